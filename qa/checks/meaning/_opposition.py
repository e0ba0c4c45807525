"""A word became its opposite: "like charges repel" translated as "like charges attract"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from qa.analysis.faithful import SPREAD, WIDE_SPREAD, usual_likeness
from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SAME, SentencePair, comparable
from qa.analysis.variants import JUDGE, Variant
from qa.checks.meaning._event_order import EVENTS, Events, governed_events
from qa.checks.meaning._excused_turns import says_less
from qa.checks.meaning._lexicon import Attestation, attestation, translates, turned_at
from qa.checks.meaning._measures import turns_back
from qa.checks.meaning._negation import words
from qa.checks.meaning._only_if import is_only_if, is_unless
from qa.checks.meaning._opposites import ASKED_WHETHER, ENDING, Pairs, opposites
from qa.checks.meaning._other_end import is_cheaper
from qa.checks.meaning._row_kinds import is_plain
from qa.checks.meaning._sleepless import robbed_of_sleep
from qa.checks.meaning._turned_comparison import Places, places_compared
from qa.checks.meaning._turned_words import is_of_a_degree
from qa.engines import Array, Engines
from qa.model.records import dataclass
from qa.text.languages import primary

LIKELY = {Attestation.UNKNOWN: 0.005, Attestation.TURNED: 0.001, Attestation.HINTED: 0.005}
"""By how much the whole sentence must come nearer (cosine), by what the other side shows of the word."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HINTED = 4
"""How many times the usual gain a word of a single character must come with."""
AROUND = 4
"""Words to each side that the context of a word has."""
STRONG = 0.03
"""Gain from which a word of several meanings ("top", "next") is as good as one of few."""
WORTH = {Attestation.TURNED: 67, Attestation.HINTED: 116, Attestation.UNKNOWN: 28}
"""Log-odds of the trained judge that a gain of 1 is worth, by what the other side shows of the word, from regressions
on right and damaged sentences (`reports/meaning.md`),"""
CERTAIN = {Attestation.TURNED: 2.8, Attestation.HINTED: 4.8, Attestation.UNKNOWN: 7.0}
"""the log-odds, gains counted in, from which no doubt is left,"""
ORDER, ORDER_WITNESSED = 5.0, 2.9
"""how much more it takes for an order ("before", "after"), told from either end, which the judge does not see,
and where two other translations or more have it as the source,"""
ASKED = 2.0
"""and the odds from which the encoder is asked at all where no words are known."""
DENIED = 0.0
"""Log-odds below which the judge does not bear out what the cosines say."""
BOTH = 0.03
"""Gain that the cosines must show as well where no words are known: the judge alone errs once in 750 sentences."""
UNSURE = -0.002
"""Gain of cosine of the other side's own words below which a swap is doubtful (`reports/meaning.md`)."""


@dataclass(frozen=True, slots=True)
class Swap:
    """The word of `variant` on one side (0 the source's, 1 the target's) reads as its opposite on the other.

    `gain` sums three differences of cosines with the other side's sentence: of the whole sentence with the opposite
    and with the word, of the same within a few words, and of the sentence with the opposite and with neither.
    `witnessed` where the other side shows a known word for the opposite and none for the word; `borne_out` where
    other translations of the same sentence, two or more, side with the word.
    """

    pair: SentencePair
    side: int
    variant: Variant
    gain: float
    witnessed: bool
    faithful: bool
    """Whether nothing but the word seems to differ, and no order of two things, which can be told from both ends."""
    borne_out: bool = False
    odds: float | None = None
    """What the trained judge says; None where it was not asked."""
    certain: bool = False
    """Whether words and the judge agree, so that no cosine is needed."""
    nearly: bool = False
    """Whether they would with other translations as witnesses."""

    @property
    def denied(self) -> bool:
        """Whether the judge does not bear it out."""
        return self.odds is not None and self.odds < DENIED


@dataclass(frozen=True, slots=True)
class _OppositeSuspect:
    pair: SentencePair
    variant: Variant
    word: Attestation
    pairs: Pairs
    odds: float | None = None


