"""A thing and what describes it, left together: "wet photograph". Trades call things so as well: "hidden state"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.analysis.evidence import Evidence
from qa.checks.language._nouns import is_described
from qa.text.lexis import singular
from qa.text.prose import Context, Word
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FAMILIAR = 4.0
"""Zipf frequency from which a word that no other language borrows is left over: what is rarer and stays is a trade's
("slash", "query", "float": 20 of 24 more findings in the catalogues of `tests/benchmarks/catalogues.py`)."""
HEARD = 3.0
"""Zipf frequency in the note's own language from which its readers have met an English word."""


def is_stray_pair(evidence: Evidence, words: Sequence[Word], language: str) -> bool:
    """Whether a familiar thing and what describes it stand once in a long note that borrows nothing, and are no term:
    said once, marked at most by the link that they are the text of. In another script readers meet neither word in
    their own language; in the source's own the tables of both languages are asked before."""
    forms = [word.lower for word in words]
    if not is_described(words, language) or zipf(singular(forms[-1], language), language) < FAMILIAR:
        return False
    foreign = words[0].script not in evidence.scripts
    if foreign and any(zipf(form, evidence.language) >= HEARD for form in forms):
        return False
    return not _is_term(evidence, words) and evidence.habit.borrows_nothing(forms)


def _is_term(evidence: Evidence, words: Sequence[Word]) -> bool:
    """Whether a note says words more than once, or marks them otherwise than as a link to another page."""
    notes = [note for note in (evidence.source, evidence.target) if note is not None]
    if all(Context.LINK in word.context for word in words):
        return any(note.times(words) > 1 for note in notes)
    return evidence.is_term(words)
