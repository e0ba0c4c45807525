"""Units in headers of tables and labels of axes: `Speed (km/h)`, `Zeit [s]`, `面积（mm²）`, `Mass kg`, `Масса, г`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.text.numbers.compound import INSIDE, whole_unit
from qa.text.numbers.units import SYMBOLS
from qa.text.numbers.wholes import Whole, WholeKind

_BRACKET = regex.compile(
    r"(?<=[\s\u3040-\u9fff\uac00-\ud7af])[(\[（［]\s?((?:[^()\[\]（）［］\n]|\([^()\n]{1,20}\)){1,40}?)\s?[)\]）］]"
)
_LAST = regex.compile(
    r"(?<=[\s,;/\u3040-\u9fff\uac00-\ud7af])(?<!\d[\s,;/])[°%\p{Latin}\p{Cyrillic}µμΩ]"
    r"[^\s,;()\[\]（）［］\u3040-\u9fff\uac00-\ud7af]{0,16}(?:\([^()\s]{1,16}\))?$"
)
_RUN = regex.compile(r"\p{L}+")
_SHORT = regex.compile(r"\p{Cyrillic}{1,3}")
"""Symbols of the languages that write theirs in Cyrillic letters."""


def header_units(text: str, lang: str, bare: bool) -> Iterator[Whole]:
    """The units that a header names in brackets; `bare` looks for one as its last word too, where there is none."""
    found = False
    for match in _BRACKET.finditer(text):
        if unit := whole_unit(match[1], lang):
            found = True
            yield Whole(WholeKind.UNIT, match.start(1), match.end(1), match[1], unit.readings)
    last = _LAST.search(text.rstrip()) if bare and not found else None
    if last is not None and _is_symbol(last[0]) and (unit := whole_unit(last[0], lang)):
        yield Whole(WholeKind.UNIT, last.start(), last.end(), last[0], unit.readings)


def _is_symbol(text: str) -> bool:
    """Whether a last word is made of symbols; the names of units say other things too (`Rest day`, `假日`)."""
    runs = _RUN.findall(text)
    symbols = [run in SYMBOLS or _SHORT.fullmatch(run) is not None for run in runs]
    return any(symbols) and all(known or run in INSIDE for run, known in zip(runs, symbols, strict=True))


def same_unit(one: Whole, other: Whole) -> bool:
    """Whether two units may be the same."""
    return not one.readings.isdisjoint(other.readings)
