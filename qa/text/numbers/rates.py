"""What is counted by a stretch of time: `40 requests per second`, `twice a week`, `每秒`; no units of physics."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from qa.model.records import dataclass
from qa.text.languages import language_of, primary
from qa.text.locales import locale
from qa.text.normal_forms import lowered
from qa.text.numbers.calendar_forms import has_any
from qa.text.numbers.per_time import per_time_forms

SYMBOLS = {
    "s": "s", "sec": "s", "second": "s", "min": "min", "minute": "min", "h": "h", "hr": "h", "hour": "h", "day": "d",
    "week": "week", "month": "month", "year": "year",
}  # fmt: skip
"""What may stand behind a stroke in any language."""
LETTERS = 4
"""Letters of the name of a unit that other words for it share: minute, minutely; секунда, посекундно."""
_ACCORDING = frozenset({"secondo", "segundo"})
"""Names of the second that are mostly "according to"."""
PROBE = 4
"""Letters of the last word of a form that are looked for first."""
_SLASH = regex.compile(r"(?<=\w)\s?/\s?(" + "|".join(sorted(SYMBOLS, key=len, reverse=True)) + r")(?![\w/])")
_SHORTS = {"s": ("fps", "rps", "qps", "bps", "tps", "hz", "кадр/с"), "min": ("rpm", "bpm", "об/мин")}
"""Abbreviations that have the time in them."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A stretch of time at `[start, end)`, by its unit, for each of which something is counted."""

    start: int
    end: int
    unit: str


def rates(text: str, lang: str) -> list[Rate]:
    """The rates of a text in reading order."""
    lower = lowered(text)
    if len(lower) != len(text):
        return []
    if not has_any(_probes(lang), lower):
        return []
    pattern, units = _pattern(lang)
    matches = (match for match in pattern.finditer(lower) if _is_rate(lower, match, lang))
    found = [Rate(*m.span(), units[" ".join(m[0].replace("’", "'").split())]) for m in matches]
    found += [Rate(*m.span(), SYMBOLS[m[1]]) for m in _SLASH.finditer(lower)] if "/" in lower else []
    return sorted(found, key=lambda rate: rate.start)


@lru_cache(maxsize=1024)
def _probes(lang: str) -> tuple[str, ...]:
    """Letters of which every text with a rate has some: a search for them is quicker than one for all forms."""
    return tuple({*({form.split()[-1][:PROBE] for form in per_time_forms(lang)}), "/"})


_COUNTED = regex.compile(r"\b(?:once|twice|thrice|times|\d{1,3}(?: \p{L}{3,12})?)\s$")
"""What stands before "a day" where it is a rate: twice a day, 40 pages a day; not "within a day"."""
_NEAR = 20
"""Characters of that."""
_ON_A_DAY, _DATED = "日に", regex.compile(r"曜$|月\s?\d{1,2}$|[前後同当翌本今]$")
"""What says on a day, and what stands before it where it is a certain one: 月曜日に, 5月3日に."""
_NUMBER_OF_YEAR = regex.compile(r"\d\.\s$")
"""What stands before the year that it numbers: 1656. gadā."""


def _is_rate(lower: str, match: regex.Match[str], lang: str) -> bool:
    if _NUMBER_OF_YEAR.search(lower, max(0, match.start() - _NEAR), match.start()):
        return False
    if match[0] == _ON_A_DAY and _DATED.search(lower, max(0, match.start() - _NEAR), match.start()):
        return False
    if primary(lang) != "en" or not match[0].startswith(("a ", "an ")):
        return True
    return _COUNTED.search(lower, max(0, match.start() - _NEAR), match.start()) is not None


@lru_cache(maxsize=1024)
def _pattern(lang: str) -> tuple[regex.Pattern[str], Mapping[str, str]]:
    units = per_time_forms(lang)
    unspaced = "unspaced" in language_of(lang).traits
    forms = []
    for form in sorted(units, key=len, reverse=True):
        body = regex.escape(form, special_only=True, literal_spaces=True).replace("'", "['’]").replace(" ", r"\s+")
        after = r"(?![\p{L}\p{M}])" if form[-1].isalpha() and not unspaced else ""
        before = r"(?<![\p{L}\p{M}])" if form[0].isalpha() and not unspaced else ""
        if primary(lang) == "ko":
            after, before = "", r"(?<![가-힣])"
        forms.append(before + body + after)
    return regex.compile("|".join(forms) or "(?!)"), units


