"""`python -m tests.fuzz TARGET SECONDS [FOLDER]`: fuzz one target; finds go to FOLDER, one file a kind.

`python -m tests.fuzz all SECONDS [FOLDER]` takes each target in turn for SECONDS, for ever; a line per turn says how
many inputs ran. A find is an exception that no caller catches, told apart by its type and our innermost line.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path


def main(target: str, seconds: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if target == "all":
        _in_turn(seconds, folder)
    import atheris

    with atheris.instrument_imports(include=["qa"]):
        from tests.fuzz.targets import ALLOWED, SEEDS, TARGETS, WORDS

    finds, run = folder / "finds", TARGETS[target]
    finds.mkdir(exist_ok=True)

    def once(data: bytes) -> None:
        try:
            run(data)
        except ALLOWED:
            pass
        except Exception as error:
            _keep(finds, target, data, error)

    seeds = folder / "seeds" / target
    if not seeds.exists():
        seeds.mkdir(parents=True)
        for number, text in enumerate(SEEDS[target]):
            (seeds / str(number)).write_text(text, encoding="utf-8", newline="")
    words = folder / f"{target}.dict"
    lines = (
        '"' + "".join(f"\\x{byte:02X}" for byte in word.encode()) + '"'
        for word in {w: 0 for ws in WORDS.values() for w in ws}
    )
    words.write_text("\n".join(lines) + "\n", encoding="utf-8")
    options = [f"-max_total_time={seconds}", "-timeout=60", "-rss_limit_mb=3000", "-max_len=4096", f"-dict={words}"]

    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={finds}/{target}-", str(seeds)], once)
    atheris.Fuzz()


def _keep(finds: Path, target: str, data: bytes, error: Exception) -> None:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "/qa/" in f.filename or "/tests/" in f.filename]
    place = f"{Path(frames[-1].filename).stem}-{frames[-1].lineno}" if frames else "unknown"
    path = finds / f"{target}-{type(error).__name__}-{place}"
    if not path.exists():
        path.write_bytes(data)
        path.with_suffix(".txt").write_text(
            "".join(traceback.format_exception(error)), encoding="utf-8", errors="replace"
        )
        print(f"find: {path.name}: {error!r:.200}", flush=True)


def _in_turn(seconds: int, folder: Path) -> None:
    from tests.fuzz.targets import TARGETS

    while True:
        for name in TARGETS:
            started = time.time()
            command = [sys.executable, "-m", "tests.fuzz", name, str(seconds), str(folder.parent)]
            log = subprocess.run(command, capture_output=True, check=False).stderr.decode("utf-8", "replace")
            # one that was ended by a limit has no closing line
            runs = max(map(int, re.findall(r"^(?:#|Done )(\d+)", log, re.M)), default=0)
            entry = {"target": name, "runs": runs, "seconds": round(time.time() - started)}
            with (folder / "tally.jsonl").open("a", encoding="utf-8") as file:
                file.write(json.dumps(entry) + "\n")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3] if len(sys.argv) > 3 else tempfile.gettempdir()) / "qa-fuzz")
