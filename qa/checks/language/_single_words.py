"""Single words of a candidate language that shares the target's script: the target's readers' word, or left over?

A word counts when the aligned source has it and the target's language does not: its table has it a hundredth as often
or not at all, its spelling is not the language's, the note writes the notion otherwise elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.evidence import Evidence
from qa.analysis.habit import is_ordinary
from qa.checks.language._glosses import is_gloss
from qa.checks.language._into_english import HEARD, is_into_english, left_in_english
from qa.checks.language._names import is_name_or_title
from qa.checks.language._nouns import made_noun, says_together
from qa.checks.language._openings import is_written_small, may_be_product, opens_text
from qa.checks.language._own_homographs import is_own_homograph
from qa.checks.language._own_words import is_english_plural, is_inflected_there
from qa.checks.language._passage import Gravity, Passage, at_most_minor, passage
from qa.checks.language._shouted import is_shouted
from qa.checks.language._terms import ENGLISH_ENDING, GENERAL, content_verdict, leak_reason
from qa.model import Severity
from qa.text.foreign_spelling import knows_letters, spelled_otherwise
from qa.text.kinds import is_called_otherwise
from qa.text.languages import capitalises_nouns, language_name
from qa.text.lexis import ADMONITIONS, CALENDAR, FOREIGN_MARGIN, LEADING, OWN_MARGIN, in_label, is_adverb, is_gerund
from qa.text.prose import Context, Prose, Word
from qa.text.spelling import spelling_of
from qa.text.unshared import COMMON, is_mixed, is_unshared
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
ABSTRACT = regex.compile(r".{3,}[ts]ion")
"""Ending of nouns that English and they have in common."""
LETTERS = 4
"""Letters of a content word that can be told by its spelling."""
COMMONEST = 7.0
"""Zipf frequency of what is left most often, "the": a language has it by chance less likely than "can" (Gaelic)."""
ONCE_OF = 3
"""Times that the source says a function word of which the target keeps one, where no table tells its own words."""
_ASIDE = Context.CODE | Context.QUOTED | Context.BRACKETED | Context.IMAGE
_HYPHENS = frozenset("-‑")
_MARKED = Context.LINK | Context.EMPHASIS


def single_words(
    evidence: Evidence, item: Prose, words: Sequence[Word], free: Sequence[bool], language: str
) -> Iterator[Passage]:
    """Passages of one word each among those that are `free`: in no passage of several words."""
    if evidence.source is None or not evidence.speaks(language) or len(item.words) < 2:
        # a block of one word is a label
        return
    nearby = evidence.source_words(item.block.index)
    english = is_into_english(evidence, language)
    for i, word in enumerate(words):
        if not free[i] or word.lower not in nearby or word.context & _ASIDE:
            continue
        if evidence.target.document.text[word.start - 1 : word.start] in _HYPHENS:
            # the second part of a compound: "Form/-position"
            continue
        small = word.lower in function_words(language)
        opens = word.plain or _opens_with(item, words, i, language) or opens_text(evidence, item, word, language)
        opens = opens or is_shouted(evidence, item, word, language)
        if not opens and (small or not english):
            continue
        # without a table an adverb is told by its spelling
        adverb = has_table(evidence.language) and is_adverb(word.lower, language)
        small = small or adverb
        if english and small and not _is_small_word_left(words, i):
            continue
        verdict = (
            _function_verdict(evidence, word, language)
            if small
            else left_in_english(evidence, word, language)
            if english
            else _content_verdict(evidence, item, words[max(0, i - 1) : i + 2], word, language)
        )
        if verdict and not english:
            chosen = may_be_product(evidence, item, word, language) or made_noun(evidence, item, word)
            verdict = at_most_minor(verdict) if chosen else verdict
        if verdict and not _is_kept(evidence, item, word, words[max(0, i - 1) : i + 2], language):
            yield passage(item, [word], language, verdict)


def _opens_with(item: Prose, words: Sequence[Word], i: int, language: str) -> bool:
    """Whether a function word has the capital of a text, not of a name: "However", but "The Pile"."""
    word, after = words[i], words[i + 1 : i + 2]
    small = word is item.words[0] and word.lower in function_words(language)
    return small and bool(after) and (after[0].plain or word.lower not in LEADING)


def _is_small_word_left(words: Sequence[Word], i: int) -> bool:
    """Whether a function word of the source's language in English is no word, unit or symbol of English, and no name
    follows: "Ferdinand de Lesseps"."""
    named = i + 1 < len(words) and not words[i + 1].plain and words[i + 1].start - words[i].end == 1
    return not named and zipf(words[i].lower, "en") < HEARD


def _is_kept(evidence: Evidence, item: Prose, word: Word, around: Sequence[Word], language: str) -> bool:
    """Whether a label, a gloss or a name holds the word: "University of Saltmarsh"."""
    labels = evidence.labels(item)
    compound = [near for near in around if near is word or (near.plain and _belongs(evidence, near, word))]
    if (labels and in_label(labels, [word])) or is_gloss(evidence, item, compound, language):
        return True
    said = evidence.source.counts if evidence.source else {}
    # nouns of the target's own have capitals too: "Gewicht of Wassers"
    joins = len(around) == 3 and all(not near.plain and near.lower in said for near in (around[0], around[2]))
    return joins and is_name_or_title(evidence, item, around, language)


def _function_verdict(evidence: Evidence, word: Word, language: str) -> Gravity | None:
    lower, source = word.lower, evidence.source
    if is_own_homograph(evidence, word, language):
        return None
    if len(lower) < 2 or word.context & _MARKED or source is None:
        return None
    if has_table(evidence.language):
        english = is_mixed(evidence.language) and is_unshared(lower, language)
        if not english and zipf(lower, language) - zipf(lower, evidence.language) < FOREIGN_MARGIN:
            return None
    elif evidence.is_english_based:
        return None
    elif is_unshared(lower, language) and 2 * evidence.target.counts[lower] <= max(2, source.counts[lower]):
        pass
    elif evidence.target.counts[lower] > 1 or source.counts[lower] < ONCE_OF:
        # a word that the language has itself stands in it often
        return None
    reason = f"{language_name(language)} left in the text: '{word.form}' is no {language_name(evidence.language)} word"
    surely = is_unshared(lower, language) and (len(lower) >= LETTERS or zipf(lower, language) >= COMMONEST)
    known = has_table(evidence.language) or surely
    if not known and (len(lower) < LETTERS or not is_foreign(evidence, word, language)):
        # a short word may be one of the language's own that the note says once
        return Gravity(Severity.MINOR, reason, 0.5)
    return Gravity(Severity.MAJOR, reason, 0.75)


def _content_verdict(
    evidence: Evidence, item: Prose, around: Sequence[Word], word: Word, language: str
) -> Gravity | None:
    if is_inflected_there(evidence, word):
        return None
    unshared = is_unshared(word.lower, language)
    # the tables of other languages are too small to hold every form of a word
    ordinary = is_ordinary(word.lower, language) or (language != "en" and word.lower not in function_words(language))
    otherwise = spelled_otherwise(word.lower, evidence.language) if language == "en" else 0
    sure = (len(word.lower) >= LETTERS or otherwise > 0) and ordinary and is_foreign(evidence, word, language)
    if not sure and not (ordinary and is_unheard(evidence, word, language)):
        return None
    if not has_table(evidence.language) and zipf(word.lower, language) >= COMMON and not (unshared or otherwise):
        # another language has it as well, so this one may
        return None
    run = [near for near in around if near is word or _belongs(evidence, near, word)]
    if len(run) == 1 and _lacks_capital(evidence, word):
        return Gravity(Severity.MAJOR, f"{leak_reason(evidence, word, language)}; a noun here has a capital", 0.6)
    verdict = content_verdict(evidence, item, run, [word], language)
    if verdict is None or verdict.severity is Severity.NEUTRAL:
        return None
    if not sure:
        return at_most_minor(verdict)
    if language != "en" and not zipf(word.lower, evidence.language):
        # trades borrow from English: an inflected word of another language is no loan
        return Gravity(Severity.MAJOR, verdict.reason, 0.7)
    # by its letters it may be the language's own: "battery" in Afrikaans
    own = language == "en" and not otherwise and knows_letters(evidence.language)
    told = otherwise > 1 or (_is_english_only(word.lower, language) and not own)
    if len(run) == 1 and not has_table(evidence.language) and not told:
        # nobody knows that it is no word of the language's own
        return Gravity(Severity.MINOR, verdict.reason, 0.5)
    return verdict


def _lacks_capital(evidence: Evidence, word: Word) -> bool:
    """Whether a word is a noun that the target's language would write with a capital if it were its own."""
    capitalises = capitalises_nouns(evidence.language)
    return capitalises and word.plain and ABSTRACT.fullmatch(word.lower) is not None


