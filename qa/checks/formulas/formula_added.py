"""Formulas of the translation that the source lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.checks import Check
from qa.engines import Engines
from qa.formula.match.matching import matches
from qa.formula.match.places import disturbed, is_slight, quoted, stretch
from qa.model import Bitext, Finding, Severity


@dataclass(frozen=True)
class FormulaAdded(Check):
    r"""A formula of the translation has no counterpart in the source.

    Wrong:  "the loss is small"  →  "der Verlust $L = 0$ ist klein"
    Right:  "for all n"  →  "für alle $n$"

    What the source writes as plain text, or in two formulas instead of one, counts as its counterpart. One copy more
    of a formula that the segment has anyway, or a lone small number, is minor. Segments that are added as a whole are
    `segment-added`.
    """

    id = "formula-added"
    category = "accuracy/addition"
    severity = Severity.MAJOR
    compares = True

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        for match in matches(bitext, engines):
            if match.target is None or match.source is not None or disturbed(bitext.target, match.target.start):
                continue
            slight = match.repeated or is_slight(match.target)
            where = bitext.source.lang if bitext.symmetric else "the source"
            again = "one copy more than in" if match.repeated else "not in"
            yield self.finding(
                bitext,
                f"formula {quoted(match.target)} is {again} {where}",
                stretch(bitext.target, match.target),
                (bitext.source, match.place, match.place),
                severity=Severity.MINOR if slight else None,
                confidence=0.5 if slight else 0.9,
            )
