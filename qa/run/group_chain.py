"""What becomes of the findings of one group between the checks and the report: the first part of `chain`.

One pair's findings without those that another explains → of a source that has moved on, one a translation
(`outdated`) → votes where no side is the original → each once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from qa.checks import all_checks
from qa.model import Document, Finding, Place, Severity
from qa.run import consensus, consequences, outdated, suspicion
from qa.run.consensus import Witness
from qa.run.dedupe import (
    is_grave,
    unexplained,
    unexplained_by,
    without_lost_formulas,
    without_lost_names,
)
from qa.run.echoes import without_echoes
from qa.run.second_names import without_second_names


def of_group(
    found: Iterable[Iterable[Finding]],
    alone: Sequence[Finding] = (),
    *,
    symmetric: bool = False,
    source: str = "",
    original: Document | None = None,
    targets: Sequence[str] = (),
    witness: Witness = lambda *_: True,
) -> tuple[Finding, ...]:
    """The findings of one group from those of each of its pairs and from those of all notes at once (`alone`).

    `source` and `targets` are the languages of the notes; `original` is the source, unless it is a pivot.
    """
    text = original.text if original else ""
    pairs = [tuple(unexplained(findings)) for findings in found]
    alone = _unexplained_by(pairs, alone)
    alone = tuple(_borne_out(alone, pairs, original.path)) if original else alone
    alone = tuple(without_lost_names(unexplained_by(alone, alone), (f for findings in pairs for f in findings)))
    if original and outdated.has_moved_on(pairs, len(targets)):
        pairs = outdated.folded(pairs, len(targets))
        alone = tuple(outdated.regraded(alone, original.path))
    told = consensus.vote(pairs, source, targets, witness) if symmetric else suspicion.suspected(pairs, targets, text)
    told = unexplained_by(told, alone)
    # what is wrong with one note alone shows in each of its pairs: once is enough
    left = tuple(without_second_names(without_lost_formulas(without_echoes(_once((*told, *alone)), alone))))
    if original:
        return tuple(consequences.without_consequences(left, original.path))
    # what a pivot alone shows explains what is said of it, and doubts about the others; of what a third note bears out
    # only the place in the accused one counts
    slips = [f for f in left if all_checks()[f.check].monolingual and is_grave(f)]
    seen = [replace(f, source=None) if is_grave(f) and consensus.is_witnessed(f) else f for f in left]
    kept = set(map(id, unexplained_by(seen, slips)))
    return tuple(finding for finding, one in zip(left, seen, strict=True) if id(one) in kept)


def _unexplained_by(pairs: Sequence[Sequence[Finding]], alone: Sequence[Finding]) -> tuple[Finding, ...]:
    """What all notes say of one, without what lies in a stretch that is wrong as a whole: a note that nobody translated
    differs from the others in every word."""
    left = set(map(id, unexplained((*(finding for findings in pairs for finding in findings), *alone))))
    return tuple(finding for finding in alone if id(finding) in left)


def _borne_out(alone: Iterable[Finding], pairs: Sequence[Sequence[Finding]], source: str) -> Iterator[Finding]:
    """What all notes say of one, surely where they miss a clause of the source at the path `source` and two pairs find
    that their sentence says more than it."""
    more: dict[int, set[str]] = defaultdict(set)
    for finding in (f for findings in pairs for f in findings if f.check == "segment-added" and is_grave(f)):
        if finding.source:
            more[finding.source.line].add(finding.target_lang)
    for finding in alone:
        lost = finding.check == "segment-omitted" and finding.target.path == source
        yield replace(finding, severity=Severity.MAJOR) if lost and len(more[finding.target.line]) > 1 else finding


def _once(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Of findings that say the same of one place the gravest: a doubt beside what is sure takes nothing from it."""
    found: dict[object, Finding] = {}
    for one in findings:
        key = one.check, one.target, _opposite(one), one.message
        if key not in found or one.severity.rank >= found[key].severity.rank:
            found[key] = one
    return found.values()


def _opposite(finding: Finding) -> Place | None:
    """What tells two findings of one check at one place apart: nothing where the other side only excuses."""
    return finding.source if all_checks()[finding.check].compares else None
