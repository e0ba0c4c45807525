"""The findings that tell a turn of logic, with both words at their places."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.align.sentences import Sentence
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair
from qa.checks import Check
from qa.checks.meaning._clauses import clause_around
from qa.checks.meaning._event_order import EVENTS, Events, governed_events
from qa.checks.meaning._logic import AND_OR, LIKELY, LogicTurn
from qa.checks.meaning._logic_side import CONDITION, EXCEPTED, NEGATION
from qa.checks.meaning._logic_turns import logic_turns
from qa.checks.meaning._negation import words
from qa.checks.meaning._never import became_always
from qa.checks.meaning._only_if import is_turned_condition
from qa.checks.meaning._turned_comparison import Places, places_compared
from qa.checks.meaning._turned_denials import turned_denials
from qa.checks.meaning._turns import fails, says_without
from qa.model import Document, Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURE, UNSURE = 0.9, 0.5
"""Confidence in notions that exclude each other, and in such as a free translation may exchange."""
DOUBTED = 3.0
"""Log-odds of the judge for an opposite from which notions that a free translation may exchange are believed to have
turned: of 73,773 published sentences in 52 languages words alone tell 13, of which the highest has 2.7; not of an
order, which may be told from either end, and of which `_event_order.py` asks more."""
PLAINLY = 3.5
"""And those from which a word that may say either is believed to say the other."""
DENIED = 1.5
"""And those for a negation or an opposite from which "not" has become "all": a free translation may say "do not miss
any" as "count all". Of twenty published sentences that words tell half are below, of ours one in six."""
BIDDEN = 3.0
"""And those for a negation from which an order to never do became one to always do."""
JOINED = 1.5
"""And those for an opposite from which the "and" between two clauses of a condition is believed to have become "or": of
113,000 published sentences that have one of the two words 334 exchanged them by words alone, mostly where it makes no
difference, and one of them in such a condition (`reports/meaning.md`)."""
TOLD = frozenset({("neednot", "mustnot"), ("mustnot", "neednot"), (NEGATION, "all"), ("all", NEGATION)})
"""Notions that what a clause denies tells as well, and more closely."""
DEGREES = frozenset({"more", "less"})
ENDS = frozenset({"first", "last"})
MEMBERS, APART = 2, 0.25
"""Commas of a list, and the share of a sentence between the words that name its ends, from which they belong to two
members of it; as of `_outvoted_opposites`."""
_COMMA = regex.compile(r"[,،、，]")
SAYS = {
    NEGATION: "not", "oneof": "one of the two", "iff": "if and only if", "atleast": "at least", "atmost": "at most",
    "neednot": "need not", "mustnot": "must not", "allow": "may",
    "notall": "not all",
}  # fmt: skip
"""How a message names a notion whose own name is no word."""

_NOT_BOUND = {"it": "non de", "nb": "må ikke", "ru": "не долж", "uk": "не повин"}
"""What says "must not" and "need not" alike, as it begins: "i bambini non devono pagare", «дети не должны платить»."""
_VERB = (
    r"(?:is|are|was|were|has|have|does|do|can|cannot|must|will|would|needs?|fails?|contains?|exists?|holds?|\p{L}+ed)"
)
_SAYS = r"(?:the|an?|its?|no|any|this|your)\s\p{L}+\s\p{L}{3,}s"
_CONDITION = regex.compile(rf"\b(?:if|when|whenever|unless|while|provided)\b(?:\s\S+){{0,12}}?\s{_VERB}\b", regex.I)
_CLAUSE = regex.compile(rf"\s{_SAYS}\b|(?:\s(?!to\b)\S+){{0,6}}?\s{_VERB}\b", regex.I)


def logic_findings(
    check: Check, analysis: Analysis, judged: frozenset[SentencePair] = frozenset()
) -> Iterator[Finding]:
    """What a check tells of the turns in a pair of notes; nothing of sentences that it has `judged` otherwise."""
    denied = {found.whole for found in turned_denials(analysis)}
    for pair, turn in logic_turns(analysis):
        if turn.check == check.id and pair not in judged:
            said_by = [text[slice(*span)] for text, span in zip(pair.texts, turn.spans, strict=True)]
            places = _places(analysis, pair, turn)
            if turn.notions in TOLD and pair in denied:
                continue
            if places is Places.TURNED or not _is_told(analysis, pair, turn) or _is_turned_within(analysis, pair, turn):
                continue
            sure = _is_sure(analysis, pair, turn) and places is not Places.UNCLEAR
            sure = sure and not (NEGATION in turn.notions and _affirms_twice(analysis, pair))
            sure = sure and not any(map(may_say_either, said_by, turn.notions, analysis.languages))
            said = [glossed(word, notion) for word, notion in zip(said_by, turn.notions, strict=True)]
            yield check.finding(
                analysis,
                f"{said[0]} became {said[1]}",
                _place(analysis.target, pair, turn, 1),
                _place(analysis.source, pair, turn, 0),
                severity=None if sure else Severity.MINOR,
                confidence=SURE if sure else UNSURE,
            )


