"""How much work a pair of notes may ask for: counted, never timed, so the same on every machine and with any cache."""

from __future__ import annotations

from collections.abc import Iterable

from qa.model.errors import OverBudget

MOST = 10_000_000
"""Characters of different texts that aligning a pair, and again checking it, may compare. The notes of `corpus/` ask
for 1.2 times their own at most (reports/robustness.md): this is a pair of notes of four megabytes each."""
WHOLE = 20_000
"""Characters of one text that count: encoders read no more of it."""
MOST_CELLS = 400_000_000
"""Pairs of units that aligning two notes may weigh: 20,000 blocks on either side, two notes of 5 MB in ordinary
paragraphs. As many cost 21 s of processor time (`python -m tests.benchmarks.large 19500`)."""
MOST_FORMULAS = 4_000_000
"""Characters of LaTeX that a group's pairs may compare in full, each pair of formulas once. Formulas that are the same
sign for sign cost nothing, so that the notes of `corpus/` ask for some hundred; 20,000 cost a second of processor
time."""


class Budget:
    """What a pair has asked for; the same text twice costs once, whether or not a cache knows it."""

    def __init__(self, pairs: int = 1) -> None:
        self._pairs, self._seen = pairs, set[bytes]()
        self.spent = self.cells = self.formulas = 0

    def spend(self, texts: Iterable[tuple[bytes, str]]) -> None:
        """Count texts that are embedded, by their keys; OverBudget when it is too much."""
        for entry, text in texts:
            if entry not in self._seen:
                self._seen.add(entry)
                self.spent += min(len(text), WHOLE)
        self._hold(self.spent, MOST, "characters to compare")

    def weigh(self, rows: int, columns: int) -> None:
        """Count the units of two sides that are weighed against each other, each with each."""
        self.cells += rows * columns
        self._hold(self.cells, MOST_CELLS, "pairs of blocks to weigh")

    def compare(self, characters: int) -> None:
        """Count formulas that are compared."""
        self.formulas += characters
        self._hold(self.formulas, MOST_FORMULAS, "characters of formulas to compare")

    def _hold(self, spent: int, most: int, what: str) -> None:
        if spent > most * self._pairs:
            raise OverBudget(f"more than {most * self._pairs:,} {what} in one pair")
