"""Whether a foreign name has an ending of a case in a language that declines names."""

from __future__ import annotations

import regex
from anyascii import anyascii

from qa.text.names import consonants, nominative

CASES = frozenset("ru uk be bg pl cs sk hr sr sl lt lv fi et hu tr el".split())
"""Languages that mark the object, or the one to whom, by an ending of the name itself."""
_VOWEL_END = regex.compile(r"[aeiouyAEIOUY]$")
_APOSTROPHE = regex.compile(r"['’]\p{Ll}{1,4}$")


def has_case(name: str, form: str) -> bool | None:
    """Whether `form`, as a text writes an English name, has an ending; None where that cannot be told."""
    if _APOSTROPHE.search(form):
        return True
    plain, own = anyascii(form).lower().replace("'", ""), anyascii(nominative(name)).lower()
    if plain == own:
        return False
    if regex.match(r"\p{Latin}", form):
        stem = own[:-1] if _VOWEL_END.search(own) else own
        return True if plain.startswith(stem) and len(plain) >= len(stem) else None
    sounds, other = consonants(nominative(name)), consonants(form)
    if _VOWEL_END.search(own) and own[-1] != "e":
        return None
    if other == sounds:
        return _VOWEL_END.search(plain) is not None
    return True if other[: len(sounds)] == sounds and len(other) == len(sounds) + 1 else None
