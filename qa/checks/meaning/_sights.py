"""Which of two opposite words a text shows, by stems of some hundred pairs in fifteen languages and English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from qa.checks.meaning._lexicon import Contrast, has_opposites, stems_of
from qa.text.languages import primary

_BEGINNING = frozenset({"en", "fr", "es", "it", "pt", "pl", "ru", "uk", "tr", "hi", "ko"})
"""Languages in which a stem stands at the beginning of its word: no compounds, few prefixes."""
WHOLE = 0.5
"""Share of its word that a stem must make up to be that word: "wahr" is none in "Wahrscheinlichkeit"."""
SHORTEST = 3
"""Letters of a stem, in scripts with letters for sounds, that is no chance part of another word."""
_MARKS = regex.compile(r"[\u064b-\u0652\u0640\u200c\u200d]")
"""Arabic vowel marks and joiners, which the same word may have or not."""
_WORD = regex.compile(r"[\p{L}\p{M}'’-]")
_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")


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
        start, end = _word_around(plain, *match.span())
        word = plain[start:end]
        found[match.lastgroup == "other"].append(word)
        if _WIDE.match(word) or (len(match[0]) >= SHORTEST and len(match[0]) > WHOLE * len(word)):
            sure.add(word)
    return Sight(tuple(found[0]), tuple(found[1]), frozenset(sure))


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole word that a stem stands in; in scripts without spaces the stem itself."""
    if _WIDE.match(text, start):
        return start, end
    while start > 0 and _WORD.match(text, start - 1):
        start -= 1
    while end < len(text) and _WORD.match(text, end):
        end += 1
    return start, end


@cache
def _seeker(contrast: Contrast, tag: str) -> regex.Pattern[str]:
    """Stems of both words, the longest first: "unstable" is not "stable"."""
    if tag == "en":
        sides = [[pair[k].removesuffix("e") for pair in contrast] for k in (0, 1)]
    else:
        sides = list(stems_of(contrast[0], tag))
    named = [(stem, name) for side, name in zip(sides, ("one", "other"), strict=True) for stem in side]
    branches = "|".join(f"(?P<{name}>{regex.escape(stem)})" for stem, name in sorted(named, key=lambda e: -len(e[0])))
    return regex.compile(rf"\b(?:{branches})" if tag in _BEGINNING else f"(?:{branches})")
