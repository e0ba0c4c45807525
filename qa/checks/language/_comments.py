"""Comments, strings and labels of diagrams in code that stay in the source's language where others are translated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import regex

from qa.analysis.habit import is_ordinary
from qa.analysis.pair import Analysis
from qa.checks.language._passage import Gravity
from qa.model import Block, Kind, Severity
from qa.text.diagrams import is_diagram, labels
from qa.text.languages import language_name, primary
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST_WORDS = 2
"""Words of the source's language that make a comment a text; one may be a name."""
FEWEST_OF_STRING = 3
"""Words of a string that is printed and no key, where no other string is translated."""
LONGEST_BLOCK = 30_000
"""Characters of a code block that are looked at."""
_COMMENT = regex.compile(
    r"(?:(?<=^[ \t]*)|(?<=[ \t]))(?:#+|//+|--|%+|;+)[ \t]+(?P<text>\S[^\n]{0,300}+)", regex.MULTILINE
)
_ENCLOSED = (("/*", "*/"), ("<!--", "-->"), ('"""', '"""'), ("'''", "'''"))
"""What opens and closes a comment or a documentation string of any number of lines."""
_LINE = regex.compile(r"[ \t*]*+(?P<text>[^\s*][^\n]*+)")
_STRING = regex.compile(r"""(?<![\w\\"'])(?P<mark>["'])(?P<text>[^"'\\\n]{4,200}+)(?P=mark)""")
_WORD = regex.compile(r"(?<![\w.\-])\p{L}[\p{L}\p{M}'’]*+(?![\w(=\[.])|(?<![\w.\-])\p{L}[\p{L}\p{M}]*+(?=\.(?:\s|$))")


class Comment(NamedTuple):
    """What a comment says, at `[start, end)` of the note's text."""

    text: str
    start: int
    end: int


def labels_left(analysis: Analysis) -> Iterator[tuple[Comment, Gravity]]:
    """Labels of diagrams that are the source's: forgotten (minor) where the diagram translates more of them, else
    perhaps kept on purpose (neutral)."""
    name = language_name(primary(analysis.source.lang))
    for source, target in analysis.pairs():
        if not source.kind is target.kind is Kind.CODE or not is_diagram(source.info):
            continue
        said = {source.text[start:end].strip() for start, end in labels(source.text, source.info)}
        shown = [Comment(target.text[a:b], target.content_start + a, target.content_start + b)
                 for a, b in labels(target.text, source.info)]  # fmt: skip
        left = [label for label in shown if label.text.strip() in said and _is_text(label.text, analysis.source.lang)]
        translated = sum(label.text.strip() not in said for label in shown)
        severity = Severity.MINOR if len(left) < translated else Severity.NEUTRAL
        for label in left:
            yield label, Gravity(severity, f"the label '{label.text.strip()}' of a diagram is {name}", 0.5)


def comments_left(analysis: Analysis) -> Iterator[tuple[Comment, Gravity]]:
    """Comments and strings for readers that are the source's to the letter where the note translates others: one among
    many translated ones is forgotten (minor), several may be meant so (neutral), as strings may among translated
    comments: a program looks some of them up."""
    name = language_name(primary(analysis.source.lang))
    comments, explained = _left(analysis, _comments)
    strings, shown = _left(analysis, _strings)
    for left, translated, one in ((comments, explained, "comment"), (strings, shown, "string")):
        severity = Severity.MINOR if len(left) < translated else Severity.NEUTRAL
        for text in left if translated else ():
            yield text, Gravity(severity, f"the {one} is {name}, other {one}s are translated", 0.5)
    for text in strings if explained and not shown else ():
        if len(_WORD.findall(text.text)) >= FEWEST_OF_STRING:
            yield text, Gravity(Severity.NEUTRAL, f"the string is {name}, comments are translated", 0.4)


def _left(analysis: Analysis, texts: Callable[[Block], Iterator[Comment]]) -> tuple[list[Comment], int]:
    """The texts of code that are the source's, and how many are translated."""
    left: list[Comment] = []
    translated = 0
    for source, target in analysis.pairs():
        if source.kind is not Kind.CODE or target.kind is not Kind.CODE:
            continue
        said = {text.text for text in texts(source)}
        for text in texts(target):
            if text.text not in said:
                translated += bool(said)
            elif _is_text(text.text, analysis.source.lang):
                left.append(text)
    return left, translated


def _comments(block: Block) -> Iterator[Comment]:
    if len(block.text) > LONGEST_BLOCK:
        return
    lines = (match for first, last in _enclosed(block.text) for match in _LINE.finditer(block.text, first, last))
    found = {match.start("text"): match["text"].rstrip() for match in (*lines, *_COMMENT.finditer(block.text))}
    for at, text in sorted(found.items()):
        # `text` is the content but for container prefixes, so its offsets hold where there are none
        yield Comment(text, block.content_start + at, block.content_start + at + len(text))


def _enclosed(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between the marks of comments and documentation strings."""
    for opening, closing in _ENCLOSED:
        at = text.find(opening)
        while at >= 0 and (end := text.find(closing, at + len(opening))) >= 0:
            yield at + len(opening), end
            at = text.find(opening, end + len(closing))


def _strings(block: Block) -> Iterator[Comment]:
    """Quoted texts of more than one word: what a program prints."""
    if len(block.text) > LONGEST_BLOCK:
        return
    for match in _STRING.finditer(block.text):
        if " " in match["text"].strip():
            start = block.content_start + match.start("text")
            yield Comment(match["text"], start, start + len(match["text"]))


def _is_text(comment: str, language: str) -> bool:
    words = [match.group().lower() for match in _WORD.finditer(comment)]
    return sum(is_ordinary(word, language) or word in function_words(language) for word in words) >= FEWEST_WORDS
