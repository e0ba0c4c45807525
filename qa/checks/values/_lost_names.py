"""Names of the source that its translation has in no form: words with a capital that nothing else explains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis, computed_once
from qa.checks.values._labels import LABELS, VERB, is_inflected, is_label, is_participle
from qa.checks.values._name_sides import entities_of, prose_of
from qa.checks.values._other_names import has_own_name, is_key_kept, is_noun_of_name, is_party_or_people
from qa.checks.values._strange_names import RARE
from qa.model import Bead
from qa.text.english_names import is_accented_word, is_part_of_program, language_names
from qa.text.languages import primary
from qa.text.lexis import is_adverb, singular
from qa.text.names import FEWEST_SOUNDS, affordable, begins, consonants, has_name, names, nominative, words_of
from qa.text.prose import Context, Word
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
KNOWN_NAME = 5.0
"""Zipf frequency in the source's language up to which a capitalised word is a name and no common word."""
RARE_NAME = 4.0
"""Zipf frequency in the source's language below which a capitalised word amid a sentence is no label."""
OPENING_VERB = 2.5
"""Zipf frequency of a verb that may begin its sentence."""


def is_surely_name(analysis: Analysis, word: Word) -> bool:
    """Whether a word can only be a name: rare, amid a sentence, and the note never writes it otherwise."""
    text, language, form = analysis.source.text, analysis.source.lang, nominative(word.form)
    rare = zipf(nominative(word.lower), language) < RARE_NAME and len(consonants(form)) >= FEWEST_SOUNDS
    return rare and word.context is Context.PLAIN and not begins(text, word.start) and not word.form.isupper()


def is_common(analysis: Analysis, word: Word) -> bool:
    """Whether a word with a capital is a common one: a step, a feature, the label of a part of a program."""
    language = analysis.source.lang
    if is_noun_of_name(analysis.source.text, word.start, word.end, language):
        return True
    if primary(language) == "en" and is_party_or_people(analysis.source.text, word.start, nominative(word.form)):
        return True
    least = OPENING_VERB if begins(analysis.source.text, word.start) else VERB
    return is_inflected(word.lower, language, least) or is_label(analysis.source.text, word.start, word.end, language)


def names_of_bead(analysis: Analysis, bead: Bead) -> list[Word]:
    """The names that the source has, in reading order."""
    document, plain = analysis.source, analysis.vocabulary(analysis.source).plain
    return [word for item in prose_of(analysis, bead, 0) for word in names(document.text, item, document.lang, plain)]


def lost_names(analysis: Analysis, bead: Bead, found: Sequence[Word], target: str) -> Iterator[Word]:
    """The names of the source that the target has in no form, each once."""
    language, document = analysis.source.lang, analysis.source
    known = {part for entity in entities_of(analysis, bead, 0) for part in entity.text.lower().split()}
    known |= language_names()
    plain = analysis.vocabulary(document).plain
    seen: set[str] = set()
    words: list[str] = []
    lower = target.lower()
    for word in affordable(found, target):
        if (
            word.lower in seen
            or word.lower in lower
            or nominative(word.lower) in known
            or zipf(word.lower, language) > KNOWN_NAME
            or is_adverb(word.lower, language)
            or singular(word.lower, language) in plain
            or nominative(word.lower) in plain
            or word.lower in LABELS
            or is_part_of_program(word.lower)
            or is_participle(word.lower, language)
            or (begins(document.text, word.start) and is_accented_word(word.lower, language))
            # the title of a page
            or (Context.LINK in word.context and zipf(word.lower, language) > RARE)
        ):
            continue
        seen.add(word.lower)
        words = words or words_of(target)
        if not has_name(word.form, target, words) and not (
            is_key_kept(document.text, word.start, word.end, target)
            or has_own_name(word.form, analysis.languages, target, words)
        ):
            yield word


@computed_once
def _target_lower(analysis: Analysis) -> str:
    return analysis.target.text.lower()


def is_kept_elsewhere(analysis: Analysis, name: str) -> bool:
    return name.lower() in _target_lower(analysis)
