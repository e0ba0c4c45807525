"""The alignment as the JSON of `qa align` and as text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

from qa.model import Bead, Document
from qa.text.visible import abridged, visible

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
WIDTH = 60
"""Characters of a column of the listing."""


def segment(index: int, kind: str, document: Document, start: int, end: int, text: str) -> dict[str, Any]:
    """One segment of the contract's JSON."""
    line = bisect_right(document.line_starts, start)
    last = bisect_right(document.line_starts, max(start, end - 1))
    return {"index": index, "kind": kind, "line": line, "end_line": last, "text": text}


def blocks(document: Document) -> list[dict[str, Any]]:
    """Every block as a segment."""
    return [segment(b.index, str(b.kind), document, b.start, b.end, b.text) for b in document.blocks]


def to_json(
    source: tuple[str, str, Sequence[dict[str, Any]]],
    target: tuple[str, str, Sequence[dict[str, Any]]],
    beads: Iterable[Bead],
    unit: str,
) -> dict[str, Any]:
    """The contract's JSON; each side is (path, language, segments)."""
    ends = {
        name: {"path": path, "lang": lang, "segments": list(segments)}
        for name, (path, lang, segments) in (("source", source), ("target", target))
    }
    listed = [
        {
            "source": list(bead.source),
            "target": list(bead.target),
            "score": bead.score,
            "confidence": bead.confidence,
            "moved": bead.moved,
        }
        for bead in beads
    ]
    return {**ends, "unit": unit, "beads": listed}


def to_text(result: dict[str, Any]) -> str:
    """Two columns a bead: line numbers and the beginning of each side's text, a mark where something is special."""
    sides = [{s["index"]: s for s in result[name]["segments"]} for name in ("source", "target")]
    lines = []
    for bead in result["beads"]:
        cells = []
        for side, name in zip(sides, ("source", "target"), strict=True):
            parts = [side[i] for i in bead[name]]
            lead = ",".join(str(part["line"]) for part in parts)
            text = " ".join(" ".join(part["text"].split()) for part in parts)
            cells.append(f"{lead:>5}  {_short(text)}" if parts else f"{'-':>5}")
        mark = "moved" if bead["moved"] else "omitted" if not bead["target"] else "added" if not bead["source"] else ""
        lines.append(f"{bead['score']:6.2f} {mark:7} {cells[0]:<{WIDTH + 7}} | {cells[1]}".rstrip())
    return "\n".join(lines)


def _short(text: str) -> str:
    text = visible(text)
    return abridged(text, WIDTH)
