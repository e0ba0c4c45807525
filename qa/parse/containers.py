"""Block rules for what the dialects add to Markdown: admonitions, tabs, directives, fenced divisions, marker lines.

Every rule leaves tokens of type "directive" with the record of what it read in `meta`; what is inside is tokenised as
blocks, so that lists, tables and code nest as in Markdown. The line positions of a state are those of the note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from markdown_it.rules_block import StateBlock

from qa.model import Directive
from qa.parse import line_marks, markers
from qa.parse.markers import Marker
from qa.parse.regions import ROLE

MARKS = markers.FIRST + line_marks.FIRST
"""What a line that is all markup begins with."""
FENCE = re.compile(r"(`{3,}|~{3,}|:{3,})[ \t]*\{([A-Za-z][\w:+.-]*)\}[ \t]*([^`\n]*)$")
NAMED_FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*(admonish|ad-[a-z-]+)\b[ \t]*([^`\n]*)$")
"""Fences of mdBook and Obsidian whose body is Markdown, though no braces say so."""
NAMED_OPTION = re.compile(r"(?:title|collapse|icon|color|metadata):[ \t]*\S")
"""An option of such a fence, on one of the lines below it."""
THEOREM_CHUNK = re.compile(
    r"(`{3,})[ \t]*\{(theorem|lemma|corollary|proposition|conjecture|definition|example|exercise|hypothesis|proof"
    r"|remark|solution|block2?),[ \t]*([^`{}\n]*)\}[ \t]*$"
)
"""A theorem or a block of bookdown, written as a chunk."""
INDENTED = re.compile(r"(!!!|\?\?\?\+?|===[!+]?(?=[ \t]+[\"'“„«「]))[ \t]*(\S[^\n]*)$")
PLAIN_ADMONITION = re.compile(r"[\w-]++(?:[ \t]++[\w-]++)*+[ \t]*+(?:[\"“„«「].*)?$|[\"“„«「].*$")
RST_LITERAL = re.compile(r"\.\.[ \t]+([a-z][\w:-]*)::")
FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:")
GLOSSARY = "glossary"
BODY_INDENT = 4
"""Columns by which the body of an admonition, a tab or a footnote is indented."""


def line_of(state: StateBlock, line: int) -> str:
    """A line without indentation and container marks."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def push(state: StateBlock, marker: Marker, nesting: Any, lines: tuple[int, int]) -> None:
    token = state.push("directive", "", nesting)
    token.map = list(lines)
    token.meta["marker"] = marker


def directive_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A MyST directive between fences whose body is Markdown."""
    line = line_of(state, start)
    match = FENCE.match(line) or NAMED_FENCE.match(line) or THEOREM_CHUNK.match(line)
    literal = match is not None and markers.literal(match[2]) and match.re is not THEOREM_CHUNK
    if match is None or state.is_code_block(start) or literal:
        return False
    if match[2] == markers.RST and _holds_code(state, match[1], start, end):
        return False
    if silent:
        return True
    position = state.bMarks[start] + state.tShift[start]
    close = closing_line(state, match[1], start, end)
    written = NAMED_OPTION if match.re is NAMED_FENCE else markers.OPTION
    options = list(_options(state, start + 1, close, written))
    body = start + 1 + len(options)
    marker = markers.directive(state.env["flat"], position, match, [_bounds(state, line) for line in options])
    push(state, marker, 1, (start, body))
    (_tokenise_glossary if match[2] == GLOSSARY else tokenise_inside)(state, body, close)
    stop = min(close + 1, end)
    position = state.bMarks[close] + state.tShift[close] if close < end else 0
    opened = marker.directive
    last = None
    if opened and close < end:
        last = Directive(opened.syntax, opened.name, position, state.eMarks[close], "", True)
    push(state, Marker(last), -1, (close, stop))
    state.line = stop
    return True


def closing_line(state: StateBlock, mark: str, start: int, end: int) -> int:
    """The line of the fence that closes one opened with `mark`, or `end`."""
    for line in range(start + 1, end):
        text = line_of(state, line)
        if text and state.sCount[line] < state.blkIndent:
            return line
        if text.startswith(mark) and not text.strip(mark[0]).strip():
            return line
    return end


def _holds_code(state: StateBlock, mark: str, start: int, end: int) -> bool:
    """Whether reStructuredText has stretches of code, which its indentation alone tells from text."""
    close = closing_line(state, mark, start, end)
    lines = (line_of(state, line).rstrip() for line in range(start + 1, close))
    named = ((line, RST_LITERAL.match(line)) for line in lines)
    return any(markers.literal(match[1]) if match else line.endswith("::") for line, match in named)


def _options(state: StateBlock, start: int, end: int, written: re.Pattern[str] = markers.OPTION) -> Iterator[int]:
    """The lines behind a directive's first that hold its options: `:name: value`, or YAML between rules."""
    if start < end and line_of(state, start).rstrip() == "---":
        last = next((n for n in range(start + 1, end) if line_of(state, n).rstrip() == "---"), start - 1)
        yield from range(start, last + 1)
        return
    for line in range(start, end):
        if not written.match(line_of(state, line)):
            return
        yield line


def _bounds(state: StateBlock, line: int) -> tuple[int, int]:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]


