"""Quotation marks of running text that have no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks.markup._brackets import prose
from qa.model import Block, Document
from qa.text.languages import language_of

MARKS = '„“”‟«»"＂〝〞〟'
"""Double marks of all languages; single ones are apostrophes as well. Corner brackets are brackets."""
# inches and seconds of arc; an abbreviation in Hebrew letters
_MEASURE = re.compile(r"(?<=[\d′'])[\"”]|(?<=[\u05d0-\u05ea])\"(?=[\u05d0-\u05ea])")
_PREFIXED = re.compile(r"(?<![\u05d0-\u05ea])[ובכלמשה]{1,3}\"(?=[\u05d0-\u05ea]{2})")
"""A mark behind letters that are words of their own in Hebrew: it opens a quotation, or abbreviates: ה"ישן"."""
_MARK = re.compile(f"[{MARKS}]")
_NOTHING = "\ufffc"


def lone_quote(document: Document, block: Block) -> tuple[int, str] | None:
    """(offset, mark) of a quotation mark without partner; None where they pair. A number of marks that is even pairs:
    which one opens differs by language, and by the keyboard."""
    if not _MARK.search(document.text, block.content_start, block.content_end):
        return None
    text = _MEASURE.sub(_NOTHING, prose(document, block))
    marks = list(_MARK.finditer(text))
    if len(marks) % 2 == 0 or _PREFIXED.search(document.text, block.content_start, block.content_end):
        return None
    lone = next(_unpaired(marks, document.lang), marks[-1])
    return block.content_start + lone.start(), lone.group()


def _unpaired(marks: list[re.Match[str]], lang: str) -> Iterator[re.Match[str]]:
    """The marks that open while another is open, or close while none is, by the pair of the language."""
    opening, closing = language_of(lang).quotes[:2] if len(language_of(lang).quotes) > 1 else ("", "")
    opened: re.Match[str] | None = None
    for mark in marks:
        if mark.group() == opening and opening != closing:
            if opened:
                yield opened
            opened = mark
        elif mark.group() == closing and opening != closing:
            if opened is None:
                yield mark
            opened = None
    if opened:
        yield opened
