r"""The line that closes a block opened above: `\end{tabular}`, `[/block]`, looked for once however many stay open."""

from __future__ import annotations

from bisect import bisect_right

from markdown_it.rules_block import StateBlock

from qa.parse.containers import line_of

MOST_LINES = 2000
"""Lines in which a block must be closed."""
_KNOWN = "closing lines"


def closing_behind(state: StateBlock, start: int, end: int, mark: str) -> int | None:
    """The first line behind `start` that begins with `mark`."""
    known: dict[tuple[str, int, int, int], tuple[int, list[int]]] = state.env.setdefault(_KNOWN, {})
    # by what tells containers: in a quotation or an item of a list lines begin elsewhere
    place = mark, end, state.blkIndent, shift(state, start)
    if place not in known or known[place][0] > start:
        known[place] = start, [line for line in range(start + 1, end) if line_of(state, line).startswith(mark)]
    lines = known[place][1]
    at = bisect_right(lines, start)
    return lines[at] if at < len(lines) and lines[at] < start + MOST_LINES else None


def shift(state: StateBlock, line: int) -> int:
    """Characters before a line that quotations around it have taken."""
    return state.bMarks[line] - (state.eMarks[line - 1] + 1 if line else 0)
