"""Files that are one note: layouts claim their files best first, then originals in another root join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field
from posixpath import basename, dirname, splitext

from qa.discover.evidence import Member, PathLayout
from qa.discover.layouts import Tree, score
from qa.discover.slots import Slot, fold, is_generic, stem_of
from qa.model.records import dataclass

ENGLISH = "en"
LONG_KEY = 8
"""Characters of a key that hardly stands in two roots by chance."""
JOIN_KEYS = 3
"""Telling keys that two roots must share to belong together."""
JOIN_PART = 0.3
"""Part of the smaller root's keys that they must share."""
COVER = 0.8
"""Part of a language folder's telling keys in the other root from which short keys count as well."""
CLOSE = 0.9
"""Quotient of two layouts' scores from which they explain the same files almost equally well."""


@dataclass(slots=True)
class Cluster:
    """One note's files by language. `home` is the prefix of a folder layout (None otherwise), `originals` are the
    members that joined it from a root of their own, `copies` further files of a language; `layout` is the root of the
    layout that found it."""

    key: str
    members: dict[str, Member]
    home: str | None = None
    originals: list[Member] = field(default_factory=list)
    copies: list[Member] = field(default_factory=list)
    layout: str = ""


Files = dict[str, list[tuple[Member, Slot | None, Cluster | None]]]
"""A folder's files by key, with the slot that read them and the cluster they are in so far."""


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Two layouts that explain the same files almost equally well: what to say, and the files."""

    text: str
    names: frozenset[str]


def claim(layouts: Iterable[PathLayout]) -> tuple[list[Cluster], Ambiguity | None]:
    """Clusters, each file in one of them; and what to say if two layouts explain the same files almost equally."""
    owner: dict[str, Cluster] = {}
    clusters: list[Cluster] = []
    ambiguity: Ambiguity | None = None
    ranked: list[tuple[PathLayout, int]] = []
    for layout in layouts:
        lost = 0
        beside = _have_own_originals(layout)
        for key, members in sorted(layout.keys.items()):
            free = {lang: member for lang, member in members.items() if member.name not in owner}
            lost += len(free) < len(members)
            unmarked = None if beside else layout.unmarked.get(key)
            known = owner.get(unmarked.name) if unmarked else None
            if known is not None and unmarked is not None and known.members.get("", unmarked).name == unmarked.name:
                added = {lang: member for lang, member in free.items() if lang not in known.members}
                known.members.update(added)
                owner.update((member.name, known) for member in added.values())
            elif len(free) + (unmarked is not None and known is None and bool(free)) >= 2:
                all_members = {**free, "": unmarked} if unmarked and known is None else free
                home = None if layout.suffix else layout.prefix
                clusters.append(Cluster(key, all_members, home, layout=layout.root))
                owner.update((member.name, clusters[-1]) for member in all_members.values())
        rival = next((other for other, points in ranked if score(layout) >= CLOSE * points), None)
        if rival and lost * 2 > len(layout.keys) and _differ(rival, layout):
            ambiguity = ambiguity or _ambiguity(rival, layout)
        ranked.append((layout, score(layout)))
    _note_copies(layouts, owner)
    return clusters, ambiguity


def _have_own_originals(layout: PathLayout) -> bool:
    """Whether English has a folder among the language folders, with more notes than have a file beside the folders:
    that file is the read-me of them all, and no original."""
    if layout.suffix:
        return False
    english = [key for key, members in layout.keys.items() if ENGLISH in members and len(members) > 1]
    beside = sum(key in layout.unmarked for key in english)
    return beside < len(english) - beside


def _ambiguity(first: PathLayout, second: PathLayout) -> Ambiguity:
    both = f"{first.root} and {second.root}".replace("<dir>", "")
    text = f"{both} explain the same files almost equally well; say which with --pattern 'FOLDER/{{lang}}/{{key}}.md'"
    return Ambiguity(text, frozenset(m.name for members in second.keys.values() for m in members.values()))


def _differ(first: PathLayout, second: PathLayout) -> bool:
    """Whether two layouts group the same files otherwise."""
    company = {member.name: members.values() for members in first.keys.values() for member in members.values()}
    for members in second.keys.values():
        names = {member.name for member in members.values()}
        for member in members.values():
            if member.name in company and names - {other.name for other in company[member.name]}:
                return True
    return False


def _note_copies(layouts: Iterable[PathLayout], owner: dict[str, Cluster]) -> None:
    for layout in layouts:
        for key, member in layout.duplicates:
            first = layout.keys.get(key, {}).get(member.variant)
            if first is not None and member.name not in owner and first.name in owner:
                owner[first.name].copies.append(member)
                owner[member.name] = owner[first.name]


def join_roots(tree: Tree, clusters: list[Cluster]) -> list[Cluster]:
    """Join notes that stand in a root of their own (`notes/x-en.md`) to their translations (`_posts/de/x-de.md`).

    Where both roots hold the language, the file outside the `{lang}` folders is the note and the other a copy.
    """
    homes = _homes(tree, clusters)
    taken: set[str] = set()
    for folder, files in sorted(_roots(tree, clusters).items()):
        near = [home for home in homes if dirname(folder) == dirname(home.rstrip("/"))]
        for home in sorted(near, key=lambda home: (-len(files.keys() & homes[home].keys()), home)):
            by_key = homes[home]
            for key in _joint_keys(files, by_key):
                for member, _, cluster in files[key]:
                    if member.name not in taken:
                        taken.add(member.name)
                        _join(by_key[key], member, cluster)
    joined = [cluster for by_key in homes.values() for cluster in by_key.values()]
    gone = {id(cluster) for cluster in joined}
    alive = [cluster for cluster in clusters if id(cluster) not in gone]
    return [cluster for cluster in (*alive, *joined) if len(cluster.members) >= 2]


def _joint_keys(files: Files, by_key: Mapping[str, Cluster]) -> list[str]:
    """The keys that a root and a `{lang}` folder share, if they are evidence enough that these belong together."""
    shared = [key for key in files if key in by_key]
    marked = all(slot is not None for key in shared for _, slot, _ in files[key])
    telling = [key for key in shared if not is_generic(key)]
    if len(shared) < JOIN_PART * min(len(files), len(by_key)):
        return []
    if not marked and len(telling) < COVER * sum(not is_generic(key) for key in by_key):
        # some translations have no original here, so only names that hardly occur twice by chance count
        telling = [key for key in telling if len(key) >= LONG_KEY]
    return shared if marked else telling if len(telling) >= JOIN_KEYS else []


def _join(cluster: Cluster, member: Member, old: Cluster | None) -> None:
    if old is not None:
        old.members.pop(member.variant, None)
    twin = cluster.members.get(member.variant)
    if twin is not None:
        cluster.copies.append(twin)
    cluster.members[member.variant] = member
    cluster.originals.append(member)


def _homes(tree: Tree, clusters: list[Cluster]) -> dict[str, dict[str, Cluster]]:
    """Per `{lang}` folder prefix, clusters by file-name key; doubled tags count even where there is one language."""
    homes: dict[str, dict[str, Cluster]] = defaultdict(dict)
    owned = {member.name for cluster in clusters for member in cluster.members.values()}
    for cluster in clusters:
        if cluster.home is not None and "" not in cluster.members:
            homes[cluster.home][basename(cluster.key)] = cluster
    for name in tree.names:
        for slot in tree.readings[name]:
            if slot.doubled and name not in owned:
                owned.add(name)
                alone = Cluster(slot.key, {}, slot.prefix, layout=slot.root)
                lone = homes[slot.prefix].setdefault(basename(slot.key), alone)
                member = Member(name, slot.lang, slot.tag, slot.form, True)
                lone.members.setdefault(member.variant, member)
    return homes


def _roots(tree: Tree, clusters: list[Cluster]) -> dict[str, Files]:
    """Folder → key → files that stand directly in a folder and in no folder layout."""
    owner = {member.name: cluster for cluster in clusters for member in cluster.members.values()}
    roots: dict[str, Files] = defaultdict(dict)
    for name in tree.names:
        cluster = owner.get(name)
        if (cluster is not None and cluster.home is not None) or any(slot.doubled for slot in tree.readings[name]):
            continue
        slot = next((slot for slot in tree.readings[name] if slot.suffix), None)
        key = basename(slot.key) if slot else basename(fold(stem_of(name)))
        form = slot.form if slot else f"<dir>{{key}}{splitext(name)[1]}"
        member = Member(name, slot.lang if slot else "", slot.tag if slot else "", form)
        roots[dirname(name)].setdefault(key, []).append((member, slot, cluster))
    return roots
