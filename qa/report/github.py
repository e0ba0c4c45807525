"""GitHub workflow commands: annotations on the changed files of a pull request."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from qa.model import Finding, Place, Severity
from qa.report.model import Report
from qa.report.wording import plural, summary, worst_first
from qa.text.visible import visible

LIMIT = 10
"""Annotations of one kind that GitHub shows for a step; it drops the others silently."""

KINDS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "notice",
}


def render(report: Report) -> str:
    """The worst ten of each kind as annotations, the others as plain lines, then the summary.

    What a changed source does to all its translations is one annotation on the source.
    """
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    groups: dict[tuple[str, Place, str, str], list[Finding]] = defaultdict(list)
    for finding in worst_first(report.shown):
        at, _ = report.places(finding)
        groups[KINDS[finding.severity], at, finding.check, finding.message].append(finding)
    shown: Counter[str] = Counter()
    hidden = 0
    for (kind, *_), findings in groups.items():
        shown[kind] += 1
        if shown[kind] <= LIMIT:
            yield _annotation(report, findings, kind)
        else:
            hidden += len(findings)
            yield from (_plain(report, finding) for finding in findings)
    if hidden:
        yield f"{plural(hidden, 'finding')} above without annotation: GitHub shows {LIMIT} of a kind for a step"
    yield summary(report)


def _annotation(report: Report, findings: list[Finding], kind: str) -> str:
    first = findings[0]
    at, _ = report.places(first)
    properties = {"file": at.path, "line": at.file_line or at.line, "endLine": at.file_line or at.end_line}
    if at.line == at.end_line and not at.cell:
        # GitHub misplaces annotations with columns that span lines
        properties |= {"col": at.column, "endColumn": max(at.column, at.end_column)}
    langs = " ".join(dict.fromkeys(finding.target_lang for finding in findings))
    properties["title"] = f"{first.check} ({first.severity}, {langs})"
    written = ",".join(f"{name}={_property(visible(str(value)))}" for name, value in properties.items())
    others = [other for _, other in map(report.places, findings) if other]
    message = "\n".join(
        (visible(first.message), *(f"{visible(other.path)}:{other.spoken}" for other in others[:LIMIT]))
    )
    return f"::{kind} {written}::{_data(message)}"


def _plain(report: Report, finding: Finding) -> str:
    """A line that the runner cannot take for a command: it starts with a word and has no `##[`."""
    at, _ = report.places(finding)
    line = f"{finding.severity} {at.path}:{at.spoken}:{at.column}: {finding.message} [{finding.check}]"
    return visible(line).replace("##[", "# #[")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
