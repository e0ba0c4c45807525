"""Digits that say how many minutes are left until an hour: 2시 10분 전, 2時10分前, 差10分2点, 2点差一刻."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.model.records import dataclass
from qa.text.languages import primary

QUARTER = 15
NEAR = 12
"""Characters beside an hour in which they stand."""
_LEFT = r"[差欠](?P<m>[0-5]?\d(?=分)|[一1]刻)(?:分[钟鐘]?)?"
_SAID: Mapping[str, tuple[str, str]] = {
    "ko": ("(?!)", r"(?<=(?P<m>[0-5]?\d) ?분?)(?: ?분)? ?전"),
    "ja": ("(?!)", r"(?<=(?P<m>[0-5]?\d)分?)分?前"),
    "zh": (rf"{_LEFT}[到就]? ?$", f" ?{_LEFT}"),
}
"""What stands before the hour, and behind the hour, or behind its minutes, where it may also mean before that time."""


@dataclass(frozen=True, slots=True)
class Left:
    """So many `minutes` until an hour, said at `[start, end)`, the hour within; not `sure` where it may say less."""

    start: int
    end: int
    minutes: int
    sure: bool


def minutes_left(plain: str, start: int, end: int, lang: str) -> Left | None:
    """What is said beside the time at `[start, end)` of minutes until its hour."""
    before, behind = _patterns(primary(lang))
    if before is None or behind is None:
        return None
    found = before.search(plain, max(0, start - NEAR), start)
    if found:
        return Left(found.start(), end, _minutes(found["m"]), sure=True)
    found = behind.match(plain, end, end + NEAR)
    return Left(start, found.end(), _minutes(found["m"]), sure=primary(lang) == "zh") if found else None


def _minutes(said: str) -> int:
    return int(said) if said.isdigit() else QUARTER


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[regex.Pattern[str] | None, regex.Pattern[str] | None]:
    said = _SAID.get(language)
    return (regex.compile(said[0]), regex.compile(said[1])) if said else (None, None)
