"""Words with the capital of the sentence or text that they begin, which makes no names of them."""

from __future__ import annotations

from itertools import pairwise

import regex

from qa.analysis.evidence import Evidence
from qa.analysis.habit import is_ordinary
from qa.checks.language._nouns import (
    EVERYDAY,
    begins_list,
    goes_on,
    goes_on_small,
    is_bare_noun,
    is_before_subject,
    is_imperative,
    is_in_name,
    is_plural_subject,
)
from qa.checks.language._source_words import reads_as_missing
from qa.model import Kind
from qa.text.kinds import is_called_otherwise
from qa.text.lexis import ARTICLES, CALENDAR, KNOWN, LEADING, is_inflected, singular
from qa.text.persons import given_names
from qa.text.prose import Prose, Word
from qa.text.source_words import is_source_only
from qa.text.unshared import is_unshared
from qa.text.word_classes import ADJECTIVE, ADVERB, VERB, word_class
from qa.text.words import function_words, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
EVERYBODY = 4.6
"""Zipf frequency of an adjective that the source writes with the capital of a sentence: no name then; as
`_terms.GENERAL`."""
_ENDED = regex.compile(r"[\p{Sentence_Terminal};:：։；]\Z")
"""What stands before the first word of a sentence, or of a clause as long as one."""
_NUMBERED = regex.compile(r"\p{L}[ \t]\p{Nd}{1,2}[.)][ \t]\Z")
"""A number amid a sentence that counts what is called so,"""
SHOWN = 8
"""and the characters before a word in which it is looked for."""
LOOKED = 400
"""Characters before a word that are looked at: spaces and marks of emphasis take fewer."""
_SET = regex.compile(r":\s")
"""What follows the name of a setting."""


def begins_source(evidence: Evidence, item: Prose, word: Word, alone: bool = False) -> bool:
    """Whether an aligned source block begins with a word, or (`alone`) is nothing but that word."""
    for index in evidence.sources.get(item.block.index, ()) if evidence.source else ():
        said = evidence.source.by_block.get(index) if evidence.source else None
        if said and said.words and said.words[0].lower == word.lower:
            return not alone or len(said.words) == 1
    return False


def opens_text(evidence: Evidence, item: Prose, first: Word, language: str) -> bool:
    """Whether a word has its capital from the sentence: a function word that begins the block, its source or a sentence
    of it, or a word that begins the source's as a verb, adverb or adjective does, or begins both and is written in
    lower case elsewhere in the source, is no other language's, or is what the source says once: what a note is about
    it says more often. Days and months have theirs from English."""
    if first.lower in function_words(language):
        if is_given_name(evidence, item, first):
            return False
        begins = first.form[1:] == first.lower[1:] and first.lower not in LEADING
        return first is item.words[0] or (begins and _begins_sentence_of_source(evidence, item, first))
    source = evidence.source
    if first.form[1:] != first.lower[1:] or source is None:
        return False
    if language == "en" and first.lower in CALENDAR:
        return _is_dated(evidence, item, first) or not is_in_name(evidence, item, first)
    told = _is_everybodys(first, language) or is_source_only(first.lower, evidence.language, language)
    told = told or reads_as_missing(evidence, first, language)
    if first.lower in source.proper | source.code or not (told or is_ordinary(first.lower, language)):
        return False
    if not _begins_sentence_of_source(evidence, item, first):
        return False
    if language != "en":
        return told and is_first(evidence.target.document.text, item, first)
    small = is_written_small(evidence, first, language)
    adjective = word_class(first.lower, language) == ADJECTIVE
    if adjective and (small or zipf(first.lower, language) >= EVERYBODY) and begins_sentence(evidence, item, first):
        return True
    if word_class(first.lower, language) == ADVERB or is_imperative(evidence, item, first):
        return True
    if _is_activity(evidence, item, first, language) or _is_everyday_verb(evidence, item, first, language):
        return True
    return _is_common_noun(evidence, item, first, small, language)


