"""Two notes side by side: beads, a glossary's terms, the bitext that checks look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from qa.model.notes import Block, Document
from qa.model.records import dataclass


@dataclass(frozen=True, slots=True)
class Bead:
    """Block indices that translate each other; an empty side is an omission or an addition.

    `score` is the aligner's similarity (centred CSLS plus anchors), `confidence` its calibrated probability.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float = 0.0
    confidence: float = 1.0
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a glossary: the source's word or phrase, and the forms that a language allows for it.

    `kept` says that it stays as it is in every language that has no forms of its own. `forms` maps a language tag
    to its allowed variants, the preferred one first; `forbidden` to those that must not stand for the term; `first` to
    those of which one must stand where a note says the term for the first time, under "" those of every language.
    """

    source: str
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kept: bool = False
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bitext:
    """Two aligned notes.

    `symmetric` says that `source` is only a pivot: neither side is the original, findings must not take sides.
    `macros` are those of the project, as MathJax and KaTeX write them; `renderer` the configured one, if any.
    """

    source: Document
    target: Document
    beads: tuple[Bead, ...]
    symmetric: bool = False
    glossary: tuple[Term, ...] = ()
    macros: Mapping[str, Any] = field(default_factory=dict)
    renderer: str = ""

    def pairs(self) -> Iterator[tuple[Block, Block]]:
        """The one-to-one (source, target) blocks."""
        for bead in self.beads:
            if len(bead.source) == len(bead.target) == 1:
                yield self.source.blocks[bead.source[0]], self.target.blocks[bead.target[0]]
