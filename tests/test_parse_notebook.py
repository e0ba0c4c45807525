"""Notebooks: Markdown cells are notes, code cells are code, outputs are nothing, places are cell and line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from qa.model import Kind, place
from qa.parse import decode, encode, parse
from qa.parse import notebook as reading


def notebook(markdown: list[str], code: str = "x = 1\nprint(x)", indent: int | None = 1) -> str:
    """Cells of Markdown with one of code between, its output holding a field named `source`."""
    output = {
        "output_type": "display_data",
        "data": {"application/json": {"source": ["never seen 77"]}},
        "metadata": {},
    }
    cells: list[dict[str, Any]] = [
        {"cell_type": "markdown", "metadata": {}, "source": text.splitlines(keepends=True)} for text in markdown
    ]
    cells.insert(
        1,
        {
            "cell_type": "code",
            "metadata": {},
            "execution_count": 1,
            "source": code.splitlines(keepends=True),
            "outputs": [output],
        },
    )
    data = {"cells": cells, "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(data, indent=indent, ensure_ascii=False) + "\n"


def read(path: Path, text: str) -> Any:
    path.write_text(text, encoding="utf-8")
    return parse(path, str(path), "en")


def test_cells(tmp_path: Path) -> None:
    raw = notebook(["# One\n\nThe sum is $a+b$.", "Two here.\n\nThree\n"])
    document = read(tmp_path / "a.ipynb", raw)
    assert [(b.kind, b.info, b.text) for b in document.blocks] == [
        (Kind.HEADING, "", "One"),
        (Kind.PARAGRAPH, "", "The sum is a+b."),
        (Kind.CODE, "python", "x = 1\nprint(x)"),
        (Kind.PARAGRAPH, "", "Two here."),
        (Kind.PARAGRAPH, "", "Three"),
    ]
    places = [place(document, b.content_start, b.content_end) for b in document.blocks]
    assert [p.spoken for p in places] == ["cell 1:1", "cell 1:3", "cell 2:1", "cell 3:1", "cell 3:3"]
    lines = raw.split("\n")
    for block, at in zip(document.blocks, places, strict=True):
        assert block.text.split("\n")[0].split("$")[0].rstrip(" .").split(" a+b")[0] in lines[at.file_line - 1]
    assert decode(encode(document), document.path, "en") == document


def test_a_notebook_on_one_line(tmp_path: Path) -> None:
    document = read(tmp_path / "a.ipynb", notebook(["One", "Two"], indent=None))
    assert {place(document, b.start, b.end).file_line for b in document.blocks} == {1}


@pytest.mark.parametrize("text", ["", "[]", "{", '{"cells": 3}', "[" * 100_000])
def test_no_notebook(tmp_path: Path, text: str) -> None:
    (problem,) = read(tmp_path / "a.ipynb", text).problems
    assert problem.kind == "parse-failed"


def test_a_pair_of_notebooks(qa: Callable[..., Result], tmp_path: Path) -> None:
    texts = {
        "en": ["# Sums\n\nThe loop runs 30 times.", "The sum of all numbers is $a + b$ in the end."],
        "de": ["# Summen\n\nDie Schleife läuft 13-mal.", "Die Summe aller Zahlen ist am Ende $a - b$."],
    }
    for lang, cells in texts.items():
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "sums.ipynb").write_text(notebook(cells), encoding="utf-8")
    result = qa("check", tmp_path, "--format", "json", "--no-cache", "--select", "number-mismatch,formula-changed")
    found = {(f["check"], f["target"]["cell"], f["target"]["line"]) for f in json.loads(result.stdout)["findings"]}
    assert found == {("number-mismatch", 1, 3), ("formula-changed", 3, 1)}
    shown = qa("check", tmp_path, "--no-cache", "--select", "number-mismatch").stdout
    assert "sums.ipynb:cell 1:3:" in shown


def test_the_page_shows_the_cells_of_notebooks_side_by_side(qa: Callable[..., Result], tmp_path: Path) -> None:
    """Every block of both sides, the damage marked in its cell."""
    paths = [tmp_path / "a-en.ipynb", tmp_path / "a-de.ipynb"]
    paths[0].write_text(notebook(["# Oven\n\nIt holds $a + b$.", "It is hot."]), encoding="utf-8")
    paths[1].write_text(notebook(["# Ofen\n\nEr hält $a - b$.", "Er ist heiß."]), encoding="utf-8")
    qa("check", "--source", *paths, "--no-cache", "--output-file", f"html={tmp_path / 'page.html'}")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    data = json.loads(page.split('type="application/json"', 1)[1].split(">", 1)[1].split("</script>", 1)[0])
    (finding,) = [f for f in data["findings"] if f["check"] == "formula-changed"]
    assert (finding["target"]["cell"], finding["target"]["line"]) == (1, 3)
    assert finding["row"] is not None
    assert finding["marks"]
    shown = json.dumps(data["notes"], ensure_ascii=False)
    assert all(text in shown for text in ("Ofen", "Er ist heiß.", "x = 1", "Oven", "It is hot."))
    assert "never seen 77" not in page


def test_a_picture_that_is_not_attached_to_its_cell() -> None:
    cell = {"cell_type": "markdown", "metadata": {}, "source": ["![a](attachment:a.png)"]}
    held = {**cell, "attachments": {"a.png": {"image/png": ""}}}
    assert reading.read(json.dumps({"cells": [held]})).problems == ()
    (problem,) = reading.read(json.dumps({"cells": [held, cell]})).problems
    assert (problem.kind, problem.message) == ("detached", "'a.png' is not attached to its cell")
