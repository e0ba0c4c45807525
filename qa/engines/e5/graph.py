"""The encoder of multilingual-e5-small as an ONNX graph with 8-bit matrices, built from the 4-bit file in 0.2 s.

Input `x`: the sums of the word, position and type embeddings of texts with equally many tokens, shape (texts, tokens,
hidden); the large word table stays in the file, of which only the rows of the texts are read. Output `y`: the last
layer's token vectors, same shape. A graph may be of some of the layers: `x` and `y` go in and come out there.

Weights are quantised by output. Activations have fixed steps, by channel, from `qa.engines.e5.ranges`: part of the
difference between channels moves into the weights (SmoothQuant, Xiao et al. 2023), so that a few huge channels cost
the others no precision. Fixed steps need no pass over the data, and no row depends on another text's. Cosine with
float32 .9995 on average, .999 at the first percentile.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qa.engines.e5.onnx_format import MICROSOFT, Value, model, node, tensor, value
from qa.engines.e5.ranges import Ranges
from qa.engines.e5.weights import Weights, dequantise
from qa.engines.embedder import Array
from qa.model.records import dataclass

EPSILON = 1e-12
MIDDLE = 6
"""Layers after which a word of negation most often has one as its nearest neighbour in a translation: in 86 % of 400
pairs in 16 languages, after all twelve in 82 % (`reports/meaning.md`)."""
LEVELS = 127
EVEN, SKEWED = 128, 24  # zero points: of signed values, of what the GELU leaves, hardly below zero
GELU_LEAST = 0.17
# how much of a channel's range its step takes, the rest going into the weights; flat around these values
SHARES = {"attention": 1.0, "attended": 0.8, "feed": 0.8, "inner": 0.9}
_OWN = frozenset({"Gelu", "MatMulIntegerToFloat", "MultiHeadAttention"})
ATTENTION_SET = 23  # the operator set that has a faster attention of its own


@dataclass(frozen=True)
class _Quantised:
    """8-bit rows by name, the name of their zero point, and the step of each channel."""

    rows: str
    zero: str
    steps: Array


class _Graph:
    def __init__(self, weights: Weights, operators: int) -> None:
        self.weights, self.operators = weights, operators
        self.nodes: list[bytes] = []
        self.constants: list[bytes] = []

    def constant(self, name: str, values: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> str:
        self.constants.append(tensor(name, values))
        return name

    def one(self, operator: str, inputs: list[str], name: str = "", **attributes: Value) -> str:
        name = name or f"v{len(self.nodes)}"
        self.nodes.append(node(operator, inputs, [name], MICROSOFT if operator in _OWN else "", attributes))
        return name


def _heights(matrix: Array, axis: int) -> Array:
    """The largest magnitudes, without a copy of the matrix."""
    return np.asarray(np.maximum(matrix.max(axis=axis), -matrix.min(axis=axis)), np.float32)


def _steps(peaks: Array, matrices: Sequence[Array], share: float, levels: int) -> Array:
    """The step of each channel: `levels` of them reach every peak, and as few as may be stay unused."""
    heights = np.maximum(peaks, np.quantile(peaks, 0.2))
    columns = np.maximum(np.max([_heights(matrix, 0) for matrix in matrices], axis=0), 1e-4)
    shape = heights**share / columns ** (1 - share)
    return np.asarray(shape * (heights / shape).max() / levels, np.float32)


def _quantised(graph: _Graph, x: str, steps: Array, name: str, zero: str = "even") -> _Quantised:
    scaled = graph.one("Mul", [x, graph.constant(f"{name}.pace", (1 / steps).astype(np.float32))])
    return _Quantised(graph.one("QuantizeLinear", [scaled, "one", zero]), zero, steps)


def _linear(graph: _Graph, x: _Quantised, name: str, matrix: Array, bias: Array | None) -> str:
    """Quantised rows times a matrix (outputs, inputs), plus the bias."""
    matrix = matrix * x.steps
    outputs = np.maximum(_heights(matrix, 1) / LEVELS, np.float32(1e-12)).astype(np.float32)
    matrix /= outputs[:, None]
    np.rint(matrix, out=matrix)
    inputs = [
        x.rows,
        graph.constant(f"{name}.w", matrix.astype(np.int8).T),
        "one",
        graph.constant(f"{name}.step", outputs),
        x.zero,
    ]
    ends = ["", graph.constant(f"{name}.b", bias.astype(np.float32))] if bias is not None else []
    return graph.one("MatMulIntegerToFloat", [*inputs, *ends])


def _normalised(graph: _Graph, x: str, name: str, out: str = "") -> str:
    inputs = [x, *(graph.constant(f"{name}.{part}", graph.weights.vector(f"{name}.{part}")) for part in "wb")]
    return graph.one("LayerNormalization", inputs, out, axis=-1, epsilon=EPSILON)


def _attention(graph: _Graph, x: str, prefix: str, peaks: dict[str, Array]) -> str:
    weights, heads = graph.weights, graph.weights.heads
    query, key, values, out = (weights.matrix(f"{prefix}{part}.w", weights.hidden) for part in ("q", "k", "v", "ao"))
    rows = _quantised(
        graph,
        x,
        _steps(peaks["attention"], (query, key, values), SHARES["attention"], LEVELS),
        f"{prefix}a",
    )
    # what attention leaves is quantised with steps of 1: the values come scaled. Keys need no bias: it adds the same
    # to all scores of a row, which the softmax does not see
    steps = _steps(peaks["attended"], (out,), SHARES["attended"], LEVELS)
    ends = [
        _linear(graph, rows, f"{prefix}q", query, weights.vector(f"{prefix}q.b")),
        _linear(graph, rows, f"{prefix}k", key, None),
        _linear(graph, rows, f"{prefix}v", values / steps[:, None], weights.vector(f"{prefix}v.b") / steps),
    ]
    if graph.operators >= ATTENTION_SET:
        attended = graph.one("Attention", ends, q_num_heads=heads, kv_num_heads=heads)
    else:
        attended = graph.one("MultiHeadAttention", ends, num_heads=heads)
    whole = _Quantised(graph.one("QuantizeLinear", [attended, "one", "even"]), "even", steps)
    return _linear(graph, whole, f"{prefix}ao", out, weights.vector(f"{prefix}ao.b"))


def _feed_forward(graph: _Graph, x: str, prefix: str, peaks: dict[str, Array]) -> str:
    weights = graph.weights
    into, out = weights.matrix(f"{prefix}fi.w", weights.hidden), weights.matrix(f"{prefix}fo.w", weights.feed_forward)
    rows = _quantised(graph, x, _steps(peaks["feed"], (into,), SHARES["feed"], LEVELS), f"{prefix}f")
    inner = graph.one("Gelu", [_linear(graph, rows, f"{prefix}fi", into, weights.vector(f"{prefix}fi.b"))])
    steps = np.maximum(_steps(peaks["inner"], (out,), SHARES["inner"], 255 - SKEWED), np.float32(GELU_LEAST / SKEWED))
    skewed = _quantised(graph, inner, steps, f"{prefix}g", "skewed")
    return _linear(graph, skewed, f"{prefix}fo", out, weights.vector(f"{prefix}fo.b"))


def encoder(
    weights: Weights, ranges: Ranges, operators: int = ATTENTION_SET, first: int = 0, end: int | None = None
) -> bytes:
    """The serialised graph, of ONNX operator set 23 or, for older runtimes, 17; of the layers `[first, end)`."""
    graph = _Graph(weights, operators)
    graph.constant("one", np.array(1, np.float32))
    for name, at in (("even", EVEN), ("skewed", SKEWED)):
        graph.constant(name, np.array(at, np.uint8))
    x = "x" if first else _normalised(graph, "x", "emb.ln")
    layers = range(weights.layers)[first:end]
    for layer in layers:
        prefix, peaks = f"l{layer}.", {name: table[layer] for name, table in ranges.items()}
        x = _normalised(graph, graph.one("Add", [x, _attention(graph, x, prefix, peaks)]), prefix + "aln")
        out = "y" if layer == layers[-1] else ""
        x = _normalised(graph, graph.one("Add", [x, _feed_forward(graph, x, prefix, peaks)]), prefix + "oln", out)
    sizes = ("texts", "tokens", weights.hidden)
    return model(graph.nodes, graph.constants, [value("x", sizes)], [value("y", sizes)], operators)


def embeddings(weights: Weights, ids: Sequence[Sequence[int]], positions: Array, kind: Array) -> Array:
    """The graph's input for texts of equally many token ids, at most 512, shape (texts, tokens, hidden)."""
    wanted = np.asarray(ids)
    rows = dequantise(weights.groups("emb.word", weights.hidden)[wanted.ravel()]).reshape(*wanted.shape, -1)
    rows += positions[: wanted.shape[1]]
    rows += kind
    return rows
