"""What code says to readers: its comments, and the strings of several words that it prints."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.text.elements import Stretch

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST_BLOCK = 30_000
"""Characters of a code block that are looked at."""
_COMMENT = regex.compile(
    r"(?:(?<=^[ \t]*)|(?<=[ \t]))(?:#+|//+!?|--|%+|;+)[ \t]+(?P<text>\S[^\n]{0,300}+)", regex.MULTILINE
)
_TIGHT = regex.compile(
    r"(?:(?<=^[ \t]*)|(?<=[ \t]))(?://|#(?!(?:include|define|undef|if|ifdef|ifndef|elif|else|endif|pragma|error|warning"
    r"|line|import|using|region|endregion|nullable)\b))(?P<text>\p{L}[\p{L}\p{M}'’]*+[ ,][^\n]{0,300}+)",
    regex.MULTILINE,
)
"""A comment with no space behind its mark: a row of words, no colour, no tag and no directive of a compiler."""
_OPENING = regex.compile(
    r"^[ \t]{0,40}+(?:REM|rem|Rem|dnl|::|'|!|\.\.)[ \t]++(?P<text>\p{L}[^\n]{0,300}+)", regex.MULTILINE
)
"""Marks of comments that are other things anywhere but at the beginning of a line: Batch, M4, Basic, Fortran, RST."""
_ENCLOSED = (
    ("/*", "*/"), ("<!--", "-->"), ('"""', '"""'), ("'''", "'''"), ("(*", "*)"), ("{-", "-}"), ("--[[", "]]"),
    ("{#", "#}"), ("<%#", "%>"), ("%{", "%}"),
)  # fmt: skip
"""What opens and closes a comment or a documentation string of any number of lines."""
_LINE = regex.compile(r"[ \t*]*+(?P<text>[^\s*][^\n]*+)")
_STRING = regex.compile(
    r"""(?<![\w\\"'])(?:[fFrRbBuU]{1,2}(?=["']))?+(?P<mark>["'])(?P<text>[^"'\\\n]{4,200}+)(?:\\[nrt]){0,2}+(?P=mark)"""
)
_OTHER_STRINGS = (
    # a template of JavaScript, a text between tags, what a shell prints, a field that says that it is a text
    regex.compile(r"(?<![\w`\\])`(?P<text>[^`\\\n]{4,200}+)`(?!`)"),
    regex.compile(r"(?<=[\w\"'/]>)(?P<text>[^<>{}\n]{4,200}+)(?=</)"),
    regex.compile(r"^[ \t]{0,40}+(?:@?echo|puts)[ \t]++(?P<text>[\p{L}¡¿][^\n\"'$`|>&;=]{3,200}+)$", regex.MULTILINE),
    regex.compile(
        r"^[ \t\-]{0,40}+(?:[\w\-]{0,30}[_\-])?(?i:title|description|label|summary|message|caption|help|text|tooltip"
        r"|placeholder|heading|subtitle):[ \t]++(?P<text>[\p{L}¡¿][^\n\"'{}\[\]|>]{3,200}+)$",
        regex.MULTILINE,
    ),
)
UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}][\p{L}\p{M}]{3}")
"""Four letters of a script without spaces say as much as several words of another."""
WORD = regex.compile(r"(?<![\w.\-])\p{L}[\p{L}\p{M}'’]*+(?![\w(=\[.])|(?<![\w.\-])\p{L}[\p{L}\p{M}]*+(?=\.(?:\s|$))")
"""A word of prose: no part of a name, no call, no item."""

_CODE = regex.compile(r"\w[(\[]|[={}]|\w\.\w")
"""What code has and a sentence has not."""


def comments(code: str) -> Iterator[Stretch]:
    """Where the lines of comments and documentation strings say something, in reading order."""
    if len(code) > LONGEST_BLOCK:
        return
    lines = (match for first, last in _enclosed(code) for match in _LINE.finditer(code, first, last))
    marked = (match for pattern in (_COMMENT, _TIGHT, _OPENING) for match in pattern.finditer(code))
    found = {match.start("text"): match["text"].rstrip() for match in (*lines, *marked)}
    yield from ((at, at + len(text)) for at, text in sorted(found.items()))


def _enclosed(code: str) -> Iterator[Stretch]:
    """The stretches between the marks of comments and documentation strings."""
    for opening, closing in _ENCLOSED:
        at = code.find(opening)
        while at >= 0 and (end := code.find(closing, at + len(opening))) >= 0:
            yield at + len(opening), end
            at = code.find(opening, end + len(closing))


def strings(code: str) -> Iterator[Stretch]:
    """Quoted texts of more than one word, texts between tags and their like: what a program shows, in reading order."""
    if len(code) <= LONGEST_BLOCK:
        found = (match for pattern in (_STRING, *_OTHER_STRINGS) for match in pattern.finditer(code))
        said = (match for match in found if " " in match["text"].strip() or UNSPACED.search(match["text"]))
        yield from sorted({match.span("text") for match in said})


def without_texts(code: str) -> str:
    """Code without the words that it says to readers: they name nothing in it, but in code that is commented out."""
    spoken = ((start, end) for start, end in comments(code) if not _CODE.search(code, start, end))
    said = sorted({*spoken, *strings(code)})
    last, parts = 0, []
    for start, end in said:
        if start >= last:
            parts += [code[last:start], WORD.sub(" ", code[start:end])]
            last = end
    return "".join((*parts, code[last:]))
