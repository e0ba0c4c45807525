"""Small words that one note of a group has otherwise than all its siblings: "some" for "all", "if" for "unless".

Every note is compared with every other, so that no pivot decides: where the words of one language may say either, its
note abstains, and the others still tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from qa.align.sentences import Sentence
from qa.analysis.clause_rows import clause_rows
from qa.analysis.parallel import Contradicted, Parallel, Row, Version, long_enough
from qa.checks import Check
from qa.checks.meaning._denials import (
    ALL,
    BOTH,
    DUTIES,
    MUST_NOT,
    NEED_NOT,
    NEITHER,
    NONE,
    NOT_ALL,
    denial_turn,
    denials,
)
from qa.checks.meaning._logic import (
    AFFIRMED,
    AND_OR,
    FORBIDDEN,
    MEANING_CHANGED,
    NEGATION_FLIPPED,
    OPPOSED,
    ORDER,
    turned_logic,
)
from qa.checks.meaning._logic_findings import glossed, may_say_either, says, word_place
from qa.checks.meaning._logic_side import CONDITION, EXCEPTED, NEGATION, LogicSide, logic_side
from qa.checks.meaning._logic_words import logic_table
from qa.checks.meaning._moved_negation import outvoted_negations
from qa.engines import Engines
from qa.model import Document, Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import few

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 3
"""Notes that must say the one notion where one says the other: two may share a turn of phrase."""
MOST = 0.5
"""Share of the other notes whose words are known of which more must be witnesses."""
UNANIMOUS = 5
"""Other notes that must all say the one of two notions that a free translation may exchange."""
_FREE = frozenset({frozenset({"must", "may"}), frozenset({"all", "most"})})
"""Such notions."""
_OTHER_VOTES = ORDER | AND_OR
"""Notions that the votes on opposites tell, or that translators exchange."""
_OPPOSING = frozenset(
    pair
    for one, other in (*OPPOSED, *FORBIDDEN, *AFFIRMED, (EXCEPTED, CONDITION))
    if not {one, other} <= _OTHER_VOTES
    for pair in ((one, other), (other, one))
)
_KINDS = (
    (NOT_ALL, NONE), ("some", NONE), (NEED_NOT, MUST_NOT), (NEITHER, BOTH), (NOT_ALL, ALL), (NONE, ALL),
)  # fmt: skip
_DENIED = frozenset(pair for one, other in _KINDS for pair in ((one, other), (other, one)))
"""Kinds of denials that exclude each other."""
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class OutvotedLogic(Contradicted):
    """What `version` says at `span` of its text where the others say something else."""

    check: str
    """The id of the check that tells it."""
    version: Version
    span: Span
    others: Row
    notions: tuple[str, str]
    """What the others say, and what this one says."""
    words: tuple[str, ...]
    """Those of the others, one each."""
    sure: bool
    """Whether no free translation says it so."""

    @property
    def severity(self) -> Severity | None:
        return None if self.sure else Severity.MINOR

    @property
    def place(self) -> tuple[Document, int, int]:
        whole = Sentence(self.version.start, self.version.end, self.version.text)
        return word_place(self.version.document, whole, self.span)


@dataclass(frozen=True, slots=True)
class _VotedTurn:
    """How one version turns what a witness says, with the spans of both words."""

    notions: tuple[str, str]
    spans: tuple[Span, Span]
    sure: bool
    check: str


def outvoted_logic(notes: Parallel) -> tuple[OutvotedLogic, ...]:
    """At most one of a stretch, and none where a negation that is surely lost or put in says the same; two checks
    ask."""
    return notes.pairs[0].engines.computed_once(_outvoted, notes) if notes.pairs else ()


def _outvoted(notes: Parallel, _: Engines) -> tuple[OutvotedLogic, ...]:
    told: list[OutvotedLogic] = []
    negated = [odd.version for odd in outvoted_negations(notes) if odd.severity is None]
    for row in (*notes.sentences, *clause_rows(notes)):
        for odd in _odd_ones(row):
            new = not any(map(odd.version.overlaps, (*negated, *(other.version for other in told))))
            if new and notes.vouched(odd.version, odd.others):
                told.append(odd)
    return tuple(told)


def _odd_ones(row: Row) -> Iterator[OutvotedLogic]:
    """The versions of a row that say another notion than more than half of the others, and of which none says it."""
    known = [
        (version, logic_side(version.text, table, version.lang))
        for version in long_enough(row)
        if (table := logic_table(version.lang))
    ]
    if len(known) <= WITNESSES:
        return
    said = [_notions(side, version.lang) for version, side in known]
    for k, (version, _) in enumerate(known):
        others = [(known[n][0], said[n]) for n in range(len(known)) if n != k]
        least = max(WITNESSES, int(MOST * len(others)) + 1)
        if not _may_be_odd(said[k], [notions for _, notions in others], least):
            continue
        rows = _by_notions(version, [other for other, _ in others])
        for notions, turns in rows.items():
            witnesses = tuple(other for other, _ in turns)
            rest = [other for other, _ in others if not any(other is one for one in witnesses)]
            if len(turns) >= least and not _is_shared(witnesses[0], notions, rest):
                words = tuple(other.text[slice(*turn.spans[0])] for other, turn in turns)
                sure = sum(turn.sure for _, turn in turns) >= WITNESSES or _is_unanimous(notions, turns, others)
                first = turns[0][1]
                yield OutvotedLogic(first.check, version, first.spans[1], witnesses, notions, words, sure)
                break


def _is_unanimous(notions: tuple[str, str], turns: Sequence[object], others: Sequence[object]) -> bool:
    """Whether all of many others say one of two notions that a single translator may exchange: "must" for "may"."""
    return len(turns) == len(others) >= UNANIMOUS and frozenset(notions) in _FREE


def _by_notions(odd: Version, others: Sequence[Version]) -> dict[tuple[str, str], list[tuple[Version, _VotedTurn]]]:
    """By what is turned, the versions that one turns so, each once."""
    found: dict[tuple[str, str], list[tuple[Version, _VotedTurn]]] = defaultdict(list)
    for other in others:
        for turn in {turn.notions: turn for turn in _turns(other, odd)}.values():
            found[turn.notions].append((other, turn))
    return found


def _is_shared(witness: Version, notions: tuple[str, str], rest: Sequence[Version]) -> bool:
    """Whether another note turns what a witness says as well."""
    return any(turn.notions == notions for other in rest for turn in _turns(witness, other))


def _may_be_odd(own: frozenset[str], others: Sequence[frozenset[str]], least: int) -> bool:
    """Whether enough others surely say the opposite of a notion that one surely says: most sentences show none."""
    return any(
        sum(one in theirs for theirs in others) >= least for one, other in (*_OPPOSING, *_DENIED) if other in own
    )


def _notions(side: LogicSide, lang: str) -> frozenset[str]:
    """What a version says for sure: the notions of its words, its negation, and what it denies."""
    found = {notion for word in side.found for notion in word.firm}
    found |= {NEGATION} if side.sure(NEGATION) else set()
    return frozenset(found | {denial.kind for denial in denials(side.text, lang) if denial})


def _turns(witness: Version, odd: Version) -> Iterator[_VotedTurn]:
    """What two versions say otherwise, the witness first."""
    texts, langs = (witness.text, odd.text), (witness.lang, odd.lang)
    for turn in turned_logic(texts, langs):
        either = any(map(may_say_either, (texts[k][slice(*turn.spans[k])] for k in (0, 1)), turn.notions, langs))
        if not either and turn.notions in _OPPOSING:
            yield _VotedTurn(turn.notions, turn.spans, turn.sure, turn.check)
    if some := _some_or_none(texts, langs):
        yield some
    if denied := denial_turn(texts, langs):
        yield _VotedTurn(
            denied.kinds, denied.spans, True, NEGATION_FLIPPED if DUTIES.isdisjoint(denied.kinds) else MEANING_CHANGED
        )


def _some_or_none(texts: tuple[str, str], langs: tuple[str, str]) -> _VotedTurn | None:
    """What one of two versions says of some, and denies in no word, where the other denies it of all."""
    for affirms in (0, 1):
        table = logic_table(langs[affirms])
        side = logic_side(texts[affirms], table, langs[affirms]) if table else None
        none = denials(texts[1 - affirms], langs[1 - affirms])[0]
        if side and none and none.kind == NONE and not side.has_negation and (some := side.sure("some")):
            ours = some[0].start, some[0].end
            if affirms:
                return _VotedTurn((NONE, "some"), (none.span, ours), True, NEGATION_FLIPPED)
            return _VotedTurn(("some", NONE), (ours, none.span), True, NEGATION_FLIPPED)
    return None


def outvoted_logic_findings(check: Check, notes: Parallel, told: Sequence[Version] = ()) -> Iterator[Finding]:
    """What a check tells of them; nothing of what it has `told` otherwise."""
    for odd in outvoted_logic(notes):
        if odd.check != check.id or any(map(odd.version.overlaps, told)):
            continue
        own = glossed(odd.version.text[slice(*odd.span)], odd.notions[1])
        message = f"{own} stands here, the others say {says(odd.notions[0])}: {quoted(odd.others, odd.words)}"
        yield check.outvoted(notes, odd.place, notes.witness(odd.others), message, severity=odd.severity)


def quoted(others: Row, words: Sequence[str]) -> str:
    """The words of several notes for a message, in the order of the languages."""
    said = sorted((version.lang, word) for version, word in zip(others, words, strict=True))
    return few([f"'{word}' in {lang}" for lang, word in said])
