"""Keys that are pressed together: `Ctrl+Shift+P`, whose names a language may have, and whose last one it keeps."""

from __future__ import annotations

import re

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


def _name(one: re.Match[str]) -> tuple[object, str]:
    """What tells keys apart: the last one, and the others where programs call them so."""
    modifiers = _modifiers(one[1])
    return (frozenset(modifiers) if modifiers <= _MODIFIERS else None), one[2]


def _surplus(some: list[re.Match[str]], others: list[re.Match[str]]) -> list[re.Match[str]]:
    left = [_name(one) for one in others]
    found = []
    for one in some:
        match = next((name for name in left if _is_same(_name(one), name)), None)
        if match is None:
            found.append(one)
        else:
            left.remove(match)
    return found


def _is_same(one: tuple[object, str], other: tuple[object, str]) -> bool:
    return one[1] == other[1] and (one[0] == other[0] or one[0] is None or other[0] is None)
