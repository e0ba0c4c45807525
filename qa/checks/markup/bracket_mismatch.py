"""Brackets and quotation marks of running text that do not pair."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks._sides import opposite, sides
from qa.checks.markup._brackets import CORNERS, lone_brackets
from qa.checks.markup._quotes import lone_quote, quoted_across
from qa.model import PROSE, Block, Finding, Severity
from qa.model.records import dataclass

QUOTES = r"(?<!\w)['\"‘“„«]\w"


@dataclass(frozen=True)
class BracketMismatch(Check):
    """A bracket or quotation mark of the running text has no partner, or one of another kind.

    Wrong:  "SiLU (sigmoid linear unit)"  →  "SiLU（Sigmoid 线性单元)"  (zh)
    Right:  "SiLU (sigmoid linear unit)"  →  "SiLU（Sigmoid 线性单元）"  (zh)

    Brackets must pair within a paragraph, heading, list item or table cell, and full-width with full-width.
    Enumerations (`1)`), half-open intervals (`[0, 1)`), emoticons, quoted brackets, addresses, code and formulas do
    not count, nor does what is unpaired in the source too. Double quotation marks must be even in number where those of
    the source are, each kind by itself (`„…»`) and those of the language's own pair the right way round (`« … «`);
    marks of inches do not count, nor does a quotation that goes on over several paragraphs in the source.
    """

    id = "bracket-mismatch"
    category = "linguistic-conventions/punctuation"
    two_sided = True
    severity = Severity.MINOR

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for side in sides(analysis):
            facing = opposite(side)
            across = quoted_across(side, facing)
            yield from self._quotes(side, facing, across)
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
                    if block.index in across and lone.bracket in CORNERS:
                        continue
                    message = (
                        f"bracket '{lone.opener}' is closed with '{lone.bracket}'"
                        if lone.opener
                        else f"bracket '{lone.bracket}' has no partner"
                    )
                    yield self.finding(side, message, (side.target, lone.offset, lone.offset + 1))

    def _quotes(
        self, side: Analysis, facing: Mapping[int, tuple[Block, ...]], across: Container[int]
    ) -> Iterator[Finding]:
        """Quotation marks that do not pair where those of the source do."""
        for block in side.target.blocks:
            others = facing.get(block.index, ())
            if block.kind not in PROSE or len(others) != 1 or block.index in across:
                continue
            if not (lone := lone_quote(side.target, block)):
                continue
            at, mark = lone
            # an apostrophe, or a letter of Arabic names, where the source quotes nothing
            if mark == "‘" and not re.search(QUOTES, others[0].text):
                continue
            if lone_quote(side.source, others[0]) is None:
                yield self.finding(side, f"quotation mark '{mark}' has no partner", (side.target, at, at + 1))
