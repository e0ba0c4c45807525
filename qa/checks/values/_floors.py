"""Floors, which Britain counts from the one above the ground, and others from the ground: the second floor is третій
поверх."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import regex

from qa.checks.values._numbers import NumberSide
from qa.checks.values._ordinals import without_numbers
from qa.text.languages import primary
from qa.text.numbers import Number

GROUND_IS_FIRST: Mapping[str, str] = {
    "ru": r"этаж", "uk": r"повер[хс]", "be": r"павер[хс]", "lt": r"aukšt", "lv": r"stāv", "et": r"korrus",
    "fi": r"kerro", "sv": r"våning", "nb": r"etasje|etg", "nn": r"etasje|høgd|etg", "is": r"hæð",
    "zh": r"[层層楼樓]", "ja": r"階", "ko": r"층",
}  # fmt: skip
"""The word for a floor in languages that count the one on the ground as well."""
_GROUND_FLOOR = regex.compile(r"\bground[ -]floors?\b", regex.IGNORECASE)
"""Who says this counts the floor above it as the first one."""
_ENGLISH_FLOOR = regex.compile(r"(?P<mark>st|nd|rd|th)?[ -](?:floors?|storeys?)\b", regex.IGNORECASE)
_FIRST = regex.compile(r"\b(?:first|1st)(?=[ -](?:floors?|storeys?)\b)", regex.IGNORECASE)
ONE = Decimal(1)


def without_floors(source: NumberSide, target: NumberSide) -> tuple[NumberSide, NumberSide]:
    """Both sides without their floors where those of one side are all one above those of the other."""
    if primary(source.document.lang) == "en":
        return _counted(source, target)
    if primary(target.document.lang) == "en":
        return _counted(target, source)[::-1]
    return source, target


def _counted(english: NumberSide, other: NumberSide) -> tuple[NumberSide, NumberSide]:
    word = GROUND_IS_FIRST.get(primary(other.document.lang))
    text = english.document.text
    if word is None or not _GROUND_FLOOR.search(text):
        return english, other
    ours = [number for number in english.numbers if _is_floor(text, number)]
    raised = [value + ONE for number in ours for value in number.values]
    raised += [ONE + ONE for prose, _ in english.texts for _ in _FIRST.finditer(prose)]
    if not raised or not any(regex.search(word, prose, regex.IGNORECASE) for prose, _ in other.texts):
        return english, other
    theirs: list[Number] = []
    for value in raised:
        twin = next((one for one in other.numbers if value in one.values and one not in theirs), None)
        if twin is None:
            return english, other
        theirs.append(twin)
    return without_numbers(english, ours), without_numbers(other, theirs)


def _is_floor(text: str, number: Number) -> bool:
    match = _ENGLISH_FLOOR.match(text, number.end)
    return match is not None and ONE not in number.values and (number.ordinal or bool(match["mark"]))
