r"""Canonical items to an expression tree: order-preserving, unevaluated, nothing dropped.

A tree is nested tuples of strings, its first string the head, so that two parses compare with `==` and cross a
process boundary as they are. From loosest to tightest: rows and cells, sequences (`,` `;` `:` a conditional bar,
words), relation chains, sums, products (`a/b`, `a \cdot b`, `a b`), functions and big operators, scripts, atoms. A
construct that mathematics writes ambiguously (`f(x + 1)`: a product?) gets the reading that proves less.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qa.formula.latex.items import Item
from qa.formula.tree import atoms
from qa.formula.tree.atoms import Unparsed
from qa.formula.tree.cursor import DEPTH, Cursor, Tree

ITEMS = 3000
"""Items of a formula that is read as a tree: a bound of work."""
BLANK: Tree = ("blank",)


def parse(items: Sequence[Item], latex: str) -> Tree:
    """The tree of a formula; `Unparsed` where the grammar has no reading."""
    if len(items) > ITEMS:
        raise Unparsed("length")
    found = atoms.prepare(items)
    return Parser(found, latex).rows(0, len(found))


class Parser(Cursor):
    """Recursive descent over items."""

    def rows(self, start: int, end: int, name: str = "") -> Tree:
        """Rows of cells; one cell alone is its content."""
        if name in atoms.ALIGNED and atoms.crossing(self.items, self.match, start, end):
            # brackets that close in a later row: the rows are one long line
            line = [item for item in self.items[start:end] if item.kind not in {"row", "amp"}]
            return ("env", name, Parser(line, self.latex).rows(0, len(line)))
        grid = atoms.cells(self.items, self.match, start, end)
        if not name and len(grid) == 1 and len(grid[0]) == 1:
            return self.inside(start, end, self.sequence)
        content = [tuple(self.inside(*cell, self.sequence) for cell in row) for row in grid]
        return ("env", name, *content)

    def sequence(self) -> Tree:
        """Relations between separators; the separators are kept."""
        parts: list[Any] = []
        expects = True
        while self.here is not None:
            separator = atoms.separator(self.items, self.match, self.at, self.end, self.latex, starting=expects)
            if separator:
                parts.append(separator)
                self.at += separator[1] != "space"
                expects = True
                if separator[1] == "space":
                    parts.append(self.relation())
                    expects = False
            else:
                parts.append(self.relation())
                expects = False
        if not parts:
            return BLANK
        return parts[0] if len(parts) == 1 else ("seq", *parts)

    def relation(self) -> Tree:
        """`a = b < c`, with a side missing where a line is broken there."""
        start = self.at
        parts: list[Any] = [self.sum()]
        while self.here is not None and (relation := self.relation_sign()):
            parts += [relation, self.sum()]
        if self.at == start:
            raise Unparsed(self.items[start].key)
        return parts[0] if len(parts) == 1 else ("rel", *parts)

    def relation_sign(self) -> Tree | None:
        item = self.here
        assert item is not None
        if item.key == ":" and self.at + 1 < self.end and self.items[self.at + 1].key == "=":
            self.at += 2
            return ("sign", ":=")
        if atoms.is_relation(item):
            self.at += 1
            scripts = self.scripts() if self.here is not None else ()
            return ("sign", item.key, *scripts)
        if item.kind == "macro" and atoms.relation_macro(self.items, self.match, self.at):
            return ("sign", *self.macro(item))
        return None

    def sum(self) -> Tree:
        """Signed terms in their order. Blank where there is no term at all."""
        parts: list[Any] = []
        while True:
            item = self.here
            sign = ""
            if item is not None and item.key in atoms.ADDITIVE:
                sign = item.key
                self.at += 1
            elif parts:
                break
            term = BLANK if sign and self.at_bar() else self.product()
            if term == BLANK and (sign or parts) and self.here is not None and self.here.key not in atoms.ADDITIVE:
                # an operator before a separator or relation: `\mathbb{R}^+ =`, `a +` at a line's end
                parts.append((sign, BLANK))
                break
            parts.append((sign, term))
        if len(parts) == 1 and not parts[0][0]:
            return parts[0][1]  # type: ignore[no-any-return]
        return ("add", *parts)

    def at_bar(self) -> bool:
        """Whether a lone bar is next, as behind the sign of `P(+ | D)`."""
        return self.here is not None and self.here.kind == "bar" and self.is_separator(starting=True)

    def product(self) -> Tree:
        """Factors with the operator before each; an empty operator is juxtaposition."""
        parts: list[Any] = []
        while self.here is not None:
            operator = ""
            if parts and self.here.key in atoms.MULTIPLICATIVE:
                operator = self.here.key
                self.at += 1
                if self.here is None or not self.starts_factor():
                    parts.append((operator, BLANK))
                    continue
            elif not self.starts_factor() or (parts and self.is_separator(starting=False)):
                break
            parts.append((operator, self.factor()))
        if not parts:
            return BLANK
        return parts[0][1] if len(parts) == 1 and not parts[0][0] else ("mul", *parts)

    def is_separator(self, *, starting: bool) -> bool:
        return bool(atoms.separator(self.items, self.match, self.at, self.end, self.latex, starting=starting))

    def starts_factor(self) -> bool:
        return atoms.starts_factor(self.items, self.match, self.at, self.end)

    def factor(self) -> Tree:
        """A function with its argument, a big operator with its body, or an atom with scripts."""
        item = self.here
        assert item is not None
        if item.kind == "function" or atoms.is_big(item):
            self.depth += 1
            if self.depth > DEPTH:
                raise Unparsed("nesting")
            self.at += 1
            head = (item.key, *self.scripts())
            tree = ("fun", *head, self.argument()) if item.kind == "function" else ("big", *head, self.product())
            self.depth -= 1
            return tree
        base = self.atom(item)
        base = self.scripted(base)
        while (follow := self.here) is not None:
            if follow.kind == "open" and follow.key in {"(", "["} and atoms.applies(base) and self.at in self.match:
                base = self.scripted(("apply", base, self.fence(follow)))
            elif follow.key == "!":
                self.at += 1
                base = ("factorial", base)
            elif follow.kind == "bar" and self.at + 1 < self.end and self.items[self.at + 1].key in {"_", "^"}:
                self.at += 1
                base = ("at", base, *self.scripts())
            else:
                break
        return base

    def argument(self) -> Tree:
        """What a function stands before: a bracket, or factors up to the next operator or function."""
        item = self.here
        if item is None or not self.starts_factor() or self.is_separator(starting=False):
            return BLANK
        if item.kind == "open" and self.at in self.match:
            return self.scripted(self.fence(item))
        parts: list[Any] = []
        while self.here is not None and self.starts_factor() and not (parts and self.is_separator(starting=False)):
            if parts and (self.here.kind == "function" or atoms.is_big(self.here)):
                break
            if self.here.key in atoms.MULTIPLICATIVE and parts:
                break
            parts.append(("", self.factor()))
        if not parts:
            return BLANK
        return parts[0][1] if len(parts) == 1 else ("mul", *parts)

    def scripts(self) -> tuple[Tree, Tree]:
        """(index, exponent), blank where absent."""
        found = [BLANK, BLANK]
        for place, mark in enumerate("_^"):
            if self.here is not None and self.here.key == mark and self.here.kind == "mark":
                found[place] = self.braces(self.at + 1, self.script)
        return found[0], found[1]

    def script(self) -> Tree:
        """What stands in a script; lone signs (`x^+`, `a_{*}`) are marks."""
        keys = [item.key for item in self.items[self.at : self.end]]
        if keys and all(key in atoms.ADDITIVE or key in atoms.MULTIPLICATIVE or key == "'" for key in keys):
            self.at = self.end
            return ("marks", *keys)
        primes = 0
        while self.here is not None and self.here.key == "'":
            primes += 1
            self.at += 1
        content = self.sequence()
        return ("marked", primes, content) if primes else content

    def scripted(self, base: Tree) -> Tree:
        below, above = self.scripts()
        if below != BLANK:
            base = ("index", base, below)
        if above != BLANK:
            base = ("power", base, above)
        return base

    def braces(self, opening: int, rule: Callable[[], Tree]) -> Tree:
        """A rule applied inside the braces that open at `opening`; continues behind them."""
        close = self.match.get(opening)
        if close is None:
            raise Unparsed("brace")
        tree = self.inside(opening + 1, close, rule)
        self.at = close + 1
        return tree

    def fence(self, item: Item) -> Tree:
        close = self.match[self.at]
        opening = self.at
        content = self.rows(opening + 1, close)
        self.at = close + 1
        return ("fence", item.key, self.items[close].key, content)

    def macro(self, item: Item) -> Tree:
        """A command with its arguments."""
        self.at += 1
        arguments = []
        while self.here is not None and self.here.key == "{" and self.here.kind == "mark":
            opening = self.at
            close = self.match.get(opening)
            if close is None:
                raise Unparsed("brace")
            arguments.append(self.rows(opening + 1, close) if close > opening + 1 else BLANK)
            self.at = close + 1
            if len(arguments) == atoms.arity(item.key):
                break
        return ("macro", item.key, *arguments)

    def atom(self, item: Item) -> Tree:
        """The smallest expression at the current place."""
        if item.kind == "open" and self.at in self.match:
            return self.fence(item)
        if item.kind == "open" and self.at + 1 in self.match and self.items[self.at + 1].kind == "env":
            # a case list, which nothing closes
            self.at += 1
            return ("fence", item.key, "", self.atom(self.items[self.at]))
        if item.kind == "bar":
            return self.bars(item)
        if item.kind == "env" and self.at in self.match:
            opening, close = self.at, self.match[self.at]
            tree = self.rows(opening + 1, close, item.key[len(r"\begin{") : -1])
            self.at = close + 1
            return tree
        if item.kind == "macro":
            return self.macro(item)
        if item.kind == "mark":
            if item.key == "{":
                return self.braces(self.at, self.sequence)
            return BLANK
        if item.kind in {"close", "open", "env", "other"}:
            raise Unparsed(item.key)
        self.at += 1
        return (item.kind if item.kind in {"number", "text", "name"} else "symbol", item.key)

    def bars(self, item: Item) -> Tree:
        """An absolute value or norm: from an opening bar to the next one that follows an operand."""
        close = atoms.closing_bar(self.items, self.match, self.at, self.end)
        if close is None:
            raise Unparsed("bar")
        content = self.inside(self.at + 1, close, self.sequence)
        self.at = close + 1
        return ("fence", item.key, item.key, content)
