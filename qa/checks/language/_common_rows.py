"""Rows of words of a source in a close language that its translation has too: left over, or words of both languages?

Neither tables nor a list are needed, though tables help: the longer a row, the fewer words the two notes have in common
elsewhere, and the oftener this note says otherwise what it has here, the surer it was left over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

from qa.analysis.common_words import likelier
from qa.analysis.evidence import Evidence
from qa.checks.language._glosses import is_in_gloss
from qa.checks.language._passage import Gravity, Passage, passage, shown
from qa.model import Severity
from qa.text.languages import language_name
from qa.text.lexis import in_label
from qa.text.prose import Context, Prose, Word
from qa.text.unshared import is_mixed
from qa.text.words import has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
UNTABLED = (-3.39, 1.02, -0.25, 0.08, -0.15, 0.0, 0.0, -0.26, -0.72, 0.87, -0.39, 0.27)
TABLED = (-3.8, 1.5, -0.46, 0.17, 0.09, 0.15, 1.79, -2.12, -0.17, 0.38, 0.0, 0.0)
"""Weights of `_odds` where one of the languages has no table, and where both have: a constant, the words of a row, the
same times the log of the share of words that both notes have, how much likelier the row is in the source's language,
the same of the note's own words times those of the row, letters, the frequencies of the words in the source's language
and in the target's, the places where this note keeps them, does without them, has them of its own accord, and how much
likelier they are spelled as what only the source says. Logistic regressions over rows of KDE's messages, planted ones
and those that both have, twelve pairs without a table and seven with (`reports/untranslated.md`, "Rows of both")."""
RARE = 2.5
"""Zipf frequency of a word that a table lacks."""
KEPT, OWN = 3, 2
"""Places of a word that count at the most: where the source has it, and where it has not."""
PHRASE, HIGHEST = 3, 14.0
"""The place of the weight of how much likelier a row is in the source's language, before that of the note's own words,
and how much that is at the most, either way."""
CLEAREST = 20.0
"""What the letters of one word count at the most."""
LIKELY, SURE = 2.0, 4.0
"""Odds (natural log) from which a row was likely left over, and from which it surely was: of a thousand words of KDE's
messages, translated from English by both, .1 to 1.8 are in rows above the first that both languages have and 0 to .1
above the second; of 114,669 words of other published translations, one language of each without a table, one row is
above the first."""
ALONE, SHORTEST = 2.5, 4
"""The first of them for a single word, which needs more for the second as well, and letters that it must have."""
ENGLISH = 2.5
"""Zipf frequency from which a word that is commoner in English is no word of the source's language."""
_ASIDE = Context.CODE | Context.QUOTED | Context.BRACKETED | Context.IMAGE | Context.LINK


def common_rows(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> Iterator[Passage]:
    """Passages of a block that stand so in the source, which is not in English; of one word where a table is missing:
    what both tables tell of single words others tell (`single_words`)."""
    if language == "en" or not evidence.speaks(language):
        return
    known = _is_known(evidence.language) and _is_known(language)
    for row in _rows(evidence, item, words, language):
        alone = len(row) < 2
        if (alone and known) or len(row) >= len(item.words) or is_in_gloss(evidence, item, row, language):
            continue
        odds = _odds(evidence, item, row, language, TABLED if known else UNTABLED)
        if odds < (ALONE if alone else LIKELY) or in_label(evidence.labels(item), row):
            continue
        sure = odds >= SURE + alone
        reason = f"{language_name(language)} left in the text: '{shown(row)}' stands so in the source"
        verdict = Gravity(Severity.MAJOR if sure else Severity.MINOR, reason, 0.7 if sure else 0.5)
        yield passage(item, row, language, verdict)


def _rows(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> Iterator[list[Word]]:
    """Words side by side that the aligned source has side by side: in small letters, but perhaps the first."""
    assert evidence.source is not None
    nearby, pairs, row = evidence.source_words(item.block.index), evidence.source.sequences, list[Word]()
    for word in words:
        known = word.lower in nearby and not word.context & _ASIDE
        joined = row and word.start - row[-1].end == 1 and (row[-1].lower, word.lower) in pairs
        if row and not (known and word.plain and joined):
            yield from _trimmed(row, language)
            row = []
        if known:
            row.append(word)
    yield from _trimmed(row, language)


def _trimmed(row: list[Word], language: str) -> Iterator[list[Word]]:
    """A row without words at its ends that are rather English; no name, no short word, which two languages have by
    chance (French "du" in Basque), and none of words that the source's language has not."""
    while row and _is_english(row[0].lower, language):
        row = row[1:]
    while row and _is_english(row[-1].lower, language):
        row = row[:-1]
    known = [word for word in row if zipf(word.lower, language) or not (has_table(language) and word.lower.isascii())]
    several = len(row) > 1 or (row and row[0].plain and len(row[0].lower) >= SHORTEST)
    if several and len(row) < 2 * len(known):
        yield row


def _is_english(word: str, language: str) -> bool:
    return ENGLISH < zipf(word, "en") > zipf(word, language)


@lru_cache(maxsize=1024)
def _is_known(language: str) -> bool:
    """Whether a language has a table; one that is half English tells little."""
    return has_table(language) and not is_mixed(language)


def _odds(evidence: Evidence, item: Prose, row: Sequence[Word], language: str, weights: Sequence[float]) -> float:
    """Natural log of the odds that a row is the source's and not one that both languages have."""
    own, common, forms = evidence.language, evidence.common, [word.lower for word in row]
    if common is None:
        return 0.0
    kept, without, alone = 0, 0, 0
    for form in forms:
        times = common.elsewhere(form, item.block.index)
        kept, without, alone = kept + min(times[0], KEPT), without + min(times[1], KEPT), alone + min(times[2], OWN)
    size = len(row)
    values = [
        1.0,
        size,
        size * log(common.share(size)),
        0.0,
        0.0,
        sum(map(len, forms)),
        sum(zipf(form, language) or RARE for form in forms),
        sum(zipf(form, own) or RARE for form in forms),
        kept,
        without,
        alone,
        sum(min(common.spelled(form), CLEAREST) for form in forms) if weights[-1] else 0.0,
    ]
    told = sum(weight * value for weight, value in zip(weights, values, strict=True))
    highest = HIGHEST * (weights[PHRASE] + size * max(0.0, -weights[PHRASE + 1]))
    if told + highest < LIKELY:
        # most rows; the model of languages costs more than all the rest
        return told
    return (
        told + weights[PHRASE] * likelier(" ".join(forms), language, own) + weights[PHRASE + 1] * size * common.spoken
    )
