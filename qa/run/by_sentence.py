"""A paragraph that nobody translated, sentence by sentence: the places of what a report tells as one cause."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from qa.align.sentences import block_sentences, without_marks
from qa.model import Document, Finding, Place, place
from qa.run.places import block_at
from qa.text.visible import abridged

CHECK, SAID = "untranslated-block", "the block is "
"""The check, and how its message of a text of several words begins."""
QUOTED = 60
"""Characters of a sentence that its message quotes."""


def by_sentence(findings: Iterable[Finding], document: Document) -> Iterator[Finding]:
    """The findings, each block of several sentences as one finding a sentence, with its exact span and its words."""
    for finding in findings:
        places = _sentences(finding, document) if _is_text(finding) else []
        if len(places) < 2:
            yield finding
            continue
        for number, at in enumerate(places):
            quote = abridged(" ".join(at.text.split()), QUOTED)
            yield replace(
                finding,
                target=at,
                message=f"the sentence '{quote}' is {finding.message.removeprefix(SAID)}",
                fingerprint=hashlib.sha256(f"sentence\0{finding.fingerprint}\0{number}".encode()).hexdigest()[:32],
            )


def _is_text(finding: Finding) -> bool:
    return finding.check == CHECK and finding.message.startswith(SAID) and not finding.details


def _sentences(finding: Finding, document: Document) -> list[Place]:
    """The sentences of the block that a finding is about, as far as it reaches; none where it has no block."""
    if not document.blocks:
        return []
    at, starts = finding.target, document.line_starts
    first, last = (
        starts[line - 1] + column - 1 for line, column in ((at.line, at.column), (at.end_line, at.end_column))
    )
    places = []
    for sentence in block_sentences(document, document.blocks[block_at(document, at)]):
        start, end = without_marks(document.text, sentence.start, sentence.end)
        start, end = max(start, first), min(end, last)
        if any(letter.isalpha() for letter in document.text[start:end]):
            places.append(place(document, start, end))
    return places
