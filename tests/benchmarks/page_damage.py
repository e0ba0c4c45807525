"""Whole pages and right translations, clean and damaged:  python -m tests.benchmarks.page_damage [NAME...] [--clean]

`pages/NAME.EXTENSION.LANGUAGE` holds a page of our own, each line that is translated followed by `=> ` and its
translation; notebooks are written cell by cell (`#%% md`). Of the sound pair every finding from minor on is printed.
Then every line is damaged in turn, in each way that it allows, lines far from each other at once; a damage counts as
found where a finding that the sound pair does not have, from minor on, stands on its line; of an option, a lost id or
the address of a reference the line near it on which its container opens, or which leads there.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qa.config import Config
from qa.engines import Engines
from qa.model import Document, Finding, Severity
from qa.parse import parse
from qa.parse.dialects import Dialect, of_file
from qa.run import pipeline, review
from qa.run.settings import Settings

PAGES = Path(__file__).parent / "pages"
PROJECTS = {
    "quarto": "_quarto.yml",
    "docusaurus": "docusaurus.config.js",
    "blog": "docusaurus.config.js",
    "mintlify": "docs.json",
    "hugo": "hugo.toml",
    "jekyll": "_config.yml",
    "mkdocs": "mkdocs.yml",
    "myst": "conf.py",
    "jbook": "_toc.yml",
}
"""The configuration file that lies beside a page."""
APART = 14
"""Lines between two damages that are done at once, so that a finding belongs to one of them."""
TRANSLATED = "=>"
CELL = re.compile(r"#%% (md|py|raw)$")
NUMBER = re.compile(r"(?<![\w#.\-/\"])\d+(?![\w\-/:])(?!\. )")
LINK = re.compile(
    r"\]\(([^)\s{]{3,})|(?:href|src|link|to|url)=\"([^\"]{3,})\"|<(https?:[^>]+)>|^\[\w[^\]]*\]:\s*(\S+)"
    r"|\{\{[<%] (?:rel)?ref \"([^\"]+)\""
)
ENDS = re.compile(r"(?<=[^\W\d])[.!?।](?=\s+[^\W\d\[])|[。！？](?=[^\s」）])")
TAIL = re.compile(r"</|\"|\{: |\s*%\}|\s*$|!\)")
MINUS, PLUS = re.compile(r"(\$[^$]*?) - "), re.compile(r"(\$[^$]*?|\\\([^)]*?) \+ ")
ID = re.compile(r"[ \t]*(?:\{%? ?(#[\w:-]+)[^{}\n]*\}|\[(#[\w-]+)\])$")
MACHINE = (
    re.compile(
        r"^[ \t>]*(?:!!!|\?\?\?\+?|///|:::+ ?\{?\.?|`{3,}\{(?=[a-z:-]+\})|:::+ ?\{#[\w-]+ \.|> ?\[!|\{\{[<%] )"
        r"([a-zA-Z][\w-]*)"
    ),
    re.compile(r"^[ \t>]*</?([A-Z][\w.]*)"),
    re.compile(r"\{% (\w+)"),
    re.compile(r"\{([a-z]+)\}`"),
    re.compile(r"(?:type|icon|variant|color|groupId|sync)=\"([\w-]+)\""),
    re.compile(r"^:(?:name|class|label|sync|link|width|align|widths|tags): (.+)$"),
)
"""What a machine reads in a line: the kind of a container, a component, a tag, a role, attributes, options."""
Damage = tuple[str, int, str]
"""Kind, number of the line from 0, and what the line becomes."""


def read(path: Path) -> tuple[list[str], list[str]]:
    """The lines of the source and of its translation, one for one; a translation is indented as its source is."""
    ours: list[str] = []
    theirs: list[str] = []
    for line in path.read_text("utf-8").split("\n")[:-1]:
        if line.startswith(TRANSLATED):
            said = line.removeprefix(TRANSLATED)[1:]
            lead = "" if said.startswith((" ", "\t")) else ours[-1][: len(ours[-1]) - len(ours[-1].lstrip())]
            theirs[-1] = lead + said
        else:
            ours.append(line)
            theirs.append(line)
    return ours, theirs


def notebook(lines: Sequence[str]) -> str:
    """The file of a notebook whose cells are written one below the other."""
    cells: list[dict[str, object]] = []
    for line in lines:
        if opening := CELL.match(line):
            kind = {"md": "markdown", "py": "code", "raw": "raw"}[opening[1]]
            cells.append({"cell_type": kind, "metadata": {}, "source": []})
        else:
            source = cells[-1]["source"]
            assert isinstance(source, list)
            source.append(line + "\n")
            if name := re.search(r"attachment:(snow\.png)", line):
                cells[-1]["attachments"] = {name[1]: {"image/png": ""}}
    metadata = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python"}}
    return json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}, ensure_ascii=False)


def damages(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Damage]:
    """Every damage of every line."""
    for at, (old, new) in enumerate(zip(ours, theirs, strict=True)):
        if CELL.match(new):
            continue
        if old != new:
            yield "English left", at, old
            yield from (("number", at, line) for line in _numbers(old, new))
            yield from (("sentence lost", at, line) for line in _lost(new))
        yield from (("link", at, line) for line in _links(new))
        if MINUS.search(new) or PLUS.search(new):
            yield (
                "sign",
                at,
                MINUS.sub(r"\1 + ", new, count=1) if MINUS.search(new) else PLUS.sub(r"\1 - ", new, count=1),
            )
        if named := ID.search(new):
            yield "id lost", at, new[: named.start()]
            place = named.end(named.lastindex or 1)
            yield "id changed", at, f"{new[:place]}x{new[place:]}"
        for pattern in MACHINE:
            for match in pattern.finditer(new):
                yield "machine", at, f"{new[: match.end(1)]}y{new[match.end(1) :]}"


def _numbers(old: str, new: str) -> Iterator[str]:
    """The line with its first number changed that the source has as well."""
    said = {match[0] for match in NUMBER.finditer(old)}
    number = next((match for match in NUMBER.finditer(new) if match[0] in said), None)
    if number:
        yield f"{new[: number.start()]}{int(number[0]) + 7}{new[number.end() :]}"


def _lost(line: str) -> Iterator[str]:
    """The line without what follows its first sentence."""
    if end := ENDS.search(line):
        tail = TAIL.search(line, end.end())
        rest = line[: end.end()] + (line[tail.start() :] if tail else "")
        if rest.strip() != line.strip():
            yield rest


def _links(line: str) -> Iterator[str]:
    """The line with another address: the name of the page longer by a letter, or the fragment."""
    for match in LINK.finditer(line):
        group = match.lastindex or 0
        address = match[group]
        page = address if address.startswith("#") else re.split(r"(?:\.\w{2,4})?(?:[?#].*)?$", address, maxsplit=1)[0]
        if page and not page.endswith("/"):
            place = match.start(group) + len(page)
            yield f"{line[:place]}x{line[place:]}"


@dataclass(frozen=True)
class Page:
    """A page in a folder of its own, and what checks it."""

    lines: tuple[list[str], list[str]]
    source: Document
    file: Path
    lang: str
    engines: Engines
    settings: Settings

    def check(self, lines: Sequence[str]) -> list[Finding]:
        """The findings on a translation, from minor on."""
        self.file.write_text(_written(self.file, lines), "utf-8")
        note = parse(self.file, str(self.file), self.lang, Dialect(self.source.dialect))
        result = pipeline.check_documents(self.source, [note], self.settings, self.engines, whole=True)
        told = review.settle([result], self.settings.config, whole=True).reported
        return [finding for finding in told if finding.severity is not Severity.NEUTRAL]

    def missed(self, sound: Sequence[Finding], done: Sequence[Damage]) -> list[Damage]:
        """The damages of those done at once that no new finding tells."""
        lines = list(self.lines[1])
        for _, at, line in done:
            lines[at] = line
        known = {(f.check, f.message, f.target.line) for f in sound}
        places = {
            _line(lines, self.file, f) for f in self.check(lines) if (f.check, f.message, f.target.line) not in known
        }
        # the mark of a container is told where the container opens, an address where it is used
        apart = range(-APART, APART)
        reach = {"machine": apart, "id lost": apart, "link": apart}
        return [one for one in done if not any(one[1] + step in places for step in reach.get(one[0], range(1)))]


def _written(file: Path, lines: Sequence[str]) -> str:
    return notebook(lines) if file.suffix == ".ipynb" else "\n".join(lines) + "\n"


def _line(lines: Sequence[str], file: Path, finding: Finding) -> int:
    """The number of a finding's line from 0. In a notebook lines count through the framed text of all cells."""
    if file.suffix != ".ipynb":
        return finding.target.line - 1
    count, frame = 0, 0
    for at, line in enumerate(lines):
        if opening := CELL.match(line):
            count += frame + (opening[1] != "md")
            frame = 2 if opening[1] == "md" else 3
            continue
        count += 1
        if count == finding.target.line:
            return at
    return -1


