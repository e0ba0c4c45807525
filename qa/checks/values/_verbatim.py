"""What must stay letter for letter: pieces of code, and the options, files, variables and placeholders in prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from qa.model import Block, Document, InlineKind
from qa.model.records import dataclass

SPACE = re.compile(r"\s+")


class VerbatimKind(StrEnum):
    """What a verbatim piece of prose is."""

    OPTION = "option"
    PLACEHOLDER = "placeholder"
    VARIABLE = "variable"
    FILE = "file"
    PATH = "path"
    IDENTIFIER = "identifier"
    SELECTOR = "selector"
    HANDLE = "name"


_EXTENSIONS = (
    "py ipynb js mjs ts tsx jsx json jsonl yaml yml toml ini cfg conf env sh bash ps1 bat md mdx rst txt csv tsv xml "
    "html css scss sql go rs java kt rb php c h cpp hpp cs swift lock log pdf png jpg svg zip tar gz whl"
)
_PLACEHOLDERS = (
    # shell, JavaScript; Ruby; Mustache and Jinja
    r"\$\{[^{}\s]{1,40}\}|%\{\w{1,40}\}|\{\{[^{}\n]{1,60}\}\}|\{%[^{}\n]{1,60}%\}",
    # Python and C#: {name}, {0}, {price:.2f}
    r"(?<![\\\w$^_}])\{[A-Za-z_0-9][\w.]{0,30}(?:![rsa])?(?::[^{}\s]{1,12})?\}",
    # ICU: {count, plural, …
    r"\{\s?\w{1,40}\s?,\s?(?:plural|selectordinal|select|number|date|time)\b",
    # printf
    r"%\([a-z_]{1,30}\)[sdf]",
    r"(?<![\w%])%(?:\d\$)?[-+0#]?\d{0,3}(?:\.\d{1,2})?(?:ll?|hh?|z)?[sdifgxXucq@](?!\w)",
)
_TOKEN = re.compile(
    rf"(?P<{VerbatimKind.OPTION.name}>(?<![\w\-–—])(?<![\w.,!?][\"'”’»*_)])--[^\W\d_][\w\-]*(?<!-))"
    rf"|(?P<{VerbatimKind.PLACEHOLDER.name}>{'|'.join(_PLACEHOLDERS)})"
    rf"|(?P<{VerbatimKind.HANDLE.name}>(?<![\w.@/\\:])@[^\W\d_][\w]{{2,30}}(?![\w/@\-]|\.\w))"
    rf"|(?P<{VerbatimKind.FILE.name}>(?<![\w/.\-@])[\w\-]+(?:[./][\w\-]+)*"
    rf"\.(?:{_EXTENSIONS.replace(' ', '|')})(?![\w/]))"
    rf"|(?P<{VerbatimKind.PATH.name}>(?<![\w/.:~\-<>)])~?/(?:[a-z][\w.\-]{{0,30}}/){{1,8}}[\w.\-]{{0,29}}\w(?![\w/]))"
    rf"|(?P<{VerbatimKind.VARIABLE.name}>(?<![\w.])(?:PATH|PYTHONPATH|CLASSPATH|GOPATH)(?!\w)|(?<![\w.])[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9](?!\w)"
    r"|(?<![\w$\\])\$[A-Z][A-Z0-9_]{2,}(?![\w$])|%[A-Z][A-Z0-9_]{2,}%)"
    rf"|(?P<{VerbatimKind.IDENTIFIER.name}>(?<![\w.\\])[A-Za-z][a-z0-9]*(?:_[a-z0-9]+)+(?!\w)(?:\(\))?)"
)
"""Options, placeholders of printf, Python, ICU, shell, Jinja and Mustache, file names, environment variables, names."""


_HINT = re.compile(r"[{%$_@]|--|\.[a-z]|/[a-z]|PATH")
"""What every piece has: most texts have none of it."""
_MESSAGE = re.compile(r"\{\s?\w{1,40}\s?,\s?(plural|selectordinal|select)\s?,")
_CASE = re.compile(r"\s*(?:offset:\d+\s*)?(=\d+|\w+)\s*\{")
PLURAL_CASES = frozenset("zero one two few many other".split())
"""Cases of ICU plurals; which of them a language has differs, but all have `other`."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST_MESSAGE = 2000
"""Characters of an ICU message that are read."""


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A piece at `[start, end)` of a note; `text` is it without white space."""

    kind: VerbatimKind | None
    text: str
    start: int
    end: int


def codes(document: Document, block: Block) -> list[Verbatim]:
    """The inline code of a block, in reading order."""
    return [
        Verbatim(None, SPACE.sub("", document.text[i.inner_start : i.inner_end]), i.start, i.end)
        for i in block.inlines
        if i.kind is InlineKind.CODE
    ]


def in_prose(document: Document, block: Block) -> Iterator[Verbatim]:
    """The options, placeholders, files and names in a block's running text."""
    text = document.text
    texts: set[int] = set()
    if text.find("{", block.content_start, block.content_end) >= 0:
        for case, plural in _cases(text, block.content_start, block.content_end):
            texts.add(case.end() - 1)
            if _is_looked_up(case[1], plural):
                yield Verbatim(VerbatimKind.SELECTOR, f"{case[1]} {{", *case.span(1))
    for inline in block.inlines:
        if inline.kind is InlineKind.TEXT and _HINT.search(text, inline.inner_start, inline.inner_end):
            for match in _TOKEN.finditer(text, inline.inner_start, inline.inner_end):
                if match.start() not in texts:
                    yield Verbatim(VerbatimKind[match.lastgroup or ""], match.group(), *match.span())


def _cases(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], bool]]:
    """The cases of ICU messages up to the brace that opens their text, each with whether it is one of a plural."""
    for head in _MESSAGE.finditer(text, start, end):
        at, last = head.end(), min(end, head.end() + LONGEST_MESSAGE)
        while case := _CASE.match(text, at, last):
            yield case, head[1] != "select"
            at = _closing(text, case.end(), last)


def _is_looked_up(name: str, plural: bool) -> bool:
    """Whether a program needs a case: all of a `select`; of plurals `other`, and what is no case at all."""
    return not plural or name == "other" or not (name in PLURAL_CASES or name.startswith("="))


def _closing(text: str, at: int, last: int) -> int:
    """Where the braces that are open before `at` close."""
    depth = 1
    while depth and at < last:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return at


def surplus(pieces: Iterable[Verbatim], others: Iterable[Verbatim]) -> list[Verbatim]:
    """The pieces that stand more often on one side than on the other, the last ones of equal text."""
    left = Counter(piece.text for piece in others)
    found: list[Verbatim] = []
    for piece in pieces:
        if left[piece.text] > 0:
            left[piece.text] -= 1
        else:
            found.append(piece)
    return found
