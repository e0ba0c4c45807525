"""What the renderer of the notes destroys of one note's formulas, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from qa.analysis.pair import Analysis
from qa.analysis.rendering import KnownRenderer, rendering
from qa.model import Document, Severity
from qa.model.records import dataclass
from qa.parse.indented import PROSE_AS_CODE
from qa.parse.losses import Loss, LossKind, losses
from qa.parse.renderers import DOUBLED, SINGLE

MARKDOWN = "Markdown"
"""What to call a renderer that only the notes' habit tells."""
AS_IN_SOURCE = ", as in the source"
_SAID: Mapping[LossKind, str] = {
    LossKind.BRACKETS: "prints `{0}…{1}` as `{2}…{3}`",
    LossKind.ROWS: "drops row breaks `\\\\`",
    LossKind.ESCAPES: "drops backslashes",
    LossKind.EMPHASIS: "takes marks for emphasis",
    LossKind.TABLE: "makes a table at the bar",
    LossKind.CODE: "makes code of the text",
}
_REMARKS = frozenset({LossKind.ESCAPES, LossKind.EMPHASIS})
"""What leaves most of a formula readable: a remark where the notes alone suggest a renderer."""
_WHERE: Mapping[LossKind, tuple[str, str]] = {LossKind.CODE: ("behind a formula", "behind {} formulas")}


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What is lost of a note's formulas, in order, and how grave that is (None: as the check is)."""

    losses: tuple[Loss, ...]
    message: str
    severity: Severity | None


def destroyed(analysis: Analysis) -> Destroyed | None:
    """What is lost of the target's formulas; None where nothing is.

    Where the source is the original, what it loses as well is told of it; that the translation does so too is minor
    where the project names its renderer, and not told where the notes only suggest one.
    """
    known = rendering(analysis)
    own = sorted(_of(analysis.target, known), key=lambda loss: loss.start)
    here, there = (Counter(loss.kind for loss in found) for found in (own, _of(analysis.source, known)))
    shared = {kind for kind in here if not analysis.symmetric and here[kind] <= there[kind]}
    new = [loss for loss in own if loss.kind not in shared]
    named = known is not None and known.named
    told = new or [loss for loss in own if named or loss.kind is LossKind.CODE]
    if not told:
        return None
    name = known.renderer.name if known and named else MARKDOWN
    message = f"{name} {'; '.join(_said(told))}"
    if all(loss.kind in shared for loss in told):
        return Destroyed(tuple(told), message + AS_IN_SOURCE, Severity.MINOR)
    if named or any(_is_grave(analysis, loss.kind) for loss in told):
        return Destroyed(tuple(told), message, None)
    plain = all(loss.kind in _REMARKS for loss in told)
    return Destroyed(tuple(told), message, Severity.NEUTRAL if plain else Severity.MINOR)


def _is_grave(analysis: Analysis, kind: LossKind) -> bool:
    """Whether a loss is sure though no file names the renderer: any makes code of what is indented, and a note with
    single brackets stands beside a source, or beside other notes alone, that double them."""
    if kind is LossKind.CODE:
        return True
    if kind is not LossKind.BRACKETS or not _doubles(analysis.source):
        return False
    others = [_doubles(pair.target) for pair in analysis.siblings]
    return not analysis.symmetric or (len(others) > 0 and all(others))


def printed_plainly(analysis: Analysis) -> tuple[frozenset[int], frozenset[int]]:
    """Where the formulas in single brackets begin that the renderer prints as text, in source and target: whether they
    are displayed is no choice of their note."""
    known = rendering(analysis)
    if known is None or known.renderer.reads_single:
        return frozenset(), frozenset()
    one, other = (
        frozenset(formula.start for formula in document.formulas() if formula.delimiter in SINGLE)
        for document in (analysis.source, analysis.target)
    )
    return one, other


def _doubles(document: Document) -> bool:
    delimiters = {formula.delimiter for formula in document.formulas()}
    return bool(delimiters & DOUBLED) and not delimiters & SINGLE


def _of(document: Document, known: KnownRenderer | None) -> Iterator[Loss]:
    if known:
        yield from losses(document, known.renderer)
    for problem in document.problems:
        if problem.kind == PROSE_AS_CODE:
            yield Loss(LossKind.CODE, problem.start, problem.end, document.text[problem.start : problem.end])


def _said(found: Sequence[Loss]) -> Iterator[str]:
    """Each kind of loss with its count."""
    for kind in dict.fromkeys(loss.kind for loss in found):
        same = [loss.shown for loss in found if loss.kind is kind]
        first = same[0]
        one, many = _WHERE.get(kind, ("of a formula", "in {} formulas"))
        width = 3 if first.startswith("\\\\") else 2
        opening, closing = first[:width], first[-width:]
        said = _SAID[kind].format(opening, closing, opening[1:], closing[1:])
        yield f"{said} {many.format(len(same)) if len(same) > 1 else one}"
