"""Remarks of the translator about the translation; a published note on the content stays."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run

SOURCE = "The account describes both kinds of difficulties."
REMARKS = [
    ("cs", "Zpráva popisuje oba druhy potíží. (Poznámka překladatele: ověřit termín.)"),
    ("nl", "Het verslag beschrijft beide soorten. (Noot van de vertaler: term nakijken.)"),
    ("fi", "Kertomus kuvaa molemmat. (Kääntäjän huomautus: tarkista termi.)"),
    ("de", "Der Bericht beschreibt beide Arten von Mühen [unsure about this term]."),
    ("ja", "報告は両方の困難を述べる (please verify the terminology)。"),
]


@pytest.mark.parametrize(("language", "target"), REMARKS)
def test_remark_about_the_work(language: str, target: str) -> None:
    assert len(run(bitext(SOURCE, target, language), "translator-residue")) == 1


KEPT = [
    # the convention for a note on the content, and a source that says it itself
    ("cs", SOURCE, "Zpráva popisuje oba druhy potíží (pozn. překl.: míněna je stavba)."),
    ("de", SOURCE, "Der Bericht beschreibt beide (Anm. d. Übers.: gemeint ist der Bau)."),
    ("de", "Send us your text (please check the translation).", "Schicken Sie uns den Text (bitte prüfen)."),
]


@pytest.mark.parametrize(("language", "source", "target"), KEPT)
def test_note_on_the_content(language: str, source: str, target: str) -> None:
    assert run(bitext(source, target, language), "translator-residue") == []
