"""Which parts of two notes translate each other: sections, blocks, sentences, lines."""

from __future__ import annotations

from qa.align.ahead import embed_ahead
from qa.align.blocks import align
from qa.align.command import command
from qa.align.render import to_text as render_text
from qa.align.sections import section_beads
from qa.align.sentences import SentenceBead, align_lines, sentence_beads

__all__ = [
    "SentenceBead",
    "align",
    "align_lines",
    "command",
    "embed_ahead",
    "render_text",
    "section_beads",
    "sentence_beads",
]
