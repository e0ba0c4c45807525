"""Pump every regular expression of the package with its own letters: `python -m tests.benchmarks.patterns [LENGTH]`.

Each pattern searches texts that repeat one or two of the pieces it is made of, with and without an end that spoils the
match. What takes longer than SECONDS of processor time for a text of LENGTH characters is listed; what is linear takes
a few milliseconds. Whether such a text can ever reach the pattern is for a person to read.
"""

from __future__ import annotations

import importlib
import itertools
import pkgutil
import re
import signal
import sys
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import regex

import qa

SECONDS = 0.2
LENGTH = 8_000
MOST_PIECES = 8
SPOILERS = ("", "\x01", "a")
_PIECE = re.compile(r"\\p\{[^}]*\}|\\.|[^\\\[\](){}|?*+^$.]+|\[(?:\\.|[^\]\\])+\]", re.DOTALL)
_CLASSES = dict(
    zip("bBAZshdwSDWpPntr", ["", "", "", "", " ", " ", "1", "a", "x", "x", "-", "é", "-", *"\n\t\r"], strict=True)
)
"""What an escaped letter matches."""
_PROPERTIES = {
    "Lu": "A", "N": "1", "Nd": "1", "M": "\u0301", "Mn": "\u0301", "Han": "人", "Hiragana": "の", "Katakana": "カ",
    "Hangul": "가", "Cyrillic": "б", "Arabic": "ب", "Devanagari": "क", "Greek": "β", "P": ".", "S": "+", "Z": " ",
}  # fmt: skip
"""What has a property of Unicode; of those not here a small letter."""


class _SlowError(Exception):
    pass


def _stop(number: int, frame: FrameType | None) -> None:
    raise _SlowError


def collected() -> dict[tuple[str, int, str], tuple[str, Any, bool]]:
    """Every pattern that the package compiles when it is imported: its name, and whether one place alone is tried."""
    found: dict[tuple[str, int, str], tuple[str, Any, bool]] = {}
    for info in pkgutil.walk_packages(qa.__path__, "qa."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        code = Path(module.__file__ or "").read_text(encoding="utf-8")
        for name, value in vars(module).items():
            values = (
                value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else [value]
            )
            for one in values:
                if isinstance(one, re.Pattern | regex.Pattern) and isinstance(one.pattern, str):
                    key = one.pattern, one.flags, type(one).__module__
                    found.setdefault(key, (f"{info.name}.{name}", one, _is_anchored(name, code)))
    return found


def _is_anchored(name: str, code: str) -> bool:
    used = set(re.findall(rf"\b{name}\.(match|fullmatch|search|finditer|findall|sub|split)\b", code))
    return bool(used) and used <= {"match", "fullmatch"}


def pieces(pattern: str) -> list[str]:
    """Short texts that parts of a pattern match, as well as a look at its letters tells."""
    found: dict[str, None] = {}
    for piece in _PIECE.findall(pattern):
        if piece[0] == "[":
            body = piece[1:-1]
            letters = [_letter(c) for c in re.findall(r"\\p\{[^}]*\}|\\.|[^\\^-]", body, re.DOTALL)]
            found.update(dict.fromkeys([*letters[:3], "a" if body.startswith("^") else letters[0] if letters else "a"]))
        elif piece[0] == "\\":
            found[_letter(piece)] = None
        else:
            found.update(dict.fromkeys([piece, piece[-1]]))
    found.update(dict.fromkeys("a 1"))
    return [piece for piece in found if piece][:MOST_PIECES]


def _letter(written: str) -> str:
    if written.startswith(r"\p{"):
        return _PROPERTIES.get(written[3:-1], "a")
    return _CLASSES.get(written[-1], written[-1]) if written[0] == "\\" else written


def pumped(pattern: str, length: int) -> Iterator[str]:
    made = pieces(pattern)
    for pump in [*made, *(a + b for a, b in itertools.permutations(made, 2))]:
        body = pump * (length // len(pump))
        for start, end in itertools.product(("", made[0]), SPOILERS):
            yield start + body + end


def main(length: int) -> None:
    signal.signal(signal.SIGVTALRM, _stop)
    patterns = collected()
    slow = 0
    for (text, _, kind), (name, pattern, anchored) in sorted(patterns.items(), key=lambda one: one[1][0]):
        for given in pumped(text, length):
            signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
            try:
                pattern.match(given) if anchored else deque(pattern.finditer(given), maxlen=0)
            except _SlowError:
                slow += 1
                print(f"{name}: {kind} {text[:110]!r} on {given[:24]!r}…{given[-2:]!r}", flush=True)
                break
            finally:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    print(f"{slow} of {len(patterns)} patterns, {time.process_time():.0f} s of processor time")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else LENGTH)
