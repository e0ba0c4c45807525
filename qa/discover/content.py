"""What the text of a note says about its language, where names alone do not settle it."""

from __future__ import annotations

from pathlib import Path

from qa.discover.front import HEAD_BYTES
from qa.text.identification import can_identify, canonical, identify

SURE = 0.8
"""Probability from which a text is in the language that its name may say: prose of one paragraph has .95 and more."""


def is_written_in(path: Path, lang: str) -> bool:
    """Whether the beginning of the file at `path` is in a language; an unreadable file is in none."""
    if not can_identify(lang):
        return False
    try:
        with path.open("rb") as file:
            text = file.read(HEAD_BYTES).decode("utf-8", "ignore")
    except OSError:
        return False
    said, chance = identify(text)
    return canonical(said) == canonical(lang) and chance >= SURE
