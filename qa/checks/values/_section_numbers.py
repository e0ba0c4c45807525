"""Numbers of sections that a generator counted: one chapter more or less in a book shifts them in all of a page."""

from __future__ import annotations

import regex

from qa.analysis.pair import Analysis, computed_once
from qa.model import Kind

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 2
"""Headings of a page that must all be counted otherwise: in one alone it may be a slip."""
_LEADING = regex.compile(r"[^\p{L}\p{N}]{0,20}(?:\p{L}{2,12} )?(?P<number>\d{1,3}(?:\.\d{1,3}){1,4})\.?(?=\s)")
"""The number of a section below a chapter at the head of a heading: "3.7. Lists", "Section 3.7 Lists"."""


@computed_once
def shifted_sections(analysis: Analysis) -> frozenset[int]:
    """Where the numbers of headings begin in a translation of which all headings that have one are counted otherwise;
    nothing where a single one agrees."""
    starts = set()
    for source, target in analysis.pairs():
        if not source.kind is target.kind is Kind.HEADING:
            continue
        ours = _LEADING.match(analysis.source.text, source.content_start, source.content_end)
        theirs = _LEADING.match(analysis.target.text, target.content_start, target.content_end)
        if ours and theirs:
            if ours["number"] == theirs["number"]:
                return frozenset()
            starts.add(theirs.start("number"))
    return frozenset(starts) if len(starts) >= FEWEST else frozenset()
