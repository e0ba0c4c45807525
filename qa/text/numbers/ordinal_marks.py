"""What makes a place in a row of a number in digits: `3rd`, `3e`, `3.`, `第3`, `3回目`, `3-й`, `thứ 3`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary

_POINT = r"\.(?=[ \u00a0]\p{L})"
_LETTERS = r"-?(?:й|я|е|го|му|м|ю|ої|і|та|ти|то|ият|ата|ото)(?!\p{L})"
_AFTER: Mapping[str, str] = {
    "en": "(?:st|nd|rd|th)(?!\\p{L})", "fr": "(?:e|er|re|ère|ème|ième|nde?)(?!\\p{L})", "nl": "(?:e|ste|de)(?!\\p{L})",
    "sv": ":[ea]", "fi": rf":\p{{L}}|{_POINT}", "ca": r"(?:r|n|t|è|a)(?!\p{L})",
    "tr": rf"['’]?\p{{L}}?nc[iıuü]|{_POINT}",
    "hi": "(?:वाँ|वें|वीं|वां|वा|वी)", "fa": "[\u200c-]?م(?!\\p{L})",
    "ja": "[^\\d\\s]?目|位|階", "zh": "位|[楼樓]", "ko": " ?(?:번째|째|위|등|차|층)", "ro": "-?(?:lea|a)(?!\\p{L})",
    **dict.fromkeys("es pt it gl".split(), r"\.?[ºª°]"),
    **dict.fromkeys("ru uk be bg mk".split(), _LETTERS),
    **dict.fromkeys("de da nb cs sk sl hr sr pl hu et lv".split(), _POINT),
}  # fmt: skip
_BEFORE: Mapping[str, str] = {
    "zh": "第", "ja": "第", "ko": "제 ?", "vi": "thứ ", "id": "ke-", "ms": "ke-", "th": "ที่ ?", "ro": "al? ",
}  # fmt: skip
FARTHEST = 4
"""Characters before a number in which its mark may stand."""


def is_place(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a number at `[start, end)` names a place in a row."""
    before, after = _patterns(primary(lang))
    ahead = before is not None and before.search(text, max(0, start - FARTHEST), start) is not None
    return ahead or (after is not None and after.match(text, end) is not None)


@lru_cache(maxsize=1024)
def _patterns(language: str) -> tuple[regex.Pattern[str] | None, regex.Pattern[str] | None]:
    before, after = _BEFORE.get(language), _AFTER.get(language)
    return regex.compile(f"(?:{before})$") if before else None, regex.compile(after) if after else None
