"""From offsets in a formula to offsets in its note, and how findings name formulas."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from qa.formula.comparison.outcome import ChangeKind, Comparison
from qa.model import Block, Document, Formula

# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
SHOWN = 60
"""Characters of a formula that a message quotes."""
TOLD = 3
"""Changes of one formula that a message tells; the rest is counted."""
SMALL = 12
"""The largest number that running text usually writes as a word."""
_SYMBOL = re.compile(r"[A-Za-z]|\\[A-Za-z]{2,12}")
"""A letter or one command, for the longest names of Greek letters (`\\varepsilon`)."""
HARMLESS = frozenset({ChangeKind.REWRITE, ChangeKind.NOTATION, ChangeKind.TRANSLATION})


def stretch(document: Document, formula: Formula, span: tuple[int, int] | None = None) -> tuple[Document, int, int]:
    """The place of a part of a formula's body; the whole formula without a part."""
    if span is None:
        return document, formula.start, formula.end
    start = in_note(document, formula, span[0])
    end = start if span[0] == span[1] else in_note(document, formula, max(span[0], span[1] - 1)) + 1
    return document, start, end


def in_note(document: Document, formula: Formula, offset: int) -> int:
    """The offset in the note of an offset in a formula, whose lines may stand behind the marks of a container."""
    body = document.text[formula.body_start : formula.body_end]
    if body == formula.latex or not body.endswith(last_line(formula.latex)):
        return min(formula.body_start + offset, formula.body_end)
    before = formula.latex[:offset]
    column = offset - before.rfind("\n") - 1
    at = formula.body_start
    lines = formula.latex.split("\n")
    for _ in range(before.count("\n")):
        at = document.text.find("\n", at, formula.body_end) + 1
        if not at:
            return formula.body_start
    end = document.text.find("\n", at, formula.body_end)
    raw = document.text[at : end if end >= 0 else formula.body_end].rstrip("\r")
    # what was taken away is the prefix of the line
    return at + max(0, len(raw) - len(lines[before.count("\n")].rstrip("\r"))) + column


def last_line(latex: str) -> str:
    return latex[latex.rfind("\n") + 1 :].strip()


def quoted(formula: Formula) -> str:
    """A formula for a message: on one line, shortened, in quotes."""
    line = " ".join(formula.latex.split())
    return f"'{line if len(line) <= SHOWN else line[: SHOWN - 1] + '…'}'"


def account(comparison: Comparison, worded: Callable[[str], str] = str) -> str:
    """Every change in words, the worst first; those that are no fault only where there is nothing else."""
    told = [change.detail for change in comparison.changes if change.kind not in HARMLESS]
    told = list(dict.fromkeys([comparison.detail, *told]))
    rest = len(told) - TOLD
    return "; ".join(map(worded, told[:TOLD])) + (f"; and {rest} more" if rest > 0 else "")


def is_small_number(formula: Formula) -> bool:
    """A lone small number: a translation may well write it as a word."""
    body = formula.latex.strip().rstrip(".,")
    return len(body) <= len(str(SMALL)) and body.isdecimal() and int(body) <= SMALL


def is_symbol_nearby(formula: Formula, document: Document, offset: int) -> bool:
    """Whether a formula is a lone symbol of a formula in the other note's block at a place or beside it: "for all
    $n \\ge N$" is "for all $n$ with $n \\ge N$" elsewhere."""
    symbol = formula.latex.strip()
    if _SYMBOL.fullmatch(symbol) is None:
        return False
    alone = re.compile(rf"(?<![\\A-Za-z]){re.escape(symbol)}(?![A-Za-z])")
    at = bisect_right(document.blocks, offset, key=_start) - 1
    near = document.blocks[max(at - 1, 0) : at + 2]
    return any(alone.search(one.latex) for block in near for one in block.formulas)


def _start(block: Block) -> int:
    return block.start


def is_near_lone_delimiter(document: Document, offset: int) -> bool:
    """Whether unpaired delimiters around a place make it uncertain what is a formula there."""
    start = document.text.rfind("\n\n", 0, offset)
    end = document.text.find("\n\n", offset)
    end = len(document.text) if end < 0 else end
    return any(p.kind == "math-delimiters" and p.start <= end and p.end >= start for p in document.problems)
