"""Scale words with endings, in the languages that write cases to them: 3 milyondan, 2,3 miljoonasta."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from qa.text.languages import primary

ENDING = (
    r"(?!er|ер)(?!\w*(?:när|nār|oner|onääri|onier|yarder|rdööri|rdär|rdier))"
    r"(?:[\u0900-\u0963\u0970-\u0d7f]{1,16}|\w{0,6})"
)
"""What may follow a stem; those who have millions are no million. Vowel signs of India are no `\\w`, and two cases and
a particle may follow: லட்சத்துக்கும்."""


@lru_cache(maxsize=1024)
def scale_stems(lang: str) -> Mapping[str, int]:
    """The stems of a language's scale words with their powers of ten."""
    text = (files("qa.text.numbers") / "scale_stems.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {stem: int(power) for language, power, *stems in rows if language == primary(lang) for stem in stems}


@lru_cache(maxsize=65536)
def power_of(form: str, lang: str) -> int | None:
    """The power of ten that a folded word with an ending of its language stands for."""
    stems = scale_stems(lang)
    longest = max((stem for stem in stems if form.startswith(stem)), key=len, default=None)
    return stems[longest] if longest is not None else None
