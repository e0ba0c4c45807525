"""What a note says to the contrary of all its siblings: a negation or an opposite word, found by words alone.

No encoder decides here and no language is the measure. A sentence has a negation, or a word of two opposites, in every
note but one; several languages do not share a turn of phrase by chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median

from qa.analysis.judged import odds
from qa.analysis.parallel import Contradicted, Parallel, Row, Version, long_enough
from qa.checks.meaning._counted_bounds import (
    bounds_number,
    contradicts_bound,
    denies_count,
    is_less_than_counted,
    is_same_bound,
)
from qa.checks.meaning._negation import affirmed, words
from qa.checks.meaning._note_polarity import (
    HEARD,
    MANY_WITNESSES,
    SILENT,
    WITNESSES,
    Polarity,
    near_to,
    polarity,
    without_explained,
)
from qa.checks.meaning._steady import is_steady_beside
from qa.checks.meaning._turns import fails, is_said_as_a_whole, is_said_positively
from qa.model import Document, Severity
from qa.model.records import dataclass
from qa.text.languages import few, primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
DENIED = -1.0
"""Log-odds of the judge for a negation below which it takes two sentences for the same; as `DENIED` of `_polarity`."""
SURE_WITNESSES = 3
"""Notes that must agree for a word to be surely wrong: two may share a turn of phrase, as both such findings in the
labelled trees were (`reports/precision.md`)."""
ADDED = 0.005
"""Gain (mean of `_gains`) from which a negation that one note has alone was not put in for a turn of phrase; as `SURE`
of `negation-flipped`."""
LOST = -0.005
"""And that of a negation which three languages and more have: there the encoder has only a veto."""
BORNE_OUT = 0.003
"""And from which the encoder bears out either: 85 % of negations that were put in or taken out, one of nine sentences
that say it with another word (`reports/meaning.md`)."""
FIRMLY = 0.01
"""And from which it bears out that three languages have a negation that one has not: they share turns of phrase."""
PLAIN_WITNESSES = 5
"""Notes that negate once, and by nothing else, from which an encoder that sees no difference is no counterevidence: of
ninety right notes in groups of six and more none lacks what so many say."""

MOST_OF_ALL = 0.6
"""Share of all other notes of a group that must bear witness in a clause: two right clauses of ten groups had fewer."""
LONGEST_BLOCK = 4_000
"""Characters of a block that is looked through as a whole."""


@dataclass(frozen=True, slots=True)
class Outvoted(Contradicted):
    """`version` has `word` (empty for none) where `others` have `words`, one each."""

    version: Version
    word: str
    others: Row
    words: tuple[str, ...]
    borne_out: bool = True
    """Whether the encoder sees it as well."""
    exchanged: bool = False
    """Whether the word turned and what it governs changed places: it is told from the other end, and right."""

    @property
    def severity(self) -> Severity | None:
        """The check's own where many bear it out: two or three notes may share a turn of phrase."""
        return None if len(self.others) >= SURE_WITNESSES and self.borne_out else Severity.MINOR

    def spoken(self) -> list[tuple[str, str]]:
        """The languages of the others with their words, in order."""
        return sorted(zip((other.lang for other in self.others), self.words, strict=True))

    def said(self) -> str:
        """The same for a message: the words of a few, and how many more there are."""
        return few([f"'{word}' in {lang}" for lang, word in self.spoken() if word])

    def place(self) -> tuple[Document, int, int]:
        """Where the word stands; the whole sentence where there is none, or where marks stand inside it."""
        version = self.version
        at = version.document.text.lower().find(self.word, version.start, version.end) if self.word else -1
        return (version.document, version.start, version.end) if at < 0 else (version.document, at, at + len(self.word))


def negations(notes: Parallel) -> Iterator[Outvoted]:
    """Sentences that alone among their siblings negate, or alone do not, or less often than any other; and clauses."""
    from qa.analysis.clause_rows import clause_rows, comma_rows

    told = [odd for row in notes.sentences for odd in _odd_ones(notes, row)]
    told = graver_or_first(told, _of_clauses(notes, clause_rows(notes)))
    yield from graver_or_first(told, _of_clauses(notes, comma_rows(notes)))


