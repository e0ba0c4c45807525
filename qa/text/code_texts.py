"""What code says to readers: its comments, and the strings of several words that it prints."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.text.elements import Stretch

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST_BLOCK = 30_000
"""Characters of a code block that are looked at."""
_COMMENT = regex.compile(
    r"(?:(?<=^[ \t]*)|(?<=[ \t]))(?:#+|//+|--|%+|;+)[ \t]+(?P<text>\S[^\n]{0,300}+)", regex.MULTILINE
)
_ENCLOSED = (("/*", "*/"), ("<!--", "-->"), ('"""', '"""'), ("'''", "'''"))
"""What opens and closes a comment or a documentation string of any number of lines."""
_LINE = regex.compile(r"[ \t*]*+(?P<text>[^\s*][^\n]*+)")
_STRING = regex.compile(r"""(?<![\w\\"'])(?P<mark>["'])(?P<text>[^"'\\\n]{4,200}+)(?:\\[nrt]){0,2}+(?P=mark)""")
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
    found = {match.start("text"): match["text"].rstrip() for match in (*lines, *_COMMENT.finditer(code))}
    yield from ((at, at + len(text)) for at, text in sorted(found.items()))


def _enclosed(code: str) -> Iterator[Stretch]:
    """The stretches between the marks of comments and documentation strings."""
    for opening, closing in _ENCLOSED:
        at = code.find(opening)
        while at >= 0 and (end := code.find(closing, at + len(opening))) >= 0:
            yield at + len(opening), end
            at = code.find(opening, end + len(closing))


def strings(code: str) -> Iterator[Stretch]:
    """Quoted texts of more than one word: what a program prints."""
    if len(code) <= LONGEST_BLOCK:
        for match in _STRING.finditer(code):
            if " " in match["text"].strip() or UNSPACED.search(match["text"]):
                yield match.span("text")


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
