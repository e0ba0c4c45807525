"""Sentences without counterpart inside aligned blocks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from qa.align.lengths import extent
from qa.align.sentences import Sentence, SentenceBead, block_sentences
from qa.analysis.pair import Analysis
from qa.analysis.sentences import embedder, sentence_beads, usual_ratio
from qa.checks._versions import in_version_link
from qa.checks.structure._around_formula import is_second_part, keeps_formulas
from qa.checks.structure._judged_alone import is_held_by_neighbour, judged_alone, judged_within
from qa.checks.structure._linked_beside import is_linked_beside
from qa.checks.structure._lone_by_judge import settled
from qa.model import PROSE, Bead, Kind, Severity
from qa.model.records import dataclass
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
QUOTED = 80
"""Characters that a message quotes."""
SHORTEST_BY_LENGTH, SHORTEST = 25, 15
"""Extent of a sentence that lengths can tell is missing, and that the judge can."""
ALONE = 0.75, 0.3
"""Share of lone sentences of the source, and of the translation, that are lost or added, in trees that nobody had
looked at: nine of twelve, and two of twelve, four of which are doubted now (`reports/precision.md`)."""
MOST = 5_000
"""Sentences of a block that is a paragraph: one of more is none."""
LONG = 60
"""Extent of a sentence whose addition is major; a loss always is: 96 good translations of our own in 26 languages have
no lone sentence of the source, and two short ones of the target (`reports/meaning.md`)."""
SPARE = 0.3
MOST_SPARE = 2.5
"""How many times its length the other side must, and may at most, be shorter for a sentence to be missing."""
ASKED = 40
"""Lone sentences of a paragraph about which the judge is asked: one with more is another paragraph."""
LONG_BLOCK = 1_000
DRIFT = 0.06
"""What blocks longer than `LONG_BLOCK` may differ in length anyhow, as a share of the excess."""
FIRM = 0.5
"""Confidence of a bead that is looked into."""
CLOSE = 0.35
"""Score of sentences beside the lone one that have clear counterparts."""
NEAR = 0.42
"""Cosine of centred vectors from which something near says the same."""
SAID = 0.6
"""Cosine of centred vectors from which a single sentence opposite says the same, whatever it is joined to."""
HALVES = 8
"""Parts between commas of a sentence of which one may be a sentence of its own."""
BESIDE = 8
"""Sentences to each side that are asked."""
PARAGRAPHS = 4
"""Blocks to each side in which a sentence may stand that a translator made a paragraph of its own."""
ALIKE = 2.5
"""How many times as long or short as usual the translation of a sentence may be (`reports/precision.md`)."""
LIKE, LIKE_WITHIN = 0.5, 0.24
"""Cosine of centred vectors to something near, and to what it was aligned with, from which a sentence that the judge
calls lost is told as minor: translators who word freely join and move sentences. Of 19 sentences lost or added in
notes of our own one is above, of nine in documentation that were said otherwise five (`reports/precision.md`)."""


_BRACKET = regex.compile(r"[(（]([^()（）]{10,})[)）]")
"""A sentence that a translator put in brackets behind another: "Period and amplitude (dashed: the approximation)"."""
_CLAUSE = regex.compile(r"[;:：；，،]\s*|\s[–—-]\s|,\s(?=(?:and|but|so|which|that|while|since|because|or)\b)")


@dataclass(frozen=True, slots=True)
class LoneSentence:
    """A sentence at `stretch` of its side; `opposite` is the place between its neighbours' translations."""

    text: str
    stretch: tuple[int, int]
    opposite: tuple[int, int]
    severity: Severity
    confidence: float


def lone_sentences(analysis: Analysis, side: int) -> Iterator[LoneSentence]:
    """Sentences of one side that nothing on the other corresponds to, but for those that are no more than a link to the
    same page in another language."""
    note = (analysis.source, analysis.target)[side]
    for lone in _lone_sentences(analysis, side):
        at = bisect_right(note.blocks, lone.stretch[0], key=lambda block: block.start) - 1
        if not in_version_link(note, note.blocks[max(0, at)], *lone.stretch):
            linked = is_linked_beside(analysis, side, note.blocks[max(0, at)], lone.stretch, lone.opposite[0])
            yield replace(lone, severity=Severity.MINOR) if linked else lone


