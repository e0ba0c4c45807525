"""Where a text in another language says a name, by its sounds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from qa.text.hearing import heard, most

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURE = 0.5
"""Share of what a language would most often make of a name from which a word says it: of right names most have more, of
others none."""
LONGEST = 160
"""Characters of a text in which stretches of Chinese characters are tried."""
SHORTEST_HAN, LONGEST_HAN = 2, 7
"""Characters of such a stretch."""
_HAN = regex.compile(r"\p{Han}{2,60}")
_KANA = regex.compile(r"[\p{Katakana}ー]{2,30}")
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*")
Span = tuple[int, int]


@lru_cache(maxsize=256)
def heard_place(name: str, text: str, lang: str) -> Span | None:
    """The one place where a text says a name clearly; None where it does nowhere, or twice."""
    if lang in ("zh", "yue"):
        return _in_characters(name, text, lang)
    spans = [match.span() for match in (_KANA if lang == "ja" else _WORD).finditer(text)]
    said = [span for span in spans if _share(name, text[slice(*span)], lang) >= SURE]
    return said[0] if len(said) == 1 else None


def _share(name: str, form: str, lang: str) -> float:
    return (heard(name, form, lang) or 0.0) / most(name, lang)


def _in_characters(name: str, text: str, lang: str) -> Span | None:
    """The shortest stretch of characters that says a name as well as any does."""
    if len(text) > LONGEST or _share(name, text, lang) < SURE:
        return None
    best = heard(name, text, lang) or 0.0
    found = [span for span in _stretches(text) if (heard(name, text[slice(*span)], lang) or 0.0) >= best]
    if not found:
        return None
    shortest = min(end - start for start, end in found)
    said = [span for span in found if span[1] - span[0] == shortest]
    return said[0] if len(said) == 1 else None


def _stretches(text: str) -> Sequence[Span]:
    return [
        (at, at + length)
        for run in _HAN.finditer(text)
        for length in range(SHORTEST_HAN, LONGEST_HAN + 1)
        for at in range(run.start(), run.end() - length + 1)
    ]
