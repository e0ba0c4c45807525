"""One formula as the tests for broken LaTeX see it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from qa.formula.latex.stream import Stream
from qa.formula.latex.tokens import Token, tokens
from qa.model.records import dataclass

_NAMING = frozenset({r"\begin", r"\end"})


@dataclass(frozen=True, slots=True)
class Inspected:
    """One formula as the tests see it: its stream, its tokens outside texts, its commands, its runs of letters."""

    stream: Stream
    tokens: tuple[Token, ...]
    commands: Counter[str]
    runs: tuple[Token, ...]


def inspected(stream: Stream) -> Inspected:
    """Prepare a formula for the tests."""
    texts = [(item.start, item.end) for item in stream.items if item.kind in {"text", "tag", "ref"}]
    outside, cursor = [], 0
    found = tokens(stream.latex)
    for token in found:
        while cursor < len(texts) and texts[cursor][1] <= token.start:
            cursor += 1
        if cursor == len(texts) or token.end <= texts[cursor][0]:
            outside.append(token)
    commands = Counter(token.text for token in found if len(token.text) > 1 and token.text[1].isalpha())
    return Inspected(stream, tuple(outside), commands, tuple(letter_runs(outside)))


def letter_runs(found: list[Token]) -> Iterator[Token]:
    """Letters that stand side by side, as one token; lone letters too. The name of an environment is none."""
    run: list[Token] = []
    names = False
    for before, token in pairwise([Token("", -1, -1), *found, Token("", -1, -1)]):
        if before.text in _NAMING:
            names = token.text == "{"
        elif token.text == "}":
            names = False
        letter = not names and len(token.text) == 1 and unicodedata.category(token.text)[0] in "LM"
        if run and not (letter and token.start == run[-1].end):
            yield Token("".join(t.text for t in run), run[0].start, run[-1].end)
            run = []
        if letter:
            run.append(token)
