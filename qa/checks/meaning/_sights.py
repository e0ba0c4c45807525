"""Which of two opposite words a text shows, by stems of some hundred pairs in fifteen languages and English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from qa.checks.meaning._lexicon import Contrast, has_opposites, stems_of
from qa.checks.meaning._stems import begins_words, makes_up, word_around
from qa.text.languages import primary

_MARKS = regex.compile(r"[\u064b-\u0652\u0640\u200c\u200d]")
"""Arabic vowel marks and joiners, which the same word may have or not."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The words of a contrast that a text shows, each as often as it stands there: of the one word, of its opposite.

    `sure` are those of either that a stem mostly makes up, so that it is no chance part of them.
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    sure: frozenset[str]

    def turned(self) -> Sight:
        return Sight(self.other, self.one, self.sure)


def sight(text: str, contrast: Contrast, lang: str) -> Sight | None:
    """Which of two opposites a text shows; None in languages whose words are not known."""
    tag = primary(lang)
    if tag != "en" and not has_opposites(tag):
        return None
    found: tuple[list[str], list[str]] = [], []
    sure: set[str] = set()
    plain = _MARKS.sub("", text.lower())
    for match in _seeker(contrast, tag).finditer(plain):
        start, end = word_around(plain, *match.span())
        word = plain[start:end]
        found[match.lastgroup == "other"].append(word)
        if makes_up(match[0], word):
            sure.add(word)
    return Sight(tuple(found[0]), tuple(found[1]), frozenset(sure))


@cache
def _seeker(contrast: Contrast, tag: str) -> regex.Pattern[str]:
    """Stems of both words, the longest first: "unstable" is not "stable"."""
    if tag == "en":
        sides = [[pair[k].removesuffix("e") for pair in contrast] for k in (0, 1)]
    else:
        sides = list(stems_of(contrast[0], tag))
    named = [(stem, name) for side, name in zip(sides, ("one", "other"), strict=True) for stem in side]
    branches = "|".join(f"(?P<{name}>{regex.escape(stem)})" for stem, name in sorted(named, key=lambda e: -len(e[0])))
    return regex.compile(rf"\b(?:{branches})" if begins_words(tag) else f"(?:{branches})")
