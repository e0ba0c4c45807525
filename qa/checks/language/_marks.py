"""Punctuation of another writing direction or system: a Latin comma in Arabic, an ideographic full stop in German."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.model import PROSE, Document, InlineKind
from qa.text.languages import scripts_of

ARABIC: Mapping[str, str] = {",": "،", "?": "؟", ";": "؛"}
WIDE = "，。！？；：、"
_STRANGE = (*WIDE, *ARABIC.values())
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 3
SMALL_PART = 0.2
"""Right marks that show a habit (`FEWEST`), and the share of all up to which the others are slips against it."""
_LATIN_AFTER_ARABIC = regex.compile(r"(?<=\p{Arabic}[\p{M}\s]?)[,?;](?=\s|$)")


def strange_marks(source: Document, target: Document) -> Iterator[tuple[int, int, str]]:
    """(start, end, message) of marks that the target's script writes otherwise and the source does not have.

    In Arabic script, Latin marks count only where the note writes nearly all of them the Arabic way: a note that keeps
    to the Latin ones has chosen so.
    """
    if "Arab" in scripts_of(target.lang):
        yield from _latin_in_arabic(target)
    elif pattern := _foreign(target.lang):
        # hardly any note has one of these marks at all
        for start, text in _texts(target) if any(mark in target.text for mark in _STRANGE) else ():
            for match in pattern.finditer(text):
                if match[0] not in source.text:
                    yield start + match.start(), start + match.end(), f"'{match[0]}' is no punctuation of {target.lang}"


def _latin_in_arabic(target: Document) -> Iterator[tuple[int, int, str]]:
    found: dict[str, list[int]] = defaultdict(list)
    for start, text in _texts(target):
        for match in _LATIN_AFTER_ARABIC.finditer(text):
            found[match[0]].append(start + match.start())
    for mark, places in found.items():
        right = sum(text.count(ARABIC[mark]) for _, text in _texts(target))
        if right >= FEWEST and len(places) <= SMALL_PART * (right + len(places)):
            yield from ((at, at + 1, f"'{mark}' where the rest of the note writes '{ARABIC[mark]}'") for at in places)


@lru_cache
def _foreign(lang: str) -> regex.Pattern[str] | None:
    """Marks after a letter of the language's own script that this script does not use."""
    scripts = scripts_of(lang)
    if not scripts or scripts & {"Hani", "Hira", "Kana", "Hang", "Bopo"}:
        return None
    own = "".join(rf"\p{{Script={script}}}" for script in sorted(scripts))
    arabic = "" if scripts & {"Thaa", "Syrc"} else "".join(ARABIC.values())
    return regex.compile(rf"(?<=[{own}]\p{{M}}?)[{WIDE}{arabic}]")


def _texts(document: Document) -> Iterator[tuple[int, str]]:
    for block in document.blocks:
        if block.kind in PROSE:
            for inline in block.inlines:
                if inline.kind is InlineKind.TEXT:
                    yield inline.start, document.text[inline.start : inline.end]
