"""What differs between two notes of which neither is the source: said of both, never as a change from one."""

from __future__ import annotations

import regex

from qa.analysis.pair import Analysis

_CHANGE = regex.compile(r"(?P<before>.+?) became (?P<after>.+?)(?P<where> (?:in|on) \S+)?", regex.DOTALL)
"""sign + became -; exponent 3 became 2 in v."""
_CHANGED = " changed"
LONGEST = 2_000
"""Characters of what is said of a formula."""


def of_both(said: str, analysis: Analysis) -> str:
    """An account of a change, as true of either side where nothing tells which one is right: sign + in de, - in fr."""
    if not analysis.undecided or len(said) > LONGEST:
        return said
    source, target = analysis.languages
    if found := _CHANGE.fullmatch(said):
        where = f",{found['where']}" if found["where"] else ""
        return f"{found['before']} in {source}, {found['after']} in {target}{where}"
    return f"{said.removesuffix(_CHANGED)} differs" if said.endswith(_CHANGED) else said
