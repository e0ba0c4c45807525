"""Ids that spell a heading in ASCII: those of Zola, Hexo and the slug libraries of Eleventy and Gatsby."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "ß": "ss", "đ": "dj"})
"""How some spell letters that others only take the marks from."""
SIGNS = {"&": "and", "%": "percent", "$": "dollar", "<": "less", ">": "greater", "|": "or", "€": "euro"}
"""Signs that some spell in words."""
NEAR = 0.75
"""Ratio of matching letters (Ratcliff and Obershelp) from which two spellings are one: romanisations of one heading by
two tables are above it, of two headings below (`tests/test_slugs.py`)."""
LONGEST = 80
"""Letters that are compared."""
_MARKUP = re.compile(r"\]\([^()\n]*\)|<[^<>\n]{1,300}>|\{[^{}\n]*\}")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")
_OTHER = re.compile(r"[^a-z0-9]+")


def is_spelled(letters: str, heading: str) -> bool:
    """Whether the letters of an id in ASCII may be what some table makes of a heading.

    One in Latin letters is spelled in one of a few ways; one in another script by any table, so that a near spelling
    counts.
    """
    from anyascii import anyascii

    plain = _MARKUP.sub(" ", heading).lower()
    worded = "".join(f" {SIGNS.get(c, c)} " if c in SIGNS else c for c in plain)
    forms = {
        _OTHER.sub("", anyascii(form).lower())
        for text in (plain, worded)
        for form in (text, text.translate(UMLAUTS), text.replace("ß", "s").replace("€", "e"))
    }
    if letters in forms:
        return True
    if all(_LATIN.match(c) for c in _LETTER.findall(plain)):
        return False
    return any(
        SequenceMatcher(None, letters[:LONGEST], form[:LONGEST], autojunk=False).ratio() >= NEAR for form in forms
    )
