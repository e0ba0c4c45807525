"""Words with numbers, sorted, so that a few are found without reading all."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate

SOUGHT = 2_000
"""Words that are sought (4 µs each) before all are read, which takes 7 to 18 ms."""
NUMBER = array("I").itemsize
"""Bytes of a number that says where a word begins."""


def in_order(numbers: Mapping[str, int]) -> bytes:
    """The words in the order of their bytes: how many they are, where each begins, their numbers (0 to 255), they."""
    words = sorted((word.encode("utf-8"), number) for word, number in numbers.items())
    starts = array("I", accumulate((len(word) for word, _ in words), initial=0))
    said = bytes(number for _, number in words)
    return array("I", [len(words)]).tobytes() + starts.tobytes() + said + b"".join(word for word, _ in words)


class Sought(Mapping[str, float]):
    """Words with values: those of `in_order`, of which `value` tells the value by the number.

    Where many are asked for, or all, `read` reads them.
    """

    def __init__(self, content: bytes, value: Callable[[int], float], read: Callable[[], Mapping[str, float]]) -> None:
        self._value, self._read, self._asked = value, read, 0
        numbers = memoryview(content)
        self._size = numbers[:NUMBER].cast("I")[0]
        starts, texts = NUMBER * (self._size + 2), NUMBER * (self._size + 2) + self._size
        self._starts, self._numbers, self._texts = (
            numbers[NUMBER:starts].cast("I"),
            content[starts:texts],
            content[texts:],
        )

    def _text(self, place: int) -> bytes:
        return self._texts[self._starts[place] : self._starts[place + 1]]

    def __getitem__(self, word: str) -> float:
        self._asked += 1
        if self._asked > SOUGHT:
            return self._read()[word]
        text = word.encode("utf-8", "surrogatepass")
        place = bisect_left(range(self._size), text, key=self._text)
        if place == self._size or self._text(place) != text:
            raise KeyError(word)
        return self._value(self._numbers[place])

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return self._size
