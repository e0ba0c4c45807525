"""Numbers in the labels of diagrams, which readers see and the structure of a diagram leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import decimal

from qa.text.diagrams import labels

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def changed_numbers(source: str, target: str, info: str) -> Iterator[tuple[int, int, str, str]]:
    """(line of the source, line of the target, number, other number) where labels in the same place have numbers of
    the same count that are not the same. Digits of every script, separators aside."""
    sides = [
        [(code.count("\n", 0, start), code[start:end]) for start, end in labels(code, info)]
        for code in (source, target)
    ]
    if len(sides[0]) != len(sides[1]):
        return
    for (there, before), (here, after) in zip(*sides, strict=True):
        old, new = (_NUMBER.findall(text) for text in (before, after))
        if len(old) != len(new) or sorted(map(_digits, old)) == sorted(map(_digits, new)):
            continue
        yield from ((there, here, a, b) for a, b in zip(old, new, strict=True) if _digits(a) != _digits(b))


def _digits(number: str) -> str:
    return "".join(str(decimal(char)) for char in number if char.isdecimal())
