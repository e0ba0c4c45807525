"""Parts of a note that no check saw."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis import Analysis
from qa.analysis.unseen import unseen
from qa.checks import Check
from qa.model import Finding, Severity, place
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHARE = 0.005
"""Part of a note's words from which it is said that they were not seen: half of one per cent, what the parser leaves on
real trees at most (reports/structure.md, `python -m tests.benchmarks.visibility`)."""
FEWEST_UNSEEN = 3
"""Words below which a share says nothing."""
LINES = 5
"""Lines that the message names."""


@dataclass(frozen=True)
class ParseSkipped(Check):
    """Words of the note stand where the parser sees no prose, so that no check looked at them.

    Wrong:  "Back up all files first."  →  "    Sichere zuerst alle Dateien."
    Right:  "Back up all files first."  →  "Sichere zuerst alle Dateien."

    A remark, never a fault: the message says how large the part is and where it stands. `qa check --statistics` sums
    it up for a run.
    """

    id = "parse-skipped"
    category = "design-and-markup/markup"
    severity = Severity.NEUTRAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        found = unseen(analysis)
        if len(found.unseen) < FEWEST_UNSEEN or found.share < SHARE:
            return
        lines = sorted({place(analysis.target, *stretch).line for stretch in found.unseen})
        shown = ", ".join(map(str, lines[:LINES])) + (" and others" if len(lines) > LINES else "")
        message = f"{len(found.unseen)} of {found.words} words ({found.share:.1%}) were not checked, in lines {shown}"
        yield self.finding(analysis, message, (analysis.target, *found.unseen[0]))
