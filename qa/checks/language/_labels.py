"""Headings, table header cells and labels of one or two words: names and terms that stay, or left untranslated?"""

from __future__ import annotations

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._passage import Gravity, Passage, passage
from qa.model import Kind, Severity
from qa.text.languages import language_name, listed
from qa.text.lexis import is_known, is_loan
from qa.text.prose import Context, Prose, Word
from qa.text.words import zipf

COMMON = 4.0
"""Zipf frequency from which a word is so common that its capital says nothing; few products have such names."""
_COLON = regex.compile(r"[*_]{0,3}[ \t]?[:：]")


def label_passage(evidence: Evidence, item: Prose, language: str) -> Passage | None:
    """The single word of a heading or header cell, or the word before the colon that a block begins with."""
    if not item.words or not evidence.speaks(language):
        return None
    word, what = item.words[0], _what(evidence, item)
    if not what or word.context & ~Context.EMPHASIS or not _in_source(evidence, item, what):
        return None
    verdict = _verdict(evidence, word, language, what)
    if verdict is None:
        return None
    severity, why, confidence = verdict
    reason = f"the {what} '{word.form}' is {language_name(language)}{why}"
    return passage(item, [word], language, Gravity(severity, reason, confidence), whole=len(item.words) == 1)


def _what(evidence: Evidence, item: Prose) -> str:
    """What a word labels, empty where it is part of a text."""
    block = item.block
    if len(item.words) > 1:
        return "label" if _is_label(evidence.target.document.text, item) else ""
    if block.kind is Kind.TABLE_CELL and block.cell is not None:
        return "cell" if block.cell[1] else "header"
    return {Kind.HEADING: "heading", Kind.LIST_ITEM: "item"}.get(block.kind, "")


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
    if is_loan(lower, evidence.language, language) or not (lower in source.plain or zipf(lower, language) >= COMMON):
        return None
    without, keeping = evidence.translating(lower)
    if len(keeping) > len(without):
        return None
    if len(without) >= 2 and len(keeping) * 3 <= len(without):
        return Severity.MAJOR, f"; {listed(without)} translate it", 0.85
    kept, said = evidence.kept_share(lower, language)
    if lower in source.plain and kept == 1 and said >= 2:
        # columns and fields are often called by what a program calls them
        severity = Severity.MINOR if what in ("header", "label") else Severity.MAJOR
        return severity, f"; elsewhere the note translates '{lower}'", 0.75
    return (Severity.MINOR, "", 0.5) if what in ("heading", "header", "label") else None
