"""Sentences inside aligned blocks, and plain parallel lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import inf

from qa.align.gate import gate
from qa.align.lengths import extent
from qa.align.pairing import means_of
from qa.align.similarity import Embed, centred, mean
from qa.align.units import units
from qa.engines import Array, Engines
from qa.model import Bead, Bitext, Block, Document, Inline, InlineKind
from qa.model.records import dataclass
from qa.parse.sentences import sentences
from qa.text.elements import Stretch

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
LONG_FORMULA = 16
"""Characters of a formula that would drown the words around it; it is left out of what is embedded."""
OPENING = "[(（【{"
BRACKET = re.compile(r"[\[\](){}（）【】]")
WRAPPED = re.compile(r"[\])}）】](?=\s*(?:\{[^{}\n]{0,200}\}\s*)?\Z)")
"""The last bracket of a text, but for a list of attributes behind it."""
COMMAND = re.compile(r"\\[A-Za-z]{1,20}\*?(?=\{)")
"""What LaTeX does to the text in braces behind it."""
BRACKETED = re.compile(r"(?<![\]!])\[(?!!\[)((?:[^\[\]\n]|\[[^\[\]\n]*\]){40,4000})\][({]")
"""The text of a link, or one with attributes, with links in it: long enough for two sentences."""
ADDRESS = re.compile(r"\]\([^()\s]*\)")
LEAST_WITHIN = 6
"""Characters of a sentence that stands by itself within brackets."""
BEFORE, BEHIND = " \t\n>*_", " \t\n>*_.:!?…。：！？।"
"""Signs before and behind a sentence that are none of its words."""
READ = 4_000
"""Characters of a sentence or a run of them that are compared by meaning: what is longer is no sentence, and would be
read again in every run of neighbours (`pytest tests/test_long_sentences.py`)."""
NOTES = 8
"""Notes whose sentences are kept, a pair and its neighbours: check after check asks for the same, eight times in
documentation."""
_LEAVES = frozenset({InlineKind.MATH, InlineKind.CODE, InlineKind.IMAGE, InlineKind.HTML})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at `[start, end)` of its note; `text` is what is visible of it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SentenceBead:
    """Offsets `[start, end)` into both notes of sentences that translate each other; None on an empty side."""

    source: Stretch | None
    target: Stretch | None
    score: float
    source_text: str
    target_text: str


def block_sentences(document: Document, block: Block) -> list[Sentence]:
    """The sentences of a block, formulas, code, links' addresses and tags kept whole."""
    if block.index >= len(document.blocks) or document.blocks[block.index] is not block:
        return _sentences(document, block)
    known = _kept(_Note(document))
    if block.index not in known:
        known[block.index] = _sentences(document, block)
    return [*known[block.index]]


class _Note:
    """A document by its identity: to compare two by all that they hold takes as long as to cut their sentences."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __hash__(self) -> int:
        return id(self._document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Note) and other._document is self._document


@lru_cache(maxsize=NOTES)
def _kept(note: _Note) -> dict[int, list[Sentence]]:
    """The sentences of the blocks of a note that were asked for, by their index."""
    return {}


def without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of a sentence without the marks of Markdown around it and its full stop."""
    said = text[start:end]
    first = start + len(said) - len(said.lstrip(BEFORE))
    return first, max(first, start + len(said.rstrip(BEHIND)))


def _sentences(document: Document, block: Block) -> list[Sentence]:
    start, end = block.content_start, block.content_end
    caption = _caption(block)
    whole = [(s.start - start, s.end - start) for s in block.inlines if s.kind in _LEAVES and s is not caption]
    if caption:
        # nor is the mark before its words an exclamation
        marks = (caption.start, caption.inner_start), (caption.inner_end, caption.end)
        whole += [(a - start, b - start) for a, b in marks]
    whole += [(s.inner_end - start, s.end - start) for s in block.inlines if s.kind is InlineKind.LINK]
    first, last = _unbracketed(document.text, start, end)
    inside = [(a + start - first, b + start - first) for a, b in whole if first - start <= a and b <= last - start]
    found = _within_brackets(document, first, last, sentences(document.text[first:last], document.lang, inside))
    shown = _Shown(document, block)
    return [Sentence(first + a, first + b, shown.of(first + a, first + b)) for a, b in found]


def _within_brackets(document: Document, start: int, end: int, found: list[Stretch]) -> list[Stretch]:
    """The sentences of a text cut where a link or a marked text in brackets holds several of its own."""
    text = document.text
    if "]{" not in text[start:end] and "](" not in text[start:end]:
        return found
    cuts: list[int] = []
    for match in BRACKETED.finditer(text, start, end):
        inner = sentences(match[1], document.lang, [m.span() for m in ADDRESS.finditer(match[1])])
        cuts += [match.start(1) - start + a for a, b in inner[1:] if b - a >= LEAST_WITHIN]
    pieces = []
    for low, high in found:
        marks = [low, *(cut for cut in cuts if low < cut < high), high]
        pieces += [(a, b) for a, b in pairwise(marks)]
    return pieces


