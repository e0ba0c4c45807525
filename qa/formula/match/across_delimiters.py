r"""Boundary moves: what one side writes inside the delimiters, the other may write partly outside.

`30 $\times$ 30` is `$30\times30$`; `$n$` may be a plain or emphasised n; `$a$, $b$` is `$a, b$`. A stretch of running
text with its formulas is one row of tokens; a formula is covered if its tokens stand in it side by side, cutting no
word, number or other formula in two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from qa.formula.latex.symbols import SYNONYMS
from qa.formula.latex.tokens import SPACES, tokens
from qa.formula.match.beads import BeadFormulas
from qa.formula.match.ordinals import counted_tokens_of
from qa.formula.match.plain_text import is_written_plainly
from qa.formula.match.prose_forms import is_said, may_be_word
from qa.formula.match.similarity import normalized
from qa.model import Block, Document, Formula
from qa.model.records import dataclass

Place = tuple[int, int]
OUTSIDE = (-1, -1)
# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
LONGEST = 200
"""Tokens of the longest formula that is looked for in running text."""
EAST_ASIAN = 0x2E80
"""Code point from which scripts put no blanks between words."""
PLACES = 500
"""Places of a bead at which one formula is looked for; beyond, it is too common a token to tell anything."""
EMPHASIS = frozenset("*_`~\u200b")
BRACKETS = re.compile(r"\\{1,2}[()\[\]]")


@dataclass(frozen=True, slots=True)
class TokenRow:
    """Tokens of one side of a bead, and for each the formula it stands in, `OUTSIDE` in running text.

    `spaced` says whether white space stands before a token, `places` where each token stands, `prose` is the running
    text alone.
    """

    tokens: tuple[str, ...]
    owners: tuple[Place, ...]
    spaced: tuple[bool, ...]
    places: dict[str, list[int]]
    prose: str
    lang: str

    @classmethod
    def of(cls, document: Document, blocks: Sequence[Block]) -> TokenRow:
        found: list[tuple[str, Place, bool]] = []
        prose = []
        for block in blocks:
            at = block.content_start
            for formula in block.formulas:
                prose.append(document.text[at : formula.start])
                found += row(prose[-1], OUTSIDE)
                found += row(formula.latex, (formula.start, formula.end))
                at = formula.end
            prose.append(document.text[at : block.content_end])
            found += row(prose[-1], OUTSIDE)
        texts, owners, spaced = zip(*found, strict=True) if found else ((), (), ())
        places: dict[str, list[int]] = defaultdict(list)
        for index, token in enumerate(texts):
            places[token].append(index)
        return cls(texts, owners, spaced, places, " ".join(prose), document.lang)

    def covers(self, wanted: tuple[str, ...]) -> list[Place] | None:
        """The formulas that lie in a stretch of these tokens, `None` if there is no such stretch."""
        if not 0 < len(wanted) <= LONGEST or (len(wanted) == 1 and may_be_word(wanted[0], self.lang)):
            return None
        rarest = min(range(len(wanted)), key=lambda i: len(self.places.get(wanted[i], ())))
        for at in self.places.get(wanted[rarest], ())[:PLACES]:
            start, end = at - rarest, at - rarest + len(wanted)
            if start >= 0 and self.tokens[start:end] == wanted and self.is_whole(start, end):
                return list(dict.fromkeys(owner for owner in self.owners[start:end] if owner != OUTSIDE))
        return None

    def says(self, formula: Formula, lang: str) -> list[Place] | None:
        """As `covers`, also in words: numbers, names of letters, plain letters, what an ordinal counts."""
        found = self.covers(normalized(formula.latex))
        if found is None:
            core = counted_tokens_of(formula.latex, lang)
            said = is_said(core, self.prose, self.lang) or is_written_plainly(formula.latex, self.prose, self.lang)
            found = [] if said else self.covers(core)
        return found

    def is_whole(self, start: int, end: int) -> bool:
        """Whether a stretch cuts nothing in two, and is not simply one formula."""
        for edge in (start, end):
            if 0 < edge < len(self.tokens):
                left, right = self.owners[edge - 1], self.owners[edge]
                if left == right != OUTSIDE:
                    return False
                outside = left == right == OUTSIDE
                if outside and not self.spaced[edge] and is_one_word(self.tokens[edge - 1], self.tokens[edge]):
                    return False
        owners = set(self.owners[start:end])
        return owners == {OUTSIDE} or len(owners) > 1


def row(text: str, owner: Place) -> list[tuple[str, Place, bool]]:
    r"""Normalised tokens of a piece; emphasis marks and delimiters that the parser took for none are left out."""
    found, before = [], 0
    for token in tokens(text):
        key = SYNONYMS.get(token.text, token.text)
        if key in SPACES or (owner == OUTSIDE and (key in EMPHASIS or BRACKETS.fullmatch(token.text))):
            continue
        if owner == OUTSIDE and text.startswith("\\", token.start):
            # a command in running text is no formula but a leak; `×` is one
            key = f"leak {key}"
        found.append((key, owner, token.start > before))
        before = token.end
    return found


def is_one_word(left: str, right: str) -> bool:
    """Whether two neighbouring characters of running text belong to one word or number."""
    one, two = left[-1], right[0]
    return (
        (is_alphabetic(one) and is_alphabetic(two))
        or (one.isdecimal() and (two.isdecimal() or two in ".,"))
        or (one in ".," and two.isdecimal())
    )


def is_alphabetic(character: str) -> bool:
    """Whether a character is a letter of a script that puts blanks between words."""
    return character.isalpha() and ord(character) < EAST_ASIAN


def explain_by_text(bead: BeadFormulas, rows: tuple[TokenRow, TokenRow]) -> None:
    """Find what one side lacks in the other's text with its formulas, whole."""
    for source in bead.doubtful():
        target = bead.pairs[source]
        covered = (
            rows[0].covers(normalized(bead.target[target].latex)),
            rows[1].covers(normalized(bead.source[source].latex)),
        )
        if covered[0] is not None or covered[1] is not None:
            bead.part(source)
            explain(bead, 0, source, covered[1])
            explain(bead, 1, target, covered[0])
    for side, own in ((0, bead.source), (1, bead.target)):
        for index in bead.left(side):
            said = rows[1 - side].says(own[index], rows[side].lang)
            if said is not None:
                explain(bead, side, index, said)


def explain(bead: BeadFormulas, side: int, index: int, covered: Sequence[Place] | None) -> None:
    """Mark a formula as found, and the other side's free formulas that lie in the stretch it was found in."""
    bead.explained[side].add(index)
    if covered:
        other = bead.target if side == 0 else bead.source
        used = bead.paired_targets if side == 0 else bead.pairs
        places = {(formula.start, formula.end): i for i, formula in enumerate(other)}
        bead.explained[1 - side].update(places[p] for p in covered if p in places and places[p] not in used)
