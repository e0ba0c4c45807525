"""Every harmful change to a formula is seen, no harmless one is: on the formulas of the corpus, with a fixed seed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from formula_mutants import harmful, harmless

from qa.formula import Unparsed, compare, parse
from qa.formula.latex.stream import stream
from qa.parse import parse_text

CORPUS = Path(__file__).parents[1] / "corpus" / "notes"


@pytest.fixture(scope="module")
def formulas() -> list[str]:
    notes = [parse_text(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*-en.md"))]
    return sorted({formula.latex for note in notes for formula in note.formulas()})


def test_harmful_changes_change_stream_and_tree(formulas: list[str]) -> None:
    chance = random.Random(3)
    for _ in range(1500):
        latex = chance.choice(formulas)
        mutant = harmful(latex, chance)
        if mutant is None:
            continue
        assert stream(mutant).keys != stream(latex).keys, (latex, mutant)
        try:
            assert parse(mutant) != parse(latex), (latex, mutant)
        except Unparsed:
            continue


def test_harmful_changes_are_never_called_the_same(formulas: list[str]) -> None:
    chance = random.Random(4)
    for _ in range(40):
        latex = chance.choice(formulas)
        mutant = harmful(latex, chance)
        assert mutant is None or not compare(latex, mutant).verdict.harmless, (latex, mutant)


def test_harmless_changes_are_not_seen(formulas: list[str]) -> None:
    chance = random.Random(5)
    for _ in range(1500):
        latex = chance.choice(formulas)
        assert compare(latex, varied := harmless(latex, chance)).verdict == "identical", (latex, varied)


def test_the_corpus_parses(formulas: list[str]) -> None:
    assert len(formulas) > 100
    for latex in formulas:
        assert parse(latex)
