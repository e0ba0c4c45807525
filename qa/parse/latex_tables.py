r"""A block rule for tables of LaTeX: the cells between `\begin{tabular}` and `\end{tabular}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.rules_block import StateBlock

from qa.model import Directive
from qa.parse.closings import closing_behind
from qa.parse.containers import line_of
from qa.parse.delimited import DelimitedCell
from qa.parse.markers import Marker
from qa.parse.regions import RESERVED

HINT = "\\begin{"
_BEGIN = re.compile(
    r"\\begin\{(tabular[xy]?|longtable)\*?\}[ \t]*"
    r"((?:\[[^\]\n]{0,20}\]|\{(?:[^{}\n]|\{[^{}\n]{0,100}\}){0,200}\}){0,3})[ \t]*$"
)
_BETWEEN = re.compile(r"\\\\(?:\[[^\]\n]{0,20}\])?|(?<!\\)&")
_LEAD = re.compile(
    r"(?:\s|\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot)(?![A-Za-z])"
    r"|\\c(?:mid)?line(?:rule)?(?:\([a-z]{1,4}\))?\{[^{}\n]{0,20}\}|\\cmidrule(?:\([a-z]{1,4}\))?\{[^{}\n]{0,20}\})*+"
)
_WIDE = re.compile(r"\\multi(?:column|row)\{[^{}]{0,20}\}\{[^{}]{0,60}\}\{([\s\S]*)\}$")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def tabular_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table, its edges on lines of their own."""
    text = line_of(state, start)
    match = _BEGIN.match(text) if text.startswith(HINT) and not state.is_code_block(start) else None
    if match is None:
        return False
    close = closing_behind(state, start, end, "\\end{" + match[1])
    if close is None:
        return False
    if silent:
        return True
    position = state.bMarks[start] + state.tShift[start]
    token = state.push("cells", "", 0)
    token.map = [start, close + 1]
    record = Directive("\\begin", match[1], position, position + match.end(), match[2])
    cells = tuple(_cells(state.src, state.bMarks[start + 1], state.bMarks[close]))
    token.meta = {"cells": cells, "marker": Marker(record)}
    state.line = close + 1
    return True


def _cells(masked: str, start: int, end: int) -> Iterator[DelimitedCell]:
    """The cells that hold a letter, a digit or a formula; formulas are hidden, so that no `&` of theirs counts."""
    row = column = 0
    while start <= end:
        found = _BETWEEN.search(masked, start, end)
        stop = found.start() if found else end
        lead = _LEAD.match(masked, start, stop)
        first = lead.end() if lead else start
        last = first + len(masked[first:stop].rstrip())
        wide = _WIDE.match(masked, first, last)
        first, last = wide.span(1) if wide else (first, last)
        if first < last and (_LETTER_OR_DIGIT.search(masked, first, last) or RESERVED.search(masked, first, last)):
            yield DelimitedCell(first, last, row, column)
        if found is None:
            return
        row, column = (row, column + 1) if found[0] == "&" else (row + 1, 0)
        start = found.end()
