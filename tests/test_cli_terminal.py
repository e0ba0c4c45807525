"""What a person sees: colours, width, progress, quiet, verbose, statistics; on a pseudo-terminal where it counts."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from qa.text.visible import width

REASON = "needs a POSIX terminal"
fcntl, pty, termios = (pytest.importorskip(name, reason=REASON) for name in ("fcntl", "pty", "termios"))
Run = Callable[..., Result]
COLOUR = "\x1b[1;31m"
COLUMNS = 60


@pytest.fixture
def damaged(notes: Path) -> Path:
    """A changed formula in German, a moved decimal comma in French, and a second group."""
    for lang, old, new in (("de", "{i=1}", "{i=0}"), ("fr", "nombres est", "nombres ($0{,}5$ par exemple) est")):
        path = notes / f"averages-{lang}.md"
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    source = notes / "averages-en.md"
    source.write_text(source.read_text(encoding="utf-8").replace("is $", "($0.5$ for example) is $"), encoding="utf-8")
    for lang in ("en", "fr"):
        (notes / f"means-{lang}.md").write_text((notes / f"averages-{lang}.md").read_text(encoding="utf-8"))
    return notes


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """All that `qa ARGUMENTS` writes to both streams of a terminal of 60 columns."""
    main, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
    keep = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "CI", "COLUMNS")}
    command = [sys.executable, "-m", "qa", *arguments]
    with subprocess.Popen(command, stdout=end, stderr=end, env={**keep, "TERM": "xterm", **environment}):
        os.close(end)
        written = b""
        # Linux reports the end of a terminal as an error
        try:
            while part := os.read(main, 65536):
                written += part
        except OSError:
            pass
    os.close(main)
    return written.decode("utf-8").replace("\r\n", "\n")


def test_a_terminal_gets_colours_its_width_and_progress(damaged: Path) -> None:
    text = on_a_terminal("check", "notes")
    assert COLOUR in text
    assert "qa: 2 of 2 notes" in text, "how far the run of two groups is"
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text)
    snippets = [line for line in plain.splitlines() if re.match(r" +\d+ │", line)]
    assert snippets
    assert all(width(line) <= COLUMNS for line in snippets)


def test_no_color_on_a_terminal(damaged: Path) -> None:
    assert "\x1b[1" not in on_a_terminal("check", "notes", NO_COLOR="1")


def test_a_pipe_gets_neither_colours_nor_progress_unless_forced(damaged: Path, qa: Run) -> None:
    result = qa("check", "notes", env={"NO_COLOR": None, "FORCE_COLOR": None})
    assert "\x1b" not in result.stdout
    assert result.stderr == ""
    assert COLOUR in qa("check", "notes", env={"NO_COLOR": None, "FORCE_COLOR": "1"}).stdout
    assert COLOUR not in qa("check", "notes", env={"NO_COLOR": None, "FORCE_COLOR": "0"}).stdout
    assert COLOUR not in qa("check", "notes", env={"NO_COLOR": "1", "FORCE_COLOR": "1"}).stdout
    assert COLOUR in qa("check", "notes", "--color", "always", env={"NO_COLOR": "1"}).stdout
    assert COLOUR not in qa("check", "notes", "--color", "never", env={"FORCE_COLOR": "1"}).stdout


def test_quiet_is_one_line_a_finding_and_nothing_else(damaged: Path, qa: Run) -> None:
    (line,) = qa("check", "notes", "--quiet", "--select", "formula-changed").stdout.splitlines()
    assert re.match(r"notes/averages-de\.md:8:\d+: critical ", line)
    assert qa("check", "notes", "--quiet", "--select", "segment-omitted").stdout == ""


def test_verbose_shows_neutral_findings_with_category_and_confidence(damaged: Path, qa: Run) -> None:
    Path("qa.toml").write_text('[severity]\nformula-changed = "neutral"\n', encoding="utf-8")
    usual = qa("check", "notes", "--select", "formula-changed")
    assert "1 neutral hidden" in usual.stdout
    assert "[formula-changed" not in usual.stdout
    verbose = qa("check", "notes", "--select", "formula-changed", "--verbose").stdout
    assert re.search(r": neutral .*\[formula-changed, accuracy/mistranslation, [01]\.\d\d\]", verbose)


def test_statistics_by_check_and_language(damaged: Path, qa: Run) -> None:
    text = qa("check", "notes", "--statistics", "--select", "formula-changed").stdout
    assert "findings per check\n      1  formula-changed\n" in text
    assert "findings per language\n      1  de\n" in text
    assert "score per" not in text, "too little text for a score"


def test_a_long_text_has_a_score(notes: Path, qa: Run) -> None:
    for lang in ("en", "fr", "de"):
        path = notes / f"averages-{lang}.md"
        head, body = path.read_text(encoding="utf-8").split("\n\n", 1)
        path.write_text(head + "\n\n" + "\n".join([body] * 16), encoding="utf-8")
    text = qa("check", "notes", "--statistics", "--select", "formula-changed").stdout
    assert "  100.0  fr\n" in text
    assert "  100.0  notes/averages-fr.md\n" in text


def test_explain_prints_the_options_of_a_check(qa: Run) -> None:
    from dataclasses import fields

    from qa.checks import all_checks

    with_options = {id: check for id, check in all_checks().items() if fields(check)}
    assert with_options
    for id, check in with_options.items():
        text = qa("explain", id).stdout
        assert f"[tool.qa.checks.{id}]" in text
        assert all(f"  {option.name.replace('_', '-')} = " in text for option in fields(check))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shell_completion_is_there(shell: str) -> None:
    environment = {**os.environ, "_QA_COMPLETE": f"{shell}_source"}
    command = [sys.executable, "-c", "from qa.cli import main; main()"]
    script = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert f"_QA_COMPLETE={shell}_complete" in script


@pytest.mark.parametrize(
    ("ended", "status"), [("sys.exit(3)", 3), ("sys.exit()", 0), ("sys.exit('why')", 1), ("1 / 0", 1)]
)
def test_a_process_ends_at_once_when_others_have_tidied_up(ended: str, status: int) -> None:
    text = (
        "import atexit, sys, qa.cli\n"
        "class Late:\n    def __del__(self): print('taken apart')\n"
        "late = Late()\n"
        "def main():\n    atexit.register(print, 'tidied')\n    print('told', end=' ')\n    "
        f"{ended}\n"
        "qa.cli.main = main\nqa.cli.program()"
    )
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True)
    assert done.returncode == status
    assert done.stdout.startswith("told tidied\n")
    assert ("taken apart" in done.stdout) == (status == 1)
