"""Nested groups to canonical items."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from qa.formula.latex import commands as tex
from qa.formula.latex.items import Item
from qa.formula.latex.nest import DEPTH, BraceGroup, Flaw, TooDeep
from qa.formula.latex.pieces import (
    BARE_DIMENSION,
    COLUMNS,
    DIMENSION,
    INFIX,
    ROW_SKIP,
    Piece,
    braced,
    braced_separator,
    columns_end,
    combined,
    is_limits,
    is_script,
    is_space,
    kind_of,
    number,
    plain_text,
    raw,
    single,
    skip,
)  # fmt: skip
from qa.formula.latex.symbols import DECLARED, NEGATED, SYNONYMS
from qa.formula.latex.tokens import ROW, SPACES, Token


class Emitter:
    """Writes the canonical items of one formula. Tags are collected apart: they stand at the end wherever written."""

    def __init__(self, latex: str) -> None:
        self.latex = latex
        self.tags: list[Item] = []
        self._depth = 0
        self._open: list[Item] = []
        self._flaws: list[Flaw] = []

    def problems(self) -> list[Flaw]:
        """Unpaired environments."""
        return self._flaws + [Flaw(f"{item.key} is never closed", item.start, item.end) for item in self._open]

    def render(self, pieces: Sequence[Piece]) -> list[Item]:
        """The items of a sequence of tokens and groups."""
        self._depth += 1
        if self._depth > DEPTH:
            raise TooDeep
        out: list[Item] = []
        infix = next((i for i, p in enumerate(pieces) if isinstance(p, Token) and p.text in INFIX), None)
        if infix is not None:
            out += self._infix(pieces, infix)
        else:
            index = 0
            while index < len(pieces):
                index = self._atom(pieces, index, out)
        self._depth -= 1
        return out

    def _infix(self, pieces: Sequence[Piece], at: int) -> list[Item]:
        token = pieces[at]
        assert isinstance(token, Token)
        sides = (self.render(pieces[:at]), self.render(pieces[at + 1 :]))
        return [
            Item(INFIX[token.text], "macro", token.start, token.end),
            *braced(sides[0], token),
            *braced(sides[1], token),
        ]

    def _atom(self, pieces: Sequence[Piece], index: int, out: list[Item]) -> int:
        """Emit the atom at `index` with its scripts; the index after them."""
        piece = pieces[index]
        start = len(out)
        if isinstance(piece, BraceGroup):
            index += 1
            inner = self.render(piece.items)
            scripted = index < len(pieces) and is_script(pieces[index])
            out += braced(inner, piece) if scripted and not single(inner) else inner
        elif is_script(piece):
            if SYNONYMS.get(piece.text, piece.text) == "'" and all(item.key == "'" for item in out):
                # the primes of `x^{\prime\prime}` have no base within their group
                out.append(Item("'", "command", piece.start, piece.end))
                return index + 1
        elif (taken := number(pieces, index)) > index:
            first, last = pieces[index], pieces[taken - 1]
            digits = "".join(p.text if isinstance(p, Token) else braced_separator(p) for p in pieces[index:taken])
            out.append(Item(digits, "number", first.start, last.end))
            index = taken
        else:
            index = self._command(pieces, index, out)
        if len(out) > start or (index < len(pieces) and is_script(pieces[index])):
            index = self._scripts(pieces, index, out)
        return index

    def _scripts(self, pieces: Sequence[Piece], index: int, out: list[Item]) -> int:
        below: list[Item] = []
        above: list[Item] = []
        marks: dict[str, Item] = {}
        while index < len(pieces):
            piece = pieces[index]
            if not isinstance(piece, Token):
                break
            if piece.text in tex.SIZING or piece.text in SPACES:
                # `\sum\limits_i`: the script still belongs to what stood before
                ahead = next((i for i in range(index, len(pieces)) if not is_space(pieces[i])), len(pieces))
                if ahead < len(pieces) and is_script(pieces[ahead]) and is_limits(pieces[index:ahead]):
                    index = ahead
                    continue
                break
            text = SYNONYMS.get(piece.text, piece.text)
            if text == "'":
                above.append(Item("'", "command", piece.start, piece.end))
                marks.setdefault("^", Item("^", "mark", piece.start, piece.end))
                index += 1
            elif text in {"_", "^"}:
                marks.setdefault(text, Item(text, "mark", piece.start, piece.end))
                index = self._argument(pieces, index + 1, below if text == "_" else above)
            else:
                break
        for mark, content in (("_", below), ("^", above)):
            if mark in marks:
                out.append(marks[mark])
                out += braced(content, marks[mark])
        return index

    def _argument(self, pieces: Sequence[Piece], index: int, out: list[Item]) -> int:
        """Emit one argument: a group's content, or the next token with the arguments it takes itself."""
        while index < len(pieces) and is_space(pieces[index]):
            index += 1
        if index >= len(pieces):
            return index
        piece = pieces[index]
        if isinstance(piece, BraceGroup):
            out += self.render(piece.items)
            return index + 1
        if is_script(piece) or piece.text in {"&", ROW} or (piece.text == "\\end"):
            return index
        self._depth += 1
        if self._depth > DEPTH:
            raise TooDeep
        if piece.text.isdecimal():
            out.append(Item(piece.text, "number", piece.start, piece.end))
            index += 1
        else:
            index = self._command(pieces, index, out)
        self._depth -= 1
        return index

    def _command(self, pieces: Sequence[Piece], index: int, out: list[Item]) -> int:
        """Emit a token that is no number, group or script, with its arguments; the index after them."""
        token = pieces[index]
        assert isinstance(token, Token)
        text = token.text
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if text in DECLARED:
            rest = list(pieces[index + 1 :])
            self._styled(token, DECLARED[text], BraceGroup(rest, token.end, rest[-1].end if rest else token.end), out)
            return len(pieces)
        if text in {r"\begin", r"\end"} and isinstance(following, BraceGroup):
            return self._environment(pieces, index, out)
        if text in {r"\left", r"\right", r"\middle"}:
            null = isinstance(following, Token) and following.text == "."
            return index + (2 if null else 1)
        if text in BARE_DIMENSION:
            return skip(pieces, index + 1, DIMENSION.match(self.latex, token.end))
        if text in tex.DROPPED_ARGUMENT or text == r"\color":
            return index + (2 if isinstance(following, BraceGroup) else 1)
        if text == r"\textcolor" and isinstance(following, BraceGroup):
            return index + 2
        if text == r"\tag":
            starred = isinstance(following, Token) and following.text == "*"
            body = pieces[index + 1 + starred] if index + 1 + starred < len(pieces) else None
            if isinstance(body, BraceGroup):
                self.tags.append(Item(f"\\tag{{{raw(self.latex, body)}}}", "tag", token.start, body.end))
                return index + 2 + starred
        if text in {ROW, r"\cr", r"\newline"}:
            out.append(Item(ROW, "row", token.start, token.end))
            return skip(pieces, index + 1, ROW_SKIP.match(self.latex, token.end))
        if text in SPACES or text in tex.SIZING or text in tex.WRAPPERS:
            return index + 1
        if text == r"\not" and isinstance(following, Token):
            key = SYNONYMS.get(following.text, following.text)
            out.append(Item(NEGATED.get(key, "\\not" + key), "command", token.start, following.end))
            return index + 2
        return self._symbol(pieces, index, out)

    def _symbol(self, pieces: Sequence[Piece], index: int, out: list[Item]) -> int:
        token = pieces[index]
        assert isinstance(token, Token)
        key = SYNONYMS.get(token.text, token.text)
        index += 1
        if key == "." and [p.text for p in pieces[index : index + 2] if isinstance(p, Token)] == [".", "."]:
            out.append(Item("...", "command", token.start, pieces[index + 1].end))
            return index + 2
        if key in tex.WORD_STYLES or key in tex.ALPHABETS:
            return self._style(pieces, index, key, token, out)
        if key == r"\sqrt":
            return self._root(pieces, index, token, out)
        if key in {r"\ref", r"\eqref"} and index < len(pieces) and isinstance(body := pieces[index], BraceGroup):
            out.append(Item(f"{key}{{{raw(self.latex, body)}}}", "ref", token.start, body.end))
            return index + 1
        arity = tex.ARITY.get(key, 0)
        if arity:
            out.append(Item(key, "macro", token.start, token.end))
            for _ in range(arity):
                argument: list[Item] = []
                index = self._argument(pieces, index, argument)
                out += braced(argument, token)
            return index
        if len(key) > 1 and key[0] == "\\" and key[1].isalpha() and key not in tex.KNOWN and "{" not in key:
            return self._unknown(pieces, index, key, token, out)
        if unicodedata.category(key[0])[0] == "M" and out and out[-1].end == token.start:
            out += combined(out.pop(), token, key)
            return index
        out.append(Item(key, kind_of(key), token.start, token.end))
        return index

    def _unknown(self, pieces: Sequence[Piece], index: int, key: str, token: Token, out: list[Item]) -> int:
        """A macro of the note: every group that follows is an argument."""
        has_arguments = index < len(pieces) and isinstance(pieces[index], BraceGroup)
        out.append(Item(key, "macro" if has_arguments else "command", token.start, token.end))
        while index < len(pieces) and isinstance(group := pieces[index], BraceGroup):
            out += braced(self.render(group.items), group)
            index += 1
        return index

    def _root(self, pieces: Sequence[Piece], index: int, token: Token, out: list[Item]) -> int:
        degree: list[Item] = []
        if index < len(pieces) and isinstance(first := pieces[index], Token) and first.text == "[":
            close = next((i for i, p in enumerate(pieces) if i > index and isinstance(p, Token) and p.text == "]"), 0)
            if close:
                degree = self.render(pieces[index + 1 : close])
                index = close + 1
        argument: list[Item] = []
        index = self._argument(pieces, index, argument)
        out.append(Item(r"\root" if degree else r"\sqrt", "macro", token.start, token.end))
        if degree:
            out += braced(degree, token)
        out += braced(argument, token)
        return index

    def _style(self, pieces: Sequence[Piece], index: int, key: str, token: Token, out: list[Item]) -> int:
        if index < len(pieces) and isinstance(star := pieces[index], Token) and star.text == "*" and "operator" in key:
            index += 1
        if index >= len(pieces):
            out.append(Item(key, "command", token.start, token.end))
            return index
        body = pieces[index]
        if isinstance(body, Token) and (body.text in tex.ARITY or is_space(body)):
            argument: list[Item] = []
            index = self._argument(pieces, index, argument)
            out.append(Item(key, "macro", token.start, token.end))
            out += braced(argument, token)
            return index
        group = body if isinstance(body, BraceGroup) else BraceGroup([body], body.start, body.end)
        self._styled(token, key, group, out)
        return index + 1

    def _styled(self, token: Token, key: str, group: BraceGroup, out: list[Item]) -> None:
        """A letter, a word or a whole expression in an alphabet."""
        words = raw(self.latex, group)
        plain, flat = plain_text(group)
        if flat and ((len(plain) == 1 and plain.isalnum() and plain.isascii()) or plain in tex.LETTERS):
            out.append(Item(f"{key}{{{SYNONYMS.get(plain, plain)}}}", "letter", token.start, group.end))
        elif key in tex.ALWAYS_TEXT:
            out.append(Item(f"{key}{{{words}}}", "text", token.start, group.end))
        elif flat and plain and all(c.isalnum() or c in "-.'’:/?" or unicodedata.category(c)[0] == "M" for c in plain):
            kind = "text" if key in tex.WORD_STYLES and not plain.isdecimal() else "name"
            out.append(Item(f"{key}{{{words if ROW[0] not in words else plain}}}", kind, token.start, group.end))
        else:
            out.append(Item(key, "macro", token.start, token.end))
            out += braced(self.render(group.items), group)

    def _environment(self, pieces: Sequence[Piece], index: int, out: list[Item]) -> int:
        token, group = pieces[index], pieces[index + 1]
        assert isinstance(token, Token)
        name = raw(self.latex, group)
        item = Item(f"{token.text}{{{name}}}", "env", token.start, group.end)
        index += 2
        if token.text == r"\begin":
            self._open.append(item)
            if name in COLUMNS:
                index = columns_end(pieces, index)
        else:
            while out and out[-1].kind == "row":
                out.pop()
            if self._open and self._open[-1].key == f"\\begin{{{name}}}":
                self._open.pop()
            else:
                self._flaws.append(Flaw(f"{item.key} closes nothing", item.start, item.end))
        out.append(item)
        return index
