"""Emphasised words that a text begins with ("**Storage** In winter …"): a button or a name, or left untranslated?"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.analysis.evidence import Evidence
from qa.analysis.habit import is_ordinary
from qa.analysis.vocabulary import Vocabulary
from qa.checks.language._foreign_words import is_foreign_label, is_unheard
from qa.checks.language._glosses import is_gloss
from qa.checks.language._into_english import is_into_english
from qa.checks.language._labels import NAMES, is_english_thing, kind_of, label_passage, others
from qa.checks.language._passage import Gravity, Passage, passage, shown
from qa.checks.language._source_labels import source_label
from qa.model import InlineKind, Kind, Severity
from qa.text.foreign_spelling import spelled_otherwise
from qa.text.languages import capitalises_nouns, language_name
from qa.text.lexis import JOINING, LABELLED, NUMERALS, is_gerund, is_loan, is_title
from qa.text.prose import Context, Prose, Word
from qa.text.scripts import LATIN
from qa.text.source_words import SURE, is_source_only, odds
from qa.text.unshared import is_unshared
from qa.text.word_classes import word_class
from qa.text.words import function_words, has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST_ITEMS = 3
"""Items of a list that must all begin with the source's words, so that those are names."""
LONGEST = 4
"""Words of a lead."""
MARGIN, CLEARLY = 1.25, 1.75
"""Zipf units that the words of a lead or a heading are rarer in the target's table in the mean, and one of them at the
least."""
_ENGLISH_NOUN = regex.compile(r".{3,}(?:ity|ness|ship|hood|fulness)")
"""Endings of nouns that only English has."""
_MARKS = regex.compile(r"[*_ \t\[\]xX]*+")


def lead_passage(evidence: Evidence, item: Prose, language: str) -> Passage | None:
    """The emphasised words that a block begins with, where its source begins with the same and other texts of the note
    begin with translated ones."""
    words = _lead(evidence.target, item)
    if not words or not evidence.speaks(language) or not _begins_source(evidence, item, words):
        return None
    if not is_foreign_phrase(evidence, words, language) or _is_name(evidence, words, language):
        return None
    if all(is_loan(word.lower, evidence.language, language) for word in words) or is_gloss(
        evidence, item, words, language
    ):
        return None
    own, kept = _others(evidence, item)
    if own <= kept:
        return None
    reason = (
        f"{language_name(language)} left in the text: others begin with translated words, this with '{shown(words)}'"
    )
    small = len(words) > 1 or (evidence.source is not None and words[0].lower in evidence.source.plain)
    if not small and not _is_nobodys(words[0], language):
        return None
    return passage(item, words, language, Gravity(Severity.MAJOR if small else Severity.MINOR, reason, 0.7))


def list_keeps(evidence: Evidence, item: Prose) -> bool:
    """Whether the items of a list begin with the source's words throughout, and go on in the target's: they name
    something that is called so."""
    prose = evidence.target.prose
    if item.block.kind is not Kind.LIST_ITEM:
        return False
    at = next(i for i, one in enumerate(prose) if one is item)
    row = [item]
    for step in (-1, 1):
        k = at + step
        while 0 <= k < len(prose) and prose[k].block.kind is Kind.LIST_ITEM:
            row.append(prose[k])
            k += step
    leads = [_lead(evidence.target, one) for one in row]
    return len(row) >= FEWEST_ITEMS and all(
        lead and _begins_source(evidence, one, lead) and any(evidence.is_own(w) for w in one.words)
        for one, lead in zip(row, leads, strict=True)
    )


def phrase_passage(evidence: Evidence, item: Prose, language: str) -> Passage | None:
    """A heading, cell or title of two words or three in small letters ("Quality factor"), the source's to the letter,
    among translated ones."""
    words, what = item.words, kind_of(item.block)
    small = words[-1].plain or capitalises_nouns(language)
    if not what or not 1 < len(words) < LONGEST or not small or not evidence.speaks(language):
        return None
    if any(word.context is not Context.PLAIN for word in words) or not _is_whole_source(evidence, item):
        return None
    if not is_foreign_phrase(evidence, words, language) or _is_name(evidence, words, language):
        return None
    own, kept = others(evidence, item, what)
    alone = what == "title" and not own + kept
    if own <= kept and not alone:
        return None
    reason = f"the {what} is {language_name(language)}" + ("" if alone else f" among translated {NAMES[what]}")
    # what tabs and cards are called by is a name at times, but none with small words or a number
    named = what == "title" and (alone or not _says_something(words, language))
    severity = Severity.MINOR if named else Severity.MAJOR
    return passage(item, words, language, Gravity(severity, reason, 0.75), whole=True)


def _says_something(words: Sequence[Word], language: str) -> bool:
    """Whether a title is a phrase of everyday speech: "With a scanner", "Two copies", not "Visual search"."""
    forms = [word.lower for word in words]
    counted = forms[0] in NUMERALS and forms[-1].endswith("s")
    return counted or any(form in function_words(language) and form not in JOINING for form in forms)


