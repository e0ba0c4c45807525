"""Sentences that several formats share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from qa.model import Finding, Severity
from qa.report.model import Report
from qa.text.visible import visible

WORST_FIRST = tuple(reversed(Severity))


def plural(count: int, noun: str) -> str:
    """`1 file`, `2,112 segments`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def severities(findings: Iterable[Finding]) -> str:
    """`1 critical, 2 major`."""
    counts = Counter(f.severity for f in findings)
    return ", ".join(f"{counts[s]:,} {s}" for s in WORST_FIRST if counts[s])


def coverage(report: Report) -> str:
    """What was checked: a run that looked at nothing must not pass for a clean one."""
    run = report.run
    counts = (
        plural(run.documents, "file"),
        plural(run.pairs, "pair"),
        plural(run.segments, "segment"),
        plural(run.formulas, "formula"),
    )
    return f"checked {', '.join(counts)} in {run.seconds:.1f} s"


def verdict(report: Report) -> str:
    """`3 findings (1 critical, 2 major), 4 neutral hidden`."""
    shown = report.shown
    parts = [plural(len(shown), "finding") + (f" ({severities(shown)})" if shown else "")]
    if report.unchecked:
        parts.append(f"{plural(report.unchecked, 'answer')} missing after internal errors")
    if hidden := len(report.findings) - len(shown):
        parts.append(f"{hidden:,} neutral hidden")
    if report.suppressed:
        parts.append(f"{report.suppressed:,} suppressed")
    if report.known:
        parts.append(f"{report.known:,} known before")
    return ", ".join(parts)


def summary_of_stale(report: Report) -> str:
    """What the source is ahead of: sections, translations and languages; "" where it is of nothing."""
    stale = [f for f in report.findings if f.check == "translation-stale"]
    if not stale:
        return ""
    sections, languages = sum(len(f.details) for f in stale), sorted({f.target_lang for f in stale})
    where = f"{plural(sections, 'stale section')} in {plural(len(stale), 'translation')} ({' '.join(languages)})"
    return f"{where}; qa status --todo LANG lists them"


def summary(report: Report) -> str:
    """The line that ends a run."""
    return f"{coverage(report)}: {verdict(report)}"


def plain(report: Report) -> str:
    """The findings without any art, for when a reporter fails."""
    rows = (
        f"{f.target.path}:{f.target.line}:{f.target.column}: {f.severity} {f.message} [{f.check}]" for f in report.shown
    )
    return "".join(f"{visible(row)}\n" for row in rows)


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """By severity, in reading order among equals."""
    return sorted(findings, key=lambda f: -f.severity.rank)
