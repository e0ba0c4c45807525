"""Kill `qa batch` and `qa check` at random moments and compare what they leave with an undisturbed run.

    python tests/benchmarks/kills.py [KILLS] [SEED]

Half of the kills go to a batch (the process, or one of its workers), half to a check that writes a JSON report, both
with a cache that survives. After each batch kill the file must hold the first answers of the undisturbed run, whole
but for a begun last line; at the end all of them. After each check kill the report must be the old one or the new one,
and a run on the cache that is left must report the same.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAIRS = 150
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def row(i: int) -> dict[str, object]:
    """A pair with a wrong number in every third, a wrong formula in every fourth."""
    number, power = (i + 8 if i % 3 == 0 else i + 7), (3 if i % 4 == 0 else 2)
    source = f"# Part {i}\n\nThe mean of {i + 7} values is $x_{{{i}}}^2$.\n\nIt is never small."
    target = f"# Teil {i}\n\nDas Mittel von {number} Werten ist $x_{{{i}}}^{power}$.\n\nEs ist nie klein."
    return {"id": i % 50, "source": source, "target": target, "source_lang": "en", "target_lang": "de"}


def start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "qa", *arguments]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=quiet, stderr=quiet, start_new_session=True)


def children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
    except OSError:
        return []


def kill(process: subprocess.Popen[bytes], dice: random.Random) -> None:
    """The process itself, or one of its children."""
    workers = children(process.pid)
    if workers and dice.random() < 0.5:
        try:
            os.kill(dice.choice(workers), signal.SIGKILL)
        except ProcessLookupError:
            return
        return
    process.kill()
    process.wait()


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True) if path.exists() else []


def batch(folder: Path, kills: int, dice: random.Random) -> tuple[int, int]:
    """Kills done, wrong states seen."""
    text = "".join(json.dumps(row(i)) + "\n" for i in range(PAIRS))
    (folder / "p.jsonl").write_text(text, encoding="utf-8")
    start(folder, "batch", "p.jsonl", "--output", "right.jsonl").wait()
    right, done, wrong, out = lines(folder / "right.jsonl"), 0, 0, folder / "out.jsonl"
    assert len(right) == PAIRS
    while done < kills:
        process = start(folder, "batch", "p.jsonl", "--output", "out.jsonl", "--jobs", str(dice.choice((1, 2))))
        before = len(lines(out))
        while process.poll() is None and len(lines(out)) == before and dice.random() < 0.98:
            time.sleep(0.05)
        time.sleep(dice.random() * 0.5)
        if process.poll() is None:
            kill(process, dice)
            done += 1
        if process.poll() is None and dice.random() < 0.7:
            process.kill()
            process.wait()
            done += 1
        process.wait()
        left = lines(out)
        whole = [line for line in left if line.endswith(b"\n")]
        if whole != right[: len(whole)] or len(left) - len(whole) > 1:
            wrong += 1
        if len(whole) == PAIRS:
            for path in (out, out.with_name("out.jsonl.qa")):
                path.unlink(missing_ok=True)
            shutil.rmtree(folder / ".qa_cache", ignore_errors=True)
    start(folder, "batch", "p.jsonl", "--output", "out.jsonl").wait()
    return done, wrong + (lines(out) != right)


def check(folder: Path, kills: int, dice: random.Random) -> tuple[int, int]:
    for i in range(24):
        texts = row(i)
        for lang, side in (("en", "source"), ("de", "target")):
            (folder / f"n{i}-{lang}.md").write_text(f"{texts[side]}\n", encoding="utf-8")

    def found(name: str) -> object:
        return json.loads((folder / name).read_text(encoding="utf-8"))["findings"]

    start(folder, "check", ".", "--no-cache", "--output-file", "json=reports/right.json").wait()
    right, done, wrong = found("reports/right.json"), 0, 0
    while done < kills:
        process = start(folder, "check", ".", "--jobs", "2", "--output-file", "json=reports/out.json")
        time.sleep(dice.random() * 4)
        if process.poll() is None:
            kill(process, dice)
            done += 1
        process.wait()
        if (folder / "reports" / "out.json").exists() and found("reports/out.json") != right:
            wrong += 1
        if dice.random() < 0.2:
            start(folder, "check", ".", "--output-file", "json=reports/after.json").wait()
            wrong += found("reports/after.json") != right
            shutil.rmtree(folder / ".qa_cache", ignore_errors=True)
    return done, wrong


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 14)
    for work in (batch, check):
        with tempfile.TemporaryDirectory() as folder:
            done, wrong = work(Path(folder), kills // 2, dice)
            print(f"{work.__name__}: {done} kills, {wrong} wrong states", flush=True)


if __name__ == "__main__":
    main()
