"""Loans that other translations have a word of their own for, days before names, verbs behind code."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding, Severity
from qa.parse import parse_text
from qa.text.lent import is_lent

CHECKS = ("untranslated-fragment", "untranslated-block", "foreign-script")


def left(source: str, target: str, lang: str) -> list[str]:
    documents = parse_text(source, "s", "en"), parse_text(target, "t", lang)
    beads = tuple(Bead((i,), (i,)) for i in range(len(documents[1].blocks)))
    analysis = analyse([Bitext(*documents, beads)], Engines())[0]
    found: list[Finding] = [f for id, check in all_checks().items() if id in CHECKS for f in check().run(analysis)]
    return sorted({f.target.text for f in found if f.severity.rank >= Severity.MAJOR.rank})


@pytest.mark.parametrize("word", ["spam", "server", "servers", "router", "e-mail", "cookie"])
def test_nouns_that_many_languages_have_borrowed(word: str) -> None:
    assert is_lent(word)


@pytest.mark.parametrize("word", ["window", "harvest", "threshold", "shelf", "because", "heavy"])
def test_nouns_that_they_have_not(word: str) -> None:
    assert not is_lent(word)


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Every Friday Nextcloud copies the folders.", "Jeden Friday kopiert Nextcloud die Ordner.", ["Friday"]),
        ("On Black Friday Nextcloud copies the folders.", "Am Black Friday kopiert Nextcloud die Ordner.", []),
        ("The Friday Club copies the folders.", "Der Friday Club kopiert die Ordner.", []),
    ],
)
def test_a_day_before_a_name(source: str, target: str, words: list[str]) -> None:
    assert left(source, target, "de") == words


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("The `x=1` means a loose cable.", "Το `x=1` means χαλαρό καλώδιο.", ["means"]),
        ("The `x=1` means a loose cable.", "Το `x=1` σημαίνει χαλαρό καλώδιο.", []),
        # what a piece of code is called
        ("Call the `Loader` class of the note.", "Καλέστε το `Loader` class της σημείωσης.", []),
        ("Set the `a.b` settings of the note.", "Ορίστε τα `a.b` settings της σημείωσης.", []),
    ],
)
def test_a_verb_behind_code(source: str, target: str, words: list[str]) -> None:
    assert left(source, target, "el") == words
