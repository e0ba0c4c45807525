"""Logic that turned: one side says "every", "if", "must", "before", the other "some", "although", "may", "after"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product

import regex

from qa.checks.meaning._counted_bounds import paces, sets_apart
from qa.checks.meaning._denied_order import denied_orders
from qa.checks.meaning._excepted import denied_outside, is_only_if, negates_beside, negates_more
from qa.checks.meaning._logic_side import BOTH_WAYS, CONDITION, EXCEPTED, NEGATION, ONLY, LogicSide, logic_side
from qa.checks.meaning._logic_words import LogicWord, logic_table
from qa.checks.meaning._turns import is_elliptic
from qa.model.records import dataclass

OPPOSED = (
    ("all", "some"), ("all", "few"), ("all", "most"), ("most", "few"), ("most", "some"), ("many", "few"),
    ("both", "oneof"), ("if", "although"), ("if", "because"), ("although", "because"), ("only", "also"),
    ("before", "after"), ("more", "less"), ("atleast", "atmost"), ("always", "sometimes"), ("always", "rarely"),
    ("often", "rarely"), ("sometimes", "rarely"), ("must", "may"), ("first", "last"), ("refuse", "accept"),
    ("always", "often"), ("and", "or"), ("otherwise", "therefore"),
)  # fmt: skip
"""Notions of which a sentence that says the one for sure and in no way the other translates no sentence that says the
other."""
FORBIDDEN = (("neednot", "mustnot"), ("neednot", "must"), ("allow", "mustnot"), ("may", "mustnot"))
"""The same, of which one negates by itself."""
POSITIVE = frozenset({"must", "may", "allow"})
AFFIRMED = (
    ("without", "with"), (NEGATION, "all"), (NEGATION, "some"), (NEGATION, "both"), (NEGATION, "always"),
)  # fmt: skip
"""The first of these negates: it is turned where the other side has the second and nothing that may negate."""
NEGATION_FLIPPED, ANTONYM_SWAPPED, MEANING_CHANGED = "negation-flipped", "antonym-swapped", "meaning-changed"
NEGATING = frozenset({NEGATION, "without"})
NEEDED = frozenset({"neednot", "must"})
ORDER = frozenset({"before", "after", "more", "less", "first", "last", "refuse", "accept", "many", "few"})
"""Notions that words of opposite meaning say."""
MUST_NOT = "mustnot"
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MAY_ONLY = 40
"""Characters between a "may" and the "only" that makes a duty of it: „darf den Raum nur“."""
ALL_OR_SOME, MODALS = frozenset({"all", "some"}), frozenset({"must", "may"})
AMOUNTS = frozenset({"most", "few", "many"})
"""Notions of which the one may take the other's place beside it."""
AND_OR = frozenset({"and", "or"})
"""Notions that denied change places: neither this nor that is not this and not that."""
_DENIED_IF = regex.compile(
    r"\b(?:if|when)(?: \p{L}+){0,5}? (?:omit|leav|left|miss|lack|absent|empty|blank|fail|unset|un\p{L}+ed|disabled?"
    r"|invalid|turn\p{L}* off|switch\p{L}* off|off)\p{L}*\b",
    regex.I,
)
"""A condition that is one of what is not."""
_NO_UN = regex.compile(r"\b(?:no|not|never|without)\s+(?:\p{L}+\s+)?(?:un(?!d|i|t)|non-?|in)\p{L}{4,}", regex.I)
"""A negation of what negates in itself, as English has it."""
_UNLIKE = regex.compile(r"\b(?:rather than|instead of|as opposed to|unlike|in contrast to)\b", regex.I)
"""What denies all that is said of the thing behind it: "rather than boats that you have to paint"."""
_JOINT = regex.compile(r"\s\p{L}{1,4}\s|\s?/\s?")
LIKELY = frozenset(
    map(frozenset, (("before", "after"), ("must", "may"), ("if", "because"), ("if", "although"), ("all", "most"),
                    ("most", "some"), ("always", "often"), ("both", "oneof"), ("and", "or")))
)  # fmt: skip
"""Notions that a free translation may exchange, or turn together with its clauses."""
BOUNDS = frozenset({"atleast", "atmost"})
_Sides = tuple[LogicSide, LogicSide]


@dataclass(frozen=True, slots=True)
class LogicTurn:
    """The notion of the source and the one of the target, with the words that say so."""

    notions: tuple[str, str]
    spans: tuple[tuple[int, int], tuple[int, int]]
    hedged: bool = False
    """Whether a word of the source may say what the target says for sure."""
    denied: bool = False
    """Whether it is told by what both sides deny, which no free wording turns."""

    @property
    def check(self) -> str:
        """The check that tells it."""
        found = frozenset(self.notions)
        if found & NEGATING or found == NEEDED:
            return NEGATION_FLIPPED
        return ANTONYM_SWAPPED if found <= ORDER else MEANING_CHANGED

    @property
    def sure(self) -> bool:
        """Whether no free translation says it so."""
        return self.denied or (not self.hedged and frozenset(self.notions) not in LIKELY)


