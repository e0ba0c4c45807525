"""What must stay letter for letter: pieces of code, and the options, files, variables and placeholders in prose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

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
    COMMAND = "command"


UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Letters of the scripts that put no space between a word and the code beside it, as of a class of characters."""
_W = rf"[^\W{UNSPACED}]"
EXTENSIONS = "|".join(
    "py ipynb js mjs ts tsx jsx json jsonl yaml yml toml ini cfg conf env sh bash ps1 bat md mdx rst txt csv tsv xml "
    "html css scss sql go rs java kt rb php c h cpp hpp cs swift lock log pdf png jpg svg zip tar gz whl".split()
)
_PLACEHOLDERS = (
    # shell, JavaScript; Ruby; Mustache and Jinja
    r"\$\{[^{}\s]{1,40}\}|%\{\w{1,40}\}|\{\{[^{}\n]{1,60}\}\}|\{%[^{}\n]{1,60}%\}",
    # ERB and EJS
    r"<%[=-]?[^<>%\n]{1,60}%>",
    # Python and C#: {name}, {0}, {price:.2f}
    r"(?<![\\A-Za-z0-9$^_}])\{[A-Za-z_0-9][\w.]{0,30}(?:![rsa])?(?::[^{}\s]{1,12})?\}",
    # ICU: {count, plural, …
    r"\{\s?\w{1,40}\s?,\s?(?:plural|selectordinal|select|number|date|time)\b",
    # printf
    r"%\([a-z_]{1,30}\)[sdf]",
    r"(?<![A-Za-z0-9_%])%(?:\d\$)?[-+0#]?\d{0,3}(?:\.\d{1,2})?(?:ll?|hh?|z)?[sdifgxXucq@]"
    rf"(?!{_W})",
)
_HIDDEN = "git svn hg env gitignore npmrc bashrc zshrc profile vimrc htaccess dockerignore editorconfig ssh".replace(
    " ", "|"
)
_PART = "[a-z_][A-Za-z0-9_]{1,30}"
_TYPES = "Optional List Dict Tuple Set Union Sequence Iterable Callable list dict tuple set".replace(" ", "|")
_DOMAINS = "com org net edu gov dev app info html md htm php".replace(" ", "|")
_TOKEN = re.compile(
    rf"(?P<{VerbatimKind.OPTION.name}>(?<!{_W})(?<![\-–—])(?<![\w.,!?][\"'”’»*_)])--[A-Za-z][A-Za-z0-9_\-]*(?<!-))"
    rf"|(?P<{VerbatimKind.PLACEHOLDER.name}>{'|'.join(_PLACEHOLDERS)})"
    rf"|(?P<{VerbatimKind.HANDLE.name}>(?<!{_W})(?<![.@/\\:])@[A-Za-z_]{_W}{{2,30}}(?!{_W})(?![/@\-]|\.\w))"
    rf"|(?P<{VerbatimKind.FILE.name}>(?:(?<!{_W})(?<![/.\-@])(?:{_W}|-)+(?:[./](?:{_W}|-)+)*)\.(?:{EXTENSIONS})(?!{_W})(?!/)"
    rf"|(?<!{_W})(?<![*\\])\*\.[a-z][a-z0-9]{{0,7}}(?!{_W})(?![/*.])|(?<!{_W})(?<![./\-@])\.(?:{_HIDDEN})(?!{_W})(?![./]))"
    rf"|(?P<{VerbatimKind.PATH.name}>(?<!{_W})(?<![/.:~\-<>)])"
    rf"(?:(?:~/(?:\.[a-z][\w.\-]{{0,30}}/)|~?/[a-z][\w.\-]{{0,30}}/)(?:[a-z][\w.\-]{{0,30}}/){{0,7}}[\w.\-]{{0,29}}\w/?|~/[a-z.](?:{_W}|[.\-]){{1,30}})(?!{_W})(?!/)"
    rf"|(?<!{_W})[A-Z]:(?:\\[\w.\-]{{1,30}}){{1,8}})"
    rf"|(?P<{VerbatimKind.VARIABLE.name}>(?<!{_W})(?<!\.)(?:PATH|PYTHONPATH|CLASSPATH|GOPATH)(?!{_W})"
    rf"|(?<!{_W})(?<!\.)[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9](?!{_W})"
    rf"|(?<!{_W})(?<![$\\])\$(?:[A-Z][A-Z0-9_]{{2,}}|(?!(?:thousand|[mb]illion|trillion)s?\b)[a-z][a-z0-9_]{{2,30}})(?!{_W})(?!\$)|%[A-Z][A-Z0-9_]{{2,}}%)"
    rf"|(?P<{VerbatimKind.IDENTIFIER.name}>(?<!{_W})(?<![.\\])(?:[A-Za-z][a-z0-9]*(?:_[a-z0-9]+)+(?!{_W})(?:\(\))?"
    # trainModel, os.environ.get, settings.DEBUG, Optional[str], torch==2.1
    rf"|(?<![@/])[a-z]{{3,20}}[a-z0-9]{{0,20}}(?:[A-Z][a-z0-9]{{1,20}}){{1,6}}(?!{_W})(?:\(\))?"
    rf"|(?<![@/]){_PART}(?:\.{_PART}){{0,5}}(?:\.[A-Z][A-Z_]{{2,30}}|\.{_PART}\.(?!(?:{_DOMAINS})\b){_PART})(?!{_W})(?!/|\.\w)"
    # editor.tabSize, nn.ReLU, with a capital inside that no sentence begins with
    rf"|(?<![@/]){_PART}(?:\.{_PART}){{0,5}}\.[a-z]{{2,20}}(?:[A-Z][a-z0-9]{{1,20}}){{1,6}}(?!{_W})(?:\(\))?(?!/|\.\w)"
    rf"|(?<![@/]){_PART}\.[A-Z][a-z0-9]{{0,20}}[A-Z][A-Za-z0-9]{{1,20}}(?!{_W})(?!/|\.\w)"
    rf"|(?:{_TYPES})\[[A-Za-z, ]{{1,40}}\]|[A-Za-z][A-Za-z0-9_\-]{{1,30}}(?:==|~=)\d[\d.]{{0,12}}(?!{_W})))"
)
"""Options, placeholders of printf, Python, ICU, shell, Jinja and Mustache, file names, environment variables, names."""


