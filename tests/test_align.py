"""Block alignment: edits are found, every block is in one bead, whatever the notes."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from align_samples import engines, note, paragraphs, translated
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.align import align
from qa.align.chunks import WHOLE
from qa.align.duplicates import duplicates
from qa.model import Bead, Bitext, Kind

ENGINES = engines()


def beads(source: Sequence[str], target: Sequence[str]) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(b.source, b.target) for b in aligned(source, target)}


def aligned(source: Sequence[str], target: Sequence[str]) -> tuple[Bead, ...]:
    return align(note(source), note(target, "de"), ENGINES)


TEXT = paragraphs(12)


def test_the_same_note() -> None:
    assert beads(TEXT, translated(TEXT)) == {((i,), (i,)) for i in range(12)}


def test_omission_and_addition() -> None:
    target = translated(TEXT)
    target.insert(8, paragraphs(1, seed=5)[0].upper())
    del target[3]
    found = beads(TEXT, target)
    assert ((3,), ()) in found
    assert ((), (7,)) in found
    assert len(found) == 13


def test_a_moved_block_is_paired_and_marked() -> None:
    target = translated(TEXT)
    target.insert(10, target.pop(2))
    found = aligned(TEXT, target)
    assert [(b.source, b.target) for b in found if b.moved] == [((2,), (10,))]
    assert all(b.source and b.target for b in found)


def test_two_sections_swapped() -> None:
    target = translated(TEXT)
    target = target[:2] + target[7:] + target[2:7]
    found = aligned(TEXT, target)
    assert {(b.source[0], b.target[0]) for b in found} == {(i, target.index(t.upper())) for i, t in enumerate(TEXT)}
    assert sum(b.moved for b in found) == 5


def test_a_half_translated_note() -> None:
    found = beads(TEXT, translated(TEXT[:6]))
    assert found == {((i,), (i,)) for i in range(6)} | {((i,), ()) for i in range(6, 12)}


def test_merged_and_split_paragraphs() -> None:
    target = translated(TEXT)
    words = target[8].split()
    target[8:9] = [" ".join(words[:6]), " ".join(words[6:])]
    target[2:4] = [target[2] + " " + target[3]]
    found = beads(TEXT, target)
    assert ((2, 3), (2,)) in found
    assert ((8,), (7, 8)) in found


def test_of_two_copies_the_first_is_the_translation() -> None:
    target = translated(TEXT)
    target.insert(5, target[4])
    bitext = Bitext(note(TEXT), note(target, "de"), aligned(TEXT, target))
    assert duplicates(bitext, ENGINES) == {5: 4}


def test_formulas_decide_between_equal_texts() -> None:
    source = ["We get", "$$a + b$$", "We get", "$$c^2$$", "We get", "$$\\sum_i x_i$$"]
    target = ["WIR ERHALTEN", "$$c^2$$", "WIR ERHALTEN", "$$\\sum_i x_i$$"]
    found = beads(source, target)
    assert {((3,), (1,)), ((5,), (3,)), ((1,), ())} <= found


def test_code_links_and_numbers_hold_blocks_of_strange_words() -> None:
    source = ["see `fit()`", "see [it](https://a.example/p)", "see 1987", "see 42.5"]
    target = ["VOIR `fit()`", "VOIR [LA](https://a.example/p)", "VOIR 42.5"]
    assert beads(source, target) == {((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2,))}


def test_translated_comments_do_not_part_code() -> None:
    code = "```python\n# {}\nfit(model, steps=3)\n```"
    found = beads(
        [TEXT[0], code.format("train it"), TEXT[1]], [TEXT[0].upper(), code.format("प्रशिक्षण करें"), TEXT[1].upper()]
    )
    assert found == {((i,), (i,)) for i in range(3)}


TABLE = "| name | value |\n|---|---|\n| loss1 | 0.1 |\n| rate2 | 0.2 |\n| step3 | 0.3 |"


def test_a_missing_table_row() -> None:
    found = beads([TABLE], [TABLE.replace("| rate2 | 0.2 |\n", "").upper()])
    assert {((4,), ()), ((5,), ())} <= found
    assert {((6,), (4,)), ((7,), (5,))} <= found


def test_a_missing_table_column() -> None:
    narrow = "| VALUE |\n|---|\n| 0.1 |\n| 0.2 |\n| 0.3 |"
    found = beads([TABLE], [narrow])
    assert {((1,), (0,)), ((3,), (1,)), ((5,), (2,)), ((7,), (3,))} <= found


def test_front_matter_is_paired_by_key() -> None:
    source = note(["---\ntitle: Loss\nintro: word\n---\n\ntext one"])
    target = note(["---\nintro: WORT\nsubtitle: Neues\ntitle: Verlust\n---\n\nTEXT ONE"], "de")
    names = {
        (source.blocks[b.source[0]].info if b.source else None, target.blocks[b.target[0]].info if b.target else None)
        for b in align(source, target, ENGINES)
    }
    assert {("title", "title"), ("intro", "intro"), (None, "subtitle"), ("", "")} == names


@pytest.mark.parametrize(("source", "target"), [([], []), (["a"], []), ([], ["a"]), (["a b c"], ["A B C"])])
def test_tiny_notes(source: list[str], target: list[str]) -> None:
    found = beads(source, target)
    assert len(found) == max(len(source), len(target))


def test_a_large_note_is_cut_and_still_right() -> None:
    text = paragraphs(1500)
    assert len(text) ** 2 > WHOLE
    target = translated(text)
    del target[700:710]
    found = beads(text, target)
    assert {((i,), ()) for i in range(700, 710)} <= found
    assert sum(bool(s and t) for s, t in found) == 1490


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 14), st.integers(0, 14))
def test_every_block_is_in_one_bead(draw: random.Random, n: int, m: int) -> None:
    pool = [*TEXT[:6], "# Head", "- item one\n- item two", "```\ncode\n```", "$$x$$", TABLE, "<br>", "---", "1"]
    source, target = note(draw.choices(pool, k=n)), note(translated(draw.choices(pool, k=m)), "de")
    found = align(source, target, ENGINES)
    said = [[b.index for b in note.blocks if b.kind is not Kind.HTML] for note in (source, target)]
    assert sorted(i for b in found for i in b.source) == said[0]
    assert sorted(j for b in found for j in b.target) == said[1]
    assert found == align(source, target, engines())
