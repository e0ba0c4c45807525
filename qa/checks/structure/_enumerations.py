"""Members of an enumeration, in brackets, behind a colon or in running text, counted on both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from qa.align.lengths import extent
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, comparable, confirmed, sentence_pairs, usual_ratio
from qa.checks.structure._sentences import QUOTED, LoneSentence
from qa.model import Severity
from qa.model.records import dataclass
from qa.text.enumerating import JOINING, Count, counted, runs
from qa.text.languages import primary
from qa.text.numbers.spelled import spelled
from qa.text.symbol_rows import symbol_rows
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 3
"""Members of the longer side from which a row of words is an enumeration: two are often one thing or its gloss."""
CONFIDENCE = 0.7
"""Words of two languages do not always make the same members."""
SURE = 0.9
"""And numbers and letters do, which all write alike."""
EVEN = 1.5
"""How many times as long as usual what stands before an enumeration in running text may be on either side: else it ends
with the first member on one side only. Without it, one of 1,700 sentences of corpus/ was accused wrongly."""
WITNESSES = 2
"""Other translations that count as this side does, for a short row in running text to be uneven."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """An enumeration of either side at one place, with its members."""

    said: tuple[str, str]
    counts: tuple[Count, Count]


def lone_members(analysis: Analysis, side: int) -> Iterator[tuple[str, LoneSentence]]:
    """(message, place) of the enumerations of one side that have more members than opposite."""
    if not all(primary(lang) in JOINING for lang in analysis.languages):
        return
    for pair in sentence_pairs(analysis):
        if comparable(pair):
            for rows in (*_marked(analysis, pair), *_running(analysis, pair, side)):
                if _is_uneven(rows, side):
                    yield _told(analysis, pair, rows, side)
            if told := _lost_symbols(analysis, pair, side):
                yield told


def _lost_symbols(analysis: Analysis, pair: SentencePair, side: int) -> tuple[str, LoneSentence] | None:
    """A member that a row of numbers or letters lacks, where no other member differs: a set of the values says
    nothing, since each stands there once more."""
    langs, texts = analysis.languages, pair.texts
    found = [symbol_rows(texts[k], langs[k], FEWEST - (k != side)) for k in (0, 1)]
    if any(len(rows) != 1 for rows in found) or len(found[side][0]) < FEWEST:
        return None
    more, less = (Counter(found[k][0]) for k in (side, 1 - side))
    lost = list((more - less).elements())
    if len(lost) != 1 or less - more:
        return None
    # a number that the row has no more is told as a number
    if lost[0].isdigit() and (not less[lost[0]] or _is_spelled(int(lost[0]), texts[1 - side], langs[1 - side])):
        return None
    lang = langs[1 - side]
    own, other = (pair.source, pair.target)[:: -1 if side else 1]
    place = LoneSentence(lost[0], (own.start, own.end), (other.start, other.end), Severity.MAJOR, SURE)
    row = ", ".join(found[side][0])
    return f"of the {more.total()} members of '{abridged(row, QUOTED)}' {lang} has {less.total()}", place


def _is_spelled(number: int, text: str, lang: str) -> bool:
    return any(one.value == number for one in spelled(text, lang))


def _marked(analysis: Analysis, pair: SentencePair) -> Iterator[_Rows]:
    """Those in brackets and behind colons, where both sides have as many of these."""
    for mark in (_BRACKET, _COLON):
        said = [[m["inside"].strip() for m in mark.finditer(text)] for text in (pair.source.text, pair.target.text)]
        if len(said[0]) == len(said[1]):
            for one, other in zip(*said, strict=True):
                yield _Rows((one, other), (counted(one, analysis.source.lang), counted(other, analysis.target.lang)))


def _running(analysis: Analysis, pair: SentencePair, side: int) -> Iterator[_Rows]:
    """That of running text, where each side has one and it is long, or other translations count as this side does."""
    found = [
        list(runs(_BRACKET.sub(" ", text), lang))
        for text, lang in zip((pair.source.text, pair.target.text), analysis.languages, strict=True)
    ]
    if len(found[0]) != 1 or len(found[1]) != 1:
        return
    one, other = found[0][0], found[1][0]
    rows = _Rows((one.text, other.text), (one.count, other.count))
    # an opening that is a clause of its own has no member
    share = extent(other.opening) / (usual_ratio(analysis) * extent(one.opening))
    if _is_uneven(rows, side) and 1 / EVEN < share < EVEN and confirmed(analysis, pair):
        long = min(count.least for count in rows.counts) >= FEWEST
        if long or _is_witnessed(analysis, pair, rows.counts[side]):
            yield rows


def _is_uneven(rows: _Rows, side: int) -> bool:
    ours, theirs = rows.counts[side], rows.counts[1 - side]
    # what is no enumeration on one side may be worded otherwise there
    return theirs.most >= FEWEST - 1 and ours.least >= FEWEST and ours.least > theirs.most


def _is_witnessed(analysis: Analysis, pair: SentencePair, count: Count) -> bool:
    """Whether other translations of the sentence count as many members."""
    votes = 0
    for sibling in analysis.siblings:
        other = next((p for p in sentence_pairs(sibling) if p.source == pair.source), None)
        rows = list(runs(other.target.text, sibling.target.lang)) if other else []
        votes += len(rows) == 1 and rows[0].count.least <= count.least <= rows[0].count.most
    return votes >= WITNESSES


def _told(analysis: Analysis, pair: SentencePair, rows: _Rows, side: int) -> tuple[str, LoneSentence]:
    said = rows.said[side]
    said = abridged(said, QUOTED)
    lang = (analysis.target, analysis.source)[side].lang
    own, other = (pair.source, pair.target)[:: -1 if side else 1]
    place = LoneSentence(said, (own.start, own.end), (other.start, other.end), Severity.MINOR, CONFIDENCE)
    return f"of the {rows.counts[side].least} members of '{said}' {lang} has {rows.counts[1 - side].most}", place


_BRACKET = regex.compile(r"[(（](?P<inside>[^()（）\n]{5,300})[)）]")
_COLON = regex.compile(r"(?::(?![A-Za-z0-9/\\])|：)\s*(?P<inside>[^:：.。!?।;；()（）]{5,300})(?:[.。।]|$)")
