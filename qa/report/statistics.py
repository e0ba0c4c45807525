"""Counts per check and language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from qa.report.model import Report
from qa.report.terminal import visible


def tables(report: Report) -> Iterator[str]:
    """The lines of `--statistics`: findings per check, then per language, most first."""
    for title, counts in (
        ("findings per check", Counter(f.check for f in report.findings)),
        ("findings per language", Counter(f.target_lang for f in report.findings)),
    ):
        yield title
        yield from _rows(counts.items())
        yield ""


def _rows(counts: Iterable[tuple[str, int]]) -> Iterator[str]:
    for name, count in sorted(counts, key=lambda row: (-row[1], row[0])):
        yield f"{count:>7,}  {visible(name)}"
