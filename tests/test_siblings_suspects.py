"""Who is to blame among siblings: the source, one note, or nobody; each with what must stay silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from qa.checks.meaning._word_contrasts import said_twice
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Place, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings
from qa.run.suspicion import suspect
from qa.text.names import has_name

LENSES = {
    "en": "# Lenses\n\nA convex lens is thicker in the middle; a concave lens is thinner in the middle.\n\n"
    "- **Objective:** the large lens at the front.\n- **Eyepiece:** the small lens near the eye.\n\n"
    "Newton avoided this error with a mirror. The eye sees the image clearly.\n",
    "fr": "# Lentilles\n\nUne lentille convexe est plus épaisse en son milieu ; une lentille concave y est plus mince."
    "\n\n- **Objectif :** la grande lentille placée à l'avant.\n- **Oculaire :** la petite lentille près de l'œil.\n\n"
    "Newton contourna ce défaut grâce à un miroir. L'œil voit nettement l'image.\n",
    "ru": "# Линзы\n\nВыпуклая линза толще в середине, вогнутая — тоньше в середине.\n\n"
    "- **Объектив:** большая линза спереди.\n- **Окуляр:** маленькая линза у глаза.\n\n"
    "Ньютон обошёл эту погрешность с помощью зеркала. Глаз видит изображение отчётливо.\n",
    "ar": "# العدسات\n\nالعدسة المحدبة أسمك في وسطها، أما العدسة المقعرة فأرقّ في وسطها.\n\n"
    "- **الشيئية:** العدسة الكبيرة في المقدمة.\n- **العينية:** العدسة الصغيرة القريبة من العين.\n\n"
    "تجنّب نيوتن هذا العيب بمرآة. وترى العين الصورة بوضوح.\n",
    "hi": "# लेंस\n\nउत्तल लेंस बीच में मोटा होता है, अवतल लेंस बीच में पतला होता है।\n\n"
    "- **अभिदृश्यक:** सामने लगा बड़ा लेंस।\n- **नेत्रिका:** आँख के पास का छोटा लेंस।\n\n"
    "न्यूटन ने दर्पण की मदद से इस दोष से छुटकारा पाया। आँख प्रतिबिंब को साफ़ देखती है।\n",
    "zh": "# 透镜\n\n凸透镜中间较厚，凹透镜中间较薄。\n\n"
    "- **物镜：** 前端的大透镜。\n- **目镜：** 靠近眼睛的小透镜。\n\n"
    "牛顿用一面镜子避开了这种误差。眼睛能清楚地看到像。\n",
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(folder: Path, engines: Engines, *, bare: bool = False, **changed: tuple[str, str]) -> list[Finding]:
    """What is said at minor or above of the notes with words exchanged in some; `bare` without the English one."""
    notes = []
    for lang, text in LENSES.items():
        old, new = changed.get(lang, ("", ""))
        assert old in text
        path = folder / f"lens-{lang}.md"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        notes.append(Note(str(path), lang))
    group = Group("lens", None if bare else notes[0], tuple(notes[1:]))
    found = check_group(group, Settings(Config()), engines).findings
    return [finding for finding in found if finding.severity.rank >= Severity.MINOR.rank]


@pytest.mark.parametrize("bare", [True, False])
def test_right_notes_are_silent(bare: bool, tmp_path: Path, engines: Engines) -> None:
    assert told(tmp_path, engines, bare=bare) == []


@pytest.mark.parametrize("bare", [True, False])
def test_an_opposite_that_four_languages_contradict_needs_no_judge(
    bare: bool, tmp_path: Path, engines: Engines
) -> None:
    found = told(tmp_path, engines, bare=bare, fr=("une lentille concave", "une lentille convexe"))
    assert [(f.target_lang, f.check, f.severity) for f in found] == [("fr", "antonym-swapped", Severity.MAJOR)]


def test_an_opposite_of_the_source_is_the_sources(tmp_path: Path, engines: Engines) -> None:
    (found,) = told(tmp_path, engines, en=("a concave lens", "a convex lens"))
    assert (found.target_lang, found.check) == ("en", "antonym-swapped")


def test_a_name_that_the_source_alone_has_at_the_opening_of_a_sentence(tmp_path: Path, engines: Engines) -> None:
    (found,) = told(tmp_path, engines, en=("Newton avoided", "Kepler avoided"))
    assert (found.target_lang, found.check, found.target.text) == ("en", "name-mismatch", "Kepler")


def test_a_common_word_at_the_opening_is_no_name(tmp_path: Path, engines: Engines) -> None:
    found = told(tmp_path, engines, en=("Newton avoided", "Later Newton avoided"), fr=("Newton", "Plus tard, Newton"))
    assert "name-mismatch" not in {finding.check for finding in found}


def test_an_english_label_in_letters_that_readers_do_not_use(tmp_path: Path, engines: Engines) -> None:
    (found,) = told(tmp_path, engines, bare=True, ar=("**الشيئية:**", "**Objective:**"))
    assert (found.target_lang, found.check, found.severity) == ("ar", "untranslated-fragment", Severity.MAJOR)


def test_a_name_as_a_label_may_stay(tmp_path: Path, engines: Engines) -> None:
    labels = {"fr": "Newton", "ru": "Ньютон", "ar": "Newton", "hi": "न्यूटन", "zh": "牛顿"}
    own = {"fr": "Objectif", "ru": "Объектив", "ar": "الشيئية", "hi": "अभिदृश्यक", "zh": "物镜"}
    found = told(tmp_path, engines, bare=True, **{lang: (own[lang], labels[lang]) for lang in own})
    assert "untranslated-fragment" not in {finding.check for finding in found}


def _added(lang: str, line: int, text: str) -> Finding:
    target = Place(f"n-{lang}.md", line, 1, line, 1 + len(text), text)
    return Finding(
        "segment-added", "accuracy/addition", Severity.MAJOR, "not in the source", target,
        Place("n-en.md", line, 1, line, 1, ""), source_lang="en", target_lang=lang,
    )  # fmt: skip


QUOTE = {"de": "Wer das Brot heiß schneidet.", "fr": "Qui coupe le pain chaud ici.", "es": "Quien corta el pan ya."}


def blamed(found: Sequence[Finding], languages: Sequence[str]) -> list[tuple[str, str]]:
    return [(f.check, f.target_lang) for f in suspect([[f] for f in found], languages)]


def test_a_text_that_alignments_put_at_neighbouring_places_is_one_that_the_source_lacks() -> None:
    found = [_added(lang, line, text) for line, (lang, text) in zip((27, 29, 27), QUOTE.items(), strict=True)]
    assert blamed(found, ["de", "fr", "es", "it", "pt"]) == [("segment-omitted", "en")]


def test_texts_of_other_places_other_lengths_or_too_few_translations_stay_theirs() -> None:
    found = [_added(lang, line, text) for line, (lang, text) in zip((27, 29, 40), QUOTE.items(), strict=True)]
    assert len(blamed(found, ["de", "fr", "es", "it", "pt"])) == 3
    near = [_added(lang, 27, text) for lang, text in QUOTE.items()]
    long = replace(near[2], target=replace(near[2].target, text=QUOTE["es"] * 3), source=_added("es", 29, "").source)
    assert len(blamed([*near[:2], long], ["de", "fr", "es", "it", "pt"])) == 3
    assert len(blamed(near, ["de", "fr", "es", "it", "pt", "nl", "sv"])) == 3


def _turned(lang: str, column: int, word: str) -> Finding:
    at = Place("n-en.md", 3, column, 3, column + len(word), word)
    said = f"'{word}' became its opposite"
    return Finding(
        "antonym-swapped", "accuracy/mistranslation", Severity.MAJOR, said, replace(at, path=f"n-{lang}.md"), at,
        source_lang="en", target_lang=lang,
    )  # fmt: skip


def test_a_word_that_the_source_has_twice_is_one_word() -> None:
    # "Old fish swim more slowly than old ones" for "young ones": who is told of the first, and who of the second
    found = [_turned("de", 1, "Old"), _turned("fr", 1, "Old"), _turned("es", 35, "old"), _turned("it", 35, "old")]
    languages = ["de", "fr", "es", "it"]
    assert blamed(found, languages) == [("antonym-swapped", "en")]
    other = [*found[:2], *(_turned(lang, 35, "slowly") for lang in ("es", "it"))]
    assert sorted(lang for _, lang in blamed(other, languages)) == sorted(languages)


def test_one_word_in_two_cases() -> None:
    source = "Do not confuse speed with acceleration."
    found = said_twice(source, "Не путайте скорость со скоростью.", ("en", "ru"))
    assert found is not None
    assert not found.sure
    assert said_twice(source, "Не путайте скорость с ускорением.", ("en", "ru")) is None
    # gender, not case, and a language without cases
    couple = "The husband and wife agree."
    assert said_twice(couple, "Супруг и супруга согласны.", ("en", "ru")) is None
    assert said_twice("Brothers and sisters agree.", "Hermanos y hermanas coinciden.", ("en", "es")) is None


def test_greek_writes_w_as_three_letters() -> None:
    assert has_name("Walker", "ο Γουόκερ το επισκεύασε", ["ο", "Γουόκερ", "το", "επισκεύασε"])
    assert not has_name("Walker", "ο Γουλιέλμος το επισκεύασε", ["ο", "Γουλιέλμος", "το", "επισκεύασε"])
