"""`qa model`: the embedding engines."""

from __future__ import annotations

import json
from pathlib import Path

import click

from qa.cli.terminal import say


@click.group()
def model() -> None:
    """List, export and calibrate embedding engines."""


@model.command("list")
@click.option("-f", "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def list_command(style: str) -> None:
    """The engines, the languages they know, and whether they are installed."""
    from qa.run.models import list_models

    rows = list_models()
    if style == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    wide = max(len(str(row["name"])) for row in rows)
    for row in rows:
        state = "installed" if row["installed"] else "not installed"
        where = "embedded" if row["embedded"] else "sentence-transformers"
        click.echo(f"{row['name']:{wide}}  {row['dimension']:>4} dimensions  {where}, {state}; {row['languages']}")


@model.command("export")
@click.argument("name")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--vocabulary-from", multiple=True, type=click.Path(exists=True, path_type=Path), metavar="PATH")
def export_command(name: str, folder: Path, vocabulary_from: tuple[Path, ...]) -> None:
    """Write engine NAME's weights to FOLDER as a sentence-transformers model."""
    from qa.run.models import export_model

    export_model(name, folder, vocabulary_from)
    say(f"{folder}: written; use it with --model {folder}")


@model.command("calibrate")
@click.argument("name")
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
def calibrate_command(name: str, folder: Path) -> None:
    """Find thresholds for model NAME on the aligned notes in FOLDER."""
    from qa.run.models import calibrate_model

    click.echo(json.dumps(calibrate_model(name, folder), indent=2))
