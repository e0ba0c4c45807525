"""The report for a terminal: clickable places, both sides quoted, one summary line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from operator import eq
from pathlib import Path

from qa.model import Detail, Document, Finding, Place, Severity
from qa.report.echoes import with_echoes
from qa.report.model import Report
from qa.report.outline import Outline, accepted, outline
from qa.report.statistics import tables
from qa.report.wording import plural, severities, summary, worst_first
from qa.text.visible import visible

STYLES = {
    Severity.CRITICAL: "1;31",
    Severity.MAJOR: "31",
    Severity.MINOR: "33",
    Severity.NEUTRAL: "36",
}
DIM, BOLD, GREEN = "2", "1", "32"
GUTTER = 12
Span = tuple[int, int]
MOST, OF_CAUSE = 12, 5
"""Places that are named beside the first: of findings that say the same, of a cause that runs through several notes."""


def render(report: Report) -> str:
    """`path:line:col: severity message [check]` with both snippets; `quiet` leaves these lines alone.

    Causes that run through several notes come first. What is found at several places is told once with the others'
    places, of many findings of one check in one note the later ones have no snippets, and of a long list the notes of
    less weight are only named; `verbose` and `quiet` tell each finding by itself, `verbose` with its details.
    """
    lines: list[str] = []
    if report.quiet or report.verbose:
        for finding in report.shown:
            lines.extend(_finding(report, finding, snippets=not report.quiet))
    else:
        lines.extend(_outlined(report, outline(report.shown)))
    if report.statistics:
        lines.extend(tables(report))
    if not report.quiet:
        style = STYLES[Severity.MAJOR] if report.failed or report.unchecked else GREEN
        lines.append(_paint(report, style, summary(report)))
    return "".join(line.rstrip() + "\n" for line in lines)


def _outlined(report: Report, shown: Outline) -> Iterator[str]:
    for cause in shown.causes:
        yield from _cause(report, cause)
    if shown.more_causes:
        yield _paint(report, DIM, f"and {plural(len(shown.more_causes), 'more cause')}")
        yield ""
    for one in with_echoes(shown.listed):
        yield from _finding(report, one.finding, one.echoes, snippets=not one.brief)
    for note in shown.named:
        worst = worst_first(note.findings)[0]
        style = STYLES[worst.severity]
        yield f"{_paint(report, BOLD, visible(note.path))}: {_paint(report, style, severities(note.findings))}"
    if shown.more_notes:
        count = plural(sum(len(note.findings) for note in shown.more_notes), "finding")
        yield _paint(report, DIM, f"and {count} in {plural(len(shown.more_notes), 'more note')}")
    if shown.named:
        yield _paint(report, DIM, "every finding on a line of its own: --quiet; all in full: --verbose")
        yield ""


def _cause(report: Report, finding: Finding) -> Iterator[str]:
    """A cause that runs through several notes: the line that accepts it, and its places."""
    message, line = accepted(finding.message)
    yield _headline(report, replace(finding, message=message))
    if line:
        yield _paint(report, DIM, "    accept │ ") + visible(line)
    rest = [detail.target for detail in finding.details if detail.target != finding.target]
    yield _paint(report, DIM, f"  likewise │ {_elsewhere(report, finding.target, rest, OF_CAUSE)}")
    yield ""


def _finding(report: Report, finding: Finding, echoes: Sequence[Finding] = (), *, snippets: bool) -> Iterator[str]:
    yield _headline(report, finding)
    if snippets:
        yield from _snippets(report, finding)
        yield from _changes(report, finding)
    if echoes:
        yield _paint(report, DIM, f"  likewise │ {_elsewhere(report, finding.target, [e.target for e in echoes])}")
    if (stands_for := _places(finding)) and not report.quiet:
        yield from _details(report, finding, stands_for)
    if report.verbose and snippets:
        yield _paint(report, DIM, "    accept │ ") + visible(_accepting(finding))
    if snippets or echoes or (stands_for and not report.quiet):
        yield ""


def _accepting(finding: Finding) -> str:
    """The line that accepts a finding: of the configuration, or a comment above the block."""
    return accepted(finding.message)[1] or f"<!-- qa: ignore {finding.check}: reason -->"


def _places(finding: Finding) -> list[Detail]:
    """The single places that a finding stands for; what tells in several lines how the source read is none."""
    return [detail for detail in finding.details if "\n" not in detail.message]


def _details(report: Report, finding: Finding, details: Sequence[Detail]) -> Iterator[str]:
    """What a finding stands for: each place given --verbose, else how many there are and where the first ones stand."""
    if not report.verbose:
        rest = [detail.target for detail in details if detail.target != finding.target]
        where = f"{_elsewhere(report, finding.target, rest, OF_CAUSE)}; " if rest else ""
        yield _paint(report, DIM, f"  stands for {plural(len(details), 'finding')}: {where}see --verbose")
        return
    for detail in details:
        yield _paint(report, DIM, f"         ▸ {_location(report, detail.target)}: ") + visible(detail.message)


def _changes(report: Report, finding: Finding) -> Iterator[str]:
    """What the source said, where a finding tells it in several lines."""
    told = [detail.message.split("\n") for detail in finding.details if "\n" in detail.message]
    for head, *lines in told[:MOST]:
        yield _paint(report, DIM, f"          │ {visible(head)}")
        yield from (_paint(report, DIM, f"          │   {visible(line)}") for line in lines)


def _elsewhere(report: Report, first: Place, others: Sequence[Place], most: int = MOST) -> str:
    """The places where the same is found; of the note last named only line and column."""
    path, places = first.path, []
    for at in others[:most]:
        places.append(f"{at.spoken}:{at.column}" if at.path == path else _location(report, at))
        path = at.path
    more = len(others) - most
    return ", ".join(places) + (f" and {more} more" if more > 0 else "")


def _paint(report: Report, style: str, text: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if report.color and text else text


def _location(report: Report, place: Place) -> str:
    text = f"{visible(place.path)}:{place.spoken}:{place.column}" if place.path else f"{place.spoken}:{place.column}"
    if not (report.hyperlinks and place.path):
        return text
    # OSC 8; as_uri percent-encodes whatever could end the sequence
    return f"\x1b]8;;{Path(place.path).absolute().as_uri()}\x1b\\{text}\x1b]8;;\x1b\\"


def _headline(report: Report, finding: Finding) -> str:
    severity = _paint(report, STYLES[finding.severity], finding.severity)
    place = _paint(report, BOLD, _location(report, finding.target))
    details = f", {finding.category}, {finding.confidence:.2f}" if report.verbose else ""
    check = _paint(report, DIM, f"[{visible(finding.check + details)}]")
    return f"{place}: {severity} {visible(finding.message)} {check}"


def _snippets(report: Report, finding: Finding) -> Iterator[str]:
    slips = _slips(report, finding)
    if finding.source:
        yield from _snippet(report, finding.source, finding.source_lang, DIM, slips[0])
    yield from _snippet(report, finding.target, finding.target_lang, STYLES[finding.severity], slips[1])


def _slips(report: Report, finding: Finding) -> tuple[Span | None, Span | None]:
    """Where two whole lines differ that are mostly the same, as lines of code with a slip are."""
    if finding.source is None:
        return None, None
    old, new = (_whole_line(report, place) for place in (finding.source, finding.target))
    if not old or not new or old == new:
        return None, None
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    if 2 * (head + tail) < min(len(old), len(new)):
        return None, None
    return (head, len(old) - tail), (head, len(new) - tail)


def _alike(one: str, other: str) -> int:
    """How many characters two texts share from their beginning on."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))


