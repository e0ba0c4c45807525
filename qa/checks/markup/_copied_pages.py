"""Pages of the translation's own language whose name is a damaged copy of the source's, where all others are kept."""

from __future__ import annotations

from collections.abc import Iterable

from qa.model.records import dataclass
from qa.text.likeness import is_damaged_copy

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
KEPT = 2
"""Pages under their own name in another language's folder from which a note keeps the names of pages: one may be one
that has no other name (`faq`)."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Of the addresses that differ: how many keep the name of their page, and the pairs that do not."""

    kept: int = 0
    renamed: frozenset[tuple[str, str]] = frozenset()


def moved(pairs: Iterable[tuple[str, str]]) -> Moved:
    different = {pair for pair in pairs if pair[0] != pair[1]}
    renamed = frozenset(pair for pair in different if _name(pair[0]) != _name(pair[1]))
    return Moved(len(different) - len(renamed), renamed)


def is_miscopied(source: str, target: str, others: Moved) -> bool:
    """Whether a page in a folder of the translation's language lost letters of its name: all others keep theirs."""
    alone = others.kept >= KEPT and others.renamed == {(source, target)}
    return alone and is_damaged_copy(_name(source), _name(target))


def _name(address: str) -> str:
    """The last part of an address, without anchor and query."""
    return address.split("#")[0].split("?")[0].rstrip("/").rpartition("/")[2]
