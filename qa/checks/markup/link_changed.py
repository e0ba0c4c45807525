"""Links that lead elsewhere than in the source, or are gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.markup._addresses import changes, near
from qa.model import Finding, InlineKind, Severity


@dataclass(frozen=True)
class LinkChanged(Check):
    """A link leads elsewhere than in the source, or is missing.

    Wrong:  "[docs](https://example.org/guide)"  →  "[Doku](https://example.org/anleitung)"
    Right:  "[docs](https://example.org/en/guide)"  →  "[Doku](https://example.org/de/guide)"

    Language labels in host and path, folder depth of relative links, anchors and trailing slashes may differ, and
    pages of one site in two languages may have any names. Major where the new destination looks like a damaged
    copy; a link that is missing or leads to another site altogether is minor, being a translator's choice at times.
    """

    id = "link-changed"
    category = "design-and-markup/link-cross-reference"
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for _, old, target, new in changes(analysis, InlineKind.LINK):
            origin = (analysis.source, old.start, old.end)
            if new is None:
                message = f"link to '{old.value}' is missing"
                place = (analysis.target, target.content_start, target.content_end)
                yield self.finding(analysis, message, place, origin, severity=Severity.MINOR)
                continue
            message = f"destination '{old.value}' became '{new.value}'"
            damaged = near(old.value, new.value)
            place = (analysis.target, new.start, new.end)
            yield self.finding(analysis, message, place, origin, severity=None if damaged else Severity.MINOR)
