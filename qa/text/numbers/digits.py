"""Numbers written with digits, in any script and any locale's grouping, with everything they may mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from qa.text.numbers.words import factors, scale_pattern

GROUP = "\u00a0\u202f\u2009 '’٬"
TOKEN = re.compile(
    rf"\d{{1,3}}(?:[{GROUP}]\d{{3}})+(?![\d])(?:[.,٫]\d+)?"  # 1 000 000,5
    r"|\d+(?:[.,٫٬·]\d+)*"
)
MARKS = {"，": ",", "،": ",", "．": ".", "：": ":"}
DIGIT = re.compile(r"\d")
FOREIGN = re.compile(rf"[\d{''.join(MARKS)}]")
# what stands between the ends of a range whose scale word comes once: 10-20k, 5 to 7 million
RANGE = re.compile(r"\s?(?:[-–—~〜～至到]|to|or|bis|oder|à|ou|a|o|до|или|से|から)\s?", re.IGNORECASE)
ENTITY = re.compile(r"&#x?[0-9a-fA-F]{1,7};")
EXPONENT = re.compile(r"[eE]([-+−]?\d{1,2})(?!\w)")
PERCENT = re.compile(r"\s?(?:%|٪|％|percent|per cent|prozent|por ciento|por cento|pour cent)", re.IGNORECASE)
AFTERNOON = re.compile(r"(?::\d\d)?\s?p\.?\s?m\b", re.IGNORECASE)
NAMED = re.compile(r"[^\W\d_]-?$")
MOST_DIGITS = 24
MOST_PARTS = 8


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `[start, end)` of a text. `values` are all its readings, `pieces` the values of its digit runs,
    which count one by one if it is `listed`: a version, a date, a list without spaces (`1.2.3`, `2,3`).

    `glued` says that letters stand right before it (`GPT2`, `conv3`) so that it belongs to a name; `dated` that it is
    part of a date, time or address, which translations write out or reorder. `scaled` are those values that a scale
    word gives it (`5 million`); not every language's scale words are known, so `values` hold the bare number too.
    `parts` are the numbers that it may be instead: `4 100` in `GPT-4 100 times`, `1億 2000` of two things.
    """

    start: int
    end: int
    raw: str
    values: frozenset[Decimal]
    pieces: frozenset[Decimal]
    glued: bool = False
    dated: bool = False
    scaled: frozenset[Decimal] = frozenset()
    parts: tuple[Number, ...] = ()

    def moved(self, offset: int) -> Number:
        """The same number in a text that begins `offset` characters earlier."""
        parts = tuple(part.moved(offset) for part in self.parts)
        return replace(self, start=self.start + offset, end=self.end + offset, parts=parts)

    @property
    def listed(self) -> bool:
        marks = [c for c in self.raw if not c.isdigit()]
        grouped = bool(self.values) and all(value == int(value) for value in self.values)
        return bool(marks) and not grouped and not self.scaled and (len(marks) > 1 or marks[0] in ",，")


def ascii_digits(text: str) -> str:
    """The text with every decimal digit of any script as its ASCII digit; offsets stay."""
    return text if text.isascii() else FOREIGN.sub(_ascii, text)


