"""Findings placed in the aligned pairs: the data of the side-by-side view, as plain JSON values."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from typing import Any

from qa.model import Bead, Bitext, Document, Finding, Place
from qa.model.records import dataclass
from qa.report.json import finding_record
from qa.report.model import Report
from qa.report.outline import accepted, is_widespread
from qa.report.pieces import block_record
from qa.report.score import by_note, unscored
from qa.text.languages import is_right_to_left

BUDGET = 6_000_000
"""Code points of notes in the page; beyond it pairs keep the rows around their findings only."""

ONE_SIDED = ("accuracy/untranslated", "linguistic-conventions/")
"""Categories of what the translation alone shows; the source beside it is only there to be read."""

Notes = dict[str, dict[int, dict[str, Any]]]
Mark = tuple[str, int, int, str]
"""("source" or "target", start, end, role): offsets of that note's text.

The role is "lost" for words that the other side lacks, "place" for where they should stand, else ""."""


@dataclass
class _Pair:
    """A pair on its way into the page; without a bitext it is a list of findings only."""

    source: str
    target: str
    langs: tuple[str, str]
    bitext: Bitext | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def penalty(self) -> int:
        return sum(finding.severity.points for finding in self.findings)


def view(report: Report) -> dict[str, Any]:
    """`pairs`, worst first, `notes` (blocks by path and index), and `findings` with their pair, row and marks.

    A finding that stands for several places has them as `places`: [pair, row, line, path, message].
    """
    notes: Notes = defaultdict(dict)
    findings: list[dict[str, Any]] = []
    records: list[dict[str, Any]] = []
    scores = by_note(report.findings, report.lengths)
    refused = unscored(report.findings, report.lengths)
    old = {id(finding) for finding in report.before}
    pairs = sorted(_collect(report), key=lambda p: (-p.penalty, p.target, p.source))
    numbers = {pair.target: number for number, pair in reversed(list(enumerate(pairs)))}
    spent = 0
    for number, pair in enumerate(pairs):
        placed = [(finding, *_placed(pair.bitext, finding)) for finding in pair.findings]
        if pair.bitext:
            beads = pair.bitext.beads
            cut = spent + len(pair.bitext.source.text) + len(pair.bitext.target.text) > BUDGET
            spent += _store(notes, pair.bitext, _around(beads, (row for _, row, _ in placed)) if cut else beads)
        findings.extend(
            {
                **_finding_record(finding, pairs, numbers),
                "pair": number,
                "row": row,
                "marks": marks,
                "known": id(finding) in old,
            }
            for finding, row, marks in placed
        )
        reason = refused.get(pair.target, "")
        records.append({**_record(pair), "score": scores.get(pair.target), "unscored": reason})
    return {"pairs": records, "notes": notes, "findings": findings}


def _finding_record(finding: Finding, pairs: Sequence[_Pair], numbers: Mapping[str, int]) -> dict[str, Any]:
    record = finding_record(finding)
    record.pop("details", None)
    record["message"], record["accept"] = accepted(finding.message)
    record["wide"] = is_widespread(finding)
    record["places"] = [
        (number, row, detail.target.spoken, detail.target.path, detail.message)
        for detail in finding.details
        for number in (numbers.get(detail.target.path),)
        for row in (_row_of(pairs[number], detail.target) if number is not None else None,)
    ]
    return record


def _row_of(pair: _Pair, at: Place) -> int | None:
    """The row of a place in the translation of a pair."""
    if pair.bitext is None or pair.bitext.target.path != at.path:
        return None
    start, _ = offsets(pair.bitext.target, at)
    last = bisect_right(pair.bitext.target.blocks, start, key=lambda block: block.start) - 1
    return _row(pair.bitext.beads, "target", last)


def _direction(lang: str) -> str:
    return "rtl" if is_right_to_left(lang) else "ltr"


def _record(pair: _Pair) -> dict[str, Any]:
    beads = pair.bitext.beads if pair.bitext else ()
    return {
        "source": pair.source,
        "target": pair.target,
        "sourceLang": pair.langs[0],
        "targetLang": pair.langs[1],
        "sourceDir": _direction(pair.langs[0]),
        "targetDir": _direction(pair.langs[1]),
        "symmetric": bool(pair.bitext and pair.bitext.symmetric),
        "rows": [(bead.source, bead.target, bead.moved) for bead in beads],
    }


def _collect(report: Report) -> list[_Pair]:
    """The pairs with their findings; findings without a bitext make pairs of their own."""
    pairs: dict[tuple[str, str], _Pair] = {}
    by_path: dict[str, _Pair] = {}
    for bitext in report.bitexts:
        source, target = bitext.source, bitext.target
        pair = _Pair(source.path, target.path, (source.lang, target.lang), bitext)
        pairs[source.path, target.path] = by_path[target.path] = pair
        by_path.setdefault(source.path, pair)
    for finding in (*report.findings, *report.before):
        paths = (finding.source.path if finding.source else "", finding.target.path)
        known = pairs.get(paths) or by_path.get(paths[1])
        if known is None:
            known = pairs.setdefault(paths, _Pair(*paths, (finding.source_lang, finding.target_lang)))
        known.findings.append(finding)
    return list(pairs.values())


def _store(notes: Notes, bitext: Bitext, beads: Iterable[Bead]) -> int:
    """Put the beads' blocks into `notes`; returns the code points added."""
    added = 0
    for bead in beads:
        for document, indices in ((bitext.source, bead.source), (bitext.target, bead.target)):
            for index in indices:
                if index not in notes[document.path]:
                    block = document.blocks[index]
                    notes[document.path][index] = block_record(document, block)
                    added += block.end - block.start
    return added


