"""Powers of ten after a number: `1.1 × 10⁻⁴`, `6.02·10^23`, `3.6e6`, and `10⁻⁹` alone, as text or as LaTeX."""

from __future__ import annotations

import re

from qa.model.records import dataclass

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_DIGITS = str.maketrans(f"{_RAISED}⁻⁺−–", "0123456789-+--", "^{} ")
_EXPONENT = rf"(?P<exponent>\^(?:[-+−–]?\d{{1,3}}|\{{ ?[-+−–]?\d{{1,3}} ?\}})(?![\d.])|[⁻⁺]?[{_RAISED}]{{1,3}})"
_TIMES = r"[ \u00a0\u202f]?(?:[×xX*·⋅∙]|\\times|\\cdot)[ \u00a0\u202f]?10"
_AFTER = re.compile(rf"{_TIMES}{_EXPONENT}|[eE](?P<short>[-+−]?\d{{1,2}})(?![0-9A-Za-z_])")
_ALONE = re.compile(_EXPONENT)
_JOINED = re.compile(r"·10$")


@dataclass(frozen=True, slots=True)
class PowerOfTen:
    """10 to the power of `exponent`, written up to `end`."""

    exponent: int
    end: int


def mantissa_end(plain: str, start: int, end: int) -> int:
    """Where the number written at `[start, end)` ends if its last digits are a ten that is raised: `1.5·10¹¹`."""
    joined = _JOINED.search(plain, start, end)
    return joined.start() if joined and _AFTER.match(plain, joined.start()) else end


def power_after(plain: str, start: int, end: int) -> PowerOfTen | None:
    """The power of ten that the number written at `[start, end)` is multiplied with, or that it is itself."""
    if match := _AFTER.match(plain, end):
        return PowerOfTen(exponent(match["exponent"] or match["short"]), match.end())
    if plain[start:end] == "10" and (match := _ALONE.match(plain, end)):
        # the ten is there already
        return PowerOfTen(exponent(match["exponent"]) - 1, match.end())
    return None


def exponent(written: str) -> int:
    """The value of an exponent in raised digits or behind a caret: `⁻⁴`, `^-4`, `^{-4}`."""
    return int(written.translate(_TO_DIGITS))
