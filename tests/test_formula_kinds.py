"""No harmful change is called harmless, whatever its kind, the formula and the language; harmless ones are."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from qa.formula import Verdict, compare
from qa.parse import parse_text
from tests.formula_harmless import HARMLESS
from tests.formula_kinds import HARMFUL

DATA = Path(__file__).parent / "data"
CORPUS = Path(__file__).parents[1] / "corpus" / "notes"
LANGUAGES = ("", "de", "zh", "ru", "ar")
EACH = 60
"""Changes of a kind; fewer where fewer formulas have a place for it."""
UNHARMED = frozenset({Verdict.IDENTICAL, Verdict.TEXT_TRANSLATED, Verdict.EQUIVALENT})


def lines(name: str) -> list[str]:
    return [line for line in (DATA / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


CHANGED = [tuple(line.split("  →  ")) for line in lines("formulas_changed.txt")]
TRANSLATED = [(line[:2], *line[4:].split("  →  ")) for line in lines("formulas_translated.txt")]


@pytest.fixture(scope="module")
def formulas() -> list[str]:
    notes = [parse_text(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*-en.md"))]
    own = {source for source, _ in CHANGED} | {source for _, source, _ in TRANSLATED}
    return sorted({formula.latex for note in notes for formula in note.formulas()} | own)


@pytest.mark.parametrize(("source", "target"), CHANGED)
def test_a_changed_formula_is_never_harmless(source: str, target: str) -> None:
    found = {lang: compare(source, target, target_lang=lang).verdict for lang in LANGUAGES}
    assert not UNHARMED & set(found.values()), found


@pytest.mark.parametrize(("lang", "source", "target"), TRANSLATED)
def test_a_translated_formula_is_harmless(lang: str, source: str, target: str) -> None:
    found = compare(source, target, target_lang=lang)
    assert found.verdict in UNHARMED, found


@pytest.mark.parametrize("kind", HARMFUL)
def test_no_mutation_is_harmless(kind: str, formulas: list[str]) -> None:
    chance = random.Random(kind)
    made = 0
    for latex in chance.sample(formulas, len(formulas)):
        changed = HARMFUL[kind](latex, chance)
        if changed is None or "".join(changed.split()) == "".join(latex.split()):
            continue
        lang = chance.choice(LANGUAGES)
        found = compare(latex, changed, target_lang=lang)
        assert found.verdict not in UNHARMED, (kind, lang, latex, changed, found.detail)
        made += 1
        if made == EACH:
            break
    assert made


@pytest.mark.parametrize("kind", HARMLESS)
def test_no_localisation_is_harmful(kind: str, formulas: list[str]) -> None:
    chance = random.Random(kind)
    made = 0
    for latex in chance.sample(formulas, len(formulas)):
        localised = HARMLESS[kind](latex, chance)
        if localised is None or localised[1] == latex:
            continue
        found = compare(latex, localised[1], target_lang=localised[0])
        assert found.verdict in UNHARMED, (kind, *localised, latex, found.detail)
        made += 1
        if made == EACH:
            break
    assert made
