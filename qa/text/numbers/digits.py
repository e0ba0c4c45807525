"""Numbers written with digits, in any script and any locale's grouping, with everything they may mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import regex

from qa.model.records import dataclass
from qa.text.languages import scripts_of
from qa.text.locales import folded, locale
from qa.text.numbers.around import is_dated, is_negative, is_negative_behind, other_values
from qa.text.numbers.below_zero import is_below_zero
from qa.text.numbers.compound import CompoundUnit, compound_after
from qa.text.numbers.mixed import part_behind
from qa.text.numbers.named import MONTH
from qa.text.numbers.neighbours import is_labelled, is_year_of
from qa.text.numbers.powers import mantissa_end, power_after
from qa.text.numbers.ranges import RANGE
from qa.text.numbers.readings import readings
from qa.text.numbers.scales_before import scale_before
from qa.text.numbers.short_forms import SHORT, is_begun
from qa.text.numbers.units import KELVIN, may_be_kelvin, unit_after, unit_before
from qa.text.numbers.words import FIRST_NO_ALPHABET, factors, is_own_scale, scale_pattern
from qa.text.scripts import LATIN

GROUP = "\u00a0\u202f\u2009 '’٬"
TOKEN = re.compile(
    r"(?<![^\s(\[<>=≤≥~±$€£-])\.\d+(?![\w.,٫]*\d|\w)"  # .5
    rf"|\d{{1,3}}(?:[{GROUP}]\d{{3}})+(?![\d])(?:[.,٫]\d+)?"  # 1 000 000,5
    r"|\d+(?:[.,٫٬·]\d+)*"
)
MARKS = {"，": ",", "،": ",", "．": ".", "：": ":"}
DIGIT = re.compile(r"\d")
FOREIGN = re.compile(rf"[\d{''.join(MARKS)}]")
ENTITY = re.compile(r"&#x?[0-9a-fA-F]{1,7};")
NAMED = re.compile(r"[^\W\d_]-?$")
LATIN_LETTER, CYRILLIC_LETTER = regex.compile(r"\p{Latin}"), regex.compile(r"\p{Cyrillic}")
SYLLABLE = regex.compile(r"[\p{Devanagari}\p{Bengali}\p{Telugu}\p{Kannada}\p{Sinhala}\p{Ethiopic}]")
SHORT_SCALE = 3
"""Letters of abbreviated scale words, which begin other words as well."""
ONE_SYLLABLE = 2
"""Characters of those in scripts of syllables: a consonant and its vowel."""
CENTURY = ("世纪", "世紀")
MOST_DIGITS = 24
"""Digits of a number; longer runs are hashes."""
MOST_PARTS = 8
"""Parts of a number that may be several: more are a list."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `[start, end)` of a text. `values` are all its readings, `pieces` the values of its digit runs,
    which count one by one if it is `listed`: a version, a date, a list without spaces (`1.2.3`, `2,3`).

    `glued` says that letters stand right before it (`GPT2`, `conv3`) so that it belongs to a name; `dated` that it is
    part of a date, time or address, which translations write out or reorder. `scaled` are those values that a scale
    word gives it (`5 million`). `parts` are the numbers that it may be instead: `4 100` in `GPT-4 100 times`,
    `1億 2000` of two things. `unit` holds the ids of the unit it may be counted in, `reach` where that ends;
    `spelled` that it is written in words, `ordinal` that they name a place in a row, `kind` what else it is: see
    `qa.text.numbers.named`; `labelled` that a name or a label stands before a decimal, whose digits count and not its
    value: version 3.1 is not 3.10; `raised` that it is times a power of ten; `times` that it counts how often;
    `share` that it is one of so many
    (one in ten, every tenth); `compound` is its unit where that is made of several (`m²/s`), of which `unit` holds the
    first alone.
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
    unit: frozenset[str] = frozenset()
    reach: int = 0
    negative: bool = False
    spelled: bool = False
    ordinal: bool = False
    kind: str = ""
    labelled: bool = False
    raised: bool = False
    times: bool = False
    share: bool = False
    compound: CompoundUnit | None = None

    def moved(self, offset: int) -> Number:
        """The same number in a text that begins `offset` characters earlier."""
        parts = tuple(part.moved(offset) for part in self.parts)
        return replace(self, start=self.start + offset, end=self.end + offset, reach=self.reach + offset, parts=parts)

    @property
    def listed(self) -> bool:
        marks = [c for c in self.raw if not c.isdigit()]
        grouped = bool(self.values) and all(value == int(value) for value in self.values)
        return bool(marks) and not self.spelled and not grouped and not self.scaled and (
            len(marks) > 1 or marks[0] in ",，"
        )  # fmt: skip


