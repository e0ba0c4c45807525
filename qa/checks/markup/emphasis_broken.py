"""Marks of emphasis and of code that are printed as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks._sides import opposite, sides
from qa.checks.markup._emphasised_words import emphasised_otherwise
from qa.checks.markup._lost_emphasis import lost_emphases
from qa.model import PROSE, Block, Document, Finding, InlineKind, Severity
from qa.model.records import dataclass

# not an operator (`2**3`), not escaped, not a row of stars
DOUBLE = re.compile(
    r"(?<![\\*\w])\*\*(?=[^\s*])|(?<=[^\s*\\])\*\*(?![*\w])|(?<=[^\x00-\x7f])\*\*(?!\*)|\*\*(?=[^\x00-\x7f*])"
)
SINGLE = re.compile(r"(?<![\\*\w\s])\*(?![*\w\s])|(?<![\\*A-Za-z0-9])\*(?=\w)|(?<=\w)\*(?![*\w])")
_TOUCHES = re.compile("[A-Za-z0-9_]")
MARK = re.compile(r"[*_~]")
# only where the source has an emphasis more: names in code are written so
RARE = re.compile(r"(?<!_)__(?=[^\s_])|(?<=[^\s_])__(?!_)|(?<!~)~~(?!~)")
# escaped, or with a space on either side
HIDDEN = re.compile(r"(?<!\\)\\\*{1,3}(?=\w)|(?<!\S)(\*{1,3})(?= \w[^\n*]{0,200} \1(?![\w*]))")

MIXED = re.compile(
    r"(?<![\w\\*_])_\w[^\n_*]{0,200}(?<=\w)\*(?![\w*])|(?<![\w\\*_])\*\w[^\n_*]{0,200}(?<=\w)_(?![\w*_])"
)
TICK = re.compile(r"(?<![\\`])`(?!`)")
"""A mark of code without its counterpart."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURELY_SAID = 3
"""Letters of a word that both languages have, so that it is no other word of the translation's."""
_OPENING = "([（［【「『"
LIKELY = 0.6
"""Confidence in emphasis that is gone: what emphasises is a translator's choice in part."""


