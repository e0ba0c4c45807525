"""One defect, one finding: what a finding explains is not reported a second time by another check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from qa.model import Finding, Place, Severity

WHOLE = 1 << 30  # beyond the end of any line
_TEXT = frozenset({"segment-mismatch", "segment-added", "segment-omitted", "untranslated-fragment", "number-mismatch"})

EXPLAINS: Mapping[str, frozenset[str]] = {
    "wrong-language": _TEXT | {"untranslated-block", "foreign-script"},
    "untranslated-block": _TEXT,
    # a remark says more than the language that it is in
    "translator-residue": _TEXT | {"untranslated-block"},
    "segment-duplicated": frozenset({"segment-added", "repeated-text"}),
    "repeated-text": frozenset({"segment-added"}),
}
"""A check's findings at major or above explain those of these checks in the same stretch of text."""


def unexplained(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of one pair without those that lie inside a stretch another finding explains, in their order.

    A missing segment has no stretch in the translation: it is explained by what stands at its place in the source.
    """
    kept = tuple(findings)
    stretches: dict[str, list[Place]] = defaultdict(list)
    for finding in kept:
        if finding.severity.rank >= Severity.MAJOR.rank:
            for check in EXPLAINS.get(finding.check, ()):
                stretches[check].extend(_stretch(finding, p) for p in (finding.target, finding.source) if p and p.text)
    for finding in kept:
        own = finding.target if finding.target.text or finding.source is None else finding.source
        if not any(_inside(own, stretch) for stretch in stretches[finding.check]):
            yield finding


def _stretch(finding: Finding, at: Place) -> Place:
    """What a finding speaks for: a translator's remark makes the whole lines that it stands on its own."""
    return replace(at, column=1, end_column=WHOLE) if finding.check == "translator-residue" else at


def _inside(inner: Place, outer: Place) -> bool:
    return (
        inner.path == outer.path
        and (outer.line, outer.column) <= (inner.line, inner.column)
        and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
    )
