"""What words of opposite meaning look like in other languages: a second witness beside the encoder."""

from __future__ import annotations

from enum import Enum
from functools import cache
from importlib.resources import files

import regex

from qa.meaning.variants import Variant


class Word(Enum):
    """What a translation shows of a word: the word itself, its opposite, or nothing that tells."""

    KEPT = "kept"
    TURNED = "turned"
    UNKNOWN = "unknown"


def witness(text: str, variant: Variant, translation: str, lang: str) -> Word:
    """Which of the word that `variant` replaces in the English `text`, and its opposite, `translation` shows.

    By stems of some sixty pairs of opposites in fifteen languages; `UNKNOWN` where both or neither occur.
    """
    pair = _pair(text[variant.start : variant.end].lower(), variant.instead.lower())
    stems = _stems(*pair, lang.split("-")[0]) if pair else None
    if stems is None:
        return Word.UNKNOWN
    seen = {match.lastgroup for match in stems.finditer(translation)}
    if len(seen) != 1:
        return Word.UNKNOWN
    return Word.KEPT if seen == {"own"} else Word.TURNED


@cache
def _table() -> dict[tuple[str, str], dict[str, str]]:
    lines = files("qa.meaning").joinpath("data/opposites.tsv").read_text("utf-8").splitlines()
    langs = lines[0].split("\t")[1:]
    table = {}
    for line in lines[1:]:
        english, *cells = line.split("\t")
        one, other = english.split("|")
        table[one, other] = dict(zip(langs, cells, strict=True))
    return table


@cache
def _pair(word: str, instead: str) -> tuple[str, str, bool] | None:
    """The row of two English words in any form, and whether they stand there the other way round."""
    for exact in (True, False):
        for row in _table():
            for turned, (one, other) in enumerate((row, row[::-1])):
                if (word, instead) == (one, other) or (
                    not exact and word.startswith(one.rstrip("e")) and (instead.startswith(other.rstrip("e")))
                ):
                    return *row, bool(turned)
    return None


@cache
def _stems(one: str, other: str, turned: bool, lang: str) -> regex.Pattern[str] | None:
    cell = _table()[one, other].get(lang)
    if cell is None:
        return None
    own, opposite = (side.split(",") for side in cell.split("|")[:: -1 if turned else 1])
    stems = [(stem, "own") for stem in own] + [(stem, "opposite") for stem in opposite]
    # longest first: "unstable" is not "stable"
    ordered = sorted(stems, key=lambda entry: -len(entry[0]))
    return regex.compile("|".join(f"(?P<{name}>{regex.escape(stem)})" for stem, name in ordered), regex.I)