def _of_clauses(notes: Parallel, rows: Iterable[Row]) -> Iterator[Outvoted]:
    """Those of clauses, sure only where most of all notes part the sentence alike: a few may share a turn of phrase."""
    for odd in (odd for row in rows for odd in _odd_ones(notes, row)):
        yield odd if len(odd.others) >= MOST_OF_ALL * len(notes.pairs) else replace(odd, borne_out=False)


def graver_or_first(told: Sequence[Outvoted], clauses: Iterable[Outvoted]) -> list[Outvoted]:
    """What is told of sentences and of their clauses, once: of the clause where that is graver."""
    kept = list(told)
    for one in clauses:
        same = [other for other in kept if one.version.overlaps(other.version)]
        if all(one.severity is None and other.severity for other in same):
            kept = [other for other in kept if other not in same]
            kept.append(one)
    return kept


def _odd_ones(notes: Parallel, row: Row) -> Iterator[Outvoted]:
    known = [polarity(version, table) for version in long_enough(row) if (table := words(version.lang))]
    for counted in known if len(known) > WITNESSES else ():
        others = [other for other in known if other is not counted]
        one = without_explained(notes, counted, others)
        # who may or may not negate abstains; languages count differently: "neither … nor" is two in some
        firm = [other for other in others if other.least > one.most] or _beside_the_same(one, others)
        lost = all(other.most > one.most for other in others) and _outnumber(firm, others, one.most > 0)
        clean = [other for other in others if other.most == 0]
        added = one.least > 0 and not any(other.least for other in others) and _outnumber(clean, others)
        if added and _needs_none(one, others):
            continue
        witnesses = clean if added else firm
        versions = tuple(other.version for other in witnesses)
        if not (lost or added) or (lost and _says_it_without(one.version, versions)):
            continue
        if _is_said_beside(one, witnesses, lost) or not notes.vouched(one.version, versions):
            continue
        odd = _borne_out(notes, (one, counted), others, witnesses, added)
        if odd and not _denied(notes, odd):
            yield odd


def _borne_out(
    notes: Parallel,
    found: tuple[Polarity, Polarity],
    others: Sequence[Polarity],
    witnesses: Sequence[Polarity],
    added: bool,
) -> Outvoted | None:
    """One that alone negates, or alone does not, where the encoder does not object, and whether it bears it out;
    `found` without what is explained and with it."""
    one, counted = found
    versions, said = tuple(each.version for each in witnesses), tuple(each.word for each in witnesses)
    near = None if added or one.least else near_to(notes, one.version, versions)
    if near is not None and near >= HEARD:
        # a negation that is not in our table
        return None
    if near is not None and near < SILENT and not one.most and len(witnesses) >= MANY_WITNESSES:
        # no word of it is near to what many negate by, and none may negate
        return Outvoted(one.version, one.word, versions, said)
    least = ADDED if added else LOST if len(witnesses) > WITNESSES else 0.0
    gains = _gains(notes, one, witnesses)
    gain = sum(gains) / len(gains) if gains else 0.0
    if gain <= least:
        return None
    # where four languages negate in so many words, and none abstains, an encoder that sees no difference is no
    # counterevidence
    needed = 0.0 if len(witnesses) == len(others) >= MANY_WITNESSES or one.most < counted.most else BORNE_OUT
    # nobody is accused of a word that may only be missing from our table
    needed = max(needed, ADDED) if not added and one.thin else needed
    needed = FIRMLY if not added and len(witnesses) < MANY_WITNESSES else needed
    plain = not added and _is_plainly_lost(one, others, gain)
    needed = LOST if plain else needed
    # "but something" beside "not nothing": without a source nobody knows which three say it the long way
    few = not added and len(witnesses) < MANY_WITNESSES and notes.source is None
    few = few and not (len(witnesses) == len(others) > WITNESSES and min(gains) >= FIRMLY)
    sure = gain >= needed and not (few and not plain) and not (added and one.delays)
    return Outvoted(one.version, one.word, versions, said, sure)


def _beside_the_same(one: Polarity, others: Sequence[Polarity]) -> list[Polarity]:
    """All others, where each of them surely negates and has as many words besides that may negate as the one that does
    not: "except for" stands in all of them, "not" in all but one."""
    rest = one.most - one.least
    kept = not one.least and all(other.least and other.most - other.least >= rest for other in others)
    return list(others) if kept and len(others) >= MANY_WITNESSES else []


