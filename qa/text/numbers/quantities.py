"""The quantities of a text: numbers in digits, and those in words that are surely numbers, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal
from functools import lru_cache

import regex

from qa.text.languages import primary, words_touch
from qa.text.numbers.centuries import hundreds, named_centuries, roman_centuries
from qa.text.numbers.classifiers import counted_thai, counts_vietnamese, vietnamese_months
from qa.text.numbers.decades import decades
from qa.text.numbers.decades_in_words import counted_decades, named_decades
from qa.text.numbers.digits import Number, numbers
from qa.text.numbers.discounts import discounts
from qa.text.numbers.feet_and_inches import heights, with_smaller
from qa.text.numbers.half_units import half_units
from qa.text.numbers.halves import first_hours, has_half_behind, indian_halves, with_halves
from qa.text.numbers.han import HUNDREDTHS, han_days, han_fraction, han_number
from qa.text.numbers.homographs import COUNTING, HOMOGRAPHS, is_other
from qa.text.numbers.hours import parts_of_hours
from qa.text.numbers.hundredths import HUNDREDTHS_BEHIND, HUNDREDTHS_FROM, ones_before
from qa.text.numbers.indian_parts import with_parts
from qa.text.numbers.korean_days import korean_days
from qa.text.numbers.named import COUNT, FORTNIGHT, FRACTION, MONTH, MULTIPLE, PORTION, PRECISION, SHARE, named
from qa.text.numbers.native_korean import native_korean
from qa.text.numbers.number_adjectives import adjectives
from qa.text.numbers.ordinal_forms import OTHER_IS_SECOND
from qa.text.numbers.ordinal_parts import is_place
from qa.text.numbers.parts_in_digits import parts_of, with_stroke
from qa.text.numbers.percents import PERCENTS
from qa.text.numbers.reductions import adds, makes_smaller
from qa.text.numbers.said_before import of_unit_before
from qa.text.numbers.scaled_shares import scaled_share
from qa.text.numbers.semitic_duals import duals
from qa.text.numbers.shares_of_many import as_share
from qa.text.numbers.spelled import spelled
from qa.text.numbers.split_numerals import split_numerals
from qa.text.numbers.times import counts_times, is_multiplier
from qa.text.numbers.units import unit_after
from qa.text.numbers.wari import cheng, wari

SECOND = 2
_ONES = frozenset("a an one ein eine einem eines einen un una um uma une een en et одна одну один jedna bir".split())
_NUMERATOR = regex.compile(r"(?<!\p{L})(\p{L}+)[ \-\u00a0]$")
REMEMBERED = 2000
"""Length of the longest text whose numbers are kept, a long paragraph."""
_BY_A_PART = re.compile("(?:साढ़े|साढ़े|साढे|सवा|पौने|ਸਾਢੇ|সাড়ে|সাড়ে|সওয়া|পৌনে|ساڑھے|سوا|پونے|સાડા|સવા) $")
"""What adds or takes away a part of the number that follows, in the languages of India: three and a half."""
_THE_PART = regex.compile(r"(?:\b(?:au|le|du|il|al|el|o|ao)|[lL]['’])[ \u00a0]?$")
_OF_WHOLE = regex.compile(r"[ \u00a0](?:d(?:e|el|i|o|a|es|os|as|u|ella|elle|ei|egli|ell)?\b|d['’]|dell['’])")
"""What stands before one part and behind it: au quart de sa valeur."""
_THE = re.compile(r"\b[Tt]he $")
_TWO = frozenset({Decimal(2)})
HAN = frozenset({"zh", "ja", "yue"})
"""Languages that write numbers in Chinese characters."""
SHORTEST_NAME = 2
"""Characters behind a number in words that a unit of one letter takes, with its space."""
MOST_PARTS = 10
"""Numerators of fractions in words are smaller."""


def quantities(text: str, lang: str) -> tuple[Number, ...]:
    """Every number that may be held against the other side; `spelled` ones exclude homographs and scale words."""
    found = _remembered if len(text) <= REMEMBERED else _quantities
    return found(text, lang)


def _quantities(text: str, lang: str) -> tuple[Number, ...]:
    digits = [of_unit_before(number, text) for number in numbers(text, lang) if not _is_each(number, text)]
    joined = [*decades(text, lang), *hundreds(text, lang), *parts_of(text), *with_stroke(text), *heights(text)]
    joined += wari(text) if "割" in text and primary(lang) == "ja" else ()
    joined += cheng(text) if "成" in text and primary(lang) in ("zh", "yue") else ()
    joined += discounts(text) if "折" in text and primary(lang) in ("zh", "yue") else ()
    joined += _vietnamese_months(text) if primary(lang) == "vi" and "tháng" in text.lower() else ()
    taken = bytearray(len(text) + 1)
    for one in joined:
        _mark(taken, one.start, one.end)
    digits = [*(number for number in digits if not any(taken[number.start : number.end])), *joined]
    for number in digits:
        # what touches it belongs to it
        _mark(taken, number.start, max(number.end, number.reach) + 1)
    found: list[Number] = []
    for number in _without_digits(text, lang):
        if not any(taken[number.start : number.end + 1]):
            _mark(taken, number.start, number.end)
            found.append(number)
    if found or joined:
        digits = sorted((*digits, *found), key=lambda number: number.start)
    whole = with_smaller(tuple(with_halves(digits, text, lang)), text, lang)
    return tuple(_with_times(number, text, lang) for number in whole)


def _without_digits(text: str, lang: str) -> tuple[Number, ...]:
    """All else that may be a number, what is surest of the same words first."""
    by_name = tuple(_named(text, lang))
    in_characters = _in_characters(text) if primary(lang) in HAN else ()
    return (
        *named_decades(text, lang),
        *counted_decades(text, lang),
        *in_characters,
        *_in_hours(text, lang),
        *indian_halves(text, lang),
        *half_units(text, lang),
        *with_parts(text, lang),
        *first_hours(text, lang),
        *named_centuries(text, lang),
        *duals(text, lang),
        *(korean_days(text) if primary(lang) == "ko" else ()),
        *(one for one in by_name if one.kind != COUNT),
        *_days(text, lang),
        *_with_hundredths(text, lang),
        *split_numerals(text, lang),
        *_in_words(text, lang),
        *_in_adjectives(text, lang),
        *(replace(one, kind="") for one in by_name if one.kind == COUNT),
        *roman_centuries(text, lang),
    )


def _with_times(number: Number, text: str, lang: str) -> Number:
    """A number, marked where the next word says that it counts how often."""
    if number.unit == PERCENTS and not number.spelled:
        # 75 per cent is three quarters, in whatever word
        return replace(number, values=number.values | {value / 100 for value in number.values})
    plain = not (number.kind or number.unit or number.ordinal)
    counts = plain and (counts_times(text, number.end, lang) or is_multiplier(text, number.start, lang))
    if (counts or number.kind == MULTIPLE) and adds(text, number.start, lang):
        number = replace(number, values=number.values | {value + 1 for value in number.values})
    if counts and makes_smaller(text, number.start, number.end, lang):
        # "deux fois moins" is half as much
        inverse = {(1 / value).quantize(PRECISION) for value in number.values if value > 1}
        number = replace(number, values=number.values | inverse)
    if counts:
        return replace(number, times=True)
    return as_share(number, text) if primary(lang) == "en" else number


def _mark(taken: bytearray, start: int, end: int) -> None:
    """The places `[start, end)` hold a number."""
    end = min(end, len(taken))
    taken[start:end] = b"\1" * (end - start)


# a source is compared with every translation
_remembered = lru_cache(maxsize=2048)(_quantities)


_EACH = re.compile(" ?(?:당(?![가-힣]{2})|あたり|当たり|当り|につき|ごと|[當当](?= )|మేర)")
ONE = frozenset({Decimal(1)})


def _is_each(number: Number, text: str) -> bool:
    """Whether a one says for each of what: `1km당`, 1人あたり, which others say without it."""
    at = max(number.reach, number.end)
    return number.values == ONE and any(_EACH.match(text, at + gap) for gap in ((0, 1) if at == number.end else (0,)))


def _vietnamese_months(text: str) -> Iterator[Number]:
    for start, end, month in vietnamese_months(text):
        value = frozenset({Decimal(month)})
        yield Number(start, end, text[start:end], value, frozenset(), spelled=True, kind=MONTH)


def _named(text: str, lang: str) -> Iterator[Number]:
    """Months, weekdays, multiples, and fractions with the number that counts them."""
    for start, end, value, kind in named(text, lang):
        if kind in (FRACTION, PORTION):
            counted = _NUMERATOR.search(text, max(0, start - 12), start)
            number = _numerator(counted[1], lang) if counted else None
            alone = number is None and not _is_the_part(text, start, end)
            if kind == FRACTION and (alone or is_place(text, end, lang)):
                continue
            start = counted.start(1) if counted and number else start
            value = ((number or 1) * value).quantize(PRECISION)
        if kind == FORTNIGHT:
            yield Number(start, end, text[start:end], _TWO, _TWO, unit=frozenset({"week"}), reach=end, spelled=True)
            continue
        kind = FRACTION if kind in (SHARE, PORTION) else kind
        if kind == FRACTION and (scaled := scaled_share(value, text, end, lang)):
            known, end = frozenset({scaled[0]}), scaled[1]
            unit, reach = unit_after(text, end, lang)
            yield Number(start, end, text[start:end], known, known, unit=unit, reach=reach, spelled=True)
            continue
        values = {value}
        if kind == MULTIPLE and value > 1 and makes_smaller(text, start, end, lang):
            values.add((1 / value).quantize(PRECISION))
        yield Number(start, end, text[start:end], frozenset(values), frozenset(), spelled=True, kind=kind)


def _is_the_part(text: str, start: int, end: int) -> bool:
    """Whether a part is the only one: le tiers des voix."""
    before = _THE_PART.search(text, max(0, start - 6), start)
    return before is not None and _OF_WHOLE.match(text, end) is not None


def _in_hours(text: str, lang: str) -> Iterator[Number]:
    """Parts of an hour, as the minutes that they are."""
    for start, end, minutes in parts_of_hours(text, lang):
        value = frozenset({Decimal(minutes)})
        yield Number(start, end, text[start:end], value, value, unit=frozenset({"min"}), reach=end, spelled=True)


def _days(text: str, lang: str) -> Iterator[Number]:
    """Days of a month in Chinese characters."""
    for start, end, day in han_days(text) if "月" in text and primary(lang) in HAN else ():
        value = frozenset({Decimal(day)})
        yield Number(start, end, text[start:end], value, value, spelled=True)


def _in_characters(text: str) -> Iterator[Number]:
    """Fractions in Chinese characters; of a hundred they are percentages."""
    for start, end, part, whole in han_fraction(text) if "分" in text else ():
        raw = text[start:end]
        if raw.startswith(HUNDREDTHS):
            value = frozenset({part, part / 100})
            yield Number(start, end, raw, value, frozenset(), spelled=True, unit=frozenset({"%"}))
        else:
            value = frozenset({(part / whole).quantize(PRECISION, ROUND_DOWN)})
            yield Number(start, end, raw, value, frozenset(), spelled=True, kind=FRACTION)


def _numerator(word: str, lang: str) -> int | None:
    if word.lower() in _ONES:
        return 1
    return next((s.value for s in spelled(word, lang) if s.value < MOST_PARTS), None)


def _in_words(text: str, lang: str) -> Iterator[Number]:
    for start, end, value, ordinal in _spelled(text, lang):
        if _BY_A_PART.search(text, max(0, start - 8), start):
            continue
        unit, reach = unit_after(text, end, lang)
        if reach - end <= SHORTEST_NAME and text[end:reach].strip().isalpha() and not words_touch(lang):
            # nobody abbreviates to a letter what is counted in words: "десять с лишним" are no seconds
            unit, reach = frozenset(), end
        number = frozenset({Decimal(value)})
        yield Number(start, end, text[start:end], number, number, unit=unit, reach=reach, spelled=True, ordinal=ordinal)


def _in_adjectives(text: str, lang: str) -> Iterator[Number]:
    """`трёхдневный`, `treårig`, `kétnapos`."""
    lower = text.lower()
    for start, end, value in adjectives(lower, primary(lang)) if len(lower) == len(text) else ():
        if value > 1:
            known = frozenset({Decimal(value)})
            yield Number(start, end, text[start:end], known, known, spelled=True)


def _with_hundredths(text: str, lang: str) -> Iterator[Number]:
    """`un mètre cinquante`, `deux euros vingt`: hundredths behind the unit."""
    if primary(lang) not in HUNDREDTHS_BEHIND:
        return
    for start, end, value, ordinal in _spelled(text, lang):
        before = ones_before(text, start, lang)
        ones = _numerator(before[1], lang) if before and HUNDREDTHS_FROM <= value < 100 and not ordinal else None
        if before is None or ones is None or unit_after(text, end, lang)[0]:
            continue
        at, _, word = before
        known = frozenset({ones + Decimal(value) / 100})
        unit = unit_after(f"1 {word}", 1, lang)[0]
        yield Number(at, end, text[at:end], known, known, unit=unit, reach=end, spelled=True)


def _spelled(text: str, lang: str) -> Iterator[tuple[int, int, int, bool]]:
    """(start, end, value, whether it is an ordinal) of the number words that can be nothing else."""
    language = primary(lang)
    if language == "ko":
        yield from native_korean(text)
    elif language in HAN:
        yield from han_number(text)
    elif language == "th":
        yield from counted_thai(text)
    elif not words_touch(lang):
        # elsewhere words are read only where a counter follows
        dubious = HOMOGRAPHS.get(language, frozenset())
        for one in spelled(text, lang):
            word = text[one.start : one.end].lower()
            counted = language in COUNTING and not one.ordinal and bool(unit_after(text, one.end, lang)[0])
            other = one.ordinal and one.value == SECOND and language in OTHER_IS_SECOND
            other |= is_other(text, one.start, one.end, language)
            sure = (
                (word not in dubious and not other)
                or counted
                or counts_times(text, one.end, lang)
                or counts_vietnamese(text, one.end, lang)
                or (language in COUNTING and has_half_behind(text, one.end, lang))
            )
            if sure or (word == "second" and _THE.search(text, max(0, one.start - 5), one.start)):
                yield one.start, one.end, one.value, one.ordinal
