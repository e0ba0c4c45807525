"""Words that a translation carries over: numbers, names and their like tie sentences together where meanings are close.

The idea is that of cognate-based sentence alignment (Simard, Foster and Isabelle 1992): words are alike when they
begin alike, accents and case left out. Languages in different scripts share their numbers and formulas.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np

from qa.engines import Array
from qa.text.normal_forms import normalized

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
BEGINNING = 5
"""Letters by which words of two languages are compared: endings differ."""
SHORTEST = 4
"""Letters of a word that may be one: shorter ones are alike by chance."""
COMMON = 0.05
"""Share of the lines beyond which a word is no rare one."""
_TOKEN = re.compile(r"\d+|[^\W\d_]+")


def shared(source: Sequence[str], target: Sequence[str]) -> Array:
    """How much rare wording each source sentence shares with each target sentence, shape (n, m).

    A beginning that stands in one sentence of each side counts 1, more frequent ones less, those in more than one
    sentence in twenty nothing.
    """
    bags = [[_beginnings(text) for text in side] for side in (source, target)]
    spread = [Counter(key for bag in side for key in bag) for side in bags]
    most = max(1.0, COMMON * max(len(source), len(target)))
    out = np.zeros((len(source), len(target)), np.float32)
    where: list[dict[str, list[int]]] = [{}, {}]
    for side, place in zip(bags, where, strict=True):
        for i, bag in enumerate(side):
            for key in bag:
                place.setdefault(key, []).append(i)
    for key in sorted(spread[0].keys() & spread[1].keys()):
        if max(spread[0][key], spread[1][key]) <= most:
            weight = 1 / math.sqrt(spread[0][key] * spread[1][key])
            out[np.ix_(where[0][key], where[1][key])] += weight
    return out


def _beginnings(text: str) -> frozenset[str]:
    plain = "".join(c for c in normalized("NFKD", text.casefold()) if not unicodedata.combining(c))
    tokens = _TOKEN.findall(plain)
    return frozenset(t if t[0].isdigit() else t[:BEGINNING] for t in tokens if len(t) >= SHORTEST or t[0].isdigit())
