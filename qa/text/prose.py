"""The words of a note's prose with what surrounds them: code, formulas, markup and addresses left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from enum import Flag, auto
from functools import lru_cache
from sys import maxsize
from typing import NamedTuple, Self

import regex

from qa.model import PROSE, Block, Document, Inline, InlineKind, Kind
from qa.model.records import dataclass
from qa.text.elements import Stretch, asides, is_hidden_attribute, is_linked, outside_raw
from qa.text.elements import frames as set_off
from qa.text.named_texts import is_named_text
from qa.text.scripts import NAMES, UNSPACED, runs


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

    def __and__(self, other: Self) -> Self:
        # the library's own goes through the class for each word of a note
        return _BOTH[self._value_ & other._value_]

    def __contains__(self, other: Self) -> bool:
        return other._value_ & self._value_ == other._value_


_BOTH = tuple(map(Context, range(2 * Context.CODE.value)))
"""What is in two contexts, by its value."""

Frame = tuple[int, int, Context]
"""A stretch, and what it is."""


class Word(NamedTuple):
    """A word of one script at `Document.text[start:end]`; `lower` is its form for look-up, `plain` says that it is in
    lower case throughout: neither name, acronym nor title. A tuple, because a note makes thousands of them."""

    lower: str
    start: int
    end: int
    script: str
    context: Context
    form: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of one block, with the stretches of it that are prose and those that quote or gloss."""

    block: Block
    words: tuple[Word, ...]
    quotes: tuple[Stretch, ...]
    brackets: tuple[Stretch, ...]
    stretches: tuple[Stretch, ...] = ()
    attribute: bool = False
    """Whether it is an attribute of an HTML tag: read out or shown under the pointer only."""


_BY_SCRIPT = "|".join(
    rf"(?P<{code}>\p{{{name}}}[\p{{{name}}}\p{{M}}\p{{Nd}}'’]*+(?:[-‑]\p{{{name}}}[\p{{{name}}}\p{{M}}\p{{Nd}}'’]*+)*+)"
    for code, name in NAMES.items()
    if code in ("Latn", "Cyrl", "Grek")
)
_WORD = regex.compile(
    rf"{_BY_SCRIPT}|(?P<other>\p{{L}}[\p{{L}}\p{{M}}--[\p{{Latin}}\p{{Cyrillic}}\p{{Greek}}]]*+)", regex.V1
)
_URL = r"(?:https?://|www\.)[^\s<>()\[\]\"“”]++"
_FILE = r"(?<![\w./\-])[\w.\-]{0,60}+(?:/[\w.\-]{1,60}+){1,20}(?<=/[\w.\-]{0,60}\.[a-z]\w{0,5})"
_ADDRESS = regex.compile(
    rf"{_URL}|(?<![\w.+\-])[\w.+\-]{{1,64}}+@[\w.\-]++|{_FILE}"
    r"|\{[#:%{][^}\n]{0,200}\}|\[\[[^\]|\n]{0,200}(?:\||\]\])"
    # what ICU formats
    r"|\{[ ]?\w{1,40}[ ]?,[ ]?(?:number|date|time)\b[^{}\n]{0,60}\}"
    # names of fields, of emoji and icons
    r"|^[ \t]*:[a-z][\w \-]{0,60}:(?=[ \t])|(?<![\w:]):[a-z][a-z0-9_+\-]{1,60}:(?![\w:])"
    r"|(?<![\w:])[\w\-]{1,60}::(?=[ \t])"
    # variables of Writerside, marks of forums, left-overs of AsciiDoc, the mark of a caption of bookdown
    r"|(?<![\w%])%[A-Za-z][\w.\-]{1,40}+%(?![\w%])|\[/?(?:spoiler|details|quote|url|img|color|size|hide)\b[^\]\n]{0,60}\]"
    r"|(?<!\w)(?:footnote|link|xref|image|kbd|btn|menu):(?=\[|https?:)|^Table:(?=[ \t]+\S)"
    r"|^[ \t]*(?:!!!|\?\?\?\+?|:::+)[ \t]*\S++|\[![A-Z]+\]|\[\^[^\]\n]{1,40}\]|&\w{1,10};",
    regex.MULTILINE,
)
_QUOTES = regex.compile(
    r"“[^“”]{1,400}”|„[^“”„]{1,400}[“”]|«[^«»]{1,400}»|‹[^‹›]{1,400}›|「[^「」]{1,400}」|『[^『』]{1,400}』"
    r'|‘[^‘’\n]{1,400}’(?!\w)|"[^"]{1,400}"|(?<!\w)\'[^\'\n]{1,400}\'(?!\w)|《[^《》]{1,400}》'
    # as Slovenian and books in German quote, and Finnish and Swedish
    r"|(?<![\w\p{P}])»(?!\s)[^«»\n]{1,400}(?<!\s)«(?!\w)"
    r"|(?<![\w\p{P}])”(?!\s)[^“”„\n]{1,400}(?<!\s)”(?!\w)"
)
_BRACKETS = regex.compile(r"\([^()]{1,400}\)|（[^（）]{1,400}[）)]|【[^【】]{1,400}】|〔[^〔〕]{1,400}〕")
# a few characters tell whether the patterns above can match at all
_FRAMED = regex.compile(r"[\"'“”„«»‹「『‘《(（【〔]")
_ADDRESSED = regex.compile(
    r"\[/|[/@]|www\.|\{[#:%{]|\{[ ]?\w{1,40}[ ]?,"
    r"|\[[\[!^]|!!!|\?\?\?|:::|&\w|(?<!\w):[a-z]|(?<=\w)::|(?<!\w)%[A-Za-z]|\w:(?:\[|http)|Table:"
)
"""Each way begins with one of a few characters: a letter there would be tried at every letter."""
_TELLING = frozenset("[/@:{!?&%")
"""One of these is in all of them but "www."; most blocks have none."""
_SLASHES = frozenset({"/"})
_PATH = regex.compile(rf"{_URL}|{_FILE}")
"""What an address can be where nothing but slashes tells of one."""
_CODE_BEFORE = frozenset("_/\\@#$=<{~^`&")
_CODE_AFTER = frozenset("_/\\@=({[~^`")
_BEFORE, _AFTER = _CODE_BEFORE | {".", "-", ":"}, _CODE_AFTER | {".", ":"}
_BESIDE = _BEFORE | {"["}
"""What a neighbour of a word must be for a closer look."""
_MARKS = frozenset("_~=^")
"""Marks of emphasis that are signs of code as well."""
_OPENING = frozenset(" \t\n([\"'“„«‘*}")
_CAMEL = regex.compile(r"\p{Ll}\p{Lu}|\p{L}\p{Nd}|\p{Lu}\p{Lu}\p{Ll}")