def _around(beads: Sequence[Bead], rows: Iterable[int | None]) -> list[Bead]:
    near = {row + step for row in rows if row is not None for step in (-1, 0, 1)}
    return [beads[row] for row in sorted(near) if 0 <= row < len(beads)]


def _placed(bitext: Bitext | None, finding: Finding) -> tuple[int | None, list[Mark]]:
    """The row that shows a finding, and its marks."""
    if bitext is None:
        return None, []
    marks: list[Mark] = []
    rows: list[int | None] = []
    for name, document in (("source", bitext.source), ("target", bitext.target)):
        at = next((p for p in (finding.target, finding.source) if p and p.path == document.path), None)
        if at is None:
            rows.append(None)
            continue
        start, end = offsets(document, at)
        role = _role(finding, name)
        if role is not None:
            marks.append((name, start, end, role))
        last = bisect_right(document.blocks, start, key=lambda block: block.start) - 1
        rows.append(_row(bitext.beads, name, last))
    source, target = rows
    # what is missing from the target stands in the row of its source; its target place is only a neighbour
    missing = source is not None and not bitext.beads[source].target
    return (source if missing or target is None else target), marks


def _role(finding: Finding, side: str) -> str | None:
    """What a mark says: which side has the words, and which lacks them; None where it would say nothing."""
    if side == "source" and finding.category.startswith(ONE_SIDED):
        return None
    kind = finding.category.partition("/")[2]
    lost = kind == "omission" or "missing from the translation" in finding.message
    lacking = "target" if lost else "source" if kind == "addition" and finding.source else ""
    if finding.source and not finding.target.text:
        lacking = "target"
    if not lacking:
        return ""
    return "place" if side == lacking else "lost"


def offsets(document: Document, at: Place) -> tuple[int, int]:
    """A place as code-point offsets of the document's text."""
    starts = document.line_starts

    def offset(line: int, column: int) -> int:
        return min(starts[min(line, len(starts)) - 1] + column - 1, len(document.text))

    return offset(at.line, at.column), offset(at.end_line, at.end_column)


def _row(beads: Sequence[Bead], side: str, last: int) -> int | None:
    """The bead of block `last`, else of the nearest block before it that has one."""
    best: tuple[int, int] | None = None
    for number, bead in enumerate(beads):
        for index in bead.source if side == "source" else bead.target:
            if index <= last and (best is None or index > best[0]):
                best = index, number
    return best[1] if best else None
