"""Suppressions in the notes: a comment for a line or block, front matter for a whole note.

    <!-- qa: ignore number-mismatch: the journal rounds -->

At the end of a line it covers that line, alone on its line the block below, in the translation or in the source
(then for every translation). MDX notes write `{/* qa: ignore … */}`. Front matter: `qa: {ignore: [check]}`.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from qa.model import Document, Finding, InlineKind, Kind, Place, Severity, place
from qa.model.records import dataclass

CHECK = "suppression"
CATEGORY = "design-and-markup/markup"
SEVERITY = Severity.MINOR
DOCUMENTATION = """A suppression that hides nothing, or one that would hide everything.

Wrong:  <!-- qa: ignore -->
Right:  <!-- qa: ignore number-mismatch: the translation rounds on purpose -->

A suppression names its checks, so that it cannot hide what nobody has looked at. One that matches no finding any
more is reported, because it would silently hide the next defect in that place."""

_OPENING = re.compile(r"<!--|\{/\*")
_CLOSING = {"<!--": "-->", "{/*": "*/}"}
_DIRECTIVE = re.compile(r"\s*qa:\s*ignore(?![\w-])([^:]*)")
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_BLANK = re.compile(r"[\s>]*")
_BLANK_LINE = re.compile(r"\n[ \t>]*\r?(?=\n|\Z)")
_QA_KEY = re.compile(r"^qa[ \t]*:", re.MULTILINE)


class Outcome(NamedTuple):
    """Findings to report, findings that a suppression hides, and what is wrong with suppressions."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    notices: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Suppression:
    """Checks ignored on the lines `first` to `last` of a note; `place` is where it is written."""

    checks: tuple[str, ...]
    first: int
    last: int
    place: Place


def suppress(
    findings: Iterable[Finding],
    documents: Mapping[str, Document],
    *,
    known: Collection[str] = (),
    ran: Collection[str] | None = None,
    complete: Collection[str] | None = None,
) -> Outcome:
    """Apply the suppressions of the notes (by path) to findings, which keep their order.

    `known` are all check ids, for unknown ones to be reported with the nearest. An unused suppression is
    reported for the checks that `ran`, in the notes (paths) whose every pair was checked, `complete`; by
    default all of both.
    """
    written = {path: tuple(suppressions(document)) for path, document in documents.items()}
    index: dict[tuple[str, str], list[Suppression]] = defaultdict(list)
    for path, entries in written.items():
        for entry in entries:
            for check in entry.checks:
                index[path, check].append(entry)
    kept: list[Finding] = []
    hidden: list[Finding] = []
    used: set[tuple[Place, str]] = set()
    for finding in findings:
        matches = [entry.place for entry in _matches(finding, index)]
        (hidden if matches else kept).append(finding)
        used.update((at, finding.check) for at in matches)
    notices = [
        _notice(documents[path], at, message)
        for path, entries in written.items()
        for at, message in _remarks(entries, used, known, ran, complete is None or path in complete)
    ]
    return Outcome(tuple(kept), tuple(hidden), tuple(sorted(notices, key=Finding.sort_key)))


def _matches(finding: Finding, index: Mapping[tuple[str, str], list[Suppression]]) -> Iterator[Suppression]:
    target, source = finding.target, finding.source
    # texts without a path are told apart by nothing: there the target's comments count
    for at in (target, source) if source and source.path != target.path else (target,):
        for entry in index.get((at.path, finding.check), ()):
            if entry.first <= at.end_line and at.line <= entry.last:
                yield entry


def _remarks(
    entries: Iterable[Suppression],
    used: Collection[tuple[Place, str]],
    known: Collection[str],
    ran: Collection[str] | None,
    complete: bool,
) -> Iterator[tuple[Place, str]]:
    for entry in entries:
        if not entry.checks:
            yield entry.place, "suppression without a check id is refused: name the checks to ignore"
        for check in entry.checks:
            if known and check not in known:
                nearest = difflib.get_close_matches(check, known, 1)
                yield entry.place, f"unknown check '{check}' in a suppression" + _suggestion(nearest)
            elif complete and (ran is None or check in ran) and (entry.place, check) not in used:
                yield entry.place, f"unused suppression of '{check}'"


