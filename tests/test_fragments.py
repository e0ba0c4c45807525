"""The notes of the benchmark of left phrases: every translation has the blocks and the phrases of the English one."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent / "benchmarks"))

import fragments

TRANSLATIONS = sorted(
    (name, path.stem) for name, folder in fragments.NOTES.items() for path in folder.glob("*.md") if path.stem != "en"
)


@pytest.mark.parametrize(("name", "language"), TRANSLATIONS)
def test_phrases_stand_opposite_those_of_the_source(name: str, language: str) -> None:
    english, note = fragments.read(name, "en"), fragments.read(name, language)
    assert len(note.blocks) == len(english.blocks)
    said = {(p.block, p.number) for p in note.phrases}
    # what the language writes as English does is no phrase of it, but kept
    alike = {(block, note.blocks[block][start:end]) for block, start, end in note.kept}
    wanted = {(p.block, p.number): p.original for p in english.phrases if (p.block, p.original) not in alike}
    assert said <= set(wanted)
    assert all(wanted[missing] in note.blocks[missing[0]] for missing in set(wanted) - said)
    assert not any("{" in block for block in note.blocks)


def test_every_phrase_is_left_once_and_stands_where_it_is_looked_for() -> None:
    note, left = fragments.read("pendulum", "ka"), []
    for _, target, places in fragments.trials(note, 3, random.Random(1)):
        left += [target[place.start : place.end] for place in places if place.leak]
    assert sorted(left) == sorted(phrase.original for phrase in note.phrases)
