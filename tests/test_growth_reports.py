"""Reports grow in proportion to the notes and the findings: calls counted over doublings, every format."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from effort import calls

from qa.config import Config
from qa.parse import parse_text
from qa.report import REPORTERS, Report
from qa.run import review
from qa.run.pipeline import check_documents
from qa.run.settings import Settings
from tests.fuzz.targets import engines

FIRST, DOUBLINGS = 30, 3
MOST = 1.45
"""Growth of the calls a line or finding in the last doubling: 1 is linear, 2 quadratic."""
MOST_EACH = 300
"""Calls that a line or finding costs at most, about: it takes a report's fixed share out of the ratio."""
BASE = 5_000
"""Calls that any report costs; below it a ratio says nothing."""
NOTES: dict[str, tuple[str, str, str]] = {
    "formulas of one paragraph": ("Let $x_{%d}$ be small. ", "Sei $y_{%d}$ klein. ", ""),
    "formulas": ("Let $x_{%d}$ be small.", "Sei $y_{%d}$ klein.", "\n\n"),
    "links of one paragraph": ("See [part %d](https://example.org/a).", "Siehe [Teil %d](https://example.org/b).", " "),
    "numbers in a list": ("- Read it %d times.", "- Lies es 3%d Mal.", "\n"),
    "cells of one row": ("| `a%d` ", "| `b%d` ", ""),
}
"""A piece of the source, its damaged translation, and what stands between two of them."""


def report(name: str, size: int) -> Report:
    """The report on a note of so many pieces."""
    source, target = (NOTES[name][2].join(piece % i for i in range(size)) for piece in NOTES[name][:2])
    if name == "cells of one row":
        source, target = (f"{row}|\n{'|---' * size}|\n{row}|\n" for row in (source, target))
    original, translation = parse_text(source, "a-en.md", "en"), parse_text(target, "a-de.md", "de")
    result = check_documents(original, [translation], Settings(Config(), keep=True), engines())
    done = review.report(
        [result], Config(), whole=True, tree=(), old=frozenset(), known=None, device="cpu", seconds=0.0
    ).report
    return replace(done, verbose=True, statistics=True)


def size(one: Report) -> int:
    """What there is to tell: lines of the notes, findings, and the places that a finding stands for."""
    lines = sum(len(note.line_starts) for bitext in one.bitexts for note in (bitext.source, bitext.target))
    return lines + sum(1 + len(finding.details) for finding in one.findings)


@pytest.mark.parametrize("name", NOTES)
def test_reports_grow_with_the_notes(name: str) -> None:
    reports = [report(name, FIRST << k) for k in range(DOUBLINGS + 1)]
    assert all(one.findings for one in reports)
    for style, render in REPORTERS.items():
        render(reports[0])
        costs = [(calls(partial(render, one)) + BASE) / (size(one) + BASE / MOST_EACH) for one in reports]
        assert costs[-1] <= MOST * max(costs[:-1]), (style, costs)
