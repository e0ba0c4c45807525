"""What translations lack because of a slip of their source: told of the source alone, or not for sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from qa.checks import all_checks
from qa.model import Finding, Place, Severity
from qa.run.consensus import READINGS
from qa.run.dedupe import FOLDING, WHOLE_LINE
from qa.run.echoes import overlaps
from qa.run.suspicion import OMITTED, SUSPICIOUS

MAJOR = Severity.MAJOR.rank
POINTED = SUSPICIOUS - {"segment-added", "segment-mismatch", "formula-added", "formula-missing"}
"""Slips at one word, formula or address, for which no translation lacks a text."""
WHOLE = frozenset({"wrong-language", "untranslated-block", "translator-residue", "segment-mismatch"})
"""Slips after which nothing that stands in the block is to be compared."""
SHOWS_ALONE = frozenset({"translator-residue", "repeated-text", "untranslated-block", "wrong-language"})
"""Slips that a note shows by itself, and that no translation repeats."""
LOOPS, UNREADABLE = frozenset({"repeated-text"}), frozenset({"math-delimiters"})
"""Those of them whose copies are cut at their commas, and slips after which nobody knows what is a formula."""
NAMES = "name-mismatch"
"""The check that tells of names in a text which the source alone has."""
ILLEGIBLE, WORDS = frozenset({"foreign-script", "mojibake"}), frozenset({"meaning-changed", "antonym-swapped"})
"""Slips within a word, and checks that pair words: to these its translation is one that the source lacks."""
CONSEQUENCES = frozenset({"segment-omitted", "segment-mismatch", "segment-added"})
"""Checks by which a slip in the source shows in its translations."""


def without_consequences(findings: Iterable[Finding], source: str) -> Iterator[Finding]:
    """The findings without what translations lack because it is a slip of the source itself, at the path `source`, and
    without what is told of the source a second time because of that slip."""
    every = tuple(findings)
    grave = [f for f in every if f.target.path == source and f.severity.rank >= MAJOR]
    slips, whole = [f.target for f in grave if f.check not in POINTED], [f.target for f in grave if f.check in WHOLE]
    shown = [f.target for f in grave if f.check in SHOWS_ALONE]
    said = [replace(place, column=1, end_column=WHOLE_LINE) for place in shown]
    spare = [f.target for f in grave if f.check == OMITTED]
    illegible = {f.target.line for f in grave if f.check in ILLEGIBLE}
    for finding in every:
        if finding.target.path == source:
            lacked: Place | None = finding.target
            causes: Sequence[Place] = said if finding.check in CONSEQUENCES else spare if finding.check == NAMES else ()
        else:
            # a page of another version is one whatever single slip its source has
            lacked = finding.source if finding.check not in FOLDING else None
            causes = _causes(finding, lacked, slips, whole) if lacked else []
            # what is the opposite of a word that is the source's slip is right
            turned = [f.target for f in grave if f.check == finding.check in READINGS]
            if any(lacked and (lacked.line, lacked.text) == (slip.line, slip.text) for slip in turned) or (
                lacked and finding.check in WORDS and lacked.line in illegible
            ):
                continue
            if lacked and finding.check == OMITTED and _is_doubtful(lacked, grave):
                # what is lost beside it is told, but not sure
                finding = replace(finding, severity=min(finding.severity, Severity.MINOR, key=lambda s: s.rank))
        if not lacked or not any(overlaps(lacked, slip) for slip in causes):
            yield finding


def _causes(finding: Finding, lacked: Place, slips: Sequence[Place], whole: Sequence[Place]) -> Sequence[Place]:
    """The slips of the source that may be why a translation lacks something."""
    if finding.check in CONSEQUENCES:
        return [slip for slip in slips if not _goes_beyond(lacked, slip)]
    return whole if _compares(finding) or finding.check == NAMES else []


def _is_doubtful(lacked: Place, grave: Iterable[Finding]) -> bool:
    """Whether a text that a translation lacks stands where the source itself is damaged: what a loop or a formula
    without an end has swallowed cannot be told from what the translation left out."""
    return any(
        (slip.check in SHOWS_ALONE and _is_beside(lacked, slip.target))
        or (slip.check in LOOPS and overlaps(lacked, slip.target))
        or (slip.check in UNREADABLE and slip.target.line <= lacked.end_line and lacked.line <= slip.target.end_line)
        for slip in grave
    )


def _is_beside(lacked: Place, slip: Place) -> bool:
    """Whether a text is a part of the lines in which something else is wrong, and no more than that."""
    return slip.line <= lacked.line and lacked.end_line <= slip.end_line and not _goes_beyond(lacked, slip)


def _goes_beyond(lacked: Place, slip: Place) -> bool:
    """Whether a text that a translation lacks begins before a slip and ends behind it: more than the slip is gone."""
    before = (lacked.line, lacked.column) < (slip.line, slip.column)
    return before and (slip.end_line, slip.end_column) < (lacked.end_line, lacked.end_column)


def _compares(finding: Finding) -> bool:
    return all_checks()[finding.check].compares
