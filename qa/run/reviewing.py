"""The segment pairs of a tree as `qa.lock` names them, each with the lines of the translation."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from qa.align import align
from qa.engines import Engines
from qa.model import Bitext, Block, Document, Group
from qa.model.errors import QaError
from qa.model.records import dataclass
from qa.parse.load import load
from qa.run.attested import digest, known_source, lines_of
from qa.run.processes import spread
from qa.run.settings import Settings


@dataclass(frozen=True, slots=True)
class SegmentPair:
    """A pair of segments: the translation's path and lines, first and last, the same of the source, and the line of the
    file. The source's lines are those of its present text; 0 for what it does not say any more."""

    path: str
    first: int
    last: int
    source: str
    source_first: int
    source_last: int
    line: str


def segment_pairs(groups: Sequence[Group], settings: Settings, jobs: int) -> Iterator[SegmentPair]:
    """The pairs of all translations beside the source as each knows it."""
    for found in spread(_of_group, [g for g in groups if g.source], settings, jobs, lambda *_: ()):
        yield from found


def _of_group(group: Group, settings: Settings, engines: Engines) -> tuple[SegmentPair, ...]:
    assert group.source is not None
    source = load(group.source, engines.cache, settings.config.dialect)
    found = []
    for note in group.translations:
        target = load(note, engines.cache, source.dialect)
        known = known_source(note, source)
        bitext = Bitext(known, target, align(known, target, engines))
        now = _SourceLines(source, known)
        for blocks, line, origins in lines_of(bitext):
            found.append(SegmentPair(target.path, *_lines(target, blocks), source.path, *now.of(origins), line))
    return tuple(found)


class _SourceLines:
    """Where blocks of a source as a translation knows it stand in its present text."""

    def __init__(self, present: Document, known: Document) -> None:
        self._present, self._is_present = present, present is known
        self._by_digest = {} if self._is_present else {digest([block]): block for block in reversed(present.blocks)}

    def of(self, blocks: Sequence[Block]) -> tuple[int, int]:
        """The first and the last line; 0 where none of them is there any more."""
        found = blocks if self._is_present else [b for one in blocks if (b := self._by_digest.get(digest([one])))]
        return _lines(self._present, found) if found else (0, 0)


def _lines(document: Document, blocks: Sequence[Block]) -> tuple[int, int]:
    first, last = (bisect_right(document.line_starts, at) for at in (blocks[0].start, blocks[-1].end - 1))
    return first, max(first, last)


def chosen(pairs: Sequence[SegmentPair], places: Iterable[tuple[Path, range | None]]) -> frozenset[str]:
    """The lines of the file for the pairs at some places: notes, folders, or lines of a translation or a source.

    Lines of a source choose its translations in all languages. QaError for lines at which there is no segment.
    """
    lined = [(path, lines) for path, lines in places if lines is not None]
    own: dict[Path, list[SegmentPair]] = defaultdict(list)
    for pair in pairs:
        own[Path(pair.path).resolve()].append(pair)
        own[Path(pair.source).resolve()].append(pair)
    found: set[str] = set()
    for path, lines in lined:
        of_note = [(pair, *_lines_in(pair, path)) for pair in own.get(path.resolve(), ())]
        here = {pair.line for pair, first, last in of_note if first < lines.stop and last >= lines.start}
        if not here:
            raise QaError(*_nothing_at(path, lines, sorted({first for _, first, _ in of_note if first})))
        found |= here
    named = {path.resolve() for path, _ in lined}
    whole = (p for p in pairs if not named & {Path(p.path).resolve(), Path(p.source).resolve()})
    return frozenset(found.union(pair.line for pair in whole))


def _lines_in(pair: SegmentPair, path: Path) -> tuple[int, int]:
    """The lines of a pair in the translation or the source, whichever lies at `path`."""
    ours = Path(pair.path).resolve() == path.resolve()
    return (pair.first, pair.last) if ours else (pair.source_first, pair.source_last)


def _nothing_at(path: Path, lines: range, starts: Sequence[int]) -> tuple[str, str]:
    last = lines.stop - 1
    said = (
        f"{path}: no segment at line {lines.start}"
        if len(lines) == 1
        else f"{path}: no segment at lines {lines.start}-{last}"
    )
    if not starts:
        return f"{path}: no segment of it is translated", "name a translation that has a source, or its source"
    near = sorted(sorted(starts, key=lambda first: abs(first - lines.start))[:2])
    return said, f"the nearest begin at line {' and line '.join(map(str, near))}"
