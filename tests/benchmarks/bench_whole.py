"""What `qa check` costs beside embedding the same texts, cold and warm, with peak memory and the aligner's share.

python tests/benchmarks/bench_whole.py [FOLDER]          (default: corpus)
python tests/benchmarks/bench_whole.py --groups 60       (that many groups made from the corpus, all texts distinct)

Seconds are processor time (user and system, children included), so that a busy machine changes little; wall time
beside.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

from pull_request import copies, numbered

from qa.align import align, embed_ahead
from qa.discover import discover
from qa.engines import Array, Engines
from qa.engines.e5.engine import E5
from qa.parse.load import load
from qa.run.pipeline import notes

CORPUS = Path(__file__).parent.parent.parent / "corpus"


class Recording:
    """The embedded engine that keeps what it was asked, call by call, and how long that took."""

    name, version = E5.name, E5.version

    def __init__(self) -> None:
        self.engine, self.calls, self.seconds = E5(), list[list[str]](), 0.0

    def embed(self, texts: Sequence[str]) -> Array:
        self.calls.append(list(texts))
        start = time.process_time()
        vectors = self.engine.embed(texts)
        self.seconds += time.process_time() - start
        return vectors


def made(folder: Path, groups: int) -> Path:
    for group, name, text in copies(groups):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(numbered(text, 1000 + group), encoding="utf-8")
    return folder


def spent(work: Callable[[], object]) -> tuple[float, float]:
    """Processor seconds of this process and its ended children, and wall seconds."""
    before, start = sum(map(_seconds, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))), time.perf_counter()
    work()
    after = sum(map(_seconds, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
    return after - before, time.perf_counter() - start


def _seconds(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def check(folder: Path, *options: str) -> None:
    command = [sys.executable, "-m", "qa", "check", ".", "--exit-zero", "--format", "json", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)


def aligning(folder: Path, recording: Recording) -> None:
    """Align every pair, embedding recorded; prints what remains without it."""
    total, blocks = 0.0, 0
    for group in discover([folder]).groups:
        engines = Engines()
        engines._embedders[Recording.name] = recording
        documents = [load(note, engines.cache) for note in notes(group)]
        start, before = time.process_time(), recording.seconds
        embed_ahead(documents, engines)
        for target in documents[1:]:
            align(documents[0], target, engines)
            blocks += len(documents[0].blocks) + len(target.blocks)
        total += time.process_time() - start - (recording.seconds - before)
    print(
        f"alignment beyond embedding: {total:.2f} s, {total / blocks * 1000:.3f} s per 1,000 blocks ({blocks} blocks)"
    )


def report(folder: Path) -> None:
    recording = Recording()
    recording.embed(["warm up"])
    recording.calls.clear()
    aligning(folder, recording)
    engine = E5()
    engine.embed(["warm up"])
    texts = sum(map(len, recording.calls))
    alone, wall = spent(lambda: [engine.embed(call) for call in recording.calls])
    print(f"embedding alone: {texts} texts, {alone:.2f} s, wall {wall:.2f} s, {texts / wall:.0f} texts/s")
    subprocess.run(["rm", "-rf", str(folder / ".qa_cache")], check=True)
    for title, options in (("cold", ()), ("warm", ()), ("one process, no cache", ("--jobs", "1", "--no-cache"))):
        seconds, took = spent(lambda options=options: check(folder, *options))  # type: ignore[misc]
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(
            f"{title}: {seconds:.2f} s, {seconds / alone:.2f} of embedding; "
            f"wall {took:.2f} s, {took / wall:.2f} of it; largest process {peak} MB"
        )


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        if sys.argv[1:2] == ["--groups"]:
            report(made(Path(name) / "made", int(sys.argv[2])))
        else:
            # a copy: no configuration or cache of the folder counts
            folder = Path(name) / "copy"
            subprocess.run(["cp", "-r", sys.argv[1] if sys.argv[1:] else str(CORPUS), str(folder)], check=True)
            report(folder)


if __name__ == "__main__":
    main()
