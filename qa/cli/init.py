"""`qa init`: a commented configuration for the layout that is there."""

from __future__ import annotations

import json
from pathlib import Path

import click

from qa.cli.terminal import say
from qa.model.errors import QaError

EXAMPLE = "notes/{lang}/{key}-{lang}.md"
TEMPLATE = """\
# Configuration of qa; every key is optional. The same keys work under [tool.qa] in pyproject.toml.

# Language of the notes that the others are translated from.
{source}

# Layout of the notes; left out, it is recognised.{seen}
# pattern = [{patterns}]

# Files to leave out.
# exclude = ["drafts/**"]

# The lowest severity that fails a run: neutral, minor, major, critical.
# fail-on = "major"

# Checks by id or by MQM category; `qa checks` lists them.
# select = ["accuracy"]
# ignore = ["formula-rewritten"]

# Terms that all notes translate alike, and those that stay as they are: a first line `term,keep,de,zh`, then a term a
# line with its forms, split by `|`, forbidden ones after `!`, or with `yes` under `keep`.
# glossary = ["terms.csv"]

# The dialect of the notes where neither names nor project files tell: markdown, mdx, mkdocs, myst, pandoc and others.
# dialect = "myst"

# What turns the notes' formulas into a page, where the site's files do not tell: kramdown, mathjax (behind CommonMark),
# katex, github, pandoc, myst, arithmatex (MkDocs), passthrough (Hugo).
# renderer = "kramdown"

# The key of the translations' front matter that records the version of the source (`qa stamp` writes it), whether git's
# history is read to tell what is stale from what is wrong, and whether what is stale is a remark only.
# stamp = "source_commit"
# history = true
# source-ahead = true

# The most that .qa_cache/ may hold, in megabytes; what was not used for longest goes.
# cache-size = 500

# LaTeX macros of the project, as MathJax and KaTeX write them; those that a note defines itself are known.
# macros = {{ real = '\\mathbb{{R}}', norm = ['\\lVert #1 \\rVert', 1] }}

# Another severity for a check.
# [severity]
# formula-rewritten = "neutral"

# Findings to accept, each with its reason; path, check, lang, term and message narrow it down.
# [[ignores]]
# check = "untranslated-fragment"
# term = "feature map"
# reason = "our readers know the English term"

# Options of a check; `qa explain CHECK` lists them.
# [checks.untranslated-fragment]
"""


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path())
@click.option("--print", "show", is_flag=True, help="Print it instead of writing qa.toml.")
@click.option("--schema", is_flag=True, help="Print the JSON schema of qa.toml, for editors.")
def init(folder: Path, show: bool, schema: bool) -> None:
    """Write a commented qa.toml for the layout recognised in FOLDER."""
    from qa import discover
    from qa.config.schema import schema_model
    from qa.report.wording import plural

    if schema:
        click.echo(json.dumps(schema_model().model_json_schema(), ensure_ascii=False, indent=2))
        return

    found = discover.discover((folder,))
    languages = sorted({group.source.lang for group in found.groups if group.source and group.source.lang})
    seen = "".join(f"\n#   {line}" for line in found.layouts)
    patterns = discover.suggested_patterns(found) or (EXAMPLE,)
    text = TEMPLATE.format(
        source=f'source = "{languages[0]}"' if len(languages) == 1 else '# source = "en"',
        seen=seen,
        patterns=", ".join(json.dumps(pattern, ensure_ascii=False) for pattern in patterns),
    )
    if show:
        click.echo(text, nl=False)
        return
    path = folder / "qa.toml"
    if path.exists():
        raise QaError(f"{path}: already there", "edit it, or pass --print to see a fresh one")
    path.write_text(text, encoding="utf-8", newline="\n")
    say(f"{path}: written; {plural(len(found.groups), 'group')} recognised")
