"""Which file of a cluster is the source, and what language each file is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from qa.discover.clusters import Cluster
from qa.discover.evidence import Member
from qa.discover.front import Head
from qa.text.languages import primary

HeadOf = Callable[[str], Head]


class TaggedMember(NamedTuple):
    """A member with its final language and its front matter; `conflict` where that and the path disagree."""

    member: Member
    lang: str
    head: Head
    conflict: str = ""


def versions(cluster: Cluster, heads: HeadOf) -> list[TaggedMember]:
    """Each member's language: front matter beats the path, unless another member already is that language."""
    members = sorted(cluster.members.values(), key=lambda member: (member.lang, member.name))
    return [_version(member, heads(member.name), members) for member in members]


def _version(member: Member, head: Head, members: Sequence[Member]) -> TaggedMember:
    if not head.lang or not member.lang:
        return TaggedMember(member, head.lang or member.lang, head)
    if primary(head.lang) == primary(member.lang):
        return TaggedMember(member, max(member.lang, head.lang, key=len), head)
    if not head.present:
        # by its text: Portuguese in a folder `br`
        return TaggedMember(member, head.lang, head)
    taken = any(other.lang and primary(other.lang) == primary(head.lang) for other in members)
    conflict = f"front matter says '{head.lang}', the path says '{member.tag}'"
    return TaggedMember(member, member.lang if taken else head.lang, head, conflict)


def pick_source(cluster: Cluster, named: Sequence[TaggedMember], wanted: str) -> TaggedMember | None:
    """The source by what the group itself says: the wanted language, its own front matter, its place, its lack of
    a tag. None where only the language could tell (see `by_reference`)."""
    if wanted:
        exact = [one for one in named if one.lang == wanted]
        loose = exact or [one for one in named if primary(one.lang) == primary(wanted)]
        unsaid = loose or [one for one in named if not one.lang]
        return unsaid[0] if unsaid else None
    originals = [one for one in named if one.head.original]
    if len(originals) == 1:
        return originals[0]
    places = [one for one in named if one.member in cluster.originals]
    if len(places) == 1:
        return places[0]
    unmarked = [one for one in named if not one.member.lang]
    if len(unmarked) == 1:
        return unmarked[0]
    silent = [one for one in named if not one.head.lang]
    return silent[0] if len(silent) == 1 and len(named) > 1 and silent[0].lang in ("", "en") else None


def by_reference(named: Sequence[TaggedMember], reference: Sequence[str]) -> TaggedMember | None:
    """The member in the first reference language (best first) that the group has."""
    return next((one for lang in reference for one in named if primary(one.lang) == lang), None)


def reference_languages(sources: Sequence[TaggedMember | None]) -> list[str]:
    """The languages that sources known for other reasons are in, most frequent first, then English."""
    counts = Counter(primary(one.lang) for one in sources if one is not None and one.lang)
    return [*(lang for lang, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))), "en"]
