"""English sentences with one word turned into its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import regex

from qa.analysis.variants import Variant


def opposites(text: str, *, loose: bool = False) -> Iterator[Variant]:
    """`text` with each word that has an opposite replaced by it, in turn; `loose` takes in the doubtful pairs."""
    pattern, table = _table(loose)
    for match in pattern.finditer(text):
        for other in table[match[0].lower()]:
            instead = other.capitalize() if match[0][0].isupper() else other
            yield Variant(match.start(), match.end(), instead, text[: match.start()] + instead + text[match.end() :])


@cache
def _table(loose: bool) -> tuple[regex.Pattern[str], dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, None]] = {}
    for line in files("qa.checks.meaning").joinpath("data/opposites.txt").read_text("utf-8").splitlines():
        if line.startswith("#") or not line or (line.startswith("~") and not loose):
            continue
        one, *way, other = (word.replace("+", " ") for word in line.removeprefix("~ ").split())
        found.setdefault(one, {})[other] = None
        if not way:
            found.setdefault(other, {})[one] = None
    words = "|".join(map(regex.escape, sorted(found, key=len, reverse=True)))
    return regex.compile(rf"\b(?:{words})\b", regex.I), {word: tuple(others) for word, others in found.items()}
