"""Text that repeats itself: a phrase over and over, a word or a sentence twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

import numpy as np
import regex

from qa.model import InlineKind, Kind
from qa.model.records import dataclass
from qa.text.prose import Prose
from qa.text.scripts import UNSPACED

LONGEST = 60
"""Longest phrase, in units, that a loop is looked for in."""
SENTENCE, LETTERS = 3, 15
"""Units and letters that a sentence needs to be worth a remark when it is said twice."""
OF_SOURCE = 7
"""Letters of one that the source says twice: its translation may be twice as long."""
UNIT = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*+|[\p{L}\p{M}\p{Nd}'’]++"
)
_NOTHING = frozenset({"", " ", ", "})
_LIGHT = regex.compile(r"[\s,;:.!?…—–\-‑、，。；：！？।'’\"*_>]*+")
"""What may stand between two words of one phrase."""
_STOP = regex.compile(r"[.!?。！？।॥]")
_WRAPPED = regex.compile(r"(?<!  |\\)\n")
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


class LoopToken(NamedTuple):
    """A word, or a character where words are not spaced."""

    lower: str
    start: int
    end: int


def may_loop(item: Prose) -> bool:
    """Whether a block has a doubled word or two words in a row twice, as every loop has, whatever stands between."""
    if any(word.script in UNSPACED for word in item.words):
        return True
    pairs = list(pairwise([word.lower for word in item.words]))
    return len(set(pairs)) < len(pairs) or any(one == other for one, other in pairs)


def units(text: str, item: Prose) -> list[LoopToken]:
    """The units of a block's prose in reading order, with a unit of its own for all else that stands between them."""
    found: list[LoopToken] = []
    last = item.block.content_start
    for word in item.words:
        if word.script not in UNSPACED:
            parts = [LoopToken(word.lower, word.start, word.end)]
        else:
            parts = [LoopToken(m.group(), *m.span()) for m in UNIT.finditer(text, word.start, word.end)]
        for unit in parts:
            start = unit.start
            if found and text[last:start] not in _NOTHING and not _LIGHT.fullmatch(text, last, start):
                # code, a formula or a number
                found.append(LoopToken(f"\0{text[last:start].strip()}", last, start))
            found.append(unit)
            last = unit.end
    return found


def loops(row: Sequence[LoopToken], least: int = 2) -> Iterator[Loop]:
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


def _lengths(row: Sequence[LoopToken]) -> list[int]:
    """Phrase lengths worth looking at: 1 where a unit is doubled, else how far pairs recur."""
    forms = [unit.lower for unit in row]
    pairs = list(pairwise(forms))
    found = {1} if any(one == other for one, other in pairs) else set()
    if len(set(pairs)) == len(pairs):
        return sorted(found)
    last: dict[tuple[str, str], int] = {}
    for i, pair in enumerate(pairs):
        distance = i - last.get(pair, -LONGEST - 1)
        if 2 <= distance <= LONGEST:
            found.add(distance)
        last[pair] = i
    return sorted(found)


def _loop(row: Sequence[LoopToken], start: int, stop: int, length: int) -> Loop:
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


def repeated_sentences(text: str, item: Prose, letters: int = LETTERS) -> Iterator[tuple[int, int]]:
    """(start, end) of every sentence of three words and so many letters or more that its block has said before."""
    if item.block.kind in (Kind.HEADING, Kind.HTML):
        return
    seen: set[str] = set()
    at = item.block.content_start
    sentences = list(_SENTENCE.finditer(_unwrapped(_without_addresses(text, item))))
    if len(sentences) < 2:
        return
    # only those that open alike are worth reading to their end
    openings = [tuple(m.group() for m in islice(UNIT.finditer(s.group().lower()), 2)) for s in sentences]
    common = Counter(openings)
    for match in [s for s, opening in zip(sentences, openings, strict=True) if common[opening] > 1]:
        found = UNIT.findall(match.group().lower())
        key = " ".join(found)
        if len(found) < SENTENCE or len(key) - len(found) + 1 < letters:
            continue
        if key in seen:
            yield at + match.start() + len(match.group()) - len(match.group().lstrip()), at + match.end()
        seen.add(key)


def _unwrapped(content: str) -> str:
    """A block's content, as long as before, with blanks where a line of a sentence is wrapped: half a sentence on a
    line of its own is none. Without a full stop every line may be one, and a hard break ends it."""
    return _WRAPPED.sub(" ", content) if _STOP.search(content) else content


def _without_addresses(text: str, item: Prose) -> str:
    """A block's content with addresses and tags blank: the title of a link often repeats what the link says, and a row
    of links in HTML has the same address in each."""
    at = item.block.content_start
    content = text[at : item.block.content_end]
    for span in item.block.inlines:
        if span.kind in (InlineKind.LINK, InlineKind.IMAGE):
            first, last = span.inner_end - at, span.end - at
            content = content[:first] + " " * (last - first) + content[last:]
        elif span.kind is InlineKind.HTML:
            first, last = span.start - at, span.end - at
            content = content[:first] + " " * (last - first) + content[last:]
    return content
