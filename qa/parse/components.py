"""Tags of components in MDX and HTML: a name, attributes with expressions in braces, and where it ends."""

from __future__ import annotations

import re

from qa.parse.dialects import Dialect
from qa.parse.regions import COMPONENT, MARKUP, Region
from qa.parse.tags import tag_end

COMPONENT_NAME = re.compile(r"</?([A-Z][A-Za-z0-9.]*)(?=[\s/>])")
ELEMENT_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9.-]*)(?=[\s/>])|</?>")
TABULAR = frozenset("table thead tbody tfoot tr td th caption colgroup col ul ol li dl dt dd".split())
"""Elements that are read as HTML in MDX too: their structure is the text's."""
EMPTY_LINE = re.compile(r"\n[ \t>]*\n")


def component(flat: str, start: int, dialect: Dialect) -> Region | None:
    """A component's tag with its attributes, expressions in braces included; tags that share its line as well."""
    names = ELEMENT_NAME if dialect is Dialect.MDX else COMPONENT_NAME
    match = names.match(flat, start, start + 200)
    if match is None or (match[1] or "").lower() in TABULAR | {"pre", "script", "style", "svg", "math"}:
        return None
    stop = _tag_stop(flat, match)
    if stop is None:
        return None
    line_start = flat.rfind("\n", 0, start) + 1
    opens = not flat[line_start:start].strip(" \t>")
    end = stop
    while opens and flat[end : line_end(flat, end)].strip():
        while flat[end : end + 1] in (" ", "\t"):
            end += 1
        following = names.match(flat, end)
        further = _tag_stop(flat, following) if following else None
        if further is None:
            opens = False
        else:
            end = further
    if opens:
        return Region(COMPONENT, start, end, start + 1, end - 1, match[1] or "")
    if EMPTY_LINE.search(flat, start, stop):
        return None
    return Region(MARKUP, start, stop, start + 1, stop - 1, match[1] or "")


def _tag_stop(flat: str, match: re.Match[str]) -> int | None:
    return match.end() if match[1] is None else tag_end(flat, match.end())


def line_end(flat: str, position: int) -> int:
    end = flat.find("\n", position)
    return end if end >= 0 else len(flat)
