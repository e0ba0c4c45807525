"""`qa batch --executor ray`: a real Ray on this machine answers as one process and a pool of processes do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DE, EN, FR

REASON = "needs Ray: pip install -e '.[ray]'"
pytest.importorskip("ray", reason=REASON)
pytest.importorskip("pyarrow", reason=REASON)
SECONDS = 300
LOST = "qa: 2 of 82 lines could not be checked\n"


def pairs() -> list[dict[str, Any]]:
    wrong = DE.replace("{i=1}", "{i=0}")
    texts = [(EN, DE, "de"), (EN, wrong, "de"), (EN, FR, "fr"), (EN, EN, "de")]
    rows = [
        {"id": f"{k}", "source": source, "target": target + f"\n{k}.\n", "source_lang": "en", "target_lang": lang}
        for k in range(10)
        for source, target, lang in texts
    ]
    return [*rows, {"id": "no target", "source": EN}]


def batch(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    environment.pop("RAY_ADDRESS", None)
    return subprocess.run(
        [sys.executable, "-m", "qa", "batch", *arguments],
        cwd=folder, env=environment, text=True, capture_output=True, timeout=SECONDS,
    )  # fmt: skip


def test_all_executors_answer_alike_and_ray_is_taken_up_and_reads_tables(tmp_path: Path) -> None:
    import pyarrow as arrow
    from pyarrow import parquet

    rows = pairs()
    shards = tmp_path / "shards"
    shards.mkdir()
    (shards / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows[::-1]), encoding="utf-8")
    parquet.write_table(arrow.Table.from_pylist(rows), shards / "b.parquet")
    for arguments in (["--output", "alone"], ["--output", "pool", "--jobs", "2"]):
        result = batch(tmp_path, "shards", *arguments)
        assert (result.returncode, result.stderr) == (2, LOST)
    # a run that was ended in the first shard
    written = (tmp_path / "alone" / "a.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "ray").mkdir()
    (tmp_path / "ray" / "a.jsonl").write_bytes(b"".join(written[:3]) + written[3][:20])
    result = batch(tmp_path, "shards", "--output", "ray", "--executor", "ray", "--jobs", "2")
    # Ray has a line of its own on stderr
    assert (result.returncode, result.stdout, result.stderr.splitlines()[-1]) == (2, "", LOST.strip())
    assert "Traceback" not in result.stderr
    found = {
        name: ((tmp_path / name / "a.jsonl").read_bytes(), parquet.read_table(tmp_path / name / "b.parquet"))
        for name in ("alone", "pool", "ray")
    }
    assert found["alone"][0].count(b"formula-changed") == 10
    assert found["pool"][0] == found["alone"][0] == found["ray"][0]
    assert found["pool"][1].equals(found["alone"][1])
    assert found["ray"][1].equals(found["alone"][1])
    assert {path.name for path in (tmp_path / "ray").iterdir()} == {"a.jsonl", "a.jsonl.qa", "b.parquet"}
