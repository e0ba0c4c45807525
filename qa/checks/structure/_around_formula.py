"""A sentence that goes on behind a displayed formula or code: languages divide otherwise what it says between them.

"A vector is called fixed if the map only stretches it:" becomes "Wird ein Vektor nur gestreckt, gilt also" before the
formula and "so heißt er fest." behind it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from qa.align.lengths import extent
from qa.align.sentences import Sentence, block_sentences
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, embedder, usual_ratio
from qa.analysis.variants import Variant
from qa.checks.structure._elsewhere import PASSED
from qa.model import PROSE, Bead, Document, InlineKind, Kind
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGER, SHORTEST = 2.0, 12
"""How many times as long a sentence behind a formula may be as the words before it that it stands for, and characters
of these at the least: "Let" is four, and "olsun" with what is defined a clause."""
WHOLE = -2.0
"""Log-odds below which nothing is lost of a sentence whose end the other side says before the formula: of five right
ones all have less, of the same without that end none."""
HALF = 0.5
"""Share of the usual length of what follows a formula by which the paragraph before it must be longer on the other side
to say that too: an added clause that happens to be as long hides a lost one no more than any exchange does."""
BEFORE = 2
"""Sentences before a formula that are read with what stands behind it: "Let $S$ be the size. The time is"."""
SAME_THERE = 0.3
"""Cosine of centred vectors from which a sentence before a formula is what the other side ends its own in behind it:
two of a page on another thing are near zero."""
_FORMULA = regex.compile(r"\${1,2}[^$\n]{1,200}\${1,2} ?")
# from the end: a run of stops would be tried from each of them
_ENDED = regex.compile(r"[.!?:;。．！？：；।؟؛۔։።…]\W*\Z", regex.REVERSE)


def goes_on(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether a sentence of a pair is a part of one around a formula, on either side."""
    sentences = pair.source, pair.target
    return any(_is_part(*_place(analysis, side, pair), sentences[side]) for side in (0, 1))


def said_around(analysis: Analysis, side: int, pair: SentencePair, variant: Variant) -> bool:
    """Whether the other side says the clause with what stands across the formula: with that it comes no nearer to the
    sentence without the clause."""
    own, other = pair.seen_from(side)
    rest = _across(*_place(analysis, 1 - side, pair))
    if not rest:
        return False
    embed = embedder(analysis)
    whole, without = embed([own, variant.text], side)
    return any(float((whole - without) @ one) >= 0 for one in embed([f"{other} {text}" for text in rest], 1 - side))


def is_second_part(analysis: Analysis, side: int, bead: Bead, start: int) -> bool:
    """Whether the lone sentence at `start` of one side ends one that begins before a formula and whose translation
    stands there whole: with it that part comes nearer to the translation. Or stands before a formula, and the other
    side says it behind."""
    places = (analysis.source, min(bead.source)), (analysis.target, min(bead.target))
    (note, first), other = places[side], places[1 - side]
    begun, ended, whole = begun_before(note, first), block_sentences(note, note.blocks[first]), _last_before(*other)
    if any(_is_said_behind(analysis, side, lone, other) for lone in ended if lone.start == start):
        return True
    if not ended or ended[0].start != start:
        return False
    if begun is None:
        return _is_said_ahead(begun_before(*other), ended[0])
    if _is_said_before(analysis, side, (begun, ended[0]), other):
        return True
    if whole is None:
        return False
    both = f"{begun.text} {ended[0].text}"
    part, nearer = embedder(analysis)([begun.text, both], side)
    if float((nearer - part) @ embedder(analysis)([whole.text], 1 - side)[0]) > 0:
        return True
    return side == 0 and primary(analysis.source.lang) == "en" and _is_whole(analysis, both, whole.text)


def keeps_formulas(analysis: Analysis, side: int, bead: Bead, lone: tuple[int, int]) -> bool:
    """Whether the other side has all formulas and code of a lone sentence as often as the paragraph that it stands
    in: what says them a second time is a part of another sentence, not added or lost."""
    sides = (analysis.source, bead.source), (analysis.target, bead.target)
    (note, own), (other, theirs) = sides[side], sides[1 - side]
    said = [leaf for leaf in _leaves(note, own) if lone[0] <= leaf[1] < lone[1]]
    counts, others = (Counter(text for text, _ in _leaves(*place)) for place in ((note, own), (other, theirs)))
    return bool(said) and all(others[text] >= counts[text] for text, _ in said)


def _leaves(note: Document, indices: Sequence[int]) -> Iterator[tuple[str, int]]:
    """The formulas and code of blocks, and where each stands."""
    for index in indices:
        for inline in note.blocks[index].inlines:
            if inline.kind in (InlineKind.MATH, InlineKind.CODE):
                yield "".join(note.text[inline.inner_start : inline.inner_end].split()), inline.start


