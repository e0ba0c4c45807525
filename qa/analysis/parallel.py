"""The notes of one group side by side: what each of them says in place of one passage, whichever is the source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from qa.align.lengths import extent
from qa.align.sentences import Sentence, block_sentences
from qa.analysis.pair import Analysis
from qa.analysis.sentences import LONGEST, MOST, SHORTEST_SENTENCE, sentence_beads, usual_ratio
from qa.analysis.variants import JUDGE
from qa.engines import Array
from qa.model import PROSE, Bead, Block, Document, InlineKind
from qa.model.records import dataclass
from qa.text.elements import Stretch

FEWEST = 3
"""Notes that must have a passage: two witnesses can outvote one note, one witness cannot."""
STEP, PADDING = 1.7, 20
"""How many times as long one of two sentences may be for as many on both sides to stand in order, by length alone, and
the letters that each is worth more, for short ones differ more: of 381 such blocks of corpus/ the aligner pairs none
otherwise (`reports/votes.md`)."""
KINDRED = 0.8
"""Cosine of the embedded encoder between two notes' sentences below which they are hardly about the same; as
`SAME` of qa/analysis/sentences.py."""


@dataclass(frozen=True)
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

    def overlaps(self, other: Version) -> bool:
        """Whether both are of one note, and share a stretch of it: a sentence and its clause."""
        return self.document is other.document and self.start < other.end and other.start < self.end

    @cached_property
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


class Contradicted:
    """What one version has alone; `others` are the versions that bear witness against it."""

    __slots__ = ()
    others: Row

    @property
    def languages(self) -> list[str]:
        """Those of the others, in order."""
        return sorted(other.lang for other in self.others)


_Sides = tuple[Stretch | None, Stretch | None]
"""Offsets in both notes of what translates each other; None on an empty side."""
_Member = tuple[Analysis, Bead, Version]
"""A note's version of a passage, and the pair and bead by which it was found."""


