"""GitHub workflow commands: annotations on the changed files of a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qa.model import Finding, Severity
from qa.report.model import Report
from qa.report.terminal import visible
from qa.report.wording import plural, summary, worst_first

LIMIT = 10
"""Annotations of one kind that GitHub shows for a step; it drops the others silently."""

KINDS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "notice",
}


def render(report: Report) -> str:
    """The worst ten of each kind as annotations, the others as plain lines, then the summary."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    shown: Counter[str] = Counter()
    for finding in worst_first(report.shown):
        kind = KINDS[finding.severity]
        shown[kind] += 1
        yield _annotation(report, finding, kind) if shown[kind] <= LIMIT else _plain(report, finding)
    if hidden := sum(max(0, count - LIMIT) for count in shown.values()):
        yield f"{plural(hidden, 'finding')} above without annotation: GitHub shows {LIMIT} of a kind for a step"
    yield summary(report)


def _annotation(report: Report, finding: Finding, kind: str) -> str:
    at, other = report.places(finding)
    properties = {"file": at.path, "line": at.line, "endLine": at.end_line}
    if at.line == at.end_line:
        # GitHub misplaces annotations with columns that span lines
        properties |= {"col": at.column, "endColumn": max(at.column, at.end_column)}
    properties["title"] = f"{finding.check} ({finding.severity}, {finding.target_lang})"
    written = ",".join(f"{name}={_property(visible(str(value)))}" for name, value in properties.items())
    message = visible(finding.message) + (f"\n{visible(other.path)}:{other.line}" if other else "")
    return f"::{kind} {written}::{_data(message)}"


def _plain(report: Report, finding: Finding) -> str:
    """A line that the runner cannot take for a command: it starts with a word and has no `##[`."""
    at, _ = report.places(finding)
    line = f"{finding.severity} {at.path}:{at.line}:{at.column}: {finding.message} [{finding.check}]"
    return visible(line).replace("##[", "# #[")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
