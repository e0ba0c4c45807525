"""Which parts of two notes translate each other: sections, blocks, sentences, lines."""

from __future__ import annotations

from qa.align.blocks import align

__all__ = ["align"]
