"""A note without any code is no programmer's: an everyday word that it has once in English was not borrowed."""

from __future__ import annotations

from qa.analysis.evidence import Evidence
from qa.checks.language._trade import has_code, may_be_of_trade
from qa.text.lent import is_lent
from qa.text.lexis import singular
from qa.text.scripts import LATIN
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
EVERYDAY = 3.5
"""Zipf frequency from which a word belongs to daily life; rarer ones are terms ("outlier"). In Latin script seven words
of 4,293 published paragraphs were told so, all loans, so that it is asked in other scripts alone."""
TELLING = 12
"""Different ordinary words of a source of which a translation without code keeps this one alone."""


def is_stray_in_plain_talk(evidence: Evidence, form: str) -> bool:
    """Whether a familiar word in small letters, that the source writes so, is the only ordinary one that a note without
    code keeps, once; no word of a trade or of half of all languages. What asks must know that the language lacks it."""
    notes = [note for note in (evidence.source, evidence.target) if note is not None]
    # in the source's letters trades lend more than any table knows ("subset", "viewer" in Dutch)
    if len(notes) < 2 or LATIN in evidence.scripts or form not in notes[0].plain or evidence.target.counts[form] > 1:
        return False
    if (
        zipf(singular(form, "en"), "en") < EVERYDAY
        or is_lent(form)
        or may_be_of_trade(form)
        or any(has_code(note.document) for note in notes)
    ):
        return False
    return len(evidence.habit.said) >= TELLING and evidence.habit.keeps_only([form])
