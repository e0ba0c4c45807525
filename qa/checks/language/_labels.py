"""Headings, table header cells and labels of one or two words: names and terms that stay, or left untranslated?"""

from __future__ import annotations

from itertools import pairwise

import regex

from qa.analysis.evidence import Evidence
from qa.analysis.habit import is_ordinary
from qa.checks.language._into_english import is_into_english, left_in_english
from qa.checks.language._nouns import begins_list, goes_on, is_bare_noun, is_imperative, is_in_name, is_plural_subject
from qa.checks.language._passage import Gravity, Passage, passage
from qa.model import Block, Kind, Severity
from qa.text.languages import capitalises_nouns, language_name, listed_few, scripts_of
from qa.text.lexis import ADMONITIONS, CALENDAR, KNOWN, LEADING, is_gerund, is_inflected, is_known, is_loan, singular
from qa.text.prose import Context, Prose, Word
from qa.text.scripts import LATIN
from qa.text.unshared import is_unshared
from qa.text.word_classes import ADJECTIVE, ADVERB, word_class
from qa.text.words import function_words, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
COMMON = 4.0
"""Zipf frequency from which a word is so common that its capital says nothing; few products have such names."""
EVERYBODY = 4.6
"""The same of a label that the source also writes in lower case: no name then; as `_terms.GENERAL`."""
NAMES = {
    "heading": "headings",
    "header": "headers",
    "label": "labels",
    "cell": "cells",
    "item": "items",
    "title": "titles",
}
KINDS = {Kind.HEADING: "heading", Kind.LIST_ITEM: "item", Kind.LABEL: "title", Kind.FRONT_MATTER: "title"}
SHORTEST = 3
"""Letters of a word that may be left over; shorter ones are codes and units."""
TRANSLATORS = 3
"""How many translations of the note must translate a word for each that keeps it."""
CONSTANTS = frozenset({"true", "false", "null"})
"""What programs and their manuals write so in every language."""
Verdict = tuple[Severity, str, float]
"""Severity, what tells it, and confidence."""
COLON = regex.compile(r"[*_]{0,3}[ \t]?[:：]")
_ENDED = regex.compile(rf"{COLON.pattern}|\p{{Sentence_Terminal}}[*_]{{1,3}}(?=\s)")
"""What ends a label: a colon, or a full stop in bold."""


def label_passage(evidence: Evidence, item: Prose, language: str) -> Passage | None:
    """The single word of a heading or header cell, or the word before the colon that a block begins with."""
    if not item.words or not evidence.speaks(language):
        return None
    word, what = item.words[0], what_of(evidence, item)
    if not what or word.context & ~Context.EMPHASIS or not begins_source(evidence, item, word, what != "label"):
        return None
    verdict = _verdict(evidence, item, word, language, what)
    if verdict is None:
        return None
    severity, why, confidence = verdict
    reason = f"the {what} '{word.form}' is {language_name(language)}{why}"
    return passage(item, [word], language, Gravity(severity, reason, confidence), whole=len(item.words) == 1)


def what_of(evidence: Evidence, item: Prose) -> str:
    """What a word labels, empty where it is part of a text."""
    if len(item.words) > 1:
        return "label" if _is_label(evidence.target.document.text, item) else ""
    return kind_of(item.block)


def kind_of(block: Block) -> str:
    """What a block is that may be nothing but a label."""
    if block.kind is Kind.TABLE_CELL and block.cell is not None:
        return "cell" if block.cell[1] else "header"
    return KINDS.get(block.kind, "")


def _is_label(text: str, item: Prose) -> bool:
    word = item.words[0]
    opens = not text[item.block.content_start : word.start].strip("*_ \t")
    return opens and _ENDED.match(text, word.end) is not None


def begins_source(evidence: Evidence, item: Prose, word: Word, alone: bool = False) -> bool:
    """Whether an aligned source block begins with a word, or (`alone`) is nothing but that word."""
    for index in evidence.sources.get(item.block.index, ()) if evidence.source else ():
        said = evidence.source.by_block.get(index) if evidence.source else None
        if said and said.words and said.words[0].lower == word.lower:
            return not alone or len(said.words) == 1
    return False


