"""Numbers that changed, vanished or appeared in translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage, Stretch
from qa.model import PROSE, Bead, Block, Document, Finding, InlineKind, Severity
from qa.text.numbers import Mismatch, Number, differences, in_words, meant, numbers
from qa.text.numbers.words import small_numbers

HIDDEN = "\ufffc"
ADDRESS = re.compile(r"(?:https?|ftp)://[!-;=?-~]+")
MISALIGNED = 3


@dataclass(frozen=True)
class _Side:
    """The prose of one side of a bead: its digit numbers with offsets in the document, and its texts: of each block
    prose and the rest."""

    document: Document
    blocks: Sequence[Block]
    numbers: tuple[Number, ...]
    texts: tuple[tuple[str, str], ...]

    @cached_property
    def other(self) -> frozenset[Decimal]:
        """All else that it mentions, read only where a number is in question."""
        lang = self.document.lang
        return frozenset().union(*(in_words(prose, lang) | meant(rest, lang) for prose, rest in self.texts))


@dataclass(frozen=True)
class NumberMismatch(Check):
    """A number of the source is another one in the translation, or is missing from it.

    Wrong:  "We train for 30 epochs."  →  "Wir trainieren 13 Epochen."
    Right:  "About 50,000 words, two layers."  →  "约 5 万个单词，2 层。"

    Numbers are compared by value, in any script and grouping, with scale words (`50k`, `5 万`, `16.7 million`, `5 लाख`)
    and number words. A number that the other side mentions in a formula, in code, in words or in the neighbouring
    paragraph is not missing. Major where a strange number stands in the place of the lost one; a number that is
    merely missing or added is minor. `ignore` lists numbers, as written, that never count.
    """

    id = "number-mismatch"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    ignore: tuple[str, ...] = ()

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # digits and scale words count in any language, "three" where its words are known
        return Coverage.FULL if small_numbers(language) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for i, bead in enumerate(analysis.beads):
            source = _side(analysis.source, bead.source)
            target = _side(analysis.target, bead.target)
            if source is None or target is None or not (source.numbers or target.numbers):
                continue
            found = differences(source.numbers, target.numbers, source.other, target.other)
            found = [one for one in found if not self._ignored(one)]
            if not found or _another_text(found, source, target):
                continue
            around = analysis.beads[max(i - 1, 0) : i + 2]
            for difference in _without_moved(found, analysis, around):
                yield self._finding(analysis, bead, difference, source, target)

    def _ignored(self, difference: Mismatch) -> bool:
        return any(
            number is not None and number.raw in self.ignore for number in (difference.source, difference.target)
        )

    def _finding(self, analysis: Analysis, bead: Bead, difference: Mismatch, source: _Side, target: _Side) -> Finding:
        lost, strange = difference.source, difference.target
        if lost and strange:
            disagree = f"numbers '{lost.raw}' and '{strange.raw}' disagree"
            message = disagree if analysis.symmetric else f"number '{lost.raw}' became '{strange.raw}'"
            if lost.raw == strange.raw:
                message = f"number '{lost.raw}' stands with another scale word"
        elif lost:
            message = f"number '{lost.raw}' is missing from the {'other text' if analysis.symmetric else 'translation'}"
        else:
            raw = strange.raw if strange else ""
            message = f"number '{raw}' is not in the {'other text' if analysis.symmetric else 'source'}"
        sure = lost is not None and strange is not None and not lost.dated and not strange.dated
        # where one side has many more numbers, sentences were merged, cut or aligned amiss
        sure = sure and abs(len(source.numbers) - len(target.numbers)) <= 1
        return self.finding(
            analysis,
            message,
            _stretch(target, strange),
            _stretch(source, lost),
            severity=None if sure and bead.confidence >= 0.5 else Severity.MINOR,
            confidence=0.95 if sure else 0.6,
        )


def _side(document: Document, indices: Sequence[int]) -> _Side | None:
    """None where a bead holds no prose on this side."""
    blocks = [document.blocks[i] for i in indices if document.blocks[i].kind in PROSE]
    if not blocks:
        return None
    texts = tuple(_split(document, block) for block in blocks)
    found = [n.moved(b.content_start) for b, (prose, _) in zip(blocks, texts, strict=True) for n in numbers(prose)]
    return _Side(document, blocks, tuple(found), texts)


def _split(document: Document, block: Block) -> tuple[str, str]:
    """A block's prose with everything else hidden, offsets kept; and its formulas and code."""
    length = block.content_end - block.content_start
    prose = [HIDDEN] * length
    rest: list[str] = []
    for inline in block.inlines:
        if inline.kind == InlineKind.TEXT:
            start, end = inline.start - block.content_start, inline.end - block.content_start
            prose[start:end] = document.text[inline.start : inline.end]
        elif inline.kind in (InlineKind.MATH, InlineKind.CODE):
            rest.append(document.text[inline.inner_start : inline.inner_end])
    shown = "".join(prose)
    if "://" in shown:
        # an address is another page's name; what it counts is no number of the text
        rest += ADDRESS.findall(shown)
        shown = ADDRESS.sub(lambda match: HIDDEN * len(match[0]), shown)
    return shown, "\n".join(rest)


def _another_text(found: Sequence[Mismatch], source: _Side, target: _Side) -> bool:
    """Whether so little agrees that the blocks are no translations of each other: that is another check's finding."""
    common = min(len(source.numbers), len(target.numbers)) - sum(bool(d.source and d.target) for d in found)
    return len(found) >= MISALIGNED and common <= 0


def _without_moved(found: Sequence[Mismatch], analysis: Analysis, around: Sequence[Bead]) -> Iterator[Mismatch]:
    """Differences but for numbers that the neighbouring blocks of the other side mention."""
    near_source = _near(analysis.source, [i for bead in around for i in bead.source])
    near_target = _near(analysis.target, [i for bead in around for i in bead.target])
    for difference in found:
        lost, strange = difference.source, difference.target
        lost_moved = lost is None or bool(lost.values & near_target)
        strange_moved = strange is None or bool(strange.values & near_source)
        if not (lost_moved and strange_moved):
            yield difference


def _near(document: Document, indices: Sequence[int]) -> frozenset[Decimal]:
    text = "\n".join(document.text[b.start : b.end] for b in (document.blocks[i] for i in indices))
    return meant(text, document.lang)


def _stretch(side: _Side, number: Number | None) -> Stretch:
    if number is not None:
        return side.document, number.start, number.end
    return side.document, side.blocks[0].content_start, side.blocks[-1].content_end
