"""Formulas between backslash brackets, single or doubled, and bare environments."""

from __future__ import annotations

import re
from bisect import bisect_right

from qa.model import Problem
from qa.model.records import dataclass
from qa.parse import formula_signs
from qa.parse.layout import Layout
from qa.parse.regions import MATH, Region

EVENT = re.compile(r"(?<!\\)(\\{1,2})([()\[\]])")
ROW_SKIP = re.compile(r"\\\\\[\s*-?\d*\.?\d+\s*\\?[a-z]+\s*\]")
ENVIRONMENT = re.compile(
    r"(begin|end)\{((?:equation|align|alignat|gather|multline|eqnarray|flalign|displaymath|math)\*?)\}"
)
INNER = re.compile(r"(begin)\{((?:aligned|gathered|split|cases|array|[pbBvV]?matrix|smallmatrix)\*?)\}")
PARTNER = {"(": ")", "[": "]"}
REACH = 20_000
"""Characters in which the partner of a bracket is sought: work stays linear."""
BRACKETS = 50
"""Brackets among which it is sought."""
SHOWN = 200
"""Characters behind a bracket without a partner that tell whether it is one of LaTeX."""
LETTER = re.compile(r"\s*[A-Za-z](?![A-Za-z0-9_'’])")
NUMBER = re.compile(r"\s*[\d.,–-]+\s*")
MARKED = re.compile(
    r"(?:\A|(?<=\s))\*\*(?=[^\s*])|\A\s*\*[^\s*][^*\n]*\*\s*\Z|\A\s*--[A-Za-z]"
    r"|\A\s*\\?[|*]\s+\*[^\s*][^*\n]*\*|\A\s*(?:…|\.{3})\s*\Z"
)
"""What Markdown emphasises, or the name of an option: what stands so between escaped brackets may be left out of a
command or repeated, `\\[**-o** *FILE*\\]`, `\\[\\| *other*\\] \\[…\\]`, and is no formula."""
COMMAND = re.compile(r"\\[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Event:
    """One backslash bracket: offset, number of backslashes, bracket."""

    start: int
    width: int
    char: str


class Brackets:
    """Pairs `\\(`, `\\[`, `\\\\(`, `\\\\[` and `\\begin` in one note."""

    def __init__(self, flat: str, layout: Layout) -> None:
        self.flat, self.layout = flat, layout
        self.events = [
            Event(match.start(), len(match.group(1)), match.group(2))
            for match in EVENT.finditer(flat)
            if layout.code.end_at(match.start()) is None and not ROW_SKIP.match(flat, match.start())
        ]
        self.starts = [event.start for event in self.events]
        self.confirmed: set[int] = set()
        self.mixed: list[Problem] = []
        self.doubtful: list[tuple[int, Problem]] = []
        self._refused: set[int] = set()

    def at(self, start: int, end: int) -> Region | Problem | None:
        """What begins with the backslashes at `[start, end)`."""
        width, char = end - start, self.flat[end : end + 1]
        if width > 2:
            return None
        if char in PARTNER:
            if ROW_SKIP.match(self.flat, start):
                return None
            return self._open(start, width, char)
        if char in (")", "]"):
            self._unopened(start, width, char)
            return None
        return self._environment(start, end) if char in ("b", "e") else None

    def _open(self, start: int, width: int, char: str) -> Region | Problem | None:
        display = char == "["
        stops = self.layout.hard if display else self.layout.soft
        limit = stops.after(start + width + 1)
        close = self._close(start, width, char, limit)
        delimiter = "\\" * width + char
        if close is None and display:
            close = self._spaced(start, width)
        body = self.flat[start + width + 1 : close.start if close else min(limit, start + SHOWN)]
        if close is None:
            problem = Problem(
                "math-delimiters", start, start + width + 1, f"formula delimiter `{delimiter}` has no partner"
            )
            if width == 2 and (formula_signs.has_latex(body) or LETTER.match(body)):
                return problem
            self.doubtful.append((width, problem))
            return None
        verdict = self._formula(start, width, display, body)
        if not verdict:
            self._refused.add(close.start)
            return None
        if verdict == "sure":
            self.confirmed.add(width)
        end = close.start + close.width + 1
        if close.width != width:
            message = f"formula opened with `{delimiter}` is closed with `{self.flat[close.start : end]}`"
            self.mixed.append(Problem("math-delimiters", close.start, end, message))
        return Region(MATH, start, end, start + width + 1, close.start, delimiter, display, verdict == "sure")

    def _close(self, start: int, width: int, char: str, limit: int) -> Event | None:
        """The closing bracket before the next opening one of the same kind; the other width only for want of it."""
        other: Event | None = None
        first = bisect_right(self.starts, start)
        for event in self.events[first : first + BRACKETS]:
            if event.start >= limit or (event.char == char and event.width == width):
                break
            if event.char == PARTNER[char]:
                if event.width == width:
                    return event
                other = other or event
        return other

    def _spaced(self, start: int, width: int) -> Event | None:
        """The partner of a display formula with empty lines inside, when all of it reads as LaTeX."""
        close = self._close(start, width, "[", min(len(self.flat), start + formula_signs.LIMIT))
        if close is None:
            return None
        lines = [line for line in self.flat[start + width + 1 : close.start].split("\n") if line.strip()]
        calm = len(lines) > 0 and not any(
            line.startswith("#") or formula_signs.reads_as_prose(line) or formula_signs.has_foreign_letters(line)
            for line in lines
        )
        return close if calm and formula_signs.has_latex("\n".join(lines)) else None

    def _formula(self, start: int, width: int, display: bool, body: str) -> str:
        """ "sure", "maybe" or "": a doubled backslash has no other use, a single one may escape a bracket."""
        if not body.strip() or (
            display and formula_signs.has_line_of_prose(body) and not formula_signs.has_latex(body)
        ):
            return ""
        if width == 1 and not COMMAND.search(body) and MARKED.search(body):
            return ""
        if width == 2 or formula_signs.has_latex(body):
            return "sure"
        if (
            (display and NUMBER.fullmatch(body))
            or formula_signs.reads_as_prose(body)
            or formula_signs.holds_touching_letters(body)
        ):
            return ""
        before = self.flat[start - 1 : start]
        if before.isascii() and before.isalnum():
            return ""
        # nobody escapes a bracket to put a blank, or an equation of one-letter names, inside it
        apart = body[0].isspace() and body[-1].isspace()
        plain = formula_signs.is_symbols_alone(body.strip())
        equation = (plain and formula_signs.RELATION.search(body) is not None) or (
            (apart or (display and self._alone(start))) and formula_signs.is_of_short_names(body)
        )
        return "sure" if equation or (apart and (plain or formula_signs.is_single_letter(body))) else "maybe"

    def _unopened(self, start: int, width: int, char: str) -> None:
        """A closing bracket that nothing opened."""
        if start not in self._refused:
            message = f"formula delimiter `{chr(92) * width}{char}` has no partner"
            self.doubtful.append((width, Problem("math-delimiters", start, start + width + 1, message)))

    def late(self) -> list[Problem]:
        """What only the whole note can tell: lone brackets count where the note writes its formulas with their like."""
        return [*self.mixed, *(problem for width, problem in self.doubtful if width in self.confirmed)]

    def _environment(self, start: int, end: int) -> Region | Problem | None:
        if end - start != 1:
            return None
        match = ENVIRONMENT.match(self.flat, end)
        inner = None if match else INNER.match(self.flat, end)
        if match is None and (inner is None or not self._alone(start)):
            return None
        mark = match or inner
        assert mark
        if mark.group(1) == "end":
            message = f"`{self.flat[start : mark.end()]}` closes nothing"
            return Problem("math-delimiters", start, mark.end(), message)
        limit = min(self.layout.hard.after(start), start + REACH)
        closing = f"\\end{{{mark.group(2)}}}"
        close = self.flat.find(closing, mark.end(), limit)
        if close < 0:
            message = f"`{self.flat[start : mark.end()]}` is never closed"
            return Problem("math-delimiters", start, mark.end(), message)
        stop = close + len(closing)
        return Region(MATH, start, stop, start, stop, self.flat[start : mark.end()], True)

    def _alone(self, start: int) -> bool:
        """Nothing but container marks stands before `start` in its paragraph."""
        line_start = self.flat.rfind("\n", 0, start) + 1
        above = self.flat[self.flat.rfind("\n", 0, max(0, line_start - 1)) + 1 : line_start]
        return not self.flat[line_start:start].strip(" \t>-*+0123456789.") and not above.strip(" \t>\n")
