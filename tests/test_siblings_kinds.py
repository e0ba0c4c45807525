"""What one note of nine has otherwise: contrasts told in several words, transcribed persons, words that only look like
negations, and what the note that all are compared with has lost."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from qa.align import align
from qa.analysis import analyse
from qa.checks.meaning._logic_side import logic_side
from qa.checks.meaning._logic_words import logic_table
from qa.checks.meaning._negation import words
from qa.config import Config
from qa.engines import Engines
from qa.model import Bitext, Finding, Severity
from qa.parse import parse_text
from qa.run.pairs import check_pairs
from qa.run.settings import checks

Notes = Mapping[str, str]
SUPPLY: Notes = {
    "ar": "وعندما يموت الكائن ينتهي إمداد الكربون ويتحلل النظير ببطء.",
    "de": "Wenn der Organismus stirbt, endet die Zufuhr, und das Isotop zerfällt langsam.",
    "es": "Cuando el organismo muere, el aporte termina y el isótopo se desintegra lentamente.",
    "fr": "Quand l'organisme meurt, l'apport cesse et l'isotope se désintègre lentement.",
    "hi": "जब जीव मरता है, तो आपूर्ति समाप्त हो जाती है और समस्थानिक का धीरे-धीरे क्षय होता है।",
    "ja": "生物が死ぬと供給が終わり、この同位体はゆっくりと崩壊していく。",
    "ko": "생물이 죽으면 공급이 끝나고 이 동위원소는 천천히 붕괴한다.",
    "ru": "Когда организм умирает, поступление прекращается, и изотоп медленно распадается.",
    "zh": "生物死亡后，碳的供应停止，该同位素随之缓慢衰变。",
}
PERSON: Notes = {
    "ar": "طوّر هذه الطريقة ويلارد ليبي عام 1949 في مختبر صغير.",
    "de": "Das Verfahren wurde 1949 von Willard Libby in einem kleinen Labor ausgearbeitet.",
    "es": "El método fue desarrollado por Willard Libby en 1949 en un pequeño laboratorio.",
    "fr": "La méthode a été mise au point par Willard Libby en 1949 dans un petit laboratoire.",
    "hi": "इस विधि को विलार्ड लिबी ने 1949 में एक छोटी प्रयोगशाला में विकसित किया।",
    "ja": "この方法は 1949 年にウィラード・リビーが小さな研究室で確立した。",
    "ko": "이 방법은 1949년 윌러드 리비가 작은 실험실에서 개발했다.",
    "ru": "Метод разработал Уиллард Либби в 1949 году в небольшой лаборатории.",
    "zh": "这种方法由威拉德·利比于 1949 年在一间小实验室里提出。",
}
CLOCK: Notes = {
    "ar": "عمر النصف لا يعتمد على درجة الحرارة أو الضغط، وفق [الجدول](https://decay.test/table.html).",
    "de": "Die Halbwertszeit hängt laut [Tabelle](https://decay.test/table.html) nicht von Temperatur oder Druck ab.",
    "es": "La semivida no depende de la temperatura o la presión, según la [tabla](https://decay.test/table.html).",
    "fr": "La demi-vie ne dépend pas de la température ou de la pression, d'après la [table](https://decay.test/table.html).",
    "hi": "[सारणी](https://decay.test/table.html) के अनुसार अर्ध-आयु तापमान या दाब पर निर्भर नहीं करती।",
    "ja": "[表](https://decay.test/table.html)によれば、半減期は温度や圧力に依存しない。",
    "ko": "[표](https://decay.test/table.html)에 따르면 반감기는 온도나 압력에 좌우되지 않는다.",
    "ru": "По [таблице](https://decay.test/table.html), период полураспада не зависит от температуры или давления.",
    "zh": "根据[表格](https://decay.test/table.html)，半衰期不取决于温度或压力。",
}
ENGLISH = (
    "The method was worked out by Willard Libby in 1949 in a small laboratory.",
    "When the organism dies, the supply ends, and the isotope decays slowly.",
    "The half-life does not depend on temperature or pressure, says the [table](https://decay.test/table.html).",
)
MORE = "The counter stands in the cellar behind a thick wall of lead."


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def found(
    engines: Engines, *, hub: str = "", english: tuple[str, ...] = (), **changed: tuple[str, str]
) -> list[Finding]:
    """What is told at major of the nine notes with one text for another, beside `hub` or an English note."""
    texts = {lang: "\n\n".join(part[lang] for part in (PERSON, SUPPLY, CLOCK)) for lang in PERSON}
    for lang, (old, new) in changed.items():
        assert old in texts[lang]
        texts[lang] = texts[lang].replace(old, new)
    documents = {lang: parse_text(text, f"{lang}.md", lang) for lang, text in texts.items()}
    source = parse_text("\n\n".join(english), "en.md", "en") if english else documents.pop(hub or "de")
    bitexts = [Bitext(source, d, align(source, d, engines), not english) for d in documents.values()]
    told, failures = check_pairs(analyse(bitexts, engines), checks(Config()), whole=bool(english))
    assert not failures
    return [finding for finding in told if finding.severity.rank >= Severity.MAJOR.rank]


def told(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.target_lang, finding.check) for finding in findings]


def test_right_notes_are_silent(engines: Engines) -> None:
    assert found(engines) == []
    assert found(engines, english=ENGLISH) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"es": ("termina", "empieza")},
        {"fr": ("cesse", "commence")},
        {"ja": ("供給が終わり", "供給が始まり")},
        {"ko": ("끝나고", "시작되고")},
        {"hi": ("समाप्त हो", "आरंभ हो")},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_contrast_is_one_in_several_words(changed: dict[str, tuple[str, str]], engines: Engines) -> None:
    assert told(found(engines, **changed)) == [(next(iter(changed)), "antonym-swapped")]


@pytest.mark.parametrize(
    "changed",
    [
        {"ar": ("ويلارد ليبي", "إنريكو فيرمي")},
        {"hi": ("विलार्ड लिबी", "एनरिको फर्मी")},
        {"ko": ("윌러드 리비", "엔리코 페르미")},
        {"zh": ("威拉德·利比", "恩里科·费米")},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_another_person_is_not_heard(changed: dict[str, tuple[str, str]], engines: Engines) -> None:
    assert told(found(engines, **changed)) == [(next(iter(changed)), "name-mismatch")]


@pytest.mark.parametrize(
    "changed",
    [{"de": ("nicht von", "von")}, {"hi": ("निर्भर नहीं करती", "निर्भर करती")}],
    ids=lambda changed: next(iter(changed)),
)
def test_a_word_that_looks_like_a_negation_hides_none(changed: dict[str, tuple[str, str]], engines: Engines) -> None:
    assert told(found(engines, hub="ru", **changed)) == [(next(iter(changed)), "negation-flipped")]


def test_idle_words_are_told_from_idle_phrases() -> None:
    hindi, german = words("hi"), words("de")
    assert hindi and german
    assert hindi.maybe("तापमान पर निर्भर है") and not hindi.possible("तापमान पर निर्भर है")
    assert german.possible("nicht nur heute")


def test_very_is_not_always() -> None:
    table = logic_table("ja")
    assert table
    assert not logic_side("この時計は非常に信頼できる。", table, "ja").sure("always")
    assert logic_side("この時計は常に信頼できる。", table, "ja").sure("always")


@pytest.mark.parametrize("hub", ["de", "ko", "zh"])
def test_a_link_that_the_pivot_lost_is_its_own(hub: str, engines: Engines) -> None:
    bare = {"de": ("[Tabelle](https://decay.test/table.html)", "Tabelle"),
            "ko": ("[표](https://decay.test/table.html)", "표"),
            "zh": ("[表格](https://decay.test/table.html)", "表格")}  # fmt: skip
    assert told(found(engines, hub=hub, **{hub: bare[hub]})) == [(hub, "link-changed")]


def test_a_link_that_the_source_lost_is_its_own(engines: Engines) -> None:
    *rest, last = ENGLISH
    lost = (*rest, last.replace("[table](https://decay.test/table.html)", "table"))
    assert told(found(engines, english=lost)) == [("en", "link-changed")]


def test_a_sentence_of_the_source_alone_is_its_own(engines: Engines) -> None:
    first, *rest = ENGLISH
    assert told(found(engines, english=(f"{first} {MORE}", *rest))) == [("en", "segment-omitted")]