def _ascii(match: re.Match[str]) -> str:
    c = match[0]
    return MARKS.get(c) or str(unicodedata.decimal(c))


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text in reading order; hashes and other digit runs over 24 places are passed over."""
    if not DIGIT.search(text):
        return
    plain = ascii_digits(text)
    if "&#" in plain:
        plain = ENTITY.sub(lambda match: " " * len(match[0]), plain)
    waiting: tuple[Number, int] | None = None
    for match in _tokens(plain):
        number, after = _read(text, plain, match.start(), match.end())
        if " " in number.raw and not re.search(r" 0", match[0]):
            runs = (run.span() for run in re.finditer(r"[^ ]+", match[0]))
            parts = (_read(text, plain, number.start + start, number.start + end)[0] for start, end in runs)
            number = replace(number, parts=tuple(parts))
        if waiting is not None:
            one, gap = waiting[0], plain[waiting[1] : number.start]
            if gap in ("", " ") and (joined := _sum(text, one, number)):
                number = joined
            elif number.scaled and RANGE.fullmatch(gap):
                yield _with_scale_of(number, one)
            else:
                yield one
        waiting = number, after
    if waiting is not None:
        yield waiting[0]


def _tokens(plain: str) -> Iterator[re.Match[str]]:
    """Digit runs with their separators; the number of a name is closed by the space after it (`GPT-4 100 times`)."""
    place = 0
    while match := TOKEN.search(plain, place):
        if " " in match[0] and NAMED.search(plain, max(match.start() - 2, 0), match.start()):
            match = TOKEN.match(plain, match.start(), match.end() - len(match[0].partition(" ")[2])) or match
        place = match.end()
        if sum(map(str.isdigit, match[0])) <= MOST_DIGITS:
            yield match


def _sum(text: str, one: Number, other: Number) -> Number | None:
    """`1億` and `2000万` as one number; None unless the first has a scale word and the second is smaller than it."""
    scale = min(one.scaled, default=Decimal(0)) / max(min(one.values - one.scaled, default=Decimal(1)), Decimal(1))
    rest = other.scaled or other.values
    if not one.scaled or not rest or max(rest) >= scale:
        return None
    total = frozenset(first + second for first in one.scaled for second in rest)
    parts = (*(one.parts or (one,)), *(other.parts or (other,)))
    return replace(
        one,
        end=other.end,
        raw=text[one.start : other.end],
        values=total,
        pieces=one.pieces | other.pieces,
        scaled=total if other.scaled else frozenset(),
        parts=parts if len(parts) <= MOST_PARTS else (),
    )


def _with_scale_of(other: Number, one: Number) -> Number:
    """The first number of a range, which may be meant in the scale of the last."""
    bare = min(other.values - other.scaled, default=Decimal(0)) or Decimal(1)
    return replace(one, values=one.values | {value * (large / bare) for value in one.values for large in other.scaled})


def _read(text: str, plain: str, start: int, end: int) -> tuple[Number, int]:
    """The number written at `[start, end)`, and where the scale words after it end."""
    values = set(_readings(plain[start:end]))
    glued = start > 0 and ((plain[start - 1].isalpha() and plain[start - 1].isascii()) or plain[start - 1] == "_")
    scaled, after = _scaled(plain, end, values)
    values |= scaled
    if exponent := EXPONENT.match(plain, end):
        values |= {value.scaleb(int(exponent[1].replace("−", "-"))) for value in tuple(values)}
    values |= set(_in_context(plain, start, end, values))
    pieces = frozenset(map(Decimal, re.findall(r"\d+", plain[start:end])))
    dated = _dated(plain, start, end)
    return Number(start, end, text[start:end], frozenset(values), pieces, glued, dated, frozenset(scaled)), after


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
        if 2440 <= value < 2600:
            yield value - 543  # a year of the Buddhist era
        elif 1300 <= value < 1450:
            yield from (value + 621, value + 622)  # a year of the Persian calendar
        if PERCENT.match(plain, end):
            yield value / 100
        if value < 12 and AFTERNOON.match(plain, end):
            yield value + 12
        if plain[end : end + 1] == "s" and value % 10 == 0:
            # the 1940s, the '40s and the 1900s are also years in a century and a century
            yield value % 100
            yield value // 100 + 1
            yield value + (1900 if value < 100 else 0)
        if start and plain[start - 1] in "'’" and value < 100:
            yield 1900 + value
            yield 2000 + value


DATE_MARKS = "/-.:"


def _dated(plain: str, start: int, end: int) -> bool:
    """Part of 2024-03-05, 5/3/2024, 12:30 or an address of numbers: digits on the other side of a mark."""
    before = start > 1 and plain[start - 1] in DATE_MARKS and plain[start - 2].isdigit()
    after = end + 1 < len(plain) and plain[end] in DATE_MARKS and plain[end + 1].isdigit()
    return (before and after) or ((before or after) and ":" in plain[max(start - 1, 0) : end + 1])