def turned_logic(texts: tuple[str, str], langs: tuple[str, str]) -> Iterator[LogicTurn]:
    """Where a sentence and its translation say opposing things, by the words of both languages."""
    tables = logic_table(langs[0]), logic_table(langs[1])
    if tables[0] is None or tables[1] is None:
        return
    sides = logic_side(texts[0], tables[0], langs[0]), logic_side(texts[1], tables[1], langs[1])
    if not sides[0].found:
        return
    if sides[1].found:
        if denied := denied_orders(sides):
            (ours, one), (theirs, other) = denied
            yield LogicTurn((one, other), ((ours.start, ours.end), (theirs.start, theirs.end)), denied=True)
        yield from _turned(sides)
    yield from _lost(sides)


def _turned(sides: _Sides) -> Iterator[LogicTurn]:
    """Where both sides say something of the kind, and not the same."""
    said = tuple(frozenset(chain.from_iterable(word.firm for word in side.found)) for side in sides)
    for (one, other), first in product((*OPPOSED, *FORBIDDEN), (0, 1)):
        a, b = (one, other)[first], (one, other)[1 - first]
        turn = _opposed(sides, a, b) if a in said[0] and b in said[1] else None
        if turn and _negate_as_said(sides, turn) and not _is_proviso(sides, turn):
            yield from _as_paced(sides, turn)
    for (one, other), first in product(AFFIRMED, (0, 1)):
        a, b = (one, other)[first], (one, other)[1 - first]
        if _may_negate_beside(sides, 1 - first, one) or not (turn := _opposed(sides, a, b)):
            continue
        # "both fast and exact" is "not only fast but also exact"
        if other == "both" and sides[first].shows(ONLY):
            continue
        # "not always" is sometimes, and "not all" are some
        if (one, other) == (NEGATION, "some") and _denies_all(sides[first]):
            continue
        # "no unread articles" are all read
        if one == NEGATION and _NO_UN.search(sides[first].text):
            continue
        # "not until" is "only then"; "not … the two" and "both" speak of other things
        if not _negates_twice(sides, first, one) and (one != NEGATION or not (turn.hedged or sides[first].delays)):
            yield turn
    for first, (a, b) in enumerate(((EXCEPTED, CONDITION), (CONDITION, EXCEPTED))):
        shared = _shared(sides, "without")
        if a == CONDITION and _DENIED_IF.search(sides[0].text):
            # "if omitted" is "if not given"
            continue
        if is_only_if(sides[first], sides[1 - first]):
            continue
        outside = denied_outside(sides) if a == EXCEPTED else []
        if negates_more(sides, first, [*shared[1 - first], *outside]):
            continue
        if turn := _opposed(sides, a, b, [*shared[1], *outside]):
            yield turn
    # not the other way round: a definition says "if" for "if and only if"
    if (ours := sides[0].sure(BOTH_WAYS)) and (theirs := sides[1].maybe(CONDITION)) and not sides[1].shows(BOTH_WAYS):
        yield _turn((BOTH_WAYS, CONDITION), (ours[0], theirs[0]))


def _as_paced(sides: _Sides, turn: LogicTurn) -> Iterator[LogicTurn]:
    """A turned bound: none where the other side names the time between, which is bounded from the other end, and no
    sure one where the English side bounds how often."""
    if frozenset(turn.notions) != BOUNDS or not any(paces(side.text) for side in sides):
        yield turn
    elif not any(sets_apart(side.text) for side in sides):
        yield LogicTurn(turn.notions, turn.spans, True)


def _denies_all(side: LogicSide) -> bool:
    """Whether a negation stands right before a word that says "all" or "always", or is part of a phrase with one."""
    denials = [match.span("word") for match in side.negation.any.finditer(side.text)] if side.negation else []
    wide = [word for notion in ("all", "always") for word in side.maybe(notion)]
    beside = (
        word.firm and end <= word.start and not side.text[end : word.start].strip()
        for _, end in denials
        for word in wide
    )
    within = (word.start <= start and end < word.end for start, end in denials for word in wide)
    return any(within) or any(beside)


def _lost(sides: _Sides) -> Iterator[LogicTurn]:
    """The "without" of "with and without" that one side lacks altogether.

    A negation that the source lacks may say it in other words.
    """
    ours, theirs = sides
    if theirs.has_negation and not ours.has_negation:
        return
    both = next((w for w in ours.sure("without") if any(_is_beside(ours.text, w, v) for v in ours.sure("with"))), None)
    left = theirs.sure("with")
    if both is not None and left and not theirs.shows("without") and not theirs.may_negate:
        yield _turn(("without", "with"), (both, left[0]), hedged=True)


