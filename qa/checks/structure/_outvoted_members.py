"""An enumeration in running text that has fewer members in one note than in all its siblings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.align.lengths import extent
from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.model import Severity
from qa.model.records import dataclass
from qa.text.enumerating import Run, couple, runs

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 3
"""Members from which a row of words is an enumeration; as `_enumerations`."""
WITNESSES, MANY_WITNESSES = 2, 3
"""Siblings that must count one number of members, and from how many on the member is surely lost."""
EVEN = 1.5
"""How many times as large a part of its sentence an opening may be as in a sibling: else it ends with a member on one
side only; as `_enumerations`."""
_CODE = regex.compile(r"`[^`\n]+`")


@dataclass(frozen=True, slots=True)
class LostMember(Contradicted):
    """`version` has `count` members where `others` have `members`, `witness` as `said`."""

    version: Version
    others: Row
    witness: Version
    said: str
    members: int
    count: int

    @property
    def severity(self) -> Severity:
        return Severity.MAJOR if len(self.others) >= MANY_WITNESSES else Severity.MINOR


def lost_members(notes: Parallel) -> Iterator[LostMember]:
    """Enumerations of which no sibling has so few members."""
    for row in notes.sentences:
        if len(row) <= WITNESSES:
            continue
        found = [(version, one) for version in row if (one := _only_run(version))]
        for version, own in found if len(found) > WITNESSES else ():
            others = [(other, run) for other, run in found if other is not version]
            usual = _agreed(version, own, others)
            if usual and not _has_all_code(version, others) and notes.vouched(version, tuple(o for o, _ in others)):
                firm = tuple(other for other, run in others if _is_firm(run))
                witness = notes.witness(firm)
                said = next(run.text for other, run in others if other is witness)
                yield LostMember(version, tuple(other for other, _ in others), witness, said, usual, own.count.most)


def _agreed(version: Version, own: Run, others: Sequence[tuple[Version, Run]]) -> int:
    """How many members all others may have, if that is more than the version has; 0 where they disagree.

    One of them at least must have that many for sure. Languages that put a verb last begin with their first member, so
    that it may be none: it counts both ways there.
    """
    alike = [(other, run) for other, run in others if not _is_firm(run) or _opens_alike(version, own, other, run)]
    counts = {run.count.least for _, run in alike if _is_firm(run)}
    if len(alike) < WITNESSES or len(counts) != 1 or own.count.most < FEWEST - 1:
        return 0
    usual = counts.pop()
    # who counts neither way has worded it anew
    agreed = usual > own.count.most and all(run.count.least <= usual <= run.count.most for _, run in others)
    return usual if agreed and usual >= FEWEST else 0


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
    """Whether what stands before both enumerations is about as large a part of the sentence."""
    parts = [extent(r.opening) / extent(v.text) for v, r in ((version, own), (other, run)) if extent(v.text)]
    return len(parts) == 2 and min(parts) > 0 and max(parts) <= EVEN * min(parts)
