"""Expressions of MDX and JSX: where they end, and the strings in them that readers see or that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from qa.model.records import dataclass

DEEPEST = 20
"""Brackets in brackets that are followed."""
_CODE = re.compile(
    r"""//[^\n]*|/\*[\s\S]*?\*/|(?<!\w)"(?:\\.|[^"\\\n])*"|(?<!\w)'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|[\[\](){}]"""
    r"""|(?P<key>[A-Za-z_$][\w$-]*)(?=[ \t]*\??:(?!:))|=>|[=!]==?|&&|\|\||\?\??|<(?=[A-Za-z>])|[:,<>=]|[\w$.]+"""
)
"""What a program is made of; an apostrophe behind a letter opens no string."""
_TAG = re.compile(r"""(?<![\w:.@-])(?P<name>[^\W\d][\w:.@-]*+)(?==)|(?<==)"[^"]*"|(?<==)'[^']*'|/?>|[={}]""")
_CHILD = re.compile(r"(?P<text>[^<>{}]++)(?=[<{])|[^<>{}]++|\{|</[\w.:-]*\s*>|<(?=[A-Za-z>])")
_VALUE = re.compile(r"(?!(?:return|default)$)[\w$.]+|[\"'`)\]][\s\S]*")
"""A token that ends a value: what is less than something stands behind it, no element."""
_TOO_DEEP = re.compile(rf"(?:[^{{}}()\[\]\"'`/]*+[{{(\[]){{{DEEPEST + 1}}}")
_LETTER = re.compile(r"[^\W\d_]")
_VOID = re.compile(r"<(?:br|hr|img|input|wbr)\b", re.I)
_OPEN, _CLOSE = "([{", ")]}"
_ANSWERS = frozenset({"", "?", ":", "&&", "||", "??", "{", "=>", "return"})
"""What stands before a string that is the value of the whole expression, or one branch of it."""
_MEMBERS = frozenset({"[", ",", "?", ":", "&&", "||", "??"})
"""What stands before a string that is an element of a list, or one branch of it."""


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


class Mode(StrEnum):
    """What is read: a program, the inside of a tag, or what stands between two tags."""

    CODE = "code"
    TAG = "tag"
    CHILD = "child"


_SYNTAX = {Mode.CODE: _CODE, Mode.TAG: _TAG, Mode.CHILD: _CHILD}


def _tokens(text: str, start: int, end: int) -> Iterator[tuple[Mode, re.Match[str]]]:
    """The tokens of an expression with elements in it, each with what it was read as."""
    modes, position, before, void, closed = [Mode.CODE], start, "", False, True
    while position < end:
        mode = modes[-1]
        # the text of an element goes on where its last part ended
        find = _CHILD.match if mode is Mode.CHILD else _SYNTAX[mode].search
        match = find(text, position, end)
        if match is None:
            if len(modes) == 1:
                return
            # tags that never end are looked for once
            closed = closed and mode is not Mode.TAG
            modes.pop()
            continue
        token, position = match[0], match.end()
        yield mode, match
        if mode is Mode.TAG and token[-1] == ">":
            modes[-1:] = [] if void or token == "/>" else [Mode.CHILD]
        elif token == "{":
            modes.append(Mode.CODE)
        elif token[:2] == "</" or (token == "}" and len(modes) > 1):
            modes.pop()
        elif token == "<" and closed and not (mode is Mode.CODE and _VALUE.fullmatch(before)):
            modes.append(Mode.TAG)
            void = _VOID.match(text, match.start()) is not None
        before = token


def closing(text: str, position: int, end: int) -> int | None:
    """The offset behind the bracket that closes the one at `position`, strings and comments skipped."""
    depth = 0
    if _TOO_DEEP.match(text, position, end):
        return None
    for _, match in _tokens(text, position, end):
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
    stack: list[tuple[str, str, str]] = []
    before, key, attribute, owner = "", "", "", ""
    for mode, match in _tokens(text, start, end):
        token, kind = match[0], match.lastgroup
        if token.startswith(("//", "/*")):
            continue
        if kind == "text":
            if _LETTER.search(token):
                low = match.start() + len(token) - len(token.lstrip())
                yield Said(Role.TEXT, key, low, low + len(token.strip()))
        elif kind == "name":
            attribute = token
        elif kind == "key":
            # `a ? b : c` has no keys
            before, key = "key" if before != "?" else "word", token
            continue
        elif token[0] in "\"'`":
            bracket, listed, _ = stack[-1] if stack else ("", "", "")
            if bracket == "{" and before in ("{", ",") and text[match.end() : match.end() + 2].lstrip(" ")[:1] == ":":
                before, key = "key", token[1:-1]
                continue
            role = (Role.KEYED, attribute) if mode is Mode.TAG else _role(token, before, bracket, (key, listed, owner))
            if role:
                yield Said(*role, match.start() + 1, match.end() - 1)
            token = "string"
        elif (token in _OPEN and mode is not Mode.CHILD) or token == "{":
            if len(stack) < DEEPEST:
                stack.append((token, key, owner))
            key = "" if token == "{" else key
            owner = attribute if mode is Mode.TAG else "" if mode is Mode.CHILD else owner
        elif token in _CLOSE and stack:
            _, key, owner = stack.pop()
        elif token == ",":
            key = key if stack and stack[-1][0] == "[" else ""
        before = token


def _role(token: str, before: str, bracket: str, keys: tuple[str, str, str]) -> tuple[Role, str] | None:
    """What a string in code is, by the token before it and the bracket around it, and the key that names it: its own,
    the list's or the whole value's. None where it is an argument or an operand."""
    own, of_list, of_value = keys
    if before == "key" or (before == ":" and own and bracket == "{"):
        return Role.KEYED, own
    if bracket == "[" and before in _MEMBERS:
        return Role.ELEMENT, of_list
    if before in _ANSWERS and not (token[0] == "`" and "${" in token):
        return Role.VALUE, of_value
    return None
