"""Negations that a translator says in the sentence beside: "They do not: in a vacuum …" ends the one before."""

from __future__ import annotations

import regex

from qa.align.sentences import block_sentences
from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel, Version
from qa.analysis.sentences import SentencePair
from qa.checks.meaning._negation import words
from qa.checks.meaning._outvoted import Outvoted, negations
from qa.engines import Engines
from qa.text.languages import language_of

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CLAUSE = 40
"""Characters behind a sentence in which the clause that goes on with it begins."""
_ELIDED = regex.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|will) not\s*[:;.,]|n['’]t\s*[:;.,]", regex.I
)
"""A denial that leaves out what it denies, which any word of the sentence before may say: "They do not: …"."""


def said_next(analysis: Analysis, pair: SentencePair, side: int) -> bool:
    """Whether a sentence beside the one that lacks the negation of `side` negates, or may, and its counterpart not."""
    languages = analysis.languages
    own, other = words(languages[side]), words(languages[1 - side])
    if own is None or other is None:
        return False
    elided = _ELIDED.search(pair.texts[side]) is not None
    for said, counterpart in zip(_beside(analysis, pair, 1 - side), _beside(analysis, pair, side), strict=True):
        may = elided and (other.any.search(other.busy(said)) or (other.hint and other.hint.search(said)))
        if (may or other.negates(said)) and not own.any.search(own.busy(counterpart)):
            return True
    return False


def goes_on_denied(version: Version) -> bool:
    """Whether the clause right behind, which a mere space parts from a sentence in a language without full stops,
    negates: "ห้องละ 500 บาท ไม่รวมอาหารเช้า"."""
    table = words(version.lang)
    if table is None or "stopless" not in language_of(version.lang).traits:
        return False
    behind = version.document.text[version.end : min(version.block.content_end, version.end + CLAUSE)]
    return table.negates(behind) is not None


def _beside(analysis: Analysis, pair: SentencePair, side: int) -> tuple[str, str]:
    """The sentences of the same paragraph right before and right behind that of a side, empty where there are none."""
    note, sentence = (analysis.source, analysis.target)[side], (pair.source, pair.target)[side]
    blocks = (pair.bead.source, pair.bead.target)[side]
    every = [one for index in blocks for one in block_sentences(note, note.blocks[index])]
    before = next((one.text for one in reversed(every) if one.end <= sentence.start), "")
    return before, next((one.text for one in every if one.start >= sentence.end), "")


def outvoted_negations(notes: Parallel) -> tuple[Outvoted, ...]:
    """What votes say of negations, but of those that a note has in another sentence of the paragraph: there is one more
    in the one, and one less in the other. Several checks ask."""
    return notes.pairs[0].engines.computed_once(_without_moved, notes) if notes.pairs else ()


def _without_moved(notes: Parallel, _: Engines) -> tuple[Outvoted, ...]:
    told = list(negations(notes))
    return tuple(one for one in told if not any(_makes_up(one, other) for other in told))


def _makes_up(one: Outvoted, other: Outvoted) -> bool:
    same = one.version.document is other.version.document and one.version.block is other.version.block
    return same and bool(one.word) != bool(other.word)
