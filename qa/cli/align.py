"""`qa align`: the alignment itself."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from qa.cli import options


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--unit", type=click.Choice(["section", "block", "sentence", "line"]), default="block", show_default=True)
@click.option("-f", "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.languages
@options.engine
@options.settings
def align(source: Path, target: Path, unit: str, style: str, **given: Any) -> None:
    """Print which parts of TARGET translate which parts of SOURCE."""
    from qa.align import command, render_text
    from qa.cache import Cache
    from qa.engines import Engines

    config = options.load(
        given["config_file"], given["isolated"], given["trust_config"], model=given["model"], device=given["device"]
    )
    engines = Engines(
        config.model, config.device, Cache(options.cache_folder(given["no_cache"] or not config.cache_size))
    )
    with closing(engines.cache):
        result = command(source, target, unit, given["source_lang"], given["target_lang"], engines)
    click.echo(json.dumps(result, ensure_ascii=False, indent=1) if style == "json" else render_text(result))
