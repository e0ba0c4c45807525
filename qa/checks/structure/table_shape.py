"""Tables that lost a column, a row's text or their alignment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qa.analysis import Analysis
from qa.checks import Check
from qa.checks._sides import sides
from qa.model import Block, Document, Finding, Kind, Severity
from qa.model.records import dataclass

DELIMITER = re.compile(r"[ \t>]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")
_ROW = re.compile(r"[ \t>]*+(?:\|[^\n]*\||｜[^\n]*｜)[ \t]*+$")
"""A line between bars, also such as stand in East Asian text and make no table."""
HIDES = "table-row"
"""The problem of a row whose text a renderer drops or shows as bars and words."""


@dataclass(frozen=True)
class TableShape(Check):
    """A table has other columns than in the source, or a row that does not fit it.

    Wrong:  "| a | b |⏎|---|---|⏎| 1 | 2 |⏎| 3 | 4 |"  →  "| a | b |⏎|---|---|⏎| 1 | 2 |⏎⏎| 3 | 4 |"
    Right:  "| a | b |⏎|---|---|⏎| 1 | 2 |"  →  "|a|b|⏎|-|-|⏎|1|2|"

    Major where renderers drop the text, cells beyond the header's, rows behind a blank line, or show it with its bars,
    since the line of dashes or the header is gone. Minor: another number of
    columns, another alignment, a row that is too short. What the source has as well is not reported; rows that are
    missing as wholes are the matter of `segment-omitted`.
    """

    id = "table-shape"
    category = "design-and-markup/layout"
    severity = Severity.MINOR
    compares = True
    two_sided = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for side in sides(analysis):
            yield from self._rows(side)
            yield from self._as_text(side)
        for source, target in _tables(analysis):
            yield from self._columns(analysis, source, target)

    def _rows(self, analysis: Analysis) -> Iterator[Finding]:
        known = Counter(problem.kind for problem in analysis.source.problems)
        for problem in analysis.target.problems:
            if problem.kind not in (HIDES, "table-cells"):
                continue
            if known[problem.kind] > 0:
                known[problem.kind] -= 1
                continue
            severity = Severity.MAJOR if problem.kind == HIDES else None
            place = (analysis.target, problem.start, problem.end)
            yield self.finding(analysis, problem.message, place, severity=severity)

    def _as_text(self, analysis: Analysis) -> Iterator[Finding]:
        """Rows that are a paragraph, more of them than in the source."""
        known = sum(1 for _ in _barred(analysis.source))
        behind = [(p.start, p.end) for p in analysis.target.problems if p.kind == HIDES]
        for block in [*_barred(analysis.target)][known:]:
            if any(start < block.end and block.start < end for start, end in behind):
                continue
            text = analysis.target.text[block.start : block.end]
            first = text.partition("\n")[0]
            missing = "its bars are '｜'" if "｜" in first else "its line of dashes is missing"
            missing = "its header is missing" if DELIMITER.match(first) else missing
            message = f"no table is shown: {missing}"
            yield self.finding(analysis, message, (analysis.target, block.start, block.end), severity=Severity.MAJOR)

    def _columns(self, analysis: Analysis, source: list[Block], target: list[Block]) -> Iterator[Finding]:
        place = (analysis.target, target[0].start, target[-1].end)
        there = (analysis.source, source[0].start, source[-1].end)
        if len(source) != len(target):
            message = f"table has {len(target)} columns here and {len(source)} in {analysis.source.lang}"
            yield self.finding(analysis, message, place, there)
            return
        rules = [_alignment(d, header) for d, header in ((analysis.source, source), (analysis.target, target))]
        # a line of dashes that does not fit its header is told as such
        if all(rules) and rules[0] != rules[1] and rules[0].count(" ") == rules[1].count(" "):
            message = f"alignment of the columns '{rules[0]}' became '{rules[1]}'"
            yield self.finding(analysis, message, place, there)


def _barred(document: Document) -> Iterator[Block]:
    """Paragraphs of two lines or more each of which stands between bars."""
    for block in document.blocks:
        if block.kind is Kind.PARAGRAPH and block.text[:1] in ("|", "｜"):
            lines = document.text[block.start : block.end].splitlines()
            if len(lines) > 1 and all(map(_ROW.match, lines)):
                yield block


def _tables(analysis: Analysis) -> Iterator[tuple[list[Block], list[Block]]]:
    """The headers of tables that translate each other, by their aligned cells."""
    votes: Counter[tuple[int, int]] = Counter()
    for source, target in analysis.pairs():
        if source.cell and target.cell:
            votes[source.cell[0], target.cell[0]] += 1
    headers = _headers(analysis.source), _headers(analysis.target)
    taken: set[int] = set()
    for (s, t), _ in votes.most_common():
        if s in headers[0] and t in headers[1] and s not in taken:
            taken.add(s)
            yield headers[0][s], headers[1][t]


def _headers(document: Document) -> dict[int, list[Block]]:
    """The first rows of pipe tables: an HTML table may be written with other rows."""
    found: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.kind is Kind.TABLE_CELL and block.cell and block.cell[1] == 0:
            found.setdefault(block.cell[0], []).append(block)
    # asked once a table: of every cell of a long row it would be quadratic
    return {number: header for number, header in found.items() if _alignment(document, header)}


def _alignment(document: Document, header: list[Block]) -> str:
    """The marks of the line under a header, one a column: `:-`, `:-:`, `-:`, `-`."""
    end = document.text.find("\n", header[0].end)
    stop = document.text.find("\n", end + 1)
    line = document.text[end + 1 : stop if stop >= 0 else len(document.text)].rstrip("\r")
    if end < 0 or not DELIMITER.match(line):
        return ""
    return " ".join(re.sub("-+", "-", cell.strip()) for cell in line.strip(" \t>|").split("|"))
