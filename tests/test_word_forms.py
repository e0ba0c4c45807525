"""Which words of an English sentence and its translation are words of a table, and which only look like them."""

from __future__ import annotations

import pytest

from qa.checks.meaning._excused_turns import _negates
from qa.checks.meaning._kinds import exchanged
from qa.checks.meaning._lexicon import Attestation, attestation, turned_at
from qa.checks.meaning._opposites import Pairs, opposites


def said(english: str, word: str, text: str, lang: str) -> Attestation:
    [variant] = [v for pairs in Pairs for v in opposites(english, pairs) if english[v.start : v.end].lower() == word][
        :1
    ]
    return attestation(english, variant, text, lang)


def test_employer_is_no_form_of_employee() -> None:
    english = "The employer pays for the boots of the crew."
    assert said(english, "employer", "Der Arbeitgeber bezahlt die Stiefel der Mannschaft.", "de") is Attestation.KEPT
    assert said(english, "employer", "Der Arbeitnehmer bezahlt die Stiefel der Mannschaft.", "de") is Attestation.TURNED


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_contracted_will_has_not_won(apostrophe: str) -> None:
    english = f"The pump won{apostrophe}t start in winter."
    assert not [v for pairs in Pairs for v in opposites(english, pairs) if english[v.start : v.end] == "won"]
    assert [v for v in opposites("The blue team won it.", Pairs.WORDED) if v.instead == "lost"]


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("es", "La ventana da al oeste del patio.", Attestation.TURNED),
        ("ca", "La finestra mira a l'oest del pati.", Attestation.TURNED),
        ("es", "La ventana da al este del patio.", Attestation.KEPT),
        ("ca", "La finestra mira a l'est del pati.", Attestation.KEPT),
    ],
)
def test_a_whole_word_does_not_stand_inside_another(lang: str, text: str, shown: Attestation) -> None:
    assert said("The window faces the east of the yard.", "east", text, lang) is shown


def test_a_whole_word_is_quoted_without_its_neighbour() -> None:
    english = "The window faces the west of the yard."
    [variant] = [v for pairs in Pairs for v in opposites(english, pairs) if english[v.start : v.end] == "west"][:1]
    text = "La finestra mira a l'est del pati."
    span = turned_at(english, variant, text, "ca")
    assert span is not None
    assert text[slice(*span)] == "l'est"


@pytest.mark.parametrize(
    ("english", "text", "lang", "kinds"),
    [
        ("The left-hand column is empty.", "La colonne sans tête est vide.", "fr", []),
        ("The left\u2011hand column is empty.", "Die Spalte am Kopf ist leer.", "de", []),
        ("The right hand side is smaller.", "Der Kopf ist kleiner.", "de", []),
        ("Her right hand is smaller.", "Ihr Kopf ist kleiner.", "de", ["body"]),
    ],
)
def test_a_side_is_no_hand(english: str, text: str, lang: str, kinds: list[str]) -> None:
    assert [thing.kind for thing in exchanged(english, text, lang)] == kinds


@pytest.mark.parametrize(
    ("text", "word", "lang", "negated"),
    [
        ("The key is not valid here.", "valid", "en", True),
        ("The key isn't valid here.", "valid", "en", True),
        ("The key was never valid.", "valid", "en", True),
        ("The key is valid here.", "valid", "en", False),
        ("Die Wand ist nicht trocken.", "trocken", "de", True),
        ("Une clé non valide", "valide", "fr", True),
        ("C'est pas valide.", "valide", "fr", True),
        ("Una chiave non valida", "valida", "it", True),
        ("La llave no es válida.", "válida", "es", True),
        ("Une clé valide", "valide", "fr", False),
        ("Ce n'est rien, la clé est valide.", "valide", "fr", False),
        ("whatever", "whatever", "xx", True),
    ],
)
def test_a_negation_beside_a_word(text: str, word: str, lang: str, negated: bool) -> None:
    at = text.index(word)
    assert _negates(text, (at, at + len(word)), lang) is negated
