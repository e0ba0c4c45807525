"""Writer of ONNX models: the few protobuf messages a graph of operators needs, without the onnx package.

Field numbers follow onnx.proto3 (ModelProto, GraphProto, NodeProto, AttributeProto, TensorProto).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Value = int | float | Sequence[int]
_TYPES = {"float32": 1, "uint8": 2, "int8": 3, "int32": 6, "int64": 7}
MICROSOFT = "com.microsoft"


def _varint(number: int) -> bytes:
    number &= (1 << 64) - 1
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes | str) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return _varint(field << 3 | 2) + _varint(len(data)) + data


def tensor(name: str, values: NDArray[np.generic]) -> bytes:
    """A constant of the graph."""
    shape = b"".join(_number(1, size) for size in values.shape)
    kind = _number(2, _TYPES[values.dtype.name])
    return shape + kind + _bytes(8, name) + _bytes(9, np.ascontiguousarray(values).tobytes())


def _attribute(name: str, value: Value) -> bytes:
    head = _bytes(1, name)
    match value:
        case float():
            return head + _varint(2 << 3 | 5) + struct.pack("<f", value) + _number(20, 1)
        case int():
            return head + _number(3, value) + _number(20, 2)
        case _:
            return head + b"".join(_number(8, item) for item in value) + _number(20, 7)


def node(
    operator: str,
    inputs: Iterable[str],
    outputs: Iterable[str],
    domain: str = "",
    attributes: dict[str, Value] | None = None,
) -> bytes:
    """An operator applied to named values."""
    ends = b"".join(_bytes(1, name) for name in inputs) + b"".join(_bytes(2, name) for name in outputs)
    details = b"".join(_bytes(5, _attribute(*item)) for item in (attributes or {}).items())
    return ends + _bytes(4, operator) + details + (_bytes(7, domain) if domain else b"")


def value(name: str, shape: Sequence[int | str]) -> bytes:
    """A float32 input or output; a string names a size known at run time only."""
    sizes = b"".join(_bytes(1, _number(1, n) if isinstance(n, int) else _bytes(2, n)) for n in shape)
    return _bytes(1, name) + _bytes(2, _bytes(1, _number(1, 1) + _bytes(2, sizes)))


def model(
    nodes: Sequence[bytes],
    constants: Sequence[bytes],
    inputs: Sequence[bytes],
    outputs: Sequence[bytes],
    operators: int,
) -> bytes:
    """A serialised ModelProto of an operator set, with onnxruntime's own operators."""
    parts = [(1, nodes), (2, [b"encoder"]), (5, constants), (11, inputs), (12, outputs)]
    graph = b"".join(_bytes(field, item) for field, items in parts for item in items)
    sets = [_bytes(1, "") + _number(2, operators), _bytes(1, MICROSOFT) + _number(2, 1)]
    return _number(1, 9) + _bytes(7, graph) + b"".join(_bytes(8, item) for item in sets)
