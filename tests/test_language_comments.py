"""Comments and documentation strings in code: left where the note translates others."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run

from qa.model import Severity

FORMS = (
    "# {}",
    "// {}",
    "-- {}",
    "% {}",
    "; {}",
    "/* {} */",
    "/**\n * {}\n */",
    "<!-- {} -->",
    '"""{}"""',
    "x = 1  # {}",
)
NOTE = "```text\n{}\n{}\n{}\n```\n"
WORDS = ("Count the broken lamps", "Close the door first", "Keep the last value")
OWN = ("Kaputte Lampen zählen", "Zuerst die Tür schließen", "Letzten Wert behalten")


def left(form: str, translated: tuple[bool, ...]) -> list[tuple[str, Severity]]:
    words = [own if done else word for word, own, done in zip(WORDS, OWN, translated, strict=True)]
    source, target = (NOTE.format(*map(form.format, row)) for row in (WORDS, words))
    return [(f.target.text, f.severity) for f in run(bitext(source, target, "de"))]


@pytest.mark.parametrize("form", FORMS)
def test_one_among_translated_comments_was_forgotten(form: str) -> None:
    assert left(form, (True, False, True)) == [(WORDS[1], Severity.MINOR)]


@pytest.mark.parametrize("form", FORMS)
def test_most_comments_may_be_left_on_purpose(form: str) -> None:
    assert left(form, (True, False, False)) == [(word, Severity.NEUTRAL) for word in WORDS[1:]]


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_said_where_none_is_translated(form: str) -> None:
    assert left(form, (False, False, False)) == []
