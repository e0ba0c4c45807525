"""A note's file → Document, through the cache; a language that nobody named is read off the text."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG

from qa.cache import Cache, key
from qa.model import Document, Note
from qa.parse import MAX_BYTES, PARSER_VERSION, decode, encode, parse
from qa.parse.dialects import Dialect, of_file
from qa.text import identify


def load(note: Note, cache: Cache | None = None, dialect: str = "") -> Document:
    """The parsed note. Unreadable files become documents with a "parse-failed" problem, never an exception.

    `dialect` is the configured one; without it, the note's project tells.
    """
    path = Path(note.file or note.path)
    known = Dialect(dialect) if dialect else of_file(Path(note.path))
    stored = _stored_key(path, known or "") if cache else None
    document = _recalled(cache, stored, note) if cache and stored else None
    if document is None:
        document = parse(path, note.path, note.lang, known)
        if cache and stored:
            cache.put_many({stored: encode(document)})
    if document.lang:
        return document
    from dataclasses import replace

    return replace(document, lang=identify(document.text)[0])


def _recalled(cache: Cache, stored: bytes, note: Note) -> Document | None:
    """The document of an earlier run; None where there is none, or what is stored is none."""
    value = cache.get_many([stored]).get(stored)
    if value is None:
        return None
    try:
        return decode(value, note.path, note.lang)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def _stored_key(path: Path, dialect: str) -> bytes | None:
    """The key of the file's present content; None where it cannot be read (the parser says why)."""
    try:
        status = path.stat()
        if status.st_size > MAX_BYTES or not S_ISREG(status.st_mode):
            return None
        return key("parse", PARSER_VERSION, dialect, path.read_bytes().decode("latin-1"))
    except OSError:
        return None
