"""Groups without a source: choose a pivot, compare the others with it, and let the majority decide who is odd."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from qa.checks import all_checks
from qa.model import Finding, Note, Place


def pivot(translations: Sequence[Note], wanted: str = "") -> Note:
    """The note that the others are compared with: the wanted language, else English, else the first by tag."""
    return min(translations, key=lambda note: (note.lang != wanted, note.lang != "en", note.lang, note.path))


def vote(found: Sequence[Sequence[Finding]]) -> tuple[Finding, ...]:
    """One list of findings a pair (pivot, other) → findings on the odd one out.

    A disagreement at one stretch of the pivot with one translation is that translation's; with most of two or
    more translations it is the pivot's, told once. Checks of one side alone are passed through.
    """
    at: dict[tuple[str, Place], list[Finding]] = defaultdict(list)
    out: list[Finding] = []
    for findings in found:
        for finding in findings:
            if finding.source and all_checks()[finding.check].compares:
                at[finding.check, finding.source].append(finding)
            else:
                out.append(finding)
    for findings in at.values():
        others = {f.target_lang for f in findings}
        if len(found) >= 2 and len(others) * 2 > len(found):
            out.append(_turned(findings, sorted(others)))
        else:
            out.extend(findings)
    return tuple(out)


def _turned(findings: Sequence[Finding], others: Sequence[str]) -> Finding:
    first = findings[0]
    assert first.source is not None
    return replace(
        first,
        message=f"{first.source_lang} stands alone against {' and '.join(others)}: {first.message}",
        target=first.source,
        source=first.target,
        source_lang=first.target_lang,
        target_lang=first.source_lang,
    )
