"""Sentences of which the judge is certain that the other side says less, whichever clause it is.

A clause is named where the sentence without it says the same (`_judged_clauses`). Where none can be taken out, two were
shortened, or one became a word, the sentence as a whole is told: the judge is hardly ever so certain of a whole one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

import regex

from qa.analysis.grouped_sentences import believed, grouped_sentences, whole_blocks
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, sentence_pairs
from qa.analysis.word_links import word_links
from qa.checks.structure._around_formula import goes_on
from qa.checks.structure._captions import is_caption
from qa.checks.structure._judged_clauses import WITH_FORMULA, has_formula, share_of
from qa.model import PROSE, InlineKind, Kind
from qa.model.records import dataclass
from qa.text.languages import primary


class Certainty(NamedTuple):
    """Log-odds from which a finding is major, and minor."""

    sure: float
    likely: float


class _Unsaid(NamedTuple):
    """What speaks for words that the other side does not say, and the words."""

    weight: float
    words: str


# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LOST, ADDED = Certainty(4.0, 3.2), Certainty(3.0, 2.5)
"""Where the English side says more, and where the other does. Of 14,000 published sentences of GNOME's and KDE's help
nine and eleven reach the first, seven and eight of which do say so (`reports/meaning.md`)."""
UNSAID, ODDS, WORDS = Certainty(2.7, 2.2), 0.66, 1.03
"""The same for the log-odds that an English side lost something and the words in a row that no word of the other side
says (`WordLinks.unsaid`), each times its weight: logistic regression on 784 paragraphs of that help that lack a clause
or break off and 5,000 others, the languages left out in turn; 19 of the others reach the first, nearly all of which
lack something or name it by a pronoun (`reports/meaning.md`)."""
PLAIN = 3.7
"""And where that is plain even of one sentence of a long note, which may be worded anew: of the 5,000 four reach it,
all of which lack something."""
DOUBTED = 0.0
"""Log-odds below which no word is looked at."""
HALF, BESIDE = 0.5, 400
"""Part of what no word says, up to which the block beside says the rest, and characters of that which are read."""
NAMED = 0.5
"""What words in a row must lack together to be named: two that no word says at all."""
IN_A_ROW, FEWEST_WORDS, CHARACTERS = 5, 6, 8
"""Words in a row that are no chance when they come again; characters of a text that hardly has spaces."""
TOGETHER = 1.5
"""Log-odds of the whole paragraph from which a sentence of it is believed: alone, a pronoun for what the one before
names ("Action. The claim is filed with …": "Klacht. Die …") reads as a loss."""
_LINK = regex.compile(r"\s*\[[^\[\]\n]{1,200}\]\([^()\n]{1,300}\)\s*")
_MARKED = regex.compile(r"\s*[(（\p{Pd}:/]")
_INTRODUCES = regex.compile(r"[:：][\p{P}\s]*$", regex.REVERSE)

_ELIDED = regex.compile(
    r"\b(?:is|are|was|were|do|does|did|can|could|may|might|must|should|will|would|has|have|had)(?: not|n['’]t)?"
    r"\s*(?:[.;,!?)]|$)",
    regex.I,
)
"""An English clause that leaves out what it says, which other languages say again: "not every noise is a fault, but
this one always is"."""


@dataclass(frozen=True, slots=True)
class SaysMore:
    """One side of `pair` says what the other does not, `words` of it least of all."""

    pair: SentencePair
    sure: bool
    words: str = ""
    plain: bool = False
    """Whether it is so even in a long note, of which one sentence may be worded anew."""


def says_more(analysis: Analysis, side: int) -> Iterator[SaysMore]:
    """The sentences of `side` that say more than the other side's, and paragraphs whose sentences are not paired."""
    found = list(_certain(analysis, side, grouped_sentences(analysis)))
    yield from found
    told = {one.pair.bead for one in found}
    single = set(sentence_pairs(analysis))
    rest = [pair for pair in whole_blocks(analysis) if pair.bead not in told and pair not in single]
    yield from (one for one in _certain(analysis, side, rest) if not has_formula(analysis, one.pair))


def _is_label(analysis: Analysis, pair: SentencePair, side: int) -> bool:
    """Whether it is a title that leads somewhere, which a table of contents shortens, or a cell or a heading told at
    more length: English ones are terse."""
    block = analysis.source.blocks[pair.bead.source[0]]
    if block.kind is Kind.HEADING or (side == 1 and block.kind is Kind.TABLE_CELL):
        return True
    links = [span for span in block.inlines if span.kind is InlineKind.LINK]
    return len(links) == 1 and _LINK.fullmatch(analysis.source.text, block.content_start, block.content_end) is not None


