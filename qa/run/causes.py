"""One cause of a run, told once: the first place, how many there are, and the line that accepts it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qa.checks.described import described
from qa.model import Detail, Document, Finding, Length, Severity
from qa.model.records import dataclass
from qa.run import note_causes, titles
from qa.run.fingerprints import fingerprint

if TYPE_CHECKING:
    from qa.run.shared import SharedCause

FEWEST = 3
"""Notes in which the same must be found to be one cause."""
SHARE = 0.25
"""Share of the notes of the languages concerned from which findings that only look alike are a cause."""
NEARLY_ALL = 0.8
"""Share of the notes of a language from which a text that only translations have is there on purpose."""
SEEN = 5
"""Languages that a message counts one by one."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """A finding with the habit that it may be part of, and the key that it shares with the others."""

    finding: Finding
    cause: SharedCause | None

    @property
    def key(self) -> Key:
        assert self.cause
        scope = "" if self.cause.wide else self.finding.target_lang
        check = "" if self.cause.added else self.finding.check
        return check, scope, *self.cause.key


def told_once(
    found: Iterable[Finding],
    known: Iterable[Finding],
    documents: Mapping[str, Document],
    lengths: Sequence[Length],
) -> tuple[Finding, ...]:
    """The findings of a run, those of one cause as one with its places as details.

    `known` are all findings of the run, those that a baseline holds included: they show what is usual. `lengths` name
    the translations that were checked.
    """
    languages = {length.path: length.lang for length in lengths}
    notes = Counter(languages.values())
    found, known = (
        titles.told_once(note_causes.told_once(findings, documents), documents, notes) for findings in (found, known)
    )
    usual = _usual(_named(known, documents, languages), notes)
    groups: dict[Key, list[_Named]] = defaultdict(list)
    told: list[Finding] = []
    for finding in found:
        singles = [_most_usual(one, usual) for one in _named([finding], documents, languages)]
        shared = [one for one in singles if one.cause is not None and one.key in usual]
        for one in shared:
            groups[one.key].append(one)
        # what was one finding stays one unless its parts belong to something wider
        told.extend(one.finding for one in singles if one not in shared) if shared else told.append(finding)
    told.extend(_cause(group, usual[key], notes) for key, group in groups.items())
    return tuple(sorted(told, key=Finding.sort_key))


@dataclass(frozen=True, slots=True)
class _CauseExtent:
    """How far a cause goes: its notes by language."""

    notes: Mapping[str, int]
    purpose: bool


def _named(
    findings: Iterable[Finding], documents: Mapping[str, Document], languages: Mapping[str, str]
) -> Iterator[_Named]:
    from qa.run.shared import shared_cause

    for finding in findings:
        for single in _spread(finding, languages):
            yield _Named(single, shared_cause(single, documents))


def _spread(finding: Finding, languages: Mapping[str, str]) -> Iterator[Finding]:
    """A text that all translations of one note have and its source lacks, as what each of them has: a notice in every
    page of every language accuses no source."""
    places = [detail.target for detail in finding.details]
    if finding.check != "segment-omitted" or not places or not all(p.text and p.path in languages for p in places):
        yield finding
        return
    check = described()["segment-added"]
    for detail in finding.details:
        single = replace(
            finding,
            check=check.id,
            category=check.category,
            message=detail.message,
            target=detail.target,
            source=detail.source,
            source_lang=finding.target_lang,
            target_lang=languages[detail.target.path],
            details=(),
        )
        yield replace(single, fingerprint=fingerprint(single))


def _choices(one: _Named) -> Iterator[_Named]:
    """A finding with each cause that it may have, the likeliest first."""
    yield one
    if one.cause is not None and one.cause.instead is not None:
        yield replace(one, cause=one.cause.instead)


def _most_usual(one: _Named, usual: Mapping[Key, _CauseExtent]) -> _Named:
    """A finding with the first of its causes that is one."""
    return next((choice for choice in _choices(one) if choice.cause is not None and choice.key in usual), one)


def _usual(named: Iterable[_Named], notes: Mapping[str, int]) -> dict[Key, _CauseExtent]:
    """The causes that are one: in three notes at least, and where findings only look alike, in a share of all."""
    places: dict[Key, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    causes: dict[Key, SharedCause] = {}
    for one in (choice for finding in named for choice in _choices(finding)):
        if one.cause is not None:
            places[one.key][one.finding.target_lang].add(one.finding.target.path)
            causes[one.key] = one.cause
    found = {}
    for key, by_language in places.items():
        counts = {language: len(paths) for language, paths in by_language.items()}
        all_notes = sum(notes.get(language, 0) for language in counts)
        share = sum(counts.values()) / all_notes if all_notes else 1.0
        if sum(counts.values()) >= FEWEST and (share >= SHARE or not causes[key].common):
            found[key] = _CauseExtent(counts, causes[key].added and share >= NEARLY_ALL)
    return found


def _cause(group: Sequence[_Named], extent: _CauseExtent, notes: Mapping[str, int]) -> Finding:
    findings = sorted((one.finding for one in group), key=Finding.sort_key)
    first, cause = findings[0], group[0].cause
    assert cause is not None
    severity = Severity.NEUTRAL if extent.purpose else _usual_severity(findings)
    if len(findings) == 1:
        return replace(first, severity=min(severity, first.severity, key=lambda s: s.rank))
    why = "; on purpose, as nearly all pages have it" if extent.purpose else ""
    where = _places(findings, {} if cause.placed else notes)
    named = "\0".join(("cause", *group[0].key)).encode("utf-8", "surrogatepass")
    return replace(
        first,
        severity=severity,
        message=f"{cause.said}: {where}{why}; accept with {_accepted(findings, cause)}",
        fingerprint=hashlib.sha256(named).hexdigest()[:32],
        details=tuple(detail for finding in findings for detail in _single(finding)),
    )


def _single(finding: Finding) -> tuple[Detail, ...]:
    """The places of a finding, one or many."""
    return finding.details or (Detail(finding.target, finding.source, finding.message),)


def _usual_severity(findings: Sequence[Finding]) -> Severity:
    """The most frequent severity, the worse one of two: what looks like damage in one place of sixty is none."""
    counts = Counter(finding.severity for finding in findings)
    return max(counts, key=lambda severity: (counts[severity], severity.rank))


def _places(findings: Sequence[Finding], notes: Mapping[str, int]) -> str:
    """`in 7 of 19 translations (de 3, fr 4)`."""
    paths: dict[str, set[str]] = defaultdict(set)
    for finding in findings:
        paths[finding.target_lang].add(finding.target.path)
    here, total = sum(map(len, paths.values())), sum(notes.get(language, 0) for language in paths)
    counted = sorted(((len(found), language) for language, found in paths.items()), key=lambda row: (-row[0], row[1]))
    shown = ", ".join(f"{language} {count:,}" for count, language in counted[:SEEN] if language)
    more = f" and {len(counted) - SEEN} languages more" if len(counted) > SEEN else ""
    many = f"{len(findings):,} places in " if len(findings) > here else "in "
    return f"{many}{here:,}{f' of {total:,}' if total >= here else ''} notes" + (f" ({shown}{more})" if shown else "")


def _accepted(findings: Sequence[Finding], cause: SharedCause) -> str:
    """The line of the configuration that accepts the cause."""
    from qa.run.shared import pattern

    languages = {finding.target_lang for finding in findings}
    checks = {finding.check for finding in findings}
    entry = {
        "check": checks.pop() if len(checks) == 1 else "",
        "lang": languages.pop() if len(languages) == 1 else "",
        "message": cause.message
        or (pattern(findings[0].difference) if len({f.difference for f in findings}) == 1 else ""),
        "term": cause.term,
        "reason": "…",
    }
    values = ", ".join(f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in entry.items() if value)
    return f"ignores = [{{{values}}}]"