@dataclass(frozen=True)
class EmphasisBroken(Check):
    """An emphasis mark has no effect and is printed as it stands.

    Wrong:  "**Note:** this works"  →  "** Hinweis:** das geht"
    Right:  "**Note:** this works"  →  "**Hinweis:** das geht"

    A space inside the marks, a lost mark, or, in scripts without spaces, punctuation inside and a letter outside
    (`**注意：**这样`) keep Markdown from seeing emphasis; of `**x*` one mark is printed. Single marks, `__` and `~~`
    count only where the source's emphasis is gone. Major where one emphasis opens and closes with different marks, so
    that both are printed. An emphasis that went from a name, number or code to another one that the source has plain
    is reported as well, and one that is gone where the note keeps the others and nothing else emphasises instead. So is
    a mark of code (`` `x ``) whose counterpart is gone; major where text is shown as code instead.
    """

    id = "emphasis-broken"
    category = "design-and-markup/markup"
    two_sided = True
    severity = Severity.MINOR

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for side in sides(analysis):
            facing = opposite(side)
            for block in side.target.blocks:
                if not MARK.search(side.target.text, block.content_start, block.content_end):
                    continue
                if block.kind not in PROSE or not (found := list(_literal(side.target, block, DOUBLE))):
                    found = list(self._single(side, block, facing.get(block.index, ()))) if block.kind in PROSE else []
                known = sum(_printed(side.source, other) for other in facing.get(block.index, ()))
                mixed = list(self._mixed(side, block, facing.get(block.index, ())))
                if mixed:
                    start, end = mixed[0]
                    message = f"emphasis '{side.target.text[start:end]}' opens and closes with different marks"
                    yield self.finding(side, message, (side.target, start, end), severity=Severity.MAJOR)
                elif uneven := _more_uneven(side, block, facing.get(block.index, ())):
                    start, end = uneven
                    message = f"emphasis '{side.target.text[start:end]}' has a mark more on one side, which is printed"
                    yield self.finding(side, message, (side.target, start, end))
                elif len(found) > known:
                    start, end = found[0]
                    mark = side.target.text[start:end]
                    yield self.finding(
                        side,
                        f"mark '{mark}' is printed as it stands: no emphasis begins or ends there",
                        (side.target, start, end),
                    )
                elif block.kind in PROSE:
                    yield from self._moved(side, block, facing.get(block.index, ()))

        yield from self._lost(analysis)
        yield from self._open_code(analysis)

    def _open_code(self, analysis: Analysis) -> Iterator[Finding]:
        """Code that lost one of its marks: the block has less code than its source, and a mark that is printed."""
        for source, target in analysis.pairs():
            ours, theirs = _codes(analysis.source, source), _codes(analysis.target, target)
            if len(ours) <= len(theirs) or target.kind not in PROSE:
                continue
            found = list(_literal(analysis.target, target, TICK))
            if len(found) > sum(1 for _ in _literal(analysis.source, source, TICK)):
                # `a and `b` c: what stood between two codes is one
                shown = [code for code in theirs if code not in ours and any(own in code for own in ours)]
                said = f"; '{shown[0].strip()}' is shown as code" if shown else ""
                yield self.finding(
                    analysis,
                    f"mark '`' is printed as it stands: no code begins or ends there{said}",
                    (analysis.target, *found[0]),
                    (analysis.source, source.content_start, source.content_end),
                    severity=Severity.MAJOR if shown else None,
                )

    def _lost(self, analysis: Analysis) -> Iterator[Finding]:
        """Emphasis that is gone, where no mark of it is printed."""
        for one in lost_emphases(analysis) if not analysis.symmetric else ():
            # of marks that are printed something else is said
            if not any(
                True for marks in (DOUBLE, SINGLE, RARE, HIDDEN) for _ in _literal(analysis.target, one.target, marks)
            ):
                yield self.finding(
                    analysis,
                    f"emphasis '{analysis.source.text[one.inline.start : one.inline.end]}' is gone",
                    (analysis.target, one.target.content_start, one.target.content_end),
                    (analysis.source, one.inline.start, one.inline.end),
                    confidence=LIKELY,
                )

    def _mixed(self, analysis: Analysis, block: Block, facing: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
        """Words between two kinds of marks where the source has an emphasis more."""
        if block.kind in PROSE and sum(map(_emphases, facing)) > _emphases(block):
            yield from _literal(analysis.target, block, MIXED)

    def _moved(self, analysis: Analysis, block: Block, facing: tuple[Block, ...]) -> Iterator[Finding]:
        """Emphasis on another word: both words stand on both sides as they are, each plain on the other."""
        if len(facing) != 1 or not 0 < _emphases(block) == _emphases(facing[0]):
            return
        ours, theirs = _stretches(analysis.source, facing[0]), _stretches(analysis.target, block)
        lost = [one for one in ours if _stands_plain(one[0], analysis.target, block, theirs)]
        strange = [one for one in theirs if _stands_plain(one[0], analysis.source, facing[0], ours)]
        if len(lost) == 1 and not strange and len(lost[0][0]) >= SURELY_SAID and not _is_gloss(lost[0][0], block):
            strange = [one for one in theirs if lost[0][0] not in one[0]][:1]
        if len(lost) == len(strange):
            for (said, a, b), (shown, c, d) in zip(lost, strange, strict=True):
                message = f"emphasis stands on '{shown}' and not on '{said}'"
                yield self.finding(analysis, message, (analysis.target, c, d), (analysis.source, a, b))
        if not lost and not strange and (spans := emphasised_otherwise(analysis, facing[0], block)):
            here, there = spans
            said, shown = analysis.source.text[slice(*here)], analysis.target.text[slice(*there)]
            message = f"emphasis stands on '{shown}' and not on '{said}'"
            places = (analysis.target, *there), (analysis.source, *here)
            yield self.finding(analysis, message, *places, confidence=LIKELY)

    def _single(self, analysis: Analysis, block: Block, facing: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
        wanted = sum(_emphases(other) for other in facing)
        if wanted > _emphases(block) and not any(
            True for other in facing for _ in _literal(analysis.source, other, SINGLE)
        ):
            yield from _literal(analysis.target, block, SINGLE)
            for marks in (RARE, HIDDEN):
                if not any(True for other in facing for _ in _literal(analysis.source, other, marks)):
                    yield from _literal(analysis.target, block, marks)


def _more_uneven(analysis: Analysis, block: Block, facing: tuple[Block, ...]) -> tuple[int, int] | None:
    """An emphasis with more marks on one side than on the other, if the source has fewer of them."""
    found = list(_uneven(analysis.target, block))
    return found[0] if len(found) > sum(1 for other in facing for _ in _uneven(analysis.source, other)) else None


def _uneven(document: Document, block: Block) -> Iterator[tuple[int, int]]:
    """`**x*` and `*x**`: Markdown takes one mark of each side and prints the other."""
    text = document.text
    plain = {edge for i in block.inlines if i.kind is InlineKind.TEXT for edge in (i.start, i.end)}
    for inline in block.inlines:
        if inline.kind is not InlineKind.EMPHASIS or inline.value[0] != "*" or block.kind not in PROSE:
            continue
        if inline.start in plain and text[inline.start - 1 : inline.start] == "*" != text[inline.end : inline.end + 1]:
            if text[inline.start - 2 : inline.start - 1] != "\\":
                yield inline.start - 1, inline.end
        elif inline.end in plain and text[inline.end : inline.end + 1] == "*" != text[inline.start - 1 : inline.start]:
            yield inline.start, inline.end + 1


def _literal(document: Document, block: Block, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Marks that stand in the running text."""
    for inline in block.inlines:
        if inline.kind is InlineKind.TEXT:
            for match in pattern.finditer(document.text, inline.start, inline.end):
                yield match.span()


def _printed(document: Document, block: Block) -> int:
    """How many marks the source prints, escaped or not."""
    raw = document.text[block.content_start : block.content_end]
    return sum(1 for _ in _literal(document, block, DOUBLE)) + raw.count(r"\*\*")


def _codes(document: Document, block: Block) -> list[str]:
    return [document.text[i.inner_start : i.inner_end] for i in block.inlines if i.kind is InlineKind.CODE]


def _emphases(block: Block) -> int:
    return sum(inline.kind is InlineKind.EMPHASIS for inline in block.inlines)


def _stretches(document: Document, block: Block) -> list[tuple[str, int, int]]:
    """(text, start, end) of every emphasis."""
    return [
        (document.text[i.inner_start : i.inner_end], i.start, i.end)
        for i in block.inlines
        if i.kind is InlineKind.EMPHASIS
    ]


def _stands_plain(said: str, document: Document, block: Block, emphasised: list[tuple[str, int, int]]) -> bool:
    """Whether a block says the same letters once, and not in an emphasis."""
    text = document.text[block.content_start : block.content_end]
    alone = _alone(said, text) if len(said) > 1 else 0
    return alone == 1 and not any(said in other for other, _, _ in emphasised)


def _is_gloss(said: str, block: Block) -> bool:
    """Whether a block says it in brackets, behind its translation: "**A priori** (prior)"."""
    return any(mark + said in block.text for mark in _OPENING)


def _alone(said: str, text: str) -> int:
    """How often a text says something that no letter or digit touches; a pattern for each would cost more to make."""
    found, at = 0, text.find(said)
    while at >= 0:
        end = at + len(said)
        found += not (_TOUCHES.match(text[at - 1 : at]) or _TOUCHES.match(text[end : end + 1]))
        at = text.find(said, end)
    return found
