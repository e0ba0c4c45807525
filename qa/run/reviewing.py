"""The segment pairs of a tree as `qa.lock` names them, each with the lines of the translation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.align import align
from qa.engines import Engines
from qa.model import Bitext, Group
from qa.parse.load import load
from qa.run.attested import known_source, lines_of
from qa.run.pipeline import spread
from qa.run.settings import Settings


@dataclass(frozen=True, slots=True)
class SegmentPair:
    """A pair of segments: the translation's path and lines, first and last, and the line of the file."""

    path: str
    first: int
    last: int
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
        for blocks, line in lines_of(bitext):
            first, last = (bisect_right(target.line_starts, at) for at in (blocks[0].start, blocks[-1].end - 1))
            found.append(SegmentPair(target.path, first, max(first, last), line))
    return tuple(found)
