"""Names that all notes of a group write alike, and one does not: no note is the original, none is compared with one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from qa.analysis.parallel import Parallel, Row, Version
from qa.text.languages import scripts_of
from qa.text.names import begins, has_name, words_of
from qa.text.scripts import LATIN

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 2
"""Notes that must have a name besides the one that lacks it, where a strange name stands in its place,"""
MANY_WITNESSES = 3
"""and where it is merely gone: then every other note must have it."""
_WORD = regex.compile(r"[\p{Latin}\p{M}\p{N}]+")
SHORTEST = 3
"""Letters of a name."""
_ROMAN = regex.compile("[IVXL]+")
"""Numerals of kings and centuries, which many languages say in words."""


@dataclass(frozen=True, slots=True)
class LostName:
    """`name` stands in `others` and not in `version`; `strange` is (start, end, text) of what stands there alone."""

    version: Version
    name: str
    others: Row
    strange: tuple[int, int, str] | None


def lost_names(notes: Parallel) -> Iterator[LostName]:
    """Each name once that one note of a row lacks or has another for."""
    for row in notes.blocks:
        known = [_names(version) for version in row]
        if len({frozenset(names) for names in known}) < 2:
            continue
        for k, version in enumerate(row):
            others = [(v, names) for i, (v, names) in enumerate(zip(row, known, strict=True)) if i != k]
            yield from _lost(version, known[k], others)


def _lost(
    version: Version, own: Mapping[str, int], others: Sequence[tuple[Version, Mapping[str, int]]]
) -> Iterator[LostName]:
    raw = version.document.text[version.start : version.end].lower()
    around = " ".join(v.document.text[v.start : v.end] for v, _ in others).lower()
    strange = [(at, at + len(name), name) for name, at in own.items() if name.lower() not in around]
    words = words_of(raw)
    gone = []
    for name in dict.fromkeys(name for _, names in others for name in names):
        have = tuple(v for v, names in others if name in names)
        lacking = [v for v, _ in others if v not in have]
        if name.lower() in raw or len(have) < WITNESSES or any(LATIN in scripts_of(v.lang) for v in lacking):
            continue
        if not has_name(name, raw, words):
            gone.append((name, have, not lacking))
    # as many strange names as lost ones: each stands in the place of one
    instead = strange if len(strange) == len(gone) else [None] * len(gone)
    for (name, have, everywhere), place in zip(gone, instead, strict=True):
        if place or (everywhere and len(have) >= MANY_WITNESSES):
            yield LostName(version, name, have, place)


def _names(version: Version) -> dict[str, int]:
    """The words in Latin letters with a capital that no sentence begins with, and where each stands first."""
    text, found = version.document.text, dict[str, int]()
    for match in _WORD.finditer(version.words):
        word, at = match[0], version.start + match.start()
        capital = any(map(str.isupper, word)) and len(word) >= SHORTEST
        if (
            capital
            and word.isascii()
            and not _ROMAN.fullmatch(word)
            and (not begins(text, at) or any(map(str.isupper, word[1:])))
        ):
            found.setdefault(word, at)
    return found
