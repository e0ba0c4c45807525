"""Front matter that is invalid, or lost a field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks._sides import sides
from qa.model import Document, Finding, Severity

PLAIN = re.compile(r"[A-Za-z0-9_.-]+")


@dataclass(frozen=True)
class FrontMatter(Check):
    """The front matter is no valid YAML, or lacks a field of the source's.

    Wrong:  "title: Loss: an overview"  →  no valid YAML, so the page has no title
    Right:  "title: 'Loss: an overview'"  →  "title: 'Verlust: ein Überblick'"

    A field whose name was translated is missing, and the message names the one in its place. Values are not compared:
    they are rightly translated, dated and flagged anew. `optional` lists fields that a translation need not have.
    """

    id = "front-matter"
    category = "design-and-markup/markup"
    severity = Severity.MINOR

    optional: tuple[str, ...] = ("lang", "language", "locale", "original", "translated", "aliases", "redirect_from")

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for side in sides(analysis):
            broken = [problem for problem in side.target.problems if problem.kind == "front-matter"]
            same = any(problem.kind == "front-matter" for problem in side.source.problems)
            for problem in broken if not same or analysis.symmetric else ():
                yield self.finding(side, problem.message, (side.target, problem.start, problem.end))
        if not any(p.kind == "front-matter" for d in (analysis.source, analysis.target) for p in d.problems):
            yield from self._missing(analysis)

    def _missing(self, analysis: Analysis) -> Iterator[Finding]:
        source, target = analysis.source.front_matter, analysis.target.front_matter
        if not source or not target:
            return
        lost = [key for key in source if key not in target and key not in self.optional]
        strange = [key for key in target if key not in source and not PLAIN.fullmatch(key)]
        for number, key in enumerate(lost):
            renamed = strange[number] if len(strange) == len(lost) else ""
            message = f"field '{key}' became '{renamed}'" if renamed else f"field '{key}' is missing"
            start, end = _key(analysis.target, renamed) if renamed else (0, len(analysis.target.text.split("\n", 1)[0]))
            yield self.finding(
                analysis, message, (analysis.target, start, end), (analysis.source, *_key(analysis.source, key))
            )


def _key(document: Document, key: str) -> tuple[int, int]:
    """Where a field's name stands."""
    match = re.search(rf"^[\"']?({re.escape(key)})[\"']?[ \t]*:", document.text, re.M)
    return match.span(1) if match else (0, 3)
