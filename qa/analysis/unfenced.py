"""Code that stands in a note without a fence around it."""

from __future__ import annotations

import regex

from qa.analysis.evidence import Evidence
from qa.model import Kind
from qa.text.prose import Prose
from qa.text.words import function_words

SYMBOLS, DENSITY = 3, 0.035
"""Symbols of code that a block of prose may have, and as a share of its characters. From reading the blocks of
the untranslated-text benchmark (`tests/benchmarks/untranslated.py`) on both sides of it."""
_SYMBOLS = "{}[]=<>;\\"
_BRACKETED = regex.compile(r"(?<![^\s(])[\[{](?P<inside>[^\[\]{}=<>;\\\n]{3,400}+)[\]}](?=[\s.,:!?)]|$)")
_WORDS = regex.compile(r"[\p{L}\p{N}]++[,.]?+[ ]++(?:\S++[ ]++){0,60}?\p{L}{2,}")
"""Brackets around words: a text with attributes (`[dry boards]{.aside}`), marks of an editor (`{+ 12 boards +}`)."""
_TAG = regex.compile(r"</?[a-z][^<>]{0,300}+>", regex.IGNORECASE)
LONGEST = 200
"""Characters of a line that somebody types."""
LINES = 3
"""Lines of a block that are all statements, from which it is a piece of a program: none of the paragraphs of prose of
`corpus/` has three (`reports/precision.md`)."""
_STATEMENT = regex.compile(
    r"[ \t]*+(?:\.{3}|[)\]}]++[;,]?|[\w.$]++\([^\n]*\)|[\w.$]++ ?= ?\S[^\n]*|[^\s][^\n]*[{;])[ \t]*+"
)
_COMMAND = regex.compile(
    r"(?:\$ )?[a-z][\w.-]*+(?: (?:[\w.-]*?(?P<machine>--\w[\w-]*+|\w@\d|\$\w|=)\S*+|\w[\w.-]*+)){2,11}+", regex.ASCII
)
"""A line for a shell: small words, and an option, a version, a variable or a value among them."""
_PROMPT = regex.compile(r"[ \t]{0,12}\$ [^$\n]+$")
"""A line behind a prompt; one with another dollar may hold a formula."""
_SEVERAL = regex.compile(r"(?:[^{}\[\]=<>;\\]*+[{}\[\]=<>;\\]){4}")


def on_typed_line(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a stretch lies on a line that is typed behind a prompt, `$ boat launch 7.js`, as in the source."""
    text, source = evidence.target.document.text, evidence.source
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    typed = len(line) <= LONGEST and _PROMPT.match(line) is not None
    return typed and source is not None and line.strip() in source.document.text


def looks_like_code(evidence: Evidence, item: Prose) -> bool:
    """Whether a block is code or markup that no fence protects, by the density of its symbols."""
    text, block = evidence.target.document.text, item.block
    if block.kind is Kind.HTML:
        # the parser knows its tags: what stands between them counts
        return _dense("".join(text[start:end] for start, end in item.stretches))
    content = text[block.content_start : block.content_end]
    if _are_statements(content) or _is_command(content):
        return True
    if not _SEVERAL.match(text, block.content_start, block.content_end):
        return False
    if block.kind is Kind.FRONT_MATTER:
        # no inlines are known of it
        return _dense(_TAG.sub(" ", text[block.content_start : block.content_end]))
    outside, at = [], block.content_start
    for span in block.inlines:
        if span.kind.value in ("code", "math", "html", "link", "role", "image") and span.start >= at:
            outside.append(text[at : span.start])
            at = span.end
    return bool(item.words) and _dense("".join(outside) + text[at : block.content_end])


def _dense(shown: str) -> bool:
    shown = _BRACKETED.sub(_unbracketed, shown)
    return sum(map(shown.count, _SYMBOLS)) > max(SYMBOLS, DENSITY * len(shown))


def _unbracketed(match: regex.Match[str]) -> str:
    inside: str = match["inside"]
    return inside if _WORDS.search(inside) else match[0]


def _are_statements(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) >= LINES and all(_STATEMENT.fullmatch(line) for line in lines)


def _is_command(text: str) -> bool:
    """Whether a text is one line that a shell reads: `npm tag add pond@1.0.1 beta`."""
    line = text.strip()
    command = _COMMAND.fullmatch(line) if len(line) <= LONGEST and " " in line else None
    return command is not None and bool(command["machine"]) and function_words("en").isdisjoint(line.split())
