"""Options, placeholders, variables and names that a translation wrote in letters of its own: --शुरू, {имя}, 設定.yaml."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.checks.values._verbatim import EXTENSIONS, UNSPACED, Verbatim, VerbatimKind
from qa.model import Block, Document

_W = rf"[^\W{UNSPACED}]"
_LETTER = "[^\\W\\d_]"
_PART = rf"(?:[^\W\d_{UNSPACED}]{{2,30}}|[{UNSPACED}]{{2,10}})"
"""A part of a name: letters of a script with spaces, or few of one without."""
_NATIVE = regex.compile(
    rf"(?P<{VerbatimKind.OPTION.name}>(?<!{_W})(?<![\-–—])(?<![\w.,!?][\"'”’»*_)])--{_LETTER}[\w\u0900-\u0dff\-]*)"
    rf"|(?P<{VerbatimKind.PLACEHOLDER.name}>[$%]?\{{{_LETTER}[\w\u0900-\u0dff .]{{0,30}}\}}|%\(\w{{1,30}}\)[sdf])"
    rf"|(?P<{VerbatimKind.VARIABLE.name}>%[^\W\da-z]{{3,30}}%|(?<!{_W})(?<!\.)[\p{{Lu}}\p{{Lo}}]{{2,12}}(?:_[\p{{Lu}}\p{{Lo}}]{{2,12}}){{1,5}}(?!{_W})"
    rf"|(?<!{_W})(?<!\\)\${_LETTER}{{2,30}}(?!\$)|(?<!{_W})\p{{Lu}}{{3,12}}(?!{_W}))"
    rf"|(?P<{VerbatimKind.FILE.name}>(?<![\w/.\-@])[\w\-]{{1,40}}(?:/[\w\-]{{1,40}}){{0,4}}\.(?:{EXTENSIONS})(?!{_W})|(?<!{_W})(?<![*\\])\*\.\w{{1,8}}(?!\*)"
    rf"|(?<!\S)\.[a-z]{{2,15}}(?![\w.]))"
    rf"|(?P<{VerbatimKind.HANDLE.name}>(?<!{_W})(?<![.@/\\:])@{_PART}(?:_{_PART}){{0,3}})"
    rf"|(?P<{VerbatimKind.PATH.name}>(?<!{_W})(?<![/.:~\-<>)])~/\w{{2,30}})"
    rf"|(?P<{VerbatimKind.IDENTIFIER.name}>(?<!{_W})(?<![.\\@/])(?:{_PART}(?:_{_PART}){{1,5}}"
    rf"|\p{{Ll}}{{3,30}}(?:\p{{Lu}}\p{{Ll}}{{2,30}}){{1,4}}|{_PART}(?:\.{_PART}){{0,3}}\.(?:[A-Z]{{3,30}}|[a-z]{{3,30}})"
    # a dotted name of two words, one that is called: user.имя, 加载图像()
    rf"|{_PART}\.{_PART}(?:['’]{_PART})?|{_PART}\(\)"
    rf"|{_PART}\[\w{{2,30}}\]|{_PART}(?:==|~=)\d[\d.]{{0,12}})(?!{_W}))"
)
_CODE_FIRST = regex.compile(rf"--[A-Za-z][A-Za-z0-9_\-]*(?=[{UNSPACED}])")
"""An option with a word behind it that no space divides."""


def in_native_letters(document: Document, block: Block) -> Iterator[Verbatim]:
    """Options, placeholders and names in letters that no program has; and a variable that is a word in capitals."""
    for match in _NATIVE.finditer(document.text, block.content_start, block.content_end):
        found, kind = match.group(), VerbatimKind[match.lastgroup or ""]
        odd = not found.isascii() or kind is VerbatimKind.VARIABLE or "[" in found or found[0] == "."
        if odd and not _CODE_FIRST.match(found):
            yield Verbatim(kind, found, *match.span())
