"""A word whose opposite stands in the translation, and the word itself in none of its forms: told by words alone.

Of the published translations on which the tables were tried the words are wrong about one sentence in a thousand that
has such a word, and half of those are mistakes of their translators (`reports/meaning.md`); the trained judge has a
veto on the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, comparable
from qa.analysis.substitution import rise
from qa.analysis.variants import Variant
from qa.analysis.word_links import word_links
from qa.checks.meaning._clauses import clause_around
from qa.checks.meaning._doubled_words import DoubledWord, doubled_word
from qa.checks.meaning._event_order import EVENTS, Events, governed_events
from qa.checks.meaning._lexicon import (
    Attestation,
    all_turned,
    attestation,
    translates,
    turned_at,
)
from qa.checks.meaning._negation import Words, words
from qa.checks.meaning._only_if import is_only_if, is_unless
from qa.checks.meaning._opposites import ASKED_WHETHER, ENDING, FIRST, Pairs, opposites
from qa.checks.meaning._row_kinds import is_exclusive, is_plain, plain_phrases
from qa.checks.meaning._sleepless import robbed_of_sleep
from qa.checks.meaning._turned_comparison import Places, places_compared
from qa.checks.meaning._turns import ELIDED, is_elliptic
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
PLAIN_SURE = -3.5
"""Log-odds of the judge for an opposite from which words of few meanings are believed, being worth a remark anyhow: of
164,055 published sentences in 38 languages words alone tell 135 of 174,443 that have such a word, half of them mistakes
of their translators, some 105 from here on (`reports/meaning.md`)."""
SURE, TOLD = 1.0, -3.0
"""From which words of several meanings are believed, and worth a remark: words alone tell 91, most said otherwise."""
BORNE_OUT, DENIED = 0.0, -0.005
"""Odds from which no other witness is asked for a word of few meanings, and below them the rise of the cosine with the
opposite below which the encoder denies it: 39 % of 700 published sentences that have such a word and its translation,
four of 236 in which it was turned (`tests/benchmarks/polarity.py`)."""
COMPARED_SURE = -2.0
"""From which one is believed where the things compared stand where they stood."""
DOUBLED_SURE, DOUBLED_TOLD, DOUBLED_PARTED = 0.0, -1.0, -2.0
"""And a word of few meanings that stands for itself and for its opposite: where it is sure, told, and sure with one of
them in each of two clauses. Of 434,000 published sentences in 43 languages the last accuses two, one of which has the
word twice for two things (`tests/test_clause_opposites.py`)."""
READ = Pairs.WORDED, Pairs.FIRM, Pairs.ATTESTED
"""The pairs that words alone tell, phrases first: "hard water" has one opposite, "hard" several."""
_AHEAD = frozenset("en fr es it pt ca gl ro".split())
"""Languages that put a negation before what it denies: behind the word it denies something else, or nothing, as the
French "ne" of "plus vite que … ne …"."""
BEGINNING = 0.25
"""Share of a sentence behind which "first" may have become "last": "first the one, then another, then the third"."""
DOUBTED = 3.0
"""The odds from which the order of two events is told, where both sides govern the same one."""
ORDERS = frozenset("before after more less fewer earlier later always never".split())
"""Words of an order or a comparison, which may be told from either end, and those that negate."""
_LESS = regex.compile(
    r"(?<!\p{L})(?:less|fewer|weniger|minder|moins|menos|meno|mniej|менее|меньше|менш|менше|daha az|कम|mindre|färre"
    r"|vähemmän|kevesebb|mai puțin|méně|menej|λιγότερο|ít hơn|kurang|أقل|کمتر|פחות)(?!\p{L})|较不|較不|不太|덜 ",
    regex.IGNORECASE,
)
"""Words by which a language says "less": "less stable" for "unstable"."""


LESSENED = regex.compile(r"\b(?:less|least)\s+$", regex.IGNORECASE)
"""What turns the word that it stands before: "less often" is more rarely."""
COMPARING = frozenset({"plus"})
"""Words that may negate ("ne … plus") and mostly compare: "plus lentement"."""


@dataclass(frozen=True, slots=True)
class TurnedWord:
    """The word of `variant` in the English sentence, side `side` of the pair, and the word at `span` of the other."""

    pair: SentencePair
    side: int
    variant: Variant
    span: tuple[int, int]
    odds: float
    plain: bool
    places: Places = Places.UNASKED
    doubled: DoubledWord | None = None
    denied: bool = False
    """Whether the encoder, asked where the judge is in doubt, reads the word and not its opposite."""

    @property
    def word(self) -> str:
        return self.pair.texts[self.side][self.variant.start : self.variant.end]

    @property
    def told_from_other_end(self) -> bool:
        """Whether what it compares turned with it: "A is wider than B" is "B is narrower than A"."""
        return self.places is Places.TURNED

    @property
    def sure(self) -> bool:
        """Whether a word of few meanings was turned, or the judge is certain; not where a comparison may have been."""
        if self.doubled:
            return self.odds >= (DOUBLED_PARTED if self.doubled.parted else DOUBLED_SURE)
        least = COMPARED_SURE if self.places is Places.FIRMLY_KEPT else SURE
        believed_from = PLAIN_SURE if self.plain and not self.denied else least
        return self.places is not Places.UNCLEAR and self.odds >= believed_from


def turned_words(analysis: Analysis) -> Iterator[TurnedWord]:
    """One for a sentence at most; one side must be English, and the words of the other language known."""
    languages = analysis.languages
    side = next((side for side, lang in enumerate(languages) if primary(lang) == "en"), None)
    if side is None or primary(languages[0]) == primary(languages[1]):
        return
    found = [suspect for pair in grouped_sentences(analysis) for suspect in _suspects(pair, side, languages)]
    said = odds(analysis, [pair.texts for pair, *_ in found], "opposite")
    told: set[SentencePair] = set()
    for (pair, variant, span, doubled), sure in zip(found, said, strict=True):
        own, other = pair.texts[side], pair.texts[1 - side]
        word = own[variant.start : variant.end]
        plain = is_plain(variant, own) and attestation(own, variant, other, languages[1 - side]) is Attestation.TURNED
        if sure is None or (sure < TOLD and not plain) or pair in told:
            continue
        if word.lower() in EVENTS:
            seen = (pair.texts[side], pair.texts[1 - side]), ((variant.start, variant.end), span)
            one_order = doubled is not None and sure >= DOUBLED_SURE
            if not one_order and (
                sure < DOUBTED or governed_events(analysis, *seen, languages[1 - side]) is not Events.SAME
            ):
                continue
            plain = True
        if doubled and not (plain and sure >= (DOUBLED_PARTED if doubled.parted else DOUBLED_TOLD)):
            continue
        at = variant.start, variant.end
        links = word_links(analysis.engines, (own, other))
        if not doubled and links is not None and links.nearer_to_another(1, span, at, own):
            continue
        if not _is_usual(analysis, pair, variant) and believed(analysis, pair):
            told.add(pair)
            places = places_compared(analysis, pair, side, (variant.start, variant.end), span)
            in_place = links is not None and links.stands_for(1, span, at, own)
            denied = not in_place and PLAIN_SURE <= sure < BORNE_OUT and _is_denied(analysis, pair, side, variant)
            yield TurnedWord(pair, side, variant, span, sure, plain, places, doubled, denied)


def _is_denied(analysis: Analysis, pair: SentencePair, side: int, variant: Variant) -> bool:
    return rise(analysis, pair, side, (variant.start, variant.end), variant.instead) < DENIED


def says_less(text: str) -> bool:
    """Whether a sentence says "less" of something, in whatever language."""
    return _LESS.search(text) is not None


def _suspects(
    pair: SentencePair, side: int, languages: tuple[str, str]
) -> Iterator[tuple[SentencePair, Variant, tuple[int, int], DoubledWord | None]]:
    """Words whose opposite alone the other side has, where, and whether it has it once too often; not where a negation
    may be what turned it."""
    if not comparable(pair):
        return
    own, other, lang = pair.texts[side], pair.texts[1 - side], languages[1 - side]
    if ASKED_WHETHER.search(own):
        return
    for variant in (v for pairs in READ for v in opposites(own, pairs)):
        word = own[variant.start : variant.end].lower()
        shown = (Attestation.TURNED, Attestation.OUTWEIGHED, Attestation.HINTED)
        if word in ORDERS - EVENTS or LESSENED.search(own, 0, variant.start) or is_elliptic(own, variant.end):
            continue
        seen = attestation(own, variant, other, lang)
        # the stems of a phrase are those of its words, which say more than it alone
        if seen not in shown or (seen is Attestation.OUTWEIGHED and (word, variant.instead.lower()) in plain_phrases()):
            continue
        span = turned_at(own, variant, other, lang)
        if span is None or (says_less(other) and not says_less(own)):
            continue
        doubled = doubled_word(own, variant, other, span, lang)
        if seen is Attestation.HINTED and not (doubled and word in EVENTS):
            continue
        if not doubled and translates(own, (variant.start, variant.end), other, span, lang):
            continue
        if word in FIRST and ENDING.search(own, variant.end) and span[0] > BEGINNING * len(other):
            continue
        if is_only_if(own, other, lang) or robbed_of_sleep(word, other, lang):
            continue
        denied = _is_said_otherwise(own, variant, (other, span, lang), doubled)
        if not denied or is_exclusive(variant, own):
            yield pair, variant, doubled.span if doubled else span, doubled


def _is_said_otherwise(
    own: str, variant: Variant, shown: tuple[str, tuple[int, int], str], doubled: DoubledWord | None
) -> bool:
    """Whether a negation beside either word may be what turned it: "not simple" is complicated, and "one that we do not
    know" is unknown, whichever of two places of a word has the negation."""
    (other, span, lang), word = shown, own[variant.start : variant.end].lower()
    if is_unless(own, variant.start, other, lang):
        return True
    if doubled and word in EVENTS:
        # which of two events comes first hangs on no negation, unless one side alone has it
        return _has_negation(own, "en") != _has_negation(other, lang)
    places = {span, *all_turned(own, variant, other, lang)}
    stands_for = _nearest(own, word, span[0] / len(other))
    return _negates(own, stands_for, "en") or any(_negates(other, at, lang) for at in places)


