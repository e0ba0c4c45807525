"""markdown-it with the positions it throws away: every inline token learns where it came from."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt, rules_inline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from qa.parse import (
    containers,
    grid_tables,
    latex_tables,
    latex_text,
    lettered_lists,
    magic_blocks,
    simple_tables,
    uneven_tables,
)
from qa.parse.first_signs import SignRuler
from qa.parse.regions import COMPONENT, DISPLAY, Region
from qa.parse.running_text import CODE_INDENT, text_rule

InlineRule = Callable[[StateInline, bool], bool]
NESTING = 60
"""Containers within containers that markdown-it follows."""
COMPONENT_TAG = re.compile(r"</?[A-Z][\w.]*(?:[ \t][^<>]*)?>[ \t]*$")
TERMINATES = ["paragraph", "reference", "blockquote", "list", "table"]


class EveryLine:
    """In place of a set of line numbers: all of them."""

    def __contains__(self, line: object) -> bool:
        return True


class NoteState(StateBlock):
    """A block state that knows lines on which indentation means no code: MDX has none, components indent for looks."""

    def is_code_block(self, line: int) -> bool:
        return self.sCount[line] - self.blkIndent >= CODE_INDENT and line not in self.env.get("loose", ())


class TracingState(StateInline):
    """An inline state whose tokens remember the position at which they were pushed."""

    def push(self, ttype: str, tag: str, nesting: Any) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta["plain"] = True
        return token


RULES: dict[str, tuple[InlineRule, ...]] = {
    "\n": (rules_inline.newline,),
    "\\": (rules_inline.escape,),
    "`": (rules_inline.backtick,),
    "~": (rules_inline.strikethrough.tokenize,),
    "*": (rules_inline.emphasis.tokenize,),
    "_": (rules_inline.emphasis.tokenize,),
    "[": (rules_inline.link,),
    "!": (rules_inline.image,),
    "<": (rules_inline.autolink, rules_inline.html_inline),
    "&": (rules_inline.entity,),
}


def dispatch(state: StateInline, silent: bool) -> bool:
    """The rule for the next character, leaving on each token it pushed the stretch `(start, end)` that it consumed.

    One rule in place of markdown-it's ten, each of which would look at every character of markup.
    """
    start, known = state.pos, len(state.tokens)
    if not any(rule(state, silent) for rule in RULES.get(state.src[start], ())):
        return False
    if silent:
        return True
    mark = start
    for token in state.tokens[known:]:
        if "plain" in token.meta or "span" in token.meta:
            continue
        if token.type == "text":
            # one token a delimiter of a run of `*`, `_` or `~`
            token.meta["span"] = (mark, mark + len(token.content))
            mark += len(token.content)
        else:
            token.meta["span"] = (start, state.pos)
    return True


def region_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """A block rule: a formula or component on lines of its own is a block, as raw HTML is."""
    position = state.bMarks[start_line] + state.tShift[start_line]
    char = state.src[position : position + 1]
    if char not in (DISPLAY, COMPONENT) or not char:
        return False
    region: Region | None = state.env.get("regions", {}).get(position)
    if region is None or region.mark not in (DISPLAY, COMPONENT) or state.sCount[start_line] < 0:
        return False
    if state.is_code_block(start_line):
        return False
    last = start_line
    while last < end_line and state.eMarks[last] < region.end:
        last += 1
    if last >= end_line:
        return False
    if silent:
        return True
    token = state.push("region", "", 0)
    token.map = [start_line, last + 1]
    token.meta["region"] = region
    state.line = last + 1
    return True


def component_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """A block rule for the raw note: the tag of a component on a line of its own ends there, so that a fence right
    below it is one, as in the note with its components hidden."""
    position = state.bMarks[start_line] + state.tShift[start_line]
    if "regions" in state.env or not COMPONENT_TAG.match(state.src, position, state.eMarks[start_line]):
        return False
    if state.is_code_block(start_line):
        return False
    if not silent:
        token = state.push("html_block", "", 0)
        token.map = [start_line, start_line + 1]
        token.content = state.getLines(start_line, start_line + 1, state.blkIndent, True)
        state.line = start_line + 1
    return True


def build() -> MarkdownIt:
    """CommonMark with tables and strikethrough; destinations are left as written."""
    md = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable("table")
    md.inline.ruler.enableOnly("text")
    md.inline.ruler.push("dispatch", dispatch)
    # joining neighbouring text tokens would lose the places of emphasis marks
    md.inline.ruler2.enableOnly(["balance_pairs", "strikethrough", "emphasis"])
    md.use(deflist_plugin)
    md.block.ruler.before("table", "region", region_rule, {"alt": TERMINATES})
    md.block.ruler.before("table", "uneven", uneven_tables.uneven_rule, {"alt": []})
    md.block.ruler.before("table", "simple", simple_tables.simple_rule, {"alt": []})
    md.block.ruler.before("table", "grid", grid_tables.grid_rule, {"alt": TERMINATES})
    md.block.ruler.before("html_block", "component", component_rule, {"alt": []})
    md.block.ruler.before("fence", "directive", containers.directive_rule, {"alt": TERMINATES})
    md.block.ruler.before("fence", "tabular", latex_tables.tabular_rule, {"alt": TERMINATES})
    md.block.ruler.before("fence", "magic", magic_blocks.magic_rule, {"alt": TERMINATES})
    md.block.ruler.before("fence", "latex", latex_text.environment_rule, {"alt": TERMINATES})
    md.block.ruler.before("fence", "latex_item", latex_text.item_rule, {"alt": TERMINATES})
    md.block.ruler.before("fence", "latex_line", latex_text.line_rule, {"alt": TERMINATES})
    md.block.ruler.before("fence", "indented", containers.indented_rule, {"alt": TERMINATES})
    md.block.ruler.before("reference", "lettered", lettered_lists.lettered_rule, {"alt": []})
    md.block.ruler.before("reference", "marker", containers.marker_rule, {"alt": TERMINATES})
    md.block.ruler.before("reference", "footnote", containers.footnote_rule, {"alt": TERMINATES})
    md.block.ruler.disable("lheading")
    md.block.ruler.at("paragraph", text_rule)
    md.block.ruler = SignRuler(md.block.ruler.__rules__)
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    return md


MD = build()


def blocks(source: str, env: dict[str, Any]) -> list[Token]:
    """Block tokens of a text with "\\n" line breaks; inline tokens come without children."""
    if not source:
        return []
    state = NoteState(source, MD, env, [])
    MD.block.tokenize(state, state.line, state.lineMax)
    return state.tokens


def inlines(content: str, env: dict[str, Any]) -> list[Token]:
    """Inline tokens, each but plain text with `meta["span"]` in code points of `content`."""
    state = TracingState(content, MD, env, [])
    MD.inline.tokenize(state)
    for rule in MD.inline.ruler2.getRules(""):
        rule(state)
    return state.tokens
