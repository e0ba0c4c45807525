"""One aligned pair with all that is derived from it, each thing on first use and then kept as long as the pair is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from qa.analysis.vocabulary import Vocabulary
from qa.engines import Engines
from qa.formula.comparison.remembered import Comparer
from qa.model import Bead, Bitext, Block, Document, Term

T = TypeVar("T")
P = ParamSpec("P")
SURE = 0.5
"""Calibrated probability of a bead from which its blocks are taken for translations of each other."""


class Analysis:
    """A bitext as the checks see it: its two documents, its beads, its siblings, the engines, the comparer of formulas,
    and derived views.

    Derived views are functions marked `computed_once`: whoever asks first computes, all others share the result.
    Siblings are the other pairs of the same group, so what they derive is shared as well.
    """

    def __init__(
        self,
        bitext: Bitext,
        engines: Engines,
        comparer: Comparer,
        group: list[Analysis],
        notes: dict[int, Vocabulary],
    ) -> None:
        self.bitext, self.engines, self.comparer = bitext, engines, comparer
        self.source: Document = bitext.source
        self.target: Document = bitext.target
        self.beads: tuple[Bead, ...] = bitext.beads
        self.symmetric: bool = bitext.symmetric
        self.glossary: tuple[Term, ...] = bitext.glossary
        self.computed: dict[Hashable, Any] = {}
        self._group, self._notes = group, notes

    @property
    def siblings(self) -> tuple[Analysis, ...]:
        """The other translations of the same note, each with the same source."""
        return tuple(other for other in self._group if other is not self)

    @property
    def undecided(self) -> bool:
        """Whether nothing tells which side is right: neither is the original, and no third note can vote."""
        return self.symmetric and not self.siblings

    @property
    def languages(self) -> tuple[str, str]:
        return self.source.lang, self.target.lang

    def pairs(self) -> Iterator[tuple[Block, Block]]:
        """The one-to-one (source, target) blocks."""
        return self.bitext.pairs()

    def sure_beads(self) -> Iterator[tuple[Bead, Block, Block]]:
        """The one-to-one beads whose (source, target) blocks surely translate each other."""
        for bead in self.beads:
            if len(bead.source) == len(bead.target) == 1 and bead.confidence >= SURE:
                yield bead, self.source.blocks[bead.source[0]], self.target.blocks[bead.target[0]]

    def vocabulary(self, document: Document) -> Vocabulary:
        """The words of a note of the group: one object a document, whichever pair asks."""
        found = self._notes.get(id(document))
        if found is None or found.document is not document:
            found = self._notes[id(document)] = Vocabulary(document)
        return found

    def turned(self) -> Analysis:
        """The same pair with its sides exchanged, for checks of one note that look at both: no side is the original."""
        beads = tuple(Bead(b.target, b.source, b.score, b.confidence, b.moved) for b in self.beads)
        bitext = Bitext(self.target, self.source, beads, True, self.glossary, self.bitext.macros, self.bitext.renderer)
        return Analysis(bitext, self.engines, self.comparer, [*self.siblings], self._notes)


def analyse(bitexts: Sequence[Bitext], engines: Engines) -> tuple[Analysis, ...]:
    """The pairs of one group, siblings of one another."""
    group: list[Analysis] = []
    notes: dict[int, Vocabulary] = {}
    comparer = Comparer(engines.cache, lambda characters: engines.budget.compare(characters))
    group.extend(Analysis(bitext, engines, comparer, group, notes) for bitext in bitexts)
    return tuple(group)


def computed_once(function: Callable[Concatenate[Analysis, P], T]) -> Callable[Concatenate[Analysis, P], T]:
    """A view of a pair that is kept with the pair; further arguments, hashable ones, are part of the key."""

    @wraps(function)
    def view(analysis: Analysis, /, *arguments: P.args, **named: P.kwargs) -> T:
        key = (function, arguments, tuple(named.items()))
        if key not in analysis.computed:
            analysis.computed[key] = function(analysis, *arguments, **named)
        result: T = analysis.computed[key]
        return result

    return view
