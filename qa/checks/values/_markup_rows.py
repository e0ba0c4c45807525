"""Examples of HTML, XML and components as rows of what a machine reads: tags, attributes, some of their values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks.values._data_rows import FREE, Row, exact

_TAG = re.compile(r"<(/?[A-Za-z][\w.:-]*)((?:[^<>\"'{}]|\"[^\"]{0,500}\"|'[^']{0,500}'|\{[^{}]{0,500}\}){0,500}+)>")
_ATTRIBUTE = re.compile(r"([\w:@.-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|(\{[^{}]*\})))?")
_ADDRESS = frozenset(
    {"href", "src", "id", "name", "type", "rel", "for", "method", "charset", "class", "classname", "action"}
)
_SAID = re.compile(
    r"(?i)title|alt|placeholder|label|aria|summary|content|value|text|caption|descr|lang|dir$|locale|message|head|default"
    r"|tooltip|data-|data$|icon|emoji|author|user|date|region|country|city|currency|keywords|query|search|subject|note"
)
"""Attributes that people read, or that a language has of its own."""
_WORD = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*|\d{1,4}(?:\.\d{1,4})?")
"""A value in letters of programs."""
_TEXT = re.compile(r"(?<=>)([^<>\n]{1,80})(?=</)")
_STRING = re.compile(r"\"[^\"]*\"|'[^']*'|`[^`]*`")
_FILLED = re.compile(r"(?<![=$\w])\{{1,2}\s{0,2}([A-Za-z_$][\w$]{0,40}(?:\.[A-Za-z_$][\w$]{0,40}){1,5})\s{0,2}\}{1,2}")
"""What a component puts into its text."""


def rows_of_markup(code: str, texts: bool = False) -> list[Row]:
    """The tags of HTML, XML and JSX with the attributes that a machine reads; with `texts`, of XML, the versions, names
    and constants between them."""
    found = []
    for line, match in _numbered(_TAG, code):
        names = [
            f"{name}={read}" if (read := _read(name, value)) else name
            for name, *values in _ATTRIBUTE.findall(match[2])
            for value in ("".join(values),)
        ]
        found.append((line, " ".join([match[1], *names])))
    found += [(line, match[1]) for line, match in _numbered(_FILLED, code)]
    if texts:
        said = ((line, exact(match[1].strip())) for line, match in _numbered(_TEXT, code))
        found += [(line, text) for line, text in said if text]
    return found


def _numbered(pattern: re.Pattern[str], code: str) -> Iterator[tuple[int, re.Match[str]]]:
    """What a pattern finds, each with the number of its line."""
    line, at = 0, 0
    for match in pattern.finditer(code):
        line, at = line + code.count("\n", at, match.start()), match.start()
        yield line, match


def _read(name: str, value: str) -> str:
    """What a machine reads of an attribute's value; "" where it is for people, or to be filled in."""
    if value[:1] == "{":
        # what a component is given, but for its strings
        return "" if FREE.search(value) else "".join(_STRING.sub("", value).split())
    word = _WORD.fullmatch(value) is not None and not _SAID.search(name)
    return value if (word or name.lower() in _ADDRESS) and not FREE.search(value) and "://" not in value else ""
