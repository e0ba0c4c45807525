"""Comments, strings and labels of diagrams in code that stay in the source's language where others are translated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import regex

from qa.analysis.habit import is_ordinary
from qa.analysis.pair import Analysis
from qa.checks.language._passage import Gravity
from qa.model import Block, Kind, Severity
from qa.text import code_texts
from qa.text.code_texts import WORD
from qa.text.diagrams import is_diagram, labels
from qa.text.languages import language_name, primary, scripts_of
from qa.text.scripts import UNSPACED, counts
from qa.text.word_classes import word_class
from qa.text.words import function_words, has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST_WORDS = 2
"""Words of the source's language that make a comment a text; one may be a name."""
FEWEST_OF_STRING = 3
"""Words of a string that is printed and no key, where no other string is translated."""
LONGEST_NAME = 3
"""Words of a comment that may be a name, with a capital each."""
_PRINTS = regex.compile(
    r"\b(?:print|printf|println|puts|echo|log|write|writeln|say|alert|cat|message|title|suptitle|xlabel|ylabel|zlabel"
    r"|set_title|set_xlabel|set_ylabel|text|annotate|show|display|disp|panic|fatal|Fatal|raise \w+|throw(?: new)? \w+)"
    r"!?[ \t]*\(?[ \t]*f?\Z|\b(?:main|title|xlab|ylab|label|caption|legend)[ \t]*=[ \t]*\Z"
)
"""What shows the string behind it: on the screen, in a figure, in a message."""


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
    """Comments and strings for readers that are the source's to the letter where the note translates others: what is
    left among more translated ones is forgotten (minor), several may be meant so (neutral)."""
    name = language_name(primary(analysis.source.lang))
    comments, explained = _left(analysis, _comments)
    strings, shown = _left(analysis, _strings)
    # nobody translates what a program says and means to keep the one comment
    forgotten = len(comments) < explained + shown or len(comments) == 1
    severity = Severity.MINOR if forgotten else Severity.NEUTRAL
    for text in comments if explained + shown else ():
        others = "comments" if explained else "strings"
        yield text, Gravity(severity, f"the comment is {name}, other {others} are translated", 0.5)
    for text in strings if shown else ():
        # a program may look up what it does not print
        printed_one = len(strings) < explained + shown and _is_printed(analysis.target.text, text)
        severity = Severity.MINOR if len(strings) < shown or printed_one else Severity.NEUTRAL
        yield text, Gravity(severity, f"the string is {name}, other strings are translated", 0.5)
    # a program looks some of its strings up, but hardly one that it prints
    told = [text for text in strings if len(WORD.findall(text.text)) >= FEWEST_OF_STRING]
    printed = [text for text in told if _is_printed(analysis.target.text, text)]
    for text in told if explained and not shown else ():
        one = text in printed and len(printed) < explained
        severity = Severity.MINOR if one else Severity.NEUTRAL
        yield text, Gravity(severity, f"the string is {name}, comments are translated", 0.4)


def _is_printed(text: str, string: Comment) -> bool:
    """Whether a string is what a call shows to whoever runs the program."""
    line = text.rfind("\n", 0, string.start) + 1
    return _PRINTS.search(text, line, string.start - 1) is not None


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
                translated += bool(said) and _is_translated(text.text, analysis.source.lang, analysis.target.lang)
            elif _is_text(text.text, analysis.source.lang):
                left.append(text)
    return left, translated


def _is_translated(text: str, source: str, language: str) -> bool:
    """Whether a text that the source does not have is in the target's language, as far as its script or most of its
    words tell: code that follows another version has other texts of the source's."""
    own = scripts_of(language)
    if own.isdisjoint(scripts_of(source)):
        return not own.isdisjoint(counts(text))
    words = [word.lower() for word in WORD.findall(text)]
    native = sum(zipf(word, language) >= zipf(word, source) for word in words)
    return not has_table(language) or native * 2 >= len(words)


def _comments(block: Block) -> Iterator[Comment]:
    yield from _at(block, code_texts.comments(block.text))


def _strings(block: Block) -> Iterator[Comment]:
    yield from _at(block, code_texts.strings(block.text))


def _at(block: Block, stretches: Iterable[tuple[int, int]]) -> Iterator[Comment]:
    for start, end in stretches:
        # `text` is the content but for container prefixes, so its offsets hold where there are none
        yield Comment(block.text[start:end], block.content_start + start, block.content_start + end)


def _is_text(comment: str, language: str) -> bool:
    if not scripts_of(language).isdisjoint(UNSPACED):
        return code_texts.UNSPACED.search(comment) is not None
    forms = [match.group() for match in WORD.finditer(comment)]
    words = [form.lower() for form in forms]
    small = function_words(language).intersection(words) or word_class(words[0], "en") == "verb" if words else True
    if not small and len(forms) <= LONGEST_NAME and all(form[0].isupper() for form in forms):
        # "# Garden Shell" says for which program the line below is
        return False
    return sum(is_ordinary(word, language) or word in function_words(language) for word in words) >= FEWEST_WORDS
