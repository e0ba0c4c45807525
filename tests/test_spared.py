"""Work that is not done where nothing can come of it, and answers that are the same as if it were."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from

from qa.align.groups import JOINED, grouped
from qa.checks.meaning import _sights
from qa.checks.meaning._contrast_rows import contrasts
from qa.checks.structure import _outvoted_sentences
from qa.engines import Array
from qa.parse import dialects
from qa.parse.dialects import Folders, of_file

SENTENCES = 6


def embedded(source: Sequence[str], target: Sequence[str]) -> tuple[list[tuple[tuple[int, ...], tuple[int, ...]]], int]:
    """The groups of two texts whose sentences mean the same where they are numbered alike, and the texts embedded."""
    asked: list[str] = []

    def embed(texts: Sequence[str], side: int) -> Array:
        asked.extend(texts)
        vectors = np.zeros((len(texts), SENTENCES), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            row[[int(c) for c in text if c.isdigit()]] = 1
            row /= np.linalg.norm(row)
        return vectors

    return [(s, t) for s, t, _ in grouped(source, target, embed, 1.0)], len(asked)


def said(word: str, *numbers: int) -> list[str]:
    return [f"{word} number {n} is said here." for n in numbers]


@pytest.mark.parametrize("count", range(2, 5))
def test_sentences_that_pair_off_from_end_to_end_need_no_joined_ones(count: int) -> None:
    groups, asked = embedded(said("One", *range(count)), said("Two", *range(count)))
    assert groups == [((i,), (i,)) for i in range(count)]
    assert asked == 2 * count


@pytest.mark.parametrize("lost", range(3))
def test_a_lost_sentence_is_still_looked_for_among_joined_ones(lost: int) -> None:
    kept = [n for n in range(3) if n != lost]
    groups, asked = embedded(said("One", 0, 1, 2), said("Two", *kept))
    assert ((lost,), ()) in groups
    assert asked > 5


def test_sentences_that_became_one_are_found() -> None:
    groups, _ = embedded(said("One", 0, 1, 2), ["Two number 0 and number 1 are said here.", *said("Two", 2)])
    assert groups == [((0, 1), (0,)), ((2,), (1,))]


def test_no_run_is_read_where_hundreds_of_sentences_are_in_doubt() -> None:
    asked: list[str] = []

    def embed(texts: Sequence[str], side: int) -> Array:
        asked.extend(texts)
        random = np.random.default_rng(len(asked))
        vectors = random.normal(size=(len(texts), 32)).astype(np.float32)
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)

    ours, theirs = ([f"{word} number {n} is said here." for n in range(JOINED + 10)] for word in ("One", "Two"))
    groups = grouped(ours, theirs, embed, 1.0)
    assert asked == [*ours, *theirs]
    assert sorted(i for s, _, _ in groups for i in s) == [*range(len(ours))]


def test_two_sentences_that_became_one_are_found_among_hundreds_without_reading_them_joined() -> None:
    wide = np.eye(2 * JOINED, dtype=np.float32)

    def embed(texts: Sequence[str], side: int) -> Array:
        vectors = np.stack([wide[[int(n) for n in text.split() if n.isdigit()]].sum(axis=0) for text in texts])
        # unlike enough for no pair to be firm
        vectors += 1.4 * wide[[JOINED + (k + 50 * side) % JOINED for k in range(len(texts))]]
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)

    ours = [f"One number {n} is said here." for n in range(95)]
    joined = "Two number 40 and number 41 are said here."
    theirs = [f"Two number {n} is said here." for n in range(40)] + [joined]
    theirs += [f"Two number {n} is said here." for n in range(42, 95)]
    assert ((40, 41), (40,)) in [(s, t) for s, t, _ in grouped(ours, theirs, embed, 1.0, joined=10)]


def test_only_a_sentence_unlike_the_others_is_read_beside_them() -> None:
    vectors = np.eye(4, dtype=np.float32)[[0, 0, 0, 1]]
    assert _outvoted_sentences._least_like(vectors) == {3: [0, 1, 2]}


WORDS = [
    "the",
    "upper",
    "Lower",
    "bound",
    "niedrig",
    "hoch",
    "Hoch",
    "increases",
    "sinkt",
    "steigt",
    "größer",
    "kleiner",
]


@given(lists(sampled_from(WORDS), max_size=8), sampled_from(["en", "de", "fr", "ja", "xx"]))
def test_words_that_are_not_there_are_not_searched_for(words: list[str], lang: str) -> None:
    text = " ".join(words)
    for contrast in contrasts():
        found = _sights.sight(text, contrast, lang)
        if found == _sights.NOTHING:
            assert not _sights._seeker(contrast, lang).search(text.lower())


def test_a_folder_is_asked_for_its_dialect_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    notes = [tmp_path / "docs" / lang / f"{k}.md" for lang in ("en", "de") for k in range(50)]
    alone, known = [of_file(note) for note in notes], Folders()
    asked: list[Path] = []
    real = dialects._of_folder

    def counting(folder: Path, known: Folders) -> dialects.Dialect | None:
        asked.append(folder) if folder not in known else None
        return real(folder, known)

    monkeypatch.setattr(dialects, "_of_folder", counting)
    assert [of_file(note, known) for note in notes] == alone
    assert {*alone} == {dialects.Dialect.MKDOCS}
    assert len(asked) == 4, "two folders of notes, the one above, the root"
