"""Markdown for a pull request's comment or a job summary: one collapsible part for every note."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from qa.model import Finding
from qa.report.model import Report
from qa.report.outline import accepted, is_widespread, outline
from qa.report.terminal import shortened
from qa.report.wording import WORST_FIRST, coverage, plural, severities, verdict, worst_first
from qa.text.visible import visible

MARKER = "<!-- qa-report -->"
"""First line: by it a workflow finds its own comment again."""

MAX_BYTES = 60_000
PER_NOTE = 20
PER_FOLD = 15
"""Places that a fold names."""
PER_REPORT = 15
"""Causes that are told."""
ROOM = 120
"""Characters of a text that a table shows."""
ICONS = {"critical": "🔴", "major": "🟠", "minor": "🟡", "neutral": "⚪"}

# text of a note never starts a line here, so what only works there may stay
_ACTIVE = re.compile(r"""["#$&*:<>@\[\\\]^_`{|}~!]""")
_CALLING = re.compile(r"(?<=[@#])(?=\w)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=GH)(?=-\d)", re.IGNORECASE)


def render(report: Report) -> str:
    """At most 60 kB; what does not fit is counted."""
    mark = "❌" if report.failed else "✅"
    parts = [f"{MARKER}\n### {mark} qa: {verdict(report)}\n\n{coverage(report).capitalize()}.\n"]
    if report.shown:
        parts.append(_languages(report))
    parts.append(_causes(report))
    size = sum(len(part.encode("utf-8", "replace")) for part in parts)
    notes = _notes(report)
    for number, (path, findings) in enumerate(notes):
        part = _note(path, findings)
        size += len(part.encode("utf-8", "replace"))
        if size > MAX_BYTES - 200:
            rest = notes[number:]
            count = plural(sum(len(found) for _, found in rest), "finding")
            parts.append(f"\n…and {count} in {plural(len(rest), 'more note')}: see the full report.\n")
            break
        parts.append(part)
    return "".join(parts).encode("utf-8", "replace").decode("utf-8")


def text(raw: str) -> str:
    """Text of a note in Markdown: no markup, no HTML, no mention, no reference, no link."""
    apart = _CALLING.sub("\u200b", visible(raw))
    return _ACTIVE.sub(lambda mark: f"&#{ord(mark[0])};", apart)


def _notes(report: Report) -> list[tuple[str, list[Finding]]]:
    """Notes with their findings, the worst note first."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.shown:
        if not is_widespread(finding):
            by_path[finding.target.path].append(finding)
    return sorted(by_path.items(), key=lambda item: (-sum(f.severity.points for f in item[1]), item[0]))


def _languages(report: Report) -> str:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in report.shown:
        counts[finding.target_lang][finding.severity] += 1
    used = [s for s in WORST_FIRST if any(row[s] for row in counts.values())]
    head = "\n| language | " + " | ".join(f"{ICONS[s]} {s}" for s in used) + " |\n|---|" + "--:|" * len(used)
    rows = (
        f"| {text(lang)} | " + " | ".join(f"{row[s]:,}" for s in used) + " |" for lang, row in sorted(counts.items())
    )
    return "\n".join((head, *rows)) + "\n"


def _causes(report: Report) -> str:
    """What runs through many notes, each cause with the line that accepts it and a fold of its places."""
    wide = outline(report.shown)
    if not wide.causes:
        return ""
    parts = ["\n**In many notes**\n\n"]
    for finding in wide.causes[:PER_REPORT]:
        message, line = accepted(finding.message)
        accept = f"<br>accept with <code>{text(line)}</code>" if line else ""
        what = f"{ICONS[finding.severity]} {text(message)} <sub>{text(finding.check)}</sub>"
        parts.append(f"- {what}{_fold(finding, named=True, head=accept)}\n")
    if left := len(wide.causes) + len(wide.more_causes) - PER_REPORT:
        parts.append(f"- …and {plural(left, 'more cause')}\n" if left > 0 else "")
    return "".join(parts)


def _fold(finding: Finding, *, named: bool = False, head: str = "") -> str:
    """The places that a finding stands for, on one line of HTML: it may stand in a table."""
    if not finding.details:
        return ""
    shown = (
        f"<code>{text(detail.target.path)}:{detail.target.spoken}</code>"
        if named
        else f"line {detail.target.spoken}: {text(shortened(detail.message, ROOM))}"
        for detail in finding.details[:PER_FOLD]
    )
    more = len(finding.details) - PER_FOLD
    rest = f"<br>and {more:,} more" if more > 0 else ""
    count = plural(len(finding.details), "place")
    return f"<details><summary>{count}</summary>{'<br>'.join(shown)}{rest}{head}</details>"


def _note(path: str, findings: list[Finding]) -> str:
    return "".join(f"{line}\n" for line in _note_lines(path, findings))


def _note_lines(path: str, findings: list[Finding]) -> Iterator[str]:
    yield f"\n<details><summary><code>{text(path)}</code>: {severities(findings)}</summary>\n"
    yield "| line | finding | source | translation |\n|--:|---|---|---|"
    for finding in worst_first(findings)[:PER_NOTE]:
        source = finding.source.text if finding.source else ""
        what = f"{ICONS[finding.severity]} {text(shortened(finding.message, 2 * ROOM))}"
        yield (
            f"| {finding.target.spoken} | {what}<br><sub>{text(finding.check)}</sub>{_fold(finding)} "
            f"| {_quoted(source)} | {_quoted(finding.target.text)} |"
        )
    if len(findings) > PER_NOTE:
        yield f"\n…and {plural(len(findings) - PER_NOTE, 'more finding')} in this note."
    yield "\n</details>"


def _quoted(raw: str) -> str:
    short = shortened(raw, ROOM)
    return f"<code>{text(short)}</code>" if short else ""