def _is_dated(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether the source has a small word but an article right before a day or month, which then belongs to no name
    behind it: "Every Friday Nextcloud copies"."""
    source = evidence.source
    said = [source.by_block.get(index) for index in evidence.sources.get(item.block.index, ())] if source else []
    return any(
        last.lower == word.lower and last.start - first.end == 1 and first.lower in function_words("en") - ARTICLES
        for one in said
        if one is not None
        for first, last in pairwise(one.words)
    )


def is_given_name(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether a word stands for a person before another with a capital: May Brown, Will Smith."""
    return not word.plain and word.lower in given_names() and is_in_name(evidence, item, word)


def _is_everybodys(word: Word, language: str) -> bool:
    """Whether a word of another language than English, which gives products few names, is so common that the capital
    is the sentence's: "Сначала"."""
    return language != "en" and zipf(word.lower, language) >= EVERYBODY


def _is_everyday_verb(evidence: Evidence, item: Prose, word: Word, language: str) -> bool:
    """Whether a word is what people do daily, and no product is called so: "Wait until the wind drops", wherever
    another script has it. "**Depends:** …" is what a field is called."""
    if word_class(word.lower, language) != VERB or zipf(word.lower, language) < EVERYDAY:
        return False
    turned = word.script not in evidence.scripts and begins_source(evidence, item, word)
    return goes_on(evidence, item, word) and (turned or is_first(evidence.target.document.text, item, word))


def _is_common_noun(evidence: Evidence, item: Prose, first: Word, small: bool, language: str) -> bool:
    """Whether a word that begins a sentence of the source is a noun: written `small` elsewhere, no other language's, or
    without an article and said once. Languages with the verb at the end turn the sentence round."""
    source = evidence.source
    # what is a verb of the dictionary, and none there, is called so: "React changes only …"
    nobodys = is_unshared(first.lower, language) and word_class(first.lower, language) != VERB
    bare = source is not None and source.counts[first.lower] == 1 and is_bare_noun(evidence, item, first)
    if not is_first(evidence.target.document.text, item, first):
        # a heading may be turned round: "Results after a year"
        turned = item.block.kind is Kind.HEADING and begins_source(evidence, item, first)
        if turned and (small or nobodys or (language == "en" and is_inflected(first.lower, language))):
            return True
        foreign = first.script not in evidence.scripts and goes_on(evidence, item, first)
        thing = is_inflected(first.lower, "en") or is_called_otherwise(first.lower, evidence.language)
        return foreign and bare and thing
    if not goes_on(evidence, item, first):
        return small and begins_list(evidence, item, first)
    return small or nobodys or bare


def _begins_sentence_of_source(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether an aligned source block, or a sentence of it, begins with a word."""
    source = evidence.source
    for index in evidence.sources.get(item.block.index, ()) if source else ():
        said = source.by_block.get(index) if source else None
        for here in said.words if said else ():
            if source and said and here.lower == word.lower and is_first(source.document.text, said, here):
                return True
    return False


def _is_activity(evidence: Evidence, item: Prose, word: Word, language: str) -> bool:
    """Whether a word with -ing stands before one in small letters: what somebody does, not a name ("Baking bread"). In
    another script the translation may have turned the two round."""
    if language != "en" or not word.lower.endswith("ing"):
        return False
    after = item.words[item.words.index(word) + 1 :][:1]
    beside = bool(after) and after[0].plain and after[0].start - word.end == 1 and after[0].script == word.script
    turned = word.script not in evidence.scripts and goes_on_small(evidence, item, word)
    if not beside and not turned:
        return False
    stem = word.lower.removesuffix("ing")
    return any(zipf(verb, "en") >= KNOWN for verb in (stem, f"{stem}e", stem[:-1]))


def begins_sentence(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether a word begins a sentence here and in the aligned source, where a noun follows in small letters: its
    capital is the sentence's ("Small tools teach", not "Swift is a language")."""
    source = evidence.source
    if source is None or not is_first(evidence.target.document.text, item, word):
        return False
    for index in evidence.sources.get(item.block.index, ()):
        said = source.by_block.get(index)
        for here, after in pairwise(said.words if said else ()):
            noun = here.form == word.form and after.plain and after.lower not in function_words("en")
            if noun and said and is_first(source.document.text, said, here):
                return True
    return False


def is_first(text: str, item: Prose, word: Word) -> bool:
    """Whether nothing stands before a word but the beginning of its block, a full stop or a mark of emphasis."""
    if word is item.words[0]:
        return True
    before = text[max(item.block.content_start, word.start - LOOKED) : word.start]
    found = _ENDED.match(ended := before.rstrip(" \t\n*_>"), max(0, len(ended) - 1))
    # "Qt::Key", "config.Driver", "choose 1. Feature" and the settings "Driver: File" begin no sentence
    joined = found is not None and found[0].isascii() and found.end() == len(before)
    joined = joined or _NUMBERED.search(before[-SHOWN:]) is not None
    return not joined and found is not None and not _SET.match(text, word.end)


def is_written_small(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether the source writes a word without a capital somewhere: then its capital makes no name of it."""
    forms = {word.lower, singular(word.lower, language), f"{word.lower}s"}
    return evidence.source is not None and not evidence.source.plain.isdisjoint(forms)


def may_be_product(evidence: Evidence, item: Prose, word: Word, language: str) -> bool:
    """Whether nothing but the place at the beginning of a text tells that a capitalised word is no product's name
    ("Unity", "Requests"): neither its class nor another place of the source."""
    if word.plain or word.lower in function_words(language) or word_class(word.lower, language):
        return False
    if _is_everybodys(word, language) or is_source_only(word.lower, evidence.language, language):
        return False
    if language == "en" and (word.lower in CALENDAR or is_called_otherwise(word.lower, evidence.language)):
        return False
    if is_written_small(evidence, word, language) or is_imperative(evidence, item, word):
        return False
    return not (is_plural_subject(evidence, item, word) or is_before_subject(evidence, item, [word]))
