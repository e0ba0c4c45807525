"""What the block structure says before any formula is known: code to leave alone, places where a formula must end."""

from __future__ import annotations

import re

from markdown_it.token import Token

from qa.model import Problem
from qa.model.records import dataclass
from qa.parse.regions import Cover, Stops

HARD = re.compile(r"^[ \t>]*$|^[ \t>]*#{1,6}[ \t]|^[ \t>]*(?:```|~~~)|^---[ \t]*$", re.M)
HEADING = re.compile(r"^[ \t>]*#{1,6}[ \t].*$", re.M)
SOFT = re.compile(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]|^[ \t>]*\|", re.M)
AT_END = re.compile(r"(?<![`~])(?:`{3,}|~{3,})[\w+-]*+(?=[ \t]*$)", re.M)
FENCE_LINE = re.compile(r"^[ \t>]*(?:`{3}|~{3})", re.M)
REACH = 3000
"""Code points before a lone fence in which the line that should open it is looked for."""
NAMED = re.compile(r"^[ \t>]*(`{3,}|~{3,})[ \t]*\{?[A-Za-z][^`\n]*$", re.M)
"""A line that opens a fence and names its language."""
_SHOWS_FENCES = ("markdown", "md")
"""Languages of code in which fences are shown, or in which a translator wrapped the note."""
CLOSING = re.compile(r"[ \t>]*(`{3,}|~{3,}|:{3,})[ \t]*$")


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: `[start, end)` from its first mark to the end of its closing line."""

    start: int
    end: int
    body_start: int
    body_end: int
    info: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """`code`: what formulas must not enter; `hard` stops end a display formula, `soft` ones an inline formula too."""

    code: Cover
    fences: dict[int, Fence]
    hard: Stops
    soft: Stops
    lines: tuple[int, ...]


def line_end(flat: str, lines: tuple[int, ...], line: int) -> int:
    """The offset of the line's break, or of the end of the text."""
    return lines[line + 1] - 1 if line + 1 < len(lines) else len(flat)


def survey(flat: str, lines: tuple[int, ...], tokens: list[Token]) -> Layout:
    """Read the block tokens of the unmasked note."""
    code, fences = [], {}
    for token in tokens:
        if token.type == "fence" and token.map:
            found = fence(flat, lines, token)
            fences[token.map[0]] = found
            code.append((found.start, found.end))
        elif token.type == "code_block" and token.map:
            code.append((lines[token.map[0]], line_end(flat, lines, token.map[1] - 1)))
    hard = [match.start() for match in HARD.finditer(flat)] + [start for start, _ in code]
    hard += [match.end() for match in HEADING.finditer(flat)]
    soft = [match.start() for match in SOFT.finditer(flat)]
    return Layout(Cover(code), fences, Stops(hard, len(flat)), Stops([*hard, *soft], len(flat)), lines)


def fence(flat: str, lines: tuple[int, ...], token: Token) -> Fence:
    """Where a fence token stands, and whether its last line closes it."""
    assert token.map
    first, last = token.map[0], min(token.map[1], len(lines)) - 1
    start = flat.find(token.markup, lines[first])
    closing = CLOSING.match(flat, lines[last], line_end(flat, lines, last)) if last > first else None
    closed = closing is not None and closing.group(1).startswith(token.markup)
    end = line_end(flat, lines, last)
    body_start = min(line_end(flat, lines, first) + 1, end)
    body_end = max(lines[last], body_start) if closed else end
    return Fence(start, end, body_start, body_end, token.info.strip(), closed)


def unclosed(layout: Layout, flat: str) -> list[Problem]:
    """Fences that run to the end of their container, or one that was meant to close what a line of text opens; and
    those within which another one opens, as they do where a line that closes or opens one is gone."""
    inside = [
        Problem("unclosed-fence", fence.start, fence.end, "code fence is never closed: the next one opens inside it")
        for fence in layout.fences.values()
        if fence.closed and not fence.info.lower().startswith(_SHOWS_FENCES) and _opens_inside(flat, fence)
    ]
    return inside + [
        _opened_in_text(flat, fence)
        or Problem(
            "unclosed-fence",
            fence.start,
            line_end(flat, layout.lines, line),
            "code fence is never closed: all below it is shown as code",
        )
        for line, fence in sorted(layout.fences.items())
        if not fence.closed
    ]


def _opens_inside(flat: str, fence: Fence) -> bool:
    """Whether a line within a fence names the language of another one, as no closing line does."""
    opening = NAMED.match(flat, fence.start) or CLOSING.match(flat, fence.start, fence.body_start - 1)
    inner = NAMED.finditer(flat, fence.body_start, fence.body_end)
    return opening is not None and any(match[1].startswith(opening[1]) for match in inner)


def _opened_in_text(flat: str, fence: Fence) -> Problem | None:
    """The fence behind a sentence that the unclosed one should close."""
    if fence.info:
        return None
    start = max(0, fence.start - REACH)
    found = None
    for match in AT_END.finditer(flat, start, fence.start):
        if _is_behind_text(flat[start : match.start()]):
            found = match
    if found is None or FENCE_LINE.search(flat, found.end(), fence.start):
        return None
    return Problem("unclosed-fence", *found.span(), "code fence opens in the middle of a line")


def _is_behind_text(before: str) -> bool:
    """Whether what stands before a fence on its line, behind other such marks, is more than marks of a container."""
    own = before[max(before.rfind(mark) for mark in "\n`~") + 1 :]
    return any(not letter.isspace() and letter not in ">-" for letter in own)
