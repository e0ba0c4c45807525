"""Rows of the source's words in a target of the same script.

A row is left over when the source has its words side by side near here and they are spelled as the source's language
spells, not as the rest of the note does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analysis.evidence import Evidence
from qa.checks.language._glosses import is_gloss
from qa.checks.language._into_english import how_foreign, is_into_english
from qa.checks.language._names import is_name_or_title
from qa.checks.language._passage import Gravity, Passage, passage, shown
from qa.checks.language._stray import is_stray_pair
from qa.model import Severity
from qa.text.foreign_spelling import spelled_otherwise
from qa.text.languages import language_name
from qa.text.lexis import NUMERALS, OWN_MARGIN, in_label
from qa.text.prose import Context, Prose, Word
from qa.text.source_words import SURE, is_source_only, odds
from qa.text.spelling import spelling_of
from qa.text.unshared import is_mixed, is_unshared
from qa.text.words import function_words, has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SPELLED_OTHERWISE = 0.35
"""Natural log of the odds, a letter, that the words of a row are the source's by their spelling. Less than a single
word needs: a row as in the source is evidence itself."""
SMALL_MARGIN = 1.5
"""Zipf units that a function word of a row is rarer in the target's table: less than one that stands alone needs."""
PHRASE = 3
"""Words of a row that is more than a term."""
_ASIDE = Context.CODE | Context.QUOTED | Context.BRACKETED | Context.IMAGE


def source_rows(
    evidence: Evidence, item: Prose, words: Sequence[Word], free: Sequence[bool], language: str
) -> Iterator[tuple[int, int, Passage]]:
    """(first, end, passage) of every row of two words and more among those that are `free`."""
    if evidence.source is None or not evidence.speaks(language):
        return
    for start, end in _rows(evidence, item, words, free):
        row = words[start:end]
        verdict = _verdict(evidence, item, row, language)
        if verdict:
            yield start, end, passage(item, row, language, verdict)


def _rows(evidence: Evidence, item: Prose, words: Sequence[Word], free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    assert evidence.source is not None
    nearby, pairs = evidence.source_words(item.block.index), evidence.source.sequences
    start = 0
    for i in range(1, len(words) + 1):
        joined = (
            i < len(words)
            # most words end the question here
            and words[i].lower in nearby
            and words[i - 1].lower in nearby
            and free[i - 1]
            and free[i]
            and 0 <= words[i].start - words[i - 1].end <= 1
            and (words[i - 1].lower, words[i].lower) in pairs
        )
        if not joined:
            if i - start > 1:
                yield start, i
            start = i


def _verdict(evidence: Evidence, item: Prose, row: Sequence[Word], language: str) -> Gravity | None:
    plain = [word for word in row if word.plain and not word.context & _ASIDE]
    if len(plain) < 2 or evidence.spelling is None or len(row) >= len(item.words):
        return None
    if is_gloss(evidence, item, row, language) or is_name_or_title(evidence, item, row, language):
        return None
    labels = evidence.labels(item)
    if labels and in_label(labels, row):
        return None
    if language != "en" and sum(zipf(word.lower, language) > 0.0 for word in plain) * 2 < len(plain):
        # names, which the source's language does not know either
        return None
    own, theirs = evidence.spelling, spelling_of(language)
    letters = sum(len(word.lower) for word in plain)
    spelt = sum(len(word.lower) * (theirs.letter(word.lower) - own.letter(word.lower)) for word in plain) / letters
    told = [is_unshared(w.lower, language) or spelled_otherwise(w.lower, evidence.language) > 0 for w in plain]
    unshared = any(is_unshared(word.lower, language) for word in plain)
    if not (has_table(evidence.language) or unshared or all(told)):
        # each may be the language's own, as it is another's: "model in" in Afrikaans
        return None
    spelled = language == "en" and not has_table(evidence.language) and all(told)
    spelled = spelled or any(is_source_only(word.lower, evidence.language, language) for word in plain)
    spelled = spelled or sum(odds(word.lower, evidence.language, language) for word in plain) >= SURE
    if (spelt < SPELLED_OTHERWISE and not spelled) or not all(
        _may_be_foreign(evidence, word, language) for word in plain
    ):
        return None
    small = [word for word in plain if word.lower in function_words(language)]
    english = is_into_english(evidence, language) and any(how_foreign(word, language) > 1 for word in plain)
    sure = len(plain) >= PHRASE or bool(small) or english or all(is_unshared(word.lower, language) for word in plain)
    reason = f"{language_name(language)} left in the text: '{shown(row)}' stands word for word in the source"
    forms = [word.lower for word in plain]
    sure = sure or forms[0] in NUMERALS or is_stray_pair(evidence, row, language)
    if evidence.habit.likes_loans(forms) or evidence.habit.keeps(forms[-1]):
        sure = bool(small)
    return Gravity(Severity.MAJOR if sure else Severity.MINOR, reason, 0.75 if sure else 0.5)


def _may_be_foreign(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether the target's table, if there is one, has a word much less often than the source's."""
    margin = SMALL_MARGIN if word.lower in function_words(language) else OWN_MARGIN
    there = zipf(word.lower, evidence.language)
    if is_mixed(evidence.language) and is_unshared(word.lower, language):
        return True
    return not there or zipf(word.lower, language) - there >= margin