def opens_text(evidence: Evidence, item: Prose, first: Word, language: str) -> bool:
    """Whether a word has its capital from the sentence: a function word that begins the block or its source, or a word
    that begins the source's as a verb, adverb or adjective does, or begins both and is written in lower case elsewhere
    in the source, is no other language's, or is what the source says once: what a note is about it says more often.
    Days and months have theirs from English."""
    if first.lower in function_words(language):
        begins = first.form[1:] == first.lower[1:] and first.lower not in LEADING
        return first is item.words[0] or (begins and begins_source(evidence, item, first))
    source = evidence.source
    if first.form[1:] != first.lower[1:] or source is None:
        return False
    if language == "en" and first.lower in CALENDAR:
        return not is_in_name(evidence, item, first)
    if first.lower in source.proper | source.code or not is_ordinary(first.lower, language):
        return False
    adjective = word_class(first.lower, language) == ADJECTIVE
    everybody = is_written_small(evidence, first, language) or zipf(first.lower, language) >= EVERYBODY
    if adjective and everybody and begins_sentence(evidence, item, first):
        return True
    if not begins_source(evidence, item, first):
        return False
    if word_class(first.lower, language) == ADVERB or is_imperative(evidence, item, first):
        return True
    if _is_activity(item, first, language):
        return True
    if first is not item.words[0]:
        return False
    small = is_written_small(evidence, first, language)
    if not goes_on(evidence, item, first):
        return small and begins_list(evidence, item, first)
    bare = source.counts[first.lower] == 1 and is_bare_noun(evidence, item, first)
    return small or is_unshared(first.lower, language) or bare


def _is_activity(item: Prose, word: Word, language: str) -> bool:
    """Whether a word with -ing stands before one in small letters: what somebody does, not a name ("Baking bread")."""
    after = item.words[item.words.index(word) + 1 :][:1]
    beside = bool(after) and after[0].plain and after[0].start - word.end == 1 and after[0].script == word.script
    if not beside or language != "en" or not word.lower.endswith("ing"):
        return False
    stem = word.lower.removesuffix("ing")
    return any(zipf(verb, "en") >= KNOWN for verb in (stem, f"{stem}e", stem[:-1]))


