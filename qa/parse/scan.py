"""One walk over the raw note that finds what Markdown must not look into: formulas, comments, templates, components."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import regex

from qa.model import Problem
from qa.parse import brackets, dollars, markup
from qa.parse.components import EMPTY_LINE
from qa.parse.dialects import Dialect
from qa.parse.layout import Layout
from qa.parse.obsidian import FOOTNOTE_IN_LINE
from qa.parse.offsets import Content, Piece
from qa.parse.regions import DISPLAY, MARKUP, MATH, ROLE, TRAILING, Cover, Region, Stops, mask, opens_line

_TOKEN = (
    # roles come first, their backticks open no code
    r"\\@ref\([\w:-]{1,100}\)|<!--|\{[a-z][\w:+.-]*\}`+|(?<![\w`\\:]):[a-z][\w:]*:`|\{/\*|`+|\\+|\$+|\{%|\{\{|\[\^|\]\(|<[A-Za-z/!?]"
    # marks that fill a line, then those that end a heading or stand behind what they describe
    r"|^[ \t>]*(?:\{(?:[:#@]|/(?!\*))|\[\[_?toc_?\]\]|import |export )|!?\[\[|\{[ ]?[#.:]"
    r"|(?<=[ \t])\[#(?=[\w-]+\][ \t]*$)"
    # the name of a block, keys of a keyboard
    r"|(?<=\s)\^(?=[\w-]*[a-z])[a-z0-9-]{3,40}[ \t]*$"
    r"|(?<![\w+])\+\+(?:[a-z0-9]+|\"[^\"\n+]{1,30}\")(?:[+-](?:[a-z0-9]+|\"[^\"\n+]{1,30}\"))*\+\+(?![\w+])"
    # a footnote in its place, a comment of Obsidian
    r"|\^\["
    # a mark of highlighting, left or right
    r"|(?<![=\w])==(?=[^\s=])|(?<=[^\s=])==(?![=\w])"
    r"|(?<![^\s>])%%(?!%)"
    # what Quarto and Pandoc refer to
    r"|(?<![\w@.])-?@(?=(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|def|exm|exr)-\w)|(?<=\[)-?@(?=\w)|(?<=; )-?@(?=\w)"
    # attributes of an image, a link or a bracketed text, and of the block below them
    r"|(?<=[)\]])\{[ ]?(?=[\w-]+=)|^[ \t>]*\{(?=[\w-]+=\")"
)
# what an editor added, took out, marked or remarked
_CRITIC = r"\{(?:\+\+|--|==|>>)(?=\S)|(?<=\S)(?:\+\+|--|==)\}|"
TOKEN = re.compile(_CRITIC + _TOKEN, re.I | re.M)
TOKEN_MDX = re.compile(_TOKEN + r"|\{", re.I | re.M)
TOKEN_MYST = re.compile(_CRITIC + _TOKEN + r"|^[ \t]*(?:%(?=[ \t])|\+\+\+(?=[ \t]*(?:\{[^\n]*)?$))", re.I | re.M)
HIGHLIGHT = "=="
CRITIC = {"{++": "++}", "{--": "--}", "{==": "==}", "{>>": "<<}"}
"""Marks of CriticMarkup with their partners."""
REMARK = "{>>"
SINGLE = "\\"
"""The family of `\\(` and `\\[`."""
LATEX_REFERENCE = re.compile(
    r"\\((?:auto|c|C|eq|page|name|v)?ref|cite[a-z]{0,10})\*?(?:\[[^\]\n]{0,100}\]){0,2}\{([^{}\n]{1,200})\}"
)
"""A reference or citation of LaTeX in running text, and what it names."""
LATEX_FOOTNOTE = regex.compile(r"\\footnote\{((?:[^{}\n]|\n(?![ \t]*\n)|\{[^{}]{0,500}\}){1,3000}+)\}")
"""A footnote of LaTeX, and its text."""
TOKENS = {Dialect.MDX: TOKEN_MDX, Dialect.MYST: TOKEN_MYST}
DESTINATION = re.compile(r"\]\((?:<[^<>\n]*>|[^()\s<][^()\s]*(?:\([^()\s]*\)[^()\s]*)*)?")
TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
DRAWING = regex.compile(r"<svg\b(?:[^<\n]|<(?!/?svg\b)|\n(?![ \t]*\n)){0,20000}+</svg>", regex.I)
"""A drawing, without an empty line that would end its block."""


class Scanner:
    """The walk. `regions` come out in order and disjoint; `problems` are delimiters without a partner."""

    def __init__(self, flat: str, layout: Layout, dialect: Dialect = Dialect.MARKDOWN) -> None:
        self.flat, self.layout, self.dialect = flat, layout, dialect
        self.regions: list[Region] = []
        self.problems: list[Problem] = []
        self.dollars = dollars.Dollars(flat, layout)
        self.brackets = brackets.Brackets(flat, layout)
        self._ticks: dict[int, list[int]] | None = None
        self._comment_ends = flat.rfind("-->")
        self._highlighted = -1
        self._criticised: set[int] = set()

    def run(self) -> None:
        position = 0
        token = TOKENS.get(self.dialect, TOKEN)
        while match := token.search(self.flat, position):
            after_code = self.layout.code.end_at(match.start())
            position = after_code if after_code is not None else self._step(match)

    def _step(self, match: re.Match[str]) -> int:
        """Handle one token; the offset at which to go on."""
        start, end = match.span()
        token = match.group()
        first = token[0]
        if first == "`":
            return self._code(start, end)
        if token[-1] == "`":
            return self._role(start, token)
        if first == "$":
            return self._take(self.dollars.at(start, end), end)
        if first == "\\" and token[1:2] == "@":
            return self._take(Region(ROLE, start, end, end, end, f"ref {token[6:-1]}"), end)
        if token == SINGLE and (latex := self._latex(start)):
            return self._take(latex, end)
        if first == "\\":
            return self._take(self.brackets.at(start, end), end if len(token) % 2 == 0 else end + 1)
        if token == "](":
            if self.flat.startswith(tuple(markup.CLOSERS), end):
                # the address is filled in by the generator
                return end
            destination = DESTINATION.match(self.flat, start)
            return destination.end() if destination else end
        if token == "<!--":
            return self._comment(start)
        if token in CRITIC or start in self._criticised:
            return self._critic(start, token)
        if token in CRITIC.values():
            return end
        if token == HIGHLIGHT:
            return self._highlight(start, end)
        found = markup.at(self.flat, start, token, self.dialect)
        if found is None and (drawing := DRAWING.match(self.flat, start)):
            # read as HTML, elements and all
            return drawing.end()
        if found is None and first == "<":
            tag = TAG.match(self.flat, start, start + 1000)
            return tag.end() if tag else end
        return self._take(found, end)

    def _latex(self, start: int) -> Region | None:
        """A reference, citation or footnote of LaTeX."""
        if named := LATEX_REFERENCE.match(self.flat, start):
            kind = "cite" if named[1].startswith("cite") else "ref"
            return Region(ROLE, start, named.end(), named.end(), named.end(), f"{kind} {named[2]}")
        note = LATEX_FOOTNOTE.match(self.flat, start)
        return Region(MARKUP, start, note.end(), *note.span(1), FOOTNOTE_IN_LINE) if note else None

    def _take(self, found: Region | Problem | None, end: int) -> int:
        if isinstance(found, Region):
            self.regions.append(found)
            return found.end
        if found is not None:
            self.problems.append(found)
        return end

    def _code(self, start: int, end: int) -> int:
        """Step over inline code; a run of backticks without a partner is plain text."""
        if self._ticks is None:
            self._ticks = defaultdict(list)
            for match in re.finditer("`+", self.flat):
                self._ticks[len(match.group())].append(match.start())
        runs = self._ticks[end - start]
        index = bisect_right(runs, start)
        if index < len(runs) and runs[index] < self.layout.hard.after(end):
            return runs[index] + (end - start)
        return end

    def _role(self, start: int, token: str) -> int:
        """A role of MyST or Sphinx: a name, then its text between backticks."""
        name = token.rstrip("`")
        close = self._code(start + len(name), start + len(token))
        if close == start + len(token):
            return close
        return self._take(markup.role(self.flat, start, start + len(token), close, name), close)

    def _highlight(self, start: int, end: int) -> int:
        """A mark of `==highlighted text==`, taken where the paragraph holds its partner."""
        if self._highlighted >= end:
            partner = self._highlighted
        else:
            partner = self.flat.find(HIGHLIGHT, end + 1, self.layout.hard.after(end)) + len(HIGHLIGHT)
            if partner < end or self.flat.startswith("=", partner) or self.flat[partner - 3].isspace():
                return end
        self._highlighted = partner if partner > end else -1
        return self._take(Region(MARKUP, start, end, start, end, HIGHLIGHT), end)

    def _critic(self, start: int, token: str) -> int:
        """A mark of an editor, taken where the paragraph holds its partner; a remark is taken whole."""
        end = start + len(token)
        if start in self._criticised:
            return self._take(Region(MARKUP, start, end, start, end, "{" + token[:2]), end)
        close = self.flat.find(CRITIC[token], end, self.layout.hard.after(end))
        if close < 0:
            return end
        if token == REMARK:
            return self._take(Region(MARKUP, start, close + 3, end, close, token), close + 3)
        self._criticised.add(close)
        return self._take(Region(MARKUP, start, end, start, end, token), end)

    def _comment(self, start: int) -> int:
        close = self.flat.find("-->", start + 2) if self._comment_ends >= start + 2 else -1
        if close >= 0:
            end = close + 3
        elif opens_line(self.flat, start):
            end = len(self.flat)
        else:
            return start + 4
        self.regions.append(markup.comment(self.flat, start, end))
        return end

    def placed(self, vouched: set[str]) -> Iterator[Region]:
        """The regions, display formulas on lines of their own marked as such, doubtful dollars left out.

        `vouched` are families that need no proof here.
        """
        sure = vouched | {family(region) for region in self.regions if region.mark == MATH and region.sure}
        for region in self.regions:
            if region.mark != MATH:
                yield region
            elif family(region) in sure:
                alone = region.display and opens_line(self.flat, region.start)
                if alone and TRAILING.match(self.flat, region.end):
                    yield replace(region, mark=DISPLAY)
                elif not EMPTY_LINE.search(self.flat, region.start, region.end):
                    yield region


def family(region: Region) -> str:
    """The way of writing formulas that a delimiter belongs to; one sure formula vouches for its own family only."""
    return region.value.rstrip("([") if region.value[0] == "\\" else region.value[0]


def aside(flat: str, start: int, end: int) -> tuple[Content, list[Region]]:
    """A text that markup carries, read by itself: its content with the formulas in it hidden."""
    body = flat[start:end]
    regions: list[Region] = []
    if "$" in body or "\\" in body:
        stops = Stops((), len(body))
        found, _ = scan(body, Layout(Cover(()), {}, stops, stops, (0,)))
        regions = [replace(region, mark=MATH) for region in found if region.mark in (MATH, DISPLAY)]
    content = Content(mask(body, regions), (Piece(0, start, len(body)),))
    return content, [
        replace(
            region,
            start=region.start + start,
            end=region.end + start,
            body_start=region.body_start + start,
            body_end=region.body_end + start,
        )
        for region in regions
    ]


def scan(
    flat: str, layout: Layout, dialect: Dialect = Dialect.MARKDOWN, *, vouched: bool = False
) -> tuple[list[Region], list[Problem]]:
    """Regions and delimiter problems of a note. A problem counts only in a note that has formulas at all.

    `vouched`: single backslash brackets hold formulas, as other notes prove.
    """
    scanner = Scanner(flat, layout, dialect)
    scanner.run()
    regions = list(scanner.placed({SINGLE} if vouched else set()))
    found = [*scanner.problems, *scanner.brackets.late()]
    has_maths = any(region.mark in (MATH, DISPLAY) for region in regions)
    problems = [problem for problem in found if has_maths or dollars.certain(flat, problem)]
    return regions, problems