def _is_whole_source(evidence: Evidence, item: Prose) -> bool:
    row = [word.form for word in item.words]
    source = evidence.source
    said = (source.by_block.get(i) for i in evidence.sources.get(item.block.index, ())) if source else ()
    return any(one is not None and [word.form for word in one.words] == row for one in said)


def opening_passage(evidence: Evidence, item: Prose, language: str) -> Passage | None:
    """The label, heading or lead of a block in the target's own script that is left."""
    first = item.words[0].lower
    foreign = is_foreign_label(evidence, item, language) or (
        language == "en" and is_english_thing(first, evidence.language)
    )
    label = label_passage(evidence, item, language) if foreign else None
    if label and (label.severity is Severity.MAJOR or _shows_doubt(evidence, item.words[0], language)):
        return label
    if label := source_label(evidence, item, language):
        return label
    return lead_passage(evidence, item, language) or phrase_passage(evidence, item, language)


def _shows_doubt(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether a doubtful label is told: in English, where it is what somebody does ("Overfitting"), a day or month, a
    word that English alone has, or a common word in small letters."""
    if language == "en" and is_english_thing(word.lower, evidence.language):
        return True
    if is_into_english(evidence, language) or is_gerund(word.lower, language) or word.lower in LABELLED:
        return True
    return word.plain and is_unheard(evidence, word, language)


def is_foreign_phrase(evidence: Evidence, words: Sequence[Word], language: str) -> bool:
    """Whether ordinary words of a language are together none of the target's, by its script or by both tables."""
    common = function_words(language)
    if any(w.form.isupper() or not (w.lower in common or is_ordinary(w.lower, language)) for w in words):
        return False
    if LATIN not in evidence.scripts:
        return all(word.script not in evidence.scripts for word in words)
    if not has_table(evidence.language):
        return all(is_unshared(w.lower, language) or spelled_otherwise(w.lower, evidence.language) for w in words)
    margins = [zipf(w.lower, language) - zipf(w.lower, evidence.language) for w in words]
    clearly = any(
        m >= CLEARLY and (_is_nobodys(w, language) or is_source_only(w.lower, evidence.language, language))
        for w, m in zip(words, margins, strict=True)
    )
    if sum(odds(w.lower, evidence.language, language) for w in words) >= SURE and min(margins) > 0:
        return True
    return clearly and sum(margins) / len(margins) >= MARGIN and min(margins) > 0


def _is_nobodys(word: Word, language: str) -> bool:
    """Whether a word is no other language's and no name: by all tables, by its class or by its ending."""
    lower = word.lower
    ending = language == "en" and _ENGLISH_NOUN.fullmatch(lower) is not None
    return ending or is_unshared(lower, language) or bool(word_class(lower, language)) or is_gerund(lower, language)


def _lead(note: Vocabulary, item: Prose) -> tuple[Word, ...]:
    block, text = item.block, note.document.text
    opening = _MARKS.match(text, block.content_start)
    for span in block.inlines:
        # an option is written so for a program: **--help**
        option = text.startswith("-", span.inner_start)
        if span.kind is InlineKind.EMPHASIS and not option and opening and span.inner_start <= opening.end() + 1:
            inside = tuple(word for word in item.words if span.inner_start <= word.start < span.inner_end)
            rest = len(item.words) - len(inside)
            if inside and inside[0] is item.words[0] and rest and len(inside) <= LONGEST:
                plain = all(word.context is Context.EMPHASIS for word in inside)
                return inside if plain else ()
    return ()


def _begins_source(evidence: Evidence, item: Prose, words: Sequence[Word]) -> bool:
    row = [word.lower for word in words]
    source = evidence.source
    said = (source.by_block.get(i) for i in evidence.sources.get(item.block.index, ())) if source else ()
    return any(one is not None and [w.lower for w in _lead(source, one)] == row for one in said if source)


def _is_name(evidence: Evidence, words: Sequence[Word], language: str) -> bool:
    """Whether a lead is capitalised throughout or a name by the rest of its source."""
    source = evidence.source
    if source is None or source.code.issuperset(w.lower for w in words):
        return True
    if capitalises_nouns(language):
        return False
    return bool(source.proper.intersection(w.lower for w in words)) or (len(words) > 1 and is_title(words, language))


def _others(evidence: Evidence, item: Prose) -> tuple[int, int]:
    """Leads of the note's other texts that are translated, and that are not."""
    own = kept = 0
    for other in evidence.target.prose:
        if other is not item and other.words and (words := _lead(evidence.target, other)):
            if all(evidence.is_own(word) for word in words):
                own += 1
            elif words[0].lower not in evidence.target.code:
                kept += 1
    return own, kept
