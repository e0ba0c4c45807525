"""Emphasis on another word than in the source: "press the **red** button" with the button emphasised.

The one short emphasis of a block is compared with the one of its translation: where letters do not tell that they are
one word, the encoder is asked about single words, and only a word that clearly stands for another is told.
"""

from __future__ import annotations

import regex

from qa.analysis.faithful import is_measured
from qa.analysis.pair import Analysis
from qa.analysis.variants import JUDGE
from qa.model import Block, Document, InlineKind
from qa.text.languages import primary, words_touch
from qa.text.sounding import farness

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST, MOST = 4, 20
"""Words of an English block in which that is looked for: fewer have no other word, more cost too much to ask about."""
LONGEST = 2
"""Words of an emphasis that is compared with single words."""
LETTERS = 4
"""Letters of a word that says something of its own."""
MARKS = 2
"""Characters of the marks of an emphasis that begins a block."""
SURELY = 0.06
"""Sum of two differences of cosines (e5, single words) from which the emphasis is another's: of sixteen right pairs of
own sentences in fourteen languages the highest has .04, of those with another word emphasised twelve reach it."""
LIKE = 0.3
"""Distance of sounds below which two words may be one: a loan, a name."""
LONGEST_TEXT = 24
"""Characters of an emphasis in letters without spaces."""
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*")

Span = tuple[int, int]


def emphasised_otherwise(analysis: Analysis, source: Block, target: Block) -> tuple[Span, Span] | None:
    """Where the emphasis of a block stands, and where that of its translation does, if surely on another word."""
    langs = primary(analysis.source.lang), primary(analysis.target.lang)
    if "en" not in langs or not is_measured(analysis.languages):
        return None
    ours, theirs = _only_emphasis(analysis.source, source), _only_emphasis(analysis.target, target)
    if ours is None or theirs is None:
        return None
    sides = (analysis.source, source, ours), (analysis.target, target, theirs)
    (document, block, span), (other, facing, there) = sides if langs[0] == "en" else sides[::-1]
    if span[0] - block.content_start <= MARKS and there[0] - facing.content_start <= MARKS:
        # labels begin both
        return None
    target_start, target_end = facing.content_start, facing.content_end
    text = document.text[block.content_start : block.content_end]
    inside = span[0] - block.content_start, span[1] - block.content_start
    words, said = _WORD.findall(text[slice(*inside)]), other.text[slice(*there)]
    if not FEWEST <= len(_WORD.findall(text)) <= MOST or not 0 < len(words) <= LONGEST:
        return None
    if len(_WORD.findall(said)) > LONGEST or len(said) > LONGEST_TEXT:
        return None
    if any(farness(word, said, primary(other.lang)) < LIKE for word in words):
        return None
    ahead = _ahead(analysis, (text, inside), (other.text[target_start:target_end], said))
    return (ours, theirs) if ahead >= SURELY else None


def _ahead(analysis: Analysis, english: tuple[str, Span], other: tuple[str, str]) -> float:
    """By how much the emphasised word of the other side is nearer to another English word than to the emphasised one,
    and this one nearer to another word of that side; the first alone where nothing parts words."""
    (text, span), (sentence, said) = english, other
    named = [word.lower() for word in _WORD.findall(text[slice(*span)])]
    others = [word for word in _words(text[: span[0]] + " " + text[span[1] :]) if word not in named]
    tag = next(lang for lang in analysis.languages if primary(lang) != "en")
    apart = [] if words_touch(tag) else [word for word in _words(sentence) if word not in said.lower().split()]
    vectors = analysis.engines.embed([said.lower(), *named, *others, *apart], ("en", tag), JUDGE)
    asked, own = vectors[0], vectors[1 : 1 + len(named)]
    rest, theirs = vectors[1 + len(named) : 1 + len(named) + len(others)], vectors[1 + len(named) + len(others) :]
    here = max(float(one @ asked) for one in own)
    margin = max((float(one @ asked) for one in rest), default=here) - here
    if not apart:
        return margin
    return margin + max(float(one @ word) for one in own for word in theirs) - here


def _words(text: str) -> list[str]:
    """The words of a text that may say something, in small letters."""
    return list(dict.fromkeys(word.lower() for word in _WORD.findall(text) if len(word) >= LETTERS))


def _only_emphasis(document: Document, block: Block) -> Span | None:
    """The inside of the one emphasis of a block."""
    found = [inline for inline in block.inlines if inline.kind is InlineKind.EMPHASIS]
    return (found[0].inner_start, found[0].inner_end) if len(found) == 1 else None
