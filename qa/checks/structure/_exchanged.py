"""Cells of a table that changed places: two headers, two values of a row, two texts of a column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, permutations

import regex

from qa.align.sentences import READ
from qa.align.units import weight
from qa.analysis.pair import Analysis
from qa.analysis.sentences import embedder
from qa.analysis.tables import Grid, Place, parallel_tables
from qa.engines import Array
from qa.model import Block
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LETTERS = 4
"""Letters of a cell whose meaning can be told."""
GAIN, EACH = 0.45, 0.12
"""By how much nearer (cosine of centred vectors) two cells must be to each other's translation, together and each: of
983 pairs in right tables of our own in 26 languages one comes to .40 and .19, all others to .13 and .05; of exchanged
ones 6 of 10 headers and 9 of 10 others reach both."""
EACH_NUMBERED = 0.05
"""The same of each where numbers say which rows correspond: "below 120/80" beside both."""
COPIED, APART = 0.45, 0.4
"""By how much nearer a translation that stands for two different cells must be to one of them, and how near the two may
be to each other: two words that one translation serves ("turned off", "disabled") are near."""
ANCHORED, ANCHORED_BY_LABELS = 0.15, 0.05
"""By how much nearer the two cells beside must be to their own translations, together; where numbers have changed
places, which they seldom do with their rows. Of 840 pairs of right labels of one word in eight languages 42 % and 62 %
are nearer by so much, and with their rows exchanged 4 and 16 %."""
UNIT = 4
"""Letters beside the number of a cell that is a quantity."""
_NUMBER = regex.compile(r"[-+−]?\p{Nd}+(?:[.,]\p{Nd}+)*+")
CELLS = 1024
"""Cells whose numbers are kept: each is compared with all others of its row and column."""
Numbers = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exchanged:
    """Two cells of the source and what stands in the place of each; `sure` if what is beside them has its place."""

    source: tuple[Block, Block]
    target: tuple[Block, Block]
    sure: bool = True


def exchanged_cells(analysis: Analysis) -> Iterator[Exchanged]:
    """Pairs of cells that stand in each other's place, in tables of one shape on both sides.

    Where nothing else of their rows or columns has its place, these were put in another order as wholes, which a
    translation may do: of numbers of one column, whose words may be too few to tell, that is not sure.
    """
    tables = [*parallel_tables(analysis)]
    _embed_ahead(analysis, tables)
    for ours, theirs in tables:
        told: set[Place] = set()
        table = _Table(analysis, ours, theirs)
        for one, other in _neighbours(ours):
            if told.isdisjoint((one, other)) and table.exchanged(one, other):
                sure = table.is_anchored(one, other)
                if sure or (table.is_of_numbers(one, other) and not table.is_moved(one, other)):
                    told.update((one, other))
                    yield Exchanged((ours[one], ours[other]), (theirs[one], theirs[other]), sure)


def _embed_ahead(analysis: Analysis, tables: Sequence[tuple[Grid, Grid]]) -> None:
    """Embed the cells of all tables in one call: of many, more are equally long, and those share a run."""
    worded = [(table, places) for table in tables if len(places := _worded(*table)) > 1]
    texts = [_shown(grid[place]) for table, places in worded for grid in table for place in places]
    if texts:
        analysis.engines.embed([text[:READ] for text in dict.fromkeys(texts)], analysis.languages)


def _worded(ours: Grid, theirs: Grid) -> list[Place]:
    """The cells whose meaning can be told."""
    return [place for place in ours if min(weight(ours[place].text), weight(theirs[place].text)) >= LETTERS]


def _shown(cell: Block) -> str:
    return " ".join(cell.text.split())


def copied_cells(analysis: Analysis) -> Iterator[Exchanged]:
    """Two different cells of a column with one translation, which is the second's alone: a slip of the hand."""
    for ours, theirs in parallel_tables(analysis):
        places = [p for p in ours if p[0]]
        twins = [
            (a, b)
            for a, b in permutations(places, 2)
            if a[1] == b[1] and theirs[a].text == theirs[b].text and ours[a].text.lower() != ours[b].text.lower()
        ]
        table = _Table(analysis, ours, theirs) if twins else None
        for one, other in twins:
            if table and table.copied(one, other) and table.is_anchored(one, other):
                yield Exchanged((ours[one], ours[other]), (theirs[one], theirs[other]))


def _neighbours(grid: Grid) -> Iterator[tuple[Place, Place]]:
    """Cells of one row or one column, the nearest first."""
    pairs = [(a, b) for a, b in combinations(sorted(grid), 2) if a[0] == b[0] or (a[1] == b[1] and a[0] and b[0])]
    return iter(sorted(pairs, key=lambda pair: abs(pair[0][0] - pair[1][0]) + abs(pair[0][1] - pair[1][1])))


