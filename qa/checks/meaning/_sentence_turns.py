"""Which words of an English sentence its translation may have turned, and how sure the judge must be of each."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, comparable
from qa.analysis.variants import Variant
from qa.checks.meaning._affirming import affirms, says_more
from qa.checks.meaning._event_order import EVENTS, may_govern_the_same
from qa.checks.meaning._explained import explained
from qa.checks.meaning._lexicon import Attestation, attestation, translates, turned_at
from qa.checks.meaning._negation import DENIAL, Words, affirmed, negated, words
from qa.checks.meaning._only_if import is_only_if
from qa.checks.meaning._opposites import ASKED_WHETHER, FIRST, Pairs, opposites
from qa.checks.meaning._polarity import is_said_otherwise
from qa.checks.meaning._row_kinds import is_plain, plain_phrases
from qa.checks.meaning._turned_comparison import Places, compares, places_compared
from qa.checks.meaning._turned_english import affirmed_words
from qa.checks.meaning._turned_words import ORDERS, is_of_a_degree
from qa.checks.meaning._turns import asks, makes_sure, may_be_told_by_a_verb
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEGATED = 1.0
"""How much less where English negates and no word of the other side may: what is lost then is plain."""
HINTED = 2.0
"""How much more where another word of the sentence may negate as well, what looks like the opposite may stand for
another word, or both sides negate."""
BESIDE_ANOTHER = 3.0
"""How much more where the other side has a word that may negate ("only", "unknown"): of 5,471 right pairs in 55
languages none reaches that, the next lacks .2; of the planted ones eleven (`reports/meaning.md`)."""
SILENTLY = 1.0
"""How much more where no word of the other side looks like either of two that have few meanings together."""
UNSEEN = 1.0
"""How much more where no word of the other side looks like either, which is a remark at best: of 11,000 published
sentences and sentences of ours in 49 languages five, of 136 with a word turned ten that were silent."""
HARDLY_MORE = regex.compile(r"(?:hardly|scarcely|barely) \p{L}+ than\b", regex.I)
"""A bound that is just passed or just not: "hardly more than five", which the judge takes for either."""
READ = (Pairs.FIRM, Pairs.ATTESTED, Pairs.ALL, Pairs.VOTED, Pairs.WORDED)
"""The pairs that are tried: what is read as a whole needs no word of the other side."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of the English sentence that is tried."""

    variant: Variant
    negation: bool
    wanted: float = 0.0
    """How much more it takes than usual."""
    hinted: bool = False
    """Whether another word of the English sentence may negate as well."""


def sentence_turns(analysis: Analysis, pair: SentencePair, side: int) -> tuple[Turn, ...]:
    """The turns of the English sentence that the translation may have made."""
    own = pair.texts[side]
    langs = analysis.languages
    tables = [words(lang) for lang in langs]
    ours, theirs = tables[side], tables[1 - side]
    if not comparable(pair) or ASKED_WHETHER.search(own) or ours is None:
        return ()
    turned = _words_turned(analysis, pair, side, ours, theirs)
    # an English translation words what its source says as machines do, and few notes are asked about one
    found = [turn for turn in turned if side or not turn.hinted]
    if theirs is not None and not theirs.inner:
        found += _negations(analysis, pair, side, (ours, theirs))
    # of two that turn alike the one that is told most easily
    found.sort(key=lambda turn: turn.wanted, reverse=True)
    return tuple({turn.variant.text: turn for turn in found}.values())


