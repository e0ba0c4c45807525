"""Macros of a note or project, expanded in formulas.

Expansion keeps for every character where it came from, so that a place in the expanded formula is one in the formula
as written. It is bounded: so many calls, so long a result; what would go beyond stays as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qa.model.records import dataclass

MOST_CALLS = 2_000
"""Calls that one formula may expand; more is no notation but an attack."""
LONGEST = 20_000
"""Characters of an expanded formula at most."""
DEPTH = 20
"""Macros within macros."""
DEFINES = re.compile(r"\\(?:[gx]?def|(?:re|provide)?newcommand|providecommand|DeclareMathOperator)(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Macro:
    r"""`\name`, the number of its arguments, and the LaTeX that it stands for with `#1` … `#9` for them.

    `default` is the first argument where it is optional (`\newcommand{\norm}[2][2]{…}`), else `None`.
    """

    name: str
    arity: int
    body: str
    default: str | None = None


Macros = tuple[Macro, ...]
Chars = list[tuple[str, int, int]]
"""Characters, each with the `[start, end)` in the original that it came from."""


@dataclass(frozen=True, slots=True)
class Expanded:
    """A formula with its macros expanded; `origin` holds each character's place in the original, if it changed."""

    latex: str
    origin: tuple[tuple[int, int], ...] | None = None

    def place(self, span: tuple[int, int], length: int) -> tuple[int, int]:
        """A span of the expanded formula as one of the original, which is `length` long."""
        if self.origin is None:
            return span
        covered = self.origin[span[0] : max(span[1], span[0] + 1)]
        if not covered:
            return length, length
        start = min(place[0] for place in covered)
        return start, max(place[1] for place in covered) if span[1] > span[0] else start


@lru_cache(maxsize=64)
def _caller(macros: Macros) -> tuple[re.Pattern[str], dict[str, Macro]]:
    table = {macro.name: macro for macro in macros}
    spelt = [re.escape(name) + ("(?![A-Za-z])" if name[-1].isalpha() else "") for name in table]
    return re.compile("|".join(sorted(spelt, key=len, reverse=True))), table


def expand(latex: str, macros: Macros) -> Expanded:
    """The formula with the macros' bodies in place of their calls; definitions in it are left alone."""
    if not macros or "\\" not in latex:
        return Expanded(latex)
    pattern, table = _caller(macros)
    if not pattern.search(latex) or DEFINES.search(latex):
        return Expanded(latex)
    chars: Chars = [(c, i, i + 1) for i, c in enumerate(latex)]
    calls = 0
    for _ in range(DEPTH):
        chars, made = _pass(chars, pattern, table)
        calls += made
        if not made:
            return Expanded("".join(c for c, _, _ in chars), tuple((a, b) for _, a, b in chars))
        if calls > MOST_CALLS or len(chars) > LONGEST:
            break
    return Expanded(latex)


def _pass(chars: Chars, pattern: re.Pattern[str], table: dict[str, Macro]) -> tuple[Chars, int]:
    """Every call expanded once, from left to right."""
    text = "".join(c for c, _, _ in chars)
    out: Chars = []
    at = made = 0
    while match := pattern.search(text, at):
        macro = table[match[0]]
        arguments, end = _arguments(text, match.end(), macro)
        out += chars[at : match.start()]
        if arguments is None:
            out += chars[match.start() : match.end()]
            at = match.end()
            continue
        place = (chars[match.start()][1], chars[end - 1][2])
        out += _body(macro, [chars[a:b] for a, b in arguments], place)
        if text[end - 1 : end].isalpha() and out and out[-1][0].isalpha() and macro.body.startswith("\\"):
            out.append((" ", *place))
        at, made = end, made + 1
        if len(out) > LONGEST or made > MOST_CALLS:
            return out + chars[at:], made
    return out + chars[at:], made


def _body(macro: Macro, arguments: list[Chars], place: tuple[int, int]) -> Iterator[tuple[str, int, int]]:
    """The macro's body with its arguments, which keep their places."""
    given = list(arguments)
    if macro.default is not None and len(given) < macro.arity:
        given.insert(0, [(c, *place) for c in macro.default])
    yield ("{", *place)
    for part in re.split(r"(#[1-9])", macro.body):
        if re.fullmatch(r"#[1-9]", part) and int(part[1]) <= len(given):
            yield from given[int(part[1]) - 1]
        else:
            yield from ((c, *place) for c in part)
    yield ("}", *place)


def _arguments(text: str, at: int, macro: Macro) -> tuple[list[tuple[int, int]] | None, int]:
    """The (start, end) of a call's arguments, `None` where they are missing, and where the call ends."""
    found: list[tuple[int, int]] = []
    wanted = macro.arity
    if macro.default is not None:
        match = re.compile(r"\s*\[([^\[\]]*)\]").match(text, at)
        wanted -= 1
        if match:
            found.append(match.span(1))
            at = match.end()
    for _ in range(wanted):
        while text[at : at + 1].isspace():
            at += 1
        if text[at : at + 1] == "{":
            end = _group_end(text, at)
            if end is None:
                return None, at
            found.append((at + 1, end - 1))
        elif match := re.compile(r"\\[A-Za-z]+|\\.|[^\s{}]").match(text, at):
            end = match.end()
            found.append(match.span())
        else:
            return None, at
        at = end
    return found, at


def _group_end(text: str, start: int) -> int | None:
    """The offset behind the brace that closes the one at `start`."""
    depth = 0
    for match in re.compile(r"\\.|[{}]", re.S).finditer(text, start):
        depth += (match[0] == "{") - (match[0] == "}")
        if depth == 0:
            return match.end()
    return None
