"""The last word of a sentence that goes on behind a displayed formula: many languages put the verb there."""

from __future__ import annotations

import regex

from qa.model import Document, Kind

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WORDS = 3
"""Words that may stand behind the formula: "liefert.", "elde edilir.", more of them say something themselves."""
LETTERS = 20
"""Letters of those words, for scripts without spaces."""
# from the end: a run of stops would be tried from each of them
_ENDED = regex.compile(r"[.!?:;。．！？：；।؟؛۔…]\W*\Z", regex.REVERSE)
_CLAUSE = regex.compile(r"[,;:(،；，、：]|\p{N}")


def ends_around_formula(document: Document, index: int) -> bool:
    """Whether a block is the end of the sentence that the text before a displayed formula begins."""
    if index < 2:
        return False
    before, formula, block = document.blocks[index - 2 : index + 1]
    text = block.text.strip()
    if (before.kind, formula.kind, block.kind) != (Kind.PARAGRAPH, Kind.MATH, Kind.PARAGRAPH) or block.formulas:
        return False
    short = len(text.split()) <= WORDS and sum(map(str.isalpha, text)) <= LETTERS
    return short and not text[:1].isupper() and not _ENDED.search(before.text) and not _CLAUSE.search(text)


def leads_to_formula(document: Document, index: int) -> bool:
    """Whether a block is hardly more than "Suppose that" or "We denote by" before a displayed formula with which its
    sentence goes on: another language says it behind."""
    block = document.blocks[index]
    if index + 1 >= len(document.blocks) or document.blocks[index + 1].kind is not Kind.MATH or block.formulas:
        return False
    text = block.text.strip()
    short = len(text.split()) <= WORDS and sum(map(str.isalpha, text)) <= LETTERS
    return block.kind is Kind.PARAGRAPH and short and not _ENDED.search(text) and not _CLAUSE.search(text)
