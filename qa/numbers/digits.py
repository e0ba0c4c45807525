"""Numbers written with digits, in any script and any locale's grouping, with everything they may mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from qa.numbers.words import factors, scale_pattern

GROUP = "\u00a0\u202f\u2009 '’٬"
TOKEN = re.compile(
    rf"\d{{1,3}}(?:[{GROUP}]\d{{3}})+(?![\d])(?:[.,٫]\d+)?"  # 1 000 000,5
    r"|\d+(?:[.,٫٬·]\d+)*"
)
ENTITY = re.compile(r"&#x?[0-9a-fA-F]{1,7};")
EXPONENT = re.compile(r"[eE]([-+−]?\d{1,2})(?!\w)")
PERCENT = re.compile(r"\s?(?:%|٪|％|percent|per cent|prozent|por ciento|por cento|pour cent)", re.IGNORECASE)
AFTERNOON = re.compile(r"(?::\d\d)?\s?p\.?\s?m\b", re.IGNORECASE)
MOST_DIGITS = 24


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `[start, end)` of a text. `values` are all its readings, `pieces` the values of its digit runs,
    which count one by one if it is `listed`: a version, a date, a list without spaces (`1.2.3`, `2,3`).

    `glued` says that letters stand right before it (`GPT2`, `conv3`) so that it belongs to a name; `dated` that it is
    part of a date, time or address, which translations write out or reorder. `scaled` are those values that a scale
    word gives it (`5 million`); not every language's scale words are known, so `values` hold the bare number too.
    """

    start: int
    end: int
    raw: str
    values: frozenset[Decimal]
    pieces: frozenset[Decimal]
    glued: bool = False
    dated: bool = False
    scaled: frozenset[Decimal] = frozenset()

    def moved(self, offset: int) -> Number:
        """The same number in a text that begins `offset` characters earlier."""
        return replace(self, start=self.start + offset, end=self.end + offset)

    @property
    def listed(self) -> bool:
        marks = [c for c in self.raw if not c.isdigit()]
        grouped = bool(self.values) and all(value == int(value) for value in self.values)
        return bool(marks) and not grouped and (len(marks) > 1 or marks[0] in ",，")


def ascii_digits(text: str) -> str:
    """The text with every decimal digit of any script as its ASCII digit; offsets stay."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(c)) if not c.isascii() and c.isdecimal() else "," if c == "，" else c for c in text
    )


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text in reading order; hashes and other digit runs over 24 places are passed over."""
    plain = ENTITY.sub(lambda match: " " * len(match[0]), ascii_digits(text))
    carry: tuple[Decimal, int] | None = None
    for match in TOKEN.finditer(plain):
        raw, start, end = match[0], match.start(), match.end()
        runs = re.findall(r"\d+", raw)
        if sum(map(len, runs)) > MOST_DIGITS:
            continue
        values = set(_readings(raw))
        glued = start > 0 and ((plain[start - 1].isalpha() and plain[start - 1].isascii()) or plain[start - 1] == "_")
        before = carry[0] if carry and carry[1] == start else Decimal(0)
        scaled, after = _scaled(plain, end, values)
        if before:
            # 1億2000万: the parts of one number add up
            scaled |= {before + value for value in scaled or values}
        carry = (max(scaled), after) if scaled and after > end else None
        values |= scaled
        if exponent := EXPONENT.match(plain, end):
            values |= {value.scaleb(int(exponent[1].replace("−", "-"))) for value in tuple(values)}
        values |= set(_in_context(plain, start, end, values))
        yield Number(
            start,
            end,
            text[start:end],
            frozenset(values),
            frozenset(map(Decimal, runs)),
            glued,
            _dated(plain, start, end),
            frozenset(scaled),
        )


def _readings(raw: str) -> Iterator[Decimal]:
    """What digits with separators may mean: grouped, decimal, or both; nothing for a version or date (1.2.3)."""
    runs = re.split(r"\D", raw)
    marks = re.findall(r"\D", raw)
    if not marks:
        yield Decimal(raw)
        return
    body = "".join(runs)
    if all(len(run) == 3 for run in runs[1:]) or (
        len(runs) > 2 and len(runs[-1]) == 3 and all(len(run) == 2 for run in runs[1:-1])
    ):
        yield Decimal(body)  # 1,000,000 and 1,00,000
    if len(marks) == 1 or marks[-1] not in marks[:-1]:
        yield Decimal(f"{''.join(runs[:-1])}.{runs[-1]}")  # 1.5 and 1.000,5


def _scaled(plain: str, end: int, values: set[Decimal]) -> tuple[set[Decimal], int]:
    """The values with the scale words after a number (`50k`, `3 hundred thousand`), and where these words end."""
    product: list[Decimal] = []
    for _ in range(2):
        letter = plain[end : end + 2].lstrip(" \u00a0\u202f-")[:1].isalpha()
        match = scale_pattern().match(plain, end) if letter else None
        if match is None or _continues(plain, match):
            break
        product = [known * factor for known in product or [Decimal(1)] for factor in factors(match["scale"])]
        end = match.end()
    return {value * factor for factor in product for value in values}, end


def _continues(plain: str, match: re.Match[str]) -> bool:
    """Whether a scale word is only the beginning of another word (`10 mil` in `10 miles`, `3 m` is metres)."""
    word, after = match["scale"], plain[match.end() : match.end() + 1]
    spaced = match.start() != match.start("scale")
    if len(word) == 1 and word.isascii() and spaced:
        return True
    return word[-1].isascii() and after.isalpha() and after.isascii()


def _in_context(plain: str, start: int, end: int, values: set[Decimal]) -> Iterator[Decimal]:
    for value in values:
        if PERCENT.match(plain, end):
            yield value / 100
        if value < 12 and AFTERNOON.match(plain, end):
            yield value + 12
        if plain[end : end + 1] == "s" and value % 10 == 0:
            # the 1940s, the '40s and the 1900s are also years in a century and a century
            yield value % 100
            yield value // 100 + 1
            yield 1900 + value
        if start and plain[start - 1] in "'’" and value < 100:
            yield 1900 + value
            yield 2000 + value


DATE_MARKS = "/-.:"


def _dated(plain: str, start: int, end: int) -> bool:
    """Part of 2024-03-05, 5/3/2024, 12:30 or an address of numbers: digits on the other side of a mark."""
    before = start > 1 and plain[start - 1] in DATE_MARKS and plain[start - 2].isdigit()
    after = end + 1 < len(plain) and plain[end] in DATE_MARKS and plain[end + 1].isdigit()
    return (before and after) or ((before or after) and ":" in plain[max(start - 1, 0) : end + 1])
