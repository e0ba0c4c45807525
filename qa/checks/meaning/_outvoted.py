"""What a note says to the contrary of all its siblings: a negation or an opposite word, found by words alone.

No encoder decides here and no language is the measure. A sentence has a negation, or a word of two opposites, in every
note but one; several languages do not share a turn of phrase by chance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from statistics import median

from qa.analysis.judged import odds
from qa.analysis.parallel import Contradicted, Parallel, Row, Version, long_enough
from qa.checks.meaning._lexicon import Contrast, contrasts, loose_contrasts
from qa.checks.meaning._measures import says_so_otherwise
from qa.checks.meaning._negation import Words, affirmed, words
from qa.checks.meaning._other_senses import means_otherwise
from qa.checks.meaning._sights import Sight, in_sight, sight
from qa.checks.meaning._turns import clauses_negated, is_denied_by_others, is_negated, is_said_as_a_whole, undone
from qa.model import Document, Severity
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
DENIED = -1.0
"""Log-odds of the judge for an opposite below which it takes two sentences for the same; as `TOLD` of
`_turned_words`."""
WITNESSES = 2
"""Notes that must agree against one; it is then one of three at least."""
MANY_WITNESSES = 4
"""And where the others say both words, or negate several times,"""
FAINT_WITNESSES = 3
"""and where the one shows its word by a single character only, which is part of many words."""
SURE_WITNESSES = 3
"""Notes that must agree for a word to be surely wrong: two may share a turn of phrase, as both such findings in the
labelled trees were (`reports/precision.md`)."""
ADDED = 0.005
"""Gain (`_gain`) from which a negation that one note has alone was not put in for a turn of phrase; as `SURE` of
`negation-flipped`."""
LOST = -0.005
"""And that of a negation which three languages and more have: there the encoder has only a veto."""
BORNE_OUT = 0.003
"""And from which the encoder bears out either: 85 % of negations that were put in or taken out, one of nine sentences
that say it with another word (`reports/meaning.md`)."""
FIRMLY = 0.01
"""And from which it bears out that three languages have a negation that one has not: they share turns of phrase."""
MOST = 0.5
"""Share of the notes of a row that must show one of the words: else it is a turn of phrase of a few languages."""

LONG_ENOUGH = 4
"""Letters of a Latin word of several meanings from which it accuses: "auf" is part of many verbs."""
APART = 0.25
"""Share of a sentence between a word and the mean place of those of its siblings from which it belongs to another
member of a list, in whatever order languages put their words."""
ORDERS = frozenset({("before", "after")})
"""Pairs of English words that say the order of two things."""


@dataclass(frozen=True, slots=True)
class Outvoted(Contradicted):
    """`version` has `word` (empty for none) where `others` have `words`, one each."""

    version: Version
    word: str
    others: Row
    words: tuple[str, ...]
    borne_out: bool = True
    """Whether the encoder sees it as well."""

    @property
    def severity(self) -> Severity | None:
        """The check's own where many bear it out: two or three notes may share a turn of phrase."""
        return None if len(self.others) >= SURE_WITNESSES and self.borne_out else Severity.MINOR

    def spoken(self) -> list[tuple[str, str]]:
        """The languages of the others with their words, in order."""
        return sorted(zip((other.lang for other in self.others), self.words, strict=True))

    def place(self) -> tuple[Document, int, int]:
        """Where the word stands; the whole sentence where there is none, or where marks stand inside it."""
        version = self.version
        at = version.document.text.lower().find(self.word, version.start, version.end) if self.word else -1
        return (version.document, version.start, version.end) if at < 0 else (version.document, at, at + len(self.word))


@dataclass(frozen=True, slots=True)
class _Polarity:
    """How often a sentence negates: `least` for sure, `most` if all that may be a negation is one."""

    version: Version
    least: int
    most: int
    word: str
    delays: bool
    """Whether it negates and says "until": others may say "only then" without a negation."""
    then: bool
    """Whether it has a word like "only then"."""
    thin: bool
    """Whether few negations of its language are known."""


