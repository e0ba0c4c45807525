"""The machine-readable report: every finding, nothing hidden."""

from __future__ import annotations

import json
from typing import Any

from qa import __version__
from qa.model import Finding, Place
from qa.report.model import Report


def render(report: Report) -> str:
    """One JSON object, see `finding_record` for its findings."""
    run = report.run
    return dumps(
        {
            "version": 1,
            "tool": {"name": "qa", "version": __version__},
            "run": {
                "pairs": run.pairs,
                "documents": run.documents,
                "segments": run.segments,
                "formulas": run.formulas,
                "words": run.words,
                "model": run.model,
                "device": run.device,
                "seconds": round(run.seconds, 3),
                "suppressed": report.suppressed,
                "known": report.known,
            },
            "findings": [finding_record(finding) for finding in report.findings],
        }
    )


def finding_record(finding: Finding) -> dict[str, Any]:
    """A finding as plain JSON values; one that stands for several places has `details`, and `places` says how many."""
    record: dict[str, Any] = {
        "check": finding.check,
        "category": finding.category,
        "severity": finding.severity.value,
        "message": finding.message,
        "source_lang": finding.source_lang,
        "target_lang": finding.target_lang,
        "fingerprint": finding.fingerprint,
        "confidence": finding.confidence,
        "target": place_record(finding.target),
        "source": place_record(finding.source) if finding.source else None,
    }
    if finding.details:
        record["places"] = len(finding.details)
        record["details"] = [
            {
                "target": place_record(detail.target),
                "source": place_record(detail.source) if detail.source else None,
                "message": detail.message,
            }
            for detail in finding.details
        ]
    return record


def place_record(place: Place) -> dict[str, Any]:
    """1-based lines and columns in code points, end column exclusive; a place without a path has `null`.

    In a notebook lines are those of the `cell`, `file_line` is the line of the file.
    """
    record = {
        "path": place.path or None,
        "line": place.line - place.first + 1,
        "column": place.column,
        "end_line": place.end_line - place.first + 1,
        "end_column": place.end_column,
        "text": place.text,
    }
    return {**record, "cell": place.cell, "file_line": place.file_line} if place.cell else record


def dumps(value: object, indent: int | None = 2) -> str:
    """JSON in readable Unicode. A lone surrogate, from an undecodable file name, becomes its JSON escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
