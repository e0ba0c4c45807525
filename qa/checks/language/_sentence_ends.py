"""How paragraphs end that translate each other: with a full stop, a question or exclamation mark, or without any."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.align.lengths import extent
from qa.analysis.pair import Analysis
from qa.model import Block, Document, InlineKind, Kind
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST_PARAGRAPH = 24
"""Letters (twice as many as of Chinese) of a paragraph that is a sentence and no label."""
TAIL = 40
"""Characters at the end of a paragraph in which its mark is looked for."""
STOP, QUESTION, CALL, NONE, OTHER = ".", "?", "!", "", ":"
NAMES = {STOP: "a full stop", QUESTION: "a question mark", CALL: "an exclamation mark"}
# the mark of a language that is another one elsewhere
_QUESTIONS = {"el": frozenset(";;"), "hy": frozenset("՞")}
_STOPS = frozenset(".。．｡।॥۔։።᙮။᠃꓿።၊។")
_KINDS = {**dict.fromkeys(_STOPS, STOP), **dict.fromkeys("?？؟⁇⁈፧", QUESTION), **dict.fromkeys("!！՜⁉‼", CALL)}
TERSE = frozenset({"ja", "ko", "zh", "th", "lo", "km", "my"})
"""Languages whose sentences may end in a noun or a bare verb and have no full stop then."""
# a question may end with a full stop where a particle or an ending of the verb asks
_ASKING = {
    "ja": regex.compile("[かのね][。．.]$"),
    "ko": regex.compile("[까가나니요냐][.]$"),
    "zh": regex.compile("[吗呢嗎吧]。$"),
}
_CLOSING = regex.compile(r"[\p{Pf}\p{Pi}\"'*_~`\s\u200b-\u200f]+$")
_QUOTED = regex.compile(r"(\p{Po})[\p{Pf}\p{Pi}\p{Pe}\"'„”“]")
_ADDRESS = regex.compile(r"\S*[/@]\S*$")
_ABBREVIATED = regex.compile(
    r"(?:\b\p{L}{1,2}\.[ \u00a0]?\p{L}{1,3}|\b(?:etc|inc|ltd|corp|jr|sr|al|vs|approx|usw))\.$", regex.IGNORECASE
)
"""What has a full stop of its own, at the end of a sentence or of a line that is none: "9 a.m. to 5 p.m."."""
_WORD_END = regex.compile(r"[\p{L}\p{M}\p{Nd}%°]$")


@dataclass(frozen=True, slots=True)
class Ending:
    """How a paragraph ends: the kinds of mark on either side, and the last character of each."""

    source: str
    target: str
    source_place: tuple[int, int]
    place: tuple[int, int]

    @property
    def differs(self) -> bool:
        return self.source != self.target

    @property
    def message(self) -> str:
        said = f"the source ends with {NAMES[self.source]}"
        return f"{said}, the translation with " + (NAMES[self.target] if self.target else "no mark")


def endings(analysis: Analysis) -> Iterator[Ending]:
    """The last sentences of the paragraphs whose source ends with a mark of a sentence."""
    for _, source, target in analysis.sure_beads():
        if source.kind is not Kind.PARAGRAPH or target.kind is not Kind.PARAGRAPH:
            continue
        if extent(source.text) < SHORTEST_PARAGRAPH or _introduces(analysis.target, target):
            continue
        ours, theirs = _ending(analysis.source, source), _ending(analysis.target, target)
        if not ours or not theirs or ours[0] not in NAMES or theirs[0] not in (*NAMES, NONE):
            continue
        # calling out is a matter of style that translators tone down
        unstressed = ours[0] == CALL and theirs[0] == STOP
        if ours[0] != theirs[0] and _is_quoted(source.text, theirs[0]) and _is_quoted(target.text, ours[0]):
            # "Why?" she asked. – She asked: "Why?"
            continue
        if not unstressed and (theirs[0] != NONE or primary(analysis.target.lang) not in TERSE):
            yield Ending(ours[0], theirs[0], ours[1], theirs[1])


def _is_quoted(text: str, kind: str) -> bool:
    """Whether a quotation ends with a mark of a kind, which stands in the midst where the speaker is named behind it;
    a full stop does wherever."""
    return kind == STOP or any(_KINDS.get(mark) == kind for mark in _QUOTED.findall(text))


def _introduces(document: Document, block: Block) -> bool:
    """Whether something other than a paragraph stands behind a block, which may go on with its sentence."""
    following = document.blocks[block.index + 1 : block.index + 2]
    return any(after.kind in (Kind.MATH, Kind.LIST_ITEM, Kind.CODE, Kind.HTML, Kind.TABLE_CELL) for after in following)


def _ending(document: Document, block: Block) -> tuple[str, tuple[int, int]] | None:
    """(kind of mark, place of the last character) of a block; None where it does not end in text."""
    last = max((i for i in block.inlines if i.kind is not InlineKind.EMPHASIS), key=lambda i: i.end, default=None)
    if last is None or last.kind is not InlineKind.TEXT:
        return None
    start = max(last.start, last.end - TAIL)
    said = _CLOSING.sub("", document.text[start : last.end])
    if not said:
        return None
    at = start + len(said)
    return _kind(said, primary(document.lang)), (at - 1, at)


def _kind(said: str, language: str) -> str:
    mark = said[-1]
    if (asking := _ASKING.get(language)) and asking.search(said):
        return OTHER
    if mark in _QUESTIONS.get(language, ()) or (language == "hy" and "՞" in said):
        return QUESTION
    if _ABBREVIATED.search(said):
        return OTHER
    if _WORD_END.search(said):
        return OTHER if _ADDRESS.search(said) else NONE
    return _KINDS.get(mark, OTHER)
