"""Cells and fields that say no where the source says yes, or the other way round."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from qa.analysis import Analysis
from qa.checks import Check
from qa.model import Block, Document, Finding, Kind
from qa.model.records import dataclass
from qa.text.answers import answer

NAMED = re.compile(r"[A-Za-z0-9][\w.+-]+")
"""What names a row in both languages."""
FIELD = re.compile(r"[:：][ \t]*([^:：\n]{1,40})$")
NOTHING = frozenset({"", "-", "–", "—", "−", "--", "·", "n/a"})
"""What an empty cell holds."""
HIDES = "table-row"
"""The problem of a row whose last cells are not shown, as in `table-shape`."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHOWN = 3
"""Cells that a message names."""
Rows = Mapping[int, Mapping[int, Block]]
"""The cells of a table by row and column; an empty cell is none."""


@dataclass(frozen=True)
class AnswerFlipped(Check):
    """A cell of a table or a field of a list says no where the source's says yes, or yes where it says no.

    Wrong:  "| Tool | Free |⏎|---|---|⏎| Hammer | ✓ |"  →  "| Werkzeug | Frei |⏎|---|---|⏎| Hammer | ✗ |"
    Right:  "| Tool | Free |⏎|---|---|⏎| Hammer | ✓ |"  →  "| Werkzeug | Frei |⏎|---|---|⏎| Hammer | ja |"

    Signs (✓ ✗ ✅ ❌), true and false, names of emoji and the words for yes and no of some fifty languages are read,
    with a remark behind them; a dash or an empty cell says no where a yes of the same table became one as well. Tables
    of the same shape are compared by place; rows whose names tell that they stand in another order are left alone. One
    finding a row. Of an item of a list what stands behind a colon is read.
    """

    id = "answer-flipped"
    category = "accuracy/mistranslation"
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        hidden = sorted((p.start, p.end) for p in analysis.target.problems if p.kind == HIDES)
        sides = [_tables(document) for document in (analysis.source, analysis.target)]
        for number, other in _facing(analysis):
            source, target = sides[0][number], sides[1][other]
            if _shape(source) != _shape(target):
                continue
            rows = [_flipped(analysis, source[row], target[row]) for row in source]
            traded = len({cell.said for cells in rows for cell in cells if cell.weak}) > 1
            for row, cells in zip(source, rows, strict=True):
                flipped = [cell for cell in cells if traded or not cell.weak]
                if flipped and not (_reordered(source, target, row) or _is_shifted(target[row], hidden)):
                    yield self._of_row(analysis, flipped)
        for old, new in analysis.pairs():
            if old.kind is new.kind is Kind.LIST_ITEM and _is_flipped_field(analysis, old, new):
                yield self._of_row(analysis, [FlippedCell(old, new, (old.text, new.text))])

    def _of_row(self, analysis: Analysis, flipped: Sequence[FlippedCell]) -> Finding:
        said = ["'{}' became '{}'".format(*cell.texts) for cell in flipped]
        places = [(analysis.target, cell.new.start, cell.new.end) for cell in flipped]
        first, last = flipped[0], flipped[-1]
        return self.finding(
            analysis,
            ", ".join(said[:SHOWN]),
            (analysis.target, first.new.start, max(first.new.end, last.new.end)),
            (analysis.source, first.old.start, max(first.old.end, last.old.end)),
            details=[*zip(said, places, strict=True)] if len(said) > 1 else (),
        )


def _tables(document: Document) -> dict[int, dict[int, dict[int, Block]]]:
    found: dict[int, dict[int, dict[int, Block]]] = defaultdict(lambda: defaultdict(dict))
    for block in document.blocks:
        if block.kind is Kind.TABLE_CELL and block.cell:
            table, row, column = block.cell
            found[table][row][column] = block
    return found


def _facing(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The tables that translate each other, by the cells that do."""
    votes = Counter((a.cell[0], b.cell[0]) for a, b in analysis.pairs() if a.cell and b.cell)
    taken: set[int] = set()
    for (number, other), _ in votes.most_common():
        if number not in taken and -1 - other not in taken:
            taken |= {number, -1 - other}
            yield number, other


def _shape(rows: Rows) -> tuple[frozenset[int], int]:
    return frozenset(rows), max((column for cells in rows.values() for column in cells), default=0)


@dataclass(frozen=True, slots=True)
class FlippedCell:
    """A cell of the source and the one at its place, their texts, and what the first says; `weak` where a dash or
    nothing says no. In place of an empty cell stands the row's first."""

    old: Block
    new: Block
    texts: tuple[str, str]
    said: bool = False
    weak: bool = False


def _flipped(analysis: Analysis, source: Mapping[int, Block], target: Mapping[int, Block]) -> list[FlippedCell]:
    found: list[FlippedCell] = []
    for column in sorted({*source, *target} - {0}) if 0 in source and 0 in target else ():
        old, new = source.get(column), target.get(column)
        texts = [block.text.strip() if block else "" for block in (old, new)]
        weak = [text in NOTHING for text in texts]
        if texts[0] == texts[1] or all(weak):
            continue
        languages = analysis.source.lang, analysis.target.lang
        said, says = (False if no else answer(*one) for no, *one in zip(weak, texts, languages, strict=True))
        if said is not None and says is not None and said != says:
            cells = old or source[0], new or target[0]
            found.append(FlippedCell(*cells, (texts[0], texts[1]), said, any(weak)))
    return found


def _is_shifted(row: Mapping[int, Block], hidden: Sequence[tuple[int, int]]) -> bool:
    """Whether a row has more cells than its table: one too many moves all that follow, and `table-shape` tells it."""
    before = (bisect_right(hidden, block.start, key=lambda span: span[0]) - 1 for block in row.values())
    return any(at >= 0 and block.start <= hidden[at][1] for at, block in zip(before, row.values(), strict=True))


def _is_flipped_field(analysis: Analysis, old: Block, new: Block) -> bool:
    fields = [FIELD.search(block.text) for block in (old, new)]
    if not fields[0] or not fields[1] or fields[0][1] == fields[1][1]:
        return False
    said, says = answer(fields[0][1], analysis.source.lang), answer(fields[1][1], analysis.target.lang)
    return said is not None and says is not None and said != says


def _reordered(source: Rows, target: Rows, row: int) -> bool:
    """Whether what names the source's row names another one of the translation."""
    names = [
        {n: set(NAMED.findall(cells[0].text)) for n, cells in rows.items() if 0 in cells} for rows in (source, target)
    ]
    own, here = names[0].get(row, set()), names[1].get(row, set())
    return any(own & said and not own & here for n, said in names[1].items() if n != row)
