"""Which dialect of Markdown a note is written in: its name, its project's configuration files, what it uses."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path


class Dialect(StrEnum):
    """What a generator makes of a note where generators differ: indented code, expressions, ids of headings."""

    MARKDOWN = "markdown"
    MDX = "mdx"
    MKDOCS = "mkdocs"
    MYST = "myst"
    KRAMDOWN = "kramdown"
    HUGO = "hugo"
    QUARTO = "quarto"


EXTENSIONS = {".mdx": Dialect.MDX, ".qmd": Dialect.QUARTO, ".rmd": Dialect.QUARTO, ".rmarkdown": Dialect.QUARTO}
PROJECT_FILES = (
    ("mkdocs.yml", Dialect.MKDOCS),
    ("mkdocs.yaml", Dialect.MKDOCS),
    ("docusaurus.config.js", Dialect.MDX),
    ("docusaurus.config.ts", Dialect.MDX),
    ("docusaurus.config.mjs", Dialect.MDX),
    ("docs.json", Dialect.MDX),
    ("mint.json", Dialect.MDX),
    ("_quarto.yml", Dialect.QUARTO),
    ("myst.yml", Dialect.MYST),
    ("_toc.yml", Dialect.MYST),
    ("conf.py", Dialect.MYST),
    ("_config.yml", Dialect.KRAMDOWN),
    ("hugo.toml", Dialect.HUGO),
    ("hugo.yaml", Dialect.HUGO),
)
"""Configuration files that name a generator. `_toc.yml` comes before `_config.yml`: Jupyter Book has both."""
# what no other dialect writes, commonest first
_SIGNS = (
    (
        Dialect.MDX,
        re.compile(
            r"^(?:import|export)\s[^\n]+(?:from\s+)?['\"][^'\"\n]+['\"];?[ \t]*$"
            r"|^export[ \t]+(?:const|let)[ \t]+\w+[ \t]*=[ \t]*[\[{(][ \t]*$|^\{`[^`\n]{1,2000}`\}[ \t]*$"
            r"|^[ \t]*<[A-Z][\w.]*\b[^<>\n]{0,200}=\{|^[ \t]*\{[\w.!() ]{1,80}(?:&&|\?)[ \t]*\(?[ \t]*<[A-Za-z]",
            re.M,
        ),
    ),
    (Dialect.QUARTO, re.compile(r"^```+\{(?:r|python|julia|ojs)\b|^:::+ \{[.#]", re.M)),
    (Dialect.MYST, re.compile(r"^[ \t]*(?:`{3,}|~{3,}|:{3,})\{[a-z][\w:-]*\}|\{[a-z]+\}`[^`\n]+`|^\([\w-]+\)=$", re.M)),
    (
        Dialect.MKDOCS,
        re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]+[\"\w][^\n]*\n(?:[ \t]*\n)?[ ]{4}|^/{3,} \w", re.M),
    ),
    (Dialect.HUGO, re.compile(r"\{\{[<%]")),
    (Dialect.KRAMDOWN, re.compile(r"^\{:|\{%[ \t]*(?:include|raw|link|post_url|highlight)\b|^\{:toc\}", re.M)),
)
_SAMPLE = 40_000
"""Code points that are searched for signs: a note shows its dialect early."""


def recognise(path: str, text: str) -> Dialect:
    """The dialect of a note without a project: by its extension, else by what it uses."""
    return EXTENSIONS.get(Path(path).suffix.lower()) or _by_use(text)


def _by_use(text: str) -> Dialect:
    prose = outside_fences(text[:_SAMPLE])
    return next((dialect for dialect, sign in _SIGNS if sign.search(prose)), Dialect.MARKDOWN)


def outside_fences(text: str) -> str:
    """The lines outside fenced code; those of directives (```` ```{note} ````) are kept."""
    kept, fence = [], ""
    for line in text.split("\n"):
        bare = line.lstrip(" \t>")
        mark = bare[: len(bare) - len(bare.lstrip(bare[:1]))] if bare[:1] in ("`", "~") else ""
        if fence:
            if mark.startswith(fence) and not bare.strip(mark[0]).strip():
                fence = ""
            continue
        if len(mark) >= 3 and not bare.startswith("{", len(mark)):
            fence = mark
            continue
        kept.append(line)
    return "\n".join(kept)


Folders = dict[Path, Dialect | None]
"""What is known of folders: thousands of notes stand in a few."""


def of_file(path: Path, known: Folders | None = None) -> Dialect | None:
    """The dialect that a note's extension tells, or the nearest configuration file of a site generator.

    Folders are asked upwards, not beyond the repository's root; `known` are those that were asked before.
    """
    if path.suffix.lower() in EXTENSIONS:
        return EXTENSIONS[path.suffix.lower()]
    return _of_folder(path.absolute().parent, {} if known is None else known)


def _of_folder(folder: Path, known: Folders) -> Dialect | None:
    if folder not in known:
        own = next((dialect for name, dialect in PROJECT_FILES if (folder / name).is_file()), None)
        last = own or folder.parent == folder or (folder / ".git").exists()
        known[folder] = own if last else _of_folder(folder.parent, known)
    return known[folder]
