"""`qa files`: which notes translate which, without checking them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from qa.cli import options
from qa.model.errors import QaError


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@options.languages
@options.layout
@options.settings
@options.no_cache
@click.option("-f", "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def files(**given: Any) -> None:
    """Show the layout recognised, the groups, and what is unmatched and why."""
    from qa import discover

    config = options.load(
        given["config_file"],
        given["isolated"],
        given["trust_config"],
        pattern=given["pattern"],
        exclude=given["exclude"],
    )
    paths, _, found = options.tree(given, config)
    if given["style"] == "json":
        click.echo(json.dumps(discover.to_json(found), ensure_ascii=False, indent=2))
    else:
        click.echo(discover.describe(found))
    if not found.groups:
        raise QaError(*discover.nothing_found(found, paths, given["target_lang"]))
