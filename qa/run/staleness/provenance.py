"""A pair of notes through its history → the version of the source that the translation follows, and what is stale."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import takewhile

from qa.model import Provenance, SectionEdit, StaleSection
from qa.model.records import dataclass
from qa.run.staleness.base import Base, base_of, best
from qa.run.staleness.editions import Edition
from qa.run.staleness.lineage import Lineage
from qa.run.staleness.outline import Heading
from qa.run.staleness.recorded import Record, numbered, records
from qa.run.staleness.short_diff import short_diff
from qa.run.staleness.source import Source, day
from qa.run.staleness.synced import Synced
from qa.run.staleness.tokens import tokens
from qa.run.staleness.touch import Beside

HISTORY = "history"
# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
HALF_WORDS = "\u3040"
"""From this character on, of the scripts of China and Japan, two make a word."""


@dataclass(frozen=True)
class Pair:
    """A translation's versions, newest first, its source, and what git knows of commits.

    `at_commit` tells the edition of the source at a recorded commit; `key` is the project's own key for records; `cut`
    says that the history ends, for both, where a shallow clone does.
    """

    targets: Sequence[Beside]
    source: Source
    lang: str
    key: str
    at_commit: Callable[[str], int | None]
    cut: bool = False

    def provenance(self) -> Provenance:
        base, found_by = self._base()
        number, newest = base.number, self.source.editions[0]
        known, sections = newest.text, tuple[StaleSection, ...]()
        if base.known.text != newest.text:
            synced = Synced(self.targets, self.source, base.known, 0, self.lang)
            known, sections = synced.known(), tuple(self._section(one, synced, base) for one in synced.stale)
            if not sections and self.source.changed(self.source.editions[number], newest):
                # section by section it was brought up to date
                number = 0
        if self.cut and found_by == HISTORY and number == len(self.source.editions) - 1 and not sections:
            # what it was made from may lie beyond the end of the history
            return Provenance()
        version = self.source.editions[number].version
        return Provenance(version.commit, day(version), found_by, sections, known if known != newest.text else "")

    def _base(self) -> tuple[Base, str]:
        found = list(records(self.targets[0].edition.text, self.key))
        for record in found:
            if not record.is_date and (number := self._numbered(record.value)) is not None:
                return Base(number, self.source.editions[number]), record.key
        fitting = base_of(self.targets, self.source, self.lang)
        for record in found:
            if record.is_date and (number := self._on(record, fitting.number)) is not None:
                return fitting if number == fitting.number else Base(number, self.source.editions[number]), record.key
        return fitting, HISTORY

    def _numbered(self, value: str) -> int | None:
        number = numbered(value, self.source.hashes)
        return self.at_commit(value) if number is None else number

    def _on(self, record: Record, fitting: int) -> int | None:
        """The edition of a recorded day; of several, the one that the history tells."""
        try:
            wanted = date.fromisoformat(record.value).isoformat()
        except ValueError:
            return None
        days = [day(edition.version) or "9999" for edition in self.source.editions]
        number = next((i for i, one in enumerate(days) if one <= wanted), None)
        if number is None:
            return None
        replaced = days[fitting - 1] if fitting else "9999"
        if days[fitting] <= wanted <= replaced:
            return fitting
        return best(self._first_with(record).edition, self.source, range(len(days)), number)

    def _first_with(self, record: Record) -> Beside:
        """The oldest version in a row that records the same: a form that all notes were given later says nothing."""
        same = takewhile(lambda one: record in records(one.edition.text, self.key), self.targets[1:])
        return (self.targets[0], *same)[-1]

    def _section(self, one: Lineage, synced: Synced, base: Base) -> StaleSection:
        old, new = base.known, self.source.editions[0]
        before = old.sections[one.old] if one.old is not None else None
        after = new.sections[one.new] if one.new is not None else None
        since = self.source.first_change(old, base.number, one)
        target, place = self.targets[0].edition, synced.place(one)
        edit = SectionEdit.ADDED if before is None else SectionEdit.REMOVED if after is None else SectionEdit.CHANGED
        named = after or before
        translated = target.sections[place] if place is not None and edit is not SectionEdit.ADDED else None
        return StaleSection(
            title=named.title if named else "",
            edit=edit,
            line=new.line(after.start) if after else _line_after(one, self.source, old),
            target_line=target.line(target.sections[place].start) if place is not None else target.last_line,
            since=day(since),
            commit=since.commit,
            words=words_to_translate(before, after),
            diff=short_diff(_markdown(old, before), _markdown(new, after)),
            old=_markdown(old, before),
            new=_markdown(new, after),
            translated=_markdown(target, translated),
        )


def _line_after(one: Lineage, source: Source, known: Edition) -> int:
    """The line of the newest edition at which a removed section would stand: that of the next one that is left."""
    new = source.editions[0]
    pairs = {other.old: other.new for other in source.between(known, new)}
    following = (pairs.get(i) for i in range((one.old or 0) + 1, len(known.sections)))
    number = next((j for j in following if j is not None), None)
    return new.line(new.sections[number].start) if number is not None else new.last_line


def _markdown(edition: Edition, section: Heading | None) -> str:
    return edition.text[section.start : section.end].replace("\r\n", "\n").rstrip("\n") if section else ""


def words_to_translate(old: Heading | None, new: Heading | None) -> int:
    """The words of the blocks that the new version of a section has and the old one had not."""
    if new is None:
        return 0
    there = {tokens(block.shape, block.raw) for block in old.blocks} if old else set()
    said = [tokens(block.shape, block.raw) for block in new.blocks]
    return round(sum(_words(one) for one in said if one not in there))


def _words(said: Sequence[str]) -> float:
    return sum(0.5 if len(token) == 1 and token >= HALF_WORDS else 1.0 for token in said)
