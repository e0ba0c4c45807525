"""Headings, cells, titles and labels of one word, left in a source that is not English and is written in the target's
own letters."""

from __future__ import annotations

from qa.analysis.evidence import Evidence
from qa.checks.language._labels import NAMES, others, what_of
from qa.checks.language._openings import begins_source, is_written_small
from qa.checks.language._passage import Gravity, Passage, passage
from qa.model import Severity
from qa.text.languages import capitalises_nouns, language_name
from qa.text.prose import Context, Prose, Word
from qa.text.source_words import is_missing, is_source_only
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
# what hangs on this number: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SEVERAL = 2
"""Translated texts of the same use among which the only one that is not was forgotten."""


def source_label(evidence: Evidence, item: Prose, language: str) -> Passage | None:
    """The word that a text is, or that stands before its colon, where its source is the same word, the target's
    language lacks it and more texts of the same use are translated than not."""
    word, what = item.words[0], what_of(evidence, item)
    if language == "en" or not what or word.context & ~Context.EMPHASIS or not evidence.speaks(language):
        return None
    if not begins_source(evidence, item, word, what != "label") or _may_be_name(evidence, word, language, what):
        return None
    if not is_missing(word.lower, evidence.language, language):
        return None
    own, kept = others(evidence, item, what)
    if own <= kept:
        return None
    sure = not kept and own >= SEVERAL and what != "cell" and is_source_only(word.lower, evidence.language, language)
    reason = f"the {what} '{word.form}' is {language_name(language)} among translated {NAMES[what]}"
    verdict = Gravity(Severity.MAJOR if sure else Severity.MINOR, reason, 0.7 if sure else 0.5)
    return passage(item, [word], language, verdict, whole=len(item.words) == 1)


def _may_be_name(evidence: Evidence, word: Word, language: str, what: str) -> bool:
    """Whether a word names somebody or some place: it is an acronym or amid a sentence of the source has a capital that
    nouns do not have there; in a cell, where names stand, also what English texts know."""
    named = evidence.source is not None and word.lower in evidence.source.proper and not capitalises_nouns(language)
    if word.form.isupper() or named or word.plain:
        return not word.plain
    known = what == "cell" and zipf(word.lower, "en") > 0.0
    return known and not is_written_small(evidence, word, language)
