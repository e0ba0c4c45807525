"""A note that lacks many passages of its source, or has many of its own: one cause, told once.

Nobody loses five sentences of a short page one by one: it follows another version of its source, or its translator told
it in other words. What is missing is listed in the details.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.model import PROSE, Detail, Document, Finding, Severity
from qa.text.languages import language_name, listed

PASSAGES, SHARE = 4, 0.1
"""Passages without counterpart, and as a share of the blocks of prose, from which they have one cause. Pages of a book,
a course and a manual that were translated from their present source lack three at most; of 26 stale or freely worded
ones 21 lack four and more (`reports/precision.md`)."""
LINES = 4
"""Lines from the first to the last of an added passage from which it is more than a sentence or two."""
CONTENTS = frozenset({"untranslated-block", "untranslated-fragment", "link-broken"})
"""Checks of words and links that a passage which nobody asked for has in it."""
OMITTED, ADDED, STRANGE = "segment-omitted", "segment-added", "segment-mismatch"
OTHERS, OTHERS_SHARE = 3, 0.25
"""Passages that say something else, with those without counterpart, and as a share of the blocks of prose, from which
the page is another one: two wrongly paired pages of a manual have .3 and more (`reports/precision.md`)."""
WITHIN = frozenset({"name-mismatch", "number-mismatch", "inline-code-changed", "term-collapsed", "link-changed"})
"""Checks of what stands within a passage that says something else altogether."""
LOST_WITH = frozenset({"formula-missing", "link-changed", "image-changed", "footnote"})
"""Checks of what stands in a passage of the source and is gone together with it."""
_WHOLE = "translation-other-version"
MISSING = "the translation follows another version of the source, or words it freely: "
"""How the message begins."""


def lacking(findings: Sequence[Finding], document: Document) -> list[Finding]:
    """The findings of what one side of a note lacks, where they are many; none elsewhere."""
    if any(finding.check == _WHOLE for finding in findings):
        return []
    parts = [f for f in findings if f.check in (OMITTED, ADDED) and f.severity is not Severity.NEUTRAL]
    grave = sum(finding.severity.rank >= Severity.MAJOR.rank for finding in parts)
    prose = sum(block.kind in PROSE for block in document.blocks)
    strange = [f for f in findings if f.check == STRANGE and f.severity.rank >= Severity.MAJOR.rank]
    if strange and grave + len(strange) >= max(OTHERS, OTHERS_SHARE * prose):
        within = [f for f in findings if f.check in WITHIN and any(_is_inside(f, whole) for whole in strange)]
        # what says something else as a page has no place for the source's formulas and links
        gone = [f for f in findings if f not in within and f.check in LOST_WITH and f.severity is not Severity.NEUTRAL]
        return [*parts, *strange, *within, *gone]
    large = grave >= SHARE * prose or _lines(parts) >= SHARE * len(document.line_starts)
    return [*parts, *(f for f in findings if _is_gone(f, parts))] if grave >= PASSAGES and large else []


def _lines(parts: Sequence[Finding]) -> int:
    """Lines of the source that passages missing have together, and of the translation those that it has alone."""
    places = [f.source if f.check == OMITTED else f.target for f in parts if f.severity.rank >= Severity.MAJOR.rank]
    return sum(place.end_line - place.line + 1 for place in places if place)


def as_one(parts: Sequence[Finding]) -> Finding:
    """The first of some passages without counterpart, with all as details."""
    ordered = sorted(parts, key=Finding.sort_key)
    missing = [finding for finding in ordered if finding.check == OMITTED]
    first = (missing or [finding for finding in ordered if finding.check in (ADDED, STRANGE)])[0]
    first_line, last_line = ordered[0].target.line, ordered[-1].target.line
    counted = listed(list(_counted(ordered, len(missing))))
    message = f"{MISSING}{counted}, all between lines {first_line} and {last_line}"
    first = replace(first, severity=max((f.severity for f in ordered), key=lambda severity: severity.rank))
    return replace(
        first,
        message=message,
        confidence=max(finding.confidence for finding in ordered),
        fingerprint=hashlib.sha256(f"lacking\0{first.fingerprint}".encode()).hexdigest()[:32],
        details=tuple(Detail(f.target, f.source, f.message) for f in ordered),
    )


def with_contents(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings; what is wrong with the words of several lines that a translation has alone as details of these:
    who takes them out or translates them anew has nothing else to do."""
    alone = [f for f in findings if f.check == ADDED and f.severity is not Severity.NEUTRAL and not f.details]
    inside: dict[int, list[Finding]] = {id(f): [] for f in alone if f.target.end_line - f.target.line >= LINES}
    told: set[int] = set()
    for finding in findings if inside else ():
        whole = next((f for f in alone if id(f) in inside and _is_inside(finding, f)), None)
        if whole is not None and finding.check in CONTENTS:
            inside[id(whole)].append(finding)
            told.add(id(finding))
    for finding in findings:
        if id(finding) in told:
            continue
        contents = inside.get(id(finding))
        if contents:
            details = tuple(Detail(f.target, f.source, f.message) for f in (finding, *contents))
            message = f"{finding.message}; {len(contents)} faults within it are its details"
            yield replace(finding, message=message, details=details)
        else:
            yield finding


def _is_gone(finding: Finding, parts: Sequence[Finding]) -> bool:
    """Whether what the translation lacks stands in the source within a passage that is not translated at all."""
    place = finding.source
    if finding.check not in LOST_WITH or place is None:
        return False
    wholes = [part.source for part in parts if part.source and part.check in (OMITTED, STRANGE)]
    return any(whole.line <= place.line and place.end_line <= whole.end_line for whole in wholes)


def _is_inside(inner: Finding, outer: Finding) -> bool:
    return outer.target.line <= inner.target.line and inner.target.end_line <= outer.target.end_line


def _counted(ordered: Sequence[Finding], missing: int) -> Iterator[str]:
    first = ordered[0]
    if missing:
        yield f"{missing} passages of the {language_name(first.source_lang)} note are missing"
    if added := sum(finding.check == ADDED for finding in ordered):
        yield f"{added} stand in the {language_name(first.target_lang)} one alone"
    if strange := sum(finding.check == STRANGE for finding in ordered):
        yield f"{strange} say something else"
