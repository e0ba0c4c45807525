"""A word whose opposite stands in the translation, and the word itself in none of its forms: told by words alone.

Of the published translations on which the tables were tried the words are wrong about one sentence in a thousand that
has such a word, and half of those are mistakes of their translators (`reports/meaning.md`); the trained judge has a
veto on the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

import regex

from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, comparable
from qa.analysis.substitution import rise
from qa.analysis.variants import Variant
from qa.analysis.word_links import WordLinks, word_links
from qa.checks.meaning._clauses import clause_around
from qa.checks.meaning._degrees import says_of_what
from qa.checks.meaning._doubled_words import DoubledWord, doubled_word
from qa.checks.meaning._event_order import EVENTS, Events, governed_events
from qa.checks.meaning._excused_turns import is_denied_elsewhere, is_excused, may_be_overruled, telling_words
from qa.checks.meaning._lexicon import (
    Attestation,
    all_turned,
    attestation,
    row_of,
    translates,
    turned_at,
)
from qa.checks.meaning._near_words import WORD
from qa.checks.meaning._opposites import ASKED_WHETHER, ENDING, FIRST, Pairs, has_opposite, opposites
from qa.checks.meaning._row_kinds import is_plain, plain_phrases
from qa.checks.meaning._sleepless import robbed_of_sleep
from qa.checks.meaning._turned_comparison import Places, places_compared
from qa.checks.meaning._turns import is_elliptic
from qa.model.records import dataclass
from qa.text.languages import primary
from qa.text.numbers import quantities

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
EXCUSED = 2.6
"""The odds from which a word is told beside which something may have turned it, where both sides negate or neither: of
91,300 published sentences none is, and 385 have such a word (`reports/meaning.md`)."""
READ = Pairs.WORDED, Pairs.FIRM, Pairs.ATTESTED
"""The pairs that words alone tell, phrases first: "hard water" has one opposite, "hard" several."""
BEGINNING = 0.25
"""Share of a sentence behind which "first" may have become "last": "first the one, then another, then the third"."""
DOUBTED = 3.0
"""The odds from which the order of two events is told, where both sides govern the same one."""
ORDERS = frozenset("before after more less fewer earlier later always never".split())
"""Words of an order or a comparison, which may be told from either end, and those that negate."""
_TIMES = frozenset({"earlier", "later"})
DEGREES = frozenset({"more", "less", "fewer"})
"""Those of `ORDERS`, with an earlier or later, that are told where nothing beside them may turn as well: of 495,635
published sentences six have an earlier or later that turned, eight a more or less in its place before an adjective."""
_UNITS_OF_TIME = frozenset(
    "day days week weeks month months year years daily weekly monthly yearly annual annually".split()
)
TIMES = frozenset("h d week month year".split())
_THAN = regex.compile(r"\bthan\b", regex.IGNORECASE)
_NEXT_WORD = regex.compile(r"\s+(\p{L}[\p{L}'’]*)")
_DESCRIBING = regex.compile(
    r"\p{L}+(?:ly|ous|i?ve|ic|al|[ai]ble|ful|less|[ae]nt|ed|ing|[^aeiou]y|ary|ory|ish|some)|common", regex.I
)
"""Words that a more or less may stand before to say how much so: adjectives and adverbs, by how they end."""
LESSENED = regex.compile(r"\b(?:less|least)\s+$", regex.IGNORECASE)
"""What turns the word that it stands before: "less often" is more rarely."""


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
    in_place: bool = False
    """Whether the word at `span` lies nearest to that of the variant, so that the judge has no veto."""

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
        if self.in_place:
            return self.places is not Places.UNCLEAR
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
    said = odds(analysis, [suspect.pair.texts for suspect in found], "opposite")
    told: set[SentencePair] = set()
    for suspect, sure in zip(found, said, strict=True):
        if sure is None or suspect.pair in told or (sure < TOLD and not suspect.plain):
            continue
        links = word_links(analysis.engines, suspect.pair.seen_from(side))
        if (span := _believed_at(analysis, suspect, links, side, sure)) is None:
            continue
        pair, variant, at = suspect.pair, suspect.variant, (suspect.variant.start, suspect.variant.end)
        if not _is_usual(analysis, pair, variant) and believed(analysis, pair):
            told.add(pair)
            places = places_compared(analysis, pair, side, at, span)
            in_place = _stands_in_place(suspect, links, pair.seen_from(side), span)
            denied = not in_place and PLAIN_SURE <= sure < BORNE_OUT and _is_denied(analysis, pair, side, variant)
            plain = suspect.plain or pair.texts[side][slice(*at)].lower() in EVENTS
            yield TurnedWord(pair, side, variant, span, sure, plain, places, suspect.doubled, denied, in_place)


def _believed_at(
    analysis: Analysis, suspect: _Suspect, links: WordLinks | None, side: int, sure: float
) -> tuple[int, int] | None:
    """Where a suspect is told, by the judge's odds and the links of the words; None where it is not believed."""
    own, other, variant, lang = *suspect.pair.seen_from(side), suspect.variant, analysis.languages[1 - side]
    at, doubled = telling_words(own, variant), suspect.doubled
    span = doubled.span if doubled else suspect.places[0]
    if links and not doubled:
        span = max(suspect.places, key=lambda place: links.strength(1, place, [at]))
    of_degree = own[variant.start : variant.end].lower() in DEGREES
    if of_degree and not (links and says_of_what(links, (own, other), variant.end)):
        return None
    in_place, shown = _stands_in_place(suspect, links, (own, other), span), (other, suspect.places, lang)
    believed_from = EXCUSED if may_be_overruled(own, other, variant, lang) else inf
    elsewhere = in_place and believed_from < inf and is_denied_elsewhere(own, variant, shown)
    if sure < believed_from and not elsewhere and is_excused(own, variant, shown, doubled):
        return None
    event = own[slice(*at)].lower() in EVENTS
    if event and not (doubled and sure >= DOUBLED_SURE):
        governed = sure >= DOUBTED and governed_events(analysis, (own, other), (at, span), lang)
        if governed is not Events.SAME:
            return None
    if (
        doubled
        and not in_place
        and not ((suspect.plain or event) and sure >= (DOUBLED_PARTED if doubled.parted else DOUBLED_TOLD))
    ):
        return None
    if links is None or doubled:
        return None if suspect.meant else span
    if suspect.meant and (_names_opposite(own, variant) or not links.are_nearest(1, span, at, (own, other))):
        return None
    return None if links.nearer_to_another(1, span, at, own) else span


