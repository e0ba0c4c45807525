"""The order in which a person reads a long list: causes by how far they go, then notes by weight, then what is left."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from qa.model import Finding
from qa.model.records import dataclass

LISTED = 60
"""Findings that are told in full; a run that has no more is told in the order of its notes."""
CAUSES = 40
"""Causes of a run that are told."""
NOTES = 40
"""Notes that are named after those that are told in full."""
ACCEPT = "; accept with "
"""What stands in a message before the line of a configuration that accepts a cause."""


@dataclass(frozen=True, slots=True)
class NoteFindings:
    """A note with its findings in reading order."""

    path: str
    findings: tuple[Finding, ...]

    @property
    def penalty(self) -> int:
        """MQM penalty points."""
        return sum(finding.severity.points for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Outline:
    """`causes` run through several notes; `listed` are the single findings to tell, `named` the notes with the others.

    `more_causes` and `more_notes` are left out.
    """

    causes: tuple[Finding, ...]
    listed: tuple[Finding, ...]
    named: tuple[NoteFindings, ...] = ()
    more_causes: tuple[Finding, ...] = ()
    more_notes: tuple[NoteFindings, ...] = ()


def is_widespread(finding: Finding) -> bool:
    """Whether a finding stands for places in several notes."""
    return len({detail.target.path for detail in finding.details}) > 1


def outline(findings: Sequence[Finding]) -> Outline:
    """The findings of a run in the order of their importance, as many as a person reads."""
    causes = sorted(filter(is_widespread, findings), key=_urgency)
    single = [finding for finding in findings if not is_widespread(finding)]
    if len(single) <= LISTED:
        return Outline(tuple(causes[:CAUSES]), tuple(single), more_causes=tuple(causes[CAUSES:]))
    notes = by_weight(single)
    listed: list[Finding] = []
    full = 0
    while full < len(notes) and (not full or len(listed) + len(notes[full].findings) <= LISTED):
        listed += notes[full].findings
        full += 1
    return Outline(
        tuple(causes[:CAUSES]),
        tuple(listed),
        tuple(notes[full : full + NOTES]),
        tuple(causes[CAUSES:]),
        tuple(notes[full + NOTES :]),
    )


def _urgency(cause: Finding) -> tuple[object, ...]:
    """The gravest cause first, of those the widest: pages that wait for their translation are no news."""
    return (-cause.severity.rank, -len(cause.details), *cause.sort_key()[:4])


def by_weight(findings: Iterable[Finding]) -> list[NoteFindings]:
    """Notes with their findings, the heaviest first."""
    paths: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        paths[finding.target.path].append(finding)
    notes = (NoteFindings(path, tuple(found)) for path, found in paths.items())
    return sorted(notes, key=lambda note: (-note.penalty, note.path))


def counted(findings: Iterable[Finding]) -> Counter[str]:
    """How many findings stand in each note: a cause is one in each of its notes."""
    return Counter(path for f in findings for path in {f.target.path, *(detail.target.path for detail in f.details)})


def accepted(message: str) -> tuple[str, str]:
    """A message, and the line of a configuration that accepts its cause ("" where it names none)."""
    said, _, line = message.partition(ACCEPT)
    return said, line
