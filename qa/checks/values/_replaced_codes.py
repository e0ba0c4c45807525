"""Pieces of code that gave way to others: which ones are lost, what stands in their place, and whether it may."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from qa.analysis.pair import Analysis
from qa.checks.values._data_rows import FREE
from qa.checks.values._literal_codes import CONSTANT, is_other_case, is_read, takes_end
from qa.checks.values._standing import is_within
from qa.checks.values._verbatim import SPACE, Verbatim, surplus
from qa.model import Block, Document, InlineKind
from qa.parse.tags import ELEMENTS
from qa.text.likeness import is_damaged_copy

COMPOSED = re.compile(r"^[^\s.]*(?:[a-z][A-Z]|[A-Za-z]_[A-Za-z])[^\s.]*$")
"""Identifiers of several words: `userName`, `user_name`."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LOOKED_AT = 20
"""Pieces in whose place a lost one is looked for: a block of thousands would be compared for minutes. A bound of
the work alone."""
SHORT_OPTION = re.compile(r"-[A-Za-z]")
"""`-p` and `-P` are two."""
_NUMBER, _OTHER_NUMBER = re.compile(r"\d{3,5}", re.ASCII), re.compile(r"\d{1,5}", re.ASCII)
"""A status, a port: shorter and longer numbers in code are values, which may be written in another way."""
_SIGN = re.compile(r"[!-/:-@\[-_{-~]{1,3}")
"""A key or an operator: `+`."""
_PLACEHOLDER = re.compile(
    r"<[^<>]*>|\{(?!\d+(?:,\d*)?\})[^{}]*\}|\"[^\"]*\"|'[^']*'|(?<!\w)\[[^\[\]]*\]|#(?=\s).*|(?<=\s)#.*|##.*"
)
"""What a translator may fill in, strings, comments, pieces of words; no repetition of a pattern (`\\d{3}`)."""
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)\s*/?>")
_ATTRIBUTE = re.compile(
    r"(?<![\w-])(class|className|type|rel|role|method|charset|media|target|scope|http-equiv)=([\"'])([^\"']*)\2"
)
"""Attributes that a program reads."""
_STRING = re.compile(r"([\"'])([^\"']*)\1")
_MODE = re.compile(r"[a-z]{1,2}[+]?\d?")
"""A string too short for a word that readers see: a mode of a file, a kind of a number."""
_PLAIN = re.compile(rf"[a-z][a-z0-9]+|{CONSTANT.pattern}")
"""A piece of code that reads like a word."""
_QUOTED = re.compile(r"([\"'])[A-Za-z][\w-]*\1")


def lost_codes(
    analysis: Analysis,
    blocks: tuple[Block, Block],
    codes: tuple[Sequence[Verbatim], Sequence[Verbatim]],
    strange: Sequence[Verbatim],
) -> list[Verbatim]:
    """The pieces of the source that its translation has neither as code nor in plain text; where both have as many
    pieces, one does not stand within another: `build/` in `build/tmp`, `connect()` in `disconnect()`."""
    ours, theirs = codes
    gone = surplus(ours, theirs)
    if not gone:
        return []
    target = blocks[1]
    raw = SPACE.sub("", analysis.target.text[target.start : target.end])
    prose = SPACE.sub("", without_codes(analysis.target, target)) if len(ours) == len(theirs) else raw
    pairs = dict(zip(map(id, gone), strange, strict=False)) if len(gone) == len(strange) else {}
    return [
        piece
        for piece in gone
        if not is_within(piece.text, raw)
        or _is_misspelt(piece, strange, analysis)
        or (
            id(piece) in pairs
            and not _is_variant(piece.text, pairs[id(piece)].text)
            and not is_within(piece.text, prose)
        )
    ]


def _is_variant(one: str, other: str) -> bool:
    """Whether two pieces differ in brackets, capitals or a plural alone: `connect()` and `connect`."""
    first, second = (text.strip("()`.").lower() for text in (one, other))
    return second != "" and (first == second or (one.isalpha() and second == f"{first}s"))