def _whole_line(report: Report, place: Place) -> str:
    """The line that a place takes up from its first letter to its last; nothing where it is another stretch."""
    document = report.documents.get(place.path)
    line = _line(document, place.line) if document and place.line == place.end_line else None
    return line if line and line.strip() == line[place.column - 1 : place.end_column - 1].strip() else ""


def _snippet(report: Report, place: Place, lang: str, style: str, slip: Span | None) -> Iterator[str]:
    from qa.report.terminal import unsettled, window

    document = report.documents.get(place.path)
    line = _line(document, place.line) if document else None
    if line is None:
        return
    one_line = place.end_line == place.line
    start, end = slip or (place.column - 1, place.end_column - 1 if one_line else len(line))
    text, offset, marked = window(line, start, end, report.width - GUTTER)
    yield _paint(report, DIM, f"  {visible(lang):>7} │ {_location(report, place)}")
    yield _paint(report, DIM, f"  {place.line - place.first + 1:>7} │ ") + text
    if one_line and line.strip() and line.strip() == line[start:end].strip():
        # a whole line needs no carets
        return
    carets = " " * offset + "^" * marked + ("" if one_line else "…")
    if unsettled(text) and start < len(line):
        # carets only point right on some terminals: name the words too
        stretch = line[start:end]
        carets += f" «{window(stretch, 0, 0, 30)[0]}»" if stretch else ""
    yield _paint(report, DIM, "          │ ") + _paint(report, style, carets)


def _line(document: Document, number: int) -> str | None:
    """Line `number` (from 1) without its line break."""
    starts = document.line_starts
    if not 0 < number <= len(starts):
        return None
    end = starts[number] if number < len(starts) else len(document.text)
    return document.text[starts[number - 1] : end].rstrip("\r\n")