def _says_twice(text: str) -> bool:
    """Whether a text says some words in a row twice."""
    words = text.lower().split()
    parts = [" ".join(words[k : k + IN_A_ROW]) for k in range(len(words) - IN_A_ROW + 1)]
    if len(words) < FEWEST_WORDS:
        parts = [text[k : k + CHARACTERS] for k in range(len(text) - CHARACTERS + 1)]
    return len(set(parts)) < len(parts)


def _renders(own: str, other: str) -> bool:
    """Whether a text has the other one whole, and renders it behind a mark: "World Bank - Weltbank"."""
    before, words, rest = own.partition(other.strip())
    return bool(words and _MARKED.match(rest)) and not before.strip()


def _certain(analysis: Analysis, side: int, pairs: Sequence[SentencePair]) -> Iterator[SaysMore]:
    english = 0 if primary(analysis.source.lang) == "en" else 1
    asked = [pair for pair in pairs if share_of(analysis, pair, side, english) is not None]
    kind, least = ("lost", LOST) if side == english else ("added", ADDED)
    said = zip(asked, odds(analysis, [pair.texts for pair in asked], kind), strict=True)
    # few come so far: another network says whether it is another sentence
    doubted = [(pair, more, _unsaid(analysis, pair, side, kind, more)) for pair, more in said if more is not None]
    likely = [
        (pair, more, lacks) for pair, more, lacks in doubted if more >= least.likely or lacks.weight >= UNSAID.likely
    ]
    others = odds(analysis, [pair.texts for pair, _, _ in likely], "other")
    for (pair, more, lacks), other in zip(likely, others, strict=True):
        if other is None or more < other:
            continue
        if _says_twice(pair.texts[side]) and not _says_twice(pair.texts[1 - side]):
            # that is told as a repetition
            continue
        if _renders(pair.texts[side], pair.texts[1 - side]) or (lacks.words and _is_said_beside(analysis, pair, side)):
            continue
        # "To enlarge the text:" announces what follows, and some languages announce it at length
        if _INTRODUCES.search(pair.texts[0]) or goes_on(analysis, pair) or not believed(analysis, pair):
            continue
        formula = WITH_FORMULA if has_formula(analysis, pair) else 0.0
        worded_freely = is_caption(analysis.source, pair.bead.source[0]) or _is_label(analysis, pair, side)
        worded_freely = worded_freely or (side != english and _ELIDED.search(pair.texts[english]) is not None)
        certain = more >= least.sure + formula or lacks.weight >= UNSAID.sure + formula
        sure = not worded_freely and certain and _is_lost_together(analysis, pair, kind)
        if sure or not formula:
            yield SaysMore(pair, sure, lacks.words, lacks.weight >= PLAIN + formula)


def _unsaid(analysis: Analysis, pair: SentencePair, side: int, kind: str, more: float) -> _Unsaid:
    """What of an English sentence is least said on the other side."""
    links = word_links(analysis.engines, pair.texts) if kind == "lost" and more >= DOUBTED else None
    if links is None:
        return _Unsaid(0.0, "")
    weight, (start, end) = links.unsaid(side, pair.texts[side])
    return _Unsaid(ODDS * more + WORDS * weight, pair.texts[side][start:end] if weight >= NAMED else "")


def _is_said_beside(analysis: Analysis, pair: SentencePair, side: int) -> bool:
    """Whether the block before or behind the other side's says what it lacks: a sentence became a paragraph."""
    note, bead = (analysis.source, analysis.target)[1 - side], (pair.bead.source, pair.bead.target)[1 - side]
    links, own = word_links(analysis.engines, pair.texts), pair.texts[side]
    near = [note.blocks[k] for k in (bead[0] - 1, bead[-1] + 1) if 0 <= k < len(note.blocks)]
    said = [" ".join(block.text.split())[:BESIDE] for block in near if block.kind in PROSE]
    if links is None or not said:
        return False
    texts = [(own, f"{pair.texts[1 - side]} {text}")[:: -1 if side else 1] for text in said]
    wider = [other.unsaid(side, own)[0] for one, two in texts if (other := word_links(analysis.engines, (one, two)))]
    return min(wider, default=inf) <= HALF * links.unsaid(side, own)[0]


def _is_lost_together(analysis: Analysis, pair: SentencePair, kind: str) -> bool:
    """Whether the paragraph as a whole says less as well, or is too long to be read as one."""
    whole = next((one for one in whole_blocks(analysis) if one.bead == pair.bead), None)
    if whole is None or whole.texts == pair.texts:
        return True
    said = odds(analysis, [whole.texts], kind)[0]
    return said is None or said >= TOGETHER