def _belongs(evidence: Evidence, near: Word, word: Word) -> bool:
    """Whether a neighbour is a name, or the source says the two in a row as well: a compound."""
    first, second = sorted((near, word), key=lambda w: w.start)
    if second.start - first.end > 1 or evidence.source is None:
        return False
    named = not near.plain and near.lower in evidence.source.counts
    return named or says_together(evidence, first, second)


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
    latin = INTERNATIONAL.fullmatch(word.lower) is not None
    kin = latin and has_kin(word.lower, evidence.language, language)
    if _lacks_capital(evidence, word) or (
        word.plain and not there and capitalises_nouns(evidence.language) and not kin
    ):
        return True
    if language == "en" and not has_table(evidence.language) and spelled_otherwise(word.lower, evidence.language):
        return not evidence.is_english_based
    if own is None:
        return False
    odds = spelling_of(language).letter(word.lower) - own.letter(word.lower)
    known, frequency = has_table(evidence.language), zipf(word.lower, language)
    never = known and _is_english_only(word.lower, language)
    if there:
        mixed = is_mixed(evidence.language) and is_unshared(word.lower, language)
        nobodys = known and frequency >= TOLD and is_unshared(word.lower, language)
        if nobodys and not is_mixed(evidence.language) and frequency - there >= TOLD_MARGIN:
            # French "support" has "supporter" beside it
            return odds >= SPELLED_SO or not has_kin(word.lower, evidence.language, language)
        return _is_rarer(frequency - there, odds, mixed, never and frequency >= EVERYDAY)
    if (
        odds < SPELLED_OTHERWISE
        and not ENGLISH_ENDING.fullmatch(word.lower)
        and has_kin(word.lower, evidence.language, language)
    ):
        # a form of the language's own word, which the table lacks: Spanish "preserve", "derive"
        return False
    if known and latin and frequency < HEARD_OF:
        # a rare word from Latin, which both may have: Spanish "orbital", German "intuitive"
        return odds >= SPELLED_CLEARLY
    if never and frequency >= EVERYDAY:
        return True
    return odds >= (SPELLED_SO if known and frequency >= GENERAL else SPELLED_OTHERWISE)


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


def _is_english_only(word: str, language: str) -> bool:
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
    never = is_never_borrowed(word.lower, language) or word.lower in CALENDAR
    if item.block.cell and item.block.cell[1] and not never:
        small = word.plain or is_written_small(evidence, word, language)
        return small and is_unheard(evidence, word, language)
    least = EVERYDAY if never or is_unshared(word.lower, language) or word.lower in ADMONITIONS else LABEL
    if is_gerund(word.lower, language):
        return has_table(evidence.language) and not there
    if not has_table(evidence.language):
        return language == "en" and frequency >= EVERYDAY and spelled_otherwise(word.lower, evidence.language) > 0
    return frequency >= least and (not there or frequency - there >= CONTENT_MARGIN)
