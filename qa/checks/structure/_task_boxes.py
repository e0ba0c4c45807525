"""Boxes of tasks, `- [x] done`, that were ticked, opened, lost or added on one side alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analysis.pair import SURE, Analysis
from qa.model import Block, Kind
from qa.model.records import dataclass

STATES = {" ": "open", "x": "ticked"}
"""What every renderer knows of tasks; programs for notes have more states."""
_BOX = re.compile(r"\[([ xX/<>!?*-])\]$")
_BROKEN = re.compile(r"[\[［【(（][ \u3000]?[ xXхХ×✓✔√\u3000]?[ \u3000]?[\]］】)）]")
"""A box that is printed as text: "[X ]", "[ x]", full-width or without its space."""


@dataclass(frozen=True, slots=True)
class ChangedBox:
    """A task of the source and its item here, a message, and whether both boxes say something about being done."""

    source: Block
    target: Block
    message: str
    turned: bool


def changed_boxes(analysis: Analysis) -> Iterator[ChangedBox]:
    """Of each run of items whose boxes changed alike the first."""
    told: tuple[int, int, str] | None = None
    for source, target in _items(analysis):
        boxes = [_BOX.search(block.info) for block in (source, target)]
        states = [box[1].lower() if box else "" for box in boxes]
        if states[0] == states[1]:
            continue
        message = _message(states, target.text)
        follows = told == (source.index - 1, target.index - 1, message)
        told = source.index, target.index, message
        if not follows:
            yield ChangedBox(source, target, message, all(state in STATES for state in states))


def _message(states: list[str], text: str) -> str:
    one, other = (STATES.get(state, f"'[{state}]'") for state in states)
    if not states[0]:
        return "item is a task here and none in the source"
    if not states[1]:
        broken = _BROKEN.match(text)
        return f"box of the task is text here: '{broken[0]}'" if broken else "task has no box here"
    return f"task is {other} here and {one} in the source"


def _items(analysis: Analysis) -> Iterator[tuple[Block, Block]]:
    """Items that surely translate each other, by their words or by their place: a short one between two others that
    follow each other on both sides, one of which is sure."""
    beads = analysis.beads
    for k, bead in enumerate(beads):
        if not len(bead.source) == len(bead.target) == 1 or bead.moved:
            continue
        source, target = analysis.source.blocks[bead.source[0]], analysis.target.blocks[bead.target[0]]
        if not source.kind is target.kind is Kind.LIST_ITEM or not any(_BOX.search(b.info) for b in (source, target)):
            continue
        around = [b for b in (*beads[max(0, k - 1) : k], *beads[k + 1 : k + 2]) if not b.moved]
        beside = [
            abs(b.source[0] - source.index) == 1 and b.target[0] - target.index == b.source[0] - source.index
            for b in around
            if len(b.source) == len(b.target) == 1
        ]
        if bead.confidence >= SURE or (
            len(around) == len(beside) and all(beside) and any(b.confidence >= SURE for b in around)
        ):
            yield source, target
