"""From clusters to groups, and what was left over and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache, cached_property

from qa.discover.auxiliary import is_for_translators
from qa.discover.clusters import Ambiguity, Cluster
from qa.discover.drafts import Draft, Requested, drafts, narrowed, usual_sources
from qa.discover.evidence import PathLayout
from qa.discover.heads import Heads
from qa.discover.layouts import Tree
from qa.discover.leftovers import Leftovers, explained
from qa.discover.result import Discovery, MissingTranslation
from qa.discover.scope import Scope
from qa.discover.slots import printable
from qa.discover.summary import layout_lines
from qa.discover.unpaired import Habits, LoneNote, habits, is_orphaned, lone_notes, orphans
from qa.model import Group, Note
from qa.model.records import dataclass
from qa.text.languages import primary

SAMPLED = 200
"""Groups that show how a layout is translated: one changed file must give the same answer as all."""


@dataclass(frozen=True)
class Found:
    """What the names of a tree's files say: layouts with evidence, best first, and clusters of files that are one note.

    `reasons` say of files why no pattern made a note of them."""

    tree: Tree
    layouts: Sequence[PathLayout]
    clusters: Sequence[Cluster]
    ambiguity: Ambiguity | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def whole(self) -> list[Cluster]:
        """The clusters of more than one file."""
        return [cluster for cluster in self.clusters if len(cluster.members) > 1]

    @cached_property
    def clustered(self) -> frozenset[str]:
        """The names of the files in these, copies included."""
        return frozenset(m.name for c in self.whole for m in (*c.members.values(), *c.copies))


def assemble(scope: Scope, found: Found, heads: Heads, requested: Requested) -> Discovery:
    """The groups that `scope` asks for, and the asked notes that are in none."""
    reference = cache(lambda: usual_sources(found.whole, heads))
    touched = [c for c in found.whole if any(scope.asked(m.name) for m in (*c.members.values(), *c.copies))]
    notes = [draft for draft in drafts(touched, heads, requested, reference) if not _for_translators(draft, scope)]
    sample = drafts(_sample(found.whole), heads, Requested(requested.source_lang), reference)
    notes_of_sample = [draft for draft in sample if not _for_translators(draft, scope)]
    usual = habits(found.layouts, notes_of_sample, is_project=scope.is_project)
    orphaned = [draft for draft in notes if is_orphaned(draft, usual)]
    drafted = [draft for draft in notes if not is_orphaned(draft, usual)]
    kept = [own for draft in drafted if (own := narrowed(draft, scope.asked)).targets]
    first = requested.pivot or _most_frequent(one.lang for own in kept if not own.source for one in own.targets)
    lines = layout_lines((own.cluster.members.values(), own.source, own.targets) for own in kept)
    conflicts = ((one.member.name, one.conflict) for own in drafted for one in own.versions if one.conflict)
    lone = lone_notes(found.tree, found.layouts, usual, found.clustered, sample) | orphans(orphaned, usual)
    left = Leftovers(
        {member.name: (cluster, member) for cluster in touched for member in cluster.copies},
        lone,
        found.reasons,
        found.tree.readings,
    )
    grouped = {member.name for draft in drafted for member in draft.cluster.members.values()}
    names = [name for name in scope.names if name not in grouped and scope.asked(name)]
    missing = (*_partly(scope, drafted, usual, requested), *_untranslated(scope, lone, requested))
    doubt = found.ambiguity
    return Discovery(
        tuple(sorted((_group(own, scope, first) for own in kept), key=_position)),
        tuple(map(printable, lines)),
        tuple(sorted(explained(scope, names, left), key=lambda one: one.path)),
        printable(doubt.text) if doubt and any(map(scope.asked, doubt.names)) else "",
        tuple(f"{scope.shown(name)}: {printable(conflict)}" for name, conflict in conflicts),
        tuple(sorted(missing, key=lambda one: one.source.path)),
        tuple(sorted({lang for habit in usual.values() if habit.groups for lang in habit.languages.values()})),
    )


def _for_translators(draft: Draft, scope: Scope) -> bool:
    first = next(draft.versions, None)
    if first is None or first.member.name in scope.files:
        return False
    return is_for_translators(first.member.name, draft.source is not None, scope.root / first.member.name)


def _sample(clusters: Sequence[Cluster]) -> Sequence[Cluster]:
    """Some from all over the tree."""
    return clusters[:: len(clusters) // SAMPLED + 1]


def _partly(
    scope: Scope, drafted: Iterable[Draft], usual: Mapping[str, Habits], requested: Requested
) -> Iterator[MissingTranslation]:
    """Sources with some translations that are not in all languages of their layout."""
    for draft in drafted:
        source, habit = draft.source, usual.get(draft.cluster.layout)
        if source is None or habit is None or not scope.asked(source.member.name):
            continue
        if languages := habit.missing(draft.cluster.key, draft.cluster.members, source.lang, requested.target_lang):
            yield MissingTranslation(scope.note(source.member.name, source.lang, source.member.tag), languages)


def _untranslated(scope: Scope, lone: Mapping[str, LoneNote], requested: Requested) -> Iterator[MissingTranslation]:
    """Sources without any translation."""
    wanted = {requested.target_lang, primary(requested.target_lang)} if requested.target_lang else set()
    for name, note in lone.items():
        languages = tuple(lang for lang in note.languages if not wanted or lang in wanted)
        if note.is_source and languages and scope.asked(name):
            yield MissingTranslation(scope.note(name, note.lang, note.tag), languages)


def _most_frequent(languages: Iterable[str]) -> str:
    counts = Counter(languages)
    return min(counts, key=lambda lang: (-counts[lang], lang), default="")


def _group(draft: Draft, scope: Scope, first: str) -> Group:
    notes = [scope.note(one.member.name, one.lang, one.member.tag) for one in draft.targets]

    def position(note: Note) -> tuple[bool, str, str]:
        return not draft.source and primary(note.lang) != primary(first), note.lang, note.path

    source = draft.source
    original = scope.note(source.member.name, source.lang, source.member.tag) if source else None
    return Group(printable(draft.cluster.key), original, tuple(sorted(notes, key=position)))


def _position(group: Group) -> tuple[str, str]:
    return (group.source or group.translations[0]).path, group.translations[0].path
