"""Which file of a cluster is the source, and what language each file is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qa.discover.clusters import Cluster
from qa.discover.evidence import Member
from qa.discover.front import Head
from qa.text.languages import primary

HeadOf = Callable[[str], Head]


@dataclass(frozen=True, slots=True)
class Version:
    """A member with its final language; `conflict` where front matter and path disagree."""

    member: Member
    lang: str
    conflict: str = ""


def versions(cluster: Cluster, heads: HeadOf) -> list[Version]:
    """Each member's language: front matter beats the path, unless another member already is that language."""
    taken = Counter(primary(member.lang) for member in cluster.members.values() if member.lang)
    named = []
    for member in sorted(cluster.members.values(), key=lambda member: (member.lang, member.name)):
        said = heads(member.name).lang
        if not said or not member.lang:
            named.append(Version(member, said or member.lang))
        elif primary(said) == primary(member.lang):
            named.append(Version(member, max(member.lang, said, key=len)))
        else:
            conflict = f"front matter says '{said}', the path says '{member.tag}'"
            named.append(Version(member, member.lang if taken[primary(said)] else said, conflict))
    return named


def pick_source(cluster: Cluster, named: Sequence[Version], heads: HeadOf, wanted: str) -> Version | None:
    """The source by what the group itself says: the wanted language, its own front matter, its place, its lack of
    a tag. None where only the language could tell (see `by_reference`)."""
    if wanted:
        exact = [one for one in named if one.lang == wanted]
        loose = exact or [one for one in named if primary(one.lang) == primary(wanted)]
        unsaid = loose or [one for one in named if not one.lang]
        return unsaid[0] if unsaid else None
    originals = [one for one in named if heads(one.member.name).original]
    if len(originals) == 1:
        return originals[0]
    places = [one for one in named if one.member in cluster.originals]
    if len(places) == 1:
        return places[0]
    unmarked = [one for one in named if not one.member.lang]
    if len(unmarked) == 1:
        return unmarked[0]
    silent = [one for one in named if not heads(one.member.name).lang]
    return silent[0] if len(silent) == 1 and len(named) > 1 and silent[0].lang in ("", "en") else None


def by_reference(named: Sequence[Version], reference: Sequence[str]) -> Version | None:
    """The member in the first reference language (best first) that the group has."""
    return next((one for lang in reference for one in named if primary(one.lang) == lang), None)


def reference_languages(sources: Sequence[Version | None]) -> list[str]:
    """The languages that sources known for other reasons are in, most frequent first, then English."""
    counts = Counter(primary(one.lang) for one in sources if one is not None and one.lang)
    return [*(lang for lang, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))), "en"]
