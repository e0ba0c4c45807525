"""Words in lower case where a capital belongs."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import regex

from qa.analysis.pair import Analysis
from qa.analysis.vocabulary import Vocabulary
from qa.model import Block, Document, InlineKind, Kind
from qa.text.languages import primary
from qa.text.prose import Context, Prose, Word
from qa.text.words import has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WORDS = 4
"""Words of a paragraph that is a sentence and no label."""
KNOWN = 3.0
"""Zipf frequency of a word that is one of the language and no name of a product that is written so."""
HABIT = 0.2
"""Share of a note's paragraphs up to which those in lower case are slips; from there on it is written so."""
# from the end, so that a row of dots within a text is not tried from each of them
_ENDED = regex.compile(r"(?r)[\p{Sentence_Terminal};։][\p{P}\s]*$")
_CAPITAL = regex.compile(r"[\p{P}\s]*\p{Lu}")
_CASED = regex.compile(r"\p{Lu}|\p{Ll}")
_NAMES = Path(__file__).parents[2] / "text" / "data" / "capitals.en.z"


def lower_starts(analysis: Analysis) -> Iterator[Word]:
    """The first words of paragraphs that begin in lower case where the source's begin with a capital."""
    beginnings = list(_beginnings(analysis))
    # a Georgian letter is a small one that begins sentences too: it is its own title case
    slips = [word for word in beginnings if word.form[0] != word.form[0].title()]
    if len(slips) <= max(1, HABIT * len(beginnings)):
        said = analysis.vocabulary(analysis.source).counts
        yield from (word for word in slips if word.lower not in said)


def _beginnings(analysis: Analysis) -> Iterator[Word]:
    """The first word of every paragraph that is a sentence, and so is its source."""
    by_block = analysis.vocabulary(analysis.target).by_block
    lang = analysis.target.lang
    for _, source, target in analysis.sure_beads():
        item = by_block.get(target.index)
        if source.kind is not Kind.PARAGRAPH or target.kind is not Kind.PARAGRAPH or not item or not item.words:
            continue
        word = item.words[0]
        if len(item.words) < WORDS or not _begins(analysis.target, target, word) or not _ENDED.search(target.text):
            continue
        if not _begins_high(source.text) or _goes_on(analysis.target, target):
            continue
        if not word.plain or zipf(word.lower, lang) >= KNOWN or not has_table(lang):
            yield word


def _begins(document: Document, block: Block, word: Word) -> bool:
    """Whether a word is the first thing of a block, and a word of prose."""
    if word.context & (Context.CODE | Context.LINK | Context.IMAGE | Context.QUOTED):
        return False
    first = block.inlines[0] if block.inlines else None
    if first is None or first.kind not in (InlineKind.TEXT, InlineKind.EMPHASIS):
        return False
    before, after = document.text[block.content_start : word.start], document.text[word.end : word.end + 1]
    return not before.strip(" *_") and (after.isspace() or after == ",")


def _begins_high(text: str) -> bool:
    return _CAPITAL.match(text) is not None or not _CASED.search(text)


def _goes_on(document: Document, block: Block) -> bool:
    """Whether a block may go on with a sentence of what stands before it."""
    if not block.index:
        return False
    before = document.blocks[block.index - 1]
    if before.kind in (Kind.HEADING, Kind.FRONT_MATTER):
        return False
    return before.kind is not Kind.PARAGRAPH or not _ENDED.search(before.text)


def lower_names(analysis: Analysis) -> Iterator[Word]:
    """Names of an English note that it writes in lower case, each once."""
    if primary(analysis.target.lang) != "en":
        return
    target, source = analysis.vocabulary(analysis.target), analysis.vocabulary(analysis.source)
    names = capitals()
    seen: set[str] = set(source.plain)
    for item in target.prose if not names.isdisjoint(target.plain) else ():
        for word in _in_running_text(target, item):
            if word.lower in names and word.lower not in seen:
                seen.add(word.lower)
                yield word


def _in_running_text(note: Vocabulary, item: Prose) -> Iterator[Word]:
    code = note.code
    for word in item.words:
        if word.plain and word.context in (Context.PLAIN, Context.EMPHASIS) and word.lower not in code:
            yield word


@cache
def capitals() -> frozenset[str]:
    """English words, in lower case, that are only written with a capital."""
    return frozenset(zlib.decompress(_NAMES.read_bytes()).decode("ascii").split())
