"""Sentences that read as if their source said the opposite: the judge doubts them, and believes them of the turned one.

No word of the translation tells, so it holds for any language that the judge reads: where it takes a translation for a
negation or an opposite of the English sentence, that is turned word by word, and what is asked is whether the
translation is a faithful one of such a sentence, and lies nearer to it. A free wording is faithful to neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.grouped_sentences import believed, grouped_sentences, whole_blocks
from qa.analysis.judged import ANY, ahead, odds
from qa.analysis.pair import SURE as PAIRED
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair, comparable
from qa.analysis.variants import JUDGE, Variant
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
from qa.checks.meaning._turned_words import LESSENED, ORDERS
from qa.checks.meaning._turns import asks, denies_of_others, fails, makes_sure, may_be_told_by_a_verb
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ASKED = 0.7
"""Log-odds of the judge for a negation or an opposite from which the turned sentences are tried: one of thirty-five
published ones reaches it (`reports/meaning.md`)."""
FAITHFUL = -0.5
"""Log-odds for any fault of the turned sentence, below which the translation is one of it."""
WORTH, FARTHEST = 150, 0.02
"""Log-odds that a rise of the cosine by 1 is worth, and the rise beyond which it is worth no more."""
NEARER, CLEARLY = 0.006, 0.5
"""A rise that is worth so much more: of 42 turned sentences that lack no more than that 16 have it, of six right ones
one."""
FARTHER = -0.003
"""The rise that a negation must have: seven planted ones that the judge is sure of have less than 0, no right one."""
SURE, LIKELY = 6.0, 4.5
"""Sums of how much likelier the fault is without the turn, and of that rise, from which a sentence is surely turned,
and likely: of 6,959 published sentences of 49 languages ten reach the first, seven of them mistakes of their
translators; of 180 planted ones 77 do (`reports/meaning.md`)."""
AS_WELL = 2.0
"""How much likelier a fault may be of the sentence with a word turned as well, which then reads no worse."""
NEGATED = 1.0
"""How much less where English negates and no word of the other side may: what is lost then is plain."""
FAILING = 1.0
"""How much more it takes to be sure where English negates a verb that negates itself, which others say positively."""
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
READ = (Pairs.FIRM, Pairs.ATTESTED, Pairs.ALL, Pairs.VOTED, Pairs.WORDED)
"""The pairs that are tried: what is read as a whole needs no word of the other side."""


@dataclass(frozen=True, slots=True)
class ReadAsTurned:
    """The translation reads as if `variant` stood in the English sentence, side `side` of the pair."""

    pair: SentencePair
    side: int
    variant: Variant
    negation: bool
    """Whether a negation came or went, rather than a word turned."""
    score: float
    hinted: bool = False
    """Whether another word of the English sentence may negate as well."""
    unseen: bool = False
    """Whether the other side has a word that may negate, or neither word of a pair of opposites."""

    @property
    def word(self) -> str:
        """What the turn replaced in the English sentence; empty where it put something in."""
        return self.pair.texts[self.side][self.variant.start : self.variant.end].strip()

    @property
    def least(self) -> float:
        """The score from which it is worth a remark."""
        return SURE if self.hinted or self.unseen else LIKELY

    @property
    def sure(self) -> bool:
        texts = self.pair.texts
        # "don't forget to close it" is remember, and what reads as "forget to" says so
        wanted = SURE + (FAILING if self.negation and fails(texts[self.side]) else 0.0)
        return self.score >= wanted and not self.hinted and not (self.negation and denies_of_others(texts[0]))


@dataclass(frozen=True, slots=True)
class _Turn:
    variant: Variant
    negation: bool
    wanted: float = 0.0
    """How much more it takes than usual."""
    hinted: bool = False
    """Whether another word of the English sentence may negate as well."""


@computed_once
def read_as_turned(analysis: Analysis) -> tuple[ReadAsTurned, ...]:
    """One for a sentence at most; one side must be English."""
    languages = analysis.languages
    side = next((side for side, lang in enumerate(languages) if primary(lang) == "en"), None)
    if side is None or primary(languages[0]) == primary(languages[1]):
        return ()
    # a short sentence that is turned may be too far from its source to be paired surely: the turned one proves the pair
    unsure = [pair for pair in whole_blocks(analysis) if pair.bead.confidence < PAIRED]
    pairs = [*grouped_sentences(analysis), *unsure]
    suspects = [(p, turns) for p in pairs if (turns := _turns(analysis, p, side))]
    said = odds(analysis, [pair.texts for pair, _ in suspects], "negation", "opposite")
    doubted = [(*suspect, sure) for suspect, sure in zip(suspects, said, strict=True) if sure and sure >= ASKED]
    texts = [(turn.variant.text, p.texts[1 - side]) for p, turns, _ in doubted for turn in turns]
    ahead(analysis.engines, texts, FAITHFUL)
    found = (_best(analysis, pair, side, turns, sure) for pair, turns, sure in doubted)
    return tuple(one for one in found if one and one.score >= one.least and believed(analysis, one.pair))


def _best(
    analysis: Analysis, pair: SentencePair, side: int, turns: tuple[_Turn, ...], said: float
) -> ReadAsTurned | None:
    """The turn that explains the translation best."""
    own, other = pair.seen_from(side)
    asked = [(other, t.variant.text) if side else (t.variant.text, other) for t in turns]
    best: ReadAsTurned | None = None
    for turn, fault in zip(turns, odds(analysis, asked, ANY, enough=FAITHFUL), strict=True):
        if fault is None or fault > FAITHFUL:
            continue
        nearer = _rise(analysis, side, (own, turn.variant.text, other))
        clearly = CLEARLY if nearer >= NEARER else 0.0
        score = said - fault + WORTH * min(nearer, FARTHEST) + clearly - turn.wanted
        if nearer >= (FARTHER if turn.negation else 0.0) and (best is None or best.score < score):
            unseen = turn.wanted >= BESIDE_ANOTHER
            best = ReadAsTurned(pair, side, turn.variant, turn.negation, score, turn.hinted, unseen)
    return None if best and best.negation and _is_reworded(analysis, best) else best


def _is_reworded(analysis: Analysis, found: ReadAsTurned) -> bool:
    """Whether it is "not easy" for "hard", "switch off" for "do not leave on": with a word turned as well the sentence
    says what it said, and reads as well."""
    own, other = found.pair.seen_from(found.side)
    turned = found.variant.text
    same = [variant.text for variant in opposites(turned, Pairs.ALL)]
    if not same:
        return False
    texts = [(other, text) if found.side else (text, other) for text in [turned, *same]]
    fault, *others = odds(analysis, texts, ANY)
    return any(
        less is not None
        and fault is not None
        and less < fault + AS_WELL
        and _rise(analysis, found.side, (own, text, other)) > 0
        for text, less in zip(same, others, strict=True)
    )


def _rise(analysis: Analysis, side: int, texts: tuple[str, str, str]) -> float:
    """By how much the cosine with the third text rises from the first to the second."""
    languages = analysis.languages[side], analysis.languages[1 - side]
    own, turned, other = analysis.engines.embed(list(texts), languages, JUDGE)
    return float((turned - own) @ other)


def _turns(analysis: Analysis, pair: SentencePair, side: int) -> tuple[_Turn, ...]:
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


def _negations(analysis: Analysis, pair: SentencePair, side: int, known: tuple[Words, Words]) -> Iterator[_Turn]:
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
        # "hardly … without" is nearly always, and what is not the same differs
        said = explained(analysis.engines, pair.texts, langs, side, tables)
        hinted = (len(ours.maybe(own)) > 1 and not said) or may_be_told_by_a_verb(pair.texts, langs, side)
        beside = theirs.any.search(theirs.busy(other)) is not None and not said
        wanted = BESIDE_ANOTHER if beside else HINTED if hinted else -NEGATED
        yield from (_Turn(variant, True, wanted, hinted) for variant in affirmed(own, "en"))
        yield from (_Turn(variant, True, wanted, hinted) for variant in affirmed_words(own))
        return
    if ours.any.search(ours.busy(own)) or asks(pair.texts, langs, 1 - side) or theirs.hedged(other):
        return
    if not is_said_otherwise(pair.texts, langs, tables, 1 - side):
        wanted = HINTED if ours.hint and ours.hint.search(own) else 0.0
        yield from (_Turn(variant, True, wanted) for variant in negated(own) if variant.instead != DENIAL)


def _words_turned(
    analysis: Analysis, pair: SentencePair, side: int, ours: Words, theirs: Words | None
) -> Iterator[_Turn]:
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
        if word in FIRST or LESSENED.search(own, 0, variant.start):
            continue
        ordered, shown = word in ORDERS | EVENTS, attestation(own, variant, other, lang)
        # a rule that "reads" so elsewhere "is written" so
        several = pairs is Pairs.WORDED and not is_plain(variant, own)
        wanted = None if several else _wanted(shown, pairs, ordered, denied)
        phrase = (word, variant.instead.lower()) in plain_phrases()
        if wanted is None and phrase and shown is Attestation.SILENT and not denied:
            wanted = SILENTLY
        span = turned_at(own, variant, other, lang) if shown is Attestation.TURNED else None
        if _may_be_retold(analysis, pair, side, (variant.start, variant.end), span):
            continue
        # what looks like the opposite may stand for another word
        another = span is not None and translates(own, (variant.start, variant.end), other, span, lang)
        if wanted is not None:
            yield _Turn(variant, False, wanted + (HINTED if another else 0.0))
        elif not (ordered or denied) and shown is not Attestation.KEPT:
            yield _Turn(variant, False, UNSEEN, True)


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