def contradictions(source: str, target: str, langs: tuple[str, str]) -> Iterator[tuple[Rate, Rate]]:
    """The rates that took each other's place: both sides have equally many, and mention the two units beside them
    equally often, mostly not at all, in the whole texts or in the sentences of the two."""
    ours = rates(source, langs[0])
    theirs = rates(target, langs[1]) if ours else []
    if len(ours) != len(theirs):
        return
    left, right = _without_twins(ours, theirs), _without_twins(theirs, ours)
    if not left or not right:
        return
    sides = _Side(source, ours, langs[0]), _Side(target, theirs, langs[1])
    for one, other in zip(left, right, strict=False):
        near = sides[0].sentence(one), sides[1].sentence(other)
        whole = (0, len(source)), (0, len(target))
        if any(_mention_alike(sides, part, (one.unit, other.unit)) for part in (whole, near)):
            yield one, other


def _mention_alike(sides: tuple[_Side, _Side], spans: tuple[Span, Span], units: Sequence[str]) -> bool:
    """Whether stretches of the two sides have each unit equally often beside the rates."""
    return all(sides[0].mentions(unit, spans[0]) == sides[1].mentions(unit, spans[1]) for unit in units)


_SENTENCE_END = regex.compile(r"[.!?…]\s|[。！？।]")
Span = tuple[int, int]


class _Side:
    """A text with its rates. Each of them asks for its sentence and for units beside all: both are found once."""

    def __init__(self, text: str, rates: Sequence[Rate], lang: str) -> None:
        self._lower, self._lang = lowered(text), lang
        self._ends = sorted({0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)})
        self._told = bytearray(len(text))
        for rate in rates:
            self._told[rate.start : rate.end] = b"\1" * (rate.end - rate.start)
        self._places: dict[str, list[int]] = {}

    def sentence(self, rate: Rate) -> Span:
        """The stretch of the sentence, or of the sentences, that a rate is in."""
        return self._ends[bisect_right(self._ends, rate.start) - 1], self._ends[bisect_left(self._ends, rate.end)]

    def mentions(self, unit: str, span: Span) -> int:
        """How often a stretch has a unit beside the rates: by its name, or by another word of it."""
        if unit not in self._places:
            found = (match for match in _named(unit, self._lang).finditer(self._lower) if match[0] not in _ACCORDING)
            self._places[unit] = [match.start() for match in found if not any(self._told[slice(*match.span())])]
        first, last = (bisect_left(self._places[unit], at) for at in span)
        return last - first


def _without_twins(rates: Sequence[Rate], others: Sequence[Rate]) -> list[Rate]:
    """The rates but as many of each unit as the others have."""
    left, found = Counter(rate.unit for rate in others), []
    for rate in rates:
        if left[rate.unit]:
            left[rate.unit] -= 1
        else:
            found.append(rate)
    return found


_SPEED = regex.compile("[時时]速|秒速|每小[時时]|每秒|시속|초속")


def says_per(text: str, unit: str, lang: str) -> bool:
    """Whether a text may say "per unit" in any way, before a number as well: `saatte 112 km`, `時速40キロ`."""
    lower = lowered(text)
    if _named(unit, lang).search(lower) is not None or _SPEED.search(text) is not None:
        return True
    return any(form in lower for form, per in per_time_forms(lang).items() if per == unit)


@lru_cache(maxsize=8192)
def _named(unit: str, lang: str) -> regex.Pattern[str]:
    """The names of a unit by their first letters; after a numeral alone where words touch one another."""
    # CLDR has "per minute" among the names of a minute
    names = [name.lower() for name, ids in locale(lang).units.items() if unit in ids and " " not in name]
    shorts = "|".join(map(regex.escape, _SHORTS.get(unit, ()))) or "(?!)"
    if "unspaced" in language_of(lang).traits:
        body = "|".join(map(regex.escape, names)) or "(?!)"
        return regex.compile(rf"(?:\d|[一二两三四五六七八九十半数])\s?(?:个|個|か|ヶ)?(?:{body})|{shorts}")
    body = "|".join({regex.escape(name[:LETTERS]) for name in names if len(name) > 1}) or "(?!)"
    return regex.compile(rf"(?<!\p{{L}})(?:{body})\p{{L}}*|{shorts}")
