"""Front matter that is invalid, or lost a field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.checks import Check
from qa.checks._sides import sides
from qa.engines import Engines
from qa.model import Bitext, Document, Finding, Severity

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

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        for side in sides(bitext):
            broken = [problem for problem in side.target.problems if problem.kind == "front-matter"]
            same = any(problem.kind == "front-matter" for problem in side.source.problems)
            for problem in broken if not same or bitext.symmetric else ():
                yield self.finding(side, problem.message, (side.target, problem.start, problem.end))
        if not any(p.kind == "front-matter" for d in (bitext.source, bitext.target) for p in d.problems):
            yield from self._missing(bitext)

    def _missing(self, bitext: Bitext) -> Iterator[Finding]:
        source, target = bitext.source.front_matter, bitext.target.front_matter
        if not source or not target:
            return
        lost = [key for key in source if key not in target and key not in self.optional]
        strange = [key for key in target if key not in source and not PLAIN.fullmatch(key)]
        for number, key in enumerate(lost):
            renamed = strange[number] if len(strange) == len(lost) else ""
            message = f"field '{key}' became '{renamed}'" if renamed else f"field '{key}' is missing"
            start, end = _key(bitext.target, renamed) if renamed else (0, len(bitext.target.text.split("\n", 1)[0]))
            yield self.finding(bitext, message, (bitext.target, start, end), (bitext.source, *_key(bitext.source, key)))


def _key(document: Document, key: str) -> tuple[int, int]:
    """Where a field's name stands."""
    match = re.search(rf"^[\"']?({re.escape(key)})[\"']?[ \t]*:", document.text, re.M)
    return match.span(1) if match else (0, 3)
