"""Words of the programmers' trade, which they say in English whatever language they write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from qa.analysis.evidence import Evidence
from qa.model import Document, InlineKind, Kind
from qa.text.prose import Prose, Word

TRADE = frozenset(
    """
    array assert backend backlog base batch benchmark body boolean bot branch buffer bug build bundler byte cache
    callback canvas checkbox checkout checkpoint clone commit compiler component config cookie daemon dataset debug
    debugger default dependency deploy deprecated dev diff dropdown dropout embedding endpoint export firmware float
    footer fork framework frontend function generator getter glob handler harness header helper hook host hover
    import integer issue keyword lint linter listener loader log login lore merge middleware mock mod namespace
    notebook null offset origin override package parser patch payload pipeline plugin polling prompt prop proxy pull
    push query ref regex release rename render repo request response root router runtime sandbox schema script
    setter shader shell shim slot snapshot socket spawn sprint sprite stash statement string stub tag task thread
    ticket timeout token tooltip trigger trunk tuple upstream username widget wildcard workflow wrapper
    """.split()
)
"""Of 125 single words that the labelled notes keep on purpose 25 are such words, of 15 left by mistake none
(`reports/precision.md`). Words of web requests, packages and types came later, from right pages of documentation,
and those of branches and trees of files ("base", "root")."""

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
TOGETHER = 3
"""Different words of the trade in the block of the source, from which a text without code is about it: our choice, for
two of the everyday ones ("task", "issue") meet anywhere."""
_MANUAL = regex.compile(
    r"(?<![\p{Latin}])man[ -]?(?:pages?\b|ページ|手[册冊]|[页頁]|페이지|-?seite|-?sid[ae]|-?pagina|-?stránk|-?stron)"
    r"|(?:páginas?|pages?|pagin[ae]|страниц\p{L}*|сторінк\p{L}*) (?:d[eio]l? )?man(?![\p{Latin}])",
    regex.IGNORECASE,
)
"""Pages that the program `man` shows."""


def is_of_trade(word: str, document: Document) -> bool:
    """Whether a word of a page with code is one that programmers keep, or names the program that shows manuals."""
    if word == "man":
        return _MANUAL.search(document.text) is not None
    return may_be_of_trade(word) and has_code(document)


def may_be_of_trade(word: str) -> bool:
    """Whether programmers keep a word, whatever the page is."""
    forms = {word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"}
    return not TRADE.isdisjoint(forms)


def is_among_trade(word: str, block: Iterable[str]) -> bool:
    """Whether a word is one that programmers keep, and a block without code has some of them beside it: "build" in
    "push, build, deploy"."""
    return may_be_of_trade(word) and sum(map(may_be_of_trade, set(block))) >= TOGETHER


def has_code(document: Document) -> bool:
    """Whether a page is one for programmers: it has code in its text or as a block."""
    return any(
        block.kind is Kind.CODE or any(span.kind is InlineKind.CODE for span in block.inlines)
        for block in document.blocks
    )


def is_of_code(evidence: Evidence, item: Prose, words: Sequence[Word]) -> bool:
    """Whether the note's code says words, or the parts of a compound ("for-of"), and the source's prose near by does
    not: then nothing was left there that should have been translated."""
    nearby = evidence.source_words(item.block.index)
    if any(word.script in evidence.scripts for word in words):
        return False
    parts = [part for word in words for part in word.lower.split("-")]
    return all(part in evidence.target.code for part in parts) and not any(word.lower in nearby for word in words)
