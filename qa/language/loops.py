"""Text that repeats itself: a phrase over and over, a word or a sentence twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import regex

from qa.language.prose import Prose

LONGEST = 60
"""Longest phrase, in units, that a loop is looked for in."""
UNIT = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*+|[\p{L}\p{M}\p{Nd}'’]++"
)
_LIGHT = regex.compile(r"[\s,;:.!?…—–\-‑、，。；：！？।'’\"*_>]*+")
"""What may stand between two words of one phrase."""
_SENTENCE = regex.compile(r"[^.!?。！？।॥\n]{2,2000}+[.!?。！？।॥]*+")


@dataclass(frozen=True, slots=True)
class Loop:
    """`times` copies in a row of a phrase of `length` units; `[start, end)` are offsets of the text, `second` that of
    the first superfluous copy."""

    start: int
    second: int
    end: int
    length: int
    times: int
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or a character where words are not spaced."""

    lower: str
    start: int
    end: int


def units(text: str, item: Prose) -> list[Unit]:
    """The units of a block's prose in reading order, with a unit of its own for all else that stands between them."""
    found: list[Unit] = []
    last = item.block.content_start
    for word in item.words:
        for match in UNIT.finditer(text, word.start, word.end):
            if found and not _LIGHT.fullmatch(text, last, match.start()):
                # code, a formula or a number: like nothing else
                found.append(Unit(f"\0{last}", last, match.start()))
            found.append(Unit(match.group().lower(), match.start(), match.end()))
            last = match.end()
    return found


def loops(row: Sequence[Unit], least: int = 2) -> Iterator[Loop]:
    """Every maximal stretch that is one phrase at least `least` times in a row, shortest phrases first."""
    lengths = _lengths(row)
    if not lengths:
        return
    index = {unit: i for i, unit in enumerate(dict.fromkeys(u.lower for u in row))}
    ids = np.array([index[unit.lower] for unit in row])
    taken = np.zeros(len(row), bool)
    for length in lengths:
        for start, end in _stretches(ids[length:] == ids[:-length], (least - 1) * length):
            if not taken[start]:
                taken[start : end + length] = True
                yield _loop(row, start, end + length, length)


def _lengths(row: Sequence[Unit]) -> list[int]:
    """Phrase lengths worth looking at: 1 where a unit is doubled, else how far pairs recur."""
    found: set[int] = set()
    last: dict[tuple[str, str], int] = {}
    for i in range(len(row) - 1):
        if row[i].lower == row[i + 1].lower:
            found.add(1)
        pair = (row[i].lower, row[i + 1].lower)
        distance = i - last.get(pair, -LONGEST - 1)
        if 2 <= distance <= LONGEST:
            found.add(distance)
        last[pair] = i
    return sorted(found)


def _loop(row: Sequence[Unit], start: int, stop: int, length: int) -> Loop:
    times = (stop - start) // length
    stop = start + times * length
    key = tuple(unit.lower for unit in row[start : start + length])
    return Loop(row[start].start, row[start + length].start, row[stop - 1].end, length, times, key)


def _stretches(equal: np.ndarray[tuple[int], np.dtype[np.bool_]], least: int) -> Iterator[tuple[int, int]]:
    """Ranges of at least `least` true values in a row."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], equal.view(np.int8), [0]))))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if end - start >= least:
            yield int(start), int(end)


def repeated_sentences(text: str, start: int, end: int, shortest: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, key) of every sentence that the same stretch has said before, of at least `shortest` units."""
    seen: Counter[str] = Counter()
    for match in _SENTENCE.finditer(text, start, end):
        found = UNIT.findall(match.group().lower())
        key = " ".join(found)
        if len(found) < shortest:
            continue
        if seen[key]:
            yield match.start() + len(match.group()) - len(match.group().lstrip()), match.end(), key
        seen[key] += 1