class _Table:
    """A table on both sides: which of its cells correspond, by their numbers and by the meaning of their words."""

    def __init__(self, analysis: Analysis, ours: Grid, theirs: Grid) -> None:
        self.ours, self.theirs = ours, theirs
        worded = _worded(ours, theirs)
        self.places = {place: i for i, place in enumerate(worded)}
        self.similar: Array | None = None
        self.alike: Array | None = None
        """How near the cells of the source are to each other's translation, and to each other."""
        if len(worded) > 1:
            embed = embedder(analysis)
            sides = [embed([_shown(grid[p]) for p in worded], k) for k, grid in enumerate((ours, theirs))]
            self.similar, self.alike = sides[0] @ sides[1].T, sides[0] @ sides[0].T

    def exchanged(self, one: Place, other: Place) -> bool:
        """Whether each of two cells corresponds to the other's translation."""
        return self._correspond(one, other, crossed=True)

    def is_of_numbers(self, one: Place, other: Place) -> bool:
        """Whether two cells of one column hold a quantity each and nothing else."""
        return one[1] == other[1] and all(self._numbers(one, other, _numbers))

    def is_anchored(self, one: Place, other: Place) -> bool:
        """Whether two other cells of the same rows or columns have their places."""
        along = 1 if one[0] == other[0] else 0
        lines = {place[1 - along] for place in self.ours} - {one[1 - along]}
        for line in lines:
            pair = [(line, place[1]) if along else (place[0], line) for place in (one, other)]
            if not all(place in self.ours for place in pair):
                continue
            if self._correspond(pair[0], pair[1], crossed=False) or (
                self.is_of_numbers(one, other) and self._own(pair[0], pair[1]) >= ANCHORED_BY_LABELS
            ):
                return True
        return False

    def is_moved(self, one: Place, other: Place) -> bool:
        """Whether the rows of two cells of one column changed places as wholes: what is beside them did as well."""
        columns = {place[1] for place in self.ours} - {one[1]}
        return any(self._own((one[0], k), (other[0], k)) <= -ANCHORED_BY_LABELS for k in columns)

    def _own(self, one: Place, other: Place) -> float:
        """By how much nearer two cells are to their own translations than to each other's."""
        i, j = self.places.get(one), self.places.get(other)
        if i is None or j is None or self.similar is None:
            return 0.0
        return float(self.similar[i, i] + self.similar[j, j] - self.similar[i, j] - self.similar[j, i])

    def _correspond(self, one: Place, other: Place, *, crossed: bool) -> bool:
        numbers = self._numbers(one, other, _numbers)
        first, second, third, fourth = numbers
        if all(numbers) or (crossed and _is_beside_word(numbers, self._numbers(one, other, _said))):
            if first == second:
                return False
            return (first, second) == ((fourth, third) if crossed else (third, fourth))
        if not crossed and (self._is_numbered(one, other) or self._is_kept(one, other)):
            return True
        i, j = self.places.get(one), self.places.get(other)
        if i is None or j is None or self.similar is None:
            return False
        rises = (self.similar[i, j] - self.similar[i, i], self.similar[j, i] - self.similar[j, j])
        if crossed:
            numbered = one[1] == other[1] and self._stand_in_numbered_rows(one[0], other[0])
            return bool(min(rises) >= (EACH_NUMBERED if numbered else EACH) and sum(rises) >= GAIN)
        return bool(-sum(rises) >= ANCHORED)

    def copied(self, one: Place, other: Place) -> bool:
        """Whether the translation that two cells share is that of the second alone."""
        i, j = self.places.get(one), self.places.get(other)
        if i is None or j is None or self.similar is None or self.alike is None:
            return False
        return bool(self.similar[j, j] - self.similar[i, i] >= COPIED and self.alike[i, j] <= APART)

    def _is_numbered(self, one: Place, other: Place) -> bool:
        """Whether two cells have different numbers, on both sides the same: they are where they were."""
        first, second, third, fourth = self._numbers(one, other, _said)
        return bool(first and second) and first != second and (first, second) == (third, fourth)

    def _stand_in_numbered_rows(self, one: int, other: int) -> bool:
        """Whether a column has different numbers in two rows; a cell that its note leaves empty is not in the table."""
        pairs = [((one, column), (other, column)) for row, column in self.ours if row == one]
        return any(second in self.ours and self._is_numbered(first, second) for first, second in pairs)

    def _is_kept(self, one: Place, other: Place) -> bool:
        return self.ours[one].text == self.theirs[one].text != self.ours[other].text

    def _numbers(self, one: Place, other: Place, read: Callable[[str], Numbers]) -> tuple[Numbers, ...]:
        """The numbers of two cells of the source, then of the target."""
        return tuple(read(grid[place].text) for grid in (self.ours, self.theirs) for place in (one, other))


def _is_beside_word(quantities: tuple[Numbers, ...], said: tuple[Numbers, ...]) -> bool:
    """Whether a quantity and a word without one ("none") stand in each other's place."""
    first, second, third, fourth = quantities
    if first and first == fourth:
        return not said[1] and not said[2]
    return bool(second) and second == third and not said[0] and not said[3]


@lru_cache(CELLS)
def _said(text: str) -> Numbers:
    return tuple(number.replace(",", ".").replace("−", "-") for number in _NUMBER.findall(text))


def _numbers(text: str) -> Numbers:
    """The numbers of a cell that is nothing but a quantity."""
    return () if weight(text) > UNIT else _said(text)
