"""What discovery answers."""

from __future__ import annotations

from enum import StrEnum

from qa.model import Group, Note
from qa.model.records import dataclass


class UnmatchedKind(StrEnum):
    """Why a note is in no group."""

    ORPHANED = "orphaned"
    """A translation of a note that is gone."""
    UNTRANSLATED = "untranslated"
    """A source without any translation."""
    FOR_TRANSLATORS = "for-translators"
    """A prompt, style guide, glossary or template: no note."""
    PSEUDO_LOCALE = "pseudo-locale"
    """Test text that stands for a translation."""
    COPY = "copy"
    """A second file of a note in one language."""
    LINK = "link"
    """A symbolic link out of the tree."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A note without a counterpart, and why; `lang` where that is certain."""

    path: str
    reason: str
    kind: UnmatchedKind = UnmatchedKind.OTHER
    lang: str = ""


@dataclass(frozen=True, slots=True)
class MissingTranslation:
    """A source, and the languages of its layout that it is not translated into, sorted."""

    source: Note
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Discovery:
    """Groups in order of their notes' paths; `layouts` in words; `ambiguous` asks for `--pattern` if not empty;
    `notices` are contradictions between front matter and path; `missing` in order of the sources' paths;
    `languages` are those of the layouts, whichever were asked for."""

    groups: tuple[Group, ...] = ()
    layouts: tuple[str, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()
    ambiguous: str = ""
    notices: tuple[str, ...] = ()
    missing: tuple[MissingTranslation, ...] = ()
    languages: tuple[str, ...] = ()

    @property
    def orphaned(self) -> tuple[Unmatched, ...]:
        """The translations whose source is gone."""
        return tuple(one for one in self.unmatched if one.kind is UnmatchedKind.ORPHANED)
