"""Where a translation that is missing belongs: as the other translations of its language stand to their sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from qa.model import Group

SAMPLED = 12
"""Pairs of a language from which the way from source to translation is read."""


class _Way(NamedTuple):
    """What a path's beginning and end become; what lies between is the note's own name."""

    start: str
    start_there: str
    end: str
    end_there: str

    def of(self, path: str) -> str:
        """The path of the translation; "" for a source that does not lie on this way."""
        if not (path.startswith(self.start) and path.endswith(self.end)) or len(path) <= len(self.start + self.end):
            return ""
        return self.start_there + path[len(self.start) : len(path) - len(self.end)] + self.end_there


def expected_paths(groups: Iterable[Group]) -> Callable[[str, str], str]:
    """(path of a source, language) → the path that its translation would have; "" where nothing tells."""
    pairs: dict[str, list[tuple[str, str]]] = {}
    for group in groups:
        for note in group.translations if group.source else ():
            if group.source and len(own := pairs.setdefault(note.lang, [])) < SAMPLED:
                own.append((group.source.path, note.path))
    taken = {path for own in pairs.values() for pair in own for path in pair}
    ways = cache(lambda lang: _ways(pairs.get(lang, [])))

    def expected(source: str, lang: str) -> str:
        return next((path for way in ways(lang) if (path := way.of(source)) and path not in taken), "")

    return expected


def _ways(pairs: list[tuple[str, str]]) -> list[_Way]:
    """The ways that explain the pairs: those of most pairs first, of these the ones with the longest ends."""
    explained: Counter[_Way] = Counter()
    for way in {way for pair in pairs for way in _between(*pair)}:
        explained[way] = sum(way.of(source) == target for source, target in pairs)
    return sorted(explained, key=lambda way: (-explained[way], -len(way.start + way.end), way))


def _between(source: str, target: str) -> Iterator[_Way]:
    """The ways from one path to the other: each keeps another common stretch of both."""
    for block in SequenceMatcher(None, source, target, autojunk=False).get_matching_blocks():
        i, j, length = block
        # a name begins behind a separator, and ends before one
        for first in {i + k for k in range(length) if k == 0 or not source[i + k - 1].isalnum()}:
            for last in {i + k for k in range(1, length + 1) if k == length or not source[i + k].isalnum()}:
                if first < last:
                    there, rest = j + first - i, j + last - i
                    yield _Way(source[:first], target[:there], source[last:], target[rest:])