def _lone_sentences(analysis: Analysis, side: int) -> Iterator[LoneSentence]:
    """Sentences of one side that nothing on the other corresponds to, in blocks whose lengths differ accordingly.

    Only blocks are looked at where that side has more sentences: translators split and join sentences all the time, and
    a joined one is no omission. A lone sentence must be unlike what stands near its place, and the lengths must leave
    room for it, or the judge must say of either neighbour that it does not hold it.
    """
    usual = usual_ratio(analysis)
    for bead in analysis.beads:
        if not _uneven(analysis, bead, side, usual):
            continue
        room = _worthwhile(analysis, bead, side, usual) and _possible(analysis, bead, side, usual)
        # what is added is looked for where the lengths leave room: to align all such blocks costs more than it tells
        if side and not room:
            continue
        parts = settled(analysis, sentence_beads(analysis, bead), side)
        own_note, indices = ((analysis.source, bead.source), (analysis.target, bead.target))[side]
        sentences = [s for i in indices for s in block_sentences(own_note, own_note.blocks[i])]
        starts, asked = [sentence.start for sentence in sentences], 0
        for k, part in enumerate(parts):
            own, other = (part.source, part.target)[:: -1 if side else 1]
            text = (part.source_text, part.target_text)[side]
            if own and other and asked <= ASKED:
                inside = sentences[bisect_left(starts, own[0]) : bisect_left(starts, own[1])]
                asked += len(inside) > 1
                yield from _within(analysis, bead, part, inside, side)
            if own is None or other is not None or (size := extent(text)) < SHORTEST or _led(bead, text, side):
                continue
            asked += 1
            judged = asked <= ASKED and judged_alone(analysis, parts, k, side)
            long = size >= SHORTEST_BY_LENGTH
            left = room and long and _firm(parts, k) and _explains(analysis, bead, side, usual, size)
            held = left and not judged and is_held_by_neighbour(analysis, parts, k, side)
            like = _likeness(analysis, bead, parts, k, side, held) if judged or left else 1.0
            if not judged and (like >= NEAR or keeps_formulas(analysis, side, bead, own)):
                continue
            if _answered(analysis, bead, parts, size, side) or is_second_part(analysis, side, bead, own[0]):
                continue
            sure = like < LIKE if judged else not held and size >= (LONG if side else SHORTEST_BY_LENGTH)
            yield _lone(text, own, _between(parts, k, side), sure and not analysis.undecided, side)


def _within(
    analysis: Analysis, bead: Bead, part: SentenceBead, inside: Sequence[Sentence], side: int
) -> Iterator[LoneSentence]:
    """A sentence that was aligned with its neighbours to what says only these."""
    other = (part.target, part.source)[side]
    for lone in judged_within(analysis, part, inside, side):
        if _led(bead, lone.text, side) or is_second_part(analysis, side, bead, lone.start):
            continue
        if other and extent(lone.text) >= SHORTEST:
            embed = embedder(analysis)
            told = (part.target_text, part.source_text)[side]
            texts = [told, *_BRACKET.findall(told)]
            like = float((embed(texts, 1 - side) @ embed([lone.text], side)[0]).max())
            sure = like < LIKE_WITHIN
            yield _lone(lone.text, (lone.start, lone.end), (other[1], other[1]), sure and not analysis.undecided, side)


def _led(bead: Bead, text: str, side: int) -> bool:
    """Whether a few words of one of several blocks lead to a list ("Before you start:") that the other side has as a
    paragraph: there they are words of its sentence, which the judge does not find among so many."""
    several = len((bead.source, bead.target)[side]) > 1
    return several and extent(text) < SHORTEST_BY_LENGTH and text.rstrip().endswith((":", "："))


def _lone(text: str, own: tuple[int, int], opposite: tuple[int, int], sure: bool, side: int) -> LoneSentence:
    severity = Severity.MAJOR if sure else Severity.MINOR
    return LoneSentence(abridged(text, QUOTED), own, opposite, severity, ALONE[side])


def _possible(analysis: Analysis, bead: Bead, side: int, usual: float) -> bool:
    """Whether a sentence of a size that explains the lengths is unlike every single sentence of the other side.

    Cheap beside the alignment, which embeds all runs of sentences as well.
    """
    notes = (analysis.source, bead.source), (analysis.target, bead.target)
    texts = [[s.text for i in indices for s in block_sentences(note, note.blocks[i])] for note, indices in notes]
    lone = [
        text
        for text in texts[side]
        if extent(text) >= SHORTEST_BY_LENGTH and _explains(analysis, bead, side, usual, extent(text))
    ]
    if not lone or len(texts[1 - side]) > BESIDE:
        return bool(lone)
    embed = embedder(analysis)
    nearest = (embed(lone, side) @ embed(texts[1 - side], 1 - side).T).max(axis=1)
    return bool((nearest < SAID).any())


def _sizes(analysis: Analysis, bead: Bead) -> tuple[float, float]:
    sides = (analysis.source, bead.source), (analysis.target, bead.target)
    source, target = (sum(extent(note.blocks[i].text) for i in indices) for note, indices in sides)
    return source, target


