"""Numbers of formulas, read by language.

A spelling has one or several readings, each a list of plain numbers: `0,5` in a German formula is one half, or the list
of 0 and 5. Two spellings are the same where the languages give them a reading in common. What decides:

- a point is decimal in every language; in a language with decimal commas `1.234` is grouped instead, `0.001` nowhere;
- a bare comma groups where the form says so (`1,000`, `1,00,000`), in languages with decimal points; else it is a
  decimal mark in languages with decimal commas, or it separates two numbers of a list;
- where the target's language is unknown, a spelling counts only if both habits give it the same value.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from qa.text.languages import number_marks

GROUPED = re.compile(r"[1-9]\d{0,2}(?P<mark>[.,٬])\d{3}(?:(?P=mark)\d{3})*|[1-9]\d?(?:,\d{2})+,\d{3}")
MOST_READINGS = 32
"""Readings of the numbers of one formula that are tried: each ambiguous mark doubles them."""
SCALES = {
    "百": 2, "千": 3, "仟": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12, "백": 2, "천": 3, "만": 4,
    "억": 8, "조": 12,
}  # fmt: skip
"""Characters right behind a number that multiply it, as powers of ten."""

List = tuple[str, ...]


def same_number(
    old: str, new: str, languages: tuple[str, str], *, in_index: bool = False, enclosed: bool = False
) -> bool:
    """Whether two spellings can be one number, or one list of numbers.

    In an index `1,2` is two indices and `1,100` too: there, and where a bracket encloses all of it, no comma groups.
    """
    before, after = plain_digits(old), plain_digits(new)
    if before == after:
        return True
    grouping = not (in_index or enclosed)
    source = readings(before, languages[0] or "en", grouping)
    if languages[1]:
        return bool(source & readings(after, languages[1], grouping))
    # the target's language is unknown: either habit may be its own, but where they disagree nothing is certain
    point, comma = (readings(after, lang, grouping) for lang in ("en", "de"))
    doubtful = GROUPED.fullmatch(re.sub(r"\{,\}", ",", after)) and len(re.findall(r"[.,٬]", after)) == 1
    return (not doubtful and bool(source & (point | comma))) or bool(source & point & comma)


def plain_digits(text: str) -> str:
    """Digits of every script as ASCII, marks of every script as `.`, `,` or `;`, no blanks but behind a comma."""
    plain = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else MARKS.get(c, c) for c in text)
    return re.sub(r"\s*([,;])\s+", r"\1 ", plain.strip())


MARKS = {"٫": ".", "،": ",", "，": ",", "、": ",", "؛": ";", "；": ";", "．": "."}


def has_decimal_comma(lang: str) -> bool:
    return number_marks(lang)[0][:1] == ","


@lru_cache(maxsize=4096)
def readings(text: str, lang: str, grouping: bool) -> frozenset[List]:
    """What a spelling can mean in a language: lists of `whole.fraction`, without a zero before or a group mark."""
    comma = has_decimal_comma(lang)
    if comma and ";" in text:
        # beside semicolons a comma is the decimal mark: `1;2,3` is no list of three
        parts = [list(singles(part, comma, grouping)) for part in re.split("; ?", text)]
    else:
        parts = [list(readings_of_one(part, comma, grouping)) for part in re.split(r"; ?|, ", text)]
    found = frozenset(sum(chosen, ()) for chosen in list(product(*parts))[:MOST_READINGS])
    return found or frozenset({(text,)})


def readings_of_one(text: str, comma: bool, grouping: bool) -> Iterator[List]:
    """The readings of what has no list separator but tight commas."""
    scale = SCALES.get(text[-1:], 0)
    if scale:
        yield from ((scaled(value, scale),) for (value,) in singles(text[:-1], comma, grouping))
        return
    bare = text.replace("{,}", ",").replace("{.}", ".")
    if grouping and GROUPED.fullmatch(bare):
        mark = next(c for c in bare if c in ".,٬")
        # `1.234` is grouped where the comma is decimal, `1,234` where the point is; twice a mark is no decimal mark
        if mark == "٬" or bare.count(mark) > 1 or (mark == ".") == comma:
            yield (re.sub(r"\D", "", bare),)
            return
    yield from lists(text, comma, grouping)


def lists(text: str, comma: bool, grouping: bool) -> Iterator[List]:
    """Every way to take tight commas as separators of a list."""
    places = [m.start() for m in re.finditer(r"(?<!\{),(?!\})", text)][:5]
    for chosen in product((True, False), repeat=len(places)):
        cuts = [place for place, cut in zip(places, chosen, strict=True) if cut]
        pieces = [text[a + 1 : b] for a, b in zip([-1, *cuts], [*cuts, len(text)], strict=True)]
        values = [next(singles(piece, comma, grouping), None) for piece in pieces]
        if all(value is not None for value in values):
            yield tuple(value[0] for value in values if value)


def singles(text: str, comma: bool, grouping: bool) -> Iterator[List]:
    """The one number that a spelling without separators is."""
    text = text.replace("{,}", ",").replace("{.}", ".")
    groups = r"[.٬]" if comma else r"[,٬]"
    decimal = "," if comma else r"\."
    if re.fullmatch(r"\d+", text):
        yield (text.lstrip("0") or "0",) if text != "0" * len(text) else (text,)
    elif match := re.fullmatch(rf"([1-9]\d{{0,2}}(?:{groups}\d{{2,3}})*{groups}\d{{3}}){decimal}(\d+)", text):
        if grouping:
            yield (f"{re.sub(r'[^0-9]', '', match[1])}.{match[2]}",)
    elif match := re.fullmatch(rf"(\d*)(?:{decimal}|\.)(\d+)", text):
        # a point is a decimal mark also where the comma is usual, unless it can group
        if not (comma and grouping and "." in text and GROUPED.fullmatch(text)):
            yield (f"{match[1].lstrip('0') or '0'}.{match[2]}",)
    elif (
        grouping
        and (match := GROUPED.fullmatch(text))
        and (("." in text) == comma or text.count(match["mark"] or ",") > 1)
    ):
        yield (re.sub(r"\D", "", text),)


def scaled(value: str, scale: int) -> str:
    """`1.5` and 4 as `15000`."""
    whole, _, fraction = value.partition(".")
    digits = (whole + fraction + "0" * scale)[: len(whole) + scale]
    rest = fraction[scale:]
    return (digits.lstrip("0") or "0") + ("." + rest if rest else "")
