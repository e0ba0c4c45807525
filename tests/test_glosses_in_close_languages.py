"""Originals beside their translation in a language of the same letters: glosses, told by what stands around them."""

from __future__ import annotations

import pytest

from tests.benchmarks.fragments import blocks_of, unmarked
from tests.test_left_in_close_languages import left


def note(language: str) -> str:
    return "\n\n".join(unmarked(block)[0] for block in blocks_of(language, "coat"))


@pytest.mark.parametrize(
    ("pair", "own", "written"),
    [
        (("es", "pt"), "algodão resistente", "algodão resistente “algodón resistente”"),
        (("es", "pt"), "longa e fina", "longa e fina/larga y fina"),
        (("da", "sv"), "stark bomull", "stark bomull (stærk bomuld)"),
        (("sk", "cs"), "dlouhá a tenká", "dlouhá a tenká (dlhá a tenká)"),
        (("ru", "uk"), "довга й тонка", "длинная и тонкая (довга й тонка)"),
        # a word of two parts that a joiner keeps apart
        (("fa", "hi"), "देखता है", "देखता है या بررسی می‌کند"),
    ],
)
def test_the_original_beside_its_translation_is_kept(pair: tuple[str, str], own: str, written: str) -> None:
    source, target = map(note, pair)
    assert target.count(own) == 1
    assert left(source, target.replace(own, written), pair) == []


@pytest.mark.parametrize(
    ("pair", "own", "written", "told"),
    [
        (("da", "sv"), "stark bomull", "stærk bomuld", "Tråd: stærk bomuld, aldrig silke"),
        (("es", "pt"), "longa e fina", "larga y fina", "larga y fina"),
        # brackets of the source's are no gloss for what stands beside them
        (("da", "sv"), "stark bomull, aldrig silke", "stærk bomuld, (aldrig) silke", "Tråd: stærk bomuld"),
    ],
)
def test_the_same_words_without_it_are_left_over(pair: tuple[str, str], own: str, written: str, told: str) -> None:
    source, target = map(note, pair)
    assert told in [text for text, _ in left(source, target.replace(own, written), pair)]
