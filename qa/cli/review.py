"""`qa review`: segments that a person has accepted, in `qa.lock`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from qa.cli import options
from qa.cli.terminal import say
from qa.model.errors import QaError


@click.command()
@click.argument("places", nargs=-1, metavar="[PATH[:LINE[-LINE]]]...")
@options.languages
@options.layout
@options.settings
@options.engine
@click.option("--accept", is_flag=True, help="Accept the segments of these translations, or of these lines.")
@click.option("--revoke", is_flag=True, help="Take them out again.")
@click.option("--prune", is_flag=True, help="Take out what no note says any more (give all notes).")
@click.option("--jobs", type=click.IntRange(0), default=1, help="Processes.")
def review(**given: Any) -> None:
    """Say which segments of the translations under PATHS were accepted; --accept accepts them.

    What `qa check` finds in an accepted segment is silent until its source or its translation changes.
    """
    from qa import discover
    from qa.cli.reports import write
    from qa.run.attested import checked_place, lock_path, may_conflict, read, rendered
    from qa.run.reviewing import chosen, segment_pairs
    from qa.run.settings import Settings
    from qa.run.staleness.known import of_discovery
    from qa.run.staleness.tree import provenances

    _refuse_contradictions(given)
    places = [checked_place(place) for place in given["places"] or (".",)]
    tree = options.tree({**given, "paths": [path for path, _ in places]})
    config, found = tree.config, tree.found
    if not found.groups:
        raise QaError(*discover.nothing_found(found, tree.paths, given["target_lang"]))
    if config.history:
        found = of_discovery(found, provenances(found.groups, tree.cache, config.stamp))
    pairs = list(segment_pairs(found.groups, Settings(config, tree.cache.folder), given["jobs"]))
    named = chosen(pairs, places)
    lock = lock_path(Path.cwd())
    before = read(lock)
    after = before | named if given["accept"] else before - named if given["revoke"] else before
    if given["prune"]:
        after = before & frozenset(pair.line for pair in pairs)
    is_new = not lock.exists()
    if after != before:
        write(lock, rendered(after))
    _tell(Counter((pair.path, pair.line in after) for pair in pairs))
    if given["accept"] or given["revoke"] or given["prune"]:
        say(f"{len(after - before)} accepted, {len(before - after)} taken out: {lock.name}")
    if is_new and lock.exists() and may_conflict(lock):
        say(f"'{lock.name} merge=union' in .gitattributes lets branches that review merge without conflicts")


def _refuse_contradictions(given: Mapping[str, Any]) -> None:
    if given["accept"] + given["revoke"] + given["prune"] > 1:
        raise QaError("--accept, --revoke and --prune are three things", "give one of them")
    if given["accept"] and not given["places"]:
        raise QaError("--accept: nothing is named", "name the translations that were reviewed, or . for all")


def _tell(count: Counter[tuple[str, bool]]) -> None:
    """How many segments of each translation are accepted."""
    for path in sorted({path for path, _ in count}):
        click.echo(f"{path}: {count[path, True]} of {count[path, True] + count[path, False]} segments accepted")
