"""Reports to stdout and to files; one that cannot be made costs itself alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

import click

from qa.config.paths import leads_out
from qa.discover.walk import repository_root
from qa.model.errors import QaError
from qa.report import FORMATS

if TYPE_CHECKING:
    from qa.report import Report
    from qa.run.failures import Failure

WIDTH = 100
"""Columns of a text report in a file."""


def output(text: str) -> tuple[str, Path]:
    """Format and path of an `--output-file`."""
    style, mark, path = text.partition("=")
    if not mark or style not in FORMATS or not path:
        raise click.BadParameter(f"{text!r} is not FORMAT=PATH with FORMAT one of {', '.join(FORMATS)}")
    # a bare name goes where reports live
    return style, Path(path) if Path(path).parent != Path() else Path("reports") / path


def emit(report: Report, style: str, outputs: Sequence[tuple[str, Path]]) -> tuple[Failure, ...]:
    """Print the report and write its files; those that could not be made.

    Where nothing can be printed in the format that was asked for, the findings are told on stderr, so that nothing is
    lost and nothing that reads stdout takes half a report for a whole one.
    """
    from qa.report import REPORTERS
    from qa.report.wording import plain
    from qa.run.failures import WHOLE_RUN, Failure, attempt

    file = replace(report, color=False, hyperlinks=False, width=WIDTH)
    told = attempt(f"the {style} report", WHOLE_RUN, WHOLE_RUN, REPORTERS[style], report)
    if isinstance(told, Failure):
        click.echo(plain(report), nl=False, err=True)
    else:
        # click would take the colours out again that --color=always puts into a pipe
        click.echo(told, nl=False, color=True)
    failed = [told]
    for name, path in outputs:
        made = attempt(f"the {name} report", WHOLE_RUN, WHOLE_RUN, REPORTERS[name], file)
        failed.append(made)
        if not isinstance(made, Failure):
            write(path, made)
    return tuple(failure for failure in failed if isinstance(failure, Failure))


def write(path: Path, text: str) -> None:
    """Late and at once: a run that fails leaves the old file, and one that is ended at any moment too."""
    tree = repository_root(Path.cwd()) or Path.cwd()
    if leads_out(path.parent, tree):
        raise QaError(f"{path}: a symbolic link leads out of the repository", "name the folder itself")
    part = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False, newline="\n") as file:
            part = Path(file.name)
            file.write(text)
        part.chmod(0o644)
        part.replace(path)
    except OSError as error:
        if part:
            part.unlink(missing_ok=True)
        raise QaError(f"{path}: cannot be written: {error.strerror}", "name a path in a folder of yours") from None
