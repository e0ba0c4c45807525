"""A source through its history: its editions, newest first, and what changed between any two of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cached_property

from qa.run.history.log import FileVersion
from qa.run.staleness.editions import Edition
from qa.run.staleness.lineage import Lineage, lineages
from qa.run.staleness.recorded import numbers_by_hash


class Source:
    """The editions of a source that can be read. `lang` is its language."""

    def __init__(self, editions: Sequence[Edition], lang: str) -> None:
        self.editions, self.lang = tuple(editions), lang
        self._lineages: dict[tuple[str, str], tuple[Lineage, ...]] = {}

    @cached_property
    def hashes(self) -> dict[str, int]:
        """The editions by every hash of theirs that a translation may record."""
        return numbers_by_hash([(edition.version.blob, edition.text) for edition in self.editions])

    def between(self, old: Edition, new: Edition) -> tuple[Lineage, ...]:
        """The sections of two editions, by their numbers."""
        key = old.text, new.text
        if key not in self._lineages:
            self._lineages[key] = lineages(old, new, self.lang)
        return self._lineages[key]

    def changed(self, old: Edition, new: Edition) -> tuple[Lineage, ...]:
        """The sections whose content differs."""
        return () if old.text == new.text else tuple(one for one in self.between(old, new) if not one.same)

    def first_change(self, known: Edition, base: int, wanted: Lineage) -> FileVersion:
        """The first version since which a section of the newest edition differs from the `known` one.

        `wanted` is the section, between `known` and the newest edition; `base` the number of the oldest that counts.
        """
        first = self.editions[0].version
        for edition in self.editions[1:base]:
            if not any(self._is_one(one, edition, wanted) for one in self.changed(known, edition)):
                break
            first = edition.version
        return first

    def _is_one(self, one: Lineage, edition: Edition, wanted: Lineage) -> bool:
        """Whether a section that differs in an edition is the one that differs in the newest."""
        if wanted.old is not None or one.old is not None:
            return one.old == wanted.old
        return any(
            later.old == one.new and later.new == wanted.new for later in self.between(edition, self.editions[0])
        )


def day(version: FileVersion) -> str:
    """The day of a version (ISO 8601, UTC); "" for one that is not committed."""
    return datetime.fromtimestamp(version.time, UTC).date().isoformat() if version.commit else ""
