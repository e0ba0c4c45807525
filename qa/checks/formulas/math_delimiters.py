"""Formula delimiters that are unpaired, escaped, or of another kind than the source's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks._sides import opposite, sides
from qa.checks.formulas._destroyed import destroyed, printed_plainly
from qa.model import PROSE, Document, Finding, Formula, InlineKind, Problem, Severity
from qa.model.records import dataclass

ESCAPED = re.compile(r"\\\$((?:[^$\\\n]|\\(?!\$)){1,300})\\\$")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HALVES = 20
"""Formulas of a block that are looked for with one dollar."""
LENGTH = 200
"""Characters of a formula by which it is recognised in text."""
SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class MathDelimiters(Check):
    """A formula's delimiter is unpaired, escaped, or no longer of the source's kind.

    Wrong:  "Let $x$ be the mass."  →  "Sei $x die Masse."
    Right:  "Let $x$ be the mass."  →  "Sei $x$ die Masse."

    Also: `$x$` → `\\$x\\$`, which prints the dollars, and, minor, an inline formula that became a display one or the
    reverse. An unpaired delimiter that the source has at the same place too is minor.

    What the site's renderer destroys is told once a note, with its count, in sources too: `\\(x\\)` that Markdown
    prints as `(x)`, row breaks `\\\\` and signs that lose a backslash, a bar that makes a table of a paragraph
    (kramdown), sentences behind a display formula that four spaces make code of. The renderer is the configured one
    (`renderer`), that of the site's files, else what the notes' own delimiters suggest; of the last all is minor or
    neutral but code and `\\(x\\)` beside notes that write `\\\\(x\\\\)`.
    """

    id = "math-delimiters"
    category = "design-and-markup/markup"
    two_sided = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for side in sides(analysis):
            yield from self._unpaired(side)
            yield from self._destroyed(side)
        yield from self._halved(analysis)
        yield from self._escaped(analysis)
        yield from self._restyled(analysis)

    def _unpaired(self, analysis: Analysis) -> Iterator[Finding]:
        facing = opposite(analysis)
        starts = [block.start for block in analysis.target.blocks]
        places: dict[str, list[int]] = defaultdict(list)
        for problem in _problems(analysis.source):
            places[problem.message].append(problem.start)
        for problem in _problems(analysis.target):
            index = bisect_right(starts, problem.start) - 1
            same = places[problem.message]
            blocks = facing.get(index, ())
            shared = any(bisect_left(same, part.start) < bisect_left(same, part.end) for part in blocks)
            if not blocks and same:
                # nothing stands opposite: as many as the source has are taken for its own
                same.pop()
                shared = True
            message = f"{problem.message}, as in the source" if shared else problem.message
            severity = Severity.MINOR if shared else None
            yield self.finding(analysis, message, (analysis.target, problem.start, problem.end), severity=severity)

    def _halved(self, analysis: Analysis) -> Iterator[Finding]:
        """A formula of the source that has kept one dollar, which only the source tells from an amount of money."""
        known = [problem.start for problem in _problems(analysis.target)]
        for source, target in analysis.pairs():
            if len(target.formulas) >= len(source.formulas) or any(target.start <= at < target.end for at in known):
                continue
            there = {_body(formula) for formula in target.formulas}
            lost = [f for f in source.formulas if f.delimiter == "$" and _body(f) not in there]
            texts = [i for i in target.inlines if i.kind is InlineKind.TEXT]
            for formula in lost[:HALVES]:
                half = _half(formula)
                found = [m for i in texts if (m := half.search(analysis.target.text, i.start, i.end))]
                if found and not half.search(analysis.source.text, source.start, source.end):
                    at = found[0].start() + found[0].group().index("$")
                    place, origin = (analysis.target, at, at + 1), (analysis.source, formula.start, formula.end)
                    yield self.finding(analysis, "formula delimiter `$` has no partner", place, origin)

    def _escaped(self, analysis: Analysis) -> Iterator[Finding]:
        wanted = {_body(formula) for formula in analysis.source.formulas()}
        if not wanted or "\\$" not in analysis.target.text:
            return
        text = analysis.target.text
        for block in analysis.target.blocks:
            if block.kind not in PROSE:
                continue
            for match in ESCAPED.finditer(text, block.content_start, block.content_end):
                if SPACE.sub("", match.group(1)) in wanted and match.group() not in analysis.source.text:
                    message = f"dollars of formula '{match.group(1).strip()}' are escaped"
                    yield self.finding(analysis, message, (analysis.target, match.start(), match.end()))

    def _destroyed(self, analysis: Analysis) -> Iterator[Finding]:
        """What the renderer makes of a note's formulas, told once a note."""
        if found := destroyed(analysis):
            places = [(analysis.target, loss.start, loss.end) for loss in found.losses]
            details = [(loss.kind.value, at) for loss, at in zip(found.losses, places, strict=True)]
            yield self.finding(
                analysis,
                found.message,
                places[0],
                severity=found.severity,
                details=details if len(details) > 1 else (),
            )

    def _restyled(self, analysis: Analysis) -> Iterator[Finding]:
        """Formulas that both notes have equally often, but not equally often on lines of their own; told once."""
        source, target, lost = _by_body(analysis.source), _by_body(analysis.target), printed_plainly(analysis)
        changed: dict[bool, list[tuple[Formula, Formula]]] = defaultdict(list)
        for body, formulas in target.items():
            others = source.get(body, [])
            if len(others) != len(formulas) or sum(f.display for f in others) == sum(f.display for f in formulas):
                continue
            for old, new in zip(others, formulas, strict=True):
                if old.display != new.display and old.start not in lost[0] and new.start not in lost[1]:
                    changed[new.display].append((old, new))
        for display, pairs in changed.items():
            what = "inline formula became a display formula" if display else "display formula became inline"
            if analysis.undecided:
                ours, theirs = analysis.languages[:: 1 if display else -1]
                what = f"formula inline in {ours}, displayed in {theirs}"
            old, new = pairs[0]
            at, origin = (analysis.target, new.start, new.end), (analysis.source, old.start, old.end)
            yield self.finding(analysis, what + _times(len(pairs)), at, origin, severity=Severity.MINOR)


def _times(count: int) -> str:
    return f" in {count} formulas" if count > 1 else ""


def _problems(document: Document) -> Iterator[Problem]:
    return (problem for problem in document.problems if problem.kind == "math-delimiters")


def _half(formula: Formula) -> re.Pattern[str]:
    """The formula with a dollar on one side alone."""
    body = r"\s?".join(map(re.escape, _body(formula)[:LENGTH]))
    return re.compile(rf"(?<![$\\])\$\s?{body}(?![\w$])|(?<![\w$\\]){body}\s?\$(?![\w$])")


def _body(formula: Formula) -> str:
    return SPACE.sub("", formula.latex)


def _by_body(document: Document) -> dict[str, list[Formula]]:
    found: dict[str, list[Formula]] = defaultdict(list)
    for formula in document.formulas():
        found[_body(formula)].append(formula)
    return found