def swaps(
    analysis: Analysis, least: float, witnessed: float, told: frozenset[SentencePair] = frozenset()
) -> Iterator[Swap]:
    """Words whose opposite explains the other side better: by `least` or more, by `witnessed` where words say so too.

    One side must be English; sentences that were `told` otherwise are not asked about.
    """
    languages = analysis.source.lang, analysis.target.lang
    side = next((side for side, lang in enumerate(languages) if primary(lang) == "en"), None)
    if side is None or primary(languages[0]) == primary(languages[1]):
        return
    suspects = [s for pair in grouped_sentences(analysis) if pair not in told for s in _suspects(pair, side, languages)]
    if not (suspects := list(_judged(analysis, suspects))):
        return
    texts = {t: None for s in suspects for t in (s.pair.source.text, s.pair.target.text, s.variant.text)}
    vectors = dict(zip(texts, analysis.engines.embed(list(texts), languages, JUDGE), strict=True))
    likely = [s for s in suspects if _nearer(s, side, vectors) >= LIKELY[s.word] or (s.odds or 0.0) >= DENIED]
    best: dict[tuple[int, int], Swap] = {}
    for suspect, gain in zip(likely, _gains(likely, side, vectors, analysis.engines, languages), strict=True):
        at = suspect.pair.source.start, suspect.pair.target.start
        seen = suspect.word is not Attestation.UNKNOWN
        enough = {Attestation.TURNED: witnessed, Attestation.HINTED: HINTED * witnessed}.get(suspect.word, least)
        certain, nearly = _is_certain(suspect, gain, ORDER), _is_certain(suspect, gain, ORDER_WITNESSED)
        if (gain >= enough or certain) and (at not in best or _rank(best[at]) < (seen, gain)):
            faithful = _faithful(suspect, gain, side, vectors, languages)
            found = Swap(
                suspect.pair, side, suspect.variant, gain, seen, faithful, False, suspect.odds, certain, nearly
            )
            best[at] = found
    for swap in best.values():
        others = _elsewhere(analysis, swap) if side == 0 else []
        # words on both sides are overruled only by all of the others
        agreed = min if swap.witnessed else median
        if (others and agreed(others) > UNSURE) or not believed(analysis, swap.pair) or _is_retold(analysis, swap):
            continue
        yield from _in_order(analysis, swap, len(others) > 1)


def _is_retold(analysis: Analysis, swap: Swap) -> bool:
    """Whether the sentence compares the same from the other end."""
    own, other = swap.pair.seen_from(swap.side)
    span = turned_at(own, swap.variant, other, analysis.languages[1 - swap.side])
    at = swap.variant.start, swap.variant.end
    return span is not None and places_compared(analysis, swap.pair, swap.side, at, span) is Places.TURNED


def _in_order(analysis: Analysis, swap: Swap, borne_out: bool) -> Iterator[Swap]:
    """Nothing where "before" and "after" tell the same from the other end, and no sure swap where they may."""
    events = _events(analysis, swap)
    if events is Events.UNCLEAR:
        yield replace(swap, faithful=False, certain=False)
    elif events is not Events.EXCHANGED:
        yield replace(swap, borne_out=borne_out, certain=swap.certain or (swap.nearly and borne_out))


def _events(analysis: Analysis, swap: Swap) -> Events | None:
    """Which events "before" and "after" govern; None for other words."""
    own, other = swap.pair.seen_from(swap.side)
    at = swap.variant.start, swap.variant.end
    if own[slice(*at)].lower() not in EVENTS:
        return None
    lang = analysis.languages[1 - swap.side]
    span = turned_at(own, swap.variant, other, lang)
    return governed_events(analysis, (own, other), (at, span), lang) if span else Events.UNCLEAR


def _judged(analysis: Analysis, suspects: Sequence[_OppositeSuspect]) -> Iterator[_OppositeSuspect]:
    """The suspects with what the judge says; where no words are known, those that it does not take for the same."""
    said = odds(analysis, [suspect.pair.texts for suspect in suspects], "opposite")
    for suspect, sure in zip(suspects, said, strict=True):
        if sure is None or suspect.word is not Attestation.UNKNOWN or sure >= ASKED:
            yield replace(suspect, odds=sure)


def _is_certain(suspect: _OppositeSuspect, gain: float, order: float) -> bool:
    """Whether the judge, together with words and cosines, leaves no doubt."""
    if suspect.odds is None or (suspect.word is Attestation.UNKNOWN and gain < BOTH):
        return False
    wanted = CERTAIN[suspect.word] + (order if suspect.pairs is Pairs.ATTESTED else 0.0)
    return suspect.odds + WORTH[suspect.word] * gain >= wanted


def _rank(swap: Swap) -> tuple[bool, float]:
    return swap.witnessed, swap.gain


