r"""Customs of writing that change no meaning, by what stands around: `+\infty`, `]a, b[`, `(0; 1)`, `\lg`."""

from __future__ import annotations

from collections.abc import Sequence

from qa.formula.comparison.numbers import has_decimal_comma
from qa.formula.latex.items import Item
from qa.text.languages import primary

STARTS = frozenset({"{", "(", "[", "]", ",", ";", "=", r"\to", r"\rightarrow", r"\longrightarrow"})
"""What a sign follows that joins no two terms."""
NEARLY = {r"\approx": frozenset({r"\doteq", r"\fallingdotseq"})}
"""Czech and Slovak round with a dotted sign, Japanese with two dots; back, `\\doteq` may be a definition."""
DECADIC = ("log", "_", "{", "10", "}")
OPENING, CLOSING = frozenset({"(", "["}), frozenset({")", "]"})
OUTWARD = {"(": "]", ")": "["}
"""The brackets of an open end as ISO 80000-2 has them beside the round ones."""

ANGLES = {"[": r"\langle", "]": r"\rangle"}
ANGLED = frozenset({"cs", "sk", "pl"})
"""Languages whose textbooks close an interval with angles."""


def plus_before_infinity(
    old: Sequence[Item], new: Sequence[Item], at: tuple[int, int], languages: tuple[str, str]
) -> bool:
    r"""Whether the target writes `+\infty` for the `\infty` of a language where that is the positive one."""
    i, j = at
    if not languages[0] or has_decimal_comma(languages[0]) or not (0 < j < len(new) - 1 and i < len(old)):
        return False
    signed = new[j].key == "+" and new[j + 1].key == old[i].key == r"\infty"
    return signed and new[j - 1].key in STARTS and (i == 0 or old[i - 1].key not in {"+", "-", r"\pm"})


def nearly_equal(old: Item, new: Item) -> bool:
    """Whether two relations both say that a number is rounded."""
    return new.key in NEARLY.get(old.key, ())


def open_end(old: Sequence[Item], new: Sequence[Item], at: tuple[int, int]) -> bool:
    """Whether the round bracket of an interval became the square one that is turned outward."""
    i, j = at
    if OUTWARD.get(old[i].key) != new[j].key:
        return False
    before = interval(old, i)
    if before is None:
        return False
    width = before[1] - before[0]
    first = j if old[i].key == "(" else j - width
    last = first + width
    if first < 0 or last >= len(new):
        return False
    # both ends in one style: `]0, 1)` is a slip
    return new[first].key in {"]", "["} and new[last].key in {"[", "]"}


def closed_end(old: Sequence[Item], new: Sequence[Item], at: tuple[int, int], target: str) -> bool:
    r"""Whether the square bracket of an interval with a number became the angle that its language has there."""
    i, j = at
    if primary(target) not in ANGLED or ANGLES.get(old[i].key) != new[j].key:
        return False
    ends = interval(old, i)
    if ends is None or not numeric(old[ends[0] + 1 : ends[1]]):
        return False
    other = j + ends[1] - ends[0] if i == ends[0] else j - (ends[1] - ends[0])
    return 0 <= other < len(new) and new[other].key in {r"\langle", r"\rangle", "(", ")"}


def numeric(items: Sequence[Item]) -> bool:
    return any(item.kind == "number" or item.key == r"\infty" for item in items)


def turned_outward(old: Sequence[Item], new: Sequence[Item]) -> bool:
    """Whether nothing but round brackets turned outward sets the brackets of two formulas apart."""
    sides = [[item.key for item in side if item.kind in {"open", "close"}] for side in (old, new)]
    return len(sides[0]) == len(sides[1]) and all(
        before == after or OUTWARD.get(before) == after for before, after in zip(*sides, strict=True)
    )


def interval(items: Sequence[Item], at: int) -> tuple[int, int] | None:
    """The brackets around two members, one of them at `at`; none where they enclose a function's arguments."""
    opening = items[at].key in OPENING
    depth, commas = 0, 0
    places = range(at + 1, len(items)) if opening else range(at - 1, -1, -1)
    ends = CLOSING if opening else OPENING
    for place in places:
        item = items[place]
        if depth == 0 and item.key in ends:
            first, last = (at, place) if opening else (place, at)
            return (first, last) if commas == 1 and bare(items, first) else None
        inward = item.kind == "open" or item.key == "{"
        outward = item.kind == "close" or item.key == "}"
        depth += (inward - outward) * (1 if opening else -1)
        commas += separators(item) if depth == 0 else 0
    return None


def separators(item: Item) -> int:
    """How often an item separates two members; a list of numbers is one item."""
    if item.kind == "number":
        spelt = item.key.replace("{,}", ".")
        return spelt.count(";") or spelt.count(",")
    return int(item.key in {",", ";"})


def bare(items: Sequence[Item], first: int) -> bool:
    """Whether no name before a bracket takes what is in it as arguments."""
    return first == 0 or (
        items[first - 1].kind not in {"letter", "name", "function", "run", "close", "macro"}
        and items[first - 1].key != "}"
    )


def semicolon_between(old: Sequence[Item], new: Sequence[Item], at: tuple[int, int], target: str) -> bool:
    r"""Whether the comma of a pair or a set became the semicolon of a language with decimal commas: `(x; y)`.

    Not that of a function's arguments, where it sets parameters apart; nor where the set keeps another comma.
    """
    i, j = at
    if (old[i].key, new[j].key) != (",", ";") or not target or not has_decimal_comma(target):
        return False
    depth = 0
    for place in range(i - 1, -1, -1):
        item = old[place]
        depth += (item.kind == "close" or item.key == "}") - (item.kind == "open" or item.key == "{")
        if depth < 0 and item.key == r"\{":
            return not any(item.key == "," for item in new)
        if depth < 0:
            return item.key in OPENING and interval(old, place) is not None
    return False


def one_logarithm(old: Sequence[Item], new: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    r"""Both sides with `\log_{10}` as `\lg`, where only the target has `\lg`."""
    if any(key(item) == "lg" for item in old) or not any(key(item) == "lg" for item in new):
        return list(old), list(new)
    return list(decadic(old)), list(new)


def decadic(items: Sequence[Item]) -> list[Item]:
    result: list[Item] = []
    at = 0
    while at < len(items):
        part = items[at : at + len(DECADIC)]
        if tuple(map(key, part)) == DECADIC:
            result.append(part[0]._replace(key=part[0].key.replace("log", "lg"), end=part[-1].end))
            at += len(DECADIC)
        else:
            result.append(items[at])
            at += 1
    return result


def key(item: Item) -> str:
    return item.key.removeprefix("\\")