def prose(document: Document) -> Iterator[Prose]:
    """Every text of a note, in reading order: one a block."""
    for block in document.blocks:
        if block.kind in PROSE or is_title(block):
            yield _prose(document.text, block)


_TITLES = frozenset(
    "title description subtitle summary excerpt abstract tagline lead intro headline heading caption teaser".split()
)


def is_title(block: Block) -> bool:
    """Whether a front-matter field is text for readers."""
    # below the top the parser takes texts for readers only
    if block.kind is not Kind.FRONT_MATTER:
        return False
    return "." in block.info or block.info.lower() in _TITLES or is_named_text(block.info)


def _prose(text: str, block: Block) -> Prose:
    start, end = block.content_start, block.content_end
    leaves: Sequence[Inline] = block.inlines
    frames = [(s.inner_start, s.inner_end, _CONTEXTS[s.kind]) for s in block.inlines if s.kind in _CONTEXTS]
    if any(span.kind is InlineKind.HTML for span in block.inlines):
        leaves = outside_raw(text, block)
        frames += [(*stretch, Context.BRACKETED) for stretch in asides(text, block.inlines)]
    stretches = [(s.inner_start, s.inner_end) for s in leaves if s.kind is InlineKind.TEXT]
    if not block.inlines and block.kind is Kind.FRONT_MATTER:
        stretches = [(start, end)]
    if leaves is not block.inlines:
        frames += [(first, last, _CONTEXTS[kind]) for first, last, kind in set_off(text, block)]
    hidden = is_hidden_attribute(block)
    if hidden and is_linked(text, block):
        frames.append((start, end, Context.LINK))
    item = _read(text, block, stretches, frames, ((start, end),))
    return replace(item, attribute=True) if hidden else item


def _read(
    text: str, block: Block, stretches: Sequence[Stretch], frames: list[Frame], parts: Sequence[Stretch]
) -> Prose:
    """The words of `stretches` in rising order; quotations, brackets and addresses lie within one of `parts`."""
    quotes: list[Stretch] = []
    brackets: list[Stretch] = []
    addresses: list[Stretch] = []
    for start, end in parts:
        if _FRAMED.search(text, start, end):
            quotes += [m.span() for m in _QUOTES.finditer(text, start, end)]
            brackets += [m.span() for m in _BRACKETS.finditer(text, start, end)]
        shown = text[start:end]
        if not (_TELLING.isdisjoint(shown) and "www." not in shown) and _ADDRESSED.search(text, start, end):
            found = _PATH if _SLASHES.issuperset(_ADDRESSED.findall(text, start, end)) else _ADDRESS
            addresses += [m.span() for m in found.finditer(text, start, end) if m.end() > m.start()]
    frames += [(*quote, Context.QUOTED) for quote in quotes] + [(*bracket, Context.BRACKETED) for bracket in brackets]
    contexts = _contexts(frames)
    words: list[Word] = []
    made = tuple.__new__
    # the next one last
    addresses.reverse()
    for a, b in stretches:
        for match in _WORD.finditer(text, a, b):
            at = match.start()
            while addresses and addresses[-1][1] <= at:
                addresses.pop()
            if addresses and addresses[-1][0] <= at:
                continue
            lower, script, form, plain, mixed = _form(match.group(), match.lastgroup)
            end = at + len(form)
            context = contexts(at) if frames else Context.PLAIN
            # without spaces between words, links and code touch those beside them: 见[日记](…), 运行`ls`
            beside = text[at - 1 : at] in _BESIDE or text[end : end + 1] in _AFTER
            beside = beside and not (script in UNSPACED and (at == a or end == b))
            if mixed or (beside and not _is_edge(text, a, b, at, end) and _looks_like_code(text, at, end)):
                context |= Context.CODE
            # as `Word(…)` does, without its call: there is one for every word
            words.append(made(Word, (lower, at, end, script, context, form, plain)))
    return Prose(block, tuple(words), tuple(quotes), tuple(brackets), tuple(stretches))


