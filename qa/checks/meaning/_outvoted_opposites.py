"""Which word of two opposites a note says to the contrary of all its siblings, found by the words of a table alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from qa.analysis.clause_rows import clause_rows, comma_rows
from qa.analysis.parallel import Parallel, Row, Version, long_enough
from qa.checks.meaning._clauses import clause_around
from qa.checks.meaning._contrast_families import Pair, families_among, family_sight, rows_of
from qa.checks.meaning._contrast_rows import Contrast, contrasts, firm_among, loose_among
from qa.checks.meaning._event_order import Events, voted_events
from qa.checks.meaning._excused_turns import is_lessened
from qa.checks.meaning._in_its_place import in_its_place
from qa.checks.meaning._measures import says_so_otherwise
from qa.checks.meaning._negation import words
from qa.checks.meaning._note_polarity import WITNESSES
from qa.checks.meaning._other_senses import means_otherwise, turns_back
from qa.checks.meaning._outvoted import Outvoted, doubt, graver_or_first
from qa.checks.meaning._sights import NOTHING, Sight, in_sight, sight
from qa.checks.meaning._turns import is_denied_by_others, is_lacking, is_negated

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
DENIED = -1.0
"""Log-odds of the judge for an opposite below which it takes two sentences for the same; as `TOLD` of
`_turned_words`."""
UNASKED = 4
"""Notes from which on the judge has no veto: it denied five turned words of five (own notes in six languages), and of
5,400 right sentences none is told without it (`reports/votes.md`)."""
FAINT_WITNESSES = 3
"""Notes that must agree where the one shows its word by a single character only, which is part of many words."""
MOST = 0.5
"""Share of the notes of a row that must show one of the words: else it is a turn of phrase of a few languages."""
NEARLY_ALL, MANY = 0.6, 6
"""Share of the notes of a row from which they may all mean a word of several meanings, and notes that must show it
where some show neither word."""
LONG_ENOUGH = 4
"""Letters of a Latin word of several meanings from which it accuses: "auf" is part of many verbs."""
APART = 0.25
"""Share of a sentence between a word and the mean place of those of its siblings from which it belongs to another
member of a list, in whatever order languages put their words."""
VAGUE = frozenset({("few", "many")})
"""Pairs of which languages use words between the two: "flera" is some."""
ORDERS = frozenset({("before", "after")})
"""Pairs of English words that say the order of two things."""


def opposites(notes: Parallel) -> Iterator[Outvoted]:
    """Sentences, and clauses, that alone among their siblings show only the opposite of a word."""
    told = [odd for row in notes.sentences for odd in _odd_ones(notes, row)]
    clauses = [odd for row in clause_rows(notes) for odd in _odd_ones(notes, row)]
    # what a mere comma parts stands in another order in some languages
    clauses += [odd for row in comma_rows(notes) for odd in _odd_ones(notes, row) if _is_whole(notes, odd)]
    yield from graver_or_first(told, clauses)


def _is_whole(notes: Parallel, odd: Outvoted) -> bool:
    """Whether the whole sentence of the odd one has no word in it of what the others say."""
    whole = next((v for row in notes.sentences for v in row if v.overlaps(odd.version)), odd.version)
    found = in_sight(odd.version.words, odd.version.lang) or frozenset()
    for contrast in chain(firm_among(found), loose_among(found)):
        clause, said = (sight(v.words, contrast, v.lang) or NOTHING for v in (odd.version, whole))
        # a row of which the word may be either end says nothing: "قبل" of "next" and "previous"
        of_both = len(odd.word) > 1 and odd.word in clause.one and odd.word in clause.other
        said_one, said_other = ({*side} - {odd.word} for side in (said.one, said.other))
        if not of_both and ((odd.word in clause.one and said_other) or (odd.word in clause.other and said_one)):
            return False
    return True


def _odd_ones(notes: Parallel, row: Row) -> Iterator[Outvoted]:
    versions = long_enough(row)
    # a title is too short to be judged by few
    brief = 2 * len(versions) <= len(row) > UNASKED
    versions = row if brief else versions
    if len(versions) <= WITNESSES:
        return
    texts = [version.words for version in versions]
    clear = [odd for odd in _clear(notes, versions, texts) if _is_sure(odd) or not _denied(notes, odd)]
    agreed = (*_agreed(notes, versions, texts), *_pooled(notes, versions, texts))
    loose = [odd for odd in agreed if not _denied(notes, odd)]
    # two rows of the table may have the same word: "more", "larger"
    told = {id(odd.version): odd for odd in sorted((*clear, *loose), key=lambda odd: len(odd.others))}
    if not brief:
        yield from told.values()
        return
    # nor has it two ends to be told from
    alone = (odd for odd in told.values() if len(odd.others) == len(versions) - 1)
    yield from (replace(odd, borne_out=True, exchanged=False) for odd in alone)


def _is_sure(odd: Outvoted) -> bool:
    """Whether so many languages have the same word of few meanings that the judge is not asked: it reads one pair."""
    return len(odd.others) >= UNASKED


def _denied(notes: Parallel, odd: Outvoted) -> bool:
    """Whether the judge takes the odd one for the same as the others."""
    said = doubt(notes, odd, "opposite")
    return said is not None and said < DENIED


def _clear(notes: Parallel, versions: Row, texts: Sequence[str]) -> Iterator[Outvoted]:
    """The same for words of few meanings, where most notes show the one word."""
    shown, known = _in_sight(versions, texts)
    for contrast in firm_among(first for first, times in shown.items() if times > MOST * known):
        seen = [(v, found) for v, t in zip(versions, texts, strict=True) if (found := sight(t, contrast, v.lang))]
        told = [(version, found) for version, found in seen if found.one or found.other]
        for sides in (told, [(version, found.turned()) for version, found in told]):
            odd = _contrary(sides) if len(sides) > MOST * len(seen) else None
            if (
                odd
                and not says_so_otherwise(odd.version, odd.word, odd.others, contrast, sides is told)
                and not _enumerates(odd, contrast)
                and not _is_denied(odd)
                and not _means_otherwise(notes, odd, versions, contrast)
                and notes.vouched(odd.version, odd.others)
            ):
                yield odd


def _agreed(notes: Parallel, versions: Row, texts: Sequence[str]) -> Iterator[Outvoted]:
    """The same for words of several meanings ("before", "never"), where every other note, or many, shows the one word
    and none the other."""
    shown, least = _in_sight(versions, texts)
    for contrast in loose_among(first for first, times in shown.items() if times >= NEARLY_ALL * least):
        known = [
            (v, found) for v, text in zip(versions, texts, strict=True) if (found := sight(text, contrast, v.lang))
        ]
        # who shows both words, or neither, abstains
        showing = [(version, found) for version, found in known if bool(found.one) is not bool(found.other)]
        if len(showing) < len(known) and (contrast[0] in VAGUE or len(showing) < max(MANY, NEARLY_ALL * len(known))):
            continue
        for sides in (showing, [(version, found.turned()) for version, found in showing]):
            odd = _contrary(sides)
            told = (
                odd
                and len(odd.others) == len(showing) - 1
                and (len(odd.word) > 1 or len(showing) == len(known))
                and _tells(odd)
            )
            if (
                odd
                and told
                and not _is_denied(odd)
                and not _means_otherwise(notes, odd, versions, contrast)
                and notes.vouched(odd.version, odd.others)
            ):
                # "long before X did" is "X did long after": an order can be told from both ends
                yield _ordered(notes, odd) if contrast[0] in ORDERS else odd


def _pooled(notes: Parallel, versions: Row, texts: Sequence[str]) -> Iterator[Outvoted]:
    """The same for rows that tell one contrast in several words: "ends" in some, "stops" in others."""
    shown, _ = _in_sight(versions, texts)
    for family in families_among(shown):
        known = [(version, found) for version in versions if (found := family_sight(version, family))]
        showing = [(version, found) for version, found in known if bool(found.one) is not bool(found.other)]
        if len(showing) < max(MANY, NEARLY_ALL * len(known)):
            continue
        silent = any(found.one == found.other == () for _, found in known)
        for sides in (showing, [(version, found.turned()) for version, found in showing]):
            odd = _contrary(sides)
            told = odd and len(odd.others) == len(showing) - 1 and _tells(odd) and not (len(odd.word) == 1 and silent)
            if odd and told and not _is_excused(notes, odd, versions, family, sides is showing):
                yield _ordered(notes, odd) if family[0] in ORDERS else odd


def _is_excused(notes: Parallel, odd: Outvoted, versions: Row, family: tuple[Pair, ...], forward: bool) -> bool:
    """Whether any row of a family excuses the word."""
    if _is_denied(odd) or not notes.vouched(odd.version, odd.others):
        return True
    return any(
        _means_otherwise(notes, odd, versions, row)
        or (row in contrasts() and says_so_otherwise(odd.version, odd.word, odd.others, row, forward is not turned))
        for row, turned in rows_of(family)
    )


def _ordered(notes: Parallel, odd: Outvoted) -> Outvoted:
    """A word of order: "long before X did" is "X did long after", an order can be told from both ends."""
    said = list(zip(odd.others, odd.words, strict=True))
    events = voted_events(notes, (odd.version, odd.word), said)
    borne_out = odd.borne_out and events is Events.SAME
    return replace(odd, borne_out=borne_out, exchanged=events is Events.EXCHANGED)


def _is_denied(odd: Outvoted) -> bool:
    """Whether a negation turns the word, or those of the others: "not long enough" is too short."""
    return (
        is_negated(odd.version, odd.word, odd.others, odd.words)
        or is_denied_by_others(odd.version, odd.word, odd.others, odd.words)
        or is_lacking(odd.others, odd.words)
        or _is_lessened(odd)
        or _deny_elsewhere(odd)
    )


def _is_lessened(odd: Outvoted) -> bool:
    """Whether a "less" turns the word: "less expensive", where the others say cheaper."""
    text = odd.version.words
    at = text.lower().find(odd.word)
    return at >= 0 and is_lessened(text, [(at, at + len(odd.word))])


def _deny_elsewhere(odd: Outvoted) -> bool:
    """Whether all others negate in the sentence and the odd one does not: "you may touch the ropes, not the hull" where
    it forbids to."""
    if _negates(odd.version, odd.word):
        return False
    return all(map(_negates, odd.others, odd.words))


def _in_sight(versions: Row, texts: Sequence[str]) -> tuple[Counter[tuple[str, str]], int]:
    """How many versions may show a word of each row of the table, and how many are in a language that has any."""
    found = [rows for v, text in zip(versions, texts, strict=True) if (rows := in_sight(text, v.lang)) is not None]
    return Counter(chain.from_iterable(found)), len(found)


def _tells(odd: Outvoted) -> bool:
    """Whether the word is long enough for its script, and stands in no sentence that negates ("not the same") where the
    others do not."""
    # 假 is a part of 假设
    negated = _negates(odd.version, odd.word) and (len(odd.word) == 1 or not _negate_as_it(odd))
    return not negated and (len(odd.word) >= LONG_ENOUGH or not odd.word.isascii())


def _negates(version: Version, word: str) -> bool:
    """Whether a sentence negates by more than the word: "never"."""
    table = words(version.lang)
    return table is not None and table.firm.search(version.words.lower().replace(word, " ")) is not None


def _negate_as_it(odd: Outvoted) -> bool:
    """Whether half of the others negate too, and their words themselves where its own is negated: "das stimmt nicht" is
    false, "not longer" beside "not shorter" is none of it."""
    if 2 * sum(map(_negates, odd.others, odd.words)) < len(odd.others):
        return False
    beside = sum(map(_negates_beside, odd.others, odd.words))
    return not _negates_beside(odd.version, odd.word) or 2 * beside >= len(odd.others)


def _negates_beside(version: Version, word: str) -> bool:
    """Whether the clause of the word itself negates."""
    table, text = words(version.lang), version.words
    at = max(0, text.lower().find(word))
    return table is not None and table.firm.search(text, *clause_around(text, (at, at + len(word)))) is not None


def _contrary(seen: Sequence[tuple[Version, Sight]]) -> Outvoted | None:
    """The one version that shows the other word only, where all others that show any show this one."""
    odd = [(version, found) for version, found in seen if not found.one]
    if len(odd) != 1:
        return None
    (version, found), *_ = odd
    word = next((word for word in found.other if word in found.sure), "")
    others = [(v, f) for v, f in seen if v is not version]
    plain = [(v, f) for v, f in others if not f.other]
    # of a word of few letters all others but one must be witnesses: 重 is heavy, and "anew"
    least = max(FAINT_WITNESSES, len(others) - 1) if len(word) == 1 else WITNESSES
    # 减小 is no 小: a single character accuses only beside an English sentence that has the word
    if len(word) == 1 and any(v.lang == "en" and not f.one for v, f in seen):
        return None
    # where all others show both words, one of them is lost if this note says the other more often than any of them
    most = max((_says_other(f) for _, f in others), default=0)
    both = not plain and len(others) > WITNESSES and 0 < most < len(found.other)
    # where more say both words than the one alone, their tables lack the other, and nobody knows of which
    told = len(plain) >= max(least, len(others) - len(plain))
    if not word or not (both or told):
        return None
    kept = others if both else plain
    return Outvoted(version, word, tuple(v for v, _ in kept), tuple(f.one[0] for _, f in kept))


def _says_other(found: Sight) -> int:
    """How often a version says the other word; one that may say either is no witness."""
    return sum(word not in found.one for word in found.other)


def _means_otherwise(notes: Parallel, odd: Outvoted, versions: Row, contrast: Contrast) -> bool:
    """Whether the word may mean another thing, and does not stand where the others say theirs."""
    means = means_otherwise(odd.version, odd.word, versions, dict(odd.spoken()), contrast)
    return turns_back(odd.version, odd.word, versions, contrast) or (
        means and not in_its_place(notes, odd.version, odd.word, odd.others, odd.words)
    )


def _enumerates(odd: Outvoted, contrast: Contrast) -> bool:
    """Whether "first this, then that" stands beside "this and, last, that": the words belong to other members."""

    def place(version: Version, word: str) -> float:
        return max(0, version.words.lower().find(word)) / max(1, len(version.words))

    if contrast[0] != ("first", "last"):
        return False
    others = [place(version, word) for version, word in zip(odd.others, odd.words, strict=True)]
    return abs(place(odd.version, odd.word) - sum(others) / len(others)) >= APART
