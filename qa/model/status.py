"""What `qa status` knows of a tree: plain values only, so that a renderer is a pure function of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from enum import StrEnum

from qa.model import StaleSection
from qa.model.records import dataclass

__all__ = ["LanguageTotal", "NoteStatus", "StaleSection", "State", "Status", "TranslationStatus"]


class State(StrEnum):
    """Where a translation stands beside its source."""

    CURRENT = "current"
    STALE = "stale"
    """Sections of the source changed in content since they were translated."""
    MISSING = "missing"
    """The note has no translation into a language of its layout."""
    ORPHANED = "orphaned"
    """The source is gone."""
    UNKNOWN = "unknown"
    """Nothing tells which version of the source it was made from: no history, or not enough of it."""


@dataclass(frozen=True, slots=True)
class TranslationStatus:
    """One translation, or its absence: then `path` is empty, and `expected` is where it would lie as far as the others
    tell.

    `base` is the revision of the source that it was made from and `base_date` its day, `found_by` says how that is
    known ("l10n.sourceCommit", "history", "" where it is not). `words` are those to translate: of the stale sections,
    of the whole note where it is missing. `reviewed` of its `segments` were accepted by a person; `findings` is how
    many findings a report names for it, None without a report.
    """

    lang: str
    state: State
    path: str = ""
    base: str = ""
    base_date: str = ""
    found_by: str = ""
    sections: tuple[StaleSection, ...] = ()
    words: int = 0
    segments: int = 0
    reviewed: int = 0
    findings: int | None = None
    expected: str = ""

    @property
    def since(self) -> str:
        """The day of the oldest change that the translation lacks."""
        return min((section.since for section in self.sections if section.since), default="")


@dataclass(frozen=True, slots=True)
class NoteStatus:
    """A note with its translations by language tag. `source` is empty for an orphan; `words` are the source's."""

    key: str
    source: str
    lang: str
    words: int
    translations: tuple[TranslationStatus, ...]

    def of(self, lang: str) -> TranslationStatus | None:
        return next((one for one in self.translations if one.lang == lang), None)


@dataclass(frozen=True, slots=True)
class LanguageTotal:
    """The sums of one language. `words` are those of all sources, `to_translate` those of stale and missing parts."""

    lang: str
    current: int = 0
    stale: int = 0
    missing: int = 0
    orphaned: int = 0
    unknown: int = 0
    words: int = 0
    to_translate: int = 0
    segments: int = 0
    reviewed: int = 0
    findings: int | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """A tree: its notes in order of their paths, its languages, and what kept the history from being read.

    `revision` is the commit that it was read at, "" where there is none.
    """

    notes: tuple[NoteStatus, ...]
    languages: tuple[str, ...]
    notices: tuple[str, ...] = ()
    revision: str = ""
    totals: tuple[LanguageTotal, ...] = field(default=())

    def stale(self) -> Iterator[tuple[NoteStatus, TranslationStatus]]:
        for note in self.notes:
            yield from ((note, one) for one in note.translations if one.state is State.STALE)
