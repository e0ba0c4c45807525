"""Which sections of a translation are newer than the version that it follows as a whole, and the source as it knows it.

A translator may bring one section up to date and leave another, and a source may be corrected to what a translation
already says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from qa.run.staleness.editions import Edition
from qa.run.staleness.fit import Fit
from qa.run.staleness.lineage import Lineage, lineages
from qa.run.staleness.marks import has_gained, links
from qa.run.staleness.source import Source
from qa.run.staleness.touch import Beside, Touch, explains

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
SURE = 0.5
"""Difference of two distances from which the marks alone decide: half a formula or number."""


class Synced:
    """A version of a translation, the first of `targets`, beside the source as it knew it and a newer edition."""

    def __init__(self, targets: Sequence[Beside], source: Source, known: Edition, newest: int, lang: str) -> None:
        self._targets, self._source, self._lang = targets, source, lang
        self._old, self._newest, self._new = known, newest, source.editions[newest]
        self._fit = Fit(targets[0].edition, self._old)
        self._places = self._fit.aligned(self._old)[1]
        self._new_places = self._fit.aligned(self._new)[1]

    @cached_property
    def stale(self) -> tuple[Lineage, ...]:
        """The sections that changed in content and that the translation has not caught up with."""
        return tuple(one for one in self._source.changed(self._old, self._new) if not self._is_synced(one))

    def place(self, lineage: Lineage) -> int | None:
        """The number of the translation's section, or of the one before which it should stand; None for the end."""
        if lineage.old is not None:
            following = (self._places.get(i) for i in range(lineage.old, len(self._old.sections)))
            return next((place for place in following if place is not None), None)
        pairs = {one.new: one.old for one in self._source.between(self._old, self._new)}
        behind = (pairs.get(j) for j in range((lineage.new or 0) + 1, len(self._new.sections)))
        return next((self._places[old] for old in behind if old is not None and old in self._places), None)

    def _is_synced(self, one: Lineage) -> bool:
        if one.old is None:
            place = self._new_places.get(one.new or 0)
            return place is not None and place not in self._places.values()
        if one.new is None:
            return one.old not in self._places
        place = self._places.get(one.old)
        if place is None:
            return False
        old, new = self._old.marks[one.old], self._new.marks[one.new]
        nearer = self._fit.between(place, old) - self._fit.between(place, new)
        if abs(nearer) >= SURE:
            # what lacks a part of the old version is not the new one for that
            return nearer > 0 and has_gained(self._targets[0].edition.marks[place], old, new)
        return self._touched_since(place, one)

    def _touched_since(self, place: int, change: Lineage) -> bool:
        """Whether the translation of a section was changed once the source's had changed, as that change explains."""
        number: int | None = place
        for newer, older in zip(self._targets, self._targets[1:], strict=False):
            pairs = {one.new: one for one in lineages(older.edition, newer.edition, self._lang)}
            step = pairs.get(number)
            if step is None or step.old is None:
                return False
            if not step.same and self._follows(newer, older, step, change):
                return True
            number = step.old
        return False

    def _follows(self, newer: Beside, older: Beside, step: Lineage, change: Lineage) -> bool:
        if step.old is None or step.new is None or change.old is None:
            return False
        beside = self._source.editions[newer.number]
        moved = next((one for one in self._source.changed(self._old, beside) if one.old == change.old), None)
        if moved is None or moved.new is None:
            return False
        if not any(one.old == moved.new and one.same for one in self._source.between(beside, self._new)):
            # it was changed once more
            return False
        touch = Touch(older.edition.said[step.old], newer.edition.said[step.new])
        ratio = (newer.edition.letters + 1) / (beside.letters + 1)
        return explains(touch, Touch(self._old.said[change.old], beside.said[moved.new]), ratio)

    def known(self) -> str:
        """The source as the translation knows it now.

        Section by section the old text stands where the translation follows it: links and forms may have changed too.
        """
        stale = set(self.stale)
        chosen: dict[int, tuple[Edition, int]] = {}
        added: list[int] = []
        gone: set[int] = set()
        for one in self._source.between(self._old, self._new):
            if one.old is None:
                if one not in stale and one.new is not None:
                    added.append(one.new)
            elif one.new is None:
                if one not in stale:
                    gone.add(one.old)
            else:
                old = one in stale or (one.same and self._keeps_old(one))
                chosen[one.old] = (self._old, one.old) if old else (self._new, one.new)
        if not stale and all(edition is self._new for edition, _ in chosen.values()):
            return self._new.text
        return "".join(self._composed(chosen, added, gone))

    def _keeps_old(self, one: Lineage) -> bool:
        """Whether a section whose content is the same fits the old form better: its links, for example."""
        if one.old is None or one.new is None or (place := self._places.get(one.old)) is None:
            return False
        if self._old.sections[one.old].raw == self._new.sections[one.new].raw:
            return False
        ours, old, new = (
            links(edition.sections[number])
            for edition, number in ((self._targets[0].edition, place), (self._old, one.old), (self._new, one.new))
        )
        if old != new and (ours & old).total() != (ours & new).total():
            return (ours & old).total() > (ours & new).total()
        return self._fit.between(place, self._old.marks[one.old]) < self._fit.between(place, self._new.marks[one.new])

    def _composed(self, chosen: dict[int, tuple[Edition, int]], added: Sequence[int], gone: set[int]) -> Iterator[str]:
        before = {j: i for i, (edition, j) in chosen.items() if edition is self._new}
        pairs = {one.new: one.old for one in self._source.between(self._old, self._new)}
        for i in range(len(self._old.sections)):
            if i not in gone:
                edition, number = chosen.get(i, (self._old, i))
                yield _text(edition, number)
            following = [j for j in added if before.get(j - 1, pairs.get(j - 1)) == i]
            while following:
                j = following.pop(0)
                yield _text(self._new, j)
                if j + 1 in added:
                    following.append(j + 1)


def _text(edition: Edition, number: int) -> str:
    """The text from a section to the next; the first one begins with the note."""
    starts = [0, *(section.start for section in edition.sections[1:]), len(edition.text)]
    text = edition.text[starts[number] : starts[number + 1]]
    return text if text.endswith("\n") or number + 1 == len(edition.sections) else text + "\n"
