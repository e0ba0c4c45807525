"""Values that have names: months beside a number, weekdays, fractions, multiples."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import regex

from qa.text.languages import primary, words_touch
from qa.text.locales import folded, locale
from qa.text.normal_forms import lowered
from qa.text.numbers.calendar_forms import PROBE, has_any, month_forms, weekday_forms
from qa.text.numbers.times import NOT_BEFORE

MONTH, WEEKDAY, FRACTION, MULTIPLE, SHARE, PORTION = "month", "weekday", "fraction", "multiple", "share", "portion"
COUNT, FORTNIGHT = "count", "fortnight"
SHORTEST_MONTH = 3
"""Letters of a month's name: shorter abbreviations are words of their own."""
ORDINAL_DAYS = {
    "el": {"τρίτη": 1, "τετάρτη": 2, "πέμπτη": 3},
    "vi": {"thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5},
}
"""Weekdays that are called by ordinals."""
WEEKDAYS_FROM = -107
"""Weekdays are values that no number of a text has: Monday is -107."""
PRECISION = Decimal("0.0001")
_WRITTEN_BEFORE = {"he": "[בלכמהוש]{0,2}"}
"""Letters that are words of their own, written to the next one: כשליש is about a third."""
_DIGIT = regex.compile(r"\p{N}")
_BESIDE = regex.compile(r"(?:\p{N}(?:st|nd|rd|th|er|º|ª|\.|日)?[\s\u00a0]*(?:de|of|di|d’|d')?[\s\u00a0]*)$")
_AFTER = regex.compile(r"\.?,?[\s\u00a0]*(?:de[\s\u00a0]+)?\p{N}")


_PREPOSITION = r"(?<!\w)(?:[Ii][nm]|[Ee][nm]|[Ss]ince|[Ss]eit)[ \u00a0]"
_IN, _ANY_IN = regex.compile(_PREPOSITION + "$"), regex.compile(_PREPOSITION)
"""What stands before a month by itself, in languages whose other words seldom do: in March, im März, en mars."""

_IN_SHORT = frozenset({"sept"})
"""Abbreviated months that are number words after "in": en sept jours."""


class Named(NamedTuple):
    """A word at `[start, end)` that names a value of a kind."""

    start: int
    end: int
    value: Decimal
    kind: str


def named(text: str, lang: str) -> Iterator[Named]:
    """The months, weekdays, fractions and multiples of a text, in no order."""
    lower = lowered(text)
    if len(lower) != len(text):
        return
    yield from _months(text, lower, lang)
    yield from _weekdays(text, lower, lang)
    yield from (Named(start, end, Decimal(value), MONTH) for start, end, value in month_forms(text, lower, lang))
    for start, end, day in weekday_forms(lower, lang):
        yield Named(start, end, Decimal(WEEKDAYS_FROM + day), WEEKDAY)
    pattern, values, probes = _words(primary(lang))
    for match in pattern.finditer(lower) if pattern and has_any(probes, lower) else ():
        kind, value = values[match.lastindex or 1]
        yield Named(match.start(), match.end(), value, kind)


def weekdays_of(text: str, lang: str) -> Iterator[int]:
    """The weekdays that a text names, or may name, Monday being 0."""
    lower = lowered(text)
    if len(lower) == len(text):
        yield from (int(day.value) - WEEKDAYS_FROM for day in _weekdays(text, lower, lang))
        yield from (day for *_, day in weekday_forms(lower, lang))
        yield from (day for name, day in ORDINAL_DAYS.get(primary(lang), {}).items() if name in lower)


def _months(text: str, lower: str, lang: str) -> Iterator[Named]:
    may = has_any(_month_probes(lang), lower) and (_DIGIT.search(text) or _ANY_IN.search(text))
    pattern = _month_pattern(lang) if may else None
    for match in pattern.finditer(lower) if pattern else ():
        # most names of months are other words as well: may, march, mars
        inside = match[0] not in _IN_SHORT and _IN.search(text, max(0, match.start() - 8), match.start())
        if (
            (inside and _is_name(text[match.start()], lang))
            or _BESIDE.search(text, max(0, match.start() - 8), match.start())
            or _AFTER.match(text, match.end())
        ):
            yield Named(match.start(), match.end(), Decimal(locale(lang).months[folded(match[0])]), MONTH)


def _is_name(first: str, lang: str) -> bool:
    """Whether a word may be the name of a month by its first letter."""
    return first.isupper() or primary(lang) not in ("en", "de")


def _weekdays(text: str, lower: str, lang: str) -> Iterator[Named]:
    pattern = _weekday_pattern(lang) if has_any(_weekday_probes(lang), lower) else None
    for match in pattern.finditer(text) if pattern else ():
        yield Named(
            match.start(), match.end(), Decimal(WEEKDAYS_FROM + locale(lang).weekdays[folded(match[0])]), WEEKDAY
        )


@lru_cache(maxsize=1024)
def _month_probes(lang: str) -> tuple[str, ...]:
    return tuple({name[:PROBE] for name in locale(lang).months if len(name) >= SHORTEST_MONTH})


@lru_cache(maxsize=1024)
def _month_pattern(lang: str) -> regex.Pattern[str] | None:
    return _any_of([name for name in locale(lang).months if len(name) >= SHORTEST_MONTH])


_NOT_BEFORE = {"az": "| (?:ertəsi|axşamı)|(?<=bazar)"}
"""What makes another day, or none, of a day's name: Azerbaijani "bazar ertəsi" is Monday, "bazar" alone a market."""
_CAPITALIZED = frozenset("el en de id ms".split())
"""Languages whose weekdays have a capital, which tells Indonesian Minggu (Sunday) from a week, Greek
Τετάρτη (Wednesday) from the fourth."""


@lru_cache(maxsize=1024)
def _weekday_probes(lang: str) -> tuple[str, ...]:
    return tuple({name.lower()[:PROBE] for name in locale(lang).weekdays if len(name) >= SHORTEST_MONTH})


@lru_cache(maxsize=1024)
def _weekday_pattern(lang: str) -> regex.Pattern[str] | None:
    names = [name for name in locale(lang).weekdays if len(name) >= SHORTEST_MONTH]
    # a capital tells them from other words where there are capitals: German "mittwochs", Vietnamese "thứ hai"
    return _any_of(
        [name.capitalize() if primary(lang) in _CAPITALIZED else name for name in names],
        _NOT_BEFORE.get(primary(lang), ""),
    )


def _any_of(names: list[str], unless: str = "") -> regex.Pattern[str] | None:
    if not names:
        return None
    return regex.compile(
        r"(?<!\p{L})(?:" + "|".join(map(regex.escape, sorted(names, key=len, reverse=True))) + rf")(?!\p{{L}}{unless})"
    )


@lru_cache(maxsize=1024)
def _words(language: str) -> tuple[regex.Pattern[str] | None, dict[int, tuple[str, Decimal]], tuple[str, ...]]:
    """One group a line of the table: what its words mean; and how the longest of each begin."""
    groups: list[str] = []
    probes: set[str] = set()
    values: dict[int, tuple[str, Decimal]] = {}
    for line in (files("qa.text.numbers") / "named_values.txt").read_text(encoding="utf-8").splitlines():
        owner, _, rest = line.partition(" ")
        if owner != language:
            continue
        kind, value, *words = (word.replace("_", " ") for word in rest.split(" "))
        number = Decimal(value)
        values[len(groups) + 1] = (
            kind,
            number if kind in (MULTIPLE, SHARE, COUNT, FORTNIGHT) else (1 / number).quantize(PRECISION),
        )
        touching = words_touch(language)
        # "a hundred" is looked for by its longest word
        probes |= {max(word.removesuffix("*").split(" "), key=len)[:PROBE] for word in words}
        # a hyphen joins what a space does: तीन-चौथाई
        stems = [regex.escape(w.removesuffix("*")).replace(r"\ ", r"[ \-\u00a0]") for w in words]
        forms = [stem + (r"\p{L}*" if w.endswith("*") else "") for stem, w in zip(stems, words, strict=True)]
        body = "|".join(forms)
        before = _WRITTEN_BEFORE.get(language, "")
        groups.append(
            f"({body}){NOT_BEFORE.get(language, '')}" if touching else rf"(?<!\p{{L}}){before}({body})(?!\p{{L}})"
        )
    return (regex.compile("|".join(groups)) if groups else None), values, tuple(probes)
