"""A block rule for the lists of Pandoc that Markdown lacks: `a)`, `(i)`, `A.`, `#.` and examples `(@name)`."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from qa.parse.containers import line_of

LETTERED = "lettered lists"
"""Key of the environment: the note's generator knows such lists."""
SIGNS = "(#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What such a mark begins with."""
_NEXT = "line of the next item"
_MARK = re.compile(
    r"(?:\((?:@[\w-]{0,40}|[ivxlcdm]{1,6}|[IVXLCDM]{1,6}|[A-Za-z]|\d{1,9})\)|(?:#|[ivxlcdm]{1,6}|[a-z])[.)]"
    # a capital with a full stop opens a name at times: Pandoc wants two spaces behind it
    r"|(?:[IVXLCDM]{1,6}|[A-Z])(?:\)|\.(?=[ \t]{2})))[ \t]+(?=\S)"
)
_FIRST = re.compile(r"\((?:[iIaA1]|@[\w-]*)\)|[iIaA#][.)]")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST_LINES = 2000
"""Lines of an item that are looked at."""


def lettered_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """One item, up to the next one or to what stands beside the list; it interrupts no paragraph."""
    if silent or not state.env.get(LETTERED) or state.is_code_block(start):
        return False
    text = line_of(state, start)
    match = _MARK.match(text)
    goes_on = state.env.get(_NEXT) == start
    if match is None or not (goes_on or _FIRST.match(text)):
        return False
    stop, followed = _item_end(state, start, end, match[0])
    width = state.sCount[start] + match.end()
    behind = (state.sCount[n] for n in range(start + 1, stop) if state.isEmpty(n - 1) and not state.isEmpty(n))
    opened = state.push("list_item_open", "li", 1)
    opened.map = [start, stop]
    line = state.bMarks[start], state.tShift[start], state.sCount[start]
    around = state.blkIndent, state.lineMax, state.parentType
    state.bMarks[start], state.tShift[start], state.sCount[start] = line[0] + line[1] + match.end(), 0, width
    state.blkIndent, state.lineMax, state.parentType = min([width, *behind]), stop, "list"
    state.md.block.tokenize(state, start, stop)
    state.bMarks[start], state.tShift[start], state.sCount[start] = line
    state.blkIndent, state.lineMax, state.parentType = around
    state.push("list_item_close", "li", -1)
    state.env[_NEXT] = stop if followed else -1
    state.line = stop
    return True


def _item_end(state: StateBlock, start: int, end: int, mark: str) -> tuple[int, bool]:
    """The line behind an item, and whether the next item stands there."""
    own, style = state.sCount[start], _style(mark)
    last = start + 1
    for line in range(start + 1, min(end, start + MOST_LINES)):
        if state.isEmpty(line):
            continue
        after_gap, indent = state.isEmpty(line - 1), state.sCount[line]
        if indent < state.blkIndent:
            break
        found = _MARK.match(line_of(state, line)) if indent == own else None
        if found and _style(found[0]) == style:
            return line, True
        if after_gap and indent <= own:
            break
        last = line + 1
    return last, False


def _style(mark: str) -> str:
    """What stands around the letters of a mark: "()", ")" or "."."""
    return "".join(sign for sign in mark if sign in "().")
