"""From clusters to groups: languages, sources, and what was left over and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.discover.clusters import Cluster
from qa.discover.evidence import Member
from qa.discover.slots import slots
from qa.discover.source import Heads, Named, by_reference, languages, pick_source, reference_languages
from qa.discover.summary import layout_lines
from qa.discover.tags import base
from qa.model import Group, Note

if TYPE_CHECKING:
    from qa.discover.given import Scope


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


def finish(
    scope: Scope,
    clusters: Sequence[Cluster],
    reasons: Mapping[str, str],
    doubt: str,
    heads: Heads,
    source_lang: str,
    target_lang: str,
    pivot: str,
) -> Discovery:
    """The groups that `scope` asks for, and the asked notes that are in none."""
    touched = [cluster for cluster in clusters if any(scope.asked(m.name) for m in cluster.members.values())]
    chosen = list(
        _choose([cluster for cluster in touched if len(cluster.members) > 1], heads, source_lang, target_lang)
    )
    kept = [narrowed for one in chosen if (narrowed := _narrow(one, scope.asked)).targets]
    first = pivot or _most_frequent(one for choice in kept if not choice.source for one in choice.targets)
    groups = sorted((_group(choice, scope, first) for choice in kept), key=_position)
    named = [one for choice in chosen for one in (choice.source, *choice.targets) if one]
    notices = tuple(one.conflict for one in named if one.conflict)
    if doubt:
        doubt += "; say which with --pattern 'FOLDER/{lang}/{key}.md'"
    lines = layout_lines((choice.cluster.members.values(), choice.source, choice.targets) for choice in kept)
    return Discovery(tuple(groups), tuple(lines), tuple(_left(scope, touched, reasons)), doubt if kept else "", notices)


def _choose(clusters: Sequence[Cluster], heads: Heads, source_lang: str, target_lang: str) -> Sequence[Chosen]:
    named = [languages(cluster, heads) for cluster in clusters]
    sources = [pick_source(cluster, n, heads, source_lang) for cluster, n in zip(clusters, named, strict=True)]
    reference = reference_languages(sources)
    chosen = []
    for cluster, members, known in zip(clusters, named, sources, strict=True):
        source = known or (None if source_lang else by_reference(members, reference))
        if source is not None and not source.lang and source_lang:
            source = Named(source.member, source_lang, source.conflict)
        targets = [one for one in members if source is None or one.member != source.member]
        if target_lang:
            targets = [one for one in targets if one.lang == target_lang or one.lang == base(target_lang)]
        chosen.append(Chosen(cluster, source, tuple(targets)))
    return chosen


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
    notes = [Note(scope.shown(one.member.name), one.lang, one.member.tag) for one in choice.targets]
    notes.sort(key=lambda note: (not choice.source and base(note.lang) != base(first), note.lang, note.path))
    source = choice.source
    original = Note(scope.shown(source.member.name), source.lang, source.member.tag) if source else None
    return Group(choice.cluster.key, original, tuple(notes))


def _position(group: Group) -> tuple[str, str]:
    return (group.source or group.translations[0]).path, group.translations[0].path


def _left(scope: Scope, clusters: Sequence[Cluster], reasons: Mapping[str, str]) -> list[Unmatched]:
    grouped = {m.name for c in clusters if len(c.members) > 1 for m in c.members.values()}
    copies = {m.name: (c, m) for c in clusters for m in c.copies}
    left = dict.fromkeys(scope.links, "symbolic link out of the tree: not followed")
    for name in scope.names:
        if name in copies:
            left[name] = _copy_reason(scope, *copies[name])
        elif name not in grouped:
            left[name] = reasons.get(name) or _lone_reason(name)
    shown = (Unmatched(scope.shown(name), reason) for name, reason in left.items() if scope.asked(name))
    return sorted(shown, key=lambda one: one.path)


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
    return f"'{found[-1].tag}' may be a language, but no other file shares the key '{found[-1].key}'"
