"""Discovery: which files are translations of which. Zero configuration, patterns, or one named source."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qa.discover.clusters import claim, join_roots
from qa.discover.describe import describe, nothing_found, suggested_patterns, to_json
from qa.discover.explicit import explicit_group
from qa.discover.front import read_head
from qa.discover.groups import Discovery, Unmatched, Wishes, finish
from qa.discover.layouts import Tree, layouts
from qa.discover.pattern import cluster_by_patterns
from qa.discover.scope import Scope, scope_of
from qa.text.tags import is_language_tag, normalise_tag

__all__ = [
    "Discovery",
    "Unmatched",
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
) -> Discovery:
    """The translation groups that the given files or folders belong to.

    With `source`, every path is a translation of it. Otherwise the counterpart of a file is looked for in the whole
    `root` (default: the repository around it), and only what the paths touch is kept: all translations of a given
    source, the given ones otherwise. In a group without a source, translations in `pivot` (default: the most
    frequent language of such groups) come first. `target_lang` keeps translations into that language only.
    Raises `QaError` for a path that is missing or no note. Finding nothing is an empty `Discovery`.
    """
    source_lang, target_lang, pivot = (normalise_tag(tag) or tag for tag in (source_lang, target_lang, pivot))
    if source is not None:
        return explicit_group(paths, source, source_lang, target_lang)
    wishes = Wishes(source_lang, target_lang, pivot)
    parts = [_discover_scope(scope, wishes, patterns) for scope in scope_of(paths, root, exclude)]
    return Discovery(
        tuple(group for part in parts for group in part.groups),
        tuple(line for part in parts for line in part.layouts),
        tuple(one for part in parts for one in part.unmatched),
        next((part.ambiguous for part in parts if part.ambiguous), ""),
        tuple(line for part in parts for line in part.notices),
    )


def _discover_scope(scope: Scope, wishes: Wishes, patterns: Sequence[str]) -> Discovery:
    heads = scope.heads(read_head)
    if patterns:
        clusters, reasons = cluster_by_patterns(scope.names, patterns, scope.folders)
        return finish(scope, clusters, reasons, None, heads, wishes)
    tree = Tree.of(scope.names)
    clusters, doubt = claim(layouts(tree, lambda name: heads(name).lang))
    return finish(scope, join_roots(tree, clusters), {}, doubt, heads, wishes)
