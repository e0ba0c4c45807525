"""From clusters to groups: languages, sources, and what was left over and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from qa.discover.clusters import Cluster, Doubt
from qa.discover.evidence import Member
from qa.discover.slots import printable, slots
from qa.discover.source import Heads, Named, by_reference, languages, pick_source, reference_languages
from qa.discover.summary import layout_lines
from qa.model import Group
from qa.text.languages import primary

if TYPE_CHECKING:
    from qa.discover.scope import Scope


SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A note without a counterpart, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """Groups in order of their notes' paths; `layouts` in words; `ambiguous` asks for `--pattern` if not empty;
    `notices` are contradictions between front matter and path."""

    groups: tuple[Group, ...] = ()
    layouts: tuple[str, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()
    ambiguous: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """A cluster with its languages and source decided."""

    cluster: Cluster
    source: Named | None
    targets: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user asked for: normalised languages, "" for no wish."""

    source_lang: str = ""
    target_lang: str = ""
    pivot: str = ""


def finish(
    scope: Scope,
    clusters: Sequence[Cluster],
    reasons: Mapping[str, str],
    doubt: Doubt | None,
    heads: Heads,
    wishes: Wishes,
) -> Discovery:
    """The groups that `scope` asks for, and the asked notes that are in none."""
    whole = [cluster for cluster in clusters if len(cluster.members) > 1]
    touched = [c for c in whole if any(scope.asked(m.name) for m in (*c.members.values(), *c.copies))]
    chosen = _choose(touched, heads, wishes, cache(lambda: _reference(whole, heads)))
    kept = [narrowed for one in chosen if (narrowed := _narrow(one, scope.asked)).targets]
    first = wishes.pivot or _most_frequent(one for choice in kept if not choice.source for one in choice.targets)
    groups = sorted((_group(choice, scope, first) for choice in kept), key=_position)
    named = [one for choice in chosen for one in (choice.source, *choice.targets) if one]
    notices = tuple(f"{scope.shown(one.member.name)}: {printable(one.conflict)}" for one in named if one.conflict)
    lines = layout_lines((choice.cluster.members.values(), choice.source, choice.targets) for choice in kept)
    return Discovery(
        tuple(groups),
        tuple(map(printable, lines)),
        tuple(_left(scope, touched, reasons)),
        printable(doubt.text) if doubt and any(map(scope.asked, doubt.names)) else "",
        notices,
    )


def _choose(
    clusters: Sequence[Cluster], heads: Heads, wishes: Wishes, reference: Callable[[], Sequence[str]]
) -> list[Chosen]:
    chosen = []
    for cluster in clusters:
        members = languages(cluster, heads)
        source = pick_source(cluster, members, heads, wishes.source_lang)
        if source is None and not wishes.source_lang:
            source = by_reference(members, reference())
        if source is not None and not source.lang and wishes.source_lang:
            source = Named(source.member, wishes.source_lang, source.conflict)
        targets = [one for one in members if source is None or one.member != source.member]
        if wishes.target_lang:
            wanted = (wishes.target_lang, primary(wishes.target_lang))
            targets = [one for one in targets if one.lang in wanted]
        chosen.append(Chosen(cluster, source, tuple(targets)))
    return chosen


def _reference(clusters: Sequence[Cluster], heads: Heads) -> list[str]:
    """The tree's usual source languages, from a sample of all its notes: one changed file must give the same answer."""
    sample = clusters[:SAMPLE]
    return reference_languages([pick_source(cluster, languages(cluster, heads), heads, "") for cluster in sample])


def _narrow(choice: Chosen, asked: Callable[[str], bool]) -> Chosen:
    """Only the pairs that were asked for; without a source all of them, because translations vote."""
    if choice.source is None:
        return choice if len(choice.targets) > 1 else Chosen(choice.cluster, None, ())
    if asked(choice.source.member.name):
        return choice
    return Chosen(choice.cluster, choice.source, tuple(one for one in choice.targets if asked(one.member.name)))


def _most_frequent(named: Iterable[Named]) -> str:
    counts = Counter(one.lang for one in named)
    return min(counts, key=lambda lang: (-counts[lang], lang), default="")


def _group(choice: Chosen, scope: Scope, first: str) -> Group:
    notes = [scope.note(one.member.name, one.lang, one.member.tag) for one in choice.targets]
    notes.sort(key=lambda note: (not choice.source and primary(note.lang) != primary(first), note.lang, note.path))
    source = choice.source
    original = scope.note(source.member.name, source.lang, source.member.tag) if source else None
    return Group(printable(choice.cluster.key), original, tuple(notes))


def _position(group: Group) -> tuple[str, str]:
    return (group.source or group.translations[0]).path, group.translations[0].path


def _left(scope: Scope, clusters: Sequence[Cluster], reasons: Mapping[str, str]) -> list[Unmatched]:
    grouped = {m.name for c in clusters if len(c.members) > 1 for m in c.members.values()}
    copies = {m.name: (c, m) for c in clusters for m in c.copies}
    left = dict.fromkeys(filter(scope.asked, scope.links), "symbolic link out of the tree: not followed")
    for name in filter(scope.asked, scope.names):
        if name in copies:
            left[name] = _copy_reason(scope, *copies[name])
        elif name not in grouped:
            left[name] = reasons.get(name) or _lone_reason(name)
    return sorted((Unmatched(scope.shown(name), reason) for name, reason in left.items()), key=lambda one: one.path)


def _copy_reason(scope: Scope, cluster: Cluster, copy: Member) -> str:
    kept = cluster.members[copy.variant].name
    try:
        same = (scope.root / kept).read_bytes() == (scope.root / copy.name).read_bytes()
    except OSError:
        same = False
    return f"{'copy of' if same else 'differs from'} {scope.shown(kept)}, the note in the same language that is used"


def _lone_reason(name: str) -> str:
    found = list(slots(name))
    if not found:
        return "no language tag in the path, and no translation of it"
    tag, key = found[-1].tag, printable(found[-1].key)
    return f"'{tag}' may be a language or a word, and no other translation of '{key}' settles it"
