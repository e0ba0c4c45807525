"""Language-free evidence: what a translation carries over unchanged ties blocks together whatever the language."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

import numpy as np

from qa.align.units import Unit, without_formulas
from qa.engines import Array
from qa.engines.embedder import TINY
from qa.formula.vocabulary import functions, is_function
from qa.model import Block, InlineKind, Kind

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
COMMON = 60
"""Units of both sides (geometric mean) beyond which an anchor stands everywhere and says nothing."""
EVIDENCE = 3.0
"""Anchors that are nearly proof: support is 1 - exp(-n / EVIDENCE)."""
_NUMBER = re.compile(r"\d+(?:[.,\u066b\u00a0\u202f ]\d+)*")
_SYMBOL = re.compile(r"\\[A-Za-z]+|[A-Za-z]|[^\W_]|[-+*/=<>^_&]")
_WORDS_IN = re.compile(r"\\(?:text\w*|mbox|operatorname|mathrm|tag)\*?\{[^{}]*\}")
_FUNCTION = re.compile(r"\\operatorname\*?\s*\{\s*(\w+)\s*\}|\\([A-Za-z]+)")
_WORD = re.compile(r"\w+")
_COMMENT = re.compile(r"(?:^|(?<=\s))(?:#|//|--|%).*$|/\*[^*]{0,2000}\*/", re.MULTILINE)

Anchors = Mapping[str, int]


def anchors(unit: Unit, text: str) -> Counter[str]:
    """Counts of formulas, code, link and image targets, numbers and code words of a unit of the note `text`."""
    return Counter(anchor for block in unit.blocks for anchor in _of_block(block, text))


def _of_block(block: Block, note: str) -> Iterator[str]:
    if block.kind is Kind.CODE:
        yield from (f"w:{word}" for word in _code_words(block.text))
        return
    for formula in block.formulas:
        yield "m:" + _international(formula.latex)
    if block.kind is Kind.MATH:
        bare = _WORDS_IN.sub(r"\\text", block.text)
        yield from (f"s:{symbol}" for symbol in _SYMBOL.findall(bare)[:400])
        return
    if block.kind is Kind.HTML:
        yield from (f"h:{word}" for word in _WORD.findall(block.text)[:200])
    for inline in block.inlines:
        match inline.kind:
            case InlineKind.CODE:
                yield "c:" + " ".join(note[inline.inner_start : inline.inner_end].split())
            case InlineKind.LINK | InlineKind.IMAGE if inline.value:
                yield _destination(inline.value)
    yield from (f"n:{_digits(number)}" for number in _NUMBER.findall(without_formulas(block, 0, " ")))


def _international(latex: str) -> str:
    r"""A formula without blanks, its functions under their international names: `\operatorname{tg} x` is `\tan x`."""
    return "".join(_FUNCTION.sub(_function, latex).split())


def _function(found: re.Match[str]) -> str:
    name = found[1] or found[2]
    return f"\\{min(functions(name, ''), default='')} " if is_function(name) else found[0]


def _code_words(code: str) -> list[str]:
    """Words of code without comments and without words that only a translator can have written, where any remain."""
    bare = _COMMENT.sub("", code)
    return [word for word in _WORD.findall(bare) if word.isascii()] or _WORD.findall(code)


def _destination(url: str) -> str:
    """An outside address as a whole, else the file's name: folders and fragments change with the language."""
    if "://" in url:
        return "u:" + url.split("#")[0].rstrip("/")
    return "u:" + PurePosixPath(url.split("#")[0]).name


def _digits(number: str) -> str:
    """The digits of a number in any script, separators left out."""
    return "".join(str(unicodedata.decimal(c)) for c in number if unicodedata.decimal(c, None) is not None)


def agreement(source: Sequence[Anchors], target: Sequence[Anchors]) -> tuple[Array, Array, Array]:
    """How far anchors agree (Dice, rare ones weigh more), and how much it says that they do or do not.

    Three arrays of shape (n, m) in [0, 1]. Agreement says more the more anchors there are, disagreement the more
    anchors the poorer side has: a translator may well drop a link or spell a number out.
    """
    total = len(source) + len(target)
    places: tuple[dict[str, list[int]], dict[str, list[int]]] = (defaultdict(list), defaultdict(list))
    for side, bags in zip(places, (source, target), strict=True):
        for i, bag in enumerate(bags):
            for anchor in bag:
                side[anchor].append(i)
    spread = Counter({a: len(i) for side in places for a, i in side.items()})
    for anchor in places[0].keys() & places[1].keys():
        spread[anchor] = len(places[0][anchor]) + len(places[1][anchor])
    weight = {anchor: math.log(1 + total / (1 + n)) for anchor, n in spread.items()}
    shared = np.zeros((len(source), len(target)), np.float32)
    for anchor in places[0].keys() & places[1].keys():
        rows, columns = places[0][anchor], places[1][anchor]
        if len(rows) * len(columns) > COMMON * COMMON:
            continue
        counts = np.minimum.outer([source[i][anchor] for i in rows], [target[j][anchor] for j in columns])
        shared[np.ix_(rows, columns)] += weight[anchor] * counts
    own = [
        np.array([sum(weight[a] * n for a, n in bag.items()) for bag in bags], np.float32) for bags in (source, target)
    ]
    both = own[0][:, None] + own[1][None, :]
    less = np.minimum(own[0][:, None], own[1][None, :])
    dice = 2 * shared / np.maximum(both, TINY)
    return dice, 1 - np.exp(-both / EVIDENCE), 1 - np.exp(-2 * less / EVIDENCE)
