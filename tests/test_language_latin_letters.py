"""Single words: the target's own in Latin letters, Chinese ones in English, verbs that the translation made nouns."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run

from qa.model import Severity

LAMP = "The lamp is lit. The keeper sees the ships in the evening."
HINDI = "दीपक जल रहा है। रखवाला {} को जहाज़ देखता है।"


def told(source: str, target: str, language: str, source_language: str = "en") -> list[tuple[str, Severity]]:
    found = run(bitext(source, target, language, source_language))
    return [(f.target.text, f.severity) for f in found if f.severity.rank]


@pytest.mark.parametrize(
    ("word", "found"),
    [("shaam", ["shaam"]), ("शाम", []), ("SHAAM", []), ("`shaam`", []), ("shipz", []), ("shaam2", []), ("(shaam)", [])],
)
def test_a_word_that_nobody_knows_is_the_languages_own_in_latin_letters(word: str, found: list[str]) -> None:
    # "shipz" may be a slip of the source's "ships"
    assert told(LAMP, HINDI.format(word), "hi") == [(text, Severity.MINOR) for text in found]


def test_one_han_letter_in_english_is_left_over() -> None:
    source, target = "灯亮着。看守人晚上等待船。", "The lamp is lit. The keeper waits for the {} in the evening."
    assert told(source, target.format("船"), "en", "zh") == [("船", Severity.MINOR)]
    # no letter of the source: nobody meant it
    assert told(source, target.format("木"), "en", "zh") == [("木", Severity.MAJOR)]
    assert told(source, target.format("ship"), "en", "zh") == []


@pytest.mark.parametrize(("after", "severity"), [("del", Severity.MINOR), ("il", Severity.MAJOR)])
def test_a_verb_that_became_a_noun_was_chosen(after: str, severity: Severity) -> None:
    source = "Debug the old server:\n\nThe server waits. It reads the file and prints the answer."
    target = f"Debug {after} vecchio server:\n\nIl server aspetta. Legge il file e stampa la risposta."
    assert told(source, target, "it") == [("Debug", severity)]


def test_german_nouns_around_a_small_word_are_no_name() -> None:
    source = "The weight of the water grows. The University of Saltmarsh stands."
    target = "Das Gewicht of Wassers wächst. Die University of Saltmarsh steht."
    assert told(source, target, "de") == [("of", Severity.MAJOR)]


def test_a_cell_that_the_note_translates_elsewhere_is_left_over() -> None:
    source = "| Step | Place |\n|---|---|\n| Oven | loud |\n| Window | dry |\n\nOpen the oven door and the window."
    target = (
        "| Schritt | Ort |\n|---|---|\n| {} | laut |\n| Fenster | trocken |\n\nÖffnen Sie die Ofentür und das Fenster."
    )
    assert told(source, target.format("Oven"), "de") == [("Oven", Severity.MAJOR)]
    assert told(source, target.format("Ofen"), "de") == []
    # a name: nowhere in small letters
    assert told(source.replace("oven door", "door"), target.format("Oven"), "de") == []
