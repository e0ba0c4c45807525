"""Where in a note a finding stands."""

from __future__ import annotations

from bisect import bisect_right

from qa.model import Document, Place


def block_at(document: Document, at: Place) -> int:
    """The index of the block in which a place begins."""
    start = document.line_starts[at.line - 1] + at.column - 1
    return max(0, bisect_right(document.blocks, start, key=lambda block: block.start) - 1)
