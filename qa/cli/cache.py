"""`qa cache`: how large the cache is, and emptying it."""

from __future__ import annotations

import json
import time

import click

from qa.cli import options
from qa.cli.terminal import say
from qa.model.errors import QaError

MEGABYTE = 1 << 20


@click.group()
def cache() -> None:
    """Size and content of .qa_cache/."""


@cache.command("info")
@click.option("-f", "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.settings
def info_command(style: str, config_file: object, isolated: bool, trust_config: bool) -> None:
    """Where it is, how many results it holds, and how large it may become."""
    from qa.cache import Cache

    config = options.load(config_file, isolated, trust_config)  # type: ignore[arg-type]
    folder = options.cache_folder(no_cache=False)
    store = Cache(folder if folder and folder.is_dir() else None)
    contents = store.contents()
    store.close()
    if style == "json":
        record = {
            "path": str(folder or ""), "entries": contents.entries, "bytes": contents.size,
            "limit": config.cache_size * MEGABYTE, "oldest": contents.oldest,
        }  # fmt: skip
        click.echo(json.dumps(record, indent=2))
        return
    size = f"{contents.size / MEGABYTE:.1f} of at most {config.cache_size} MB"
    click.echo(f"{folder or 'no cache'}: {contents.entries:,} results, {size}")
    if contents.entries:
        click.echo(f"least recently used: {time.strftime('%Y-%m-%d', time.gmtime(contents.oldest))}")


@cache.command("clear")
def clear_command() -> None:
    """Empty it; other runs that use it go on."""
    from qa.cache import Cache

    folder = options.cache_folder(no_cache=False)
    if folder is None or not folder.is_dir():
        say("there is no cache")
        return
    store = Cache(folder)
    cleared = store.clear()
    store.close()
    if not cleared:
        raise QaError(f"{folder}: cannot be emptied", "end the runs that use it, or remove the folder")
    say(f"{folder}: emptied")
