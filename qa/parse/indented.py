"""Sentences behind a display formula that their indentation makes code of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from qa.model import Problem
from qa.parse.layout import line_end

PROSE_AS_CODE = "prose-as-code"
"""Kind of the problem."""
WORDS, LETTERS = 4, 8
"""Words from which a line is a sentence; letters, of a script that puts no spaces between words."""
SHARE = 0.7
"""Share of letters and spaces among the characters of a sentence outside its formulas; code has more signs."""
LONGEST = 2000
"""Characters of a block that are looked at."""
_FORMULA_END = re.compile(r"(?:\\{1,2}\]|\$\$|\\end\{[a-z]+\*?\})[.,;:]?[ \t]*$")
_FORMULA = re.compile(r"\\{1,2}\(.{1,200}?\\{1,2}\)|\$[^$\n]{1,200}\$|\*\*|`[^`\n]*`")
_WORD = re.compile(r"[^\W\d_]{2,}")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_CODE_LINE = re.compile(r"[;{}]\s*$|^\s*(?:[#>$%]|//|import\s|def\s|class\s|return\b)|\w\(", re.M)


def prose_as_code(flat: str, lines: tuple[int, ...], tokens: Sequence[Token]) -> Iterator[tuple[range, Problem]]:
    """The lines of indented code that are sentences behind a display formula, and what to tell of them."""
    for token in tokens:
        if token.type != "code_block" or not token.map:
            continue
        first, last = token.map
        start, end = lines[first], line_end(flat, lines, last - 1)
        body = flat[start:end]
        if len(body) <= LONGEST and _FORMULA_END.search(_line_above(flat, start)) and _reads_as_prose(body):
            at = start + len(body) - len(body.lstrip())
            yield range(first, last), Problem(PROSE_AS_CODE, at, end, "indentation makes code of the text")


def _line_above(flat: str, start: int) -> str:
    """The last line before a place that is not empty."""
    above = flat[max(0, start - LONGEST) : start].rstrip()
    return above[above.rfind("\n") + 1 :]


def _reads_as_prose(body: str) -> bool:
    shown = _FORMULA.sub(" ", body)
    if _CODE_LINE.search(shown):
        return False
    wide = len(_WIDE.findall(shown))
    letters = sum(1 for c in shown if c.isalpha() or c.isspace() or 0x300 <= ord(c) <= 0x1CFF)
    return (len(_WORD.findall(shown)) >= WORDS or wide >= LETTERS) and letters >= SHARE * len(shown)
