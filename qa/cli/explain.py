"""`qa checks` and `qa explain CHECK`."""

from __future__ import annotations

import difflib
import json

import click

from qa.model.errors import QaError


@click.command()
@click.option("-f", "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def checks(style: str) -> None:
    """List the checks with MQM category and default severity."""
    from qa.checks import all_checks, documentation

    rows = [(id, c.category, c.severity.value, documentation(c).split("\n")[0]) for id, c in all_checks().items()]
    if style == "json":
        keys = ("id", "category", "severity", "summary")
        click.echo(json.dumps([dict(zip(keys, row, strict=True)) for row in rows], ensure_ascii=False, indent=2))
        return
    wide = max(len(row[0]) for row in rows)
    for id, category, severity, summary in rows:
        click.echo(f"{id:{wide}}  {severity:8}  {summary}\n{'':{wide}}  {category}")


@click.command()
@click.argument("check")
def explain(check: str) -> None:
    """Print one check's documentation and options."""
    from dataclasses import MISSING, fields

    from qa.checks import documentation, one_check
    from qa.model import INTERNAL_ERROR
    from qa.run import failures, suppress

    if check == suppress.CHECK:
        click.echo(f"{check} ({suppress.CATEGORY}, {suppress.SEVERITY})\n\n{suppress.DOCUMENTATION}")
        return
    if check == INTERNAL_ERROR:
        click.echo(f"{check} ({failures.CATEGORY}, neutral)\n\n{failures.DOCUMENTATION}")
        return
    if (cls := one_check(check)) is None:
        raise QaError(f"there is no check {check!r}", _hint(check))
    click.echo(f"{cls.id} ({cls.category}, {cls.severity.value})\n\n{documentation(cls)}")
    if options := fields(cls):
        click.echo(f"\nOptions, under [tool.qa.checks.{cls.id}]:")
        for option in options:
            default = option.default_factory() if option.default_factory is not MISSING else option.default
            shown = list(default) if isinstance(default, tuple) else default
            click.echo(f"  {option.name.replace('_', '-')} = {json.dumps(shown, ensure_ascii=False)}")


def _hint(name: str) -> str:
    """Which checks a name may mean: those of a category, those whose names have it, or one spelled alike."""
    from qa.checks import all_checks
    from qa.text.languages import few

    known = all_checks()
    meant = [cls.id for cls in known.values() if name in (cls.category, *cls.category.split("/"))]
    meant = meant or [id for id in known if name in id.split("-")] or difflib.get_close_matches(name, known, 1)
    return f"did you mean {few(meant)}?" if meant else "see `qa checks`"
