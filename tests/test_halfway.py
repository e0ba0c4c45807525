"""The judge reads the states of sentences that were embedded before, and says the same to the bit."""

from __future__ import annotations

import numpy as np
import pytest

from qa.engines.e5 import halfway
from qa.engines.e5.engine import E5
from qa.engines.e5.halfway import Halfway

SENTENCES = [
    "The pump stops when the tank is full.",
    "Die Pumpe hält an, wenn der Tank voll ist.",
    "Turn the valve to the left before you open the lid.",
    "Drehen Sie das Ventil nach links, bevor Sie den Deckel öffnen.",
]


def test_states_are_those_of_a_judge_that_embedded_nothing() -> None:
    before, fresh = E5(), E5()
    before.embed([*SENTENCES, "Another sentence that shares a run with them."])
    asked = [SENTENCES[2], "One that was not embedded.", SENTENCES[1]]
    for kept, read in zip(before.states(asked), fresh.states(asked), strict=True):
        assert np.array_equal(kept, read)
    pairs = [(SENTENCES[0], SENTENCES[1]), (SENTENCES[2], SENTENCES[3])]
    assert all(np.array_equal(before.judge(pairs, network), fresh.judge(pairs, network)) for network in range(2))


def test_the_latest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(halfway, "KEPT", 6)
    kept = Halfway(longest=3)
    for first in range(4):
        kept.keep([[first, 7], [first, 8]], np.full((2, 2, 1), first, np.float32))
        kept.keep([[first, 7]], np.full((1, 2, 1), 9, np.float32))
    assert kept.get([0, 7]) is None
    assert kept.get([2, 7]) is None
    last = kept.get([3, 8])
    assert last is not None
    assert last.tolist() == [[3], [3]]


def test_long_windows_are_not_kept() -> None:
    kept = Halfway(longest=3)
    kept.keep([[1, 2, 3, 4]], np.zeros((1, 4, 1), np.float32))
    assert kept.get([1, 2, 3, 4]) is None
