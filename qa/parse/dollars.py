"""Formulas between dollars, told from money and shell variables."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from qa.model import Problem
from qa.parse import formula_signs
from qa.parse.layout import Layout
from qa.parse.regions import MATH, TRAILING, Region, opens_line

RUN = re.compile(r"(?<!\\)(?:\\\\)*(\$+)")
BLANKS_ALLOWED = 4
"""Blank lines inside `$$` that stand alone on their lines: authors leave some, two formulas have more."""
UNIT = 8
"""Characters of a number with its unit, written without spaces."""
VARIABLE = re.compile(r"\$(?:[A-Z_]{2}[A-Z0-9_]*\b|\{|\()")
AMOUNT = re.compile(r"\s?\d(?![\d.,]*\s?[=+<>×·]\s?\d)")
# a letter, an application or the right side of an equation before the dollar: its formula lost the opening one
ENDS = re.compile(r"(?:^|[^A-Za-z0-9_\\'’])[A-Za-z](?:\([A-Za-z0-9, ]{1,9}\))? ?$|=\s*[-−]?[A-Za-z\d.,]{1,6} ?$")
STARTS = re.compile(r"\s?(?:[A-Za-z](?![A-Za-z0-9_'’])|[\d.,]+\s?[=+<>×·]\s?\d)")
WORD = re.compile(r"[A-Za-z0-9]")


class Dollars:
    """Pairs `$`, `$$` and ``$` `` in one note."""

    def __init__(self, flat: str, layout: Layout) -> None:
        self.flat, self.layout = flat, layout
        runs = [match.span(1) for match in RUN.finditer(flat) if layout.code.end_at(match.start(1)) is None]
        self.starts = [start for start, _ in runs]
        self.ends = [end for _, end in runs]
        self.doubles = [start for start, end in runs if end - start == 2]
        self.totals = [0, *accumulate(end - start for start, end in runs)]

    def at(self, start: int, end: int) -> Region | Problem | None:
        """The formula that opens with the dollars at `[start, end)`, or what is wrong with them."""
        if end - start == 1:
            if self.flat.startswith("`", end):
                return self._ticked(start)
            return self._inline(start)
        return self._display(start) if end - start == 2 else None

    def _ticked(self, start: int) -> Region | None:
        limit = self.layout.soft.after(start + 1)
        close = self.flat.find("`$", start + 2, limit)
        return Region(MATH, start, close + 2, start + 2, close, "$`") if close > start + 2 else None

    def _inline(self, start: int) -> Region | Problem | None:
        limit = self.layout.soft.after(start + 1)
        index = bisect_right(self.starts, start)
        if index < len(self.starts) and self.starts[index] < limit:
            close, width = self.starts[index], self.ends[index] - self.starts[index]
            if width <= 2 and (verdict := self._formula(start, close)):
                return Region(MATH, start, close + 1, start + 1, close, "$", sure=verdict == "sure")
        return self._unpaired(start, limit)

    def _formula(self, start: int, close: int) -> str:
        """ "sure", "maybe" or "": what `flat[start + 1:close]` is between single dollars."""
        flat, body = self.flat, self.flat[start + 1 : close]
        before, after = flat[start - 1 : start], flat[close + 1 : close + 2]
        if not body.strip() or "`" in body or len(body) > formula_signs.LIMIT:
            return ""
        strong, letter = formula_signs.has_latex(body), formula_signs.is_single_letter(body)
        left, right = body[0].isspace(), body[-1].isspace()
        if (left or right) and not self._spaced_out(start, body, strong):
            return ""
        if not strong and not letter and (WORD.match(before) or WORD.match(after)):
            return ""
        if after.isdigit() and not strong:
            return ""
        if "|" in body and self._odd(start) and flat.startswith("|", flat.rfind("\n", 0, start) + 1):
            return ""
        if self._clause(start, body, strong):
            return ""
        plain = left == right and (
            letter or formula_signs.is_symbols_alone(body.strip()) or formula_signs.is_equation(body)
        )
        plain = plain and not WORD.match(after)
        return "sure" if strong or plain else "maybe"

    def _clause(self, start: int, body: str, strong: bool) -> bool:
        """Prose between the closer of one formula and the opener of the next, to judge by the number of dollars."""
        if formula_signs.is_equation(body):
            return False
        foreign = formula_signs.has_foreign_letters(body)
        if self._odd(start):
            return foreign or formula_signs.prose_words(body) >= 2
        if not foreign and not formula_signs.reads_as_prose(body):
            return False
        loose = body[0].isspace() or body[-1].isspace()
        money = not strong and formula_signs.NUMBER.match(body) is not None and not self._unit(body)
        return loose or money

    def _spaced_out(self, start: int, body: str, strong: bool) -> bool:
        """A formula may keep a space on both sides; on one side alone it is mostly a closer taken for an opener."""
        if body[0].isspace() and body[-1].isspace():
            if strong or formula_signs.is_single_letter(body) or formula_signs.is_symbols_alone(body.strip()):
                return True
            if formula_signs.OPERATOR.search(body) and body.strip(" |"):
                return True
            # a lone word between spaced dollars may be the prose between two formulas
            return formula_signs.prose_words(body) <= 1 and not self._odd(start) and self._opens(start)
        return (
            strong
            and not formula_signs.reads_as_prose(body)
            and not formula_signs.has_foreign_letters(body)
            and not self._odd(start)
        )

    def _unit(self, body: str) -> bool:
        """A number and a short word in a script without spaces: the unit slipped inside the dollars."""
        return len(body) <= UNIT and not any(map(str.isspace, body)) and formula_signs.holds_touching_letters(body)

    def _odd(self, start: int) -> bool:
        """The paragraph holds an odd number of dollars, so one has lost its partner."""
        first = bisect_left(self.starts, self.layout.soft.before(start))
        last = bisect_left(self.starts, self.layout.soft.after(start + 1))
        return (self.totals[last] - self.totals[first]) % 2 == 1

    def _opens(self, start: int) -> bool:
        """An even number of dollars stands before this one in its paragraph."""
        first = bisect_left(self.starts, self.layout.soft.before(start))
        last = bisect_left(self.starts, start)
        return (self.totals[last] - self.totals[first]) % 2 == 0

    def _unpaired(self, start: int, limit: int) -> Problem | None:
        """A single dollar without a partner is reported where LaTeX follows or stands before it."""
        flat = self.flat
        rest = flat[start + 1 : min(limit, start + 80)].split("$")[0]
        line = flat[max(flat.rfind("\n", 0, start) + 1, start - 60, 0) : start].split("$")[-1]
        shell_or_money = VARIABLE.match(flat, start) or AMOUNT.match(rest)
        if shell_or_money and not formula_signs.has_latex(rest[:30]):
            return None
        opening = bool(rest.strip()) and (formula_signs.has_latex(rest) or STARTS.match(rest) is not None)
        closing = formula_signs.has_latex(line[-40:]) or ENDS.search(line) is not None
        if opening or closing:
            return Problem("math-delimiters", start, start + 1, "formula delimiter `$` has no partner")
        return None

    def _display(self, start: int) -> Region | Problem | None:
        limit = self.layout.hard.after(start + 2)
        index = bisect_right(self.doubles, start)
        close = self.doubles[index] if index < len(self.doubles) else -1
        if close >= 0 and close < limit:
            body = self.flat[start + 2 : close]
            alone = (
                "\n" not in body and opens_line(self.flat, start) and TRAILING.match(self.flat, close + 2) is not None
            )
            if body.strip() and not self._between(start, body, alone):
                plain = (
                    formula_signs.is_single_letter(body)
                    or formula_signs.is_symbols_alone(body.strip())
                    or formula_signs.is_equation(body.strip())
                )
                sure = formula_signs.has_latex(body) or plain or alone or "\n" in body
                return Region(MATH, start, close + 2, start + 2, close, "$$", True, sure)
        elif close >= 0 and self._spaced(start, close):
            return Region(MATH, start, close + 2, start + 2, close, "$$", True)
        return Problem("math-delimiters", start, start + 2, "formula delimiter `$$` has no partner")

    def _between(self, start: int, body: str, alone: bool) -> bool:
        """Prose between the closer of one `$$` formula and the opener of the next; `alone`: a line of its own."""
        if "\n" in body:
            return formula_signs.has_line_of_prose(body)
        first = bisect_left(self.doubles, self.layout.hard.before(start))
        last = bisect_left(self.doubles, self.layout.hard.after(start + 1))
        foreign, words = formula_signs.has_foreign_letters(body), formula_signs.prose_words(body)
        if (last - first) % 2:
            return foreign or words >= 1 or body[0].isspace() != body[-1].isspace()
        if alone:
            return False
        return words >= formula_signs.CLAUSE or (
            not formula_signs.has_latex(body) and (words >= 2 or (foreign and len(body) > UNIT))
        )

    def _spaced(self, start: int, close: int) -> bool:
        """Both `$$` stand alone on their lines and what is between, empty lines included, reads as LaTeX."""
        body = self.flat[start + 2 : close]
        lines = body.split("\n")
        if len(body) > formula_signs.LIMIT or lines[0].strip() or lines[-1].strip(" \t>"):
            return False
        filled = [line for line in lines if line.strip()]
        empty = len(lines) - len(filled)
        calm = empty <= BLANKS_ALLOWED + 2 and bool(filled) and not any(line.startswith("#") for line in filled)
        calm = calm and not any(
            formula_signs.reads_as_prose(line) or formula_signs.has_foreign_letters(line) for line in filled
        )
        return calm and "$" not in body and formula_signs.has_latex(body)


def certain(flat: str, problem: Problem) -> bool:
    """LaTeX stands beside the lone delimiter, so it is one even in a note without any whole formula."""
    line_start = flat.rfind("\n", 0, problem.start) + 1
    around = flat[max(line_start, problem.start - 60) : problem.end + 60]
    return formula_signs.COMMAND.search(around.replace(flat[problem.start : problem.end], " ")) is not None
