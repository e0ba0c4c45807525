"""Cells of a table that are nothing but "on" or "off", translated as the other: too short for anything
but a list of words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from qa.analysis.pair import Analysis
from qa.analysis.tables import parallel_tables
from qa.model import Block
from qa.text.languages import primary

SWITCH = ("on", "off")
"""The English words, as the columns of the table after the language; for "yes" and "no" there is `answer-flipped`."""


class SwitchedCell(NamedTuple):
    """A cell that says `word`, and its translation that says `instead`."""

    source: Block
    target: Block
    word: str
    instead: str


def switched_cells(analysis: Analysis) -> Iterator[SwitchedCell]:
    """Cells whose whole text is one of the words, beside cells whose whole text is the other, in reading order."""
    said = _switches().get(primary(analysis.target.lang))
    if said is None or primary(analysis.source.lang) != "en":
        return
    for ours, theirs in parallel_tables(analysis):
        for place, source in ours.items():
            target = theirs[place]
            word, translation = _plain(source.text), _plain(target.text)
            for k in (0, 1):
                if word == SWITCH[k] and translation in said[1 - k] - said[k]:
                    yield SwitchedCell(source, target, word, SWITCH[1 - k])


def _plain(text: str) -> str:
    return text.strip(" \t*_`").casefold()


@cache
def _switches() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Words for "on" and "off" by language."""
    rows = files("qa.checks.meaning").joinpath("data/switches.tsv").read_text("utf-8").splitlines()
    found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for row in rows:
        tag, on, off = row.split("\t")
        found[tag] = _forms(on), _forms(off)
    return found


def _forms(cell: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in cell.split(","))
