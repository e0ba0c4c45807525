"""Lines of code that its fence marks or numbers: `{2-3}`, `hl_lines="2 3"`, `linenums="5"`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analysis import Analysis
from qa.model import Block, Document, Kind
from qa.model.records import dataclass

_MARKS = re.compile(
    r"(?<![\w\"'])\{[\d\s,|*-]+\}"
    r"|\b(?:hl_lines|linenums|linenostart|lineno-start|highlight|mark|ins|del|focus|start|startFrom|startLineNumber)"
    r"=(?:\"[\d\s,:-]+\"|'[\d\s,:-]+'|\{[\d\s,-]+\}|\d+)"
)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ChangedMarks:
    """A message, the place in the translation and in the source."""

    message: str
    place: tuple[Document, int, int]
    there: tuple[Document, int, int]


def changed_marks(analysis: Analysis) -> Iterator[ChangedMarks]:
    """Fences of code of as many lines on both sides that mark others."""
    for source, target in analysis.pairs():
        if not source.kind is target.kind is Kind.CODE or source.text.count("\n") != target.text.count("\n"):
            continue
        (ours, there), (theirs, place) = _marked(analysis.source, source), _marked(analysis.target, target)
        if ours != theirs and ours:
            new = f"became '{' '.join(theirs)}'" if theirs else "are missing"
            yield ChangedMarks(f"marked lines '{' '.join(ours)}' {new}", place, there)


def _marked(document: Document, block: Block) -> tuple[list[str], tuple[Document, int, int]]:
    """The marks of a fence, and its first line."""
    end = document.text.find("\n", block.start, block.end)
    end = end if end > 0 else block.end
    fenced = document.text.startswith(("`", "~"), block.start)
    found = _MARKS.findall(document.text, block.start, end) if fenced else []
    return [_SPACE.sub("", mark) for mark in found], (document, block.start, end)
