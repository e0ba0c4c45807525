"""From offsets in a formula to offsets in its note."""

from __future__ import annotations

from qa.model import Document, Formula

SHOWN = 60
SMALL = 12


def stretch(document: Document, formula: Formula, span: tuple[int, int] | None = None) -> tuple[Document, int, int]:
    """The place of a part of a formula's body; the whole formula where the body spans a container's prefixes."""
    if span and document.text[formula.body_start : formula.body_end] == formula.latex:
        return document, formula.body_start + span[0], formula.body_start + span[1]
    return document, formula.start, formula.end


def quoted(formula: Formula) -> str:
    """A formula for a message: on one line, shortened, in quotes."""
    line = " ".join(formula.latex.split())
    return f"'{line if len(line) <= SHOWN else line[: SHOWN - 1] + '…'}'"


def is_small_number(formula: Formula) -> bool:
    """A lone small number: a translation may well write it as a word."""
    body = formula.latex.strip().rstrip(".,")
    return body.isdecimal() and int(body) <= SMALL if len(body) < 4 else False


def is_near_lone_delimiter(document: Document, offset: int) -> bool:
    """Whether unpaired delimiters around a place make it uncertain what is a formula there."""
    start = document.text.rfind("\n\n", 0, offset)
    end = document.text.find("\n\n", offset)
    end = len(document.text) if end < 0 else end
    return any(p.kind == "math-delimiters" and p.start <= end and p.end >= start for p in document.problems)
