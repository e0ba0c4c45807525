"""`qa batch`: pairs of texts in, findings out, for scripts and clusters."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import click

from qa.cli import options
from qa.errors import QaError


@click.command()
@click.argument("pairs", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--output", type=click.Path(path_type=Path), help="Write here; pairs already in it are skipped.")
@click.option("--select", multiple=True, metavar="CHECK|PREFIX", help="Run only these checks.")
@click.option("--ignore", multiple=True, metavar="CHECK|PREFIX", help="Do not run these checks.")
@options.engine
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes [as many as pay].")
@options.settings
def batch(pairs: Path, output: Path | None, jobs: int, **given: Any) -> None:
    """Check the pairs of a JSONL file: {"id", "source", "target", "source_lang", "target_lang"} a line.

    One line {"id", "findings"} comes out for each, in the same order.
    """
    from qa.run import batches, pipeline

    config = options.load(
        given["config_file"], given["isolated"], select=given["select"], ignore=given["ignore"],
        model=given["model"], device=given["device"],
    )  # fmt: skip
    settings = pipeline.Settings(config, options.cache_folder(given["no_cache"]))
    done = _done(output) if output else frozenset()
    with click.open_file(str(pairs), encoding="utf-8") as lines:
        rows = (row for row in _rows(lines, pairs) if row["id"] not in done)
        answers = batches.run(rows, settings, jobs)
        with click.open_file(str(output or "-"), "a" if output else "w", encoding="utf-8") as out:
            for answer in answers:
                out.write(json.dumps(answer, ensure_ascii=False) + "\n")
                out.flush()


def _rows(lines: IO[str], path: Path) -> Iterator[dict[str, str]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield {"id": row["id"], **{k: str(row.get(k) or "") for k in ("source", "source_lang", "target_lang")},
                   "target": str(row["target"])}  # fmt: skip
        except (ValueError, KeyError, TypeError, AttributeError):
            hint = 'each line is {"id", "source", "target", "source_lang", "target_lang"}'
            raise QaError(f"{path}:{number}: not a pair", hint) from None


def _done(output: Path) -> frozenset[str]:
    """The ids that an earlier run answered; a last line that was cut off is removed."""
    if not output.exists():
        return frozenset()
    ids = set()
    whole = 0
    with output.open("rb") as file:
        for line in file:
            try:
                ids.add(json.loads(line)["id"])
            except (ValueError, KeyError, TypeError):
                break
            whole += len(line)
    with output.open("r+b") as file:
        file.truncate(whole)
    return frozenset(ids)
