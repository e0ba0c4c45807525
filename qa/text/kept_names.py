"""Names that no language translates: file formats, protocols, programs, firms (`kept_names.txt`, our own list).

Of 72,340 places of published translations that have one of them in the source, 98.3 % keep it letter by letter; the
rest leave it out or write it by its sounds, and have no other name of the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from qa.model.records import dataclass
from qa.text.words import DATA

ENDING = 4
"""Letters that a case adds: Redisie, Dockerem."""
SHORTEST = 4
"""Letters from which a name may have an ending."""
_WORD = regex.compile(r"(?<![A-Za-z\p{N}_/.@$%&{<\\#-])[A-Za-z][A-Za-z0-9]+(?:\.js\b)?(?![\p{N}_/@]|[.-]\p{L}|\()")
"""A word in Latin letters that is no part of a path, an address, an option or a compound."""
_ENDING = regex.compile(r"\p{Ll}+")


@dataclass(frozen=True, slots=True)
class KeptName:
    """A name of the list at `[start, end)` of a text."""

    name: str
    kind: str
    spellings: tuple[str, ...]
    start: int
    end: int


def kept_names(text: str) -> Iterator[KeptName]:
    """Those that a text writes in Latin letters, with an ending at most."""
    known = _listed()
    for match in _WORD.finditer(text):
        word = match[0]
        name = word if word in known else _without_ending(word)
        if name:
            yield KeptName(name, *known[name], match.start(), match.start() + min(len(name), len(word)))


def _without_ending(word: str) -> str:
    """The name that a word has an ending of a case behind, if any."""
    if word.islower():
        return ""
    known = _listed()
    for cut in range(1, ENDING + 1):
        stem = word[:-cut]
        if len(stem) < SHORTEST:
            return ""
        if _ENDING.fullmatch(word, len(stem)):
            # Kibana, w Kibanie
            found = next((name for name in (stem, f"{stem}a") if name in known), "")
            if found:
                return found
    return ""


@cache
def _listed() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Of each name its kind and its spellings: JPEG/JPG."""
    rows = (line.split(" | ") for line in (DATA / "kept_names.txt").read_text("utf-8").splitlines() if line[:1] != "#")
    known = ((kind, tuple(forms.split("/"))) for kind, names in rows for forms in names.split())
    return {name: (kind, spellings) for kind, spellings in known for name in spellings}
