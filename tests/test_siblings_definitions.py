"""Definitions that lost their subject, told by siblings."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

NOTES = {
    "de": "# Grundbegriffe\n\nDie Trägheit ist der Widerstand eines Körpers gegen jede Änderung seiner Bewegung.\n\n"
    "Ein Hebel ist ein starrer Stab, der sich um einen festen Punkt dreht.\n",
    "fr": "# Notions de base\n\nL'inertie est la résistance d'un corps à tout changement de son mouvement.\n\n"
    "Un levier est une barre rigide qui tourne autour d'un point fixe.\n",
    "es": "# Conceptos básicos\n\nLa inercia es la resistencia de un cuerpo a todo cambio de su movimiento.\n\n"
    "Una palanca es una barra rígida que gira alrededor de un punto fijo.\n",
    "nl": "# Grondbegrippen\n\nDe traagheid is de weerstand van een lichaam tegen elke verandering in beweging.\n\n"
    "Een hefboom is een stijve staaf die om een vast punt draait.\n",
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def check(folder: Path, notes: dict[str, str], engines: Engines) -> list[Finding]:
    for lang, text in notes.items():
        (folder / f"{lang}.md").write_text(text, encoding="utf-8")
    group = Group("n", None, tuple(Note(str(folder / f"{lang}.md"), lang) for lang in notes))
    found = check_group(group, Settings(Config()), engines).findings
    return [finding for finding in found if finding.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("lang", "old", "new", "line"),
    [
        ("de", "Ein Hebel ist ein starrer", "Ist ein starrer", 5),
        ("fr", "L'inertie est la résistance", "Est la résistance", 3),
        ("es", "Una palanca es una barra", "Una barra", 5),
    ],
)
def test_a_definition_without_its_subject_is_told(
    lang: str, old: str, new: str, line: int, tmp_path: Path, engines: Engines
) -> None:
    found = check(tmp_path, {**NOTES, lang: NOTES[lang].replace(old, new)}, engines)
    assert [(f.check, f.severity, f.target_lang, f.target.line) for f in found] == [
        ("segment-omitted", Severity.MAJOR, lang, line)
    ]
    assert "subject" in found[0].message


def test_whole_definitions_have_no_findings(tmp_path: Path, engines: Engines) -> None:
    assert check(tmp_path, NOTES, engines) == []


def test_a_verb_of_its_own_is_no_lost_subject(tmp_path: Path, engines: Engines) -> None:
    worded = NOTES["de"].replace(
        "Ein Hebel ist ein starrer Stab, der sich", "Als Hebel dient ein starrer Stab, der sich"
    )
    assert check(tmp_path, {**NOTES, "de": worded}, engines) == []


@pytest.mark.parametrize(
    ("lang", "old", "new"),
    [
        ("de", "Ein Hebel ist ein starrer", "Ein Hebel ein starrer"),
        ("fr", "Un levier est une barre", "Un levier une barre"),
        ("nl", "Een hefboom is een stijve", "Een hefboom een stijve"),
    ],
)
def test_a_definition_without_its_verb_is_told(lang: str, old: str, new: str, tmp_path: Path, engines: Engines) -> None:
    found = check(tmp_path, {**NOTES, lang: NOTES[lang].replace(old, new)}, engines)
    assert [(f.severity, f.target_lang, f.target.line) for f in found] == [(Severity.MAJOR, lang, 5)]
    assert "verb" in found[0].message


@pytest.mark.parametrize(
    "worded",
    ["Ein Hebel bildet eine starre Stange,", "Einen Hebel nennt man einen Stab,", "Ein Hebel, ein starrer Stab,"],
)
def test_another_verb_or_an_apposition_is_no_lost_verb(worded: str, tmp_path: Path, engines: Engines) -> None:
    other = NOTES["de"].replace("Ein Hebel ist ein starrer Stab,", worded)
    assert other != NOTES["de"]
    assert not any("verb" in f.message for f in check(tmp_path, {**NOTES, "de": other}, engines))
