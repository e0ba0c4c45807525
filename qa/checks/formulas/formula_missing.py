"""Formulas of the source that the translation lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.checks import Check
from qa.engines import Engines
from qa.formula.match.consensus import against_source
from qa.formula.match.matching import matches
from qa.formula.match.places import disturbed, is_slight, quoted, stretch
from qa.model import Bitext, Finding, Severity


@dataclass(frozen=True)
class FormulaMissing(Check):
    r"""A formula of the source is missing from the translation.

    Wrong:  "the weights $W$ and the bias $b$"  →  "die Gewichte und der Bias $b$"
    Right:  "a $30 \times 30$ image"  →  "ein Bild von 30 $\times$ 30"

    Formulas are matched inside aligned segments in any order, then over the whole note, so that a moved formula is not
    missing; nor is one that stands as plain text, or is joined with its neighbour. One copy fewer of a formula that the
    segment still has, or a lone small number that may be written as a word, is minor. Segments that are missing as
    a whole are `segment-omitted`.
    """

    id = "formula-missing"
    category = "accuracy/omission"
    severity = Severity.MAJOR
    compares = True

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        for match in matches(bitext, engines):
            if match.source is None or match.target is not None or disturbed(bitext.target, match.place):
                continue
            doubt = against_source(bitext, match, engines)
            slight = match.repeated or is_slight(match.source) or doubt
            where = f"in {bitext.target.lang}" if bitext.symmetric else "from the translation"
            again = "one copy of formula" if match.repeated else "formula"
            yield self.finding(
                bitext,
                f"{again} {quoted(match.source)} is missing {where}",
                (bitext.target, match.place, match.place),
                stretch(bitext.source, match.source),
                severity=Severity.MINOR if slight else None,
                confidence=0.5 if slight else 0.9,
            )
