"""Two names that a sentence lists side by side: "Bohr and Einstein" is "Einstein und Bohr", and nothing changed."""

from __future__ import annotations

from functools import lru_cache

import regex

from qa.text.enumerating import JOINING
from qa.text.languages import primary

_IN_ORDER = regex.compile(r"\b(?:respectively|in (?:that|this) order|former|latter|first|second|then)\b", regex.I)
"""What makes the order of a list tell something."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LITTLE = 4
"""Letters of an article or preposition that stands before the second name again: "et de"."""


def are_listed(names: tuple[str, str], english: str, other: str, lang: str) -> bool:
    """Whether nothing but "and" or "or" stands between two names on both sides, in whatever order."""
    if _IN_ORDER.search(english):
        return False
    return all(_stand_together(names, text, tag) for text, tag in ((english, "en"), (other, primary(lang))))


def _stand_together(names: tuple[str, str], text: str, tag: str) -> bool:
    """Whether the first place of one name has the other beside it: whoever asks has names that a text says once."""
    for first, second in (names, names[::-1]):
        at, behind = text.find(first), text.find(second)
        if 0 <= at < behind:
            return _between(tag).fullmatch(text, at + len(first), behind) is not None
    return False


@lru_cache(maxsize=256)
def _between(tag: str) -> regex.Pattern[str]:
    """The word "and" with what may stand beside it: a comma, an article."""
    words = "|".join(map(regex.escape, JOINING.get(tag, "").split())) or "&"
    return regex.compile(rf"[,،、]?\s*(?:{words}|&)\s*(?:\p{{Ll}}{{1,{LITTLE}}}\s)?")
