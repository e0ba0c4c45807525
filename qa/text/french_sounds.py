"""How French names are read, by those who write them as they hear them: Foucault, Фуко, フーコー."""

from __future__ import annotations

from functools import lru_cache

import regex

_LETTERS = (
    (r"(?<=[^aeiouy])es?\Z", ""), (r"im(?=[bp])", "am"), (r"[ae]in(?![aeiouyn])", "an"),
    (r"e?au(?:l?[tdx]s?|x|s)?\Z", "o"), (r"e?ots?\Z", "o"), (r"e?au", "o"), (r"oi(?:[sxtd]|e)?\Z", "ua"), (r"oi", "ua"),
    (r"ai(?:[stx]|e)?\Z", "e"), (r"ai(?!n(?![aeiouy]))", "e"), (r"ier\Z", "ie"),
    (r"(?<=[aeiouy])(?:l?[td]s?|x|z|p|s)\Z", ""), (r"(?<=[rn])[tdc]s?\Z", ""),
)  # fmt: skip
"""Letters of French that English reads otherwise, the ends that are not heard among them."""
_READ = tuple((regex.compile(letters), sound) for letters, sound in _LETTERS)
_HINT = regex.compile(r"au|ou|oi|ai|ier\Z|e[tu]\Z|ot\Z|x\Z|[rn][td]\Z")
"""What few names of other languages have: "Boris" and "Jones" are no French names."""


@lru_cache(maxsize=4096)
def read_in_french(name: str) -> str:
    """A name as French reads it, in Latin letters that are heard; as it is where nothing in it looks French."""
    low = name.lower()
    if not _HINT.search(low):
        return name
    for pattern, sound in _READ:
        low = pattern.sub(sound, low)
    return low
