"""JUnit XML: a suite for every note, a test case for every finding."""

from __future__ import annotations

from itertools import groupby
from xml.etree import ElementTree as xml

from qa.model import Finding, Place
from qa.report.model import Report
from qa.report.wording import coverage
from qa.text.visible import visible


def render(report: Report) -> str:
    """Findings at or above `fail_on` fail, the others are skipped; a clean run is one passed case.

    A file without any test case would read as a run that never happened.
    """
    root = xml.Element("testsuites", name="qa", time=f"{report.run.seconds:.3f}")
    findings = sorted(report.shown, key=Finding.sort_key)
    total = [0, 0]
    for path, group in groupby(findings, key=lambda finding: finding.target.path):
        failures, skipped = _suite(root, report, path, list(group))
        total = [total[0] + failures, total[1] + skipped]
    if not findings:
        suite = xml.SubElement(root, "testsuite", name="qa", tests="1", failures="0", errors="0", skipped="0")
        xml.SubElement(suite, "testcase", classname="qa", name=coverage(report))
    counts = {"tests": max(1, len(findings)), "failures": total[0], "errors": 0, "skipped": total[1]}
    root.attrib.update({name: str(count) for name, count in counts.items()})
    xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml.tostring(root, encoding="unicode") + "\n"


def _suite(root: xml.Element, report: Report, path: str, findings: list[Finding]) -> tuple[int, int]:
    """Add a note's suite; returns its numbers of failed and of skipped cases."""
    failed = [f for f in findings if f.severity.rank >= report.fail_on.rank]
    counts = {"tests": len(findings), "failures": len(failed), "errors": 0, "skipped": len(findings) - len(failed)}
    numbers = {name: str(count) for name, count in counts.items()}
    suite = xml.SubElement(root, "testsuite", {"name": visible(path), **numbers})
    for finding in findings:
        at = finding.target
        name = f"{visible(finding.check)} {at.spoken}:{at.column}"
        case = xml.SubElement(
            suite, "testcase", classname=visible(path), name=name, file=visible(path), line=str(at.file_line or at.line)
        )
        message = f"{finding.severity}: {visible(finding.message)}"
        if finding.severity.rank >= report.fail_on.rank:
            xml.SubElement(case, "failure", message=message, type=visible(finding.check)).text = _body(finding)
        else:
            xml.SubElement(case, "skipped", message=message)
    return counts["failures"], counts["skipped"]


def _body(finding: Finding) -> str:
    sides = [_side(finding.source_lang, finding.source)] if finding.source else []
    return "\n".join((*sides, _side(finding.target_lang, finding.target)))


def _side(lang: str, place: Place) -> str:
    text = "\n".join(visible(line) for line in place.text.splitlines())
    return f"{visible(lang)} {visible(place.path)}:{place.spoken}:{place.column}\n{text}\n"
