"""Titles whose full stop ends no sentence: "we thanked Dr. Lindqvist"."""

from __future__ import annotations

import regex

_TITLE = regex.compile(r"(?<![\p{L}\p{N}])(?:Drs?|Mrs?|Ms|Prof|Rev|Gen|Col|Capt|Lt|Sgt|Hon|Sen|Gov|Mme)\.[ \u00a0]\Z")
LONGEST = 8  # code points of a title, with its full stop and space


def ends_in_title(text: str, start: int) -> bool:
    """Whether an abbreviated title stands right before a word."""
    return _TITLE.search(text, max(0, start - LONGEST), start) is not None
