"""`qa stamp`: write into translations which version of their source they were made from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from qa.cli import options
from qa.cli.terminal import say
from qa.model.errors import QaError

FEW = 3
"""Translations that cannot be stamped for one reason and are named in a line each."""


@click.command()
@options.of_tree
@click.option("--key", default="", help="Key of the front matter [the configuration's stamp, or what the notes use].")
@click.option("--present", is_flag=True, help="They follow the source as it is now, whatever the history tells.")
@click.option("--dry-run", is_flag=True, help="Only say what would be written.")
def stamp(**given: Any) -> None:
    """Write the commit or hash of the source into the front matter of the translations under PATHS.

    In place, and nothing else changes; a second run changes nothing. A translation is stamped with the version that it
    follows, so that what is stale stays stale.
    """
    from qa import discover
    from qa.cli.reports import write
    from qa.run.staleness.recorded import KEYS
    from qa.run.staleness.tree import provenances
    from qa.run.stamping import checked_key, key_of_project, stamps, text_of

    tree = options.tree(given)
    if not tree.found.groups:
        raise QaError(*discover.nothing_found(tree.found, tree.paths, given["target_lang"]))
    told = provenances(tree.found.groups, tree.cache, tree.config.stamp)
    notes = (Path(note.path) for group in tree.found.groups for note in group.translations)
    key = given["key"] or tree.config.stamp or key_of_project(map(text_of, notes))
    if not key or key.startswith("comment "):
        raise QaError("no key to stamp", "name one: --key source_commit, or stamp in the configuration")
    written = 0
    refused: dict[str, list[str]] = {}
    for one in stamps(tree.found.groups, told.by_path, tree.cache, checked_key(key), present=given["present"]):
        if one.reason:
            refused.setdefault(one.reason, []).append(one.path)
        elif one.text != text_of(Path(one.path)):
            click.echo(f"{one.path}: {key}: {one.value}")
            written += 1
            if not given["dry_run"]:
                write(Path(one.path), one.text)
    for reason, named in refused.items():
        _refusal(reason, named)
    verb = "to stamp" if given["dry_run"] else "stamped"
    say(f"{written} translation{'s' * (written != 1)} {verb}")
    if written and key not in (tree.config.stamp, *KEYS):
        say(f'qa reads {key} once the configuration says so: stamp = "{key}"')


def _refusal(reason: str, paths: list[str]) -> None:
    """What was not stamped for one reason: where nothing is recorded that may be a whole tree."""
    for path in paths[:FEW]:
        say(f"{path}: not stamped: {reason}")
    if len(paths) > FEW:
        say(f"and {len(paths) - FEW} more not stamped: {reason}")
