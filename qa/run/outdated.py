"""Translations that follow an earlier version of their source, as one finding each.

Where nearly all translations lack the same parts of a known source, nobody made the same slips several times: the
source has moved on. What they share accuses then neither the source nor each translation line by line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.checks import all_checks
from qa.model import Detail, Finding, Place, Severity
from qa.run.dedupe import OTHER_VERSION
from qa.run.suspicion import NEARLY_ALL
from qa.text.languages import listed

PARTS = 5
"""Parts of the source that nearly all its translations lack from which it has moved on. One or two may be a slip of the
source itself, a paragraph that it repeats; the stale read-mes of `reports/precision.md` have ten and more."""
FEWEST = 2
"""Translations that must lack a part, and nearly all."""
SINGLE = 3
"""Differences of one translation up to which each is told by itself."""
PARTED = frozenset({"segment-omitted", "segment-added", "segment-mismatch", "segment-moved", "segment-duplicated"})
"""Checks of what one note has and the other has not."""
GONE = frozenset({"image-changed", "link-changed"})
"""Checks of what a part has within that one translation lacks as a whole,"""
LEFT = frozenset({"untranslated-block", "untranslated-fragment", "foreign-script"})
"""and of what is wrong in one that the source lacks."""
FORMULAS = "formula-"
"""Checks whose findings are never part of a larger one."""

Pairs = Sequence[Sequence[Finding]]


def folded(pairs: Pairs, translations: int) -> list[tuple[Finding, ...]]:
    """The findings of the pairs of a group with a known source and so many `translations`, those of a source that has
    moved on as one a translation."""
    shared = _shared(pairs, _least(translations))
    return [tuple(_as_one(findings, shared)) for findings in pairs]


def has_moved_on(pairs: Pairs, translations: int) -> bool:
    """Whether nearly all translations lack the same five parts of their source, and more."""
    lines: Counter[int] = Counter()
    for findings in pairs:
        lines.update({line for part in _lacking(findings) for line in range(part.line, part.end_line + 1)})
    common = {line for line, times in lines.items() if times >= _least(translations)}
    starts = {part.line for findings in pairs for part in _lacking(findings) if part.line in common}
    # a part that another translation lacks from its second line on is the same part
    return sum(line - 1 not in common for line in starts) >= PARTS


def regraded(findings: Sequence[Finding], source: str) -> Iterator[Finding]:
    """What all notes say against a source that has moved on, as remarks: the translations are behind it."""
    for finding in findings:
        if finding.target.path == source and finding.severity is not Severity.NEUTRAL:
            said = f"{finding.message}; the source has moved on since it was translated"
            yield replace(finding, severity=Severity.NEUTRAL, message=said)
        else:
            yield finding


def _least(translations: int) -> float:
    return max(FEWEST, NEARLY_ALL * translations)


def _lacking(findings: Sequence[Finding]) -> Iterator[Place]:
    """The places of the source that one translation lacks, the details of a larger finding included."""
    for finding in findings:
        if finding.check == "segment-omitted" and finding.source:
            yield finding.source
        elif finding.check == OTHER_VERSION:
            yield from (d.source for d in finding.details if d.source and not d.target.text)


Key = tuple[str, int]


def _shared(pairs: Pairs, least: float) -> frozenset[Key]:
    """Checks and lines of the source where nearly all translations differ from it."""
    counts: Counter[Key] = Counter()
    explained: Counter[int] = Counter()
    for findings in pairs:
        counts.update({_key(f) for f in findings if f.source and all_checks()[f.check].compares})
        explained.update({d.source.line for f in findings if f.check == OTHER_VERSION for d in f.details if d.source})
    return frozenset(key for key, times in counts.items() if times + explained[key[1]] >= least)


def _key(finding: Finding) -> Key:
    assert finding.source is not None
    return finding.check, finding.source.line


def _as_one(findings: Sequence[Finding], shared: frozenset[Key]) -> Iterator[Finding]:
    """The findings of one translation; parts that it lacks, and what it shares with the others, as details of one."""
    whole = next((f for f in findings if f.check == OTHER_VERSION), None)
    folding = sorted((f for f in findings if f is not whole and _is_part(f, shared)), key=Finding.sort_key)
    if whole is None and len(folding) <= SINGLE:
        yield from findings
        return
    folding += _within(findings, folding)
    details = tuple(Detail(f.target, f.source, f.message) for f in folding)
    yield replace(whole, details=(*whole.details, *details)) if whole else _cause(folding, details)
    told = {id(whole), *map(id, folding)}
    yield from (f for f in findings if id(f) not in told)


def _within(findings: Sequence[Finding], parts: Sequence[Finding]) -> list[Finding]:
    """What lies in a part that one side alone has: a picture of a section that is not there yet, English in one that
    the source has dropped."""
    lost = [part.source for part in parts if part.check == "segment-omitted" and part.source]
    kept = [part.target for part in parts if part.check == "segment-added"]
    told = set(map(id, parts))
    rest = (f for f in findings if id(f) not in told and not f.check.startswith(FORMULAS))
    return [
        f
        for f in rest
        if (f.source and f.check in GONE and _is_among(f.source, lost))
        or (f.check in LEFT and _is_among(f.target, kept))
    ]


def _is_among(place: Place, parts: Sequence[Place]) -> bool:
    return any(part.line <= place.line and place.end_line <= part.end_line for part in parts)


def _is_part(finding: Finding, shared: frozenset[Key]) -> bool:
    if finding.check.startswith(FORMULAS) or finding.severity is Severity.NEUTRAL:
        return False
    return finding.check in PARTED or (finding.source is not None and _key(finding) in shared)


def _cause(folding: Sequence[Finding], details: tuple[Detail, ...]) -> Finding:
    """What several differences are together: the translation is behind its source."""
    check = all_checks()[OTHER_VERSION]
    kinds = Counter(f.check for f in folding)
    missing, added = kinds["segment-omitted"], kinds["segment-added"]
    rest = len(folding) - missing - added
    counted = (
        f"{missing} parts of the source are missing" if missing else "",
        f"{added} are not in it any more" if added else "",
        f"{rest} differ" if rest else "",
    )
    return replace(
        folding[0],
        check=check.id,
        category=check.category,
        severity=check.severity,
        message="the translation follows an earlier version of the source, as the others do: "
        + listed([count for count in counted if count]),
        confidence=0.9,
        details=details,
    )
