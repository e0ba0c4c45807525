"""Clauses that one sentence has and its translation has not."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.align.sentences import block_sentences
from qa.align.units import FLOWING
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair, embedder
from qa.analysis.variants import Variant
from qa.checks.structure._around_formula import goes_on, said_around
from qa.checks.structure._broken_off import LACKING, STOPLESS
from qa.checks.structure._elsewhere import PASSED
from qa.checks.structure._judged_clauses import judged_clauses
from qa.checks.structure._menu_steps import has_its_steps
from qa.checks.structure._omission import MissingClause, missing
from qa.checks.structure._sentences import QUOTED, LoneSentence
from qa.checks.structure._shifted_clauses import may_be_shifted
from qa.model import PROSE, Kind, Severity
from qa.text.languages import primary
from qa.text.visible import abridged

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LEAST_CONFIDENT, MOST_CONFIDENT, RISE = 0.5, 0.9, 8
"""Confidence rises with the gain from a half, by so much for each, up to the share of sure ones that are right."""
LIKELY_CONFIDENT = 0.6
"""Of a clause that the judge calls likely missing: of 23 in published sentences twelve are (`reports/meaning.md`)."""
SURE = 0.024
"""Gain of cosine (`_omission`) from which a clause is surely missing; `reports/meaning.md`."""
DOUBTFUL = 0.015
"""And from which it may be."""
_LABELS = frozenset({Kind.LIST_ITEM, Kind.TABLE_CELL, Kind.HEADING})
_FULL_STOPS = frozenset(".!?…。！？｡।؟۔։")
_COLONS = frozenset(":：")
_CLOSING = "\"'’”»)）」』*_"
_CONDITION = (
    r"^\W*(?:if you(?:['’]d| would)? (?:wish|want|need|like|prefer) to|(?:in order )?to) \w+ "
    r"(?:this|that|it|these|them)(?: yourself)?"
)
_IDLE = regex.compile(rf"{_CONDITION}\W*$", regex.IGNORECASE)
IDLE_OPENING = regex.compile(rf"{_CONDITION},", regex.IGNORECASE)
"""What a reader who goes on has in mind anyhow: "If you wish to customize this," before what customizes it."""
_THAT = regex.compile(
    r"[\s,]*(?:dass|daß|dat|что|що|че|дека|że|iż|že|hogy|da|että|et|ka|kad|at|att|að|ότι|πως)\s", regex.IGNORECASE
)
"""What the rest of a sentence begins with behind a clause that only introduces it: "it may be said, that …"."""
_BRACKETS = regex.compile(r"[(（][^()（）]{10,}+[)）]")
"""What stands in brackets and is no short gloss."""
MOST = 12
"""Sentences beside that are asked."""
SAID = 0.42
"""Cosine of centred vectors from which a sentence beside says what the clause says, as for whole sentences."""


def lone_clauses(analysis: Analysis, side: int) -> Iterator[LoneSentence]:
    """Clauses of one side's sentences without which these come clearly nearer to their much shorter translations, or
    say the same by the trained judge."""
    for pair, variant, doubtful, confidence in _lacking(analysis, side):
        divided = goes_on(analysis, pair)
        if divided and said_around(analysis, side, pair, variant):
            continue
        unsure = analysis.symmetric or doubtful is Severity.NEUTRAL
        if unsure and not variant.start and _THAT.match(pair.texts[side], variant.end):
            continue
        if has_its_steps(pair.texts[side][variant.start : variant.end], *pair.seen_from(side)):
            continue
        if not _said_beside(analysis, side, pair, variant):
            severity = doubtful or _severity(analysis, side, pair)
            idle = _IDLE.search(pair.texts[side][variant.start : variant.end]) is not None
            told = (
                divided or idle or _introduces(pair.texts[side], variant) or _in_brackets(analysis, side, pair, variant)
            )
            if told or _is_whole(analysis, side, pair) or may_be_shifted(analysis, side, pair):
                severity = Severity.MINOR if doubtful is None else doubtful
            if analysis.symmetric or _is_unreadable(analysis, side, pair):
                severity = Severity.NEUTRAL
            yield _lone(analysis, side, pair, variant, severity, confidence)


def _lacking(analysis: Analysis, side: int) -> Iterator[tuple[SentencePair, Variant, Severity | None, float]]:
    """Each sentence of `side` once, with its clause, how grave that is where it is not sure, and the confidence."""
    lacking = list(missing(analysis, side, DOUBTFUL))
    nearer = {found.pair for found in lacking if (found.gain >= SURE and not found.denied) or found.certain}
    beads = {pair.bead for pair in nearer}
    judged = {
        found.pair: found
        for found in judged_clauses(analysis, side)
        if found.pair not in nearer and (found.sure or found.pair.bead not in beads)
    }
    for found in judged.values():
        sure = None, MOST_CONFIDENT
        yield found.pair, found.variant, *(sure if found.sure else (Severity.MINOR, LIKELY_CONFIDENT))
    for other in lacking:
        if other.pair not in judged:
            grave = Severity.MINOR if other.doubted else None
            yield other.pair, other.variant, grave if other.pair in nearer else Severity.NEUTRAL, _confidence(other)


def _lone(
    analysis: Analysis, side: int, pair: SentencePair, variant: Variant, severity: Severity, confidence: float
) -> LoneSentence:
    """The clause that `variant` takes out of the sentence of `side`, at its place."""
    note = (analysis.source, analysis.target)[side]
    own, other = (pair.source, pair.target)[:: -1 if side else 1]
    text = own.text[variant.start : variant.end].strip()
    at = note.text.find(text, own.start, own.end)
    stretch = (at, at + len(text)) if at >= 0 else (own.start, own.end)
    short = abridged(text, QUOTED)
    return LoneSentence(short, stretch, (other.start, other.end), severity, confidence)


def _severity(analysis: Analysis, side: int, pair: SentencePair) -> Severity:
    """Of a clause that is surely missing. An item, cell or heading that ends otherwise than sentences do may say it
    elsewhere: what it adds behind a comma becomes an attribute ("pears, weighed without cores"), and the encoder sees
    little of it."""
    note = (analysis.source, analysis.target)[side]
    own, bead = (pair.source, pair.target)[side], pair.bead
    kind = note.blocks[(bead.source, bead.target)[side][0]].kind
    is_phrase = kind in _LABELS and own.text.rstrip().rstrip(_CLOSING)[-1:] not in _FULL_STOPS
    return Severity.MINOR if is_phrase else Severity.MAJOR


def _is_whole(analysis: Analysis, side: int, pair: SentencePair) -> bool:
    """Whether the paragraph may say it all in a language that writes no full stops: where its sentences end is a guess,
    and the next one may be the rest of this one."""
    if primary((analysis.target, analysis.source)[side].lang) not in STOPLESS:
        return False
    notes, places = (analysis.source, analysis.target), (pair.bead.source, pair.bead.target)
    texts = tuple(" ".join(note.blocks[i].text for i in at) for note, at in zip(notes, places, strict=True))
    said = odds(analysis, [(texts[0], texts[1])], "added" if side else "lost")[0]
    return said is None or said < LACKING


def _is_unreadable(analysis: Analysis, side: int, pair: SentencePair) -> bool:
    """Whether a formula of the sentence has no end: read as words, it is what no translation says."""
    note, own = (analysis.source, analysis.target)[side], (pair.source, pair.target)[side]
    return any(p.kind == "math-delimiters" and own.start <= p.start < own.end for p in note.problems)


def _in_brackets(analysis: Analysis, side: int, pair: SentencePair, variant: Variant) -> bool:
    """Whether a clause is all in brackets, of which the other side's paragraph has as many: a sentence in brackets of
    its own may stand within the sentence before."""
    if not _BRACKETS.fullmatch(pair.texts[side][variant.start : variant.end].strip(" .。")):
        return False
    notes, places = (analysis.source, analysis.target), (pair.bead.source, pair.bead.target)
    counts = [
        sum(len(_BRACKETS.findall(note.blocks[i].text)) for i in at) for note, at in zip(notes, places, strict=True)
    ]
    return counts[1 - side] >= counts[side]


def _introduces(text: str, variant: Variant) -> bool:
    """Whether a clause ends its sentence with a colon: "it has fallen this far:" announces what follows, and some
    languages do not say it."""
    end = len(text.rstrip())
    return text[:end][-1:] in _COLONS and variant.end >= end


def _confidence(found: MissingClause) -> float:
    return MOST_CONFIDENT if found.certain else min(MOST_CONFIDENT, LEAST_CONFIDENT + max(0.0, found.gain) * RISE)


@computed_once
def _alone(analysis: Analysis, side: int) -> frozenset[int]:
    """The blocks of a side that stand in no bead with one of the other."""
    beads = (b for b in analysis.beads if not (b.target, b.source)[side])
    return frozenset(i for b in beads for i in (b.source, b.target)[side])


def _said_beside(analysis: Analysis, side: int, pair: SentencePair, variant: Variant) -> bool:
    """Whether the text before or behind the translation says the clause: it may have moved across a formula."""
    other = (analysis.target, analysis.source)[side]
    index = (pair.bead.target, pair.bead.source)[side][0]
    alone = _alone(analysis, 1 - side)
    beside = []
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(other.blocks) and other.blocks[at].kind in PASSED:
            at += step
        if at in alone and other.blocks[at].kind in FLOWING:
            # it has no counterpart but this sentence
            return True
        if 0 <= at < len(other.blocks) and other.blocks[at].kind in PROSE:
            beside += [sentence.text for sentence in block_sentences(other, other.blocks[at])]
    near = [text for text in beside[:MOST] if text]
    if not near:
        return False
    embed = embedder(analysis)
    own = (pair.source, pair.target)[side].text[variant.start : variant.end].strip()
    return bool(float((embed(near, 1 - side) @ embed([own], side)[0]).max()) >= SAID)
