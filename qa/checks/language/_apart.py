"""Words of a source in Latin letters, but not in English, that stand in a translation of another script.

Its readers read no Estonian, and their language borrows nothing from it: what the aligned source has is left over but
for names, code, what the source marks, and English, which every trade keeps. No table of words is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._foreign_words import SPELLED_OTHERWISE
from qa.checks.language._labels import kind_of, others
from qa.checks.language._openings import is_first, is_written_small
from qa.checks.language._passage import Gravity, Passage, passage, shown
from qa.checks.language._source_words import DETERMINERS
from qa.model import Severity
from qa.text.languages import capitalises_nouns, language_name
from qa.text.prose import Context, Prose, Word
from qa.text.spelling import spelling_of
from qa.text.words import function_words, has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ENGLISH = 3.0
"""Zipf frequency from which a function word of the source's language is an English word as well."""
COMMONER = 0.5
"""Zipf units that a word is commoner in the source's language than in English if it is no word of both."""
NO_NAME = 1.0
"""Zipf units that a word with the capital of its place is commoner in the source's language than in English, which has
the names of everybody."""
KNOWN = 3.0
"""The frequency that it must have there."""
SHORTEST = 3
"""Letters of a word that is told alone; shorter ones are symbols and units."""
LONG = 6
"""The same of one in no table that its spelling alone tells."""
_COLON = regex.compile(r"[:;：；]\s?\Z")
"""What a name may follow as well as a clause."""
_ASIDE = Context.CODE | Context.QUOTED | Context.IMAGE | Context.LINK


def apart(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> Passage | None:
    """The longest row of such words in a run that is no name, title, label or gloss."""
    if language == "en" or not evidence.speaks(language):
        return None
    row = max(_rows(evidence, item, run, language), key=len, default=[])
    severity = _severity(evidence, item, row, language) if row else None
    if severity is None:
        return None
    reason = f"{language_name(language)} left in the text: '{shown(row)}' stands so in the source"
    return passage(item, row, language, Gravity(severity, reason, 0.8 if severity is Severity.MAJOR else 0.5))


def _rows(evidence: Evidence, item: Prose, run: Sequence[Word], language: str) -> Iterator[list[Word]]:
    """Words side by side, each of them the source's, without what joins them to names."""
    nearby, row = evidence.source_words(item.block.index), list[Word]()
    for word in run:
        noun = bool(row) and capitalises_nouns(language) and row[-1].lower in DETERMINERS
        if word.lower in nearby and (noun or _is_no_name(evidence, item, word)) and not word.context & _ASIDE:
            row.append(word)
        elif row:
            yield _of_source(evidence, row, language)
            row = []
    if row:
        yield _of_source(evidence, row, language)


def _of_source(evidence: Evidence, row: list[Word], language: str) -> list[Word]:
    """A row of words half of which are the source's own, empty otherwise. Where nothing tells how its language spells,
    two words in a row that English does not have are."""
    own = [word for word in row if _is_sources(evidence, word, language)]
    if not own and not has_table(language) and not any(zipf(word.lower, "en") for word in row[1:] or row):
        own = [word for word in row[1:] if word.lower.isalpha()]
    return row if any(len(word.form) >= SHORTEST for word in own) and len(own) * 2 >= len(row) else []


def _is_no_name(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether a word is in small letters, or has the capital of the sentence that it opens in the source."""
    source = evidence.source
    text = source.document.text if source else ""
    if word.plain or source is None or word.lower in source.proper | source.code or word.form[1:] != word.lower[1:]:
        return word.plain
    return any(
        here.lower == word.lower and is_first(text, said, here) and not _COLON.search(text[here.start - 2 : here.start])
        for said in evidence.opposite(item)
        for here in said.words
    )


def _is_sources(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether a word is the source language's rather than English or nobody's, as the names of programs are: by both
    tables, a letter that English lacks, or as the words of that language are spelled, where it has no table those of
    the source."""
    lower, there, english = word.lower, zipf(word.lower, language), zipf(word.lower, "en")
    if there or lower in function_words(language):
        return there - english >= COMMONER or (not there and english < ENGLISH)
    if english or not lower.isalpha():
        return False
    if not lower.isascii():
        return True
    common = evidence.common
    own = spelling_of(language) if has_table(language) else common.source_spelling if common else None
    return own is not None and own.letter(lower) - spelling_of("en").letter(lower) >= SPELLED_OTHERWISE


def _severity(evidence: Evidence, item: Prose, row: Sequence[Word], language: str) -> Severity | None:
    """How sure it is that a row was left over; None where the note keeps it, or all that stands like it."""
    form, source = row[0].lower, evidence.source
    if source is None or (len(row) == 1 and evidence.habit.keeps(form)):
        return None
    what = kind_of(item.block) if len(row) == len(item.words) else ""
    if what in ("header", "cell"):
        own, kept = others(evidence, item, what)
        if own <= kept:
            return None
    there = zipf(form, language)
    if len(row) == 1 and not there and form.isascii() and len(form) < LONG:
        # "gzip" is spelled as nobody spells
        return Severity.MINOR
    if len(row) > 1 or row[0].plain or is_written_small(evidence, row[0], language):
        return Severity.MAJOR
    return Severity.MAJOR if there >= KNOWN and there - zipf(form, "en") >= NO_NAME else Severity.MINOR
