"""Unreadable and hostile notes: one clear problem or a parse in bounded time, never an exception."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qa.parse import MAX_BYTES, parse, parse_text
from tests.effort import assert_like_prose

N = 20_000


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a\n\xff\xfe", "not UTF-8: byte 0xff in line 2"),
        (b"\x89PNG\r\n\0\0", "not a text file: it holds a null byte"),
        (b"x" * (MAX_BYTES + 1), "note is larger than 5 MB"),
    ],
)
def test_unreadable(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    document = parse(path, "a.md", "de")
    assert document.blocks == ()
    assert [(problem.kind, problem.message) for problem in document.problems] == [("parse-failed", message)]


def test_directory_and_missing_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.md"):
        (problem,) = parse(path, "a.md", "de").problems
        assert problem.kind == "parse-failed"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX")
def test_pipe_and_endless_link(tmp_path: Path) -> None:
    pipe, loop = tmp_path / "pipe.md", tmp_path / "loop.md"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    assert parse(pipe, "a.md", "de").problems[0].message == "not a regular file"
    assert parse(loop, "a.md", "de").problems[0].kind == "parse-failed"


def test_byte_order_mark_and_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf# T\r\n")
    document = parse(path, "notes/a.md", "de")
    assert (document.path, document.text, document.blocks[0].text) == ("notes/a.md", "# T\r\n", "T")
    path.write_bytes(b"")
    assert parse(path, "a.md", "de").blocks == ()


HOSTILE = [
    "$" * N, "$ " * N, "$x " * N, "$$ " * N, "[" * N, "![" * N, "[a](" * N, "*" * N, "*a " * N, "**a" * N, "_a " * N,
    "`" * N, " ".join("`" * i for i in range(1, 200)), ">" * 10_000 + "x", ("- " * 2000) + "x", "<" * N, "<a " * N,
    "<!--" * N, "\\(" * N, "\\\\( " * N, "\\begin{align} " * 2000, "{{ " * N, "[^a" * N, "](" * N, "<Tag {" * 5000,
    "<Tag a={\n" * 5000, "|" * N, "|a|b|\n|-|-|\n" + "|$x$|b|\n" * 2000, "text $x_1$ " * 10_000, "&" * N, "\\" * N,
    "---\na: " + "[" * N + "\n---\n", "[a]: b\n" * 2000 + "[a] " * 2000, "~~a " * N, "```\n" * 2001, "(" * N, "\n" * N,
    "".join("  " * i + "- x\n" for i in range(300)), "#" * N, "[" * 5000 + "]" * 5000, "{% \n" * 5000, "+++\n" * 5000,
    "中$" * N, "a <!-- \n b --> " * 2000, "- \n" * 5000, "> - " * 1000 + "x", " " * N + "x",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_bounded_time(text: str) -> None:
    assert_like_prose(parse_text, text)


def test_ten_thousand_formulas() -> None:
    assert len(list(parse_text("Let $x_1$ be.\n\n" * 10_000).formulas())) == 10_000
