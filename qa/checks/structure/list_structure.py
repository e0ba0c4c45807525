"""Lists whose items moved to another depth, changed their kind, ran together or were ticked; quotes without mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.align.units import weight
from qa.analysis import Analysis
from qa.analysis.pair import SURE
from qa.checks import Check
from qa.checks.structure._fallen_out import plain_quotes
from qa.checks.structure._task_boxes import changed_boxes
from qa.model import Block, Document, Finding, Kind, Severity
from qa.model.records import dataclass
from qa.parse.losses import ITEM

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGER, MOST = 1.3, 0.6
"""Length of a block in which items run together, in parts of the longest of them and of all: translations are between
0.6 and 1.6 times as long as their source (qa/align/groups.py)."""

FAR = 100
"""Blocks above an item that are looked at for the one before it in its list."""

_LETTERS = re.compile(r"[A-Za-z]{1,6}(?=[.)])")
_ROMAN = re.compile(r"[ivx][ivxlcdm]*", re.I)
_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True)
class ListStructure(Check):
    """An item of a list is at another depth, numbered where the source has bullets, or no item at all.

    Wrong:  "- a loss⏎  - a convex loss"  →  "- ein Verlust⏎- ein konvexer Verlust"
    Right:  "1. a loss⏎2. a step"  →  "1) ein Verlust⏎2) ein Schritt"

    Of the numbers of a list only the first is shown as it is written, and only that is compared.
    The first item of each list that differs is reported; items below it that differ alike follow from it. Items that
    are missing are the matter of `segment-omitted`. A task that is ticked on one side alone is major: it says that
    something is done. One that lost its box is minor, and so is a quote that is a paragraph.
    """

    id = "list-structure"
    category = "design-and-markup/layout"
    severity = Severity.MINOR
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        told = ""
        previous: Block | None = None
        for bead in analysis.beads:
            source = [analysis.source.blocks[i] for i in bead.source]
            if not bead.source or not bead.target or bead.confidence < SURE:
                # an item that cannot be compared does not part those around it
                previous = source[-1] if source and source[-1].kind is Kind.LIST_ITEM else previous
                continue
            target = [analysis.target.blocks[i] for i in bead.target]
            if all(block.kind is not Kind.LIST_ITEM for block in source):
                told, previous = "", None
                continue
            message = _difference(source, target, analysis.source.lang) or _start_changed(analysis, source, target)
            follows = previous is not None and previous.index + len(source) >= source[0].index
            if message and not (follows and message == told):
                there = (analysis.source, source[0].start, source[-1].end)
                place = (analysis.target, target[0].start, target[-1].end)
                yield self.finding(analysis, message, place, there)
            told, previous = message, source[-1]
        for change in changed_boxes(analysis):
            one, other = change.source, change.target
            there, place = (analysis.source, one.start, one.end), (analysis.target, other.start, other.end)
            severity = Severity.MAJOR if change.turned else None
            yield self.finding(analysis, change.message, place, there, severity=severity)
        for quote, here in plain_quotes(analysis):
            there, place = (analysis.source, quote.start, quote.end), (analysis.target, here.start, here.end)
            yield self.finding(analysis, "quote is a paragraph here: its '>' is gone", place, there)


def _difference(source: list[Block], target: list[Block], language: str) -> str:
    items = [[b for b in side if b.kind is Kind.LIST_ITEM] for side in (source, target)]
    if len(items[0]) > 1 and len(target) == 1 and _holds(target[0], items[0]):
        return f"{len(items[0])} items of the list run together: each needs a line with a mark of its own"
    if len(source) != 1 or len(target) != 1:
        return ""
    one, other = source[0], target[0]
    if other.kind in (Kind.PARAGRAPH, Kind.BLOCK_QUOTE):
        return f"item of a list is a {other.kind.replace('_', ' ')} here"
    if other.kind is not Kind.LIST_ITEM:
        return ""
    if one.level != other.level:
        return f"item is at depth {other.level} here and {one.level} in {language}"
    kinds = [_kind(block.info) for block in (one, other)]
    if one.info and other.info and one.info != other.info and kinds[0] != kinds[1]:
        return f"item is {kinds[1]} here and {kinds[0]} in {language}"
    return ""


def _kind(mark: str) -> str:
    """What the mark of an item makes of it; "c", "d", "l" and "m" are letters rather than Roman numbers."""
    sign = mark.lstrip("(")
    if sign[:1].isdigit() or sign[:1] in ("#", "@"):
        return "numbered"
    letters = _LETTERS.match(sign)
    if letters is None:
        return "a bullet"
    return "numbered with Roman numbers" if _ROMAN.fullmatch(letters[0]) else "numbered with letters"


def _begins(document: Document, item: Block) -> str:
    """The number that the list of an item begins with, where it is the first one: later numbers are not shown."""
    number = _NUMBER.match(item.info)
    if number is None:
        return ""
    own = _indent(document, item)
    for before in reversed(document.blocks[max(0, item.index - FAR) : item.index]):
        if before.kind is Kind.LIST_ITEM:
            if before.level > item.level:
                continue
            follows = before.level == item.level and before.info[:1].isdigit()
            return "" if follows else str(int(number[0]))
        if _indent(document, before) <= own and not ITEM.match(document.text, _line(document, before)):
            # it stands beside the list, not in an item of it
            break
    return str(int(number[0]))


def _line(document: Document, block: Block) -> int:
    return document.text.rfind("\n", 0, block.start) + 1


def _indent(document: Document, block: Block) -> int:
    """Characters before the text of the line on which a block begins."""
    start = _line(document, block)
    rest = document.text[start : block.start + 1]
    return len(rest) - len(rest.lstrip(" \t>"))


def _start_changed(analysis: Analysis, source: list[Block], target: list[Block]) -> str:
    """What became of the number that a list begins with, which renderers count from."""
    if not len(source) == len(target) == 1:
        return ""
    begins = _begins(analysis.source, source[0]), _begins(analysis.target, target[0])
    if not all(begins) or begins[0] == begins[1]:
        return ""
    return f"list begins with {begins[1]} here and with {begins[0]} in {analysis.source.lang}"


def _holds(one: Block, items: list[Block]) -> bool:
    """Whether a block is long enough to say what all the items say: more than the longest, most of the sum."""
    lengths = [weight(item.text) for item in items]
    return weight(one.text) >= max(max(lengths) * LONGER, sum(lengths) * MOST)