def ascii_digits(text: str) -> str:
    """The text with every decimal digit of any script as its ASCII digit; offsets stay."""
    return text if text.isascii() else FOREIGN.sub(_ascii, text)


def _ascii(match: re.Match[str]) -> str:
    c = match[0]
    return MARKS.get(c) or str(unicodedata.decimal(c))


PERCENT_SIGNS = frozenset("%％٪")
"""Signs that Turkish and Basque write before a number."""


def numbers(text: str, lang: str = "") -> Iterator[Number]:
    """The numbers of a text in reading order; hashes and other digit runs over 24 places are passed over."""
    if not DIGIT.search(text):
        return
    plain = ascii_digits(text)
    if "&#" in plain:
        plain = ENTITY.sub(lambda match: " " * len(match[0]), plain)
    waiting: tuple[Number, int] | None = None
    for match in _tokens(plain):
        number, after = _read(text, plain, match.start(), match.end(), lang)
        if " " in number.raw and not re.search(r" 0", match[0]):
            runs = (run.span() for run in re.finditer(r"[^ ]+", match[0]))
            parts = (_read(text, plain, number.start + start, number.start + end, lang)[0] for start, end in runs)
            number = replace(number, parts=tuple(parts))
        if waiting is not None:
            one, gap = waiting[0], plain[waiting[1] : number.start]
            joined = _sum(text, one, number) if gap in ("", " ") else _decade(text, one, number, gap)
            if joined:
                number = joined
            elif RANGE.fullmatch(gap):
                yield _first_of_range(text, one, number)
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
        if (end := mantissa_end(plain, match.start(), match.end())) < match.end():
            match = TOKEN.match(plain, match.start(), end) or match
        power = power_after(plain, match.start(), match.end())
        place = power.end if power else match.end()
        if sum(map(str.isdigit, match[0])) <= MOST_DIGITS:
            yield match


def _sum(text: str, one: Number, other: Number) -> Number | None:
    """`1億` and `2000万` as one number; None unless the first has a scale word and the second is smaller than it."""
    bare = max(min(readings(one.raw), default=Decimal(1)), Decimal(1))
    scale = min(one.scaled, default=Decimal(0)) / bare
    rest = other.scaled or other.values
    if not one.scaled or one.raised or not rest or max(rest) >= scale:
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
        unit=other.unit,
        reach=other.reach,
        compound=other.compound,
    )


def _decade(text: str, one: Number, other: Number, gap: str) -> Number | None:
    """`20世纪80年代` is one number, the 1980s."""
    if gap not in CENTURY or text[other.end : other.end + 2] != "年代":
        return None
    values = frozenset(100 * (century - 1) + year for century in one.values for year in other.values)
    pieces = one.pieces | other.pieces
    return replace(one, end=other.end, raw=text[one.start : other.end], values=values, pieces=pieces, unit=frozenset())


def _first_of_range(text: str, one: Number, other: Number) -> Number:
    """The first number of a range, which may be meant in the scale and the unit of the last; not where a sign before it
    says its own: "yılda %3 ile 1.000 €" is 3 % a year with 1,000 €."""
    own = text[max(0, one.start - 1) : one.start] in PERCENT_SIGNS
    unit = one.unit or (frozenset() if own else other.unit)
    if not other.scaled or one.scaled:
        return replace(one, unit=unit)
    written = TOKEN.match(ascii_digits(other.raw))
    bare = min(readings(written[0] if written else ""), default=Decimal(0)) or Decimal(1)
    scaled = {value * (large / bare) for value in one.values for large in other.scaled}
    return replace(one, values=one.values | scaled, unit=unit)


