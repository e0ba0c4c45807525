"""Churches, squares and towns that are called after a saint, whom each language calls in its own way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from qa.analysis.pair import Analysis, computed_once
from qa.model import Finding, Place
from qa.text.given_forms import is_title, may_be_one, may_begin_with
from qa.text.said_words import is_word_for

_WORD = regex.compile(r"[\p{L}\p{M}'’]+")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 60
"""Characters of a line beside the name that are read, and of a name; a finding about a whole sentence names none."""


def without_own_saints(found: Iterable[Finding], analysis: Analysis) -> Iterator[Finding]:
    """The findings but those about a name behind its title that the other side has in a form of its own: San Giovanni,
    sveti Ivan, Johanneskirche. Another one's name is told, not a title that is gone from before a name that is said."""
    yield from (one for one in found if not (one.source and one.target and _is_said(one.source, one.target, analysis)))


def _is_said(source: Place, target: Place, analysis: Analysis) -> bool:
    if len(source.text) > LONGEST or source.line != source.end_line:
        return False
    (ours, theirs), lang = lines_of(analysis), analysis.target.lang
    line = ours[source.line - 1] if source.line <= len(ours) else ""
    before = _WORD.findall(line[max(0, source.column - 1 - LONGEST) : source.column - 1])[-1:]
    behind = _WORD.findall(line[source.end_column - 1 : source.end_column - 1 + LONGEST])[:1]
    words = [*before, *_WORD.findall(source.text), *behind]
    at = next((k for k, word in enumerate(words[:-1]) if word[0].isupper() and is_title(word)), None)
    if at is None:
        return False
    there = _WORD.findall(" ".join(theirs[target.line - 1 : target.end_line]))
    name, is_alone = words[at + 1], source.text == words[at]
    return any(
        may_be_one(name, word) or may_begin_with(name, word) or (is_alone and is_word_for(word, name, lang))
        for word in there
    )


@computed_once
def lines_of(analysis: Analysis) -> tuple[list[str], list[str]]:
    """The lines of both sides."""
    return analysis.source.text.split("\n"), analysis.target.text.split("\n")
