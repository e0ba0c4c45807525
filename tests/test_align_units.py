"""Sections, sentences, lines, and what `qa align` prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from align_samples import engines, note, paragraphs, translated

from qa.align import align, align_lines, command, render_text, section_beads, sentence_beads
from qa.align.cognates import shared
from qa.align.lengths import usual_ratio
from qa.align.sections import sections
from qa.align.sentences import SentenceBead, embedder
from qa.align.units import without_formulas
from qa.model import Bitext
from qa.model.errors import QaError
from tests.effort import assert_like_prose

ENGINES = engines()
A, B, C, D, E, F = paragraphs(6, seed=3)
NOTE = ["# Title one", A, "## Part two", B, "### Deep three", C, "## Part four", D]


def bitext(source: list[str], target: list[str]) -> Bitext:
    notes = note(source), note(target, "de")
    return Bitext(*notes, align(*notes, ENGINES))


def beads_of(pair: Bitext) -> list[SentenceBead]:
    return sentence_beads(pair, pair.beads[0], lambda: embedder(pair, ENGINES), usual_ratio(pair))


def test_sections_are_a_tree() -> None:
    found = sections(note([E, *NOTE]))
    assert [(s.level, len(s.blocks), len(s.own)) for s in found] == [
        (0, 1, 1),
        (1, 8, 2),
        (2, 4, 2),
        (3, 2, 2),
        (2, 2, 2),
    ]


def test_a_missing_section_is_a_bead_without_target() -> None:
    pair = bitext(NOTE, translated([*NOTE[:2], *NOTE[6:]]))
    found = [(b.source, b.target) for b in section_beads(pair)]
    assert found == [((0,), (0,)), ((1,), ()), ((2,), ()), ((3,), (1,))]


def test_sentences_inside_a_block() -> None:
    source = f"{A}. {B}. {C}."
    pair = bitext([source, D, E], translated([f"{A}. {C}.", D, E]))
    found = beads_of(pair)
    texts = [(b.source and pair.source.text[slice(*b.source)], b.target is not None) for b in found]
    assert texts == [(f"{A}.", True), (f"{B}.", False), (f"{C}.", True)]


def test_a_joined_sentence_is_one_bead() -> None:
    pair = bitext([f"{A}. {B}. {C}.", D, E], translated([f"{A}; {B}. {C}.", D, E]))
    found = beads_of(pair)
    assert [b.source and pair.source.text[slice(*b.source)] for b in found] == [f"{A}. {B}.", f"{C}."]


def test_sentences_keep_formulas_and_hide_marks() -> None:
    pair = bitext([f"See *{A}* and `a. B` [here](http://x.example/a.b). {B}."], translated([f"SEE {A}. {B}."]))
    first = beads_of(pair)[0]
    assert first.source_text == f"See {A} and a. B here."


def test_lines() -> None:
    source = [A, "", B, C, D, E, F]
    target = translated([A, f"{B} {C}", D, E, "", F])
    found = {(b.source, b.target) for b in align_lines(source, target, ("en", "de"), ENGINES)}
    assert found == {((0,), (0,)), ((2, 3), (1,)), ((4,), (2,)), ((5,), (3,)), ((6,), (5,))}


def test_an_empty_side_of_lines() -> None:
    found = align_lines([A], [], ("en", "de"), ENGINES)
    assert [(b.source, b.target) for b in found] == [((0,), ())]


@pytest.mark.parametrize("unit", ["section", "block", "sentence", "line"])
def test_command(tmp_path: Path, unit: str) -> None:
    (tmp_path / "en.md").write_text("\n\n".join(NOTE) + "\n", encoding="utf-8")
    (tmp_path / "de.md").write_text("\n\n".join(translated(NOTE[:-1])) + "\n", encoding="utf-8")
    result = command(tmp_path / "en.md", tmp_path / "de.md", unit, "en", "de", ENGINES)
    assert result["unit"] == unit
    assert set(result) == {"source", "target", "unit", "beads"}
    for side in ("source", "target"):
        known = {segment["index"] for segment in result[side]["segments"]}
        used = [i for bead in result["beads"] for i in bead[side]]
        assert set(used) == known
        assert len(used) == len(known)
        assert all(s["line"] <= s["end_line"] for s in result[side]["segments"])
    text = render_text(result)
    assert len(text.splitlines()) == len(result["beads"])
    assert unit == "section" or "omitted" in text


def test_command_on_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xff\xfe\x00")
    for unit in ("block", "line"):
        with pytest.raises(QaError):
            command(tmp_path / "a.md", tmp_path / "a.md", unit, "en", "de", ENGINES)


def test_sentences_share_numbers_and_names_across_scripts() -> None:
    source = ["The summit of Kanglung is 8603 m high.", "Nobody went there before 1952.", "We were the first."]
    target = ["Der Kanglung-Gipfel ist 8603 m hoch.", "До 1952 года там никто не бывал.", "Мы были первыми."]
    found = shared(source, target)
    assert found[0, 0] == 2
    assert found[1, 1] == 1
    assert found.sum() == 3


def test_a_word_in_every_sentence_ties_nothing() -> None:
    assert not shared(["Model 1", "model 2"], ["Modell", "Modell"]).any()


def test_formulas_are_spared_at_their_own_places() -> None:
    block = note(["In 2024 we set $2$ and $a+b+c+d+e+f+g+h$ twice: $2$."]).blocks[0]
    assert without_formulas(block, 4, "…") == "In 2024 we set 2 and … twice: 2."


def test_ten_thousand_formulas_in_one_block_are_found_in_one_pass() -> None:
    text = " ".join(f"Let $x_{{{i}}} = y^{{{i}}} + a + b + c$." for i in range(10_000))
    assert without_formulas(note([text]).blocks[0], 4, "…").count("…") == 10_000
    assert_like_prose(lambda body: without_formulas(note([body]).blocks[0], 4, "…"), text)
