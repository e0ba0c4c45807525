"""Emphasis that is gone or moved, and what emphasises instead."""

import pytest

from qa import check_texts

ONCE = "The lamp blinks **only once**, and then *slowly* fades."
NULL = "Never pass **null** to the *outer* lamp."


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{f.severity.value}: {f.message}" for f in found if f.check == "emphasis-broken"]


RIGHT = [
    (ONCE, "de", "Die Lampe blinkt **nur einmal** und verblasst dann *langsam*."),
    (ONCE, "fr", "La lampe clignote **une seule fois**, puis s'éteint « lentement »."),
    # no italics
    (ONCE, "zh", "灯**只闪一次**，然后慢慢变暗。"),
    (ONCE, "de", "Die Lampe blinkt <b>nur einmal</b> und verblasst dann *langsam*."),
    # nothing is emphasised here: a habit
    (ONCE, "de", "Die Lampe blinkt nur einmal und verblasst dann langsam."),
]
WRONG = [
    (ONCE, "de", "Die Lampe blinkt nur einmal und verblasst dann *langsam*."),
    (ONCE, "ja", "ランプは一度だけ点滅し、それから*ゆっくり* 消える。"),
    # escaped, or with spaces
    (ONCE, "de", r"Die Lampe blinkt **nur einmal** und verblasst dann \*langsam\*."),
    (ONCE, "ar", "يومض المصباح **مرة واحدة فقط** ثم يخفت * ببطء * بعدها."),
    (NULL, "fr", "Ne passez jamais null à la lampe *extérieure*."),
    (NULL, "de", "Übergeben Sie der *äußeren* Lampe **niemals** null."),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_kept_emphasis_is_silent(source: str, lang: str, target: str) -> None:
    assert told(source, target, lang) == []


@pytest.mark.parametrize(("source", "lang", "target"), WRONG)
def test_lost_emphasis_is_minor(source: str, lang: str, target: str) -> None:
    assert [one.split(":")[0] for one in told(source, target, lang)] == ["minor"]
