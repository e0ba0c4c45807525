"""Digits whose order says something: offsets of UTC, durations to the second, ratios: UTC+5:45, 2:58:14, 2:3."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.checks.values._numbers import NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.text.languages import is_right_to_left
from qa.text.numbers.digits import ascii_digits

_OFFSET = regex.compile(r"(?<!\p{Latin})(?:UTC|GMT)\s?([+\-−–]\s?\d{1,2}(?::?[0-5]\d)?)(?!\d)")
"""An offset: its sign and its digits."""
_KINDS = (
    _OFFSET,
    # hours, minutes and seconds, with the marks and the words of any language
    regex.compile(
        r"(?<![\d.,:/\-])(\d{1,2}[:.][0-5]\d[:.][0-5]\d)(?![\d/\-]|[:.,]\d)"
        r"|(?<!\d)(\d{1,2}\s?(?:h|Std\.?|時間|小时|小時|시간|ч|год|t)\s?[0-5]?\d\s?(?:min|Min\.?|m|分|分钟|分鐘|분|мин|хв)\.?\s?[0-5]?\d\s?(?:s|Sek\.?|秒|초|с|сек)?)"
    ),
    # a ratio, of which no side may be the minutes of a time
    regex.compile(r"(?<![\d.,:/])(\d{1,3}\s?[:∶]\s?\d|[1-9]\s?[:∶]\s?\d{1,3})(?![\d/]|[:.,∶]\d)"),
)
_DIGIT = regex.compile(r"\p{Nd}")
_RUN = regex.compile(r"\d+")
_MINUS = regex.compile(r"[\-−–]")
_BY_FORM = regex.compile(r"[:.∶]")


def changed_orders(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """What stands once on each side, with other digits or another sign. Only where one side has the form with marks."""
    right_to_left = any(is_right_to_left(side.document.lang) for side in (source, target))
    # a ratio may be written the other way round there
    for kind in _KINDS[:-1] if right_to_left else _KINDS:
        ours = _found(source, kind)
        theirs = _found(target, kind) if len(ours) == 1 else []
        if len(theirs) != 1:
            continue
        (start, end, raw), (at, stop, other) = ours[0], theirs[0]
        if kind is _KINDS[-1] and _read(raw)[1] == _read(other)[1][::-1]:
            # "sand and lime 3:7" is "Kalk und Sand 7:3"
            continue
        if _read(raw) != _read(other) and (kind is _OFFSET or _BY_FORM.search(raw + other)):
            yield ChangedRelation(f"'{raw}' became '{other}'", (start, end), (at, stop))


def _read(raw: str) -> tuple[bool, tuple[int, ...]]:
    digits = tuple(map(int, _RUN.findall(raw)))
    # +05:00 is +5
    return _MINUS.match(raw) is not None, digits[:1] if len(digits) == 2 and not digits[1] else digits


def _found(side: NumberSide, kind: regex.Pattern[str]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for block, (prose, _) in zip(side.blocks, side.texts, strict=True):
        # most texts have none of an offset's letters, of a ratio's marks, of any digits
        if (kind is _OFFSET and "UTC" not in prose and "GMT" not in prose) or not _DIGIT.search(prose):
            continue
        if kind is _KINDS[-1] and ":" not in prose and "∶" not in prose:
            continue
        for match in kind.finditer(ascii_digits(prose)):
            group = match.lastindex or 0
            start, end = match.span(group)
            found.append((block.content_start + start, block.content_start + end, prose[start:end]))
    return found
