"""What the text of a note says about its language, where names alone do not settle it."""

from __future__ import annotations

from pathlib import Path

from qa.discover.front import read_start
from qa.text.identification import can_identify, canonical, identify

SURE = 0.8
"""Probability from which a text is in the language that its name may say: prose of one paragraph has .95 and more."""


def is_written_in(path: Path, lang: str) -> bool:
    """Whether the beginning of the file at `path` is in a language; an unreadable file is in none."""
    return begins_in(read_start(path), lang)


def begins_in(start: bytes, lang: str) -> bool:
    """The same of a note that begins so."""
    if not (start and can_identify(lang)):
        return False
    said, chance = identify(start.decode("utf-8", "ignore"))
    return canonical(said) == canonical(lang) and chance >= SURE