_HINT = re.compile(
    r"[{%$_@\\.\-/A-Z\[=~](?:(?<=[{%$_@])|(?<=:\\)|(?<=\*\.)|(?<=\.)(?=[A-Za-z])|(?<=--)|(?<=/)(?=[a-z])"
    r"|(?<=[a-z][A-Z])|(?<=[a-z]\[)|(?<=\d=)(?==)|(?<=[a-z][=~])(?==)|(?<=P)(?=ATH))"
)
"""What every piece has: most texts have none of it. The class of characters before all makes it quick."""
_MESSAGE = re.compile(r"\{\s?\w{1,40}\s?,\s?(plural|selectordinal|select)\s?,")
_CASE = re.compile(r"\s*(?:offset:\d+\s*)?(=\d+|\w+)\s*\{")
_BRACE = re.compile(r"[{}]")
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
    pictures = {inline.value for inline in block.inlines if inline.kind is InlineKind.IMAGE}
    if text.find("{", block.content_start, block.content_end) >= 0:
        for case, _, plural in _cases(text, block.content_start, block.content_end):
            texts.add(case.end() - 1)
            if _is_looked_up(case[1], plural):
                yield Verbatim(VerbatimKind.SELECTOR, f"{case[1]} {{", *case.span(1))
    for inline in block.inlines:
        if inline.kind is InlineKind.TEXT and _HINT.search(text, inline.inner_start, inline.inner_end):
            for match in _tokens(text, inline.inner_start, inline.inner_end):
                # an image called by its own address is compared as the image
                if match.start() not in texts and match[0] not in pictures:
                    # a folder with or without its last stroke
                    yield Verbatim(VerbatimKind[match.lastgroup or ""], match.group().rstrip("/"), *match.span())


