"""Requests and answers of HTTP as rows of what a machine reads: the first line, the headers, the fields of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks.values._data_rows import JSON, Row, exact, rows_of_data

HTTP = frozenset({"http", "https", "rest"})
"""How fences with such messages are called."""
_START = re.compile(r"(?:[A-Z]{3,7} \S|HTTP/\d)")
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]*(.*)$")
_BLANK = re.compile(r"<[^<>\n]{1,60}>|\{[^{}\n]{1,60}\}")
_TOKENS = re.compile(r"[ ;,]+")


def rows_of_requests(code: str) -> list[Row]:
    """Of each message its request or status, names of headers with the values that are no words, and fields of JSON."""
    return list(_rows(code))


def _rows(code: str) -> Iterator[Row]:
    body = True
    lines = code.split("\n")
    for number, line in enumerate(lines):
        if _START.match(line):
            body = False
            yield number, _BLANK.sub("<>", line.rstrip())
        elif not line.strip():
            body = True
        elif not body and (header := _HEADER.match(line)):
            values = " ".join(exact(value) for value in _TOKENS.split(header[2]))
            yield number, f"{header[1].lower()}: {values}"
        elif body and line[:1] in "{[" and number and not lines[number - 1].strip():
            rest = "\n".join(lines[number:])
            yield from ((number + at, row) for at, row in rows_of_data(rest, next(iter(JSON))))
            return
