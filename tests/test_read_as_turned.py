"""Sentences that read as the opposite of their source, where no word of the translation tells it."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._turned_english import affirmed_words
from qa.model import Severity

CHECKS = {"negation-flipped", "antonym-swapped"}
TURNED = [
    ("ru", "The researchers failed to reproduce the result.", "Исследователям {не |}удалось воспроизвести результат."),
    ("zh", "The researchers failed to reproduce the original result.", "研究人员{未能|成功}重现最初的结果。"),
    ("cs", "The two versions are incompatible.", "Obě verze spolu {nelze|lze} používat."),
    ("ar", "The two versions are incompatible.", "الإصداران {غير متوافقين|متوافقان}."),
    ("el", "The bridge was unsafe and had to be closed.", "Η γέφυρα ήταν {επικίνδυνη|ασφαλής} και έπρεπε να κλείσει."),
    ("nl", "The module works without an Internet connection.", "De module heeft {geen|een} internetverbinding nodig."),
    ("sv", "It is impossible to predict the exact date.", "Det {går inte|går} att förutsäga det exakta datumet."),
    ("hu", "He was unaware of the danger.", "{Nem tudott|Tudott} a veszélyről."),
]  # fmt: skip
SAID_OTHERWISE = [
    ("pt", "The variable is not yet defined at this point.", "Neste ponto, a variável ainda está por definir."),
    ("uk", "The plant cannot survive without sunlight.", "Без сонячного світла рослина гине."),
    ("ar", "The result is anything but certain.", "النتيجة ليست مؤكدة على الإطلاق."),
    ("fi", "The theory does not contradict the data.", "Teoria on sopusoinnussa havaintojen kanssa."),
    ("el", "The theory does not contradict the data.", "Η θεωρία συμφωνεί με τα δεδομένα."),
    ("de", "What stands after the hash sign is not executed.", "Was hinter dem Rautezeichen steht, wird übersprungen."),
    ("de", "Do not leave the light on when you go.", "Schalten Sie das Licht aus, wenn Sie gehen."),
    ("ko", "This problem is hard to solve.", "이 문제는 풀기 쉽지 않습니다."),
    ("de", "The results are consistent with earlier work.", "Die Ergebnisse widersprechen früheren Arbeiten nicht."),
    ("vi", "Hardly a day passes without a new report.", "Hầu như ngày nào cũng có một báo cáo mới."),
    ("lv", "Choose it from the recent projects on the start page.", "Izvēlieties to sākuma lapā nesenajos projektos."),
]  # fmt: skip


def majors(lang: str, source: str, target: str) -> set[str]:
    found = check_texts(source + "\n", target + "\n", source_lang="en", target_lang=lang)
    return {f.check for f in found if f.check in CHECKS and f.severity.rank >= Severity.MAJOR.rank}


def chosen(text: str, turned: bool) -> str:
    """A text with the right or the turned one of the two in braces."""
    before, _, rest = text.partition("{")
    both, _, after = rest.partition("}")
    return before + both.split("|")[turned] + after


@pytest.mark.parametrize(("lang", "source", "target"), TURNED)
def test_a_sentence_that_reads_as_its_opposite_is_told(lang: str, source: str, target: str) -> None:
    assert majors(lang, source, chosen(target, True))
    assert not majors(lang, source, chosen(target, False))


@pytest.mark.parametrize(("lang", "source", "target"), SAID_OTHERWISE)
def test_what_another_language_says_otherwise_is_silent(lang: str, source: str, target: str) -> None:
    assert not majors(lang, source, target)


def test_english_words_are_turned_one_at_a_time() -> None:
    said = {v.text for v in affirmed_words("Without a key the module fails to load unsafe files.")}
    assert said == {
        "With a key the module fails to load unsafe files.",
        "Without a key the module manages to load unsafe files.",
        "Without a key the module fails to load safe files.",
    }
    assert not list(affirmed_words("Under the bridge, until noon, it is an important unit."))


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong", "told"),
    [
        (
            "fr",
            "Ce petit village refuse depuis dix ans d'accueillir l'usine.",
            "This small village has refused for ten years to host the plant.",
            "This small village has agreed for ten years to host the plant.",
            ("minor", "'agreed' is the opposite of what the source says: the source reads like 'disagreed'"),
        ),
        (
            "es",
            "La helada ha destruido casi toda la cosecha de naranjas.",
            "The frost has destroyed almost the entire orange harvest.",
            "The frost has improved almost the entire orange harvest.",
            ("minor", "'improved' is the opposite of what the source says: the source reads like 'worsened'"),
        ),
        # both sides negate
        (
            "de",
            "Der Verein wird seine alten Mitglieder nicht verlieren.",
            "The club will not lose its old members.",
            "The club will not lose its new members.",
            ("major", "'new members' is the opposite of what the source says: 'alten' says 'old members'"),
        ),
    ],
)
def test_an_english_translation_that_turns_is_read_off(
    lang: str, source: str, right: str, wrong: str, told: tuple[str, str]
) -> None:
    def said(text: str) -> list[tuple[str, str]]:
        found = check_texts(f"{source}\n", f"{text}\n", source_lang=lang, target_lang="en")
        return [(str(f.severity.value), f.message) for f in found if f.severity.rank >= Severity.MINOR.rank]

    assert said(wrong) == [told]
    assert not said(right)


def test_a_korean_prefix_apart_from_a_name_denies_it() -> None:
    def said(text: str) -> list[str]:
        found = check_texts("You can trace non-Oracle databases.", text, source_lang="en", target_lang="ko")
        return [f.check for f in found if f.severity.rank >= Severity.MINOR.rank]

    assert not said("비 Oracle 데이터베이스를 추적할 수 있습니다.")
    assert said("Oracle 데이터베이스를 추적할 수 있습니다.") == ["negation-flipped"]


@pytest.mark.parametrize(
    ("source", "right", "lang"),
    [
        ("Newspapers may not be taken out of the building.", "I giornali devono restare nell'edificio.", "it"),
        (
            "Books may be borrowed for four weeks.",
            "I libri si possono prendere in prestito per quattro settimane.",
            "it",
        ),
        ("Keep the lid closed while it cools.", "Den Deckel erst öffnen, wenn es abgekühlt ist.", "de"),
        ("Keep the windows closed as long as it is cold.", "Öffnen Sie die Fenster erst, wenn es wärmer ist.", "de"),
        ("You will see an empty window when you start it.", "Quando o iniciar, verá uma janela.", "pt"),
        ("Even if the lamp is off, the fan runs.", "Када је лампа угашена, вентилатор ради.", "sr"),
    ],
)
def test_what_is_said_without_a_turn_is_not_major(source: str, right: str, lang: str) -> None:
    found = check_texts(source, right, source_lang="en", target_lang=lang)
    assert not [one for one in found if one.severity.rank >= Severity.MAJOR.rank and "opposite" in one.message]
    assert not [one for one in found if one.check == "negation-flipped"]


@pytest.mark.parametrize(
    ("lang", "source", "right"),
    [
        (
            "et",
            "Take the old lamp out first. You cannot remove the last lamp.",
            "Eemaldage vana lamp. Viimast lampi pole võimalik eemaldada.",
        ),
        (
            "et",
            "Write a name on the label. Do not use numbers as a name.",
            "Kirjutage sildile nimi. Ära kasuta nimena arve.",
        ),
        (
            "tr",
            "To leave the word as it is, press the key. This word will not be changed.",
            "Kelimeyi olduğu gibi bırakmak için tuşa basın. Bu kelime değiştirilmeyecektir.",
        ),
    ],
)
def test_where_both_sides_negate_the_judge_alone_turns_nothing(lang: str, source: str, right: str) -> None:
    assert not check_texts(source, right, source_lang="en", target_lang=lang)


def test_a_bound_that_is_hardly_passed_is_not_major() -> None:
    source, right = (
        "The first run may take 3 to 4 hours, later ones hardly more than 5 minutes.",
        ("A primeira execución pode levar de 3 a 4 horas; as seguintes, apenas máis de 5 minutos."),
    )
    assert not majors("gl", source, right)
    source, wrong = "The difference is hardly visible from here.", "Der Unterschied ist von hier aus deutlich zu sehen."
    assert majors("de", source, wrong) == {"negation-flipped"}
    assert not majors("de", source, wrong.replace("deutlich", "kaum"))
