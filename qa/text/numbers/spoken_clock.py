"""Times of day in words, by the minutes before or after an hour: tien over half acht, sis i deu, за чверть п'ята."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

import regex

from qa.model.records import dataclass
from qa.text.languages import language_of
from qa.text.numbers.hours import HOURS
from qa.text.numbers.mentions import mentioned_in_words

MOST_MINUTES = 29
"""Minutes that are said beside an hour; more of them are said beside the next one."""
HALF_HOUR, DAY = 30, 1440
"""Minutes."""
_WORD = r"[\p{L}\p{M}'’]{2,20}"
_TWENTY = (
    "двадцат[ьи]|двадцят[ьи]|дваццац[ьі]|dvacet|dvadsať|dwadzieścia|dvadeset i|двадесет и|дваесет и|двайсет и|είκοσι"
    "|dvidešimt|divdesmit|douăzeci și|njëzet e|kakskümmend|yirmi|hogeita|vint-i|vingt"
)
_NAMED = {"m": rf"(?P<m>(?:(?:{_TWENTY})[ -])?{_WORD})", "h": rf"(?P<h>{_WORD})"}
"""Minutes are of one word, but for those behind twenty."""


@dataclass(frozen=True, slots=True)
class SpokenTime:
    """A time of day at `[start, end)`, in minutes from midnight on a clock of twelve hours: all that it may be."""

    start: int
    end: int
    readings: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Saying:
    pattern: regex.Pattern[str]
    from_hour: int
    sign: int


def spoken_times(text: str, language: str) -> Iterator[SpokenTime]:
    """Each time of day of a text that is said by minutes and an hour in words."""
    for saying in _sayings(language):
        for match in saying.pattern.finditer(text, overlapped=True):
            minutes = _minutes(match["m"], language) if saying.sign else {0}
            readings = frozenset(
                (60 * hour + saying.from_hour + saying.sign * minute) % (DAY // 2)
                for hour in _hours(match["h"], language)
                for minute in minutes
            )
            if readings:
                yield SpokenTime(*match.span(), readings)


@lru_cache(maxsize=4096)
def _hours(word: str, language: str) -> frozenset[int]:
    return frozenset(value for value in _values(word, language) if 1 <= value <= HOURS)


@lru_cache(maxsize=4096)
def _minutes(words: str, language: str) -> frozenset[int]:
    return frozenset(value for value in _values(words, language) if 1 <= value <= MOST_MINUTES or value == HALF_HOUR)


def _values(words: str, language: str) -> Iterator[int]:
    """All whole numbers that words may say."""
    known = _table(language)[1].get(words.lower())
    if known:
        yield known
        return
    yield from (int(value) for value in mentioned_in_words(words, language) if value == int(value))


@lru_cache(maxsize=1024)
def _sayings(language: str) -> tuple[_Saying, ...]:
    return tuple(
        _Saying(regex.compile(rf"(?<![\p{{L}}\p{{M}}'’-]){said}(?![\p{{L}}\p{{M}}])", regex.IGNORECASE), at, sign)
        for said, at, sign in _table(language)[0]
    )


@lru_cache(maxsize=1024)
def _table(language: str) -> tuple[tuple[tuple[str, int, int], ...], Mapping[str, int]]:
    """How a language says times of day, and its words for parts of an hour."""
    text = (files("qa.text.numbers") / "spoken_clock.txt").read_text(encoding="utf-8")
    own = language_of(language).resource_tag("numbers")
    sayings: list[tuple[str, int, int]] = []
    named: dict[str, int] = {}
    for line in text.splitlines():
        owner, _, rest = line.partition(" ")
        if owner == f"{own}:":
            words = rest.split()
            named |= {word: int(value) for word, value in zip(words[::2], words[1::2], strict=True)}
        elif owner == own:
            at, sign, said = rest.split(" ", 2)
            for name, body in _NAMED.items():
                said = said.replace(f"{{{name}}}", body)
            sayings.append((said, int(at), {"+": 1, "-": -1, "=": 0}[sign]))
    return tuple(sayings), named
