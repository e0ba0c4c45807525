"""The words of a note's prose with what surrounds them: code, formulas, markup and addresses left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Flag, auto

import regex

from qa.language.scripts import NAMES
from qa.model import PROSE, Block, Document, Inline, InlineKind, Kind


class Context(Flag):
    """What a word stands in."""

    PLAIN = 0
    QUOTED = auto()
    BRACKETED = auto()
    LINK = auto()
    EMPHASIS = auto()
    IMAGE = auto()
    CODE = auto()
    """Not markup but looks like a name in code: `snake_case`, `a.b`, `camelCase`, a path, an address."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of one script at `Document.text[start:end]`; `lower` is its form for look-up."""

    lower: str
    start: int
    end: int
    script: str
    context: Context
    form: str

    @property
    def plain(self) -> bool:
        """Lower case throughout: neither name, acronym nor title."""
        return self.form == self.lower


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of one block, with the stretches of it that are prose and those that quote or gloss."""

    block: Block
    words: tuple[Word, ...]
    quotes: tuple[tuple[int, int], ...]
    brackets: tuple[tuple[int, int], ...]


_BY_SCRIPT = "|".join(
    rf"(?P<{code}>\p{{{name}}}[\p{{{name}}}\p{{M}}\p{{Nd}}'’]*+(?:[-‑]\p{{{name}}}[\p{{{name}}}\p{{M}}\p{{Nd}}'’]*+)*+)"
    for code, name in NAMES.items()
    if code in ("Latn", "Cyrl", "Grek")
)
_WORD = regex.compile(
    rf"{_BY_SCRIPT}|(?P<other>\p{{L}}[\p{{L}}\p{{M}}--[\p{{Latin}}\p{{Cyrillic}}\p{{Greek}}]]*+)", regex.V1
)
_ADDRESS = regex.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]\"“”]++|\S++@\S++|(?<![\w/])[\w.\-]*+/[\w./\-]++\.\w++|\{[#:%{][^}\n]{0,200}\}|\[\[[^\]\n]{0,200}\]\]"
    r"|^[ \t]*(?:!!!|\?\?\?\+?|:::+)[ \t]*\S++|\[![A-Z]+\]|\[\^[^\]\n]{1,40}\]|&\w++;",
    regex.MULTILINE,
)
_QUOTES = regex.compile(
    r"“[^“”]{1,400}”|„[^“”„]{1,400}[“”]|«[^«»]{1,400}»|‹[^‹›]{1,400}›|「[^「」]{1,400}」|『[^『』]{1,400}』"
    r'|‘[^‘’\n]{1,400}’(?!\w)|"[^"]{1,400}"|(?<!\w)\'[^\'\n]{1,400}\'(?!\w)|《[^《》]{1,400}》'
)
_BRACKETS = regex.compile(r"\([^()]{1,400}\)|（[^（）]{1,400}[）)]|【[^【】]{1,400}】|〔[^〔〕]{1,400}〕")
_CODE_BEFORE = frozenset("_/\\@#$=<{~^`&")
_CODE_AFTER = frozenset("_/\\@=({[~^`")
_CAMEL = regex.compile(r"\p{Ll}\p{Lu}|\p{L}\p{Nd}|\p{Lu}\p{Lu}\p{Ll}")


def prose(document: Document) -> Iterator[Prose]:
    """Every block that holds prose, in reading order."""
    for block in document.blocks:
        if block.kind in PROSE or is_title(block):
            yield _prose(document.text, block)


def is_title(block: Block) -> bool:
    """Whether a front-matter field is text for readers."""
    return block.kind is Kind.FRONT_MATTER and block.info.lower() in {
        "title",
        "description",
        "subtitle",
        "summary",
        "excerpt",
    }


def _prose(text: str, block: Block) -> Prose:
    start, end = block.content_start, block.content_end
    quotes = tuple(m.span() for m in _QUOTES.finditer(text, start, end))
    brackets = tuple(m.span() for m in _BRACKETS.finditer(text, start, end))
    spans = [s for s in block.inlines if s.kind in _CONTEXTS]
    leaves = [s for s in block.inlines if s.kind is InlineKind.TEXT or s.kind is InlineKind.IMAGE]
    addresses = tuple(m.span() for m in _ADDRESS.finditer(text, start, end))
    words: list[Word] = []
    stretches = [(leaf.inner_start, leaf.inner_end) for leaf in leaves]
    if not block.inlines and block.kind is Kind.FRONT_MATTER:
        stretches = [(start, end)]
    for a, b in stretches:
        for match in _WORD.finditer(text, a, b):
            if _inside(match.start(), addresses):
                continue
            words.append(_word(text, match, _context(match.start(), spans, quotes, brackets)))
    return Prose(block, tuple(words), quotes, brackets)


_CONTEXTS = {InlineKind.LINK: Context.LINK, InlineKind.EMPHASIS: Context.EMPHASIS, InlineKind.IMAGE: Context.IMAGE}


def _context(
    at: int, spans: Sequence[Inline], quotes: Sequence[tuple[int, int]], brackets: Sequence[tuple[int, int]]
) -> Context:
    context = Context.PLAIN
    for span in spans:
        if span.inner_start <= at < span.inner_end:
            context |= _CONTEXTS[span.kind]
    if _inside(at, quotes):
        context |= Context.QUOTED
    if _inside(at, brackets):
        context |= Context.BRACKETED
    return context


def _inside(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)


def _word(text: str, match: regex.Match[str], context: Context) -> Word:
    start, end, form = match.start(), match.end(), match.group()
    while form[-1] in "'’":
        form, end = form[:-1], end - 1
    script = match.lastgroup or ""
    before, after = text[start - 1 : start], text[end : end + 1]
    dotted = (before == "." and text[start - 2 : start - 1].isalnum()) or (
        after == "." and text[end + 1 : end + 2].isalnum()
    )
    if before in _CODE_BEFORE or after in _CODE_AFTER or dotted or _CAMEL.search(form):
        context |= Context.CODE if before or after else Context.PLAIN
    return Word(
        form.lower().replace("’", "'"), start, end, _script(form[0]) if script == "other" else script, context, form
    )


def _script(letter: str) -> str:
    from qa.language.scripts import runs

    return next((script for script, _, _ in runs(letter)), "")
