"""Small reports to render."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from qa.model import Document, Finding, RunInfo, Severity, place
from qa.report import Report
from qa.run.fingerprints import with_fingerprints

DOCUMENTATION = {
    "formula-changed": (
        "A formula's mathematics differs from the source.\n\n"
        "Wrong:  $a < b$  →  $a > b$\nRight:  $a < b$  →  $a < b$\n\n"
        "A reader cannot see it without the source."
    )
}


def document(path: str, lang: str, text: str) -> Document:
    """A note without blocks."""
    starts = tuple(accumulate((len(line) for line in text.splitlines(keepends=True)), initial=0))
    return Document(path, lang, text, (), line_starts=starts)


def finding(
    target: Document,
    at: tuple[int, int],
    source: Document | None = None,
    source_at: tuple[int, int] = (0, 0),
    *,
    check: str = "formula-changed",
    category: str = "accuracy/mistranslation",
    severity: Severity = Severity.CRITICAL,
    message: str = "'a' became 'b'",
) -> Finding:
    return Finding(
        check,
        category,
        severity,
        message,
        place(target, *at),
        place(source, *source_at) if source else None,
        source.lang if source else "en",
        target.lang,
        confidence=0.9,
    )


def report(findings: Iterable[Finding], documents: Iterable[Document] = ()) -> Report:
    return Report(
        with_fingerprints(findings),
        RunInfo(pairs=1, documents=2, segments=4, formulas=3, words=20, model="usem3", seconds=0.5),
        documents={d.path: d for d in documents},
        documentation=DOCUMENTATION,
    )
