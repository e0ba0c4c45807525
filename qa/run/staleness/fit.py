"""How well a translation fits a version of its source: the distance of their sections in what every language keeps."""

from __future__ import annotations

from statistics import median

from qa.run.staleness.editions import Edition
from qa.run.staleness.marks import Marks, distance, size

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
BAND = 12
"""How far sections may stand from where the count of sections puts them."""
LEVEL = 0.5
"""What it costs to take headings of two levels for one another."""
ENOUGH_LETTERS = 200
"""Letters of a section that tell how much longer one language is than the other."""


class Fit:
    """The fit of one version of a translation to versions of its source."""

    def __init__(self, target: Edition, usual: Edition) -> None:
        """`usual` is the version of the source that tells how much longer the one language is."""
        self._target = target
        self._ratio = _ratio(target, usual)
        self._known: tuple[dict[int, tuple[Marks, float]], ...] = tuple({} for _ in target.marks)

    def distance(self, source: Edition) -> float:
        """The distance of the whole notes."""
        return self._in_order(source) if source.levels == self._target.levels else self._path(source)[0]

    def between(self, number: int, section: Marks) -> float:
        """The distance of a section of the translation to one of the source."""
        # by identity: equal marks are mostly one object, and their hash costs more than the distance
        known = self._known[number].get(id(section))
        if known is None:
            known = section, distance(self._target.marks[number], section, self._ratio)
            self._known[number][id(section)] = known
        return known[1]

    def aligned(self, source: Edition) -> tuple[float, dict[int, int]]:
        """The distance, and source section → section of the translation."""
        if source.levels == self._target.levels:
            return self._in_order(source), {i: i for i in range(len(source.levels))}
        return self._path(source)

    def _in_order(self, source: Edition) -> float:
        """The distance section by section. Asked of every version of the source, which share most of their marks."""
        total = 0.0
        for number, one in enumerate(source.marks):
            known = self._known[number].get(id(one))
            total += known[1] if known else self.between(number, one)
        return total

    def _path(self, source: Edition) -> tuple[float, dict[int, int]]:
        """The cheapest path through both lists of sections, which may leave some out."""
        rows, columns = len(source.marks), len(self._target.marks)
        alone = [size(one) for one in source.marks], [size(one) for one in self._target.marks]
        slack = BAND + abs(rows - columns)
        best: dict[tuple[int, int], tuple[float, str]] = {(0, 0): (0.0, "")}
        for i in range(rows + 1):
            for j in range(max(0, i - slack), min(columns, i + slack) + 1):
                if (i, j) == (0, 0):
                    continue
                ways = []
                if (i - 1, j) in best:
                    ways.append((best[i - 1, j][0] + alone[0][i - 1], "s"))
                if (i, j - 1) in best:
                    ways.append((best[i, j - 1][0] + alone[1][j - 1], "t"))
                if (i - 1, j - 1) in best:
                    ways.append((best[i - 1, j - 1][0] + self._cost(source, i - 1, j - 1), "both"))
                best[i, j] = min(ways)
        pairs: dict[int, int] = {}
        i, j = rows, columns
        while i or j:
            step = best[i, j][1]
            if step == "both":
                pairs[i - 1] = j - 1
            i, j = i - (step != "t"), j - (step != "s")
        return best[rows, columns][0], pairs

    def _cost(self, source: Edition, i: int, j: int) -> float:
        unlike = source.sections[i].level != self._target.sections[j].level
        return self.between(j, source.marks[i]) + LEVEL * unlike


def _ratio(target: Edition, source: Edition) -> float:
    """Letters of the translation for one of the source."""
    if len(target.marks) == len(source.marks):
        pairs = list(zip(target.marks, source.marks, strict=True))
        ratios = [
            one.letters / other.letters for one, other in pairs if min(one.letters, other.letters) >= ENOUGH_LETTERS
        ]
        if len(ratios) > 1:
            return median(ratios)
    return (target.letters + 1) / (source.letters + 1)