def negations(notes: Parallel) -> Iterator[Outvoted]:
    """Sentences that alone among their siblings negate, or alone do not, or less often than any other."""
    for row in notes.sentences:
        known = [_polarity(version, table) for version in long_enough(row) if (table := words(version.lang))]
        for one in known if len(known) > WITNESSES else ():
            others = [other for other in known if other is not one]
            # who may or may not negate abstains; languages count differently: "neither … nor" is two in some
            firm = [other for other in others if other.least > one.most]
            lost = all(other.most > one.most for other in others) and _outnumber(firm, others, one.most > 0)
            clean = [other for other in others if other.most == 0]
            added = one.least > 0 and not any(other.least for other in others) and _outnumber(clean, others)
            if added and one.delays and any(other.then for other in others):
                continue
            witnesses = clean if added else firm
            versions = tuple(other.version for other in witnesses)
            if lost and is_said_as_a_whole(one.version, versions):
                continue
            if not (lost or added) or not notes.vouched(one.version, versions):
                continue
            least = ADDED if added else LOST if len(witnesses) > WITNESSES else 0.0
            gain = _gain(notes, one, witnesses)
            if gain > least:
                said = tuple(other.word for other in witnesses)
                # where four languages negate in so many words, an encoder that sees no difference is no counterevidence
                needed = 0.0 if len(witnesses) >= MANY_WITNESSES else BORNE_OUT
                # nobody is accused of a word that may only be missing from our table
                needed = max(needed, ADDED) if lost and one.thin else needed
                needed = FIRMLY if lost and len(witnesses) < MANY_WITNESSES else needed
                # "but something" beside "not nothing": without a source nobody knows which three say it the long way
                few = lost and len(witnesses) < MANY_WITNESSES and notes.source is None
                sure = gain >= needed and not few and not (added and one.delays)
                yield Outvoted(one.version, one.word, versions, said, sure)