def without_codes(document: Document, block: Block) -> str:
    """The text of a block but for its code."""
    text, at = document.text, block.start
    kept: list[str] = []
    for inline in block.inlines:
        if inline.kind is InlineKind.CODE and inline.start >= at:
            kept.append(text[at : inline.start])
            at = inline.end
    return " ".join((*kept, text[at : block.end]))


def paired_codes(
    lost: Sequence[Verbatim], strange: Sequence[Verbatim], same_number: bool
) -> Iterator[tuple[Verbatim, Verbatim | None]]:
    """What stands in the place of each lost piece: in order where there are as many, else the one most like it."""
    if len(lost) == len(strange) and same_number:
        yield from zip(lost, strange, strict=True)
        return
    free = list(strange)
    for old in lost:
        new = next((piece for piece in free[:LOOKED_AT] if is_damaged_copy(old.text, piece.text)), None)
        if new is not None:
            free.remove(new)
        yield old, new


def is_another_sign(before: str, after: str) -> bool:
    """Whether a number or an operator became another one."""
    numbers = _NUMBER.fullmatch(before) and _OTHER_NUMBER.fullmatch(after)
    wide = not after.isascii() and normalize("NFKC", after) == before
    return bool(numbers or (_SIGN.fullmatch(before) and (wide or _SIGN.fullmatch(after))))


def is_exact_whole(before: str, after: str) -> bool:
    """Whether code is an element of HTML, or a string or attribute that nobody reads, and became another one."""
    named, renamed = _ATTRIBUTE.findall(before), _ATTRIBUTE.findall(after)
    if [name for name, *_ in named] == [name for name, *_ in renamed] and named != renamed:
        return any(old != new and not FREE.search(old[2]) for old, new in zip(named, renamed, strict=True))
    one, other = _TAG.fullmatch(before), _TAG.fullmatch(after)
    if one and before != after and one[1].lower() in ELEMENTS:
        return other is None or (one[1].lower(), before[1] == "/") != (other[1].lower(), after[1] == "/")
    quoted, theirs = _STRING.fullmatch(before), _STRING.fullmatch(after)
    if quoted is None or theirs is None or not _MODE.fullmatch(quoted[2]):
        return False
    return bool(quoted[2] != theirs[2])


def is_text(code: str) -> bool:
    """Whether code is a string of several words."""
    quoted = _STRING.fullmatch(code)
    return quoted is not None and " " in quoted[2]


def keeps_plain_words(old: Verbatim, new: Verbatim, codes: tuple[Sequence[Verbatim], Sequence[Verbatim]]) -> bool:
    """Whether a piece that reads like a word became another, where as many pieces stand and the translation keeps
    another one that reads so: a translator who takes them for words translates them all."""
    ours, theirs = codes
    form = next((one for one in (_PLAIN, _QUOTED) if one.fullmatch(old.text)), None)
    if len(ours) != len(theirs) or form is None or _is_variant(old.text, new.text):
        return False
    kept = {piece.text for piece in ours} & {piece.text for piece in theirs}
    return any(form.fullmatch(text) for text in kept - {old.text, new.text})


def _is_misspelt(old: Verbatim, strange: Sequence[Verbatim], analysis: Analysis) -> bool:
    """Whether the other side has an identifier of several words with other capitals, or with an ending, as code."""
    body = shown(analysis.source, old)
    others = [shown(analysis.target, piece) for piece in strange]
    if any(is_other_case(body, other) or takes_end(body, other) for other in others):
        return True
    forms = {old.text.lower(), f"{old.text}s".lower()}
    exact = COMPOSED.search(old.text) or any(map(SHORT_OPTION.fullmatch, body.split()))
    return bool(exact) and any(piece.text.lower() in forms for piece in strange)


def skeleton(body: str) -> str:
    """The code without what a translator may fill in."""
    return SPACE.sub("", _PLACEHOLDER.sub(_blank, body))


def _blank(match: re.Match[str]) -> str:
    found = match[0]
    return found if found[0] in "\"'" and is_read(found) else ""


def shown(document: Document, piece: Verbatim) -> str:
    """A piece as it is written."""
    return document.text[piece.start : piece.end].strip("`").strip()
