"""Time zones in words: "Eastern Time", „mitteleuropäische Zeit“, 太平洋時間."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import regex

from qa.text.languages import primary, words_touch
from qa.text.normal_forms import lowered


class ZoneWord(NamedTuple):
    """The name of a zone at `[start, end)`."""

    start: int
    end: int
    zone: str


def zone_words(text: str, lang: str) -> list[ZoneWord]:
    """The zones that a text names in words, in reading order; of cities and countries only the most common ones."""
    pattern = _pattern(primary(lang))
    lower = lowered(text)
    if pattern is None or len(lower) != len(text):
        return []
    return [ZoneWord(*match.span(), match.lastgroup or "") for match in pattern.finditer(lower)]


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    """Language to zone to pattern."""
    found: dict[str, dict[str, str]] = {}
    for line in (files("qa.text.numbers") / "zone_words.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, zone, pattern = line.split(" ", 2)
            found.setdefault(language, {})[zone] = pattern
    return found


@lru_cache(maxsize=256)
def _pattern(language: str) -> regex.Pattern[str] | None:
    rows = _tables().get(language)
    if rows is None:
        return None
    # the longer name first: Central European is no Central
    body = "|".join(f"(?P<{name}>{rows[name]})" for name in sorted(rows, key=len, reverse=True))
    start = "" if words_touch(language) or language == "ko" else r"(?<!\p{L})"
    return regex.compile(f"{start}(?:{body})")
