"""Markup that is no prose: comments, templates, attribute lines, components, footnote marks."""

from __future__ import annotations

import re

from qa.parse.layout import Layout
from qa.parse.regions import BLANK, COMPONENT, MARKUP, NOTE, Region

FOOTNOTE = re.compile(r"\[\^[^\]\[\s]{1,100}\]")
COMPONENT_NAME = re.compile(r"</?([A-Z][A-Za-z0-9.]*)(?=[\s/>])")
MODULE_LINE = re.compile(
    r"(?:import\b[^\n]*?['\"][^'\"\n]+['\"];?|export\s+(?:const|default|function|let|class)\b[^\n]*)[ \t]*$"
)
REACH = 3000
TEMPLATE_REACH = 300
DEPTH = 8
EMPTY_LINE = re.compile(r"\n[ \t>]*\n")
MARKS = re.compile(r"[\"'`{}<>]|\n[ \t]*\n")
HEADING_TAILS = frozenset({"[[", "{#", "{.", "{:"})
ANCHOR = re.compile(r"(?:\[\[[^\[\]\n]{1,200}\]\]|\{[#.:][^{}\n]{1,200}\})[ \t]*$", re.M)
HEADING = re.compile(r"[ \t>]*#{1,6}[ \t]")
CLOSERS = {"{%": "%}", "{{": "}}"}


def comment(flat: str, start: int, end: int) -> Region:
    """A comment vanishes alone on its lines, last on its line or with an empty line inside; else it marks its place."""
    line_start = flat.rfind("\n", 0, start) + 1
    tail = flat[end : _line_end(flat, end)]
    alone = not flat[line_start:start].strip(" \t>")
    heading = HEADING.match(flat, line_start) is not None
    broken = heading or EMPTY_LINE.search(flat, start, end) is not None
    vanishes = broken or (not tail.strip() and (alone or "\n" not in flat[start:end]))
    return Region(BLANK if vanishes else NOTE, start, end, start + 4, max(start + 4, end - 3), "!--")


def at(flat: str, start: int, token: str, layout: Layout) -> Region | None:
    """The markup that begins with a token of the scanner."""
    if token in CLOSERS:
        return _template(flat, start, token)
    if token == "[^":
        return _footnote(flat, start)
    if token[0] == "<":
        return _component(flat, start)
    if token in HEADING_TAILS:
        return _anchor(flat, start)
    return _line(flat, start, token)


def _line_end(flat: str, position: int) -> int:
    end = flat.find("\n", position)
    return end if end >= 0 else len(flat)


def _template(flat: str, start: int, token: str) -> Region | None:
    close = flat.find(CLOSERS[token], start + 2, start + TEMPLATE_REACH)
    if close < 0 or "\n" in flat[start:close]:
        return None
    stop = close + 2
    end = _line_end(flat, stop)
    line_start = flat.rfind("\n", 0, start) + 1
    alone = not flat[line_start:start].strip(" \t>") and not flat[stop:end].strip()
    return Region(BLANK if alone else MARKUP, start, stop, start + 2, close, token)


def _footnote(flat: str, start: int) -> Region | None:
    match = FOOTNOTE.match(flat, start)
    if match is None:
        return None
    end = match.end()
    line_start = flat.rfind("\n", 0, start) + 1
    if not flat[line_start:start].strip(" \t>") and flat.startswith(":", end):
        return Region(MARKUP, start, end + 1, start + 2, end - 1, match.group() + ":")
    return Region(MARKUP, start, end, start + 2, end - 1, match.group())


def _anchor(flat: str, start: int) -> Region | None:
    """The name of a heading, written behind it or, alone on a line, a list of attributes."""
    match = ANCHOR.match(flat, start)
    line_start = flat.rfind("\n", 0, start) + 1
    if match is None:
        return None
    end = start + len(match.group().rstrip())
    if not flat[line_start:start].strip(" \t>"):
        return None if flat.startswith("[[", start) else Region(BLANK, start, end, start, end, "{")
    if not HEADING.match(flat, line_start):
        return None
    return Region(MARKUP, start, end, start + 1, end - 1, flat[start : start + 2])


def _line(flat: str, start: int, token: str) -> Region | None:
    """An attribute list or branch, a container fence, a module statement: the whole line vanishes."""
    begin = start + len(token) - len(token.lstrip(" \t>"))
    end = _line_end(flat, begin)
    word = flat[begin : begin + 7].lower()
    line = flat[begin:end].rstrip()
    if word.startswith(("import ", "export ")) and not MODULE_LINE.fullmatch(line):
        return None
    if word.startswith("{") and not line.endswith("}"):
        return None
    if word.startswith("[[") and not line.endswith("]]"):
        return None
    return Region(BLANK, begin, end, begin, end, word)


def _component(flat: str, start: int) -> Region | None:
    """A component's tag with its attributes, expressions in braces included."""
    match = COMPONENT_NAME.match(flat, start, start + 200)
    if match is None:
        return None
    stop = _tag_end(flat, match.end())
    if stop is None:
        return None
    line_start = flat.rfind("\n", 0, start) + 1
    alone = not flat[line_start:start].strip(" \t>") and not flat[stop : _line_end(flat, stop)].strip()
    if not alone and EMPTY_LINE.search(flat, start, stop):
        return None
    return Region(COMPONENT if alone else MARKUP, start, stop, start + 1, stop - 1, match.group(1))


def _tag_end(flat: str, position: int) -> int | None:
    """The offset after the `>` that closes a tag, quotes and braces balanced."""
    depth, quote = 0, ""
    for match in MARKS.finditer(flat, position, position + REACH):
        char, offset = match.group(), match.start()
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'" or (char == "`" and depth):
            quote = char
        elif char == "{":
            depth += 1
            if depth > DEPTH:
                return None
        elif char == "}":
            depth -= 1
        elif char == ">" and depth <= 0:
            return offset + 1
        elif (char == "<" or char[0] == "\n") and depth <= 0:
            return None
    return None
