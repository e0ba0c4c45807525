"""Code that a translator wrote anew and that does the same: the text between two tags, a plural within the code."""

from __future__ import annotations

import regex

from qa.checks.values._verbatim import Verbatim

_TEXT = regex.compile(r">[^<>]*<")


def is_written_anew(source: str, old: Verbatim, new: Verbatim) -> bool:
    """Whether only the text between tags differs (`<b>Some text</b>`), or the plural that stands behind the code of
    the source (`` `Event`s ``) went into it."""
    if "<" in old.text and "</" in old.text and _TEXT.sub("><", old.text) == _TEXT.sub("><", new.text):
        return True
    return new.text == f"{old.text}s" and source[old.end : old.end + 2].lstrip("`").startswith("s")