def _suggestion(nearest: list[str]) -> str:
    return f": did you mean '{nearest[0]}'?" if nearest else ""


def _notice(document: Document, at: Place, message: str) -> Finding:
    return Finding(CHECK, CATEGORY, SEVERITY, message, at, None, document.lang, document.lang)


def suppressions(document: Document) -> Iterator[Suppression]:
    """The suppressions that a note writes, in order; one that names no valid check id has no `checks`."""
    if "qa" in document.front_matter:
        yield from _front_matter(document)
    found = [c for c in _comments(document) if _DIRECTIVE.match(document.text, *c.body)]
    covered: dict[int, tuple[int, int]] = {}
    for comment in reversed(found):
        # from the end, so that stacked comments share what the lowest one covers
        covered[comment.start] = _lines(document, comment, covered)
    for comment in found:
        directive = _DIRECTIVE.match(document.text, *comment.body)
        names = directive[1] if directive else ""
        yield Suppression(_ids(names), *covered[comment.start], place(document, comment.start, comment.end))


def _ids(names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in re.split(r"[,\s]+", names) if _ID.fullmatch(name)))


def _front_matter(document: Document) -> Iterator[Suppression]:
    settings = document.front_matter["qa"]
    if not isinstance(settings, Mapping) or "ignore" not in settings:
        return
    value = settings["ignore"]
    names = value if isinstance(value, list) else [value]
    key = _QA_KEY.search(document.text)
    at = place(document, key.start(), key.end()) if key else place(document, 0, 0)
    checks = tuple(name for name in names if isinstance(name, str) and _ID.fullmatch(name))
    yield Suppression(checks, 1, len(document.line_starts), at)


@dataclass(frozen=True, slots=True)
class _Comment:
    start: int
    body: tuple[int, int]
    end: int


def _comments(document: Document) -> Iterator[_Comment]:
    """The comments outside code and front matter, in one pass over the text."""
    text, at = document.text, 0
    literal = [(start, end) for start, end in _literal(document)]
    starts = [start for start, _ in literal]
    unclosed: set[str] = set()
    while opening := _OPENING.search(text, at):
        start, at = opening.span()
        around = bisect_right(starts, start) - 1
        if opening[0] in unclosed or (around >= 0 and start < literal[around][1]):
            continue
        closing = _CLOSING[opening[0]]
        end = text.find(closing, at)
        if end < 0:
            # looking for the same end once more at every further opening would be quadratic
            unclosed.add(opening[0])
            continue
        yield _Comment(start, (at, end), end + len(closing))
        at = end + len(closing)


def _literal(document: Document) -> list[tuple[int, int]]:
    """Stretches where a comment is an example, not a comment."""
    stretches = []
    for block in document.blocks:
        if block.kind in (Kind.CODE, Kind.FRONT_MATTER):
            stretches.append((block.start, block.end))
        else:
            stretches.extend((i.start, i.end) for i in block.inlines if i.kind is InlineKind.CODE)
    return sorted(stretches)


def _lines(document: Document, comment: _Comment, covered: Mapping[int, tuple[int, int]]) -> tuple[int, int]:
    """First and last line covered: its own line beside other text, else what stands below."""
    text = document.text
    own = place(document, comment.start, comment.end)
    line_start = document.line_starts[own.line - 1]
    after = _BLANK.match(text, comment.end)
    assert after is not None  # it matches the empty string
    if text[line_start : comment.start].strip(" \t>") or not ("\n" in after[0] or after.end() == len(text)):
        return own.line, own.end_line
    if after.end() in covered:
        return covered[after.end()]
    return _below(document, after.end())


def _below(document: Document, at: int) -> tuple[int, int]:
    """Lines of the block that starts at offset `at`: up to a blank line, or to its own end if that is further."""
    line = bisect_right(document.line_starts, at)
    blank = _BLANK_LINE.search(document.text, at)
    end = blank.start() if blank else len(document.text)
    index = bisect_right(document.blocks, at, key=lambda block: block.start) - 1
    if index >= 0:
        block = document.blocks[index]
        if bisect_right(document.line_starts, block.start) == line:
            end = block.end if block.kind is Kind.HEADING else max(end, block.end)
    return line, place(document, at, max(at, end)).end_line
