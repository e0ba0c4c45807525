"""What the text around a number written with digits makes of it: other values, a sign, a part of a date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

import regex

from qa.text.numbers.calendars import other_years
from qa.text.numbers.clock import half_beside

PERCENT = re.compile(r"\s?(?:%|٪|％|percent|per cent|prozent|por ciento|por cento|pour cent)", re.IGNORECASE)
AFTERNOON = re.compile(
    r"(?::\d\d)?(?:\s?(?:to|till|until|and|or|[-–—])\s?\d{1,2}(?::\d\d)?)?\s?p\.?\s?m\b", re.IGNORECASE
)
"""What makes an hour one of the afternoon, if only behind the next one: 6 p.m., from 5 to 6 p.m."""
NEGATIVE = regex.compile(
    # behind a prefix that ends in a hyphen: ל-−3
    r"(?:^|(?<!\d)\s|(?<=\p{Hebrew}[-־–])|(?<=[\u3040-\u9fff])[,;]|[\u3040-\u9fff\uac00-\ud7af\u05be，、。；：（［(\[~:≈=<>≤≥“\"«「])[-−](?:[€$£¥₹]\s?)?$"
    # "at least 12" and "more or less 12" have the word for minus in them: "au moins", "pelo menos", "più o meno"
    # nor is it a sign behind a number: "1 min 12 s"
    r"|(?:^|(?<!\d|\b(?:au|du|le|ou|al|lo|ao|o|pelo|polo|cando|cuando))[\s(])"
    r"(?:minus|moins|menos|meno|min|miinus|mínusz|eksi|минус|мінус|μείον|πλην|"
    r"mīnus|mínus|minws|lúide|mənfi|hasi|мінус|մինուս|მინუს|хасах|"
    r"माइनस|ऋण|उणे|মাইনাস|માઇનસ|ਮਨਫ਼ੀ|மைனஸ்|మైనస్|ಮೈನಸ್|മൈനസ്|[وبلف]?سالب|ناقص|منفی|[ובלמהשכ]{0,2}מינוס|âm|ติดลบ|ลบ)\s(?:[€$£¥₹]\s?)?$"
    r"|(?:零下|शून्य से|शून्यमुनि|शून्याखाली|શૂન્યથી નીચે|sıfırın altında|zero azpitik|ნულს ქვემოთ|"
    r"负|負|マイナス|氷点下|영하|마이너스)\s?$",
    re.IGNORECASE,
)
_DIRECTION = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
SPAN_OF_YEARS = re.compile(r"(?<!\d)(1\d|20)(\d\d)\s?[-–—/]\s?$")
DATE_MARKS = "/-.:"
_BEHIND = regex.compile("[-−]\\s?(?:°|℃|℉|درج|מעלות)")
"""A sign behind a temperature, where one is typed in a line from right to left: ۳- درجه."""
_RIGHT_TO_LEFT = regex.compile(r"[\p{Hebrew}\p{Arabic}]")
NEAR = 16
"""Characters before a number among which its sign is looked for, or a word on its line."""


def is_negative_behind(plain: str, start: int, end: int) -> bool:
    """Does a sign stand behind the temperature there? At the beginning of a line it marks an item: ۱- درجه."""
    if not _BEHIND.match(plain, end):
        return False
    return _RIGHT_TO_LEFT.search(plain[max(0, start - NEAR) : start].rpartition("\n")[2]) is not None


def is_negative(plain: str, start: int) -> bool:
    """Does a sign, or a word for one, stand before the number at `start`?"""
    before = plain[max(0, start - NEAR) : start]
    # a mark of direction says nothing: in Hebrew it keeps the sign before its number
    return NEGATIVE.search(before if before.isascii() else _DIRECTION.sub("", before)) is not None


def other_values(plain: str, start: int, end: int, values: Iterable[Decimal], lang: str) -> Iterator[Decimal]:
    """What a number may mean beside its `values`: a share, an hour of the afternoon, a year of another calendar."""
    yield from other_years(plain, start, end, lang)
    if end - start == 2 and (span := SPAN_OF_YEARS.search(plain, max(0, start - 7), start)):
        # the 62 of 1761–62
        yield from (100 * int(span[1]) + value for value in tuple(values) if int(span[2]) < value < 100)
    for value in values:
        if PERCENT.match(plain, end):
            yield value / 100
        if value < 12 and (AFTERNOON.match(plain, end) or half_beside(plain, start, end, lang) == "pm"):
            yield value + 12
        if plain[end : end + 1] == "s" and value % 10 == 0:
            # the 1940s, the '40s and the 1900s are also years in a century and a century
            yield value % 100
            if value % 100 == 0:
                yield value // 100 + 1
            yield value + (1900 if value < 100 else 0)
        if start and plain[start - 1] in "'’" and value < 100:
            yield 1900 + value
            yield 2000 + value


def is_dated(plain: str, start: int, end: int) -> bool:
    """Part of 2024-03-05, 5/3/2024, 12:30 or an address of numbers: digits on the other side of a mark."""
    before = start > 1 and plain[start - 1] in DATE_MARKS and plain[start - 2].isdigit()
    after = end + 1 < len(plain) and plain[end] in DATE_MARKS and plain[end + 1].isdigit()
    return (before and after) or ((before or after) and ":" in plain[max(start - 1, 0) : end + 1])
