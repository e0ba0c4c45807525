"""Code that a translator wrote anew and that does the same: the text between two tags, a plural within the code."""

from __future__ import annotations

import regex

from qa.checks.values._verbatim import Verbatim

_TEXT = regex.compile(r">[^<>]*<")


_DRIVE = regex.compile(r"[A-Za-z]:[\\/]")
"""How a path of Windows begins, which tells no capital of its drive from a small letter."""


def is_same_drive(old: str, new: str) -> bool:
    """Whether two paths differ in the case of their drive alone: `c:\\temp`, `C:\\temp`."""
    same = old[1:] == new[1:] and old[:1].lower() == new[:1].lower()
    return same and _DRIVE.match(old) is not None


def is_written_anew(source: str, old: Verbatim, new: Verbatim) -> bool:
    """Whether only the text between tags differs (`<b>Some text</b>`), or the plural that stands behind the code of
    the source (`` `Event`s ``) went into it."""
    if "<" in old.text and "</" in old.text and _TEXT.sub("><", old.text) == _TEXT.sub("><", new.text):
        return True
    return new.text == f"{old.text}s" and source[old.end : old.end + 2].lstrip("`").startswith("s")