def _is_said_beside(one: Polarity, others: Sequence[Polarity], lost: bool) -> bool:
    """Whether the rest of the block of one version negates more often than that of any other, or the block no more
    often than usual: languages cut it into sentences at other places ("They do not: …" and "It is not so. …")."""
    if len(one.version.block.text) > LONGEST_BLOCK or one.version.block.text.strip() == one.version.text.strip():
        return False
    own, *theirs = (_times_in_block(each.version) for each in (one, *others))
    if not lost:
        return own <= median(theirs)
    return own - one.least > max(times - other.least for times, other in zip(theirs, others, strict=True))


def _times_in_block(version: Version) -> int:
    table = words(version.lang)
    whole = Version(version.document, version.block, version.block.content_start, version.block.content_end, "")
    return polarity(whole, table).least if table else 0


def _is_plainly_lost(one: Polarity, others: Sequence[Polarity], gain: float) -> bool:
    """Whether all others negate once, of which most have nothing else that may negate ("not nothing"), and one version
    has not even a hint of it, in a language whose negations are known."""
    once = [other for other in others if other.least == 1]
    plain = [other for other in once if other.most == 1 and not other.thin]
    known = one.most == 0 and not one.thin and gain > (0.0 if len(plain) < PLAIN_WITNESSES else LOST)
    return known and len(once) == len(others) > WITNESSES and len(plain) >= WITNESSES


def _needs_none(one: Polarity, others: Sequence[Polarity]) -> bool:
    """Whether what one version negates others say without: a delay, a bound, and what affirms by its negation."""
    if one.delays and any(other.then for other in others):
        return True
    own, lang = one.version.words, one.version.lang
    if primary(lang) == "en" and fails(own):
        return True
    said = [(other.version.words, other.version.lang) for other in others]
    return bounds_number(own, lang) and not any(contradicts_bound((own, lang), other) for other in said)


def _says_it_without(own: Version, others: Row) -> bool:
    """Whether what the others negate is told by one version without: "less than ten" is "not even ten", and "at least
    ten" is "not below ten"."""
    if is_said_as_a_whole(own, others) or is_said_positively(own, others):
        return True
    if is_steady_beside((own.words, own.lang), [(other.words, other.lang) for other in others]):
        return True
    bounded = sum(is_same_bound((own.words, own.lang), (other.words, other.lang)) for other in others)
    if 2 * bounded >= len(others):
        return True
    counted = sum(denies_count(other.words, other.lang) for other in others)
    return 2 * counted >= len(others) and is_less_than_counted(own.words, own.lang)


def _outnumber(witnesses: Sequence[Polarity], others: Sequence[Polarity], counted: bool = False) -> bool:
    """Whether enough of the others are witnesses: most of them, and more where negations are counted."""
    return len(witnesses) >= max(MANY_WITNESSES if counted else WITNESSES, len(others) // 2 + 1)


def _gains(notes: Parallel, one: Polarity, others: Sequence[Polarity]) -> list[float]:
    """By how much one version and each of the others come nearer once the negations of one side are taken out.

    A negation that belongs to a turn of phrase ("make sure that", "if you have not, …") takes them further apart.
    """
    gains = []
    for other in others:
        taken, kept = (one.version, other.version)[:: 1 if one.least else -1]
        variants = [variant.text for variant in affirmed(taken.text, taken.lang)]
        if variants:
            vectors = notes.vectors([kept.text, taken.text, *variants], taken.lang, kept.lang)
            likeness = vectors[1:] @ vectors[0]
            gains.append(float(likeness[1:].max() - likeness[0]))
    return gains


def doubt(notes: Parallel, odd: Outvoted, kind: str) -> float | None:
    """Median log-odds of the trained judge for `kind` between the odd one and the others, where one of them is English;
    None where it does not say."""
    english = next((v for v in (odd.version, *odd.others) if primary(v.lang) == "en"), None)
    if english is None:
        return None
    doubted = odd.others if english is odd.version else (odd.version,)
    said = [
        answer
        for pair in notes.pairs
        if pair.source is english.document
        for v in doubted
        if v.document is pair.target
        for answer in odds(pair, [(english.text, v.text)], kind)
        if answer is not None
    ]
    return median(said) if said else None


def _denied(notes: Parallel, odd: Outvoted) -> bool:
    """Whether the judge takes the odd one for the same as the others."""
    said = doubt(notes, odd, "negation")
    return said is not None and said < DENIED
