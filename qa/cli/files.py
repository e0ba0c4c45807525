"""`qa files`: which notes translate which, without checking them."""

from __future__ import annotations

import json
from typing import Any

import click

from qa.cli import options
from qa.model.errors import QaError


@click.command()
@options.of_tree
@click.option("-f", "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def files(**given: Any) -> None:
    """Show the layout recognised, the groups, and what is unmatched and why."""
    from qa import discover

    tree = options.tree(given)
    if given["style"] == "json":
        click.echo(json.dumps(discover.to_json(tree.found), ensure_ascii=False, indent=2))
    else:
        click.echo(discover.describe(tree.found))
    if not tree.found.groups:
        raise QaError(*discover.nothing_found(tree.found, tree.paths, given["target_lang"]))