def _is_said_before(
    analysis: Analysis, side: int, parts: tuple[Sentence, Sentence], other: tuple[Document, int]
) -> bool:
    """Whether the other side's paragraph before the formula says the part behind it as well, be it in a sentence of
    its own ("Let $S$ be the size. The time is" for "The time is … where $S$ is the size"): it is as much longer, and
    both parts come nearer to it than the one."""
    at = _neighbour(*other, -1)
    if at is None:
        return False
    said = " ".join(other[0].blocks[at].text.split())
    expected = [
        extent(part.text) * (usual_ratio(analysis) if side == 0 else 1 / usual_ratio(analysis)) for part in parts
    ]
    if extent(said) < expected[0] + HALF * expected[1]:
        return False
    embed = embedder(analysis)
    part, both = embed([parts[0].text, f"{parts[0].text} {parts[1].text}"], side)
    return float((both - part) @ embed([said], 1 - side)[0]) > 0


def _is_said_behind(analysis: Analysis, side: int, lone: Sentence, other: tuple[Document, int]) -> bool:
    """Whether a sentence before a formula is what the other side's sentence ends in behind it: "Let $S$ be the size" is
    "where $S$ is the size". Both are about as long, and near to each other."""
    at = _neighbour(*other, 1)
    ended = block_sentences(other[0], other[0].blocks[at])[:1] if at is not None else []
    if at is None or not ended or begun_before(other[0], at) is None:
        return False
    usual = usual_ratio(analysis) if side == 0 else 1 / usual_ratio(analysis)
    expected = extent(lone.text) * usual
    if not expected / LONGER <= extent(ended[0].text) <= expected * LONGER:
        return False
    embed = embedder(analysis)
    return float(embed([lone.text], side)[0] @ embed([ended[0].text], 1 - side)[0]) >= SAME_THERE


def _is_whole(analysis: Analysis, source: str, target: str) -> bool:
    """Whether the judge takes both parts of an English sentence for translated; it does not read formulas."""
    said = odds(analysis, [(_FORMULA.sub("", source), _FORMULA.sub("", target))], "lost")[0]
    return said is not None and said < WHOLE


def _is_said_ahead(begun: Sentence | None, ended: Sentence) -> bool:
    """Whether what stands behind a formula may be all that the other side says before it: "Consider" becomes
    "sayısını ele alalım", where verbs come last."""
    return begun is not None and extent(ended.text) <= LONGER * max(extent(begun.text), SHORTEST)


def joined_around(analysis: Analysis, source: int, target: int) -> tuple[str, str] | None:
    """The texts of two blocks beside formulas, each with the sentences across these; None unless one of the two goes on
    there."""
    places = (analysis.source, source), (analysis.target, target)
    if not any(begun_before(*place) or _goes_on_behind(*place) for place in places):
        return None
    one, other = (" ".join(_with_across(*place)) for place in places)
    return one, other


def _with_across(note: Document, index: int) -> Sequence[str]:
    at, behind = _neighbour(note, index, -1), _neighbour(note, index, 1)
    before = block_sentences(note, note.blocks[at])[-BEFORE:] if at is not None else []
    rest = block_sentences(note, note.blocks[behind])[:1] if behind is not None else []
    return [*(one.text for one in before), note.blocks[index].text, *(one.text for one in rest)]


def _goes_on_behind(note: Document, index: int) -> bool:
    return _neighbour(note, index, 1) is not None and not _ENDED.search(note.blocks[index].text)


def begun_before(note: Document, index: int) -> Sentence | None:
    """The part of a sentence that stands before the displayed formula before a block; None where that ends there."""
    at = _neighbour(note, index, -1)
    return None if at is None or _ENDED.search(note.blocks[at].text) else _last_before(note, index)


def _last_before(note: Document, index: int) -> Sentence | None:
    at = _neighbour(note, index, -1)
    sentences = block_sentences(note, note.blocks[at]) if at is not None else []
    return sentences[-1] if sentences else None


def _is_part(note: Document, index: int, sentence: Sentence) -> bool:
    """Whether a sentence of a block begins or ends at a formula before which no sentence ends."""
    block = note.blocks[index]
    before, behind = note.text[block.content_start : sentence.start], note.text[sentence.end : block.content_end]
    return (not behind.strip() and _goes_on_behind(note, index)) or (
        not before.strip() and begun_before(note, index) is not None
    )


def _across(note: Document, index: int) -> Sequence[str]:
    """The sentences that stand across a formula from a block."""
    behind = _neighbour(note, index, 1)
    next_ones = block_sentences(note, note.blocks[behind])[:1] if behind is not None else []
    before = _last_before(note, index)
    return [sentence.text for sentence in (before, *next_ones) if sentence]


def _place(analysis: Analysis, side: int, pair: SentencePair) -> tuple[Document, int]:
    return (analysis.source, analysis.target)[side], (pair.bead.source, pair.bead.target)[side][0]


def _neighbour(note: Document, index: int, step: int) -> int | None:
    """The block of prose across the formula or code beside a block; None where neither stands there."""
    at, crossed = index + step, False
    while 0 <= at < len(note.blocks) and note.blocks[at].kind in PASSED:
        crossed |= note.blocks[at].kind in (Kind.MATH, Kind.CODE)
        at += step
    return at if crossed and 0 <= at < len(note.blocks) and note.blocks[at].kind in PROSE else None
