"""The fixture folders `tests/checks/<check-id>/`: their notes, what is marked in them, what the check finds there.

A mark says on which line a finding must stand; `findings.txt` says the rest, severity, column and message of each, one
a line, and is written by `python -m tests.tools.expect`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from qa.cache import Cache
from qa.checks import TreeCheck, all_checks
from qa.config import Config
from qa.discover import discover
from qa.engines import Engines
from qa.model import Finding, Group, Note
from qa.run.pipeline import check_group
from qa.run.settings import Settings
from qa.run.staleness.known import of_discovery
from qa.run.staleness.tree import provenances

FOLDER = Path(__file__).parent / "checks"
EXPECTED = "findings.txt"
EXPECT = re.compile(r"<!-- expect: ([a-z, -]+?) -->")


def is_of_trees(check: str) -> bool:
    """Whether a check looks at trees: its fixture is one."""
    return issubclass(all_checks()[check], TreeCheck)


def notes(check: str) -> tuple[Path, list[Path]]:
    """The source of a check's fixture and its translations, which are named `LANG.md` or `LANG_anything.md`; of a tree,
    all its notes."""
    folder = FOLDER / check
    if is_of_trees(check):
        first, *others = sorted(folder.rglob("*.md"))
        return first, others
    return folder / "en.md", sorted(path for path in folder.glob("*.md") if path.stem != "en")


def found(check: str, engines: Engines) -> tuple[Finding, ...]:
    """What one check says about its own fixture."""
    cls = all_checks()[check]
    if issubclass(cls, TreeCheck) and (FOLDER / check / "history").is_dir():
        return _found_in_history(cls(), FOLDER / check)
    if issubclass(cls, TreeCheck):
        found = cls().run_on_tree(discover([FOLDER / check], root=FOLDER / check))
        return tuple(replace(f, target=replace(f.target, path=str(Path(f.target.path).absolute()))) for f in found)
    source, translations = notes(check)
    group = Group(
        check, Note(str(source), "en"), tuple(Note(str(path), path.stem.split("_")[0]) for path in translations)
    )
    folder = source.parent
    terms = tuple(path.name for path in folder.glob("glossary.csv"))
    return check_group(group, Settings(Config(root=folder, select=(check,), glossary=terms)), engines).findings


def _found_in_history(check: TreeCheck, folder: Path) -> tuple[Finding, ...]:
    """What a check says of a tree whose older versions lie in `history/1`, `history/2`, their names ending in .txt."""
    with tempfile.TemporaryDirectory() as root:
        for day, version in enumerate([*sorted((folder / "history").iterdir()), folder / "docs"], 1):
            for path in version.rglob("*.md*"):
                copy = Path(root) / path.relative_to(version if version.parent.name == "history" else folder)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, copy.with_name(copy.name.removesuffix(".txt")))
            commit(Path(root), day=day)
        seen = discover([Path(root)], root=Path(root))
        told = provenances(seen.groups, Cache(None))
        assert not told.notices
        found = tuple(check.run_on_tree(of_discovery(seen, told)))
    return tuple(
        replace(f, target=replace(f.target, path=str(folder / Path(f.target.path).relative_to(Path(root).resolve()))))
        for f in found
    )


def commit(root: Path, message: str = "notes", day: int = 1) -> None:
    """Commit all that lies in a folder, on that day of May 2024."""
    (root / ".git").exists() or git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", message, "--allow-empty", day=day)


def git(root: Path, *arguments: str, day: int = 1) -> str:
    """A git command in a folder, with nobody's settings."""
    who = ("-c", "user.name=A Person", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    when = f"2024-05-{day:02}T12:00:00Z"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env = {**kept, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(["git", *who, *arguments], cwd=root, env=env, check=True, capture_output=True, text=True)
    return done.stdout


def marked(check: str) -> set[tuple[str, int]]:
    """The lines that carry a mark for the check."""
    source, translations = notes(check)
    return {
        (str(path), number)
        for path in (source, *translations)
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        for names in EXPECT.findall(line)
        if check in (name.strip() for name in names.split(","))
    }


def render(findings: Iterable[Finding], root: Path) -> str:
    """One finding a line, sorted by its place; the end and the source's place tell findings of one place apart."""
    return "".join(f"{line}\n" for line in sorted((_line(finding, root) for finding in findings), key=_order))


def _line(finding: Finding, root: Path) -> str:
    target, source = finding.target, finding.source
    path = Path(target.path).resolve().relative_to(root.resolve()).as_posix() if target.path else ""
    end = f"-{target.end_column}" if target.end_line == target.line else f"-{target.end_line}:{target.end_column}"
    beside = f" ({source.line}:{source.column})" if source else ""
    place = f"{path}:{target.line}:{target.column}{end}{beside}"
    return f"{place} {finding.severity.value} {finding.check}: {finding.message}"


def _order(line: str) -> tuple[str, int, str]:
    path, number, rest = line.split(":", 2)
    return path, int(number), rest
