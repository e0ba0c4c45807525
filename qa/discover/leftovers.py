"""The notes that are in no group, and why each of them is in none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from filecmp import cmp

from qa.discover.auxiliary import is_for_translators
from qa.discover.clusters import Cluster
from qa.discover.evidence import Member
from qa.discover.result import Unmatched, UnmatchedKind
from qa.discover.scope import Scope
from qa.discover.slots import Slot, printable, pseudo_locale
from qa.discover.unpaired import LoneNote
from qa.model.records import dataclass

LARGEST = 5_000_000
"""Bytes of files that are compared: a bound of work, what is larger is read as no note either."""


@dataclass(frozen=True, slots=True)
class Leftovers:
    """Files by name: `copies` of a note with their cluster, `lone` ones of a layout, what no pattern read with the
    reason, and what the grammar reads in the others."""

    copies: Mapping[str, tuple[Cluster, Member]]
    lone: Mapping[str, LoneNote]
    reasons: Mapping[str, str]
    readings: Mapping[str, Sequence[Slot]]


def explained(scope: Scope, names: Sequence[str], left: Leftovers) -> Iterator[Unmatched]:
    """What the asked files `names` are, and the links that lead out of the tree."""
    for name in filter(scope.asked, scope.links):
        yield Unmatched(scope.shown(name), "symbolic link out of the tree: not followed", UnmatchedKind.LINK)
    for name in names:
        yield _explained(scope, name, left)


def _explained(scope: Scope, name: str, left: Leftovers) -> Unmatched:
    path, lone = scope.shown(name), left.lone.get(name)
    if name in left.copies:
        return Unmatched(path, _copy_reason(scope, *left.copies[name]), UnmatchedKind.COPY)
    if pseudo := pseudo_locale(name):
        reason = f"'{pseudo}' is a pseudo-locale: test text, no translation"
        return Unmatched(path, reason, UnmatchedKind.PSEUDO_LOCALE)
    if name not in scope.files and is_for_translators(name, False, scope.root / name):
        return Unmatched(path, "written for translators, no note", UnmatchedKind.FOR_TRANSLATORS)
    if lone is not None and lone.is_source:
        count = len(lone.languages)
        reason = f"missing in {count} language{'s' * (count != 1)}"
        return Unmatched(path, reason, UnmatchedKind.UNTRANSLATED, lone.lang)
    if lone is not None:
        where = f" in '{lone.source}'" if lone.source else ""
        reason = f"its source is gone: there is no '{printable(lone.key)}'{where}"
        return Unmatched(path, reason, UnmatchedKind.ORPHANED, lone.lang)
    return Unmatched(path, left.reasons.get(name) or _lone_reason(left.readings.get(name, ())))


def _copy_reason(scope: Scope, cluster: Cluster, copy: Member) -> str:
    kept = cluster.members[copy.variant].name
    try:
        # regular files of one size alone, and a piece of them at a time
        same = (scope.root / kept).stat().st_size <= LARGEST and cmp(scope.root / kept, scope.root / copy.name, False)
    except OSError:
        same = False
    return f"{'copy of' if same else 'differs from'} {scope.shown(kept)}, the note in the same language that is used"


def _lone_reason(readings: Sequence[Slot]) -> str:
    if not readings:
        return "no language tag in the path, and no translation of it"
    tag, key = readings[-1].tag, printable(readings[-1].key)
    return f"'{tag}' may be a language or a word, and no other translation of '{key}' settles it"
