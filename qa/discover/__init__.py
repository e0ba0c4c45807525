"""Discovery: which files are translations of which. Zero configuration, patterns, or one named source."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from qa.cache import Cache
from qa.discover.clusters import claim, join_roots
from qa.discover.content import is_written_in
from qa.discover.describe import describe, nothing_found, suggested_patterns, to_json
from qa.discover.drafts import Requested
from qa.discover.groups import Found, assemble
from qa.discover.heads import Heads
from qa.discover.layouts import Tree, layouts
from qa.discover.result import Discovery, MissingTranslation, Unmatched, UnmatchedKind
from qa.discover.scope import Scope, scope_of
from qa.text.tags import is_language_tag, normalise_tag, resolve_tag

__all__ = [
    "Discovery",
    "MissingTranslation",
    "Unmatched",
    "UnmatchedKind",
    "describe",
    "discover",
    "is_language_tag",
    "normalise_tag",
    "nothing_found",
    "suggested_patterns",
    "to_json",
]


def discover(
    paths: Sequence[Path],
    *,
    root: Path | None = None,
    source_lang: str = "",
    target_lang: str = "",
    patterns: Sequence[str] = (),
    source: Path | None = None,
    pivot: str = "",
    exclude: Sequence[str] = (),
    cache: Cache | None = None,
) -> Discovery:
    """The translation groups that the given files or folders belong to.

    With `source`, every path is a translation of it. Otherwise the counterpart of a file is looked for in the whole
    `root` (default: the repository around it), and only what the paths touch is kept: all translations of a given
    source, the given ones otherwise. In a group without a source, translations in `pivot` (default: the most
    frequent language of such groups) come first. `target_lang` keeps translations into that language only.
    Raises `QaError` for a path that is missing or no note, and for a language that is none. Finding nothing is an
    empty `Discovery`.
    """
    source_lang, target_lang, pivot = (resolve_tag(tag) if tag else "" for tag in (source_lang, target_lang, pivot))
    if source is not None:
        from qa.discover.explicit import explicit_group

        return explicit_group(paths, source, source_lang, target_lang)
    requested = Requested(source_lang, target_lang, pivot)
    with _collector_paused():
        parts = [_discover_scope(scope, requested, patterns, cache) for scope in scope_of(paths, root, exclude)]
    return Discovery(
        tuple(group for part in parts for group in part.groups),
        tuple(line for part in parts for line in part.layouts),
        tuple(one for part in parts for one in part.unmatched),
        next((part.ambiguous for part in parts if part.ambiguous), ""),
        tuple(line for part in parts for line in part.notices),
        tuple(one for part in parts for one in part.missing),
        tuple(sorted({lang for part in parts for lang in part.languages})),
    )


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Hundreds of thousands of small objects and not one cycle: looking for some costs a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _discover_scope(scope: Scope, requested: Requested, patterns: Sequence[str], cache: Cache | None) -> Discovery:
    heads = scope.heads(cache)
    discovery = assemble(scope, _found(scope, heads, patterns), heads, requested)
    heads.keep()
    return discovery


def _found(scope: Scope, heads: Heads, patterns: Sequence[str]) -> Found:
    if patterns:
        from qa.discover.pattern import cluster_by_patterns

        clusters, layout, reasons = cluster_by_patterns(scope.names, patterns, scope.folders)
        return Found(Tree(scope.names, {}, {}), [layout], clusters, None, reasons)
    tree = Tree.of(scope.names)
    ranked = layouts(tree, lambda name: heads(name).lang, lambda name, lang: is_written_in(scope.root / name, lang))
    clusters, ambiguity = claim(ranked)
    return Found(tree, ranked, join_roots(tree, clusters), ambiguity)