def tokenise_inside(state: StateBlock, start: int, end: int, indent: int | None = None) -> None:
    """Tokenise the lines of a container as blocks, however they are indented."""
    filled = [state.sCount[line] for line in range(start, end) if not state.isEmpty(line)]
    before = state.blkIndent, state.lineMax, state.parentType
    state.lineMax, state.parentType = end, "directive"
    state.blkIndent = min([indent if indent is not None else state.blkIndent, *filled])
    state.md.block.tokenize(state, start, end)
    state.blkIndent, state.lineMax, state.parentType = before


def _tokenise_glossary(state: StateBlock, start: int, end: int) -> None:
    """Tokenise terms with what they mean indented below them, unless they are a list of definitions of Markdown."""
    filled = [line for line in range(start, end) if not state.isEmpty(line)]
    least = min((state.sCount[line] for line in filled), default=0)
    if all(state.sCount[line] == least for line in filled):
        tokenise_inside(state, start, end)
        return
    terms = [line for line in filled if state.sCount[line] == least]
    for line, following in pairwise([*terms, end]):
        state.push("dt_open", "dt", 1)
        token = state.push("inline", "", 0)
        token.map, token.content, token.children = [line, line + 1], line_of(state, line).strip(), []
        state.push("dt_close", "dt", -1)
        below = next((other for other in range(line + 1, following) if not state.isEmpty(other)), None)
        if below is not None:
            tokenise_inside(state, below, following, state.sCount[below])


def indented_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`!!! note "title"`, `??? tip`, `=== "tab"` with an indented body."""
    match = INDENTED.match(line_of(state, start))
    if match is None or state.is_code_block(start):
        return False
    least = state.sCount[start] + BODY_INDENT
    stop = last = start + 1
    while stop < end and (state.isEmpty(stop) or state.sCount[stop] >= least):
        last = last if state.isEmpty(stop) else stop + 1
        stop += 1
    if last == start + 1 and not (match[1].startswith("=") or PLAIN_ADMONITION.match(match[2])):
        # an exclamation in running text
        return False
    if silent:
        return True
    marker = markers.admonition(state.env["flat"], state.bMarks[start] + state.tShift[start], match)
    push(state, marker, 1, (start, start + 1))
    tokenise_inside(state, start + 1, last, least)
    push(state, Marker(None), -1, (last, last))
    state.line = last
    return True


def marker_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line that is all markup: the ends of divisions, includes, targets, abbreviations, alerts."""
    position = state.bMarks[start] + state.tShift[start]
    text = line_of(state, start)
    if text.startswith(ROLE):
        # a role on a line of its own
        text = state.env["flat"][position : state.eMarks[start]]
    if not text.startswith(MARKS) or state.is_code_block(start):
        return False
    marker = markers.at(state.env["flat"], position, text, quoted=state.parentType == "blockquote")
    marker = marker or line_marks.at(state.env["flat"], position, text)
    if marker is None:
        return False
    if silent:
        return True
    stop = start + 1
    if marker.directive and not marker.directive.closes and marker.directive.syntax in ("///", ":::"):
        stop = _block_options(state, start + 1, end)
    elif marker.directive and marker.directive.syntax == "::" and stop < end and line_of(state, stop).rstrip() == "---":
        stop += sum(1 for _ in _options(state, stop, end))
    elif marker.directive and marker.directive.syntax.startswith("[["):
        while stop < end and state.sCount[stop] > state.sCount[start] and line_marks.MEMBER.match(line_of(state, stop)):
            stop += 1
    elif marker.directive and marker.directive.syntax == markers.RST_MARK:
        stop += sum(1 for _ in _options(state, start + 1, end))
    marker = markers.with_options(state.env["flat"], marker, [_bounds(state, n) for n in range(start + 1, stop)])
    push(state, marker, 0, (start, stop))
    state.line = stop
    return True


def _block_options(state: StateBlock, start: int, end: int) -> int:
    """The line behind the options of a block: YAML indented by four, as `///` of pymdown and `:::` of mkdocstrings
    have it."""
    stop = start
    while stop < end and not state.isEmpty(stop) and state.sCount[stop] >= state.sCount[start - 1] + BODY_INDENT:
        if stop == start and not markers.YAML_KEY.match(line_of(state, stop)):
            return start
        stop += 1
    return stop


def footnote_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The text of a footnote, its later paragraphs indented. The first one keeps its mark."""
    position = state.bMarks[start] + state.tShift[start]
    if state.env.get("footnote") == position or state.is_code_block(start):
        return False
    region = state.env.get("regions", {}).get(position)
    masked = region is not None and region.value.startswith("[^") and region.value.endswith(":")
    if not masked and not FOOTNOTE.match(state.src, position):
        return False
    if silent:
        return True
    before, count = state.env.get("footnote"), state.sCount[start]
    state.env["footnote"] = position
    old = state.blkIndent, state.parentType
    state.blkIndent = state.sCount[start] = count + BODY_INDENT
    state.parentType = "footnote"
    state.push("footnote_open", "", 1)
    state.md.block.tokenize(state, start, end)
    state.push("footnote_close", "", -1)
    state.blkIndent, state.parentType = old
    state.sCount[start] = count
    state.env["footnote"] = before
    return True
