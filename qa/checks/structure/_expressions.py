"""Expressions of MDX (`{count}`, `{open && <p>…</p>}`) whose program is another one in the translation, or gone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from qa.analysis import Analysis
from qa.checks._flow import opposite
from qa.model import Directive, Document

EXPRESSION = "{"
"""The syntax of the record of an expression."""
_FORMS = re.compile(r"\?[^?:]*\"\"[^?:]*:[^?:]*\"\"")
"""A choice between texts: languages have other numbers of plural forms."""
_ARGUMENT = re.compile(r"\((\w+)\)=>")
_ELEMENT = re.compile(r"=>\((<[^\n]{0,3000}>)\)")
Change = tuple[Directive, Directive | None, tuple[int, int]]


def changed_expressions(analysis: Analysis) -> Iterator[Change]:
    """The source's expression, what stands in its place, and where; in a sentence expressions may change places."""
    sides = [_expressions(document) for document in (analysis.source, analysis.target)]
    counts = [Counter(map(_program, side)) for side in sides]
    lost, strange = (_surplus(side, counts[n] - counts[1 - n]) for n, side in enumerate(sides))
    for old, new in zip_longest(lost, strange if len(strange) == len(lost) else ()):
        place = (new.start, new.end) if new else opposite(analysis, old.end)
        # else the text around it is missing too
        if place and not _FORMS.search(old.arguments):
            yield old, new, place


def _expressions(document: Document) -> list[Directive]:
    return [one for one in document.directives if one.syntax == EXPRESSION]


def _program(expression: Directive) -> str:
    """The program without the brackets that a formatter puts around one argument or an element."""
    return _ELEMENT.sub(r"=>\1", _ARGUMENT.sub(r"\1=>", expression.arguments))


def _surplus(side: list[Directive], rest: Counter[str]) -> list[Directive]:
    """The expressions that one side has more often, in their order."""
    found = []
    for one in side:
        if rest[_program(one)] > 0:
            rest[_program(one)] -= 1
            found.append(one)
    return found