def _outnumber(witnesses: Sequence[_Polarity], others: Sequence[_Polarity], counted: bool = False) -> bool:
    """Whether enough of the others are witnesses: most of them, and more where negations are counted."""
    return len(witnesses) >= max(MANY_WITNESSES if counted else WITNESSES, len(others) // 2 + 1)


def _gain(notes: Parallel, one: _Polarity, others: Sequence[_Polarity]) -> float:
    """By how much one version and the others come nearer, on average, once the negations of one side are taken out.

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
    return sum(gains) / len(gains) if gains else 0.0


def _polarity(version: Version, table: Words) -> _Polarity:
    text = version.words
    firm = clauses_negated(text, table, version.lang)
    # "not only" and "unlike" negate nothing and are no proof that nothing is negated
    hidden = version.document.text[version.start : version.end].replace("_", " ")
    doubts = [table.hint and table.hint.search(text), table.any.search(hidden), table.then(text)]
    most = max(len(list(table.any.finditer(text))), int(any(doubts)))
    least = max(0, len(firm) - undone(text, firm, table, version.lang))
    word = firm[0]["word"] if firm else ""
    return _Polarity(
        version, least, most + table.inner, word, bool(firm) and table.until(text), table.then(text), table.is_thin
    )


def opposites(notes: Parallel) -> Iterator[Outvoted]:
    """Sentences that alone among their siblings show only the opposite of a word."""
    for row in notes.sentences:
        versions = long_enough(row)
        if len(versions) <= WITNESSES:
            continue
        texts = [version.words for version in versions]
        found = [*_clear(notes, versions, texts), *_agreed(notes, versions, texts)]
        # two rows of the table may have the same word: "more", "larger"
        told = {id(odd.version): odd for odd in sorted(found, key=lambda odd: len(odd.others))}.values()
        yield from (odd for odd in told if not _denied(notes, odd))


def _denied(notes: Parallel, odd: Outvoted) -> bool:
    """Whether the trained judge, where one of them is English, takes the odd one for the same as the others."""
    english = next((v for v in (odd.version, *odd.others) if primary(v.lang) == "en"), None)
    if english is None:
        return False
    doubted = odd.others if english is odd.version else (odd.version,)
    said = [
        answer
        for pair in notes.pairs
        if pair.source is english.document
        for v in doubted
        if v.document is pair.target
        for answer in odds(pair, [(english.text, v.text)], "opposite")
        if answer is not None
    ]
    return bool(said) and median(said) < DENIED


def _clear(notes: Parallel, versions: Row, texts: Sequence[str]) -> Iterator[Outvoted]:
    """The same for words of few meanings, where most notes show the one word."""
    shown, known = _in_sight(versions, texts)
    for contrast in contrasts():
        if shown[contrast[0]] <= MOST * known:
            continue
        seen = [(v, found) for v, t in zip(versions, texts, strict=True) if (found := sight(t, contrast, v.lang))]
        told = [(version, found) for version, found in seen if found.one or found.other]
        for sides in (told, [(version, found.turned()) for version, found in told]):
            odd = _contrary(sides) if len(sides) > MOST * len(seen) else None
            if (
                odd
                and not says_so_otherwise(odd.version, odd.word, odd.others, contrast, sides is told)
                and not _enumerates(odd, contrast)
                and not is_negated(odd.version, odd.word, odd.others, odd.words)
                and not is_denied_by_others(odd.version, odd.word, odd.others, odd.words)
                and not means_otherwise(odd.version, odd.word, versions, dict(odd.spoken()), contrast)
                and notes.vouched(odd.version, odd.others)
            ):
                yield odd


def _agreed(notes: Parallel, versions: Row, texts: Sequence[str]) -> Iterator[Outvoted]:
    """The same for words of several meanings ("before", "never"), where every other note shows the one word, and none
    the other."""
    shown, least = _in_sight(versions, texts)
    for contrast in loose_contrasts():
        if shown[contrast[0]] < least:
            continue
        known = [
            (v, found) for v, text in zip(versions, texts, strict=True) if (found := sight(text, contrast, v.lang))
        ]
        if sum(bool(found.one or found.other) for _, found in known) < len(known):
            continue
        for sides in (known, [(version, found.turned()) for version, found in known]):
            odd = _contrary(sides)
            told = (
                odd
                and len(odd.others) == len(known) - 1
                and _tells(odd)
                and not any(f.one and f.other for _, f in sides)
            )
            if (
                odd
                and told
                and not means_otherwise(odd.version, odd.word, versions, dict(odd.spoken()), contrast)
                and notes.vouched(odd.version, odd.others)
            ):
                # "long before X did" is "X did long after": an order can be told from both ends
                yield replace(odd, borne_out=odd.borne_out and contrast[0] not in ORDERS)


def _in_sight(versions: Row, texts: Sequence[str]) -> tuple[Counter[tuple[str, str]], int]:
    """How many versions may show a word of each row of the table, and how many are in a language that has any."""
    found = [rows for v, text in zip(versions, texts, strict=True) if (rows := in_sight(text, v.lang)) is not None]
    return Counter(chain.from_iterable(found)), len(found)


def _tells(odd: Outvoted) -> bool:
    """Whether the word is long enough for its script, and stands in no sentence that negates: "not the same"."""
    table = words(odd.version.lang)
    negated = table is not None and table.firm.search(odd.version.words) is not None
    return not negated and (len(odd.word) >= LONG_ENOUGH or not odd.word.isascii())


def _contrary(seen: Sequence[tuple[Version, Sight]]) -> Outvoted | None:
    """The one version that shows the other word only, where all others that show any show this one."""
    odd = [(version, found) for version, found in seen if not found.one]
    if len(odd) != 1:
        return None
    (version, found), *_ = odd
    word = next((word for word in found.other if word in found.sure), "")
    others = [(v, f) for v, f in seen if v is not version]
    plain = [(v, f) for v, f in others if not f.other]
    least = FAINT_WITNESSES if len(word) == 1 else WITNESSES
    # 减小 is no 小: a single character accuses only beside an English sentence that has the word
    if len(word) == 1 and any(v.lang == "en" and not f.one for v, f in seen):
        return None
    # where all others show both words, one of them is lost if this note says the other more often than any of them
    both = not plain and len(others) > WITNESSES and len(found.other) > max(len(f.other) for _, f in others)
    if not word or not (both or len(plain) >= least):
        return None
    kept = others if both else plain
    return Outvoted(version, word, tuple(v for v, _ in kept), tuple(f.one[0] for _, f in kept))


def _enumerates(odd: Outvoted, contrast: Contrast) -> bool:
    """Whether "first this, then that" stands beside "this and, last, that": the words belong to other members."""

    def place(version: Version, word: str) -> float:
        return max(0, version.words.lower().find(word)) / max(1, len(version.words))

    if contrast[0] != ("first", "last"):
        return False
    others = [place(version, word) for version, word in zip(odd.others, odd.words, strict=True)]
    return abs(place(odd.version, odd.word) - sum(others) / len(others)) >= APART