def _nearest(own: str, word: str, place: float) -> tuple[int, int]:
    """Where a word of several places stands that is nearest to a share of the sentence: "not too heavy, for those who
    dislike heavy tools"."""
    spans = [match.span() for match in regex.finditer(rf"\b{regex.escape(word)}\b", own, regex.IGNORECASE)]
    return min(spans, key=lambda span: abs(span[0] / len(own) - place))


def _has_negation(text: str, lang: str) -> bool:
    table = words(lang)
    return table is None or table.firm.search(table.busy(text)) is not None


def _negates(text: str, span: tuple[int, int], lang: str) -> bool:
    """Whether the clause that a word stands in negates, by more than a part of the word itself, or the word before it
    may ("non valide"); true where nothing is known of the language's negations."""
    table = words(lang)
    if table is None:
        return True
    if ELIDED.match(text, span[0]) or _is_of_idle_negation(table, text, span):
        return True
    start, end = clause_around(text, span)
    clause = table.busy(text[start : span[0] if primary(lang) in _AHEAD else end])
    if table.firm.search(clause):
        return True
    before = clause[: span[0] - start]
    return any(
        not before[found.end("word") :].strip()
        for found in table.any.finditer(before)
        if found["word"].lower() not in COMPARING
    )


def _is_of_idle_negation(table: Words, text: str, span: tuple[int, int]) -> bool:
    """Whether a word is the end of a phrase that negates it and not the sentence: "не превышает" is "below"."""
    busy = table.busy(text)
    if busy[slice(*span)].strip():
        return False
    return table.firm.search(text[len(busy[: span[0]].rstrip()) : span[0]]) is not None


def _is_usual(analysis: Analysis, pair: SentencePair, variant: Variant) -> bool:
    """Whether another translation of the sentence turns the word as well: then it is a turn of phrase of the source."""
    return any(
        attestation(other.source.text, variant, other.target.text, sibling.target.lang) is Attestation.TURNED
        for sibling in _english_sources(analysis)
        for other in grouped_sentences(sibling)
        if other.source == pair.source
    )


def _english_sources(analysis: Analysis) -> Sequence[Analysis]:
    return analysis.siblings if primary(analysis.source.lang) == "en" else ()
