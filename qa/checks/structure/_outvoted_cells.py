"""Two cells of a table that changed places in one note: words too short for the text around them to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from statistics import median

import regex

from qa.analysis.pair import Analysis
from qa.analysis.parallel import FEWEST, Contradicted, Parallel, Row, Version
from qa.analysis.tables import Grid, Place, parallel_tables
from qa.checks.structure._exchanged import Exchanged
from qa.model import Block, Document
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
EACH, USUAL = 0.005, 0.02
"""By how much nearer (cosine, both cells together) two cells must be to each other's counterpart in each of the other
notes, and in half of them: of 955 pairs of cells of right tables in eight and five languages one comes to .003 in each,
one to .019 in half of them (`reports/votes.md`); of exchanged ones some four in five reach both."""
OF_TWO = 0.05
"""The same where only two other notes bear witness: each of the two worst of those 955 comes to less than .04."""
ANCHORED = 0.02
"""By how much nearer all other cells of the two rows or columns must be to their own counterparts, the medians of all
notes added up: words as short as these tell a row that moved no better than an exchanged cell."""
OF_ONE = 0.08
"""The same between two notes: of 9,000 pairs of cells of right tables none comes to .06, and of exchanged ones three in
four to .08."""
MANY_WITNESSES = 3
_WORD = regex.compile(r"\p{L}{2}|\p{Lo}")
Cells = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class CellsAlone(Contradicted):
    """`cells` of `document` stand in each other's place, as no other note has them."""

    document: Document
    cells: tuple[Block, Block]
    others: Row


def exchanged_alone(notes: Parallel) -> Iterator[CellsAlone]:
    """Pairs of cells of one row or column that one note alone has the other way round.

    Where what is beside them changed places as well, a row or column was moved as a whole, which a translator may do.
    """
    for sides in _tables(notes):
        table = _WordTable(notes, sides)
        told: set[Place] = set()
        for cells in table.neighbours():
            odd = table.odd(cells) if told.isdisjoint(cells) else None
            if odd is None or not table.is_anchored(odd, cells):
                continue
            told.update(cells)
            document, grid = sides[odd]
            yield CellsAlone(document, (grid[cells[0]], grid[cells[1]]), table.witnesses(odd, cells))


def exchanged_in_pair(analysis: Analysis) -> Iterator[Exchanged]:
    """The same of two notes that have no sibling to bear witness."""
    if analysis.siblings:
        return
    notes = Parallel([analysis])
    for ours, theirs in parallel_tables(analysis):
        table, told = _WordTable(notes, [(analysis.source, ours), (analysis.target, theirs)]), set[Place]()
        for cells in table.neighbours():
            if told.isdisjoint(cells) and table.crossed(0, 1, cells) >= OF_ONE and table.is_anchored(1, cells):
                told.update(cells)
                one, other = cells
                yield Exchanged((ours[one], ours[other]), (theirs[one], theirs[other]))


def _tables(notes: Parallel) -> Iterator[Sequence[tuple[Document, Grid]]]:
    """Each table of the source or pivot with those of one shape in the other notes, its own first."""
    found: dict[int, list[tuple[Document, Grid]]] = {}
    for pair in notes.pairs:
        for ours, theirs in parallel_tables(pair):
            first = next(iter(ours.values())).index
            found.setdefault(first, [(pair.source, ours)]).append((pair.target, theirs))
    yield from (sides for _, sides in sorted(found.items()) if len(sides) >= FEWEST)


@dataclass(frozen=True)
class _WordTable:
    """One table in several notes, `sides`."""

    notes: Parallel
    sides: Sequence[tuple[Document, Grid]]

    @cached_property
    def _places(self) -> Mapping[Place, int]:
        worded = [p for p in self.sides[0][1] if all(_WORD.search(grid[p].text) for _, grid in self.sides)]
        return {place: k for k, place in enumerate(worded)}

    @cached_property
    def _likenesses(self) -> dict[tuple[int, int], Sequence[Sequence[float]]]:
        return {}

    def neighbours(self) -> Iterator[Cells]:
        """Cells with words of one row, or of one column below its header."""
        for one, other in combinations(self._places, 2):
            if one[0] == other[0] or (one[1] == other[1] and one[0] and other[0]):
                yield one, other

    def odd(self, cells: Cells) -> int | None:
        """The one note in which two cells stand in each other's place, by every other note."""
        against = [k for k in range(1, len(self.sides)) if self.crossed(0, k, cells) >= EACH]
        if not against:
            return None
        # what the first has otherwise than all others is its own
        odd = against[0] if len(against) == 1 else 0 if len(against) == len(self.sides) - 1 else None
        if odd is None or not self._may_accuse(odd):
            return None
        said = [self.crossed(odd, k, cells) for k in range(len(self.sides)) if k != odd]
        least, usual = (EACH, USUAL) if len(said) >= MANY_WITNESSES else (OF_TWO, OF_TWO)
        return odd if min(said) >= least and median(said) >= usual else None

    def _may_accuse(self, odd: int) -> bool:
        """Whether the source, where there is one, is the accused one or bears witness: it is always the first."""
        return self.notes.source is None or self.sides[0][0] is self.notes.source or odd == 0

    def is_anchored(self, odd: int, cells: Cells) -> bool:
        """Whether the other cells of the same rows or columns stand in their own places, all in all."""
        one, other = cells
        along = one[0] == other[0]
        lines = {place[0] if along else place[1] for place in self._places} - {one[0] if along else one[1]}
        beside = [((line, one[1]), (line, other[1])) if along else ((one[0], line), (other[0], line)) for line in lines]
        known = [pair for pair in beside if pair[0] in self._places and pair[1] in self._places]
        rest = [k for k in range(len(self.sides)) if k != odd]
        return sum(median(self.crossed(odd, k, pair) for k in rest) for pair in known) <= -ANCHORED

    def witnesses(self, odd: int, cells: Cells) -> Row:
        """What the other notes have at the first of two cells."""
        found = [(note, grid[cells[0]]) for k, (note, grid) in enumerate(self.sides) if k != odd]
        return tuple(Version(note, cell, cell.content_start, cell.content_end, cell.text) for note, cell in found)

    def crossed(self, one: int, other: int, cells: Cells) -> float:
        """By how much nearer two cells of one note are to each other's counterpart in another one than to their own."""
        texts = [self.sides[k][1][cell].text.casefold() for k in (one, other) for cell in cells]
        if texts[0] == texts[1] or texts[2] == texts[3]:
            return 0.0
        like = self._likeness(*sorted((one, other)))
        i, j = (self._places[cell] for cell in cells)
        return like[i][j] + like[j][i] - like[i][i] - like[j][j]

    def _likeness(self, one: int, other: int) -> Sequence[Sequence[float]]:
        """The cosines of all cells of two notes."""
        if (one, other) not in self._likenesses:
            notes, grids = zip(*(self.sides[k] for k in (one, other)), strict=True)
            texts = [" ".join(grid[place].text.split()) for grid in grids for place in self._places]
            vectors, half = self.notes.vectors(texts, notes[0].lang, notes[1].lang), len(self._places)
            self._likenesses[one, other] = (vectors[:half] @ vectors[half:].T).tolist()
        return self._likenesses[one, other]