def _suspects(pair: SentencePair, side: int, languages: tuple[str, str]) -> Iterator[_OppositeSuspect]:
    texts = pair.source.text, pair.target.text
    if not comparable(pair):
        return
    # "not simple" is complicated: with a negation on either side an opposite word says nothing
    if any(_negates(text, lang) for text, lang in zip(texts, languages, strict=True)):
        return
    # "is it necessary?" and "is it superfluous?" ask the same
    if ASKED_WHETHER.search(texts[side]):
        return
    said = frozenset(re.findall(r"\w+", texts[side].lower()))
    for pairs in (Pairs.FIRM, Pairs.ATTESTED):
        for variant in opposites(texts[side], pairs):
            if variant.instead.lower() == "last" and len(ENDING.findall(texts[side], variant.end)) > 1:
                # "first this, then that, then the third": what comes last may be called so
                continue
            own, other, lang = texts[side], texts[1 - side], languages[1 - side]
            conditional = is_only_if(own, other, lang) or is_unless(own, variant.start, other, lang)
            if conditional or is_of_a_degree(own, variant):
                continue
            if robbed_of_sleep(own[variant.start : variant.end], other, lang) or is_cheaper(own, other, lang, variant):
                continue
            word = attestation(texts[side], variant, texts[1 - side], languages[1 - side])
            if word is Attestation.TURNED and _says_another_word(pair, side, variant, languages[1 - side]):
                continue
            # "rows and columns": which of the two is meant where only words can tell, when one of them is gone
            alone = variant.instead.lower() not in said and pairs is Pairs.FIRM
            # where the language's words are known the encoder alone would add little, at the price of embedding all
            if word is Attestation.TURNED or (alone and word in LIKELY):
                yield _OppositeSuspect(pair, variant, word, pairs)


def _says_another_word(pair: SentencePair, side: int, variant: Variant, lang: str) -> bool:
    """Whether what looks like the opposite stands for another word: big, in a language that calls what is heavy so."""
    own, other = pair.texts[side], pair.texts[1 - side]
    span = turned_at(own, variant, other, lang)
    said = span is not None and translates(own, (variant.start, variant.end), other, span, lang)
    return said or turns_back(own, variant, other, lang)


def _negates(text: str, lang: str) -> bool:
    table = words(lang)
    # "not uncommon" and the like turn a word as well
    return bool(table and table.is_firm(text))


def _nearer(suspect: _OppositeSuspect, side: int, vectors: dict[str, Array]) -> float:
    own, other = suspect.pair.seen_from(side)
    if float(vectors[own] @ vectors[other]) < SAME:
        return 0.0
    return float((vectors[suspect.variant.text] - vectors[own]) @ vectors[other])


def _faithful(
    suspect: _OppositeSuspect, gain: float, side: int, vectors: dict[str, Array], languages: tuple[str, str]
) -> bool:
    own, other = suspect.pair.seen_from(side)
    if suspect.pairs is Pairs.ATTESTED or not (is_plain(suspect.variant, own) or gain >= STRONG):
        return False
    # "less stable" is unstable
    if says_less(other) and not says_less(own):
        return False
    spread = WIDE_SPREAD if suspect.word is Attestation.TURNED else SPREAD
    return float(vectors[suspect.variant.text] @ vectors[other]) >= usual_likeness(languages) - spread


def _gains(
    suspects: Sequence[_OppositeSuspect],
    side: int,
    vectors: dict[str, Array],
    engines: Engines,
    languages: tuple[str, str],
) -> list[float]:
    if not suspects:
        return []
    controls = [_controls(s.pair.seen_from(side)[0], s.variant) for s in suspects]
    found = engines.embed([text for texts in controls for text in texts], languages, JUDGE).reshape(
        len(suspects), 3, -1
    )
    gains = []
    for suspect, (near, near_turned, without) in zip(suspects, found, strict=True):
        other = vectors[suspect.pair.seen_from(side)[1]]
        turned = vectors[suspect.variant.text]
        gains.append(
            _nearer(suspect, side, vectors) + float((near_turned - near) @ other) + float((turned - without) @ other)
        )
    return gains


def _controls(text: str, variant: Variant) -> tuple[str, str, str]:
    """The word among its neighbours, its opposite among them, and the sentence without the word."""
    before, after = text[: variant.start], text[variant.end :]
    left, right = before.split()[-AROUND:], after.split()[:AROUND]
    word = text[variant.start : variant.end]
    near, turned = (" ".join([*left, middle, *right]) for middle in (word, variant.instead))
    return near, turned, " ".join((before + after).split())


def _elsewhere(analysis: Analysis, swap: Swap) -> list[float]:
    """How much nearer to the opposite other translations of the same sentence are, -1 where they show the word.

    Where they are nearer too, it is a turn of phrase of the source that the encoder misreads.
    """
    found = []
    for sibling in analysis.siblings:
        pair = next((p for p in grouped_sentences(sibling) if p.source == swap.pair.source), None)
        if pair is None:
            continue
        languages = sibling.source.lang, sibling.target.lang
        if attestation(pair.source.text, swap.variant, pair.target.text, languages[1]) is Attestation.KEPT:
            found.append(-1.0)
            continue
        texts = [pair.target.text, swap.variant.text, pair.source.text]
        target, turned, own = analysis.engines.embed(texts, languages, JUDGE)
        found.append(float((turned - own) @ target))
    return found
