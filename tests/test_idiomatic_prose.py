"""Idioms of good prose that a blind trial found accused, and beside each a fault of the same kind that is told."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text

CHECKS = "negation-flipped", "antonym-swapped", "meaning-changed"
EXCUSE = "I cannot think of a reason not to answer."
NOISE = "The noise kept the whole family awake."


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("da", EXCUSE, "Jeg kan ikke finde på en grund til at lade være."),
        ("nl", EXCUSE, "Ik kan geen reden bedenken om het te laten."),
        ("lt", "She is the one nobody wanted to help.", "Ji ta, kuriai niekas nenorėjo padėti."),
        ("hu", "You don't have to wait for anyone.", "Senkire sem kell várnia."),
        ("nl", NOISE, "Het lawaai hield het hele gezin uit de slaap."),
        ("sv", NOISE, "Oljudet störde hela familjens sömn."),
        ("it", NOISE, "Il rumore ha tolto il sonno a tutta la famiglia."),
        ("cs", NOISE, "Hluk bránil celé rodině ve spánku."),
        ("pt", "The town lies by a river.", "A vila fica junto a um rio."),
        ("it", "The town lies by a river.", "Il paese si trova lungo un fiume."),
        ("et", "They ran up the hill.", "Nad jooksid mäkke."),
        ("sk", "They ran up the hill.", "Vybehli na vrch."),
        ("ru", "They ran up the hill.", "Они взбежали на горку."),
    ],
)
def test_idioms_are_silent(lang: str, source: str, target: str) -> None:
    assert not _told(lang, source, target)


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("da", EXCUSE, "Jeg kan ikke finde på en grund til at svare."),
        ("nl", EXCUSE, "Ik kan geen reden bedenken om te antwoorden."),
        ("lt", "He did not come, and nobody wanted to wait.", "Jis atėjo, ir niekas nenorėjo laukti."),
        ("hu", "You must not wait for anyone.", "Senkire sem kell várnia."),
        ("cs", NOISE, "Celá rodina při tom hluku spala."),
        ("es", "He was awake when we came.", "Estaba dormido cuando llegamos."),
        ("es", "He was awake when we came.", "No estaba despierto cuando llegamos."),
        ("de", "He was awake when we came.", "Er war nicht wach, als wir kamen."),
        ("pt", "The city lies by a river.", "A aldeia fica junto a um rio."),
        ("et", "They ran across the valley.", "Nad jooksid üle mäe."),
        ("sk", "They ran up the hill.", "Vbehli do údolia."),
    ],
)
def test_faults_of_the_kind_are_told(lang: str, source: str, target: str) -> None:
    assert _told(lang, source, target, Severity.MINOR)


def _told(lang: str, source: str, target: str, least: Severity = Severity.MAJOR) -> list[str]:
    sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], Engines())[0]
    found = [finding for check in CHECKS for finding in all_checks()[check]().run(analysis)]
    return [finding.message for finding in found if finding.severity.rank >= least.rank]