def _is_turned_within(analysis: Analysis, pair: SentencePair, turn: LogicTurn) -> bool:
    """Whether an English exception is a condition of the opposite on the other side, or of what is done badly."""
    langs = analysis.languages
    side = next((k for k in (0, 1) if primary(langs[k]) == "en"), None)
    if side is None or (turn.notions[side], turn.notions[1 - side]) != (EXCEPTED, CONDITION):
        return False
    own, other, lang = pair.texts[side], pair.texts[1 - side], langs[1 - side]
    known, span = words(lang), turn.spans[1 - side]
    hinted = known is not None and known.hint and known.hint.search(other, span[0], clause_around(other, span)[1])
    return bool(hinted) or is_turned_condition(own, other, lang)


def may_say_either(word: str, notion: str, lang: str) -> bool:
    """Whether a ban may only say that nobody has to."""
    return notion == "mustnot" and word.lower().startswith(_NOT_BOUND.get(primary(lang), "\0"))


def _affirms_twice(analysis: Analysis, pair: SentencePair) -> bool:
    """Whether a side may negate twice what the other affirms: "do not miss it", "never divisible without remainder"."""
    without = [says_without(text, lang) for text, lang in zip(pair.texts, analysis.languages, strict=True)]
    return any(map(fails, pair.texts)) or (True in without and False in without)


def _is_told(analysis: Analysis, pair: SentencePair, turn: LogicTurn) -> bool:
    """Whether a turn is worth a remark: translators say "and" for "or" where it makes no difference, which the judge
    knows better than the words."""
    if turn.denied:
        return True
    if EVENTS.issuperset(turn.notions):
        events = _events(analysis, pair, turn)
        # no judge reads two other languages: there the order must be seen to have turned
        return (
            events is Events.SAME
            if _is_unread(analysis)
            else not _doubts(analysis, pair) or events is not Events.EXCHANGED
        )
    if ENDS.issuperset(turn.notions):
        return not _enumerates(pair.texts, turn.spans)
    if not AND_OR.issuperset(turn.notions):
        return True
    return _doubts(analysis, pair, JOINED if _joins_conditions(analysis, pair, turn) else DOUBTED)


def _is_unread(analysis: Analysis) -> bool:
    """Whether neither side is English, which the judge reads."""
    return all(primary(lang) != "en" for lang in analysis.languages)


