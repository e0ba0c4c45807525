"""The number words of one language, by what they can begin and what they multiply by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property

import regex

from qa.model.records import dataclass
from qa.text.numbers.scale_stems import ENDING

WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?")


@dataclass(frozen=True)
class Lexicon:
    """The number words of a language in folded form, from 2; `scales` multiply what stands before them."""

    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    compounds: bool = False
    paired: bool = False
    """Whether both words of an ordinal are ordinals."""
    together: bool = False
    """Whether numbers in several words are several numbers: Hungarian tíz hét are ten weeks."""
    stems: Mapping[str, int] = field(default_factory=dict)
    """Scale words, or what they begin with where case endings follow."""

    @cached_property
    def _declined(self) -> regex.Pattern[str] | None:
        return (
            regex.compile(rf"({'|'.join(sorted(self.stems, key=len, reverse=True))}){ENDING}") if self.stems else None
        )

    def scale(self, word: str) -> int | None:
        """What a word multiplies by that stands behind a number: iki binden."""
        found = self._declined.fullmatch(word) if self._declined and word not in self.scales else None
        return 10 ** self.stems[found[1]] if found else self.scales.get(word)

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The words with which an entry can begin: most words of a text are none of them."""
        entries = (*self.cardinals, *self.ordinals, *self.scales)
        return frozenset(WORD.match(entry)[0] for entry in entries if WORD.match(entry))  # type: ignore[index]

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first three letters of the entries, where words are written together."""
        return frozenset(word[:3] for word in self.firsts) if self.compounds else frozenset()

    def may_begin(self, word: str) -> bool:
        return word in self.firsts or word[:3] in self.beginnings

    def may_be_in(self, text: str) -> bool:
        """Whether any word of a text can begin a number: most texts have none."""
        tokens = WORD.findall(text) if self.firsts else ()
        if not self.firsts.isdisjoint(tokens):
            return True
        return bool(self.beginnings) and not self.beginnings.isdisjoint([token[:3] for token in tokens])

    def value(self, phrase: str) -> tuple[int, bool] | None:
        """(value, whether it is an ordinal) of one entry."""
        if phrase in self.cardinals:
            return self.cardinals[phrase], False
        return (self.ordinals[phrase], True) if phrase in self.ordinals else None
