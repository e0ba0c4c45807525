"""A pull request whose every file is hostile: nothing outside the repository is opened, nothing hangs, all is told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from qa.parse.renderers import FILES
from tests.fixtures import git

Run = Callable[..., Result]
ROOT = Path(__file__).parents[1]
AUDITED = """
import os, sys
log = os.open(sys.argv.pop(1), os.O_WRONLY | os.O_APPEND)
def seen(event, arguments):
    if event in ("open", "subprocess.Popen", "socket.connect", "os.exec", "os.system"):
        os.write(log, (event + " " + repr(arguments[0]) + "\\n").encode("ascii", "backslashreplace"))
sys.addaudithook(seen)
from qa.cli import main
main()
"""
"""`qa`, with everything noted that it opens or starts."""
INCLUDES = (
    '--8<-- "{path}"',
    "{{#include {path}}}",
    "<<< @/{path}",
    "```{{include}} {path}\n```",
    "```{{literalinclude}} {path}\n```",
    ":::{{include}} {path}\n:::",
    "{{% include_relative {path} %}}",
    "{{{{< include {path} >}}}}",
    "{{* {path} *}}",
    "{{! {path} !}}",
    "![[{path}]]",
    "[[{path}#head|shown]]",
    "[a]({path}#head) ![b]({path})",
    '<img src="{path}"> <a href="file://{path}">c</a>',
    "[d]: {path} 'title'\n\nsee [d]",
)
"""Ways in which dialects take in, embed or link another file."""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository beside a folder that nothing in it may reach."""
    outside, root = tmp_path / "outside", tmp_path / "repository"
    outside.mkdir()
    (outside / "secret.md").write_text("# head\n\nnobody may read this\n", encoding="utf-8")
    (outside / "secret.yml").write_text("markdown_extensions: [pymdownx.arithmatex]\n", encoding="utf-8")
    for lang in ("en", "de"):
        (root / lang).mkdir(parents=True)
    monkeypatch.chdir(root)
    git(root, "init", "-q", "-b", "main")
    return root


def notes(root: Path, name: str, en: str, de: str) -> None:
    for lang, text in (("en", en), ("de", de)):
        (root / lang / name).write_text(text, encoding="utf-8")


def audited(root: Path, *arguments: str, seconds: int = 240) -> tuple[int, str, list[str]]:
    """Exit status, all that is said, and what was opened or started, by a process of its own that must end."""
    log = root.parent / "opened.txt"
    log.write_text("", encoding="ascii")
    done = subprocess.run(
        [sys.executable, "-c", AUDITED, str(log), *arguments],
        cwd=root, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, timeout=seconds, check=False,
    )  # fmt: skip
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert "Traceback" not in said, said
    return done.returncode, said, log.read_text(encoding="ascii").splitlines()


def kept_inside(opened: list[str]) -> None:
    forbidden = ("outside", "/etc/passwd", "/dev/zero", "/dev/stdin", "/proc/self/fd")
    assert not [line for line in opened if any(place in line for place in forbidden)]
    assert not [line for line in opened if line.startswith(("socket", "os."))]
    started = {line for line in opened if line.startswith("subprocess")}
    assert all("git" in line or "python" in line for line in started), started


def test_links_and_includes_open_nothing_outside(tree: Path) -> None:
    secret = tree.parent / "outside" / "secret.md"
    paths = (
        "../../outside/secret.md",
        str(secret),
        "/etc/passwd",
        "/dev/zero",
        "out.md",
        "../out/secret.md",
        "loop/a.md",
    )
    text = "\n\n".join(form.format(path=path) for form in INCLUDES for path in paths)
    notes(tree, "a.md", f"# A\n\nIt has 12 parts.\n\n{text}\n", f"# A\n\nEs hat 13 Teile.\n\n{text}\n")
    for link, target in (
        ("en/out.md", "../../outside/secret.md"), ("de/out.md", "../../outside/secret.md"), ("out", "../outside"),
        ("en/loop", "."), ("de/loop", ".."), ("en/one.md", "two.md"), ("en/two.md", "one.md"),
        ("en/zero.md", "/dev/zero"), ("de/zero.md", "/dev/zero"), ("en/input.md", "/dev/stdin"),
        ("qa.lock", "/dev/zero"),
    ):  # fmt: skip
        (tree / link).symlink_to(target)
    # a note of git's own folder is none
    (tree / ".git" / "en").mkdir()
    (tree / ".git" / "en" / "a.md").write_text("# inside git\n", encoding="utf-8")
    git(tree, "add", "-A")
    for command in (("check", ".", "--format", "json"), ("files", "."), ("status", "."), ("terms", "en", "de")):
        status, said, opened = audited(tree, *command)
        kept_inside(opened)
        assert "nobody may read this" not in said
        assert "inside git" not in said
        assert status in (0, 1, 2)
        if command[0] == "check":
            assert "number '12' became '13'" in said or "qa.lock" in said


