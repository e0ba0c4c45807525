"""`qa batch` on Parquet and on folders of files: the answers of JSONL, resumed by file, other tables left alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from qa.run import parquet as tables

REASON = "needs pyarrow: pip install -e '.[ray]'"
arrow = pytest.importorskip("pyarrow", reason=REASON)
parquet = pytest.importorskip("pyarrow.parquet", reason=REASON)
Run = Callable[..., Result]
ONLY = ("--select", "formula-changed", "--no-cache")


def pair(id: Any, i: int = 0, **changed: Any) -> dict[str, Any]:
    row = {"id": id, "source": f"It is $x_{i}$.", "target": f"Es ist $x_{i + i % 2}$."}
    return {**row, "source_lang": "en", "target_lang": "de", **changed}


def table(path: Path, *rows: dict[str, Any]) -> Path:
    parquet.write_table(arrow.Table.from_pylist(list(rows)), path)
    return path


def jsonl(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Without what a column holds for those that have no such value."""

    def dense(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: dense(inner) for key, inner in value.items() if inner is not None}
        return [dense(inner) for inner in value] if isinstance(value, list) else value

    rows = parquet.read_table(path).to_pylist() if path.suffix == ".parquet" else map(json.loads, path.open("rb"))
    return [dense(row) for row in rows]


ROWS = [pair(i, i) for i in range(5)] + [pair(5, target=None)]


@pytest.mark.parametrize("ending", ["parquet", "jsonl"])
def test_a_table_in_or_out_changes_no_answer(ending: str, qa: Run, tmp_path: Path) -> None:
    lines, rows = jsonl(tmp_path / "p.jsonl", *ROWS), table(tmp_path / "p.parquet", *ROWS)
    qa("batch", lines, *ONLY, "--output", tmp_path / "lines.jsonl")
    result = qa("batch", rows, *ONLY, "--output", tmp_path / f"rows.{ending}")
    assert (result.exit_code, result.stdout) == (2, "")
    found = rows_of(tmp_path / f"rows.{ending}")
    assert found == rows_of(tmp_path / "lines.jsonl")
    assert [len(row.get("findings", ())) for row in found] == [0, 1, 0, 1, 0, 0]
    assert found[-1]["error"] == "target is null, not a text"


@pytest.mark.parametrize(
    ("ids", "kind", "spelled"),
    [
        ([1, 2], "int64", [1, 2]),
        ([1.5, 2.5], "double", [1.5, 2.5]),
        (["a", "b"], "string", ["a", "b"]),
        ([1, "b"], "string", ["1", "b"]),
        ([1, 10**30], "string", ["1", str(10**30)]),
    ],
)
def test_ids_keep_their_type_where_a_column_can(
    ids: list[Any], kind: str, spelled: list[Any], qa: Run, tmp_path: Path
) -> None:
    qa("batch", jsonl(tmp_path / "p.jsonl", *map(pair, ids)), *ONLY, "--output", tmp_path / "out.parquet")
    found = parquet.read_table(tmp_path / "out.parquet")
    assert (str(found.schema.field("id").type), found["id"].to_pylist()) == (kind, spelled)


def test_a_column_of_another_type_and_a_missing_one_are_answered_at_their_place(qa: Run, tmp_path: Path) -> None:
    rows = table(tmp_path / "p.parquet", {"id": "a", "source": b"It is", "target": "Es ist"}, {"id": "b"})
    result = qa("batch", rows, *ONLY)
    errors = [json.loads(line)["error"] for line in result.stdout.splitlines()]
    assert errors == ["source is an object, not a text", "source is null, not a text"]


def test_a_complete_table_is_not_written_again_and_one_of_other_texts_is_left_alone(qa: Run, tmp_path: Path) -> None:
    pairs, out = table(tmp_path / "p.parquet", *ROWS), tmp_path / "out.parquet"
    assert qa("batch", pairs, *ONLY, "--output", out).exit_code == 2
    before = out.read_bytes()
    again = qa("batch", pairs, *ONLY, "--output", out)
    assert (again.exit_code, "1 of 6 lines" in again.stderr) == (2, True)
    assert "answers other texts" in qa("batch", pairs, "--select", "accuracy", "--output", out).stderr
    assert "answers other texts" in qa("batch", table(pairs, pair(1)), *ONLY, "--output", out).stderr
    out.write_bytes(b"precious")
    assert "left as it is" in qa("batch", pairs, *ONLY, "--output", out).stderr
    assert out.read_bytes() == b"precious"
    assert len(before) > len(out.read_bytes())


def test_a_table_is_taken_up_where_its_lines_end(qa: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs, out = table(tmp_path / "p.parquet", *ROWS), tmp_path / "out.parquet"
    qa("batch", pairs, *ONLY, "--output", tmp_path / "whole.parquet")
    qa("batch", pairs, *ONLY, "--output", tmp_path / "lines.jsonl")
    lines = (tmp_path / "lines.jsonl").read_bytes().splitlines(keepends=True)
    out.with_name(out.name + tables.PART).write_bytes(b"".join(lines[:3]) + lines[3][:9])
    assert qa("batch", pairs, *ONLY, "--output", out).exit_code == 2
    assert rows_of(out) == rows_of(tmp_path / "whole.parquet")
    assert not list(tmp_path.glob("out.parquet.*"))


def test_files_of_a_folder_go_to_files_of_their_names(qa: Run, tmp_path: Path) -> None:
    shards = tmp_path / "shards"
    shards.mkdir()
    jsonl(shards / "b.jsonl", *ROWS[:2])
    table(shards / "a.parquet", *ROWS[2:5])
    (shards / "notes.txt").write_text("of mine", encoding="utf-8")
    assert qa("batch", shards, *ONLY, "--output", tmp_path / "out").exit_code == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["a.parquet", "b.jsonl", "b.jsonl.qa"]
    assert [len(row["findings"]) for row in rows_of(tmp_path / "out" / "a.parquet")] == [0, 1, 0]
    assert [len(row["findings"]) for row in rows_of(tmp_path / "out" / "b.jsonl")] == [0, 1]


@pytest.mark.parametrize("output", [(), ("--output", "-")])
def test_a_folder_needs_a_folder_for_its_answers(output: tuple[str, ...], qa: Run, tmp_path: Path) -> None:
    result = qa("batch", tmp_path, *ONLY, *output)
    assert (result.exit_code, "needs another one" in result.stderr) == (2, True)


def test_an_empty_folder_and_a_table_that_is_none_are_refused(qa: Run, tmp_path: Path) -> None:
    assert "holds no file of pairs" in qa("batch", tmp_path, *ONLY, "--output", tmp_path / "out").stderr
    (tmp_path / "p.parquet").write_bytes(b"PAR1 nothing")
    result = qa("batch", tmp_path / "p.parquet", *ONLY)
    assert (result.exit_code, "p.parquet: cannot be read" in result.stderr) == (2, True)