def _uneven(analysis: Analysis, bead: Bead, side: int, usual: float) -> bool:
    """Whether that side of two paragraphs has more sentences, or as many and is longer by one."""
    if not bead.source or not bead.target or bead.confidence < FIRM:
        return False
    notes = (analysis.source, bead.source), (analysis.target, bead.target)
    blocks = [[note.blocks[i] for i in indices] for note, indices in notes]
    if any(block.kind not in PROSE or block.kind is Kind.HEADING for part in blocks for block in part):
        return False
    counts = [sum(len(block_sentences(note, note.blocks[i])) for i in indices) for note, indices in notes]
    more = counts[1 - side] < counts[side] or (
        side == 0 and counts[1] == counts[0] > 1 and _excess(analysis, bead, side, usual) >= SHORTEST_BY_LENGTH
    )
    return more and counts[side] <= MOST


def _worthwhile(analysis: Analysis, bead: Bead, side: int, usual: float) -> bool:
    return _excess(analysis, bead, side, usual) + _drift(analysis, bead) >= SPARE * SHORTEST_BY_LENGTH


def _excess(analysis: Analysis, bead: Bead, side: int, usual: float) -> float:
    """How much longer than usual that side is, in its own extent."""
    source, target = _sizes(analysis, bead)
    return (source - target / usual, target - source * usual)[side]


def _explains(analysis: Analysis, bead: Bead, side: int, usual: float, length: float) -> bool:
    """Whether the lengths differ by something of the size of the sentence."""
    excess, drift = _excess(analysis, bead, side, usual), _drift(analysis, bead)
    return SPARE * length - drift < excess < MOST_SPARE * length + SHORTEST_BY_LENGTH + drift


def _drift(analysis: Analysis, bead: Bead) -> float:
    """What the lengths of long blocks may differ by in any case: there a sentence more or less does not show."""
    return DRIFT * max(0.0, max(_sizes(analysis, bead)) - LONG_BLOCK)


def _answered(analysis: Analysis, bead: Bead, parts: Sequence[SentenceBead], size: float, side: int) -> bool:
    """Whether the other side has a lone sentence of such a size, in the paragraph or in one beside it that nothing
    corresponds to: told in another order, or in a paragraph of its own, not lost."""
    usual = usual_ratio(analysis)
    expected = size * usual if side == 0 else size / usual
    lone = [(p.target_text, p.source_text)[side] for p in parts if not (p.source, p.target)[side]]
    note, own = ((analysis.target, bead.target), (analysis.source, bead.source))[side]
    for other in analysis.beads:
        alone, indices = (other.source, other.target)[side], (other.target, other.source)[side]
        if not alone and min(own) - PARAGRAPHS <= min(indices) <= max(own) + PARAGRAPHS:
            lone += [
                s.text for i in indices if note.blocks[i].kind in PROSE for s in block_sentences(note, note.blocks[i])
            ]
    return any(expected / ALIKE <= extent(text) <= expected * ALIKE for text in lone)


def _likeness(analysis: Analysis, bead: Bead, parts: Sequence[SentenceBead], k: int, side: int, held: bool) -> float:
    """How like the lone sentence is to something near its place opposite: it may be part of that, a clause where it is
    `held` to be one, or have moved there, be it to a paragraph of its own."""
    around = parts[max(0, k - BESIDE) : k + BESIDE + 1]
    texts = [text for part in around if (text := (part.target_text, part.source_text)[side])]
    note, own = ((analysis.target, bead.target), (analysis.source, bead.source))[side]
    first, last = max(0, min(own) - PARAGRAPHS), max(own) + PARAGRAPHS + 1
    beside = [note.blocks[i] for i in range(first, min(last, len(note.blocks))) if i not in own]
    texts += [s.text for block in beside if block.kind in PROSE for s in block_sentences(note, block)[:BESIDE]]
    # what a translator made a sentence of its own may be a part of one: "…; it makes no difference for undo"
    texts += [clause for text in texts if side or held for clause in _CLAUSE.split(text) if extent(clause) >= SHORTEST]
    # or the half before a comma: "Any number of knots will do, the rope holds"
    texts += [
        part for text in texts if side for part in text.split(", ")[:HALVES] if SHORTEST <= extent(part) < extent(text)
    ]
    texts += [bracket for text in texts for bracket in _BRACKET.findall(text)]
    if not texts:
        return 0.0
    embed = embedder(analysis)
    lone = embed([(parts[k].source_text, parts[k].target_text)[side]], side)
    return float((embed(texts, 1 - side) @ lone[0]).max())


def _firm(parts: Sequence[SentenceBead], k: int) -> bool:
    """Whether the sentences beside the lone one have clear counterparts."""
    beside = [part for part in parts[max(0, k - 1) : k + 2] if part.source and part.target]
    return bool(beside) and all(part.score >= CLOSE for part in beside)


def _between(parts: Sequence[SentenceBead], k: int, side: int) -> tuple[int, int]:
    """The end of what stands before on the other side, else the start of what follows."""
    for part in reversed(parts[:k]):
        stretch = (part.target, part.source)[side]
        if stretch:
            return stretch[1], stretch[1]
    for part in parts[k + 1 :]:
        stretch = (part.target, part.source)[side]
        if stretch:
            return stretch[0], stretch[0]
    return 0, 0
