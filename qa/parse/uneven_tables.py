"""Tables whose line of dashes has other columns than their header: no table by GFM, and read as one all the same.

What an author wrote as a table is compared with a table, cell by cell; that renderers show it as a paragraph of bars is
one problem of its own.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, table

from qa.parse.containers import line_of

MOST = 100
"""Such tables of one note that are read."""
LENIENT = "lenient tables"
"""Key of the environment: the note's generator takes them for tables."""
UNEVEN = "uneven"
"""Key of the token: the columns of the dashes and of the header."""
_DASHES = re.compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")


def uneven_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule that hands the table on with a line of dashes that fits; it interrupts no paragraph."""
    if silent or start + 2 > end or state.env.get(UNEVEN, 0) >= MOST or state.sCount[start + 1] < state.blkIndent:
        return False
    dashes, header = line_of(state, start + 1), line_of(state, start).strip()
    if header[:1] != "|" or dashes[:1] not in ("|", "-", ":") or not _DASHES.match(dashes):
        return False
    wanted, there = len(_cells(header)), len(_cells(dashes.strip()))
    low, high = state.bMarks[start + 1] + state.tShift[start + 1], state.eMarks[start + 1]
    if wanted == there or min(wanted, there) < 2 or high - low < 2 * wanted + 1:
        return False
    source, known = state.src, len(state.tokens)
    fitting = "|" + "-|" * (wanted - 1) + "-" * (high - low - 2 * wanted) + "|"
    state.src = source[:low] + fitting + source[high:]
    taken = table(state, start, end, False)
    state.src = source
    if taken:
        state.env[UNEVEN] = state.env.get(UNEVEN, 0) + 1
        if not state.env.get(LENIENT):
            state.tokens[known].meta[UNEVEN] = there, wanted
    return taken


def _cells(row: str) -> list[str]:
    return escapedSplit(row.removeprefix("|").removesuffix("|"))
