"""Brackets of running text that do not pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks._sides import opposite, sides
from qa.checks.markup._brackets import lone_brackets
from qa.model import PROSE, Finding, Severity


@dataclass(frozen=True)
class BracketMismatch(Check):
    """A bracket of the running text has no partner, or one of another kind.

    Wrong:  "SiLU (sigmoid linear unit)"  →  "SiLU（Sigmoid 线性单元)"  (zh)
    Right:  "SiLU (sigmoid linear unit)"  →  "SiLU（Sigmoid 线性单元）"  (zh)

    Brackets must pair within a paragraph, heading, list item or table cell, and full-width with full-width.
    Enumerations (`1)`), half-open intervals (`[0, 1)`), emoticons, quoted brackets, addresses, code and formulas do
    not count, nor does what is unpaired in the source too.
    """

    id = "bracket-mismatch"
    category = "linguistic-conventions/punctuation"
    severity = Severity.MINOR

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for side in sides(analysis):
            facing = opposite(side)
            for block in side.target.blocks:
                if block.kind not in PROSE or not (found := tuple(lone_brackets(side.target, block))):
                    continue
                known = Counter(
                    lone.shape for other in facing.get(block.index, ()) for lone in lone_brackets(side.source, other)
                )
                for lone in found:
                    if known[lone.shape] > 0:
                        known[lone.shape] -= 1
                        continue
                    message = (
                        f"bracket '{lone.opener}' is closed with '{lone.bracket}'"
                        if lone.opener
                        else f"bracket '{lone.bracket}' has no partner"
                    )
                    yield self.finding(side, message, (side.target, lone.offset, lone.offset + 1))