# each sentence of a block asks for all of it
@lru_cache(maxsize=64)
def _tokens(text: str, start: int, end: int) -> tuple[re.Match[str], ...]:
    return tuple(_TOKEN.finditer(text, start, end))


def with_plain(document: Document, block: Block) -> list[Verbatim]:
    """The code of a block with its marks and without, in reading order."""
    return sorted((*codes(document, block), *in_prose(document, block)), key=lambda piece: piece.start)


def within(pieces: Sequence[Verbatim], start: int, end: int) -> Sequence[Verbatim]:
    """Those of a block's pieces that begin at `[start, end)`; looked up, as it may have thousands of both."""
    first, last = (bisect_left(pieces, at, key=lambda piece: piece.start) for at in (start, end))
    return pieces[first:last]


def _cases(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], int, bool]]:
    """The cases of ICU messages up to the brace that opens their text, each with the end of that, and whether it is one
    of a plural."""
    for head in _MESSAGE.finditer(text, start, end):
        at, last = head.end(), min(end, head.end() + LONGEST_MESSAGE)
        while case := _CASE.match(text, at, last):
            at = _closing(text, case.end(), last) or last
            yield case, at, head[1] != "select"


def other_cases(
    document: Document, block: Block, other: Document, theirs: Block
) -> Iterator[tuple[Verbatim, Verbatim]]:
    """The cases of plurals that are none of ICU's, or lost the `#` for their number, and messages that are not closed,
    with those of the source."""
    yield from _left_open(document, block, other, theirs)
    ours, said = (
        [
            (case, doc.text[case.end() : end])
            for case, end, plural in _cases(doc.text, one.content_start, one.content_end)
            if plural
        ]
        for doc, one in ((document, block), (other, theirs))
    )
    if "other" not in {case[1] for case, _ in said}:
        return
    known = {case[1]: (case, text) for case, text in ours}
    for case, text in said:
        strange = case[1] not in known and _is_looked_up(case[1], plural=True)
        same = known.get(case[1]) or (known.get("one", ours[0]) if strange and ours else None)
        if same and (strange or (case[1] not in ("one", "two", "zero") and "#" in same[1] and "#" not in text)):
            old, new = ("#", text.rstrip("}")) if not strange else (same[0][1], case[1])
            yield (
                Verbatim(VerbatimKind.SELECTOR, old, *same[0].span(1)),
                Verbatim(VerbatimKind.SELECTOR, new.strip(), *case.span(1)),
            )


def _is_looked_up(name: str, plural: bool) -> bool:
    """Whether a program needs a case: all of a `select`; of plurals `other`, and what is no case at all."""
    return not plural or name == "other" or not (name in PLURAL_CASES or name.startswith("="))


def _left_open(document: Document, block: Block, other: Document, theirs: Block) -> Iterator[tuple[Verbatim, Verbatim]]:
    """A message of the translation that no brace closes, where all of the source are closed: no program reads it."""
    found = [[*_messages(d.text, b.content_start, b.content_end)] for d, b in ((document, block), (other, theirs))]
    if not found[0] or not all(closed for _, closed in found[0]):
        return
    head = next((head for head, closed in found[1] if not closed), None)
    if head:
        first = next((one for one, _ in found[0] if one[0] == head[0]), found[0][0][0])
        yield (
            Verbatim(VerbatimKind.SELECTOR, f"{first[0]} …}}", *first.span()),
            Verbatim(VerbatimKind.SELECTOR, f"{head[0]} …", *head.span()),
        )


def _messages(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], bool]]:
    """The beginnings of ICU messages, each with whether it is closed, or too long to be read."""
    for head in _MESSAGE.finditer(text, start, end):
        last = head.end() + LONGEST_MESSAGE
        yield head, last < end or _closing(text, head.end(), end) is not None


def _closing(text: str, at: int, last: int) -> int | None:
    """Where the braces that are open before `at` close; None where they do not before `last`."""
    depth = 1
    for brace in _BRACE.finditer(text, at, last):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end()
    return None


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
