"""Numbers that a word before them makes a half or a quarter larger, or a quarter smaller: साढ़े चार, साडेसात लाख."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

import regex

from qa.text.languages import primary
from qa.text.numbers.digits import Number
from qa.text.numbers.half_units import HOUR
from qa.text.numbers.hours import HOURS
from qa.text.numbers.spelled import spelled
from qa.text.numbers.units import unit_after

_PARTS: Mapping[str, Mapping[str, str]] = {
    "hi": {"0.5": "साढ़े|साढ़े|साढे", "0.25": "सवा", "-0.25": "पौने|पौन|पौना|पौनी"},
    "mr": {"0.5": "साडे", "0.25": "सव्वा", "-0.25": "पावणे|पाऊणे"},
    "ne": {"0.5": "साढे", "0.25": "सवा", "-0.25": "पौने"},
    "ur": {"0.5": "ساڑھے", "0.25": "سوا", "-0.25": "پونے"},
    "pa": {"0.5": "ਸਾਢੇ", "0.25": "ਸਵਾ", "-0.25": "ਪੌਣੇ"},
    "gu": {"0.5": "સાડા", "0.25": "સવા", "-0.25": "પોણા"},
    "bn": {"0.5": "সাড়ে|সাড়ে", "0.25": "সওয়া|সওয়া", "-0.25": "পৌনে"},
}
_HOUR = regex.compile(r" ?(?:बजे|बजकर|बजेको|वाजता|वाजल|بجے|بج|ਵਜੇ|વાગ્ય|টা)")
"""What makes a time of day of it."""
_FROM_OR_UNTIL = regex.compile(r" ?(?:से|तक|पासून|पर्यंत|ते|देखि|सम्म|سے|تک|ਤੋਂ|ਤੱਕ|થી|સુધી|থেকে|পর্যন্ত)(?![\p{L}\p{M}])")
"""What may make one of it without a word for hours: साढ़े पाँच से नौ बजे."""
_SCALES = (10**7, 10**5, 1000, 100)
LONGEST = 40
"""Characters behind the word in which its number stands."""


def _of_one(text: str, word: regex.Match[str], part: Decimal, lang: str) -> Iterator[Number]:
    """Three quarters of a unit, which are said without a number: पौन किलो."""
    unit, reach = unit_after(text, word.end() - 1, lang)
    if unit and HOUR not in unit and part < 0:
        value = frozenset({1 + part})
        yield Number(word.start(), word.end() - 1, word[0].strip(), value, value, unit=unit, reach=reach, spelled=True)


def with_parts(text: str, lang: str) -> Iterator[Number]:
    """Each such number as one, with its scale: साढ़े सात लाख is 750,000."""
    for name, words in _PARTS.get(primary(lang), {}).items():
        if not any(word in text for word in words.split("|")):
            continue
        for match in regex.finditer(rf"(?<![\p{{L}}\p{{M}}])(?:{words}) ?", text):
            row = text[match.end() : match.end() + LONGEST]
            number = next((one for one in spelled(row, lang) if one.start == 0), None)
            if number is None:
                yield from _of_one(text, match, Decimal(name), lang)
                continue
            end = match.end() + number.end
            if _HOUR.match(text, end):
                continue
            scale = next((s for s in _SCALES if number.value % s == 0 and number.value // s < 100), 1)
            value = frozenset({number.value + Decimal(name) * scale})
            unit, reach = unit_after(text, end, lang)
            if not unit and number.value <= HOURS and _FROM_OR_UNTIL.match(text, end):
                # half past five says five in English
                value |= {Decimal(number.value)}
            yield Number(
                match.start(), end, text[match.start() : end], value, value, unit=unit, reach=reach, spelled=True
            )
