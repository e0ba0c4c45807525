"""How a word is told to be none of the target's: by both tables, its spelling, what the language calls the thing."""

from __future__ import annotations

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._into_english import is_into_english
from qa.checks.language._openings import is_written_small
from qa.checks.language._own_words import is_english_plural
from qa.checks.language._terms import ENGLISH_ENDING, GENERAL
from qa.text.foreign_spelling import spelled_otherwise
from qa.text.kinds import is_called_otherwise
from qa.text.languages import capitalises_nouns, primary
from qa.text.lexis import ADMONITIONS, FOREIGN_MARGIN, LABELLED, OWN_MARGIN, is_gerund
from qa.text.prose import Prose, Word
from qa.text.source_words import is_source_only
from qa.text.spelling import spelling_of
from qa.text.unshared import is_mixed, is_unshared
from qa.text.word_classes import VERB, is_never_borrowed, word_class
from qa.text.words import function_words, has_kin, has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CONTENT_MARGIN = 1.5
"""Zipf units that a content word is rarer in the target's table, at the least, if it is there:
names and loans make it less rare than a function word."""
SPELLED_OTHERWISE, SPELLED_SO = 0.6, 0.15
"""Natural log of the odds, a letter, that a word is spelled as its own language does and not as the target's: of one
in no table, and of everybody's word, which the target's table would have if it were one of its own."""
SPELLED_CLEARLY = 1.0
"""The same of a word that no other language has reason to spell so: "heavy", "twice"."""
EVERYDAY = 3.5
"""Zipf frequency of an English word that another language's table would have if it were one of its words."""
LABEL = 4.0
"""The same of a noun that is a label."""
HEARD_OF = 4.0
"""Zipf frequency of an English noun that a language which uses it would have in its table, likely."""
TOLD, TOLD_MARGIN = 5.0, 1.25
"""Zipf frequency of an English word that no language has as its own, from which other tables have it from names and
titles alone, and by how many units rarer: nine of ten of those 634 that a table has are 1.25 to 2.25 rarer."""
INTERNATIONAL = regex.compile(
    r".{2,}(?:al|ant|ent|ar|or|ic|ive|[aio]ble|ile|il|id|ide|ite|ate|ul|ura|um|ous|ary|ory|ine|ane)"
)
"""Endings that words from Latin have in many languages."""
LETTERS = 4
"""Letters of a content word that can be told by its spelling."""
ABSTRACT = regex.compile(r".{3,}[ts]ion")
"""Ending of nouns that English and they have in common."""


def lacks_capital(evidence: Evidence, word: Word) -> bool:
    """Whether a word is a noun that the target's language would write with a capital if it were its own."""
    capitalises = capitalises_nouns(evidence.language)
    return capitalises and word.plain and ABSTRACT.fullmatch(word.lower) is not None


