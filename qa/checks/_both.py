"""What differs between two notes of which neither is the source: said of both, never as a change from one."""

from __future__ import annotations

from qa.analysis.pair import Analysis

_BECAME, _CHANGED, _MISSING, _ADDED = " became ", " changed", " is missing", " was added"
_WHERE = (" in ", " on ")
"""Before what a script belongs to: exponent 3 became 2 in v."""


def of_both(said: str, analysis: Analysis) -> str:
    """An account of a change, as true of either side where nothing tells which one is right: sign + in de, - in fr."""
    if not analysis.undecided:
        return said
    source, target = analysis.languages
    before, became, after = said.partition(_BECAME)
    if became:
        for word in _WHERE:
            now, found, owner = after.rpartition(word)
            if found and " " not in owner:
                return f"{before} in {source}, {now} in {target},{word}{owner}"
        return f"{before} in {source}, {after} in {target}"
    for said_so, lang in ((_MISSING, source), (_ADDED, target)):
        if said.endswith(said_so):
            return f"{said.removesuffix(said_so)} only in {lang}"
    return f"{said.removesuffix(_CHANGED)} differs" if said.endswith(_CHANGED) else said
