"""Two pieces of code that changed places: `a` by `b` became `b` by `a`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.align.sentences import Sentence
from qa.analysis.pair import Analysis
from qa.analysis.sentences import sentence_pairs
from qa.checks.values._verbatim import Verbatim, VerbatimKind, codes, in_prose
from qa.model import Document
from qa.text.languages import primary

LINK = re.compile(r"[^.!?。！？;；]{1,70}")
"""What stands between two pieces of one clause or of two that are short."""
_WORD = re.compile(r"[^\W\d_]+")
LISTING = frozenset(
    "and or und oder et ou y e o u i ili lub oraz и или і або of och eller og eller ja tai ve veya hoặc và atau dan "
    "և 和 与 與 或 及 と や か 와 과 또는 및 и или kai και ή și sau a és vagy και และ หรือ और या এবং বা و أو או".split()
)
"""Words for "and" and "or": the order of a list is free."""
DUTCH = "nl"
"""Where `en` is "and"; elsewhere it is "in"."""
OTHER_ORDER = frozenset(
    "ja ko zh yue tr az kk ky uz hi bn mr ne pa gu ta te kn ml si fa ur eu my mn am ka hy tk".split()
)
"""Languages whose verbs come last, or whose attributes come first (WALS 81A, 85A)."""
Two = tuple[Verbatim, Verbatim]


def exchanged(analysis: Analysis) -> Iterator[tuple[Two, Two]]:
    """The two pieces of every sentence that has them the other way round. Nothing is said of languages that turn
    round much else."""
    if primary(analysis.target.lang) in OTHER_ORDER or primary(analysis.source.lang) in OTHER_ORDER:
        return
    for pair in sentence_pairs(analysis):
        ours = _two(analysis.source, pair.bead.source[0], pair.source)
        if ours is None:
            continue
        theirs = _two(analysis.target, pair.bead.target[0], pair.target)
        if theirs and ours[0].text != ours[1].text and [p.text for p in ours] == [p.text for p in reversed(theirs)]:
            yield ours, theirs


def _two(document: Document, index: int, sentence: Sentence) -> Two | None:
    """The only two pieces of code, or options, of a sentence, with words between them that make no list."""
    block = document.blocks[index]
    options = (piece for piece in in_prose(document, block) if piece.kind is VerbatimKind.OPTION)
    found = sorted((*codes(document, block), *options), key=lambda piece: piece.start)
    pieces = [piece for piece in found if sentence.start <= piece.start < sentence.end]
    if len(pieces) != 2:
        return None
    between = document.text[pieces[0].end : pieces[1].start]
    return (pieces[0], pieces[1]) if LINK.fullmatch(between) and not is_listing(between, document.lang) else None


def is_listing(between: str, lang: str) -> bool:
    """Whether nothing but a comma, "and" or "or" stands between two pieces."""
    dutch = primary(lang) == DUTCH
    words = [word.lower() for word in _WORD.findall(between)]
    return all(word in LISTING or (word == "en" and dutch) for word in words)