def is_foreign(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether a content word is none of the target's, by both tables and by how it is spelled. Words that are never
    borrowed need less: they stand in other tables for titles and songs only, unless Latin gave them to both."""
    there, own = zipf(word.lower, evidence.language), evidence.spelling
    small = word.lower in function_words(language) or is_never_borrowed(word.lower, language)
    if small and not has_table(evidence.language) and is_unshared(word.lower, language):
        return not evidence.is_english_based
    if language == "en" and is_english_plural(word.lower, evidence.language):
        return True
    if language == "en" and is_called_otherwise(word.lower, evidence.language):
        # "snow" in German, which says "Schnee"
        return evidence.target.counts[word.lower] <= evidence.kept_share(word.lower, language)[1]
    if is_source_only(word.lower, evidence.language, language):
        return True
    latin = INTERNATIONAL.fullmatch(word.lower) is not None
    kin = latin and has_kin(word.lower, evidence.language, language)
    if lacks_capital(evidence, word) or (word.plain and not there and capitalises_nouns(evidence.language) and not kin):
        return True
    if language == "en" and not has_table(evidence.language) and spelled_otherwise(word.lower, evidence.language):
        return not evidence.is_english_based
    if own is None:
        return False
    odds = spelling_of(language).letter(word.lower) - own.letter(word.lower)
    if there:
        return _is_rare_there(evidence, word, language, odds)
    frequency = zipf(word.lower, language)
    if (
        odds < SPELLED_OTHERWISE
        and not ENGLISH_ENDING.fullmatch(word.lower)
        and has_kin(word.lower, evidence.language, language)
    ):
        # a form of the language's own word, which the table lacks: Spanish "preserve", "derive"
        return False
    known = has_table(evidence.language)
    if known and latin and frequency < HEARD_OF:
        # a rare word from Latin, which both may have: Spanish "orbital", German "intuitive"
        return odds >= SPELLED_CLEARLY
    if known and is_english_only(word.lower, language) and frequency >= EVERYDAY:
        return True
    return odds >= (SPELLED_SO if known and frequency >= GENERAL else SPELLED_OTHERWISE)


def _is_rare_there(evidence: Evidence, word: Word, language: str, odds: float) -> bool:
    """Whether the target's table has a word as it has names and titles, and none of its own words."""
    lower, mixed = word.lower, is_mixed(evidence.language)
    frequency, unshared = zipf(lower, language), is_unshared(lower, language)
    margin = frequency - zipf(lower, evidence.language)
    alone = not mixed and is_unshared(lower, language, primary(evidence.language))
    if frequency >= TOLD and alone and margin >= TOLD_MARGIN:
        # French "support" has "supporter" beside it
        return odds >= SPELLED_SO or not has_kin(lower, evidence.language, language)
    never = is_english_only(lower, language) and frequency >= EVERYDAY
    return _is_rarer(margin, odds, mixed and unshared, never)


def _is_rarer(margin: float, odds: float, mixed: bool, never: bool) -> bool:
    """The same of a word that the target's table has: by how much more seldom, and how it is spelled."""
    if never and not mixed:
        return margin >= FOREIGN_MARGIN or (margin >= OWN_MARGIN and odds >= SPELLED_CLEARLY)
    return (mixed or margin >= CONTENT_MARGIN) and odds >= SPELLED_OTHERWISE


def is_unheard(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether a common word of English is likely none of the target's: its table lacks the word and
    all its kin, or has an adjective or adverb far more seldom. A trade may use it all the same."""
    lower, frequency = word.lower, zipf(word.lower, language)
    if language != "en" or not has_table(evidence.language) or len(lower) < LETTERS or frequency < HEARD_OF:
        return False
    if INTERNATIONAL.fullmatch(lower):
        return False
    there = zipf(lower, evidence.language)
    if there:
        return word.plain and is_never_borrowed(lower, language) and frequency - there >= CONTENT_MARGIN
    if is_unshared(lower, language) and word_class(lower, language) != VERB:
        # nobody's: what begins alike here is a cognate or chance ("result" beside "resultaat"); Romance verbs have
        # forms that are spelled so ("preserve")
        return True
    return not has_kin(lower, evidence.language, language)


def is_english_only(word: str, language: str) -> bool:
    """Whether a word is no language's but English, by all tables, or is never borrowed and has no ending that words
    from Latin have in many languages."""
    if is_unshared(word, language):
        return True
    return is_never_borrowed(word, language) and not INTERNATIONAL.fullmatch(word)


def is_foreign_label(evidence: Evidence, item: Prose, language: str) -> bool:
    """Whether the common word that begins a text is none of the target's by both tables. A cell below the header may
    hold any term of a trade, but none that is never borrowed."""
    word = item.words[0]
    if is_into_english(evidence, language):
        return True
    there, frequency = zipf(word.lower, evidence.language), zipf(word.lower, language)
    if INTERNATIONAL.fullmatch(word.lower) and not is_foreign(evidence, word, language):
        return False
    never = is_never_borrowed(word.lower, language) or word.lower in LABELLED
    if item.block.cell and item.block.cell[1] and not never:
        small = word.plain or is_written_small(evidence, word, language)
        return small and is_unheard(evidence, word, language)
    least = EVERYDAY if never or is_unshared(word.lower, language) or word.lower in ADMONITIONS else LABEL
    if is_gerund(word.lower, language):
        return has_table(evidence.language) and not there
    if not has_table(evidence.language):
        return language == "en" and frequency >= EVERYDAY and spelled_otherwise(word.lower, evidence.language) > 0
    rarer = frequency >= least and (not there or frequency - there >= CONTENT_MARGIN)
    return rarer or is_source_only(word.lower, evidence.language, language)
