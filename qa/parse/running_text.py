"""A block rule for paragraphs and for headings with a line of `===` or `---` below them.

markdown-it has two rules, of which each asks of every line whether something else begins there: the same questions
twice for every paragraph.
"""

from __future__ import annotations

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock

CODE_INDENT = 4
"""Columns from which a line would be code: below a line of text it continues it."""


def text_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A paragraph, or a heading by the line below it."""
    before, state.parentType = state.parentType, "paragraph"
    line, underline = _last(state, start, state.lineMax, may_be_heading=not state.is_code_block(start))
    content = mdTrim(state.getLines(start, line, state.blkIndent, False))
    state.line = line + bool(underline)
    kind, tag = ("heading", "h1" if underline == "=" else "h2") if underline else ("paragraph", "p")
    opened = state.push(f"{kind}_open", tag, 1)
    opened.markup, opened.map = underline, [start, state.line]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = content, [start, line], []
    state.push(f"{kind}_close", tag, -1).markup = underline
    state.parentType = before
    return True


def _last(state: StateBlock, start: int, end: int, *, may_be_heading: bool) -> tuple[int, str]:
    """The line behind the text, and the sign of the line below it that makes it a heading."""
    (interrupts,) = state.md.block.ruler.getRules("paragraph")
    line = start + 1
    while line < end and not state.isEmpty(line):
        if state.sCount[line] - state.blkIndent < CODE_INDENT:
            if may_be_heading and state.sCount[line] >= state.blkIndent and (sign := _underline(state, line)):
                return line, sign
            # lines of less than no column continue a quotation without its mark
            if state.sCount[line] >= 0 and interrupts(state, line, end, True):
                break
        line += 1
    return line, ""


def _underline(state: StateBlock, line: int) -> str:
    """The sign of a line of `=` or `-` alone."""
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    sign = text[:1]
    return sign if sign in ("=", "-") and not text.lstrip(sign).strip(" \t") else ""