def _negations(analysis: Analysis, pair: SentencePair, side: int, known: tuple[Words, Words]) -> Iterator[Turn]:
    """Where one side negates and the other does not."""
    (own, other), langs = pair.seen_from(side), analysis.languages
    ours, theirs = known
    tables = known if side == 0 else (theirs, ours)
    if makes_sure(pair.texts, langs):
        return
    # what could not be better is very good
    if affirms(own) and not says_more(other, langs[1 - side]):
        return
    if theirs.negates(other) is None:
        # "refrain from" negates as surely as "not"
        if theirs.refuses(other):
            return
        if ours.negates(own) and is_said_otherwise(pair.texts, langs, tables, side):
            return
        without, in_words = [*affirmed(own, "en")], affirmed_words(own)
        if not without and not in_words:
            return
        # "hardly … without" is nearly always, and what is not the same differs
        several, beside = len(ours.maybe(own)) > 1, theirs.any.search(theirs.busy(other)) is not None
        if (several or beside) and explained(analysis.engines, pair.texts, langs, side, tables):
            several = beside = False
        hinted = several or may_be_told_by_a_verb(pair.texts, langs, side)
        wanted = BESIDE_ANOTHER if beside else HINTED if hinted else -NEGATED
        yield from (Turn(variant, True, wanted, hinted) for variant in without)
        for variant in in_words:
            yield Turn(variant, True, wanted, hinted or HARDLY_MORE.match(own, variant.start) is not None)
        return
    if ours.any.search(ours.busy(own)) or asks(pair.texts, langs, 1 - side) or theirs.hedged(other):
        return
    if not is_said_otherwise(pair.texts, langs, tables, 1 - side):
        wanted = HINTED if ours.hint and ours.hint.search(own) else 0.0
        yield from (Turn(variant, True, wanted) for variant in negated(own) if variant.instead != DENIAL)


def _words_turned(
    analysis: Analysis, pair: SentencePair, side: int, ours: Words, theirs: Words | None
) -> Iterator[Turn]:
    """Words of which the other side may show the opposite, where the two negate alike."""
    own, other = pair.seen_from(side)
    lang = analysis.languages[1 - side]
    if theirs is None:
        return
    denied = ours.is_firm(own)
    # "not uncommon" and the like turn a word as well
    if denied is not theirs.is_firm(other) or is_only_if(own, other, lang):
        return
    for pairs, variant in ((kind, variant) for kind in READ for variant in opposites(own, kind)):
        word = own[variant.start : variant.end].lower()
        if word in FIRST or is_of_a_degree(own, variant):
            continue
        ordered, shown = word in ORDERS | EVENTS, attestation(own, variant, other, lang)
        # a rule that "reads" so elsewhere "is written" so
        several = pairs is Pairs.WORDED and not is_plain(variant, own)
        wanted = None if several else _wanted(shown, pairs, ordered, denied)
        phrase = (word, variant.instead.lower()) in plain_phrases()
        if wanted is None and phrase and shown is Attestation.SILENT and not denied:
            wanted = SILENTLY
        shows = Attestation.TURNED, Attestation.OUTWEIGHED
        span = turned_at(own, variant, other, lang) if shown in shows else None
        if _may_be_retold(analysis, pair, side, (variant.start, variant.end), span):
            continue
        # what looks like the opposite may stand for another word
        another = span is not None and translates(own, (variant.start, variant.end), other, span, lang)
        if wanted is not None:
            yield Turn(variant, False, wanted + (HINTED if another else 0.0))
        elif not (ordered or denied) and shown is not Attestation.KEPT:
            yield Turn(variant, False, UNSEEN, hinted=True)


def _wanted(shown: Attestation, pairs: Pairs, ordered: bool, denied: bool) -> float | None:
    """How much more than usual it takes where the other side shows so much of a word; None where that is too little."""
    if shown is Attestation.TURNED:
        return HINTED if denied else 0.0
    if denied:
        return None
    if shown is Attestation.HINTED:
        return 0.0
    if shown is Attestation.OUTWEIGHED and pairs is not Pairs.VOTED:
        return HINTED
    return 0.0 if shown is Attestation.UNKNOWN and pairs is Pairs.FIRM and not ordered else None


def _may_be_retold(
    analysis: Analysis, pair: SentencePair, side: int, at: tuple[int, int], span: tuple[int, int] | None
) -> bool:
    """Whether the other side may tell the same from the other end: "close after you have saved", "B is narrower", which
    the judge takes for turned."""
    own, other = pair.seen_from(side)
    if own[slice(*at)].lower() in EVENTS:
        seen = (own, other), (at, span or (0, 0)), analysis.languages[1 - side]
        return span is None or not may_govern_the_same(analysis, *seen)
    if not compares(own, at):
        return False
    kept = Places.KEPT, Places.FIRMLY_KEPT
    return span is None or places_compared(analysis, pair, side, at, span) not in kept
