"""Expressions of MDX and JSX: where they end, and the strings in them that readers see or that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

DEEPEST = 20
"""Brackets in brackets that are followed."""
_TOKEN = re.compile(
    r"""//[^\n]*|/\*[\s\S]*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|[\[\](){}]"""
    r"""|(?<=[>}])(?P<text>[^<>{}"'`]*[^\W\d_][^<>{}"'`]*)(?=[<{])|(?P<key>[A-Za-z_$][\w$-]*)(?=[ \t]*\??:(?!:))"""
    r"""|=>|[=!]==?|&&|\|\||\?\??|[:,<>=]|[\w$.]+"""
)
_OPEN, _CLOSE = "([{", ")]}"
_ANSWERS = frozenset({"", "?", ":", "&&", "||", "??", "{", "=>", "return"})
"""What stands before a string that is the value of the whole expression, or one branch of it."""


class Role(StrEnum):
    """What a string of an expression is: the value, an element of a list, the value of a key, or text of an element."""

    VALUE = "value"
    ELEMENT = "element"
    KEYED = "keyed"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Said:
    """A string at `[start, end)` without quotes; `key` names it where it has a name."""

    role: Role
    key: str
    start: int
    end: int


def closing(text: str, position: int, end: int) -> int | None:
    """The offset behind the bracket that closes the one at `position`, strings and comments skipped."""
    depth = 0
    for match in _TOKEN.finditer(text, position, end):
        token = match[0]
        if token in _OPEN:
            depth += 1
            if depth > DEEPEST:
                return None
        elif token in _CLOSE:
            depth -= 1
            if depth == 0:
                return match.end()
    return None


def strings(text: str, start: int, end: int) -> Iterator[Said]:
    """The strings between the brackets of an expression, in order; a template that is filled in is none."""
    stack: list[tuple[str, str]] = []
    before, key = "", ""
    for match in _TOKEN.finditer(text, start, end):
        token, kind = match[0], match.lastgroup
        if token.startswith(("//", "/*")):
            continue
        if kind == "text":
            low = match.start() + len(token) - len(token.lstrip())
            yield Said(Role.TEXT, key, low, low + len(token.strip()))
            continue
        if kind == "key":
            # `a ? b : c` has no keys
            before, key = "key" if before != "?" else "word", token
            continue
        if token[0] in "\"'`":
            inside = stack[-1][0] if stack else ""
            quoted = (match.start() + 1, match.end() - 1)
            if inside == "{" and before in ("{", ",") and text[match.end() : match.end() + 2].lstrip(" ")[:1] == ":":
                before, key = "key", token[1:-1]
                continue
            if before == "key" or (before == ":" and key and inside == "{"):
                yield Said(Role.KEYED, key, *quoted)
            elif inside == "[" and before in ("[", ",", "?", ":", "&&", "||", "??"):
                yield Said(Role.ELEMENT, stack[-1][1], *quoted)
            elif before in _ANSWERS and not (token[0] == "`" and "${" in token):
                yield Said(Role.VALUE, "", *quoted)
            before = "string"
            continue
        if token in _OPEN:
            if len(stack) < DEEPEST:
                stack.append((token, key))
            key = "" if token == "{" else key
        elif token in _CLOSE and stack:
            key = stack.pop()[1]
        elif token == ",":
            key = key if stack and stack[-1][0] == "[" else ""
        before = token
