"""SARIF 2.1.0, within what GitHub code scanning asks for and takes."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from qa import __version__
from qa.model import Finding, Place, Severity
from qa.report.json import dumps
from qa.report.model import Report
from qa.report.wording import worst_first
from qa.text.visible import visible

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MAX_RESULTS = 25_000
MAX_DESCRIPTION = 1024
MAX_SNIPPET = 2000
LEVELS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "note",
}


def render(report: Report) -> str:
    """One run; beyond GitHub's limit of results the mildest are left out."""
    findings = sorted(worst_first(report.shown)[:MAX_RESULTS], key=Finding.sort_key)
    ids = sorted({*report.documentation, *(finding.check for finding in findings)})
    index = {check: number for number, check in enumerate(ids)}
    worst = {finding.check: finding for finding in reversed(worst_first(findings))}
    driver = {
        "name": "qa",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(check, report.documentation.get(check, ""), worst.get(check)) for check in ids],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(report, finding, index[finding.check]) for finding in findings],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(check: str, documentation: str, worst: Finding | None) -> dict[str, Any]:
    text = documentation or check.replace("-", " ")
    rule: dict[str, Any] = {
        "id": check,
        "name": "".join(word.capitalize() for word in check.split("-")),
        "shortDescription": {"text": text.partition("\n")[0][:MAX_DESCRIPTION]},
        "fullDescription": {"text": text[:MAX_DESCRIPTION]},
        "help": {"text": text, "markdown": _fenced(text)},
        "properties": {"tags": ["translation"]},
    }
    if worst:
        rule["defaultConfiguration"] = {"level": LEVELS[worst.severity]}
        rule["properties"]["tags"] += worst.category.split("/")
    return rule


def _fenced(documentation: str) -> str:
    """The docstring as Markdown: examples are code, so that their marks stay."""
    head, _, rest = documentation.partition("\n")
    return f"**{head}**\n\n```text\n{rest.strip()}\n```" if rest.strip() else f"**{head}**"


def _result(report: Report, finding: Finding, rule: int) -> dict[str, Any]:
    at, other = report.places(finding)
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "rank": round(100 * min(1.0, max(0.0, finding.confidence)), 1),
        "message": {"text": _unlinked(visible(finding.message))},
        "locations": [{"physicalLocation": _location(at)}],
        "partialFingerprints": {
            "qa/v1": finding.fingerprint,
            # the key that GitHub follows an alert by; its own hash would change with the words beside it
            "primaryLocationLineHash": finding.fingerprint,
        },
        "properties": {
            "category": finding.category,
            "severity": finding.severity.value,
            "confidence": finding.confidence,
            "sourceLanguage": finding.source_lang,
            "targetLanguage": finding.target_lang,
        },
    }
    if other:
        side = "source" if other is finding.source else "translation"
        result["message"]["text"] += f" (see the [{side}](1))"
        related = {"id": 1, "message": {"text": side}, "physicalLocation": _location(other)}
        result["relatedLocations"] = [related]
    return result


def _unlinked(message: str) -> str:
    """Text of a note must not become a link in the message."""
    return message.replace("](", "] (")


def _location(place: Place) -> dict[str, Any]:
    region: dict[str, Any] = (
        {"startLine": place.file_line}
        if place.cell
        else {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    )
    if place.text:
        region["snippet"] = {"text": place.text[:MAX_SNIPPET]}
    return {"artifactLocation": {"uri": uri(place.path)}, "region": region}


def uri(path: str) -> str:
    """A relative URI reference."""
    posix = PurePath(path).as_posix().removeprefix("./")
    # a colon in the first part would read as a scheme
    return quote(posix.encode("utf-8", "surrogatepass"), safe="/")
