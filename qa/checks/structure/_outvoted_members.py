"""An enumeration in running text that has fewer members in one note than in all its siblings, or more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.align.lengths import extent
from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.model import Severity
from qa.model.records import dataclass
from qa.text.enumerating import Run, couple, runs
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 3
"""Members from which a row of words is an enumeration; as `_enumerations`."""
WITNESSES, MANY_WITNESSES = 2, 3
"""Siblings that must count one number of members, and from how many on the member is surely lost."""
EVEN = 1.5
"""How many times as large a part of its sentence an opening may be as in a sibling: else it ends with a member on one
side only; as `_enumerations`."""
_CODE = regex.compile(r"`[^`\n]+`")
VERB_LAST = frozenset("ja ko tr az hi bn ta te mr gu kn ml pa ur ne si my ka eu mn kk ky uz".split())
"""Languages that put the verb last, so that an enumeration stands elsewhere in their sentences."""


@dataclass(frozen=True, slots=True)
class OtherMembers(Contradicted):
    """`version` has `count` members where `others` have `members`, `witness` as `said`."""

    version: Version
    others: Row
    witness: Version
    said: str
    members: int
    count: int
    sure: bool = True

    @property
    def severity(self) -> Severity:
        lost = self.count < self.members
        return Severity.MAJOR if lost and self.sure and len(self.others) >= MANY_WITNESSES else Severity.MINOR


def other_members(notes: Parallel) -> Iterator[OtherMembers]:
    """Enumerations of which no sibling has so few members, or so many."""
    for row in notes.sentences:
        if len(row) <= WITNESSES:
            continue
        found = [(version, one) for version in row if (one := _only_run(version))]
        for version, own in found if len(found) > WITNESSES else ():
            others = [(other, run) for other, run in found if other is not version]
            usual, count = _agreed(version, own, others)
            if usual and not _has_all_code(version, others) and notes.vouched(version, tuple(o for o, _ in others)):
                firm = tuple(other for other, run in others if _is_firm(run))
                witness = notes.witness(firm)
                said = next(run.text for other, run in others if other is witness)
                sure = primary(version.lang) not in VERB_LAST
                yield OtherMembers(version, tuple(v for v, _ in others), witness, said, usual, count, sure)


def _agreed(version: Version, own: Run, others: Sequence[tuple[Version, Run]]) -> tuple[int, int]:
    """How many members all others may have, and the version, if that is fewer, or more; zeros where they disagree.

    One of them at least must have that many for sure. Languages that put a verb last begin with their first member, so
    that it may be none: it counts both ways there.
    """
    alike = [(other, run) for other, run in others if not _is_firm(run) or _opens_alike(version, own, other, run)]
    counts = {run.count.least for _, run in alike if _is_firm(run)}
    if len(alike) < WITNESSES or len(counts) != 1 or own.count.most < FEWEST - 1:
        return 0, 0
    usual = counts.pop()
    # who counts neither way has worded it anew
    if usual < FEWEST or not all(run.count.least <= usual <= run.count.most for _, run in others):
        return 0, 0
    if usual > own.count.most:
        return usual, own.count.most
    return (usual, own.count.least) if usual < own.count.least and _is_firm(own) else (0, 0)


def _has_all_code(version: Version, others: Sequence[tuple[Version, Run]]) -> bool:
    """Whether a sentence has all the code that its siblings have, and most of what they enumerate is code."""
    said = [set(_CODE.findall(other.document.text[other.start : other.end])) for other, _ in others]
    wanted = set.intersection(*said)
    return len(wanted) >= FEWEST and wanted <= set(_CODE.findall(version.document.text[version.start : version.end]))


def _only_run(version: Version) -> Run | None:
    """The enumeration of a sentence that has one, or the two things that it joins."""
    found = list(runs(version.text, version.lang))
    if not found:
        return couple(version.text, version.lang)
    return found[0] if len(found) == 1 else None


def _is_firm(run: Run) -> bool:
    return run.count.least == run.count.most


def _opens_alike(version: Version, own: Run, other: Version, run: Run) -> bool:
    """Whether what stands before both enumerations is about as large a part of the sentence, where both languages put
    the verb there."""
    if (primary(version.lang) in VERB_LAST) is not (primary(other.lang) in VERB_LAST):
        return True
    parts = [extent(r.opening) / extent(v.text) for v, r in ((version, own), (other, run)) if extent(v.text)]
    return len(parts) == 2 and min(parts) > 0 and max(parts) <= EVEN * min(parts)
