"""The checks: one module each, in a package for each family, found by name. To add one, see `Check`.

Numbers in capitals say at the top of a module what they mean; what a smaller or larger one would do to the faults found
and to the false alarms stands in reports/thresholds.md (`python -m tests.benchmarks.check_thresholds`).
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import pkgutil
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, ClassVar

from qa.model import Block, Detail, Document, Finding, Place, Severity, place
from qa.model.records import dataclass

if TYPE_CHECKING:
    from qa.analysis.pair import Analysis
    from qa.analysis.parallel import Parallel, Version
    from qa.discover.result import Discovery

NoteSpan = tuple[Document, int, int]
"""A stretch of a document: (document, start offset, end offset)."""
AGAINST_SOURCE = "all translations agree against the source"
"""What a message begins with where every sibling has the same otherwise than the source."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
OUTVOTED = 0.9
"""Confidence in what all other notes of a group say otherwise: reports/votes.md."""


class Coverage(StrEnum):
    """How well a check works in a language."""

    FULL = "full"
    PARTIAL = "partial"
    OFF = "off"


@dataclass(frozen=True)
class Check(ABC):
    """A check is one module with one frozen dataclass derived from this one.

    `id`, `category` (MQM) and `severity` are class variables, dataclass fields are options for the
    configuration, the docstring is the documentation: first line what is wrong, then one Wrong and one Right in the
    form that `tests/examples.py` reads and tries, then why.
    """

    id: ClassVar[str]
    category: ClassVar[str]
    severity: ClassVar[Severity] = Severity.MAJOR
    compares: ClassVar[bool] = False
    """Does a finding say that the two sides differ, so that siblings may vote on who is at fault?"""
    monolingual: ClassVar[bool] = False
    """Does it find what one note alone shows, the other side only excusing? Then a pivot is looked at as well."""

    two_sided: ClassVar[bool] = False
    """Does it look at both notes where neither is the original? Then it finds in a source what that alone shows."""

    def applies(self, analysis: Analysis) -> bool:
        """Can this pair be checked at all? Not where either note could not be read."""
        return not any(p.kind == "parse-failed" for d in (analysis.source, analysis.target) for p in d.problems)

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        """How well translations from English into a language are checked, by what is really known about it."""
        return Coverage.FULL

    @abstractmethod
    def run(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield what is wrong with one aligned pair."""

    def run_on_group(self, notes: Parallel) -> Iterator[Finding]:
        """Yield what one note of three or more says otherwise than all others, whichever is the source.

        Nobody votes on these any more: they name the witnesses themselves.
        """
        return iter(())

    def outvoted(
        self, notes: Parallel, target: NoteSpan, witness: Version, message: str, *, severity: Severity | None = None
    ) -> Finding:
        """A finding on a note that stands alone; `witness` is the passage of the source, else of another note."""
        return Finding(
            check=self.id,
            category=self.category,
            severity=severity or self.severity,
            message=message,
            target=place(*target),
            source=place(witness.document, witness.start, witness.end),
            source_lang=witness.lang,
            target_lang=target[0].lang,
            confidence=OUTVOTED,
        )

    def finding(
        self,
        analysis: Analysis,
        message: str,
        target: NoteSpan,
        source: NoteSpan | None = None,
        *,
        severity: Severity | None = None,
        category: str | None = None,
        confidence: float = 1.0,
        details: Sequence[tuple[str, NoteSpan]] = (),
    ) -> Finding:
        """A finding at exact places. Messages are fragments: lower case, no full stop, values quoted.

        Without a place in the source the block beside the target's is it: a reader wants to see what stands there.
        `details` are (message, place in the target) of the single places that the finding stands for.
        """
        return Finding(
            check=self.id,
            category=category or self.category,
            severity=severity or self.severity,
            message=message,
            target=place(*target),
            source=place(*source) if source else _beside(analysis, target),
            source_lang=analysis.source.lang,
            target_lang=analysis.target.lang,
            confidence=round(confidence, 3),
            details=tuple(Detail(place(*at), None, said) for said, at in details),
        )


def _beside(analysis: Analysis, target: NoteSpan) -> Place | None:
    block = block_beside(analysis, target)
    return place(analysis.source, block.start, block.end) if block else None


def block_beside(analysis: Analysis, target: NoteSpan) -> Block | None:
    """The one block of the source that stands beside the target's, where a stretch is within one."""
    document, start, end = target
    number = bisect_right(document.blocks, start, key=lambda block: block.start) - 1
    if document is not analysis.target or number < 0 or end > document.blocks[number].end:
        return None
    sources = next((bead.source for bead in analysis.beads if bead.target == (number,)), ())
    return analysis.source.blocks[sources[0]] if len(sources) == 1 else None


class TreeCheck(Check):
    """A check of the whole tree, by what discovery found in it; no pair shows anything of it."""

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        """Nothing."""
        return iter(())

    @abstractmethod
    def run_on_tree(self, discovery: Discovery) -> Iterator[Finding]:
        """Yield what is wrong with the tree."""

    def of_note(self, path: str, lang: str, message: str) -> Finding:
        """A finding about a whole note, at its beginning."""
        return Finding(self.id, self.category, self.severity, message, Place(path, 1, 1, 1, 1), None, lang, lang)


@cache
def all_checks() -> dict[str, type[Check]]:
    """Every check by id, in alphabetical order."""
    found: dict[str, type[Check]] = {}
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        if module.ispkg or module.name.rpartition(".")[2].startswith("_"):
            continue
        found.update((check.id, check) for check in in_module(importlib.import_module(module.name)))
    return dict(sorted(found.items()))


def one_check(id: str) -> type[Check] | None:
    """The check of an id, without the import of any other: its module has its name."""
    families = (package.name for package in pkgutil.iter_modules(__path__) if package.ispkg)
    own = (f"{__name__}.{family}.{id.replace('-', '_')}" for family in families)
    there = (importlib.import_module(name) for name in own if importlib.util.find_spec(name))
    found = (check for module in there for check in in_module(module))
    return next((check for check in found if check.id == id), None) if id.replace("-", "").isalnum() else None


def in_module(module: ModuleType) -> Iterator[type[Check]]:
    """The checks of a module."""
    for value in vars(module).values():
        # a base that a module imports is no check of its own
        own = inspect.isclass(value) and value.__module__ == module.__name__
        if own and issubclass(value, Check) and not inspect.isabstract(value):
            yield value


def documentation(check: type[Check]) -> str:
    """The docstring without indentation."""
    return inspect.getdoc(check) or ""
