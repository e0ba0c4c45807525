"""What static vectors settle between two notes, and what they must leave to the encoder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import align_samples
import numpy as np
import pytest

from qa.align import align
from qa.align.gate import FEWEST, SAMPLE, Gate, gate
from qa.align.units import units
from qa.engines import Engines
from qa.model import Document
from qa.parse import parse_text

CORPUS = Path(__file__).parents[1] / "corpus"
NAME = "2026-04-08-bayes-theorem"
ENGINES = Engines()
ELSEWHERE = "Los imanes tienen dos polos, y nadie ha visto nunca uno solo de ellos separado del otro en la naturaleza."


def chunks(lang: str, name: str = NAME) -> list[str]:
    path = CORPUS / (f"notes/{name}-en.md" if lang == "en" else f"_posts/{lang}/{name}-{lang}.md")
    return path.read_text(encoding="utf-8").strip().split("\n\n")


def parsed(parts: Sequence[str], lang: str) -> Document:
    return parse_text("\n\n".join(parts) + "\n", f"{lang}.md", lang)


def texts(found: Gate, source: Document, target: Document) -> set[tuple[str, str]]:
    sides = units(source), units(target)
    return {(sides[0][i].text, sides[1][j].text) for i, j in found.settled}


def prose(parts: Sequence[str]) -> list[int]:
    return [k for k, part in enumerate(parts) if k and part[0].isalpha() and len(part) > 200]


@pytest.mark.parametrize("lang", ["de", "es", "ja", "ar"])
def test_most_of_a_faithful_translation_is_settled(lang: str) -> None:
    source, target = parsed(chunks("en"), "en"), parsed(chunks(lang), lang)
    found = gate(source, target, ENGINES)
    worded = sum(bool(unit.text) for unit in units(source))
    assert len(found.settled) > worded / 2
    assert len(found.sample) == SAMPLE


def test_every_block_stays_in_one_bead() -> None:
    source, target = parsed(chunks("en"), "en"), parsed(chunks("es"), "es")
    beads = align(source, target, ENGINES)
    for side, note in enumerate((source, target)):
        held = sorted(i for bead in beads for i in (bead.source, bead.target)[side])
        assert held == [block.index for block in note.blocks]


def test_a_foreign_paragraph_is_left_to_the_encoder() -> None:
    own = chunks("es")
    for k in prose(own):
        source, target = parsed(chunks("en"), "en"), parsed([*own[:k], ELSEWHERE, *own[k + 1 :]], "es")
        assert ELSEWHERE not in {text for _, text in texts(gate(source, target, ENGINES), source, target)}


def test_copies_are_left_to_the_encoder() -> None:
    own = chunks("es")
    k = prose(own)[2]
    source, target = parsed(chunks("en"), "en"), parsed([*own[: k + 1], own[k], *own[k + 1 :]], "es")
    twice = {unit.text for unit in units(parsed([own[k]], "es"))}
    assert not twice & {text for _, text in texts(gate(source, target, ENGINES), source, target)}


def test_where_two_ways_cross_the_encoder_chooses() -> None:
    own = chunks("es")
    starts = [k for k, part in enumerate(own) if part.startswith("## ")]
    a, b, c = starts[:3]
    swapped = own[:a] + own[b:c] + own[a:b] + own[c:]
    source, target = parsed(chunks("en"), "en"), parsed(swapped, "es")
    moved = {unit.text for unit in units(parsed(own[a:c], "es"))}
    settled = {text for _, text in texts(gate(source, target, ENGINES), source, target)}
    # either part may be the one that moved
    assert not moved & settled


def test_words_of_the_same_language_settle_nothing() -> None:
    own, rest = chunks("en"), chunks("en", "2026-05-15-gradient-descent")
    k, foreign = prose(own)[1], rest[prose(rest)[0]]
    source = parsed(own, "en")
    mixed = parsed([*chunks("es")[:k], own[k].replace(" the ", " a "), *chunks("es")[k + 1 :]], "es")
    settled = texts(gate(source, mixed, ENGINES), source, mixed)
    assert not any(" a " in text and " of " in text for _, text in settled)
    assert foreign not in {text for _, text in settled}


def test_nothing_is_settled_without_static_vectors() -> None:
    source = align_samples.note(align_samples.paragraphs(20))
    assert gate(source, source, align_samples.engines()) == Gate()


def test_few_blocks_are_read_whole() -> None:
    source, target = parsed(chunks("en")[: FEWEST - 2], "en"), parsed(chunks("de")[: FEWEST - 2], "de")
    assert gate(source, target, ENGINES) == Gate()


def test_a_static_vector_depends_on_its_text_alone() -> None:
    few, more = (
        ["a probability", "eine Wahrscheinlichkeit"],
        ["a probability", *chunks("de"), "eine Wahrscheinlichkeit"],
    )
    one, other = Engines().static(few, ("en", "de")), Engines().static(more, ("en", "de"))
    assert one is not None
    assert other is not None
    np.testing.assert_array_equal(one, other[[0, -1]])
    np.testing.assert_allclose(np.linalg.norm(other, axis=1), 1, atol=1e-5)