def _read(text: str, plain: str, start: int, end: int, lang: str) -> tuple[Number, int]:
    """The number written at `[start, end)`, and where the scale words after it end."""
    values = set(readings(plain[start:end], lang))
    if power := power_after(plain, start, end):
        return _raised(
            text, plain, start, power.end, {value.scaleb(power.exponent) for value in values}, lang
        ), power.end
    part, end = part_behind(plain, end)
    values |= {value + part for value in values}
    glued = start > 0 and ((plain[start - 1].isalpha() and plain[start - 1].isascii()) or plain[start - 1] == "_")
    scaled, after, sure = _scaled(plain, start, end, values, lang)
    # a letter may be a unit or a name instead
    values = scaled if sure else values | scaled
    values |= set(other_values(plain, start, end, tuple(values), lang))
    pieces = frozenset(map(Decimal, re.findall(r"\d+", plain[start:end])))
    unit, reach = unit_after(text, after, lang)
    if unit and is_year_of(plain[start:end], text[after:reach]):
        unit, reach = frozenset(), 0
    unit = unit or unit_before(text, start, lang) or (KELVIN if may_be_kelvin(plain, end) else unit)
    number = Number(
        start,
        end,
        text[start:end],
        frozenset(values),
        pieces,
        glued,
        is_dated(plain, start, end),
        frozenset(scaled),
        unit=unit,
        reach=reach,
        kind=MONTH if plain[end : end + 1] in ("月", "월") else "",
        labelled=not scaled and not reach > after and is_labelled(plain, start, end),
        compound=compound_after(text, after, unit, reach, lang) if reach > after else None,
        negative=not glued
        and (is_negative(plain, start) or is_negative_behind(plain, start, end) or is_below_zero(plain, end)),
    )
    return number, after


def _raised(text: str, plain: str, start: int, end: int, values: set[Decimal], lang: str) -> Number:
    """A number times a power of ten: it means that value and nothing else."""
    unit, reach = unit_after(text, end, lang)
    pieces = frozenset(map(Decimal, re.findall(r"\d+", plain[start:end])))
    known = frozenset(values)
    compound = compound_after(text, end, unit, reach, lang) if unit else None
    return Number(
        start, end, text[start:end], known, pieces, scaled=known, unit=unit, reach=reach,
        negative=is_negative(plain, start), raised=True, compound=compound,
    )  # fmt: skip


def _scaled(plain: str, start: int, end: int, values: set[Decimal], lang: str) -> tuple[set[Decimal], int, bool]:
    """The values with the scale words after a number (`50k`, `3 hundred thousand`) or before it (`milioni 3`), where
    these words end, and whether they can be nothing else."""
    product: list[Decimal] = []
    sure = False
    for _ in range(2):
        letter = plain[end : end + 2].lstrip(" \u00a0\u202f-")[:1].isalpha()
        match = scale_pattern(lang).match(plain, end) if letter else None
        if match is None or _continues(plain, match, lang) or _is_metre(plain, start, match["scale"], lang):
            break
        word = match["scale"]
        # Irish has one word for a mile and for a thousand
        sure = sure or (is_own_scale(word, lang) and folded(word) not in locale(lang).units)
        product = [known * factor for known in product or [Decimal(1)] for factor in factors(word, lang)]
        end = match.end()
    if not product and (factor := scale_before(plain, start, lang)):
        product, sure = [factor], True
    return {value * factor for factor in product for value in values}, end, sure


def _is_metre(plain: str, start: int, word: str, lang: str) -> bool:
    """Whether an `m` behind a number can be no million: in languages without Latin letters, but for money."""
    return (
        word == "m" and LATIN not in scripts_of(lang) and unicodedata.category(plain[start - 1 : start] or " ") != "Sc"
    )


def _continues(plain: str, match: re.Match[str], lang: str) -> bool:
    """Whether a scale word is only the beginning of another word (`10 mil` in `10 miles`, `3 m` is metres)."""
    word, after = match["scale"], plain[match.end() : match.end() + 1]
    goes_on = after == "." and len(word) <= SHORT and unit_after(plain, match.start(), lang)[1] > match.end() + 1
    if goes_on or is_begun(plain, match.end(), len(word)):  # "15 మి. గ్రా." are milligrams
        return True
    if word in ("mm", "g") or (len(word) == 1 and word < FIRST_NO_ALPHABET and match.start() < match.start("scale")):
        # millimetres and metres rather than millions, grams rather than billions
        return True
    if len(word) <= SHORT_SCALE and CYRILLIC_LETTER.match(word) and CYRILLIC_LETTER.match(after):
        return True  # "40 минути" has no `м`
    # Amharic "100 ቢያንስ" is "at least" and no billion
    if len(word) <= ONE_SYLLABLE and SYLLABLE.match(word) and SYLLABLE.match(after):
        return True
    return word[-1].isascii() and LATIN_LETTER.match(after) is not None
