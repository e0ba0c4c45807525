"""Two of a unit in one word, as Arabic, Hebrew and Maltese have it: عامين, שבועיים, sagħtejn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

import regex

from qa.text.languages import primary
from qa.text.numbers.digits import Number

_TWO = frozenset({Decimal(2)})
_ARABIC: Mapping[str, str] = {
    "year": "عام|سنت", "month": "شهر", "week": "أسبوع|اسبوع", "d": "يوم", "h": "ساعت", "min": "دقيقت", "s": "ثانيت",
    "km": "كيلومتر", "m": "متر", "cm": "سنتيمتر", "kg": "كيلوغرام|كيلوجرام", "L": "لتر", "t": "طن",
}  # fmt: skip
_WORDS: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "ar": ("(?:[وفبلك]|ال|بال|لل|وال)?", "(?:ين|ان|َيْن)", _ARABIC),
    "he": ("[והבלכמש]{0,2}", "", {"year": "שנתיים", "month": "ח(?:ו)?דשיים", "week": "שבועיים", "d": "יומיים",
                                  "h": "שעתיים"}),
    "mt": ("", "ejn", {"year": "sent", "month": "xahr", "week": "ġimagħt|ġimgħat", "d": "jum", "h": "sagħt"}),
}  # fmt: skip
"""(letters written before the word, the ending of two, the stems of the units)."""
_PATTERNS = {
    language: regex.compile(
        rf"(?<![\p{{L}}\p{{M}}]){before}(?:"
        + "|".join(f"(?P<u{k}>(?:{stems}){ending})" for k, stems in enumerate(units.values()))
        + r")(?![\p{L}\p{M}])"
    )
    for language, (before, ending, units) in _WORDS.items()
}


def duals(text: str, lang: str) -> Iterator[Number]:
    """Every two of a unit that one word says."""
    pattern = _PATTERNS.get(primary(lang))
    for match in pattern.finditer(text) if pattern else ():
        unit = list(_WORDS[primary(lang)][2])[int((match.lastgroup or "u0")[1:])]
        start, end = match.span(match.lastgroup or 0)
        yield Number(start, end, text[start:end], _TWO, _TWO, unit=frozenset({unit}), reach=end, spelled=True)
