r"""Formulas of one sentence that stand in each other's place: "the mass $m$ and the speed $v$", said "Masse $v$ …".

A language may put a sentence in another order, and its formulas with it; then what is said beside each goes along. So
only sentences are read whose formulas come in another order, and of these the words beside each formula: where every
word that says something of one formula is translated beside another one, and the other way round, the two were traded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import regex

from qa.analysis.formulas import matched
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, sentence_pairs
from qa.analysis.word_links import Span, word_links
from qa.engines.profiles import is_embedded
from qa.model import Formula
from qa.model.records import dataclass
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST = 6
"""Formulas of a sentence that is looked at."""
REACH = 3
"""Words between a formula and one that says something of it, no mark of punctuation among them. Of 293 sentences of
published lessons and of `corpus/` in ten languages none is told with one to three; of the same with two formulas traded
25, 76 and 92 are, 86 as the notes are parsed: the others are rows of symbols, or one relation of both
(reports/formulas.md)."""
SENTENCES = 200
"""Sentences of a note that are read."""
_MARK = " x "
"""What stands for a formula: the same for all, so that no word is read by the letters beside it."""
_WORD = regex.compile(
    r"[\p{L}--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Khmer}\p{Lao}\p{Myanmar}]][\p{L}\p{M}'’-]*"
    r"|[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Khmer}\p{Lao}\p{Myanmar}\p{M}]{1,2}",
    regex.V1,
)
"""A word; two characters where none are parted."""
_BAR = regex.compile(r"[.,:;!?()\[\]。，、：；（）।؛،—–|\n]")


@dataclass(frozen=True, slots=True)
class Trade:
    """Two formulas of a source sentence and those that stand in their places, which are each other's, and a word beside
    the first on both sides."""

    source: tuple[Formula, Formula]
    target: tuple[Formula, Formula]
    words: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _WithMarks:
    """A sentence with its formulas as marks, and the words beside each: (place in `text`, number of the formula, words
    between)."""

    text: str
    words: tuple[tuple[Span, int, int], ...]


def traded_formulas(analysis: Analysis) -> Iterator[Trade]:
    """The pairs of formulas in one sentence that were traded."""
    if not all(map(is_embedded, analysis.languages)):
        return
    partners = {match.source.start: match.target for match in matched(analysis) if match.source and match.target}
    read = 0
    for pair in sentence_pairs(analysis) if len(partners) > 1 else ():
        formulas = _reordered(analysis, pair, partners)
        if formulas and read < SENTENCES:
            read += 1
            yield from _traded(analysis, pair, formulas)


def _reordered(analysis: Analysis, pair: SentencePair, partners: dict[int, Formula]) -> list[tuple[Formula, Formula]]:
    """The formulas of a sentence with their counterparts, if all are in its translation and in another order."""
    block, other = (
        note.blocks[side[0]]
        for note, side in ((analysis.source, pair.bead.source), (analysis.target, pair.bead.target))
    )
    ours = [f for f in block.formulas if pair.source.start <= f.start < pair.source.end]
    theirs = [f for f in other.formulas if pair.target.start <= f.start < pair.target.end]
    found = [(f, partners[f.start]) for f in ours if f.start in partners]
    fits = 1 < len(ours) == len(theirs) == len(found) <= MOST and len({f.latex for f in ours}) == len(ours)
    inside = fits and all(pair.target.start <= new.start < pair.target.end for _, new in found)
    return found if inside and any(a[1].start > b[1].start for a, b in pairwise(found)) else []


def _traded(analysis: Analysis, pair: SentencePair, formulas: Sequence[tuple[Formula, Formula]]) -> Iterator[Trade]:
    sides = (
        _side(analysis.source.text, pair.source.start, pair.source.end, [old for old, _ in formulas]),
        _side(analysis.target.text, pair.target.start, pair.target.end, [new for _, new in formulas]),
    )
    links = word_links(analysis.engines, (sides[0].text, sides[1].text))
    if links is None:
        return
    idle = function_words(analysis.source.lang)
    words = [(span, of, far) for span, of, far in sides[0].words if sides[0].text[slice(*span)].lower() not in idle]
    said: dict[int, list[tuple[int, int, tuple[Span, Span]]]] = {}
    for i, j in links.mutual([span for span, *_ in words], [span for span, *_ in sides[1].words]):
        (span, of, far), (other, beside, _) = words[i], sides[1].words[j]
        said.setdefault(of, []).append((far, beside, (span, other)))
    told: set[int] = set()
    for a, b in combinations(sorted(said), 2):
        crossed = all(at == b for _, at, _ in said[a]) and all(at == a for _, at, _ in said[b])
        if crossed and told.isdisjoint((a, b)):
            told |= {a, b}
            spans = min(said[a])[2]
            yield Trade(
                (formulas[a][0], formulas[b][0]),
                (formulas[b][1], formulas[a][1]),
                (sides[0].text[slice(*spans[0])], sides[1].text[slice(*spans[1])]),
            )


def _side(text: str, start: int, end: int, formulas: Sequence[Formula]) -> _WithMarks:
    """`formulas` in the order of the source, by which they are numbered."""
    parts, places, at, size = list[str](), dict[int, int](), start, 0
    for number, formula in sorted(enumerate(formulas), key=lambda one: one[1].start):
        parts += [text[at : formula.start], _MARK]
        size += formula.start - at
        places[size + 1] = number
        size, at = size + len(_MARK), formula.end
    plain = "".join((*parts, text[at:end]))
    return _WithMarks(plain, tuple(_beside(plain, places)))


def _beside(text: str, places: dict[int, int]) -> Iterator[tuple[Span, int, int]]:
    """The words that stand nearer to one formula than to any other, within reach and without a mark between."""
    bars = [found.start() for found in _BAR.finditer(text)]
    words = [found.span() for found in _WORD.finditer(text) if found.start() not in places]
    row = sorted([(span[0], span) for span in words] + [(at, (at, at + 1)) for at in places])
    index = {at: k for k, (at, _) in enumerate(row)}
    for k, (at, span) in enumerate(row):
        if at in places:
            continue
        near = sorted(
            (abs(k - index[place]), number)
            for place, number in places.items()
            if not any(min(at, place) < bar < max(at, place) for bar in bars)
        )
        if near and near[0][0] <= REACH and (len(near) == 1 or near[1][0] > near[0][0]):
            yield span, near[0][1], near[0][0]