@pytest.mark.parametrize("way", ["a device", "a pipe", "outside", "a large file", "a folder", "a loop"])
def test_a_site_s_files_are_read_inside_and_bounded(way: str, tree: Path) -> None:
    """Every file that may tell the renderer or the dialect, in the shape that hurts most."""
    notes(tree, "a.md", "# A\n\nIt has $12$ parts.\n", "# A\n\nEs hat $13$ Teile.\n")
    for name in FILES:
        for folder in (tree, tree / "en"):
            place = folder / name
            match way:
                case "a device":
                    place.symlink_to("/dev/zero")
                case "a pipe":
                    os.mkfifo(place)
                case "outside":
                    place.symlink_to(tree.parent / "outside" / "secret.yml")
                case "a large file":
                    with place.open("wb") as file:
                        file.truncate(3 << 30)
                case "a folder":
                    place.mkdir()
                case _:
                    place.symlink_to(name)
    status, said, opened = audited(tree, "check", ".")
    kept_inside(opened)
    assert (status, "became '13'" in said) == (1, True), said


DEEP = "[" * 100_000 + "]" * 100_000
CELL = {"cell_type": "markdown", "metadata": {}, "source": ["# A\n", "\n", "It has 12 parts.\n"]}
NOTEBOOKS = {
    "deep": f'{{"cells": {DEEP}}}',
    "deep in an output": json.dumps({"cells": [CELL]})[:-2] + ', {"cell_type": "code", "outputs": ' + DEEP + "}]}",
    "no list of cells": '{"cells": {"source": "a"}}',
    "cells of numbers": '{"cells": [1, null, true, [], "a"]}',
    "no object": "[1, 2]",
    "source of numbers": '{"cells": [{"cell_type": "markdown", "source": [1, null]}]}',
    "source of objects": '{"cells": [{"cell_type": "markdown", "source": {"a": 1}}]}',
    "type of a list": '{"cells": [{"cell_type": ["markdown"], "source": "a"}]}',
    "huge number": '{"nbformat": ' + "9" * 10_000 + ', "cells": []}',
    "not a number": '{"nbformat": NaN, "cells": [Infinity, -Infinity]}',
    "lone surrogate": '{"cells": [{"cell_type": "markdown", "source": "It has \\ud800 12 parts.\\udfff"}]}',
    "null byte": '{"cells": [{"cell_type": "markdown", "source": "It has \\u0000 12 parts."}]}',
    "many cells": json.dumps({"cells": [CELL] * 250}),
    "the same key often": '{"cells": [], ' * 500 + '"cells": []' + "}" * 500,
    "an archive": "PK\x03\x04\x14\x00\x08",
    "half of it": json.dumps({"cells": [CELL]})[:-9],
}


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_is_read_or_refused(name: str, tree: Path, qa: Run) -> None:
    good = json.dumps({"cells": [CELL], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    for ours, theirs in ((good, NOTEBOOKS[name]), (NOTEBOOKS[name], good)):
        notes(tree, "a.ipynb", ours, theirs)
        result = qa("check", ".", "--format", "json", "--no-cache")
        assert result.exit_code in (0, 1), result.output
        assert "internal-error" not in result.stdout


NASTY = "a\x1b[31m\x0b\x0c\x01\ufffe\uffff\u202e]]>--><!--&<\"'{{7*7}}\x85\u2028=cmd|' /C calc'!A0"


@pytest.mark.parametrize("ending", ["xlf", "po", "md"])
def test_exports_are_whole_whatever_the_text(ending: str, tree: Path, qa: Run) -> None:
    """Text with every sign that ends or forbids a document, in names, headings and sections to translate."""
    notes(tree, "a.md", "# A\n\nIt was so.\n", "# A\n\nEs war so.\n")
    git(tree, "add", "-A")
    git(tree, "commit", "-qm", "a", day=1)
    text = f'# {NASTY}\n\nIt is {NASTY} now, and `{NASTY}` $x^2$.\n\n## \\n#: {NASTY}\n\nmsgid "{NASTY}"\n'
    (tree / "en" / "a.md").write_text(text, encoding="utf-8")
    git(tree, "commit", "-qam", "b", day=2)
    result = qa("status", ".", "--export", f"todo-{{lang}}.{ending}")
    assert result.exit_code == 0, result.output
    (out,) = tree.glob(f"todo-*.{ending}")
    written = out.read_text(encoding="utf-8")
    assert "now, and" in written
    if ending == "xlf":
        from defusedxml.ElementTree import fromstring

        fromstring(written.encode("utf-8"))
    if ending == "po":
        from translate.storage.po import pofile

        units = pofile.parsestring(written.encode("utf-8")).units
        assert any("now, and" in str(unit.source) for unit in units)


def test_every_report_is_whole_whatever_the_text(tree: Path, qa: Run) -> None:
    from defusedxml.ElementTree import fromstring

    notes(tree, "a.md", f"# {NASTY}\n\nIt has 12 {NASTY} parts.\n", f"# {NASTY}\n\nEs hat 13 {NASTY} Teile.\n")
    for style in ("json", "sarif", "gitlab"):
        json.loads(qa("check", ".", "--verbose", "--format", style).stdout)
    fromstring(qa("check", ".", "--verbose", "--format", "junit").stdout.encode("utf-8"))
    page = qa("check", ".", "--verbose", "--format", "html").stdout
    assert "<!--&<" not in page.partition("<body")[2]


TABLES = {
    "null bytes": "term,de\n\0,\0\n",
    "never closed": 'term,de\n"learning rate,Lernrate\n' + "x,y\n" * 5_000,
    "one long field": "term,de\n" + "x" * 300_000 + ",y\n",
    "many columns": ",".join(["term", *(f"x{i}" for i in range(5_000))]) + "\n",
    "the same language twice": "term,de,de\na,b,c\n",
    "another alphabet": "term,de\n" + "\u202e\ud7ff\ufeff,\u2066\n",
    "a pattern": "term,de\n(a+)+$,((b*)*)*\n" + "[a-,\\Q\n",
    "an archive": "PK\x03\x04\x14\x00\x08\x00",
}


@pytest.mark.parametrize("name", TABLES)
def test_a_glossary_is_read_or_refused_in_one_sentence(name: str, tree: Path, qa: Run) -> None:
    notes(tree, "a.md", "# A\n\nThe learning rate has (a+)+$ 12 parts.\n", "# A\n\nDie Lernrate hat (a+)+$ 12 Teile.\n")
    (tree / "terms.csv").write_text(TABLES[name], encoding="utf-8", errors="surrogatepass")
    (tree / "qa.toml").write_text('glossary = ["terms.csv"]\n', encoding="utf-8")
    result = qa("check", ".", "--no-cache")
    assert result.exit_code in (0, 1, 2)
    assert result.exit_code != 2 or result.stderr.startswith("qa: "), result.output
    assert "internal error" not in result.output


XML = {
    "entities of entities": '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><martif>&b;</martif>',
    "an entity from a file": '<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]><martif>&a;</martif>',
    "an entity from the net": '<!DOCTYPE m [<!ENTITY a SYSTEM "http://127.0.0.1:9/a">]><martif>&a;</martif>',
    "a definition from a file": '<!DOCTYPE m SYSTEM "file:///etc/passwd"><martif/>',
    "parameter entities": '<!DOCTYPE m [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]><martif/>',
    "an included file": '<m xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="/etc/passwd" parse="text"/></m>',
    "a style sheet": '<?xml-stylesheet href="file:///etc/passwd"?><martif/>',
    "deep": "<a>" * 50_000 + "</a>" * 50_000,
    "half of it": "<martif><text>",
    "an unknown encoding": '<?xml version="1.0" encoding="what"?><martif/>',
    "another encoding": '<?xml version="1.0" encoding="utf-7"?><martif/>',
}


@pytest.mark.parametrize("name", XML)
def test_a_glossary_in_xml_opens_nothing(name: str, tree: Path) -> None:
    notes(tree, "a.md", "# A\n\nIt has 12 parts.\n", "# A\n\nEs hat 12 Teile.\n")
    (tree / "terms.tbx").write_text(XML[name], encoding="utf-8")
    (tree / "qa.toml").write_text('glossary = ["terms.tbx"]\n', encoding="utf-8")
    status, said, opened = audited(tree, "check", ".", "--no-cache")
    kept_inside(opened)
    assert (status, said.startswith("qa: ")) in ((2, True), (0, False)), said
