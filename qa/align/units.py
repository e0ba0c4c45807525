"""What the block aligner compares: a block, or all cells of one table row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from qa.model import Block, Document, Kind
from qa.model.records import dataclass

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
LONG_FORMULA = 16
"""Characters of a formula that would drown the words around it; it is left out of what is embedded."""
MEANINGFUL = 40
"""Letters of a text with a meaning of its own (`weight`)."""
MISSES = 50
"""Formulas that may be sought in vain in one block: the loop stays linear."""
FLOWING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE})
_LITERAL = frozenset({Kind.CODE, Kind.MATH})


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks that move together. `text` is what gets embedded, empty where a meaning cannot be embedded."""

    blocks: tuple[Block, ...]
    text: str

    @property
    def kind(self) -> Kind:
        return self.blocks[0].kind

    @property
    def level(self) -> int:
        return self.blocks[0].level

    @property
    def judged(self) -> bool:
        """Running text long enough for its meaning to be compared."""
        return has_meaning(self.kind, self.text)

    @property
    def size(self) -> int:
        return sum(len(block.text) for block in self.blocks)


def has_meaning(kind: Kind, text: str) -> bool:
    """Whether a text of a kind is running text, long enough for its meaning to be compared."""
    return kind in FLOWING and weight(text) >= MEANINGFUL


def weight(text: str) -> int:
    """Letters of a text; an ideograph, a kana or a Hangul syllable counts as the three that it stands for."""
    wide = sum("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in text)
    return sum(map(str.isalpha, text)) + 2 * wide


def units(document: Document) -> tuple[Unit, ...]:
    """The units of a note in reading order; front matter is left out, and so are tags without text."""
    return tuple(Unit(blocks, _meaning(blocks)) for blocks in _groups(document))


def _groups(document: Document) -> Iterator[tuple[Block, ...]]:
    body = (block for block in document.blocks if block.kind not in (Kind.FRONT_MATTER, Kind.HTML))
    for _, blocks in groupby(body, lambda block: block.cell[:2] if block.cell else (-1, block.index)):
        yield tuple(blocks)


def _meaning(blocks: tuple[Block, ...]) -> str:
    """Visible text with long formulas shortened: as anchors they count already, and they cost most of the time."""
    if blocks[0].kind in _LITERAL:
        return ""
    text = " | ".join(_short(block) for block in blocks)
    return text if sum(map(str.isalpha, text)) > 1 else ""


def _short(block: Block) -> str:
    return " ".join(without_formulas(block, LONG_FORMULA, "…").split())


def without_formulas(block: Block, least: int, instead: str) -> str:
    """The visible text of a block with formulas longer than `least` replaced, each at its own place.

    Formulas are looked for in reading order, behind one another: linear in the text, however many there are.
    """
    parts: list[str] = []
    at = misses = 0
    for formula in block.formulas:
        latex = formula.latex.strip()
        found = block.text.find(latex, at) if latex and misses < MISSES else -1
        if found < 0:
            misses += bool(latex)
            continue
        parts += [block.text[at:found], latex if len(latex) <= least else instead]
        at = found + len(latex)
    return "".join(parts) + block.text[at:]
