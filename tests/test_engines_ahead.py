"""Batches for a device: their order and size, what is read while it computes, memory that does not suffice."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

import numpy as np
import pytest

from qa.engines import ahead
from qa.engines.ahead import Batches, Window, padded


def reader(texts: Sequence[str], asked: list[list[int]] | None = None):  # type: ignore[no-untyped-def]
    def read(index: Sequence[int]) -> list[Window]:
        if asked is not None:
            asked.append(list(index))
        return [Window(i, 1, [7] * len(texts[i])) for i in index]

    return read


def test_what_is_left_of_one_reading_goes_with_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "FIRST", 3)
    monkeypatch.setattr(ahead, "NEXT", 4)
    texts = ["a" * 4] * 11
    found = list(Batches(texts, reader(texts), 8))
    assert [len(batch) for batch in found] == [2, 2, 2, 2, 2, 1]
    assert sorted(window.text for batch in found for window in batch) == list(range(11))


def test_the_next_texts_are_read_while_the_device_computes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "FIRST", 1)
    monkeypatch.setattr(ahead, "NEXT", 1)
    texts, second = ["aa", "a"], Event()

    def read(index: Sequence[int]) -> list[Window]:
        if list(index) == [1]:
            second.set()
        return reader(texts)(index)

    batches = iter(Batches(texts, read, 1))
    assert next(batches)[0].text == 0
    assert second.wait(10), "nothing was read while the first batch was out"
    assert next(batches)[0].text == 1


def test_a_batch_without_room_comes_again_in_halves() -> None:
    texts = ["a" * 4] * 8
    batches, sizes, done = Batches(texts, reader(texts), 32), [], []
    for batch in batches:
        sizes.append(len(batch))
        if len(batch) > 2:
            batches.again(batch)
        else:
            done += [window.text for window in batch]
    assert sizes == [8, 4, 2, 2, 2, 2]
    assert sorted(done) == list(range(8))


def test_a_failing_reader_is_heard_of() -> None:
    def read(index: Sequence[int]) -> list[Window]:
        raise ValueError("no tokens")

    with pytest.raises(ValueError, match="no tokens"):
        list(Batches(["a"], read, 8))


@pytest.mark.parametrize("left", [False, True])
def test_padding(left: bool) -> None:
    ids, mask = padded([Window(0, 1, [5, 6, 7]), Window(1, 1, [8]), Window(2, 1, [])], 9, left)
    assert ids.tolist() == [[5, 6, 7], [9, 9, 8] if left else [8, 9, 9], [9, 9, 9]]
    assert mask.tolist() == [[1, 1, 1], [0, 0, 1] if left else [1, 0, 0], [0, 0, 0]]
    assert ids.dtype == mask.dtype == np.int64
    assert padded([Window(0, 1, [])], 9, left)[0].tolist() == [[9]]
