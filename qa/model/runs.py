"""What a run looks at: notes on disk, groups of translations, and how much of them was covered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from qa.model.records import dataclass
from qa.model.staleness import Provenance


@dataclass(frozen=True, slots=True)
class Note:
    """A file of a translation group. `lang` is a normalised BCP 47 tag, `tag` the spelling found.

    `path` is what reports show; `file` is where to read instead, for an older state of the same note. `provenance` is
    what is known of the version of the source that a translation follows.
    """

    path: str
    lang: str
    tag: str = ""
    file: str = ""
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The unit of work: translations of one note, and their source where one is known."""

    key: str
    source: Note | None
    translations: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What a run covered; counts of documents, pairs, blocks, formulas and source-side words; `paired` are the pairs of
    blocks by what settled them."""

    pairs: int = 0
    documents: int = 0
    segments: int = 0
    formulas: int = 0
    words: int = 0
    model: str = ""
    device: str = "cpu"
    seconds: float = 0.0
    paired: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Length:
    """How much text of a translation was checked: the words of its source.

    `prose` are the words of the translation that a reader sees, `unseen` those of them that no check saw. `full`,
    `partial` and `off` count the checks of the run by how well they know its language.
    """

    path: str
    lang: str
    words: int
    prose: int = 0
    unseen: int = 0
    full: int = 0
    partial: int = 0
    off: int = 0

    @property
    def checked(self) -> float:
        """Share of the checks that know the language, those that know it in part counting half."""
        every = self.full + self.partial + self.off
        return (self.full + self.partial / 2) / every if every else 1.0
