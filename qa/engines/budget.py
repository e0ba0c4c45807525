"""How much one pair of notes may ask of an encoder: counted in characters, so the same on every machine."""

from __future__ import annotations

from collections.abc import Iterable

from qa.errors import OverBudget

MOST = 10_000_000
"""Characters of different texts that aligning a pair, and again checking it, may compare. The notes of `corpus/` ask
for 1.2 times their own at most (reports/robustness.md): this is a pair of notes of four megabytes each."""
WHOLE = 20_000
"""Characters of one text that count: encoders read no more of it."""


class Budget:
    """What a pair has asked for; the same text twice costs once, whether or not a cache knows it."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._seen = most, set[bytes]()
        self.spent = 0

    def spend(self, texts: Iterable[tuple[bytes, str]]) -> None:
        """Count texts by their keys; OverBudget when it is too much."""
        for entry, text in texts:
            if entry not in self._seen:
                self._seen.add(entry)
                self.spent += min(len(text), WHOLE)
        if self.spent > self._most:
            raise OverBudget(f"more than {self._most:,} characters to compare in one pair")
