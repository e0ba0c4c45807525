"""Options, placeholders, files, names and commands without code marks: which ones a translation lost, and to what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis
from qa.checks.values._damaged_names import other_case
from qa.checks.values._damaged_placeholders import is_whole
from qa.checks.values._standing import is_whole_in, is_within
from qa.checks.values._subcommands import subcommands
from qa.checks.values._verbatim import SPACE, Verbatim, VerbatimKind, in_prose, surplus
from qa.model import Block, Document, InlineKind

_POSITION = re.compile(r"%(\d)\$([-+0# ]?\d{0,3}(?:\.\d{1,2})?(?:ll?|hh?|z)?[sdifgxXucq@])")
_PRINTF = re.compile(r"%[-+0#]?\d{0,3}(?:\.\d{1,2})?(?:ll?|hh?|z)?[sdifgxXucq@]")
_PERCENT = "%%"
"""What printf shows as a percent sign."""
_LONE_PERCENT = re.compile(r"(?<=[a-z])%(?![%A-Za-z0-9_(.+#\-{$])")
_SHORT_OPTION = re.compile(r"(?<![^\s(（「『、，。：\u3040-\u30ff\u3400-\u9fff])-[A-Za-z](?![A-Za-z0-9_\-.])")
_OPTION_WORD = re.compile(r"(?i)(?<!\w)(?:option|flag|switch|argument|parameter)s?(?!\w)|(?<![\w-])--[a-z]")
"""What says that a hyphen and a letter are an option and no ending of a word."""
_NAMES = frozenset({VerbatimKind.VARIABLE, VerbatimKind.IDENTIFIER})
"""Kinds that only capitals tell apart, which many scripts have not."""
_OF_SHELLS = {VerbatimKind.VARIABLE, VerbatimKind.PLACEHOLDER}
_DISTINCT = re.compile(r"[_$%]")
"""What a variable has, but for PATH and its like."""


def prose_codes(document: Document, block: Block, letters: bool = False) -> list[Verbatim]:
    """The pieces of a block's running text that must stay, in reading order; with `letters` it speaks of options of one
    letter, in whatever words."""
    return sorted((*in_prose(document, block), *_more(document, block, letters)), key=lambda piece: piece.start)


def _more(document: Document, block: Block, letters: bool) -> Iterator[Verbatim]:
    """Options of one letter, where the block speaks of options, and commands with a subcommand."""
    text = document.text
    options = _has_letter_option(text, block) and (letters or _OPTION_WORD.search(text, block.start, block.end))
    for inline in block.inlines:
        if inline.kind is InlineKind.TEXT:
            if options:
                for match in _SHORT_OPTION.finditer(text, inline.inner_start, inline.inner_end):
                    yield Verbatim(VerbatimKind.OPTION, match.group(), *match.span())
            yield from subcommands(text, inline.inner_start, inline.inner_end)
    if (at := text.find(_PERCENT, block.start, block.end)) >= 0 and _PRINTF.search(text, block.start, block.end):
        yield Verbatim(VerbatimKind.PLACEHOLDER, _PERCENT, at, at + len(_PERCENT))


def _has_letter_option(text: str, block: Block) -> bool:
    """Whether a letter alone stands behind a hyphen: quicker than a pattern, and most texts have none."""
    at = text.find("-", block.start, block.end)
    while at >= 0:
        behind = text[at + 1 : at + 3]
        if behind[:1].isascii() and behind[:1].isalpha() and not (behind[1:].isascii() and behind[1:].isalnum()):
            return True
        at = text.find("-", at + 1, block.end)
    return False


def lost_in_prose(ours: Sequence[Verbatim], raw: str, text: str) -> Iterator[Verbatim]:
    """The pieces that the target has not; of placeholders each one counts, for a program fills in every one."""
    seen: Counter[str] = Counter()
    text = _unnumbered(ours, text)
    raw = SPACE.sub("", text) if _POSITION.search(raw) else raw
    for piece in ours:
        compact = SPACE.sub("", piece.text)
        seen[compact] += 1
        if piece.text == _PERCENT:
            # "per cent" is as good
            if _PERCENT not in raw and _LONE_PERCENT.search(text):
                yield piece
        elif piece.kind is VerbatimKind.PLACEHOLDER:
            if _times(compact, raw) < seen[compact] or not is_whole(piece.text, text, seen[compact]):
                yield piece
        elif piece.kind is VerbatimKind.COMMAND or len(piece.text) == len("-o"):
            if not is_whole_in(piece.text, text):
                yield piece
        elif not (is_within(compact, raw) or is_whole_in(piece.text.lower(), text.lower())) or other_case(
            piece, text, 0
        ):
            yield piece


def _times(placeholder: str, raw: str) -> int:
    """How often a text has a placeholder; the head of a message (`{n,plural`) as a whole."""
    if not placeholder[-1:].isalnum() or placeholder[0] != "{":
        return raw.count(placeholder)
    return len(re.findall(rf"{re.escape(placeholder)}(?!\w)", raw))


def _unnumbered(ours: Sequence[Verbatim], text: str) -> str:
    """A text whose numbered placeholders (`%2$s`) are those of the source without a number that they stand for."""
    if "$" not in text:
        return text
    plain = [piece.text for piece in ours if _PRINTF.fullmatch(piece.text)]

    def named(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        return plain[at] if at < len(plain) and plain[at] == f"%{match[2]}" else match[0]

    return _POSITION.sub(named, text)


def strange_in_prose(analysis: Analysis, source: Block, target: Block, ours: Sequence[Verbatim]) -> list[Verbatim]:
    """The pieces of the target that the source has not, or not so often where as many of their kind stand."""
    from qa.checks.values._native_verbatim import in_native_letters

    origin = analysis.source.text[source.start : source.end]
    letters = any(piece.kind is VerbatimKind.OPTION and len(piece.text) == len("-o") for piece in ours)
    found = prose_codes(analysis.target, target, letters)
    kinds, others = (Counter(piece.kind for piece in row) for row in (ours, found))
    known = {piece.text for piece in ours}
    strange = [
        piece
        for piece in surplus(found, ours)
        if piece.kind is VerbatimKind.PLACEHOLDER
        or not is_whole_in(piece.text, origin)
        or (piece.text in known and kinds[piece.kind] == others[piece.kind])
    ]
    taken = {at for piece in found for at in range(piece.start, piece.end)}
    native = (piece for piece in in_native_letters(analysis.target, target) if piece.text not in origin)
    return strange + [piece for piece in native if taken.isdisjoint(range(piece.start, piece.end))]


def stands_for(old: Verbatim, new: Verbatim) -> bool:
    """Whether a strange piece is one of the kind that was lost; PATH alone may have become a plain word."""
    kinds = {old.kind, new.kind}
    if not new.text.isascii() and kinds <= _NAMES:
        return ("." in old.text) == ("." in new.text)
    if len(kinds) > 1:
        # a shell writes both $TARGET and ${TARGET}
        return kinds == _OF_SHELLS and old.text[0] == new.text[0] == "$"
    if old.kind is VerbatimKind.OPTION:
        return old.text.startswith("--") == new.text.startswith("--")
    if old.kind is VerbatimKind.IDENTIFIER:
        return ("." in old.text) == ("." in new.text)
    distinct = [bool(_DISTINCT.search(piece.text)) for piece in (old, new)]
    return old.kind is not VerbatimKind.VARIABLE or distinct[0] == distinct[1]
