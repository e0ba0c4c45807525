"""Headings, table header cells and labels of one or two words: names and terms that stay, or left untranslated?"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._passages import Passage
from qa.model import Kind, Severity
from qa.text.languages import language_name, listed
from qa.text.lexis import at_home, is_known
from qa.text.prose import Context, Prose, Word
from qa.text.words import zipf

COMMON = 4.0
"""Zipf frequency from which a word is so common that its capital says nothing; few products have such names."""
_COLON = regex.compile(r"[*_]{0,3}[ \t]?[:：]")


def labels(evidence: Evidence, item: Prose, language: str) -> Passage | None:
    """The single word of a heading or header cell, or the word before the colon that a block begins with."""
    if not item.words or not evidence.speaks(language):
        return None
    block, word = item.block, item.words[0]
    if len(item.words) == 1:
        header = block.kind is Kind.TABLE_CELL and block.cell is not None and block.cell[1] == 0
        what = "heading" if block.kind is Kind.HEADING else "header" if header else ""
    else:
        what = "label" if _is_label(evidence.target.document.text, item) else ""
    if not what or word.context & ~Context.EMPHASIS or not _in_source(evidence, item, what):
        return None
    verdict = _verdict(evidence, word, language, what)
    if verdict is None:
        return None
    severity, why, confidence = verdict
    reason = f"the {what} '{word.form}' is {language_name(language)}{why}"
    return Passage(block, word.start, word.end, language, len(item.words) == 1, severity, reason, confidence)


def _is_label(text: str, item: Prose) -> bool:
    word = item.words[0]
    opens = not text[item.block.content_start : word.start].strip("*_ \t")
    return opens and _COLON.match(text, word.end) is not None


def _in_source(evidence: Evidence, item: Prose, what: str) -> bool:
    """Whether an aligned source block is, or begins with, the same word."""
    assert evidence.source is not None
    for index in evidence.sources.get(item.block.index, ()):
        said = evidence.source.by_block.get(index)
        if said and said.words and said.words[0].lower == item.words[0].lower:
            return what == "label" or len(said.words) == 1
    return False


def _verdict(evidence: Evidence, word: Word, language: str, what: str) -> tuple[Severity, str, float] | None:
    """Severity, reason and confidence; None for names, acronyms, code and what the target's readers use themselves."""
    source, lower = evidence.source, word.lower
    assert source is not None
    if len(word.form) < 3 or word.form.isupper() or not is_known(word, language):
        return None
    if lower in source.code or lower in evidence.target.code or lower in source.proper:
        return None
    if at_home(lower, evidence.language, language) or not (lower in source.plain or zipf(lower, language) >= COMMON):
        return None
    without, keeping = evidence.translating(lower)
    if len(keeping) > len(without):
        return None
    if len(without) >= 2 and len(keeping) * 3 <= len(without):
        return Severity.MAJOR, f"; {listed(without)} translate it", 0.85
    kept, said = evidence.kept_share(lower, language)
    if lower in source.plain and kept == 1 and said >= 2:
        # columns and fields are often called by what a program calls them
        severity = Severity.MAJOR if what == "heading" else Severity.MINOR
        return severity, f"; elsewhere the note translates '{lower}'", 0.75
    return Severity.MINOR, "", 0.5


def ordinary_heading(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> bool:
    """Whether a heading of two words is its source's, both words common and the note says the two nowhere else.
    No name ends in lower case ("Getting started") or consists of words that the source writes so elsewhere."""
    source = evidence.source
    key = tuple(word.lower for word in words)
    if source is None or item.block.kind is not Kind.HEADING or not evidence.speaks(language):
        return False
    headings = [source.by_block[i] for i in evidence.sources.get(item.block.index, ()) if i in source.by_block]
    if not any(tuple(word.lower for word in heading.words) == key for heading in headings):
        return False
    ordinary = words[-1].plain or all(word.lower in source.plain for word in words)
    return evidence.target.times(words) == 1 and ordinary and all(is_known(word, language) for word in words)
