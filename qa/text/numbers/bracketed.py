"""Units in brackets, as headers of tables and labels of axes have them: `Speed (km/h)`, `Zeit [s]`, `面积（mm²）`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.text.numbers.units import sizes, unit_after
from qa.text.numbers.wholes import Whole, WholeKind

_BRACKET = regex.compile(r"(?<=[\s\u3040-\u9fff\uac00-\ud7af])[(\[（［]\s?([^()\[\]（）［］\n]{1,40}?)\s?[)\]）］]")
_PER = regex.compile(r"\s?/\s?|\s(?:per|pro|par|por|per|na|в|در)\s|每")


def bracketed_units(text: str, lang: str) -> Iterator[Whole]:
    """The brackets of a text that hold nothing but a unit; its readings are its parts in order, `km` and `h`."""
    for match in _BRACKET.finditer(text):
        parts = _unit(match[1], lang)
        if parts:
            yield Whole(WholeKind.UNIT, match.start(1), match.end(1), match[1], frozenset({parts}))


def same_unit(one: Whole, other: Whole) -> bool:
    """Whether two units may be the same."""
    (here,), (there,) = one.readings, other.readings
    return len(here) == len(there) and all(a & b for a, b in zip(here, there, strict=True))


def _unit(text: str, lang: str) -> tuple[frozenset[str], ...]:
    """The ids that each part of a unit may have; nothing where a part is no unit of a known size."""
    whole = _ids(text, lang)
    parts = (whole,) if whole else tuple(_ids(part, lang) for part in _PER.split(text))
    return _merged(parts) if all(parts) else ()


def _ids(text: str, lang: str) -> frozenset[str]:
    ids, end = unit_after(f"1 {text}", 1, lang)
    return ids if end == len(text) + 2 and sizes(ids) else frozenset()


def _merged(parts: tuple[frozenset[str], ...]) -> tuple[frozenset[str], ...]:
    """`km/h` has an id of its own, and is taken apart like others."""
    if len(parts) == 1 and len(parts[0]) == 1:
        (one,) = parts[0]
        if "/" in one:
            return tuple(frozenset({part}) for part in one.split("/"))
        if one == "mph":
            return frozenset({"mi"}), frozenset({"h"})
    return parts
