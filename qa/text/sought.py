"""Words with numbers, sorted, so that a few are found without reading all."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import cache
from itertools import accumulate
from typing import Any

SOUGHT = 2_000
"""Words, each counted once, that are sought (4 µs each) before all are read, which takes 7 to 18 ms."""
NUMBER = array("I").itemsize
"""Bytes of a number that says where a word begins."""


def in_order(numbers: Mapping[str, int]) -> bytes:
    """The words in the order of their bytes: how many they are, where each begins, their numbers (0 to 255), they."""
    words = sorted((word.encode("utf-8"), number) for word, number in numbers.items())
    starts = array("I", accumulate((len(word) for word, _ in words), initial=0))
    said = bytes(number for _, number in words)
    return array("I", [len(words)]).tobytes() + starts.tobytes() + said + b"".join(word for word, _ in words)


def words_in_order(words: Iterable[str]) -> bytes:
    """The same of words without numbers."""
    return in_order(dict.fromkeys(words, 0))


def sought_words(content: bytes, read: Callable[[], Iterable[str]]) -> Set[str]:
    """The words of `words_in_order`, sought one by one; where many are asked for, or all, `read` reads them."""

    @cache
    def all_words() -> Mapping[str, float]:
        return dict.fromkeys(read(), 0.0)

    return Sought(content, float, all_words).keys()


class Sought(Mapping[str, float]):
    """Words with values: those of `in_order`, of which `value` tells the value by the number.

    Where many are asked for, or all, `read` reads them.
    """

    def __init__(self, content: bytes, value: Callable[[int], float], read: Callable[[], Mapping[str, float]]) -> None:
        self._value, self._read = value, read
        self._known: dict[str, float | None] = {}
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

    def get(self, word: str, default: Any = None) -> Any:
        if word in self._known:
            found = self._known[word]
        elif len(self._known) < SOUGHT:
            found = self._known[word] = self._found(word)
        else:
            return self._read().get(word, default)
        return default if found is None else found

    def _found(self, word: str) -> float | None:
        text = word.encode("utf-8", "surrogatepass")
        place = bisect_left(range(self._size), text, key=self._text)
        return self._value(self._numbers[place]) if place < self._size and self._text(place) == text else None

    def begun(self, letters: str) -> Iterator[str]:
        """The words that begin with these letters, in the order of their letters."""
        text = letters.encode("utf-8", "surrogatepass")
        for place in range(bisect_left(range(self._size), text, key=self._text), self._size):
            word = self._text(place)
            if not word.startswith(text):
                return
            yield word.decode("utf-8")

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word) is not None

    def __getitem__(self, word: str) -> float:
        found: float | None = self.get(word)
        if found is None:
            raise KeyError(word)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return self._size
