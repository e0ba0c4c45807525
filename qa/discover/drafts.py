"""Clusters with their languages and source decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from qa.discover.clusters import Cluster
from qa.discover.source import HeadOf, TaggedMember, by_reference, pick_source, reference_languages, versions
from qa.model.records import dataclass
from qa.text.languages import primary

SAMPLE = 200
"""Groups that show which languages a tree is translated from: one changed file must give the same answer as all."""


@dataclass(frozen=True, slots=True)
class Requested:
    """What the user asked for: normalised languages, "" for no wish."""

    source_lang: str = ""
    target_lang: str = ""
    pivot: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A cluster, its source and its translations."""

    cluster: Cluster
    source: TaggedMember | None
    targets: tuple[TaggedMember, ...]

    @property
    def versions(self) -> Iterator[TaggedMember]:
        """All its files, the source first."""
        yield from (self.source,) if self.source else ()
        yield from self.targets


def drafts(
    clusters: Sequence[Cluster], heads: HeadOf, requested: Requested, reference: Callable[[], Sequence[str]]
) -> list[Draft]:
    """The drafts of clusters. `reference` gives the usual source languages, best first, for those that say nothing."""
    return [_draft(cluster, heads, requested, reference) for cluster in clusters]


def _draft(cluster: Cluster, heads: HeadOf, requested: Requested, reference: Callable[[], Sequence[str]]) -> Draft:
    own = versions(cluster, heads)
    source = pick_source(cluster, own, requested.source_lang)
    if source is None and not requested.source_lang:
        source = by_reference(own, reference())
    if source is not None and not source.lang and requested.source_lang:
        source = source._replace(lang=requested.source_lang)
    targets = [one for one in own if source is None or one.member != source.member]
    if requested.target_lang:
        wanted = (requested.target_lang, primary(requested.target_lang))
        targets = [one for one in targets if one.lang in wanted]
    return Draft(cluster, source, tuple(targets))


def usual_sources(clusters: Sequence[Cluster], heads: HeadOf) -> list[str]:
    """The tree's usual source languages, from a sample of all its notes."""
    sample = clusters[:SAMPLE]
    return reference_languages([pick_source(cluster, versions(cluster, heads), "") for cluster in sample])


def narrowed(draft: Draft, asked: Callable[[str], bool]) -> Draft:
    """Only the pairs that were asked for; without a source all of them, because translations vote."""
    if draft.source is None:
        return draft if len(draft.targets) > 1 else Draft(draft.cluster, None, ())
    if asked(draft.source.member.name):
        return draft
    return Draft(draft.cluster, draft.source, tuple(one for one in draft.targets if asked(one.member.name)))