def _is_beside(text: str, one: LogicWord, other: LogicWord) -> bool:
    """Whether nothing but an "and" or "or" stands between two words: "with and without", "ohne oder mit"."""
    first, second = sorted(((one.start, one.end), (other.start, other.end)))
    return _JOINT.fullmatch(text, first[1], second[0]) is not None


def _shared(sides: _Sides, notion: str) -> tuple[list[LogicWord], list[LogicWord]]:
    """The words of both sides that say a notion for sure, as many of either as of the other."""
    ours, theirs = (side.sure(notion) for side in sides)
    return ours[: len(theirs)], theirs[: len(ours)]


def _may_negate_beside(sides: _Sides, k: int, notion: str) -> bool:
    """Whether a side may negate; not by an "unless" that the other side has beside its "without"."""
    side = sides[k]
    shared = _shared(sides, EXCEPTED)[k] if notion == "without" else []
    if not shared:
        return side.may_negate
    hint = side.negation.hint if side.negation else None
    return negates_beside(side, shared) or bool(hint and hint.search(side.text))


def _negates_twice(sides: _Sides, k: int, notion: str) -> bool:
    """Whether a side negates its "without" ("never leave it without"), and the other says neither: "always with"."""
    if notion == NEGATION:
        return bool(sides[k].sure("without")) and sides[1 - k].shows("with")
    return negates_beside(sides[k], sides[k].sure("without"))


def _negate_as_said(sides: _Sides, turn: LogicTurn) -> bool:
    """Whether no negation beside the words explains them: "not before" is "only after", "never have to" is "need not".

    The clauses of the two words negate both or neither; where one negates by itself that of the other does not.
    """
    negated = [side.negated_at(span) for side, span in zip(sides, turn.spans, strict=True)]
    # what does not work for all does not work for some
    # and what must not be may not be
    if any(kind.issuperset(turn.notions) for kind in (ALL_OR_SOME, MODALS)) and all(negated):
        return False
    if AND_OR.issuperset(turn.notions) and any(side.sure(NEGATION) for side in sides):
        return False
    if turn.notions in FORBIDDEN or turn.notions[::-1] in FORBIDDEN:
        unlike = (_UNLIKE.search(side.text[: span[0]]) for side, span in zip(sides, turn.spans, strict=True))
        denied = (n or other for n, other in zip(negated, unlike, strict=True))
        return not any(n for n, notion in zip(denied, turn.notions, strict=True) if notion in POSITIVE)
    return negated[0] == negated[1]


def _is_proviso(sides: _Sides, turn: LogicTurn) -> bool:
    """Whether the one side forbids something "unless", "without" or "until", and the other allows it "only" so."""
    if MODALS.issuperset(turn.notions):
        # who "may only" do so must
        allowed = turn.notions.index("may")
        allows, demands = sides[allowed], sides[1 - allowed]
        behind = (word.start - turn.spans[allowed][1] for word in allows.sure(ONLY))
        return not demands.sure(ONLY) and any(0 <= gap <= MAY_ONLY for gap in behind)
    if MUST_NOT not in turn.notions:
        return False
    forbids = turn.notions.index(MUST_NOT)
    one, other = sides[forbids], sides[1 - forbids]
    if MUST_NOT in turn.notions and any(
        is_elliptic(side.text, span[1]) for side, span in zip(sides, turn.spans, strict=True)
    ):
        return True
    return other.shows(ONLY) and (one.shows(EXCEPTED) or one.shows("without") or one.delays)


def _opposed(sides: _Sides, one: str, other: str, shared: list[LogicWord] | None = None) -> LogicTurn | None:
    """The source says `one` for sure and `other` at most maybe, the target says `other` and nothing of `one`.

    Words of the target that are `shared` translate others of the source.
    """
    ours, theirs = sides[0].sure(one), sides[1].sure(other)
    beside = sides[0].sure(other)
    # "few …, because most …" became "most …, because most …"
    if (
        beside
        and frozenset((one, other)) <= AMOUNTS
        and len(theirs) == len(ours) + len(beside)
        and not sides[1].shows(one)
    ):
        return _turn((one, other), (ours[0], theirs[0]))
    if not ours or not theirs or beside:
        return None
    if sides[1].shows(one) and (not shared or any(word not in shared for word in sides[1].maybe(one))):
        return None
    return _turn((one, other), (ours[0], theirs[0]), sides[0].shows(other))


def _turn(notions: tuple[str, str], found: tuple[LogicWord, LogicWord], hedged: bool = False) -> LogicTurn:
    return LogicTurn(notions, ((found[0].start, found[0].end), (found[1].start, found[1].end)), hedged)
