"""Brackets of running text that have no partner, and what merely looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model import Block, Document, InlineKind
from qa.model.records import dataclass

PAIRS = ("()", "[]", "（）", "［］", "【】", "〔〕", "「」", "『』", "《》", "〈〉", "｛｝", "〖〗")
CLOSER = {pair[0]: pair[1] for pair in PAIRS}
OPENER = {pair[1]: pair[0] for pair in PAIRS}
WIDE = str.maketrans("（）［］｛｝", "()[]{}")
BRACKET = re.compile("[" + re.escape("".join(PAIRS)) + "]")
CORNERS = "「」『』"
"""Brackets that quote."""
HIDDEN = "\ufffc"
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s()（）<>「」]+(?:\([^\s()]*\)[^\s()（）<>「」]*)*")
EMOTICON = re.compile(r"(?<![^\s.!?,…。！？)])[:;=8xX]['’]?[-^o*~]?[()\[\]]|\^[_.-]?\^;?[)）]|[:;]-[()]")
LABEL = re.compile(r"(?:^|[\s,;:.·•，；：、。—–/(（|-])(?:\w{1,3}|[一二三四五六七八九十百]+)[.]?\s?$")
BOUNDS = re.compile(r"\s*[-−+]?[\w.,∞π√/\s-]{1,24}[,;،，；|…‥][\s…,]*[-−+]?[\w.,∞π√/\s+-]{1,24}")
# ]0; 1[ and ]0, 1]: an open interval as some countries write it
REVERSED = re.compile(r"(?<!\S)\]\s?[-−+]?[\w.,∞]{1,12}\s?[;,]\s?[-−+]?[\w.,∞]{1,12}\s?[\[\])]")
QUOTES = "\"'`´‘’“”„‚«»「」『』"


@dataclass(frozen=True, slots=True)
class LoneBracket:
    """A bracket without partner, or a closing one whose opener is of another kind. `shape` is blind to width."""

    offset: int
    bracket: str
    opener: str = ""

    @property
    def shape(self) -> str:
        return (self.opener + self.bracket).translate(WIDE) + ("!" if self.opener else "")


def prose(document: Document, block: Block) -> str:
    """The block's running text; everything else, addresses included, hidden at the same length."""
    letters = [HIDDEN] * (block.content_end - block.content_start)
    for inline in block.inlines:
        if inline.kind == InlineKind.TEXT:
            start, end = inline.start - block.content_start, inline.end - block.content_start
            letters[start:end] = document.text[inline.start : inline.end]
    text = "".join(letters)
    for pattern in (ADDRESS, REVERSED):
        text = pattern.sub(lambda match: HIDDEN * len(match.group()), text)
    return text


def lone_brackets(document: Document, block: Block) -> Iterator[LoneBracket]:
    """Brackets that do not pair within the block, in order of place."""
    if not BRACKET.search(document.text, block.content_start, block.content_end):
        return
    text = prose(document, block)
    open_: list[re.Match[str]] = []
    found: list[LoneBracket] = []
    for match in BRACKET.finditer(text):
        bracket, at = match.group(), match.start()
        if bracket in CLOSER:
            open_.append(match)
        else:
            found += _close(text, open_, bracket, at, block.content_start)
    found += (
        LoneBracket(block.content_start + left.start(), left.group())
        for left in open_
        if not _quoted(text, left.start())
    )
    # a smiley may close a bracket, so it is only what is left over that it excuses
    smileys = len(EMOTICON.findall(text)) if found else 0
    found.sort(key=lambda lone: lone.offset)
    yield from found[: max(0, len(found) - smileys)]


def _close(text: str, open_: list[re.Match[str]], bracket: str, at: int, base: int) -> Iterator[LoneBracket]:
    """Pair a closing bracket with the last opening one that fits; openers in between stay without partner."""
    wanted = OPENER[bracket]
    if open_ and open_[-1].group() == wanted:
        open_.pop()
        return
    if open_ and open_[-1].group().translate(WIDE) == wanted.translate(WIDE):
        left = open_.pop()
        yield LoneBracket(base + at, bracket, left.group())
    elif open_ and BOUNDS.fullmatch(text, open_[-1].end(), at):
        # a half-open interval
        open_.pop()
    elif any(left.group().translate(WIDE) == wanted.translate(WIDE) for left in open_[-5:]):
        while (left := open_.pop()).group().translate(WIDE) != wanted.translate(WIDE):
            yield LoneBracket(base + left.start(), left.group())
        if left.group() != wanted:
            yield LoneBracket(base + at, bracket, left.group())
    elif not _quoted(text, at) and not (bracket in ")）" and _label(text, at)):
        yield LoneBracket(base + at, bracket)


def _label(text: str, at: int) -> bool:
    """`1)`, `a)`, `iv)`, `一）`: the label of an enumeration."""
    return LABEL.search(text[max(0, at - 8) : at]) is not None


def _quoted(text: str, at: int) -> bool:
    """The bracket itself is what is spoken of: it stands between quotation marks or beside code."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before) and bool(after) and before in QUOTES and after in QUOTES
