r"""Formulas that the parser takes for prose because damage made them so: `$2\ 텍스트{cm}$` for `$2\text{cm}$`.

Only the source tells such a stretch from two amounts of money: it must resemble a formula that is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.formula.comparison.outcome import Compare
from qa.formula.match.beads import BeadFormulas, Match
from qa.formula.match.similarity import SIMILAR, normalized, similarity
from qa.model import Bitext, Formula, InlineKind

DOLLARS = re.compile(r"(?<![\\$])\$(?!\$)([^$\n]{1,300})(?<!\\)\$(?!\$)")
# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
SHORTEST = 2
"""Tokens of a formula that a stretch of text can be recognised by."""


def match_unread(bead: BeadFormulas, bitext: Bitext, compare: Compare) -> None:
    """Pair what one bead misses with stretches between dollars that were read as text."""
    missing = [i for i in bead.left(0) if len(normalized(bead.source[i].latex)) >= SHORTEST]
    if not missing:
        return
    stretches = list(unread(bead, bitext))
    for index in missing:
        latex = bead.source[index].latex
        scored = [(similarity(latex, stretch.latex), -number) for number, stretch in enumerate(stretches)]
        score, number = max(scored, default=(0.0, 0))
        if score >= SIMILAR:
            target = stretches.pop(-number)
            bead.explained[0].add(index)
            bead.parts.append(Match(bead.source[index], target, compare(latex, target.latex)))


def unread(bead: BeadFormulas, bitext: Bitext) -> Iterator[Formula]:
    """The stretches between dollars in the running text of a bead's target."""
    document = bitext.target
    for number in bead.bead.target:
        block = document.blocks[number]
        for inline in block.inlines:
            if inline.kind is InlineKind.TEXT:
                for m in DOLLARS.finditer(document.text, inline.start, inline.end):
                    yield Formula(m.start(), m.end(), m.start(1), m.end(1), m[1], "$", False, number)