def begins_sentence(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether a word begins a sentence here and in the aligned source, where a noun follows in small letters: its
    capital is the sentence's ("Small tools teach", not "Swift is a language")."""
    source = evidence.source
    if source is None or not _is_first(evidence.target.document.text, item, word):
        return False
    for index in evidence.sources.get(item.block.index, ()):
        said = source.by_block.get(index)
        for here, after in pairwise(said.words if said else ()):
            noun = here.form == word.form and after.plain and after.lower not in function_words("en")
            if noun and said and _is_first(source.document.text, said, here):
                return True
    return False


def _is_first(text: str, item: Prose, word: Word) -> bool:
    """Whether nothing stands before a word but the beginning of its block, a full stop or a mark of emphasis."""
    before = text[item.block.content_start : word.start].rstrip(" \t\n*_>")
    return not before or before[-1] in ".!?。！？।:：" or word is item.words[0]


def is_written_small(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether the source writes a word without a capital somewhere: then its capital makes no name of it."""
    forms = {word.lower, singular(word.lower, language), f"{word.lower}s"}
    return evidence.source is not None and not evidence.source.plain.isdisjoint(forms)


def may_be_product(evidence: Evidence, item: Prose, word: Word, language: str) -> bool:
    """Whether nothing but the place at the beginning of a text tells that a capitalised word is no product's name
    ("Unity", "Requests"): neither its class nor another place of the source."""
    if word.plain or word.lower in function_words(language) or word_class(word.lower, language):
        return False
    if language == "en" and word.lower in CALENDAR:
        return False
    if is_written_small(evidence, word, language) or is_imperative(evidence, item, word):
        return False
    return not is_plural_subject(evidence, item, word)


def is_among_translated(evidence: Evidence, item: Prose, what: str) -> bool:
    """Whether the other texts of the same use are translated."""
    own, kept = others(evidence, item, what)
    return own > kept


def others(evidence: Evidence, item: Prose, what: str) -> tuple[int, int]:
    """How many other texts of the same use are translated, and how many are left: headings, labels, items of the note,
    headers and cells of the table."""
    block, own, kept = item.block, 0, 0
    for other in evidence.target.prose:
        if other.block.index == block.index or other.block.kind is not block.kind or not other.words:
            continue
        if what in ("header", "cell") and not _share_table(block.cell, other.block.cell):
            continue
        if what == "label" and not _is_label(evidence.target.document.text, other):
            continue
        if evidence.is_own(other.words[0]):
            own += 1
        elif other.words[0].lower not in evidence.target.code:
            kept += 1
    return own, kept


def _share_table(cell: tuple[int, int, int] | None, other: tuple[int, int, int] | None) -> bool:
    """Whether two cells are headers of one table, or of one column or row."""
    if cell is None or other is None or cell[0] != other[0] or bool(cell[1]) != bool(other[1]):
        return False
    return not cell[1] or cell[2] == other[2] or cell[1] == other[1]


def _verdict(evidence: Evidence, item: Prose, word: Word, language: str, what: str) -> Verdict | None:
    """Severity, reason and confidence; None for names, acronyms, code and what the target's readers use themselves."""
    if LATIN not in scripts_of(language):
        # neither a name nor a term of a trade is in letters that readers do not know
        sure = what in ("heading", "header", "label") or is_among_translated(evidence, item, what)
        if len(word.form) == 1:
            return (Severity.MINOR, "", 0.5) if word.script in ("Hani", "Hang") else None
        return (Severity.MAJOR if sure else Severity.MINOR), "", 0.7
    if is_into_english(evidence, language):
        small = what != "title" or is_written_small(evidence, word, language)
        left = left_in_english(evidence, word, language, label=True) if small else None
        return (left.severity, "", left.confidence) if left else None
    everyday = _may_be_left(evidence, word, language, title=what == "title")
    return _verdict_on_word(evidence, item, word, language, what) if everyday else None


def _may_be_left(evidence: Evidence, word: Word, language: str, *, title: bool) -> bool:
    """Whether a word is an everyday one of the language that the target's readers do not use: no code, name or loan."""
    source, lower = evidence.source, word.lower
    assert source is not None
    rare = not is_known(word, language)
    if len(word.form) < SHORTEST or word.form.isupper() or lower in CONSTANTS:
        return False
    if rare and not is_gerund(lower, language):
        return False
    if lower in source.code or lower in evidence.target.code or lower in source.proper - CALENDAR:
        return False
    if title and not (is_written_small(evidence, word, language) or lower in CALENDAR or is_gerund(lower, language)):
        # tabs and cards are called by programs, whose names are common words at times
        return False
    common = rare or _is_common(evidence, word, language) or is_inflected(lower, language)
    return common and not is_loan(lower, evidence.language, language)


def _is_common(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether a capital makes no name of a word: the source writes it small, few products are called so."""
    lower = word.lower
    common = is_written_small(evidence, word, language) or zipf(lower, language) >= COMMON or lower in ADMONITIONS
    return common or bool(word_class(lower, language)) or is_unshared(lower, language)


def _verdict_on_word(evidence: Evidence, item: Prose, word: Word, language: str, what: str) -> Verdict | None:
    """How bad it is by what siblings, the rest of the note, and the texts of the same use do."""
    assert evidence.source is not None
    lower = word.lower
    without, keeping = evidence.translating(lower)
    if len(keeping) > len(without):
        return None
    if len(without) >= 2 and len(keeping) * TRANSLATORS <= len(without):
        return Severity.MAJOR, f"; {listed_few(without)} translate it", 0.85
    kept, said = evidence.kept_share(lower, language)
    # "loss" as "Loss" has become a noun of the language
    borrowed = what == "cell" and capitalises_nouns(evidence.language)
    borrowed = borrowed and word.form[0].isupper() and word.form not in evidence.source.document.text
    if lower in evidence.source.plain and kept == 1 and said >= 2 and not borrowed:
        # columns and fields are often called by what a program calls them
        severity = Severity.MINOR if what in ("header", "label", "title") else Severity.MAJOR
        return severity, f"; elsewhere the note translates '{lower}'", 0.75
    if what == "title":
        among = is_among_translated(evidence, item, what)
        return (Severity.MINOR, f" among translated {NAMES[what]}", 0.6) if among and kept == 1 else None
    if kept == 1 and is_among_translated(evidence, item, what):
        sure = is_known(word, language) and _is_common(evidence, word, language)
        sure = sure and (what != "cell" or bool(word_class(lower, language)) or lower in CALENDAR)
        return (Severity.MAJOR if sure else Severity.MINOR), f" among translated {NAMES[what]}", 0.7
    everybody = is_written_small(evidence, word, language) and zipf(lower, language) >= EVERYBODY
    if what == "label" and (everybody or lower in ADMONITIONS or is_unshared(lower, language)):
        return Severity.MAJOR, " before a translated text", 0.7
    return (Severity.MINOR, "", 0.5) if what in ("heading", "header", "label") else None
