"""Markdown with LaTeX to a `Document`: see `qa.parse.parser`, which is imported when the first note is parsed."""

from __future__ import annotations

from pathlib import Path

from qa.model import Document
from qa.parse.dialects import Dialect
from qa.parse.store import decode, encode

__all__ = ["MAX_BYTES", "PARSER_VERSION", "decode", "encode", "parse", "parse_text"]

PARSER_VERSION = "22"
MAX_BYTES = 5_000_000
"""Size of a note that is read."""


def parse(path: Path, display: str, lang: str, dialect: Dialect | None = None) -> Document:
    """See `qa.parse.parser.parse`."""
    from qa.parse.parser import parse as run

    return run(path, display, lang, dialect)


def parse_text(
    text: str, path: str = "", lang: str = "", dialect: Dialect | None = None, *, vouched: bool = False
) -> Document:
    """See `qa.parse.parser.parse_text`."""
    from qa.parse.parser import parse_text as run

    return run(text, path, lang, dialect, vouched=vouched)