class Parallel:
    """The notes of a group, a multi-parallel text. Rows are found by the beads of each pair with its source or pivot:
    two translations of one passage stand in one row through it. What that note lacks stands in rows by its order."""

    def __init__(self, pairs: Sequence[Analysis]) -> None:
        self.pairs = tuple(pairs)
        self.source: Document | None = None if not pairs or pairs[0].symmetric else pairs[0].source
        self._sentences: dict[tuple[int, int], list[Sentence]] = {}

    @cached_property
    def blocks(self) -> tuple[Row, ...]:
        """Rows of whole blocks of prose that translate each other one to one."""
        known = tuple((hub, *(version for *_, version in others)) for hub, others in self._rows)
        return known + tuple(tuple(version for _, version in row) for row in self._hubless)

    @cached_property
    def _hubless(self) -> list[list[tuple[Analysis, Version]]]:
        """The blocks that the source or pivot lacks and three notes or more have."""
        from qa.analysis.hubless import hubless

        return [[(pair, _whole(pair.target, block)) for pair, block in row] for row in hubless(self.pairs, FEWEST)]

    @cached_property
    def _rows(self) -> list[tuple[Version, list[_Member]]]:
        """The blocks of the source or pivot, each with its translations."""
        if not self.pairs:
            return []
        hub = self.pairs[0].source
        found: dict[int, list[_Member]] = defaultdict(list)
        for pair in self.pairs:
            # each pair has the hub for its source
            for bead, one, other in pair.sure_beads():
                if one.kind in PROSE and other.kind in PROSE:
                    found[one.index].append((pair, bead, _whole(pair.target, other)))
        rows = sorted(found.items())
        return [(_whole(hub, hub.blocks[k]), others) for k, others in rows if len(others) >= FEWEST - 1]

    @cached_property
    def sentences(self) -> tuple[Row, ...]:
        """Rows of sentences, each note's aligned with those of the source or pivot; cut where most notes have a cut."""
        known = [row for hub, others in self._rows for row in self._split(hub, others)]
        return (*known, *(part for row in self._hubless for part in self._in_order(row)))

    def _in_order(self, row: Sequence[tuple[Analysis, Version]]) -> Iterator[Row]:
        """The sentences of one block in several notes, one by one where all have as many of about the same length."""
        parts = [self._sentences_of(version) for _, version in row]
        first = usual_ratio(row[0][0])
        ratios = [usual_ratio(pair) / first for pair, _ in row]
        even = all(
            len(own) == len(parts[0]) and _in_step(parts[0], own, r) for own, r in zip(parts, ratios, strict=True)
        )
        if not parts[0] or not even:
            yield tuple(version for _, version in row)
            return
        for k in range(len(parts[0])):
            yield tuple(_joined(version, own[k : k + 1]) for (_, version), own in zip(row, parts, strict=True))

    def _split(self, hub: Version, others: Sequence[_Member]) -> Iterator[Row]:
        ours = self._sentences_of(hub)
        if not 0 < len(ours) <= MOST:
            return
        known = [(version, self._sentences_of(version)) for *_, version in others]
        cuts = [self._cuts(pair, bead, ours, own) for (pair, bead, _), (_, own) in zip(others, known, strict=True)]
        usual = [k for k in range(len(ours) + 1) if 2 * sum(k in cut for cut in cuts) >= len(cuts)]
        for start, end in pairwise(usual):
            row = [_joined(hub, ours[start:end])]
            for (version, own), cut in zip(known, cuts, strict=True):
                if start in cut and end in cut and cut[start][1] < cut[end][0]:
                    row.append(_joined(version, own[cut[start][1] : cut[end][0]]))
            if len(row) >= FEWEST:
                yield tuple(row)

    def _cuts(
        self, pair: Analysis, bead: Bead, ours: Sequence[Sentence], theirs: Sequence[Sentence]
    ) -> dict[int, tuple[int, int]]:
        """Between which sentences both notes have a cut: by that of the first, that of the second before and behind
        what it has alone there."""
        ends = (len(ours), (len(theirs), len(theirs)))
        if len(ours) == 1 or not 0 < len(theirs) <= MOST:
            return {0: (0, 0), ends[0]: ends[1]}
        if len(ours) == len(theirs) and _in_step(ours, theirs, usual_ratio(pair)):
            return {k: (k, k) for k in range(len(ours) + 1)}
        found, i, j = {0: (0, 0)}, 0, 0
        behind = [{s.end: k + 1 for k, s in enumerate(own)} for own in (ours, theirs)]
        for source, target in _faced([(part.source, part.target) for part in sentence_beads(pair, bead)]):
            i = behind[0].get(source[1], i) if source else i
            j = behind[1].get(target[1], j) if target else j
            found[i] = (found[i][0] if i in found else j, j)
        return found

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


def long_enough(row: Row) -> Row:
    """The versions of a row that are long enough to be judged by their words."""
    return tuple(version for version in row if SHORTEST_SENTENCE <= extent(version.text) <= LONGEST)


def _in_step(ours: Sequence[Sentence], theirs: Sequence[Sentence], usual: float) -> bool:
    """Whether as many sentences on both sides are about as long as each other, so that their order can be trusted."""
    sizes = (
        (extent(one.text) + PADDING, (extent(other.text) / usual) + PADDING)
        for one, other in zip(ours, theirs, strict=True)
    )
    return all(one < STEP * other and other < STEP * one for one, other in sizes)


def _faced(parts: Sequence[_Sides]) -> Iterator[_Sides]:
    """The stretches of sentences that translate each other. Two that are alone at one place face each other: one may
    say half of the other."""
    k = 0
    while k < len(parts):
        (source, target), behind = parts[k], parts[k + 1] if k + 1 < len(parts) else (None, None)
        lone = (source is None) != (target is None) and (behind[0] is None) != (behind[1] is None)
        if lone and (source is None) != (behind[0] is None):
            yield source or behind[0], target or behind[1]
            k += 2
        else:
            yield source, target
            k += 1


def _joined(version: Version, sentences: Sequence[Sentence]) -> Version:
    text = " ".join(sentence.text for sentence in sentences)
    return Version(version.document, version.block, sentences[0].start, sentences[-1].end, text)


def _whole(document: Document, block: Block) -> Version:
    return Version(document, block, block.content_start, block.content_end, block.text)