def _enumerates(texts: tuple[str, str], spans: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether "first this, then that" stands beside "this and, last, that": the words belong to other members."""
    lists = all(len(_COMMA.findall(text)) >= MEMBERS for text in texts)
    ours, theirs = (span[0] / max(1, len(text)) for text, span in zip(texts, spans, strict=True))
    return lists and abs(ours - theirs) >= APART


def _joins_conditions(analysis: Analysis, pair: SentencePair, turn: LogicTurn) -> bool:
    side = _english_side(analysis)
    return joins_conditions(pair.texts[side], turn.spans[side])


def _is_sure(analysis: Analysis, pair: SentencePair, turn: LogicTurn) -> bool:
    """Whether no free translation says it so, or the judge is certain of this one."""
    side, langs = _english_side(analysis), analysis.languages
    if NEGATION in turn.notions and became_always(pair.texts, (langs[0], langs[1])):
        return True
    if turn.sure and not turn.denied and _may_be_worded_so(turn, side):
        said = odds(analysis, [pair.texts], "negation", "opposite")[0]
        if NEGATION in turn.notions and _bids(pair, turn):
            # "always take it" may be said as "do not forget to"
            return turn.notions[side] == NEGATION and said is not None and said >= BIDDEN
        return said is None or said >= DENIED
    if turn.sure or frozenset(turn.notions) not in LIKELY:
        return turn.sure or (turn.hedged and _doubts(analysis, pair, PLAINLY))
    if EVENTS.issuperset(turn.notions):
        return _doubts(analysis, pair) and _events(analysis, pair, turn) is Events.SAME
    if AND_OR.issuperset(turn.notions):
        return _doubts(analysis, pair, JOINED) and _joins_conditions(analysis, pair, turn)
    return _doubts(analysis, pair)


def _may_be_worded_so(turn: LogicTurn, side: int) -> bool:
    """Whether only the judge tells a turn from a free wording: "declared with brackets" and 无需 ("no need to")
    may stand in other halves of a sentence, and "if the vessel is rigid" may be "unless it yields", for which many
    languages have no other words."""
    if NEGATION in turn.notions or "without" in turn.notions:
        return True
    return (turn.notions[side], turn.notions[1 - side]) == (CONDITION, EXCEPTED)


def _english_side(analysis: Analysis) -> int:
    """Of a pair that the judge reads, so that one of its sides is English."""
    return int(primary(analysis.source.lang) != "en")


def _doubts(analysis: Analysis, pair: SentencePair, least: float = DOUBTED) -> bool:
    """Whether the judge reads an opposite."""
    said = odds(analysis, [pair.texts], "opposite")[0]
    return said is not None and said >= least


def _events(analysis: Analysis, pair: SentencePair, turn: LogicTurn) -> Events:
    """What the words of order stand before."""
    side = _english_side(analysis)
    spans = turn.spans[side], turn.spans[1 - side]
    return governed_events(analysis, pair.seen_from(side), spans, analysis.languages[1 - side])


def joins_conditions(text: str, span: tuple[int, int]) -> bool:
    """Whether an English "and" or "or" joins two clauses of a condition: "if the disk is full or the lamp is off"."""
    start, end = clause_around(text, span)
    return bool(_CONDITION.search(text[start : span[0]]) and _CLAUSE.match(text[span[1] : end]))


def _places(analysis: Analysis, pair: SentencePair, turn: LogicTurn) -> Places:
    """Whether what "more" and "less" compare kept its places, where one side is English."""
    english = [primary(lang) == "en" for lang in analysis.languages]
    if not DEGREES.issuperset(turn.notions) or english[0] == english[1]:
        return Places.UNASKED
    side = int(english[1])
    return places_compared(analysis, pair, side, turn.spans[side], turn.spans[1 - side])


def _bids(pair: SentencePair, turn: LogicTurn) -> bool:
    """Whether "always do" may have become "do not omit to": an order that the other language gives as a ban."""
    said = zip(pair.texts, turn.spans, turn.notions, strict=True)
    return NEGATION in turn.notions and any(
        notion == "always" and not text[: span[0]].strip("*_ ") for text, span, notion in said
    )


def glossed(word: str, notion: str) -> str:
    """A word with what it says, for who does not read its language; alone where it is that very word."""
    said = says(notion)
    return f"'{word}'" if word.casefold() == said else f"'{word}' ({said})"


def says(notion: str) -> str:
    """How a message names a notion."""
    return SAYS.get(notion, notion)


def turned_sentences(analysis: Analysis) -> frozenset[SentencePair]:
    """The sentences whose logic turned for sure: what else judges them would repeat it."""
    return frozenset(p for p, turn in logic_turns(analysis) if turn.sure or _is_sure(analysis, p, turn))


def _place(note: Document, pair: SentencePair, turn: LogicTurn, side: int) -> tuple[Document, int, int]:
    return word_place(note, (pair.source, pair.target)[side], turn.spans[side])


@dataclass(frozen=True, slots=True)
class WordPlaces:
    """The places of an English word and of what became of it, `own` on the English side, by the note they stand in."""

    source: tuple[Document, int, int]
    target: tuple[Document, int, int]
    own: str
    other: str


def word_places(
    analysis: Analysis, pair: SentencePair, side: int, own: tuple[int, int], other: tuple[int, int]
) -> WordPlaces:
    """Where words at two spans of a pair's sentences stand; `side` is the English one (0 the source)."""
    spans = (own, other) if side == 0 else (other, own)
    notes, sentences = (analysis.source, analysis.target), (pair.source, pair.target)
    source, target = (word_place(notes[k], sentences[k], spans[k]) for k in (0, 1))
    return WordPlaces(source, target, pair.texts[side][slice(*own)], pair.texts[1 - side][slice(*other)])


def word_place(note: Document, sentence: Sentence, span: tuple[int, int]) -> tuple[Document, int, int]:
    """The place in a note of a word at a span of a sentence; the whole sentence where markup stands inside the word."""
    word, at = sentence.text[slice(*span)], sentence.start - 1
    for _ in range(sentence.text.count(word, 0, span[1])):
        at = note.text.find(word, at + 1, sentence.end)
        if at < 0:
            return note, sentence.start, sentence.end
    return note, at, at + len(word)