def _unbracketed(text: str, start: int, end: int) -> Stretch:
    """The inside of a text that stands in brackets as a whole: sentences do not end within brackets."""
    command = COMMAND.match(text, start, end)
    first = command.end() if command else start
    tail = WRAPPED.search(text, first, end) if text[first : first + 1] in OPENING else None
    depth = 0
    for match in BRACKET.finditer(text, first, tail.end()) if tail else ():
        depth += 1 if match[0] in OPENING else -1
        if depth == 0:
            return (first + 1, match.start()) if tail and match.end() == tail.end() else (start, end)
    return start, end


class _Shown:
    """A block without what its reader does not see; a paragraph of thousands of sentences asks for each."""

    def __init__(self, document: Document, block: Block) -> None:
        self._text = document.text
        self._dropped = sorted(_dropped(block))
        self._ends = list(accumulate((end for _, end, _ in self._dropped), max))

    def of(self, start: int, end: int) -> str:
        """`[start, end)` without marks and addresses, long formulas as an ellipsis."""
        parts, at = [], start
        for number in range(bisect_right(self._ends, start), len(self._dropped)):
            a, b, instead = self._dropped[number]
            if a >= end:
                break
            if b <= at:
                continue
            parts += [self._text[at : max(a, at)], instead]
            at = min(b, end)
        return " ".join(("".join(parts) + self._text[at:end]).split())


def _caption(block: Block) -> Inline | None:
    """The image that is all of a block, whose alternative text generators show below it."""
    image = next((i for i in block.inlines if i.kind is InlineKind.IMAGE), None)
    texts = (i for i in block.inlines if i.kind is InlineKind.TEXT)
    return image if image and all(image.start <= i.start and i.end <= image.end for i in texts) else None


def _dropped(block: Block) -> Iterator[tuple[int, int, str]]:
    """Stretches of a block that a reader does not see, and what stands for them."""
    caption = _caption(block)
    for inline in block.inlines:
        match inline.kind:
            case InlineKind.IMAGE if inline is caption:
                yield inline.start, inline.inner_start, ""
                yield inline.inner_end, inline.end, ""
            case InlineKind.IMAGE | InlineKind.HTML:
                yield inline.start, inline.end, ""
            case InlineKind.MATH if inline.inner_end - inline.inner_start > LONG_FORMULA:
                yield inline.start, inline.end, "…"
            case InlineKind.TEXT:
                continue
            case _:
                yield inline.start, inline.inner_start, ""
                yield inline.inner_end, inline.end, ""


def sentence_beads(bitext: Bitext, bead: Bead, embed: Callable[[], Embed], usual: float) -> list[SentenceBead]:
    """Beads of sentences, 1-1 to 3-3, inside a bead of blocks; `embed` is asked for only where there is a choice."""
    notes = bitext.source, bitext.target
    sides = [
        [s for i in indices for s in block_sentences(note, note.blocks[i])]
        for note, indices in zip(notes, (bead.source, bead.target), strict=True)
    ]
    if not all(sides) or all(len(side) == 1 for side in sides):
        return [_bead(sides[0], sides[1], bead.score)] if any(sides) else []
    texts = [[s.text for s in side] for side in sides]
    from qa.align.groups import grouped

    groups = grouped(texts[0], texts[1], embed(), usual)
    return [_bead([sides[0][i] for i in s], [sides[1][j] for j in t], score) for s, t, score in groups]


def embedder(bitext: Bitext, engines: Engines) -> Embed:
    """Vectors centred as those of the notes' blocks are: a single block has no mean of its own to speak of."""
    languages = (bitext.source.lang, bitext.target.lang)
    found = engines.computed_once(gate, bitext.source, bitext.target)
    raw = [
        engines.embed([unit.text for k, unit in enumerate(units(note)) if unit.text and k not in unread], languages)
        for note, unread in ((bitext.source, found.unread(0)), (bitext.target, found.unread(1)))
    ]
    means = means_of(raw, languages, engines)

    def embed(more: Sequence[str], side: int) -> Array:
        return centred(engines.embed([text[:READ] for text in more], languages), means[side])

    return embed


def _bead(source: Sequence[Sentence], target: Sequence[Sentence], score: float) -> SentenceBead:
    ends = [(side[0].start, side[-1].end) if side else None for side in (source, target)]
    texts = [" ".join(s.text for s in side) for side in (source, target)]
    return SentenceBead(ends[0], ends[1], score, texts[0], texts[1])


def align_lines(
    source: Sequence[str], target: Sequence[str], languages: tuple[str, str], engines: Engines
) -> list[Bead]:
    """Beads of line indices of two plain parallel texts, one segment a line; empty lines stand alone."""
    kept = [[i for i, line in enumerate(lines) if line.strip()] for lines in (source, target)]
    texts = [[" ".join(lines[i].split()) for i in index] for lines, index in zip((source, target), kept, strict=True)]
    means = [
        mean(engines.embed(own, languages), engines.origin(lang, languages))
        for own, lang in zip(texts, languages, strict=True)
    ]

    def embed(more: Sequence[str], side: int) -> Array:
        return centred(engines.embed(more, languages), means[side])

    ratio = sum(map(extent, texts[1])) / max(1, sum(map(extent, texts[0])))
    from qa.align.groups import grouped

    groups = grouped(texts[0], texts[1], embed, ratio or 1.0, joined=inf)
    return [Bead(tuple(kept[0][i] for i in s), tuple(kept[1][j] for j in t), score) for s, t, score in groups]
