"""Sentences that read as if their source said the opposite: the judge doubts them, and believes them of the turned one.

No word of the translation tells, so it holds for any language that the judge reads: where it takes a translation for a
negation or an opposite of the English sentence, that is turned word by word, and what is asked is whether the
translation is a faithful one of such a sentence, and lies nearer to it. A free wording is faithful to neither.
"""

from __future__ import annotations

from qa.analysis.grouped_sentences import believed, grouped_sentences, whole_blocks
from qa.analysis.judged import ANY, ahead, odds
from qa.analysis.pair import SURE as PAIRED
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair
from qa.analysis.variants import JUDGE, Variant
from qa.checks.meaning._opposites import Pairs, opposites
from qa.checks.meaning._sentence_turns import BESIDE_ANOTHER, Turn, sentence_turns
from qa.checks.meaning._turns import denies_of_others, fails
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
FAILING = 1.0
"""How much more it takes to be sure where English negates a verb that negates itself, which others say positively."""


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
    """Whether the other side has a word that may negate."""

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
    suspects = [(p, turns) for p in pairs if (turns := sentence_turns(analysis, p, side))]
    said = odds(analysis, [pair.texts for pair, _ in suspects], "negation", "opposite")
    doubted = [(*suspect, sure) for suspect, sure in zip(suspects, said, strict=True) if sure and sure >= ASKED]
    texts = [(turn.variant.text, p.texts[1 - side]) for p, turns, _ in doubted for turn in turns]
    ahead(analysis.engines, texts, FAITHFUL)
    found = (_best(analysis, pair, side, turns, sure) for pair, turns, sure in doubted)
    return tuple(one for one in found if one and one.score >= one.least and believed(analysis, one.pair))


def _best(
    analysis: Analysis, pair: SentencePair, side: int, turns: tuple[Turn, ...], said: float
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
