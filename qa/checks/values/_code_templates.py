"""Placeholders within a piece of code: `logs/{date}.txt`, `echo ${HOME}`. A program fills them in by their names, but a
name in plain braces may be one that readers fill in, and those are translated."""

from __future__ import annotations

from collections import Counter

import regex

from qa.model.records import dataclass

PLACED = regex.compile(
    r"\$\{[^{}\s]{1,40}\}|\{\{[^{}\n]{1,60}\}\}|%\(\w{1,30}\)[sdf]"
    r"|(?<!\\)\{[^\W\d][\w.\-\u0900-\u0dff]{0,30}(?:![rsa])?(?::[^\s{}\"']{1,12})?\}"
)
"""Placeholders of shells, of templates, of Python."""
_FILLED_IN = ("$", "{{", "%")
"""How those begin that no reader fills in."""


@dataclass(frozen=True, slots=True)
class ChangedPlaceholder:
    """A placeholder of a piece of code, what stands in its place ("" for nothing), and whether a program surely needs
    it as it was."""

    old: str
    new: str
    sure: bool


def changed_placeholder(before: str, after: str, source: str, target: str) -> ChangedPlaceholder | None:
    """The first placeholder of one piece of code that the other lacks, given the texts around them."""
    ours, theirs = PLACED.findall(before), PLACED.findall(after)
    lost, strange = (
        list((Counter(ours) - Counter(theirs)).elements()),
        list((Counter(theirs) - Counter(ours)).elements()),
    )
    if not lost or len(strange) not in (0, len(lost)):
        return None
    old, new = lost[0], strange[0] if strange else ""
    known = new in source or old in target.replace(after, "")
    return ChangedPlaceholder(old, new, not new or known or old.startswith(_FILLED_IN))
