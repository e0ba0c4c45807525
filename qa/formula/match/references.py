r"""`\label` and `\tag`, `\ref` and `\eqref` over a whole note: what the source can resolve, a translation must."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model import Bitext, Document, InlineKind, Kind
from qa.model.records import dataclass

MARK = re.compile(r"\\(label|ref|eqref|autoref|cref|Cref|pageref)\{([^{}\n]{1,200})\}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A label or a reference to one."""

    kind: str
    name: str
    start: int
    end: int


def marks(document: Document) -> list[Mark]:
    """The labels and references of a note, outside code."""
    hidden = [(b.start, b.end) for b in document.blocks if b.kind in {Kind.CODE, Kind.FRONT_MATTER}]
    hidden += [
        (i.start, i.end) for b in document.blocks for i in b.inlines if i.kind in {InlineKind.CODE, InlineKind.HTML}
    ]
    found = []
    for match in MARK.finditer(document.text):
        if not any(start <= match.start() < end for start, end in hidden):
            found.append(Mark(match[1], match[2].strip(), *match.span()))
    return found


def damaged(bitext: Bitext) -> Iterator[tuple[str, Mark | None, Mark | None]]:
    """(message, source mark, target mark): labels lost and references that no longer resolve."""
    if "\\label" not in bitext.source.text and "ref{" not in bitext.target.text:
        return
    sides = [marks(document) for document in (bitext.source, bitext.target)]
    labels = [{m.name: m for m in side if m.kind == "label"} for side in sides]
    for mark in sides[1]:
        if mark.kind != "label" and mark.name not in labels[1] and mark.name in labels[0]:
            yield f"reference '{mark.name}' points to a label that the translation has lost", labels[0][mark.name], mark
        elif mark.kind != "label" and labels[0] and mark.name not in labels[1]:
            known = {m.name for m in sides[0]}
            if mark.name not in known:
                yield f"reference '{mark.name}' points to no label", None, mark
    wanted = {m.name for m in sides[1] if m.kind != "label"}
    for name, mark in labels[0].items():
        if name not in labels[1] and name not in wanted and any(m.name == name for m in sides[0] if m.kind != "label"):
            yield f"label '{name}' is missing", mark, None