def _stands_in_place(suspect: _Suspect, links: WordLinks | None, texts: tuple[str, str], span: tuple[int, int]) -> bool:
    """Whether the word at `span` of the other side stands for that which it turns, and for no other one; not a unit of
    time, of which others may count another number."""
    own, variant = texts[0], suspect.variant
    word = own[variant.start : variant.end].lower()
    if links is None or word in _UNITS_OF_TIME:
        return False
    few = suspect.plain and not (suspect.meant or suspect.doubled)
    return links.stands_for(1, span, telling_words(own, variant), own, few)


def _names_opposite(own: str, variant: Variant) -> bool:
    """Whether an English sentence has another word for the opposite: "from the warm body to the cold one"."""
    word = own[variant.start : variant.end].lower()
    return any(row_of(word, other) is not None for other in WORD.findall(own.lower()))


def _is_denied(analysis: Analysis, pair: SentencePair, side: int, variant: Variant) -> bool:
    return rise(analysis, pair, side, (variant.start, variant.end), variant.instead) < DENIED


class _Suspect(NamedTuple):
    """A word of an English sentence whose opposite alone the other side has, at `places`, or once too often.

    `meant` says that another English word may be what the other side says there.
    """

    pair: SentencePair
    variant: Variant
    places: Sequence[tuple[int, int]]
    doubled: DoubledWord | None
    plain: bool
    meant: bool


def _suspects(pair: SentencePair, side: int, languages: tuple[str, str]) -> Iterator[_Suspect]:
    if not comparable(pair):
        return
    own, other, lang = pair.texts[side], pair.texts[1 - side], languages[1 - side]
    if ASKED_WHETHER.search(own):
        return
    for variant in (v for pairs in READ for v in opposites(own, pairs)):
        word = own[variant.start : variant.end].lower()
        shown = (Attestation.TURNED, Attestation.OUTWEIGHED, Attestation.HINTED)
        if word in _UNITS_OF_TIME and _are_counted(pair, side, variant, languages):
            continue
        if _may_be_told_from_either_end(own, variant) or is_of_a_degree(own, variant) or is_elliptic(own, variant.end):
            continue
        seen = attestation(own, variant, other, lang)
        # the stems of a phrase are those of its words, which say more than it alone
        if seen not in shown or (seen is Attestation.OUTWEIGHED and (word, variant.instead.lower()) in plain_phrases()):
            continue
        span = turned_at(own, variant, other, lang)
        if span is None or robbed_of_sleep(word, other, lang):
            continue
        if word in FIRST and ENDING.search(own, variant.end) and span[0] > BEGINNING * len(other):
            continue
        doubled = doubled_word(own, variant, other, span, lang)
        if seen is Attestation.HINTED and not (doubled and word in EVENTS):
            continue
        meant = not doubled and translates(own, (variant.start, variant.end), other, span, lang)
        plain = is_plain(variant, own) and seen is Attestation.TURNED
        places = [span, *all_turned(own, variant, other, lang)]
        yield _Suspect(pair, variant, places, doubled, plain, meant)


def _are_counted(pair: SentencePair, side: int, variant: Variant, languages: tuple[str, str]) -> bool:
    """Whether a number counts a unit of time on both sides, so that `number-mismatch` compares them: half a year is six
    months."""
    own, other = (quantities(pair.texts[one], languages[one]) for one in (side, 1 - side))
    counted = any(one.unit and one.start <= variant.start < one.reach for one in own)
    return counted and any(one.unit & TIMES for one in other)


def is_of_a_degree(own: str, variant: Variant) -> bool:
    """Whether a word and the next one turn together: "less often" is more rarely, and "more common" less rare."""
    if LESSENED.search(own, 0, variant.start):
        return True
    behind = _NEXT_WORD.match(own, variant.end)
    if behind is None or own[variant.start : variant.end].lower() not in DEGREES:
        return False
    return has_opposite(own, behind.start(1)) or _DESCRIBING.fullmatch(behind[1]) is not None


def _may_be_told_from_either_end(own: str, variant: Variant) -> bool:
    """Whether a word of an order or a comparison turns with what it is said of: not "the earlier you start"."""
    word, (_, end) = own[variant.start : variant.end].lower(), clause_around(own, (variant.start, variant.end))
    told = word in DEGREES | _TIMES and not _THAN.search(own, variant.end, end)
    return word in ORDERS - EVENTS and not told


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
