"""Keys that are pressed together: `Ctrl+Shift+P`, whose names a language may have, and whose last one it keeps."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from qa.checks.values._verbatim import Verbatim
from qa.model.records import dataclass

_KEY = re.compile(r"(?<![\w+])((?:[^\W\d_]{2,12}[ \u00a0]?\+[ \u00a0]?){1,3})([A-Z0-9]|F1?[0-9])(?![A-Za-z0-9_+])")
_MODIFIERS = frozenset("ctrl control alt altgr shift cmd command option opt meta super win fn".split())
_SPACE = re.compile(r"[ \u00a0]")


@dataclass(frozen=True, slots=True)
class OtherKey:
    """Keys that became others; `sure` where the translation has the same names of keys as the source."""

    old: Verbatim
    new: Verbatim
    sure: bool


def other_key(ours: str, theirs: str, starts: tuple[int, int]) -> OtherKey | None:
    """The only keys that differ between two texts, which begin at `starts` of their notes and have as many of them."""
    if "+" not in ours or "+" not in theirs:
        return None
    before, after = list(_KEY.finditer(ours)), list(_KEY.finditer(theirs))
    if len(before) != len(after) or not all(_modifiers(one[1]) <= _MODIFIERS for one in before):
        return None
    lost, new = _surplus(before, after), _surplus(after, before)
    if len(lost) != 1 or len(new) != 1:
        return None
    (old,), (other,) = lost, new
    known = _modifiers(other[1]) <= _MODIFIERS
    if old[2] == other[2] and not known:
        return None
    pieces = [
        Verbatim(None, _SPACE.sub("", one[0]), start + one.start(), start + one.end())
        for one, start in zip((old, other), starts, strict=True)
    ]
    return OtherKey(pieces[0], pieces[1], known)


def _modifiers(text: str) -> set[str]:
    return {part.strip().lower() for part in text.split("+") if part.strip()}


def _name(one: re.Match[str]) -> tuple[frozenset[str] | None, str]:
    """What tells keys apart: the last one, and the others where programs call them so."""
    modifiers = _modifiers(one[1])
    return (frozenset(modifiers) if modifiers <= _MODIFIERS else None), one[2]


def _surplus(some: list[re.Match[str]], others: list[re.Match[str]]) -> list[re.Match[str]]:
    """Those that the others have not: the last one must be the same, and the rest where programs call both so."""
    left = defaultdict[str, Counter[frozenset[str] | None]](Counter)
    for modifiers, last in map(_name, others):
        left[last][modifiers] += 1
    found = []
    for one in some:
        modifiers, last = _name(one)
        alike = [modifiers, None] if modifiers is not None else [None, *left[last]]
        match = [key for key in alike if left[last][key]][:1]
        if match:
            left[last][match[0]] -= 1
        else:
            found.append(one)
    return found
