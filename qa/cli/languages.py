"""`qa languages`: how well each check works in each language."""

from __future__ import annotations

import json

import click


@click.command()
@click.argument("tags", nargs=-1)
@click.option("-f", "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def languages(tags: tuple[str, ...], style: str) -> None:
    """List the languages (or those of TAGS), and which checks are full, partial or off for translations into them."""
    from qa.checks.coverage import coverage, in_words
    from qa.text.languages import language_of
    from qa.text.languages import languages as all_languages
    from qa.text.tags import resolve_tag

    rows = [language_of(resolve_tag(tag)) for tag in tags] or list(all_languages().values())
    if style == "json":
        found = [{"tag": row.tag, "name": row.name, "checks": coverage(row.tag)} for row in rows]
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    wide = max(len(row.name) for row in rows)
    for row in rows:
        click.echo(f"{row.tag:8} {row.name:{wide}}  {in_words(coverage(row.tag))}")