def opened(path: Path, folder: Path, engines: Engines, settings: Settings) -> Page:
    """A page with its files."""
    name, extension, lang = path.name.split(".")
    lines = read(path)
    files = [folder / name / own / f"page.{extension}" for own in ("en", lang)]
    for file, own in zip(files, lines, strict=True):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_written(file, own), "utf-8")
    if name in PROJECTS:
        (folder / name / PROJECTS[name]).write_text("", "utf-8")
    source = parse(files[0], str(files[0]), "en", of_file(files[0]))
    return Page(lines, source, files[1], lang, engines, settings)


def rounds(todo: Sequence[Damage]) -> list[list[Damage]]:
    """Damages of one kind that stand far enough from each other to be done at once."""
    found: list[list[Damage]] = []
    for one in todo:
        fitting = (r for r in found if all(one[0] == other[0] and abs(one[1] - other[1]) >= APART for other in r))
        place = next(fitting, None)
        if place is None:
            found.append([one])
        else:
            place.append(one)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--clean", action="store_true", help="only the sound pairs")
    given = parser.parse_args()
    engines, settings = Engines(), Settings(Config())
    done: Counter[str] = Counter()
    silent: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(PAGES.iterdir()):
            if given.names and path.name.split(".")[0] not in given.names:
                continue
            page = opened(path, Path(folder), engines, settings)
            sound = page.check(page.lines[1])
            print(f"{path.name} ({page.source.dialect}): {len(sound)} findings on the sound pair", flush=True)
            for finding in sound:
                print(f"  {finding.target.line} {finding.severity} {finding.check}: {finding.message}")
            todo = [] if given.clean else list(dict.fromkeys(damages(*page.lines)))
            done.update(kind for kind, _, _ in todo)
            for one in rounds(todo):
                # what stands beside another damage may be told without it
                left = [d for d in page.missed(sound, one) if len(one) == 1 or page.missed(sound, [d])]
                silent.update(kind for kind, _, _ in left)
                for kind, at, line in left:
                    print(f"  missed: {kind}, line {at + 1}: {line.strip()[:120]}", flush=True)
    for kind, count in done.items():
        print(f"{kind}: {count - silent[kind]} of {count}")


if __name__ == "__main__":
    main()
