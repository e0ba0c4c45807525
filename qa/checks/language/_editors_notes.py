"""Notes that a translator wrote for the readers, as books have them: in brackets, within the text that they explain."""

from __future__ import annotations

import regex

from qa.model import Document

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
REACH = 8
"""Code points before the mark in which the bracket opens: "(※訳注 …"."""
TEXT = 10
"""Letters that the block has before the note: one that stands alone may be a remark about the work."""
_OPENS = regex.compile(r"[(（\[［【〔]\W*+\Z")
_LETTER = regex.compile(r"\p{L}")


def is_bracketed_note(document: Document, index: int, span: tuple[int, int]) -> bool:
    """Whether what marks a remark as the translator's stands behind a bracket, and the block says something before it.

    A program that remarks on its own work does so before the text, behind it or in a paragraph of its own.
    """
    start = document.blocks[index].content_start
    before = document.text[max(start, span[0] - REACH) : span[0]]
    # the mark itself may begin with the bracket
    opened = _OPENS.search(before + document.text[span[0] : span[0] + 1]) or _OPENS.search(before)
    if not opened:
        return False
    said = document.text[max(start, span[0] - 4 * TEXT) : span[0]]
    return len(_LETTER.findall(said)) >= TEXT
