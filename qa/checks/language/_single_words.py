"""Single words of a candidate language that shares the target's script: the target's readers' word, or left over?

A word counts when the aligned source has it and the target's language does not: its table has it a hundredth as often
or not at all, its spelling is not the language's, the note writes the notion otherwise elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analysis.evidence import Evidence
from qa.analysis.habit import is_ordinary
from qa.checks.language._foreign_words import LETTERS, is_english_only, is_foreign, is_unheard, lacks_capital
from qa.checks.language._glosses import is_in_gloss
from qa.checks.language._into_english import HEARD, is_into_english, left_in_english
from qa.checks.language._names import is_name_or_title
from qa.checks.language._nouns import made_noun, says_together
from qa.checks.language._openings import is_given_name, may_be_product, opens_text
from qa.checks.language._own_homographs import is_own_homograph
from qa.checks.language._own_words import is_inflected_there, is_learned_in_the_north
from qa.checks.language._passage import Gravity, Passage, at_most_minor, passage
from qa.checks.language._plain_talk import is_stray_in_plain_talk
from qa.checks.language._shouted import is_acronym, is_shouted
from qa.checks.language._source_words import is_german_noun, reads_as_missing
from qa.checks.language._terms import content_verdict, leak_reason
from qa.model import Severity
from qa.text.foreign_spelling import knows_letters, spelled_otherwise
from qa.text.languages import capitalises_nouns, language_name
from qa.text.lexis import FOREIGN_MARGIN, LEADING, in_label, is_adverb
from qa.text.prose import Context, Prose, Word
from qa.text.source_words import KNOWN_THERE, is_old_spelling, is_small_word_of, is_source_only
from qa.text.unshared import COMMON, is_mixed, is_unshared
from qa.text.words import function_words, has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
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
        if small and is_given_name(evidence, item, word):
            continue
        opens = _opens(evidence, item, words, i, language)
        noun = not small and is_german_noun(evidence, item, word, language)
        if not opens and (small or not (english or noun)):
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
            # a noun of German may be a name as well
            chosen = not opens or may_be_product(evidence, item, word, language) or made_noun(evidence, item, word)
            verdict = at_most_minor(verdict) if chosen else verdict
        if verdict and not _is_kept(evidence, item, word, words[max(0, i - 1) : i + 2], language):
            yield passage(item, [word], language, verdict)


def _opens(evidence: Evidence, item: Prose, words: Sequence[Word], i: int, language: str) -> bool:
    """Whether a word is written small, or has its capital from the place where it stands."""
    word = words[i]
    if is_acronym(evidence, word, language):
        return False
    opens = word.plain or _opens_with(item, words, i, language) or opens_text(evidence, item, word, language)
    return opens or is_shouted(evidence, item, word, language)


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
    # a German noun has a capital without being a name: "zwei Stunden (twee uur)"
    common = capitalises_nouns(language)
    compound = [near for near in around if near is word or ((near.plain or common) and _belongs(evidence, near, word))]
    if (labels and in_label(labels, [word])) or is_in_gloss(evidence, item, compound, language):
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
        rare = zipf(lower, language) - zipf(lower, evidence.language) >= FOREIGN_MARGIN
        if not english and not rare and not is_source_only(lower, evidence.language, language):
            return None
    elif evidence.is_english_based:
        return None
    elif is_small_word_of(lower, evidence.language, language):
        pass
    elif lower in function_words(evidence.language):
        return None
    elif is_unshared(lower, language) and 2 * evidence.target.counts[lower] <= max(2, source.counts[lower]):
        pass
    elif evidence.target.counts[lower] > 1 or source.counts[lower] < ONCE_OF:
        # a word that the language has itself stands in it often
        return None
    reason = f"{language_name(language)} left in the text: '{word.form}' is no {language_name(evidence.language)} word"
    surely = is_unshared(lower, language) and (len(lower) >= LETTERS or zipf(lower, language) >= COMMONEST)
    surely = surely or is_small_word_of(lower, evidence.language, language)
    known = has_table(evidence.language) or surely
    if not known and (len(lower) < LETTERS or not is_foreign(evidence, word, language)):
        # a short word may be one of the language's own that the note says once
        return Gravity(Severity.MINOR, reason, 0.5)
    return Gravity(Severity.MAJOR, reason, 0.75)


def _content_verdict(
    evidence: Evidence, item: Prose, around: Sequence[Word], word: Word, language: str
) -> Gravity | None:
    alike = is_learned_in_the_north if language == "en" else is_old_spelling
    if is_inflected_there(evidence, word) or alike(word.lower, evidence.language):
        return None
    unshared = is_unshared(word.lower, language)
    # the tables of other languages are too small to hold every form of a word
    ordinary = is_ordinary(word.lower, language) or (language != "en" and word.lower not in function_words(language))
    otherwise = spelled_otherwise(word.lower, evidence.language) if language == "en" else 0
    sure = (len(word.lower) >= LETTERS or otherwise > 0) and ordinary and is_foreign(evidence, word, language)
    sure = sure or is_source_only(word.lower, evidence.language, language)
    if not sure and not (ordinary and is_unheard(evidence, word, language)):
        told = reads_as_missing(evidence, word, language) and not evidence.habit.keeps(word.lower)
        return Gravity(Severity.MINOR, leak_reason(evidence, word, language), 0.5) if told else None
    if not has_table(evidence.language) and zipf(word.lower, language) >= COMMON and not (unshared or otherwise):
        # another language has it as well, so this one may
        return None
    if is_source_only(word.lower, evidence.language, language):
        # trades borrow from English: a word of another language is no loan, unless the note says it throughout
        kept = evidence.habit.keeps(word.lower)
        return None if kept else Gravity(Severity.MAJOR, leak_reason(evidence, word, language), 0.75)
    run = [near for near in around if near is word or _belongs(evidence, near, word)]
    if len(run) == 1 and lacks_capital(evidence, word):
        return Gravity(Severity.MAJOR, f"{leak_reason(evidence, word, language)}; a noun here has a capital", 0.6)
    verdict = content_verdict(evidence, item, run, [word], language)
    if verdict is None or verdict.severity is Severity.NEUTRAL:
        return None
    return _graded(evidence, word, run, verdict, language, sure)


def _graded(
    evidence: Evidence, word: Word, run: Sequence[Word], verdict: Gravity, language: str, sure: bool
) -> Gravity:
    """The verdict on a word that may be left over, by how surely it is none of the target's."""
    lacked = language == "en" and has_table(evidence.language) and not zipf(word.lower, evidence.language)
    if lacked and is_stray_in_plain_talk(evidence, word.lower):
        return Gravity(Severity.MAJOR, verdict.reason, 0.6)
    if not sure:
        return at_most_minor(verdict)
    if language != "en" and not zipf(word.lower, evidence.language):
        # an inflected word is no loan; a rarer one may be a word or form that both have and one table lacks: "вилку" in
        # Russian and Ukrainian, "датчик" in Russian and Bulgarian
        known = zipf(word.lower, language) >= KNOWN_THERE
        return Gravity(Severity.MAJOR, verdict.reason, 0.7) if known else at_most_minor(verdict)
    if not has_table(evidence.language) and not any(_is_told(evidence, near, language) for near in run):
        # nobody knows that it is no word of the language's own, nor "warm" behind "bring" in Afrikaans
        return Gravity(Severity.MINOR, verdict.reason, 0.5)
    return verdict


def _is_told(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether a word is surely English to a language without a table, by its letters or by all other tables."""
    otherwise = spelled_otherwise(word.lower, evidence.language) if language == "en" else 0
    # by its letters it may be the language's own: "battery" in Afrikaans
    own = language == "en" and not otherwise and knows_letters(evidence.language)
    return otherwise > 1 or (is_english_only(word.lower, language) and not own)


def _belongs(evidence: Evidence, near: Word, word: Word) -> bool:
    """Whether a neighbour is a name, or the source says the two in a row as well: a compound."""
    first, second = sorted((near, word), key=lambda w: w.start)
    if second.start - first.end > 1 or evidence.source is None:
        return False
    named = not near.plain and near.lower in evidence.source.counts
    return named or says_together(evidence, first, second)
