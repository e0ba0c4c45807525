"""Formulas of the translation that the source lacks."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.formulas import matches
from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.formula.match.places import is_near_lone_delimiter, is_small_number, is_symbol_nearby, quoted, stretch
from qa.model import Finding, Severity
from qa.model.records import dataclass


@dataclass(frozen=True)
class FormulaAdded(Check):
    r"""A formula of the translation has no counterpart in the source.

    Wrong:  "the loss is small"  →  "der Verlust $L = 0$ ist klein"
    Right:  "for all n"  →  "für alle $n$"

    What the source writes as plain text, or in two formulas instead of one, counts as its counterpart. One copy more
    of a formula that the segment has anyway, a symbol of its formulas or a lone small number is minor. Segments that
    are added as a whole are `segment-added`.
    """

    id = "formula-added"
    category = "accuracy/addition"
    severity = Severity.MAJOR
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for match in matches(analysis):
            if (
                match.target is None
                or match.source is not None
                or is_near_lone_delimiter(analysis.target, match.target.start)
            ):
                continue
            slight = (
                match.repeated
                or is_small_number(match.target)
                or is_symbol_nearby(match.target, analysis.source, match.place)
            )
            where = analysis.source.lang if analysis.symmetric else "the source"
            again = "one copy more than in" if match.repeated else "not in"
            yield self.finding(
                analysis,
                f"formula {quoted(match.target)} is {again} {where}",
                stretch(analysis.target, match.target),
                (analysis.source, match.place, match.place),
                severity=Severity.MINOR if slight else None,
                confidence=0.5 if slight else 0.9,
            )
