"""How far apart a text says a word again: what patterns with back-references need, found by one look at its words.

Letters are folded more coarsely than those patterns fold them (`tests/test_contrasts.py` asks all that have case), so
that a text without a repetition has no match.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FARTHEST = 36
"""Words from one to the other that a pattern may reach: a phrase of four words, five between of twelve characters each,
of which apostrophes make six (`_phrase_contrasts`), a short one; or twenty of one letter and three (`_contrasts`)."""
STEM = 4
"""Letters of a word that forms of it share at the least."""
_WORD = regex.compile(r"[\p{L}\p{M}]+")


class Again(NamedTuple):
    """Distances in words, up to `FARTHEST`, at which a text says a word again, at which one that begins with the same
    `STEM` letters, and at which two in a row."""

    words: frozenset[int]
    stems: frozenset[int]
    pairs: frozenset[int]


_NOTHING = Again(frozenset(), frozenset(), frozenset())


def folded(text: str) -> str:
    """A text in which letters are equal that a pattern without regard to case may take for each other."""
    return text.replace("İ", "i").replace("ı", "i").casefold()


# several patterns ask the same sentence
@lru_cache(maxsize=1024)
def repetitions(text: str) -> Again:
    words = _WORD.findall(folded(text))
    stems = _distances([word[:STEM] for word in words])
    if not stems:
        return _NOTHING
    equal = {(distance, at) for distance, at in stems if words[at] == words[at - distance]}
    return Again(
        frozenset(distance for distance, _ in equal),
        frozenset(distance for distance, _ in stems),
        frozenset(distance for distance, at in equal if distance > 1 and (distance, at - 1) in equal),
    )


def _distances(words: list[str]) -> set[tuple[int, int]]:
    """(distance, place of the second) of equal words, near enough."""
    found: set[tuple[int, int]] = set()
    before: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        places = before.setdefault(word, [])
        if places:
            found.update((at - place, at) for place in places[-FARTHEST:] if at - place <= FARTHEST)
        places.append(at)
    return found
