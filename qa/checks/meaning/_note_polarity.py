"""How often the sentence of a note negates, beside its siblings: by the words of its language, and by what the encoder
reads in theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from qa.analysis.parallel import Parallel, Row, Version
from qa.checks.meaning._explained import heard, weighed
from qa.checks.meaning._logic_side import logic_side
from qa.checks.meaning._logic_words import logic_table
from qa.checks.meaning._negation import Words, words
from qa.checks.meaning._turns import clauses_negated, undone
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 2
"""Notes that must agree against one; it is then one of three at least."""
MANY_WITNESSES = 4
"""And where the others say both words, or negate several times,"""
NEARLY_ALL = 0.8
"""Share of the others that must deny a sentence; as in `_outvoted_opposites` where most do."""
HEARD, SILENT = 0.68, 0.4
"""Cosine of the encoder's readings of the others' negations with the nearest word of a version, the median, from which
that is another one, whether or not a table has it, and below which nothing says it: a "never" beside others has .74 to
.8, "always" in its place .55 to .63, "avoid" .43, a sentence that lost it .28 to .31."""
FOR_EACH = 3
"""Notes in which a word that may negate says another word than what they deny, for each in which it is near to that."""


@dataclass(frozen=True, slots=True)
class Polarity:
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


def without_explained(notes: Parallel, one: Polarity, others: Sequence[Polarity]) -> Polarity:
    """One that nearly all others deny, without what may negate it, where that says other words of theirs that may
    negate, and hardly ever what they deny; or is but a hint, and nothing is near to what they deny."""
    own, denying = words(one.version.lang), [other for other in others if other.least]
    if own is None or one.least or not one.most or one.thin or own.inner:
        return one
    if len(denying) < max(MANY_WITNESSES, NEARLY_ALL * len(others)):
        return one
    # "a menos que" beside "wenn … nicht"; but "don't, unless" beside it lost what their "unless" does not say
    if _says(one.version, "unless") and 2 * sum(_says(o.version, "unless") for o in denying) < len(denying):
        return one
    told = [
        weighed(notes.pairs[0].engines, (other.version.text, one.version.text), langs, 0, (table, own))
        for other in denying
        if (table := words(other.version.lang)) and (langs := (other.version.lang, one.version.lang))
    ]
    for_it, against = told.count(1), told.count(-1)
    # a mere hint ("still", the German "ab" of many verbs) is no word that needs to say another thing
    if own.possible(one.version.words) and for_it < max(WITNESSES, FOR_EACH * against):
        return one
    # "always" lies near to "never", though not as near as another "never"
    near = near_to(notes, one.version, tuple(other.version for other in denying))
    gone = near is not None and near < (HEARD if _says(one.version, "always") else SILENT)
    return replace(one, most=0) if gone else one


def near_to(notes: Parallel, own: Version, others: Row) -> float | None:
    """How near the negations of the others lie to a word of one version, the median; None where nobody reads words."""
    known = [
        heard(notes.pairs[0].engines, (other.text, own.text), 0, table)
        for other in others
        if (table := words(other.lang))
    ]
    return median(read) if (read := [near for near in known if near is not None]) else None


def _says(version: Version, word: str) -> bool:
    table = logic_table(version.lang)
    return table is not None and bool(logic_side(version.text, table, version.lang).sure(word))


def polarity(version: Version, table: Words) -> Polarity:
    """How often a sentence negates, by the words of its language."""
    text = version.words
    firm = clauses_negated(text, table, version.lang)
    # "not only" and "unlike" negate nothing and are no proof that nothing is negated; who refuses "would not"
    hidden = version.document.text[version.start : version.end].replace("_", " ")
    most = len(table.possible(text)) or int(
        bool(table.hint and table.hint.search(text))
        or bool(table.possible(hidden))
        or table.then(text)
        or table.refuses(text)
    )
    least = max(0, len(firm) - undone(text, firm, table, version.lang))
    word = firm[0]["word"] if firm else ""
    return Polarity(
        version, least, most + table.inner, word, bool(firm) and table.until(text), table.then(text), table.is_thin
    )
