"""Tokens to nested brace groups, with an explicit stack: no formula is too deep for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from qa.formula.latex.tokens import Token
from qa.model.records import dataclass

DEPTH = 100
"""Groups within groups; deeper ones are not read."""


class TooDeep(Exception):
    """Nesting beyond `DEPTH`, by braces or by commands that take each other as arguments."""


@dataclass(slots=True)
class BraceGroup:
    """What stands between two braces; `[start, end)` includes them."""

    items: list[Token | BraceGroup] = field(default_factory=list)
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Flaw:
    """LaTeX that cannot be set: what is wrong in words, and where; `invisible` if it is set all the same."""

    message: str
    start: int
    end: int
    invisible: bool = False


def nest(found: Sequence[Token], length: int) -> tuple[BraceGroup, int, list[Flaw]]:
    """The formula as one group, its greatest nesting depth, and every unpaired brace."""
    root = BraceGroup(start=0, end=length)
    stack, depth, flaws = [root], 0, []
    for token in found:
        if token.text == "{":
            group = BraceGroup(start=token.start, end=length)
            stack[-1].items.append(group)
            stack.append(group)
            depth = max(depth, len(stack) - 1)
        elif token.text == "}":
            if len(stack) == 1:
                flaws.append(Flaw("closing brace } without an opening one", token.start, token.end))
                continue
            stack.pop().end = token.end
        else:
            stack[-1].items.append(token)
    flaws += [Flaw("opening brace { is never closed", group.start, group.start + 1) for group in stack[1:]]
    return root, depth, flaws
