"""Familiar things in a note that borrows nothing: with what describes them ("wet photograph"), or alone in a cell."""

from __future__ import annotations

from collections.abc import Sequence

from qa.analysis.evidence import Evidence
from qa.checks.language._nouns import is_described
from qa.text.heard import is_heard
from qa.text.lexis import singular
from qa.text.prose import Context, Word
from qa.text.unshared import is_unshared
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FAMILIAR = 4.0
"""Zipf frequency from which a word that no other language borrows is left over: what is rarer and stays is a trade's
("slash", "query", "float": 20 of 24 more findings in the catalogues of `tests/benchmarks/catalogues.py`)."""


def is_stray_pair(evidence: Evidence, words: Sequence[Word], language: str) -> bool:
    """Whether a familiar thing and what describes it stand once in a long note that borrows nothing, and are no term:
    said once, marked at most by the link that they are the text of. In another script readers meet neither word in
    their own language; in the source's own the tables of both languages are asked before."""
    forms = [word.lower for word in words]
    if not is_described(words, language) or zipf(singular(forms[-1], language), language) < FAMILIAR:
        return False
    foreign = words[0].script not in evidence.scripts
    if foreign and any(is_heard(form, evidence.language) for form in forms):
        return False
    return not _is_term(evidence, words) and evidence.habit.borrows_nothing(forms)


def _is_term(evidence: Evidence, words: Sequence[Word]) -> bool:
    """Whether a note says words more than once, or marks them otherwise than as a link to another page."""
    notes = [note for note in (evidence.source, evidence.target) if note is not None]
    if all(Context.LINK in word.context for word in words):
        return any(note.times(words) > 1 for note in notes)
    return evidence.is_term(words)


def is_stray_cell(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether the one word of a cell is a familiar noun that English alone has, in letters that its readers do not use
    and meet seldom, in a long note that borrows nothing: "Newspaper" is no name there."""
    lower = word.lower
    if word.script in evidence.scripts or not is_unshared(lower, language) or zipf(lower, language) < FAMILIAR:
        return False
    return not is_heard(lower, evidence.language) and evidence.habit.borrows_nothing([lower])


def is_translated(evidence: Evidence, words: Sequence[Word]) -> bool:
    """Whether a long note that borrows nothing translates one of words wherever else the source says it, more than
    once: that a program calls something so as well keeps it no more."""
    forms = [word.lower for word in words]
    shares = (evidence.habit.of(form) for form in forms)
    return any(kept <= 1 and said > 2 for kept, said in shares) and evidence.habit.borrows_nothing(forms)
