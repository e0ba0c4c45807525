r"""Products of units written in another way: `\mathrm{m/s^2}` is `\text{м/с}^2`, `\mathrm{m\,s^{-2}}` and a fraction.

Only symbols that the table of units knows count, each with its exponent: what is equal here is the same unit, and a
lost prefix, another exponent or another unit is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.formula.vocabulary import units
from qa.model.records import dataclass

LONGEST = 120
"""Characters of a product: no unit has as many."""
_GROUP = (
    r"(?:\\(?:text|textrm|textup|mbox)\s*\{[^{}$^]{1,60}\}"
    r"|\\(?:mathrm|mathsf|operatorname|rm|unit)\s*\{(?:[^{}$]|\{[^{}$]{0,8}\}){1,60}\})"
)
"""No `^` in words: TeX cannot set it."""
_EXPONENT = r"\^(?:\{\s*[-−]?\d\s*\}|\d)"
_GAP = r"(?:\\[,;:!> ]|~|\\cdot(?![a-zA-Z])|\\times(?![a-zA-Z])|[\s·⋅/()])*"
_PART = rf"\{{\s*{_GROUP}(?:{_EXPONENT})?\s*\}}"
_BARE = r"(?<=[\d}](?:\\[,;: ]|~|\s){0,2})(?:\\mu\s*|[kMGmµ])?\\Omega(?![a-zA-Z])"
"""A unit that is a symbol of LaTeX, behind its number."""
_UPRIGHT = rf"(?:{_GROUP}|{_BARE}|\\frac\s*{_PART}\s*{_PART})(?:{_EXPONENT})?"
_RUN = regex.compile(rf"{_UPRIGHT}(?:{_GAP}{_UPRIGHT}){{0,5}}")
_FRACTION = regex.compile(rf"\\frac\s*\{{\s*({_GROUP}(?:{_EXPONENT})?)\s*\}}\s*\{{\s*({_GROUP}(?:{_EXPONENT})?)\s*\}}")
_OPENING = regex.compile(r"\\(?:text|textrm|textup|mathrm|mathsf|operatorname|mbox|rm|unit)\s*\{")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_PIECE = regex.compile(
    r"(?P<unit>(?:\\mu(?![a-zA-Z])\s*|µ|μ)?(?:[kMGm]?\\Omega(?![a-zA-Z])|[^\W\d_]+\.?)|°[CF]?)"
    r"|(?P<exponent>\^\s*\{?\s*(?P<raised>[-−]?\d)\s*\}?|(?P<small>[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]))"
    r"|(?P<per>/)|(?P<open>\()|(?P<close>\))|(?P<gap>\\[,;:!> ]|\\cdot(?![a-zA-Z])|\\times(?![a-zA-Z])|[\s~·⋅.{}])"
)


@dataclass(frozen=True, slots=True)
class Product:
    """A run of units at `[start, end)` of a formula: what each symbol may stand for, and its exponent."""

    start: int
    end: int
    factors: tuple[tuple[frozenset[str], int], ...]


def with_units_of(source: str, target: str, languages: tuple[str, str]) -> str | None:
    """The target with the source's spelling of its units, `None` where the units are not the same, or spelt so."""
    old, new = tuple(_products(source, languages[0], True)), tuple(_products(target, languages[1], False))
    if not old or len(old) != len(new) or not all(map(_same, old, new)):
        return None
    pieces, at = [], 0
    for one, other in zip(old, new, strict=True):
        pieces += [target[at : other.start], source[one.start : one.end]]
        at = other.end
    changed = "".join([*pieces, target[at:]])
    return changed if changed != target else None


def _products(latex: str, language: str, is_source: bool) -> Iterator[Product]:
    """The runs of upright symbols that are units, every one of them."""
    for run in _RUN.finditer(latex):
        if len(run[0]) > LONGEST:
            continue
        factors = _factors(_written_in_a_line(run[0]), language, is_source)
        if factors:
            yield Product(run.start(), run.end(), factors)


def _written_in_a_line(run: str) -> str:
    """Without the commands for upright letters, fractions with a stroke."""
    return _OPENING.sub("{", _FRACTION.sub(r"\1/(\2)", run))


def _factors(text: str, language: str, is_source: bool) -> tuple[tuple[frozenset[str], int], ...]:
    """Each unit of a product with its exponent; empty if anything else stands in it."""
    found: list[tuple[frozenset[str], int]] = []
    # behind a stroke one unit is divided by, or all in the bracket
    sign, inside, at = 1, False, 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        if not piece:
            return ()
        at = piece.end()
        if piece["unit"]:
            names = _named(piece["unit"], language, is_source)
            if not names:
                return ()
            found.append((names, sign))
            sign = sign if inside else 1
        elif piece["exponent"]:
            if not found:
                return ()
            power = int((piece["raised"] or piece["small"]).translate(_RAISED))
            found[-1] = (found[-1][0], found[-1][1] * power)
        elif piece["per"]:
            sign = -1
        elif piece["open"]:
            inside = True
        elif piece["close"]:
            sign, inside = 1, False
    return tuple(found)


def _named(symbol: str, language: str, is_source: bool) -> frozenset[str]:
    bare = "".join(symbol.split())
    return units(bare, language, source=is_source) or units(bare.removesuffix("."), language, source=is_source)


def _same(old: Product, new: Product) -> bool:
    """Whether each unit of one product stands in the other with its exponent."""
    rest = list(new.factors)
    for names, power in old.factors:
        at = _first(names, power, rest)
        if at is None:
            return False
        del rest[at]
    return not rest


def _first(names: frozenset[str], power: int, factors: Sequence[tuple[frozenset[str], int]]) -> int | None:
    return next((i for i, (others, other) in enumerate(factors) if other == power and names & others), None)
