"""A sentence that differs from one of the note in a single thing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variant:
    """`text` is the sentence with `instead` at `[start, end)` of the original."""

    start: int
    end: int
    instead: str
    text: str
