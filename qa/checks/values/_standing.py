"""Whether a piece of code stands in a text: as code or in plain text, cut in two, in other capitals."""

from __future__ import annotations

import re


def is_whole_in(body: str, text: str) -> bool:
    """Whether a text has a piece as a whole and not as a part of a longer one: `--dry` in `--dry-run`."""
    # a search for characters is much quicker than a pattern for each piece
    return body in text and re.search(rf"(?<![\w-]){re.escape(body)}(?![\w-])", text) is not None


def is_within(body: str, raw: str) -> bool:
    """The code stands there, in code or in plain text, perhaps cut in two or in other capitals."""
    return any(_stands(form, raw) for form in (body, body.strip("()`."))) or _stands(
        body.lower(), raw.lower(), plural=""
    )


def _stands(form: str, raw: str, plural: str = "s") -> bool:
    """Whether a piece is in a text as a whole; a plural ending may touch it, and letters that no code has."""
    at = raw.find(form)
    while form and at >= 0:
        behind = raw[at + len(form) : at + len(form) + 2]
        after = behind.removeprefix(plural)[:1]
        # of `load_image` no plural is called: `load_images()`
        other = after == "(" and behind[:1] == plural != ""
        if not other and not (form[-1:].isalnum() and after.isascii() and (after.isalnum() or after == "_")):
            return True
        at = raw.find(form, at + 1)
    return False
