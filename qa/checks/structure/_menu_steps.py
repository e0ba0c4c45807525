"""Ways through the menus of a program ("Insert - Index - Entry"), whose entries each language calls as it can."""

from __future__ import annotations

import regex

_STEP = regex.compile(r"\s(?:->|=>|[-–—>→▸‣»|])\s")
"""What parts two entries."""


def has_its_steps(clause: str, own: str, other: str) -> bool:
    """Whether a clause of `own` has a step of such a way, and the `other` side as many steps as `own`: with the clause
    its step would be gone."""
    steps = [len(_STEP.findall(text)) for text in (clause, own, other)]
    return steps[0] > 0 and steps[1] == steps[2]
