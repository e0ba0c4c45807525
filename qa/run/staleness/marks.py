"""What a section has in every language alike: how many blocks of which kind, formulas, numbers, code, links, sentences.

Two sections that translate each other differ little in these marks; the distance counts, weighted, what one has and the
other has not.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from math import fsum, log

import regex

from qa.model.records import dataclass
from qa.run.staleness.outline import REMEMBERED, Heading, OutlineBlock, Shape
from qa.run.staleness.tokens import CODE, FORMULA, tokens

WEIGHTS = {
    "h": 1.0,  # headings by level
    "b": 0.6,  # blocks of text by shape
    "f": 1.0,  # formulas
    "n": 1.0,  # numbers
    "k": 0.5,  # lines of code
    "i": 0.7,  # code in the text
    "u": 0.4,  # destinations of links and pictures
    "a": 0.4,  # words in capitals, which most languages keep
    "s": 0.25,  # sentences
    "p": 0.15,  # brackets, questions, emphasis
}
"""How much a mark tells, by its first letter: 1 for what a translation keeps exactly, less for what translators change
at times. Tried on generated histories (`python -m tests.benchmarks.staleness`)."""
# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
LENGTH_WEIGHT = 1.0
"""Weight of the natural logarithm of how much longer one section is than the other, at the languages' usual ratio."""
SMOOTHING = 30.0
"""Letters added to both lengths: the ratio of short texts says little."""

_LINK = re.compile(r"\]\(\s*<?([^\s()<>]+)|\bhttps?://[^\s<>)\]]+|(?:href|src)\s*=\s*[\"']([^\"']+)")
_CAPITALS = re.compile(r"\b[A-Z][A-Z0-9]+\b|\b[A-Z]?[a-z]+[A-Z]\w*\b")
_IN_WORD = re.compile(r"[A-Z0-9](?<=[A-Za-z].)")
"""What every word in capitals has behind its first letter, and most texts have nowhere."""
_SENTENCE = regex.compile(r"[.!?…](?=[\s\p{P}]|$)|[。！？؟।۔]")
_EMPHASIS = re.compile(r"(?<!\*)\*\*(?!\*)|(?<![\w_])__(?!_)")
_COMMENT_OR_STRING = re.compile(r"(?:#|//|--|%).*$|\"[^\"]*\"|'[^']*'")
_WORDS_IN_LATEX = re.compile(r"\\(?:text|mathrm|textrm|mbox|operatorname)\*?\{[^{}]*\}")
_DECIMAL_COMMA = re.compile(r"(?<=\d)(?:\{,\}|,)(?=\d)")
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Marks:
    """How often a section has which mark, and how many letters its text has."""

    counts: frozenset[tuple[str, int]]
    letters: int


def marks(section: Heading) -> Marks:
    """The marks of a section."""
    return _marks(section.blocks)


@lru_cache(maxsize=REMEMBERED)
def _marks(blocks: tuple[OutlineBlock, ...]) -> Marks:
    total: dict[str, int] = {}
    letters = 0
    for block in blocks:
        found, length = _of_block(block)
        for mark, count in found:
            total[mark] = total.get(mark, 0) + count
        letters += length
    return Marks(frozenset(total.items()), letters)


@lru_cache(maxsize=REMEMBERED)
def _of_block(block: OutlineBlock) -> tuple[tuple[tuple[str, int], ...], int]:
    shape, raw, level = block
    found: Counter[str] = Counter()
    said = tokens(shape, raw)
    if shape is Shape.FRONT and not said:
        return (), 0
    found[f"h{level}" if shape is Shape.HEADING else f"b{shape.value}"] += 1
    others = [token for token in said if not token.isalpha()]
    letters = len("".join(said)) - len("".join(others))
    for token in others:
        if token[0] == FORMULA:
            found[_formula_mark(token)] += 1
        elif token[0] == CODE:
            found[("k" + _COMMENT_OR_STRING.sub("", token)) if shape is Shape.CODE else "i" + token] += 1
        elif _DIGITS.search(token):
            found[_number_mark(token)] += 1
        else:
            letters += len(token)
    if shape not in (Shape.CODE, Shape.MATH, Shape.FRONT):
        found.update(_of_text(raw))
    return tuple(found.items()), letters


def _of_text(raw: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for address in _addresses(raw):
        found["u" + _destination(address)] += 1
    if _IN_WORD.search(raw):
        for word in _CAPITALS.findall(raw):
            found["a" + word] += 1
    found["s"] = len(_SENTENCE.findall(raw))
    found["p("] = raw.count("(") + raw.count("（")
    found["p?"] = raw.count("?") + raw.count("？") + raw.count("؟")
    if "**" in raw or "__" in raw:
        found["p*"] = len(_EMPHASIS.findall(raw)) // 2
    return +found


def links(section: Heading) -> Counter[str]:
    """The addresses that a section leads to, as they are written."""
    return Counter(address for block in section.blocks for address in _addresses(block.raw))


def _addresses(raw: str) -> Iterator[str]:
    if "](" in raw or "://" in raw or "=" in raw:
        yield from (link[1] or link[2] or link[0] for link in _LINK.finditer(raw))


def _destination(address: str) -> str:
    """The last part of an address, which the pages of a site share in all languages."""
    path = address.split("#")[0].split("?")[0].rstrip("/")
    return path.rpartition("/")[2].split(".")[0].lower() or address[:1]


@lru_cache(maxsize=REMEMBERED)
def _number_mark(token: str) -> str:
    """A number in European digits, without separators."""
    return "n" + "".join(str(unicodedata.decimal(c, "")) for c in token)


@lru_cache(maxsize=REMEMBERED)
def _formula_mark(token: str) -> str:
    """A formula as any language writes it: without words, and a comma in a number is a point."""
    return "f" + _DECIMAL_COMMA.sub(".", _WORDS_IN_LATEX.sub("{}", token))


def distance(one: Marks, other: Marks, ratio: float) -> float:
    """How much two sections differ; `ratio` is how many letters the first language uses for one of the other."""
    if one == other and ratio == 1:
        return 0.0
    # sections that translate each other share most of their marks
    left = dict(one.counts - other.counts)
    for mark, count in other.counts - one.counts:
        left[mark] = left.get(mark, 0) - count
    # the order of a set is another one in every process, and the sum must not be
    differing = fsum([WEIGHTS[mark[0]] * abs(count) for mark, count in left.items()])
    lengths = (one.letters + SMOOTHING) / (ratio * other.letters + SMOOTHING)
    return differing + LENGTH_WEIGHT * abs(log(lengths))


def has_gained(one: Marks, old: Marks, new: Marks) -> bool:
    """Whether a section has something of what `new` has beyond `old`; also where that is nothing at all."""
    there, before = dict(one.counts), dict(old.counts)
    gained = [(mark, count, before.get(mark, 0)) for mark, count in new.counts if count > before.get(mark, 0)]
    return not gained or any(there.get(mark, 0) > less for mark, _, less in gained)


NOTHING = Marks(frozenset(), 0)


def size(one: Marks) -> float:
    """The distance to nothing at all."""
    return distance(one, NOTHING, 1.0)
