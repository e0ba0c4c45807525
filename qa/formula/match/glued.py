r"""Boundary moves: what one side writes inside the delimiters, the other may write partly outside.

`30 $\times$ 30` is `$30\times30$`; `$n$` may be a plain or emphasised n; `$a$, $b$` is `$a, b$`. A stretch of running
text with its formulas is one row of tokens; a formula is covered if its tokens stand in it side by side, cutting no
word, number or other formula in two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qa.formula.latex.symbols import SYNONYMS
from qa.formula.latex.tokens import SPACES, tokens
from qa.formula.match.similarity import spelling
from qa.model import Block, Document, Formula

Place = tuple[int, int]
LONGEST = 200
WORDS = frozenset("aeiouyAEIOUYàèòéêñ")
"""Letters that are words in some language: in running text they are no variables."""
UNMARKED = frozenset("*_`~\u200b")


@dataclass(frozen=True, slots=True)
class Glue:
    """Tokens of a segment, and for each the formula it stands in: its (start, end), or (-1, -1) in running text."""

    tokens: tuple[str, ...]
    owners: tuple[Place, ...]
    spaced: tuple[bool, ...]
    """Whether white space stands before a token."""

    @classmethod
    def of(cls, document: Document, blocks: Sequence[Block]) -> Glue:
        found: list[tuple[str, Place, bool]] = []
        for block in blocks:
            at = block.content_start
            for formula in block.formulas:
                found += row(document.text[at : formula.start], (-1, -1))
                found += row(formula.latex, (formula.start, formula.end))
                at = formula.end
            found += row(document.text[at : block.content_end], (-1, -1))
        texts, owners, spaced = zip(*found, strict=True) if found else ((), (), ())
        return cls(texts, owners, spaced)

    def covers(self, formula: Formula) -> list[Place] | None:
        """The formulas that lie in a stretch with the same tokens as this one, `None` if there is no such stretch."""
        wanted = spelling(formula.latex)
        if not 0 < len(wanted) <= LONGEST or (len(wanted) == 1 and wanted[0] in WORDS):
            return None
        first = wanted[0]
        for start, token in enumerate(self.tokens):
            end = start + len(wanted)
            if token == first and self.tokens[start:end] == wanted and self.whole(start, end):
                return list(dict.fromkeys(owner for owner in self.owners[start:end] if owner[0] >= 0))
        return None

    def part(self, start: int, end: int) -> tuple[tuple[str, ...], tuple[Place, ...]]:
        return self.tokens[start:end], self.owners[start:end]

    def whole(self, start: int, end: int) -> bool:
        """Whether a stretch cuts nothing in two, and is not simply one formula."""
        for edge in (start, end):
            if 0 < edge < len(self.tokens):
                left, right = self.owners[edge - 1], self.owners[edge]
                if left == right and left[0] >= 0:
                    return False
                if (
                    left[0] < 0
                    and right[0] < 0
                    and not self.spaced[edge]
                    and joined(self.tokens[edge - 1], self.tokens[edge])
                ):
                    return False
        if any(owner[0] < 0 and token[0] == "\\" for token, owner in zip(*self.part(start, end), strict=True)):
            # a command in running text is no formula but a leak
            return False
        inside = set(self.owners[start:end])
        return inside == {(-1, -1)} or len(inside) > 1


def row(text: str, owner: Place) -> list[tuple[str, Place, bool]]:
    """Normalised tokens of a piece; emphasis marks of running text are left out."""
    found, before = [], 0
    for token in tokens(text):
        key = SYNONYMS.get(token.text, token.text)
        if key in SPACES or (owner[0] < 0 and key in UNMARKED):
            continue
        found.append((key, owner, token.start > before))
        before = token.end
    return found


def joined(left: str, right: str) -> bool:
    """Whether two neighbouring characters of running text belong to one word or number."""
    one, two = left[-1], right[0]
    return (
        (latin(one) and latin(two))
        or (one.isdecimal() and (two.isdecimal() or two in ".,"))
        or (one in ".," and two.isdecimal())
    )


def latin(character: str) -> bool:
    return character.isalpha() and ord(character) < 0x2E80
