"""One foreign passage is one finding, however often native letters interrupt its script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import regex

from qa.checks.language._mixing import ForeignLetters
from qa.model import Severity
from qa.text.scripts import NAMES

JAPANESE, TRADITIONAL, SIMPLIFIED = "Jpan", "Hant", "Hans"
SHARED = frozenset({JAPANESE, TRADITIONAL, SIMPLIFIED})
"""Writings whose passages hold characters that Chinese writes too."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
REACH = 24
"""Shared characters that may stand between two characters of one Japanese or traditional passage."""
_SENTENCE_END = regex.compile(r"[.!?。！？।॥؟]|\n\s*\n")
_HAN = regex.compile(r"[\p{Han}\p{P}\p{Nd}\s]*+")
_NO_LETTER = regex.compile(r"[^\p{L}\p{M}]*+")


def merged(text: str, found: Iterable[ForeignLetters]) -> Iterator[ForeignLetters]:
    """The foreign letters of one block in reading order, those of one script in one sentence as one."""
    row: list[ForeignLetters] = []
    for letters in sorted(found, key=lambda i: (i.start, i.end)):
        if row and not _together(text, row[-1], letters):
            yield _one(text, row)
            row = []
        row.append(letters)
    if row:
        yield _one(text, row)


def _together(text: str, left: ForeignLetters, right: ForeignLetters) -> bool:
    if not left.kind or left.kind != right.kind or _SENTENCE_END.search(text, left.end, right.start):
        return False
    if left.kind in SHARED:
        return right.start - left.end <= REACH and bool(_HAN.fullmatch(text, left.end, right.start))
    return bool(_NO_LETTER.fullmatch(text, left.end, right.start))


def _one(text: str, row: Sequence[ForeignLetters]) -> ForeignLetters:
    """The stretch from the first to the last, as grave and as sure as the gravest of them."""
    if len(row) == 1:
        return row[0]
    worst = max(row, key=lambda i: (i.severity.rank, i.confidence))
    start, end = row[0].start, row[-1].end
    said = text[start:end]
    if worst.kind in SHARED and worst.severity is Severity.MINOR:
        # one may be a variant of a font, two of a passage are of the other standard
        worst = replace(worst, severity=Severity.MAJOR, confidence=0.7)
    if worst.kind == JAPANESE:
        message = f"Japanese text '{said[:60]}'"
    elif worst.kind in SHARED:
        own, other = ("traditional", "simplified") if worst.kind == TRADITIONAL else ("simplified", "traditional")
        message = f"{own} characters '{said[:60]}' in {other} text"
    else:
        message = f"{NAMES.get(worst.kind, worst.kind)} letters '{said[:60]}' in text of another script"
    return replace(worst, start=start, end=end, message=message)
