"""GitLab Code Quality: the widget of a merge request."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from qa.model import Severity
from qa.report.json import dumps
from qa.report.model import Report
from qa.text.visible import visible

SEVERITIES = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.NEUTRAL: "info",
}


def render(report: Report) -> str:
    """A JSON list; GitLab drops entries whose fingerprint it has seen, so they are made unique."""
    return dumps(list(_records(report))) + "\n"


def _records(report: Report) -> Iterator[dict[str, Any]]:
    seen: set[str] = set()
    for finding in report.shown:
        at, _ = report.places(finding)
        fingerprint = finding.fingerprint
        while fingerprint in seen:
            fingerprint = hashlib.sha256(fingerprint.encode()).hexdigest()[:32]
        seen.add(fingerprint)
        yield {
            "description": visible(finding.message),
            "check_name": finding.check,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[finding.severity],
            "categories": ["Style"] if finding.severity.rank < Severity.MAJOR.rank else ["Bug Risk"],
            "location": {
                "path": at.path.removeprefix("./"),
                "lines": {"begin": at.file_line or at.line, "end": at.file_line or at.end_line},
            },
        }
