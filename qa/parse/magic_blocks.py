"""Blocks of ReadMe: a line `[block:callout]`, data in JSON with the texts, a line `[/block]`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.rules_block import StateBlock

from qa.model import Directive
from qa.parse.attributes import is_shown, texts_of
from qa.parse.closings import closing_behind
from qa.parse.containers import line_of, push
from qa.parse.markers import LabelText, Marker, label, spaced

HINT = "[block:"
READ = frozenset({"callout", "image", "parameters", "api-header"})
"""Blocks whose data hold texts; those of code, pages of others and HTML hold none that is read here."""
_OPEN = re.compile(r"\[block:([a-z-]+)\][ \t]*$")
_CLOSE = "[/block]"
_BREAK = re.compile(r"(?:\\n)+")
_CELL = re.compile(r"(?:h|\d+)-\d+")


def magic_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """One block, its texts as labels, all else as arguments."""
    text = line_of(state, start)
    match = _OPEN.match(text) if text.startswith(HINT) and not state.is_code_block(start) else None
    if match is None or match[1] not in READ:
        return False
    close = closing_behind(state, start, end, _CLOSE)
    if close is None:
        return False
    if silent:
        return True
    flat, position = state.env["flat"], state.bMarks[start] + state.tShift[start]
    first, behind = state.bMarks[start + 1], state.bMarks[close]
    shown, machine = list[LabelText](), list[str]()
    for one in texts_of(flat, first, behind):
        if one.name == "body" or is_shown(one.name) or _CELL.fullmatch(one.name):
            shown += _paragraphs(flat, one.start, one.end, one.name)
        else:
            machine.append(f"{one.name}={spaced(one.value)}" if one.name else spaced(one.value))
    record = Directive(HINT, match[1], position, state.eMarks[start], " ".join(machine))
    push(state, Marker(record, tuple(shown)), 0, (start, close + 1))
    state.line = close + 1
    return True


def _paragraphs(flat: str, start: int, end: int, name: str) -> Iterator[LabelText]:
    """The lines of a text, between the line breaks that JSON writes."""
    for gap in _BREAK.finditer(flat, start, end):
        yield from label(flat, start, gap.start(), name)
        start = gap.end()
    yield from label(flat, start, end, name)