_CONTEXTS = {
    InlineKind.LINK: Context.LINK,
    InlineKind.ROLE: Context.LINK,
    InlineKind.EMPHASIS: Context.EMPHASIS,
    InlineKind.IMAGE: Context.IMAGE,
}


def _contexts(frames: Sequence[Frame]) -> Callable[[int], Context]:
    """What an offset stands in. Ask in rising order: each frame is looked at where it opens and closes only."""
    waiting = sorted(frames, key=lambda frame: frame[0], reverse=True)
    opened: list[Frame] = []
    until, context = 0, Context.PLAIN

    def at(offset: int) -> Context:
        nonlocal until, context
        if offset < until:
            return context
        while waiting and waiting[-1][0] <= offset:
            opened.append(waiting.pop())
        opened[:] = [frame for frame in opened if frame[1] > offset]
        context = Context.PLAIN
        for _, _, kind in opened:
            context |= kind
        until = min([frame[1] for frame in opened] + [waiting[-1][0] if waiting else maxsize])
        return context

    return at


@lru_cache(maxsize=65536)
def _form(found: str, script: str | None) -> tuple[str, str, str, bool, bool]:
    """What the spelling of a word tells: (form for look-up, script, form without closing quotation marks, whether it
    is in lower case throughout, whether it is written like a name in code)."""
    form = found.rstrip("'’")
    mixed = script != "other" and not (form.islower() and form.isalpha()) and _CAMEL.search(form) is not None
    # the dotted capital of Turkish leaves its dot behind
    lower = form.lower().replace("’", "'").replace("i\u0307", "i")
    return lower, _script(form[0]) if script == "other" else script or "", form, form == lower, mixed


def _is_edge(text: str, first: int, last: int, start: int, end: int) -> bool:
    """Whether a word is the first or last of several that marks set off: `__Ready in time__`, but not `__init__`."""
    opens, closes = start == first and text[start - 1] in _MARKS, end == last and text[end : end + 1] in _MARKS
    if not (opens or closes) or " " not in text[first:last]:
        return False
    return (opens or text[start - 1 : start] not in _BEFORE) and (closes or text[end : end + 1] not in _AFTER)


def _looks_like_code(text: str, start: int, end: int) -> bool:
    """Whether the neighbours of a word are those of a name in code."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before in _CODE_BEFORE or after in _CODE_AFTER:
        return True
    if before == "-" and text[max(0, start - 2) : start] == "--" and _opens_option(text[max(0, start - 3) : start - 2]):
        # an option of a command: --pages
        return True
    if (
        before == "["
        and after == "]"
        and text[start - 2 : start - 1].isascii()
        and text[start - 2 : start - 1].isalpha()
    ):
        # a type of several parts: list[str]
        return True
    if text[max(0, start - 2) : start] == "::" or (text[end : end + 2] == "::" and text[end + 2 : end + 3].isalpha()):
        return True
    opens = before == "." and start > 1 and text[start].islower()
    if opens and (text[start - 2] in _OPENING or _is_uncased(text[start - 2])):
        # a hidden file, an extension: .local, .odt
        return True
    return (before == "." and text[start - 2 : start - 1].isalnum()) or (
        after == "." and text[end + 1 : end + 2].isalnum()
    )


def _opens_option(before: str) -> bool:
    """Whether what stands before two hyphens lets them open an option: nothing, a space, a letter without capitals."""
    return not before.strip() or _is_uncased(before)


def _is_uncased(letter: str) -> bool:
    """Whether a letter is of a script without capitals, most of which write no spaces beside code."""
    return letter.isalpha() and letter.lower() == letter.upper()


@lru_cache(maxsize=65536)
def _script(letter: str) -> str:
    return next((script for script, _, _ in runs(letter)), "")
