"""`qa terms`: candidate terms of a project with their translations, as a table or as a glossary."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from qa.cli import options
from qa.cli.terminal import say
from qa.model.errors import QaError
from qa.text.visible import visible

if TYPE_CHECKING:
    from qa.run.terms import Candidate

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a formula of a cell in a spreadsheet. No term begins so, and a mark before it would become part of it."""


@click.command()
@options.of_tree
@click.option("--least", type=click.IntRange(2), default=5, show_default=True, help="Sentences that say a term.")
@click.option("-f", "--format", "style", type=click.Choice(["text", "csv"]), default="text", show_default=True,
              help="A table with counts and places, or a glossary.")  # fmt: skip
def terms(**given: Any) -> None:
    """Propose a glossary: terms of the source, and what the translations have for them."""
    from qa import discover
    from qa.run.settings import Settings
    from qa.run.terms import candidates

    tree = options.tree(given)
    if not tree.found.groups:
        raise QaError(*discover.nothing_found(tree.found, tree.paths, given["target_lang"]))
    proposed = list(candidates(tree.found.groups, Settings(tree.config, tree.cache.folder), 1, given["least"]))
    click.echo(as_csv(proposed) if given["style"] == "csv" else as_text(proposed), nl=False)
    if not proposed:
        least = given["least"]
        say(f"no term is said in {least} sentences whose translations have a word in common; --least changes that")


def as_text(proposed: Sequence[Candidate]) -> str:
    """One line a rendering: language, term, how often, rendering, how often, places. Several are an inconsistency."""
    rows = [("language", "term", "sentences", "translation", "sentences", "places")]
    rows += [
        (one.language, one.term, str(one.times), two.form, str(two.times), ", ".join(two.places))
        for one in proposed
        for two in one.renderings
    ]
    return "".join("\t".join(map(visible, row)) + "\n" for row in rows)


def as_csv(proposed: Sequence[Candidate]) -> str:
    """A glossary in the form that `glossary` in the configuration reads: one row a term, one column a language."""
    languages = sorted({one.language for one in proposed})
    rows: dict[str, dict[str, str]] = {}
    for one in proposed:
        forms = [visible(two.form.replace("|", " ")) for two in one.renderings if not two.form.startswith(FORMULA)]
        if not one.term.startswith(FORMULA):
            rows.setdefault(visible(one.term), {})[one.language] = "|".join(forms)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["term", *languages])
    writer.writerows([term, *(forms.get(language, "") for language in languages)] for term, forms in rows.items())
    return out.getvalue()
