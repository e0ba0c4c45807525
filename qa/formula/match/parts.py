r"""A formula in the parts that running text may divide: `p_T, R_u` into `p_T` and `R_u`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from qa.formula.latex.commands import RELATIONS
from qa.formula.latex.symbols import SYNONYMS
from qa.formula.latex.tokens import tokens
from qa.formula.match.similarity import normalized
from qa.model import Formula

SEPARATORS = frozenset({",", ";", "，", "、", "；", "،", "؛", r"\quad", r"\qquad", r"\\"})
DOTS = frozenset({r"\ldots", r"\dots", r"\cdots", "…", ".", r"\dotsc"})
OPENING, CLOSING = frozenset({"{", "(", "[", r"\{", r"\langle"}), frozenset({"}", ")", "]", r"\}", r"\rangle"})
SIGNS = frozenset({"=", "<", ">", r"\rightarrow", r"\times"}) | RELATIONS
"""What words may stand for: relations, the arrow of a limit, the sign of a format (`m \\times n`)."""
WORDS = re.compile(r"\\(?:text|textrm|textnormal|mbox|mathrm|hbox)\s*\{([^{}$]*)\}")
BARS = frozenset({r"\mid", r"\shortmid"})
"""Relations that are mostly the bar of a condition."""
# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
LONGEST = 600
"""Characters of the longest formula that is divided: what is longer stands on a line of its own."""
MOST = 24
"""Parts of a formula; one with more is a table."""


Break = tuple[int, int]


class Part(NamedTuple):
    """A stretch of a formula's body."""

    latex: str
    start: int
    end: int


def listed_parts(latex: str) -> list[Part]:
    """The parts between commas, semicolons, wide spaces, line ends and words, at the outermost level, without dots."""
    return divided(latex, list_breaks(latex))


def related_parts(latex: str) -> list[Part]:
    """The members of a list and the right side of its only relation: `x, y \\in A` as x, y and A; none without one."""
    relations = relation_breaks(latex)
    if len(relations) != 1 or relations[0][1] > len(latex):
        return []
    return divided(latex, sorted([*list_breaks(latex), *relations]))


def divided(latex: str, breaks: Sequence[tuple[int, int]]) -> list[Part]:
    """The stretches between breaks that hold anything but dots."""
    if not breaks or len(latex) > LONGEST or "\\begin" in latex:
        return []
    found, start = [], 0
    for low, high in [*breaks, (len(latex), len(latex))]:
        body = latex[start:low]
        stripped = body.strip()
        if stripped and not set(normalized(stripped)) <= DOTS:
            at = start + len(body) - len(body.lstrip())
            found.append(Part(stripped, at, at + len(stripped)))
        start = high
    return found if len(found) <= MOST else []


def list_breaks(latex: str) -> tuple[Break, ...]:
    """Where a list or a sentence divides a formula, in order."""
    return breaks(latex)[0]


def relation_breaks(latex: str) -> tuple[Break, ...]:
    """The relations at the outermost level, in order."""
    return breaks(latex)[1]


@lru_cache(maxsize=4096)
def breaks(latex: str) -> tuple[tuple[Break, ...], tuple[Break, ...]]:
    """The places outside all brackets and braces that divide a list, and those that divide a relation."""
    words = {m.start(): m.end() for m in WORDS.finditer(latex) if is_between(latex, m)}
    lists, relations, depth = [], [], 0
    for token in tokens(latex):
        if token.text in CLOSING:
            depth = max(0, depth - 1)
        if depth == 0:
            if token.start in words:
                lists.append((token.start, words[token.start]))
            elif token.text in SEPARATORS and not (token.text == "," and is_in_number(latex, token.start)):
                lists.append((token.start, token.end))
            elif token.text not in BARS and SYNONYMS.get(token.text, token.text) in SIGNS:
                relations.append((token.start, token.end))
        if token.text in OPENING:
            depth += 1
    return tuple(lists), tuple(relations)


def is_between(latex: str, match: re.Match[str]) -> bool:
    """Whether words in a formula are running text between two parts, and not the name of a function or a label."""
    inside, before, after = match[1], latex[: match.start()].rstrip(" ~"), latex[match.end() :].lstrip()
    if before.endswith(("_", "^", "{")) or after.startswith(("_", "^", "(", "[")):
        return False
    apart = inside[:1].isspace() or inside[-1:].isspace() or before.endswith((",", "quad", ";", "\\", "\\,"))
    return apart and any(c.isalpha() for c in inside)


def is_in_number(latex: str, at: int) -> bool:
    """Whether a comma stands in a number, or in braces that make it one."""
    return latex[at - 1 : at].isdecimal() and latex[at + 1 : at + 2].isdecimal()


def part_of(formula: Formula, part: Part, text: str) -> Formula:
    """A part as a formula with its own place; with the whole's where the body spans a container's prefixes."""
    if text[formula.body_start : formula.body_end] != formula.latex:
        return replace(formula, latex=part.latex)
    start, end = formula.body_start + part.start, formula.body_start + part.end
    return replace(formula, latex=part.latex, start=start, end=end, body_start=start, body_end=end)
