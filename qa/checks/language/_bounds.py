"""Where a row of words left in another language begins and ends: not in the next sentence."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.text.prose import Word

_OPENED = regex.compile(r"[(（\[]|\p{Sentence_Terminal}")
_CLOSED = regex.compile(r"[)）\]]|\p{Sentence_Terminal}")


def without_names(text: str, words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """A row without the names at its ends that a bracket or the end of a sentence parts from it."""
    while (
        end - start > 1 and not words[end - 1].plain and _CLOSED.search(text, words[end - 2].end, words[end - 1].start)
    ):
        end -= 1
    while end - start > 1 and not words[start].plain and _OPENED.search(text, words[start].end, words[start + 1].start):
        start += 1
    return start, end
