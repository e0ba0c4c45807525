"""Findings that say the same, told once; and of a long row of one kind in a note, the later ones in brief."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from qa.model import Finding
from qa.model.records import dataclass

WHOLE_NOTE = frozenset({"translation-untranslated", "translation-other-version"})
"""Checks of a whole note: where its text begins shows nothing, and each note says the same."""
FULL = 8
"""Findings of one check in one note that are shown with their snippets."""


@dataclass(frozen=True, slots=True)
class FindingWithEchoes:
    """A finding, those after it that say the same of the same words elsewhere, and whether its snippets can go."""

    finding: Finding
    echoes: tuple[Finding, ...]
    brief: bool


def with_echoes(findings: Sequence[Finding]) -> Iterator[FindingWithEchoes]:
    """Every finding in its order, the ones that repeat an earlier one with that one: a footer that each translation
    of a site adds, a paragraph that all of them lack."""
    alike: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        alike[_key(finding)].append(finding)
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        first, *echoes = alike[_key(finding)]
        if first is finding:
            row = (finding.target.path, finding.check)
            seen[row] += 1
            yield FindingWithEchoes(finding, tuple(echoes), seen[row] > FULL or finding.check in WHOLE_NOTE)


def _key(finding: Finding) -> tuple[str, ...]:
    if finding.check in WHOLE_NOTE:
        return finding.check, finding.severity
    return finding.check, finding.severity, finding.message, finding.target.text
