"""The notes of one group side by side: what each of them says in place of one passage, whichever is the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from qa.align.lengths import extent
from qa.align.sentences import Sentence, block_sentences
from qa.analysis.pair import Analysis
from qa.analysis.sentences import LEAST, LONGEST, MOST, SURE
from qa.analysis.variants import JUDGE
from qa.engines import Array
from qa.model import PROSE, Block, Document, InlineKind

FEWEST = 3
"""Notes that must have a passage: two witnesses can outvote one note, one witness cannot."""
KINDRED = 0.8
"""Cosine of the embedded encoder between two notes' sentences below which they are hardly about the same; as
`SAME` of qa/analysis/sentences.py."""


@dataclass(frozen=True, slots=True)
class Version:
    """A passage at `[start, end)` of one note; `text` is what is visible of it."""

    document: Document
    block: Block
    start: int
    end: int
    text: str

    @property
    def lang(self) -> str:
        return self.document.lang

    @property
    def words(self) -> str:
        """Its running text alone, formulas, code and markup blanked: as long as the passage of the note."""
        kept = [" "] * (self.end - self.start)
        for inline in self.block.inlines:
            start, end = max(inline.start, self.start), min(inline.end, self.end)
            if inline.kind is InlineKind.TEXT and start < end:
                kept[start - self.start : end - self.start] = self.document.text[start:end]
        return "".join(kept)


Row = tuple[Version, ...]
"""The versions of one passage, at most one a note."""


class Parallel:
    """The notes of a group, a multi-parallel text. Rows are found by the beads of each pair with its source or pivot,
    so what that note lacks has no row."""

    def __init__(self, pairs: Sequence[Analysis]) -> None:
        self.pairs = tuple(pairs)
        self.source: Document | None = None if not pairs or pairs[0].symmetric else pairs[0].source
        self._sentences: dict[tuple[int, int], list[Sentence]] = {}

    @cached_property
    def blocks(self) -> tuple[Row, ...]:
        """Rows of whole blocks of prose that translate each other one to one."""
        if not self.pairs:
            return ()
        pivot = self.pairs[0].source
        found: dict[int, list[Version]] = {}
        for pair in self.pairs:
            for bead in pair.beads:
                if len(bead.source) != 1 or len(bead.target) != 1 or bead.confidence < SURE:
                    continue
                one, other = pivot.blocks[bead.source[0]], pair.target.blocks[bead.target[0]]
                if one.kind in PROSE and other.kind in PROSE:
                    found.setdefault(one.index, [_whole(pivot, one)]).append(_whole(pair.target, other))
        return tuple(tuple(row) for _, row in sorted(found.items()) if len(row) >= FEWEST)

    @cached_property
    def sentences(self) -> tuple[Row, ...]:
        """Rows of sentences, by their order in blocks that most notes give as many sentences."""
        return tuple(row for blocks in self.blocks for row in self._split(blocks))

    def _split(self, blocks: Row) -> Iterator[Row]:
        parts = [self._sentences_of(version) for version in blocks]
        (usual, times), *_ = Counter(map(len, parts)).most_common(1)
        if times < FEWEST or usual > MOST:
            return
        kept = [(v, own) for v, own in zip(blocks, parts, strict=True) if len(own) == usual]
        for k in range(usual):
            yield tuple(Version(v.document, v.block, own[k].start, own[k].end, own[k].text) for v, own in kept)

    def _sentences_of(self, version: Version) -> list[Sentence]:
        key = id(version.document), version.block.index
        if key not in self._sentences:
            self._sentences[key] = block_sentences(version.document, version.block)
        return self._sentences[key]

    def vouched(self, version: Version, others: Sequence[Version]) -> bool:
        """Whether others may accuse a version: the source is one of them, and all are about the same on average.

        Else the version has slipped into a wrong row, or is worded freely.
        """
        if self.source and version.document is not self.source and all(v.document is not self.source for v in others):
            return False
        vectors = self.vectors([version.text, *(other.text for other in others)], version.lang, others[0].lang)
        likeness = sorted(float(v) for v in vectors[1:] @ vectors[0])
        return likeness[len(likeness) // 2] >= KINDRED

    def vectors(self, texts: Sequence[str], *languages: str) -> Array:
        """Unit vectors of the engine that tells variants of a sentence apart."""
        return self.pairs[0].engines.embed(texts, (languages[0], languages[-1]), JUDGE)

    def witness(self, others: Sequence[Version]) -> Version:
        """The version to show beside one that stands alone: the source's, else the first by language."""
        return min(others, key=lambda version: (version.document is not self.source, version.lang))


def telling(row: Row) -> Row:
    """The versions of a row that are long enough to be judged by their words."""
    return tuple(version for version in row if LEAST <= extent(version.text) <= LONGEST)


def _whole(document: Document, block: Block) -> Version:
    return Version(document, block, block.content_start, block.content_end, block.text)
