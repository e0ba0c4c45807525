"""What the head of a note says about its language, without parsing the note."""

from __future__ import annotations

import os
import re
from pathlib import Path

from qa.model.records import dataclass
from qa.text.tags import is_language_tag, normalise_tag

HEAD_BYTES = 8192
"""How much of a file front matter may take."""
FENCES = (b"---", b"+++", b"\xef\xbb\xbf---", b"\xef\xbb\xbf+++")
FIELD = re.compile(r"^(lang|locale|language|language_code|translated)[ \t]*[:=][ \t]*(.{0,80})$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Head:
    """Front matter: `present`, the normalised `lang` ("" if none), `original` where it says `translated: false`."""

    present: bool = False
    lang: str = ""
    original: bool = False

    def to_tuple(self) -> tuple[bool, str, bool]:
        """As plain values."""
        return self.present, self.lang, self.original


_TELLING = re.compile(b"lang|locale|translated")
"""What a head has that says something of the language."""
SILENT = Head(True)


def read_start(path: str | Path) -> bytes:
    """The beginning of the file at `path`; an unreadable file has none (the parser will report it)."""
    try:
        # tens of thousands of files: without buffers and path objects
        file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            return os.read(file, HEAD_BYTES)
        finally:
            os.close(file)
    except OSError:
        return b""


def read_head(path: str | Path) -> Head:
    """The head of the file at `path`."""
    return head_of(read_start(path))


def head_of(start: bytes) -> Head:
    """The head of a note that begins so."""
    if not start.startswith(FENCES):
        return Head()
    if start.partition(b"\n")[0].rstrip() in FENCES and _TELLING.search(start) is None:
        return SILENT
    return parse_head(start.decode("utf-8", "replace"))


def parse_head(text: str) -> Head:
    """The head of a note's text: the lines between `---` (or `+++`) fences at its very start."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or lines[0].rstrip() not in ("---", "+++"):
        return Head()
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == lines[0].rstrip()), len(lines))
    lang, original = "", False
    for name, raw in FIELD.findall("\n".join(lines[1:end])):
        value = raw.split(" #")[0].strip().strip("\"'")
        if name == "translated":
            original = value.lower() in ("false", "no")
        elif not lang and is_language_tag(value):
            lang = normalise_tag(value)
    return Head(True, lang, original)
