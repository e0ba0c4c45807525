"""What a token or group is, and where numbers end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from qa.formula.latex.characters import ACCENTS
from qa.formula.latex.commands import LETTERS, SIZING
from qa.formula.latex.items import Item
from qa.formula.latex.nest import BraceGroup
from qa.formula.latex.symbols import SYNONYMS
from qa.formula.latex.tokens import SPACES, Token
from qa.text.normal_forms import normalized

Piece = Token | BraceGroup

COLUMNS = frozenset({"array", "tabular", "alignat", "alignat*", "alignedat", "subarray", "darray", "tabular*"})
INFIX = {r"\over": r"\frac", r"\choose": r"\binom", r"\atop": r"\atop", r"\above": r"\frac"}
DIMENSION = re.compile(r"\s*-?[\d.]+\s*[a-z]{2}")
ROW_SKIP = re.compile(r"\s*\[\s*-?[\d.]+\s*(?:pt|em|ex|mm|cm|in|mu|px)\s*\]")
BARE_DIMENSION = frozenset({r"\kern", r"\mkern", r"\hskip", r"\mskip", r"\vskip"})

FENCES = {
    "(": "open", "[": "open", r"\{": "open", r"\langle": "open", r"\lfloor": "open", r"\lceil": "open",
    "⟦": "open",
    ")": "close", "]": "close", r"\}": "close", r"\rangle": "close", r"\rfloor": "close", r"\rceil": "close",
    "⟧": "close",
    "|": "bar", r"\Vert": "bar", "（": "open", "）": "close", "［": "open", "］": "close", "｛": "open",
    "｝": "close",
    "【": "open", "】": "close",
}  # fmt: skip


def braced(items: list[Item], owner: Token | BraceGroup | Item) -> list[Item]:
    """Items between canonical braces, which stand for no character of their own."""
    start = items[0].start if items else owner.end
    end = items[-1].end if items else owner.end
    return [Item("{", "mark", start, start), *items, Item("}", "mark", end, end)]


def single(items: Sequence[Item]) -> bool:
    """Whether items are one atom: a script after them binds the same with and without braces."""
    if len(items) == 1:
        return True
    if len(items) < 3 or items[0].kind != "macro" or items[1].key != "{":
        return False
    depth, closed = 0, 0
    for position, item in enumerate(items[1:], 1):
        depth += (item.key == "{") - (item.key == "}")
        if depth == 0 and position + 1 < len(items):
            closed += 1
            if items[position + 1].key != "{":
                return False
    return depth == 0


def number(pieces: Sequence[Piece], index: int) -> int:
    """The index after the number that starts here: digits in any script, with separators between adjacent digits."""
    end, last, digits = index, -1, False
    while end < len(pieces):
        piece = pieces[end]
        if last >= 0 and piece.start != last:
            break
        separator = piece.text if isinstance(piece, Token) else braced_separator(piece)
        if separator.isdecimal():
            digits = True
        elif separator in {".", ",", "٫", "٬"}:
            following = pieces[end + 1] if end + 1 < len(pieces) else None
            if not (isinstance(following, Token) and following.text.isdecimal() and following.start == piece.end):
                break
            if not digits and (separator != "." or (end and getattr(pieces[end - 1], "text", "") == ".")):
                break
        else:
            break
        last, end = piece.end, end + 1
    return end if digits else index


def braced_separator(group: BraceGroup) -> str:
    """The comma of `1{,}5`, else nothing."""
    only = group.items[0] if len(group.items) == 1 else group
    return only.text if isinstance(only, Token) and only.text in {".", ","} else ""


def is_script(piece: Piece) -> bool:
    return isinstance(piece, Token) and SYNONYMS.get(piece.text, piece.text) in {"_", "^", "'"}


def is_space(piece: Piece) -> bool:
    return isinstance(piece, Token) and (piece.text in SPACES or piece.text in SIZING)


def is_limits(pieces: Sequence[Piece]) -> bool:
    return any(isinstance(p, Token) and p.text in {r"\limits", r"\nolimits", r"\displaylimits"} for p in pieces)


def kind_of(key: str) -> str:
    """What a plain symbol is."""
    if key in FENCES:
        return FENCES[key]
    if key in LETTERS or (len(key) == 1 and key.isalpha()) or key.startswith(r"\mathbb{"):
        return "letter"
    return "amp" if key == "&" else "command"


def skip(pieces: Sequence[Piece], index: int, match: re.Match[str] | None) -> int:
    """The first index at or after the end of a raw match."""
    while match and index < len(pieces) and pieces[index].start < match.end():
        index += 1
    return index


def raw(latex: str, piece: Piece) -> str:
    """The spelling of a piece without its braces, on one line."""
    text = latex[piece.start : piece.end]
    if isinstance(piece, BraceGroup) and text.startswith("{"):
        text = text[1:-1] if text.endswith("}") else text[1:]
    return " ".join(text.split())


def plain_text(group: BraceGroup) -> tuple[str, bool]:
    """The characters of a group without spaces, a lone digit as ASCII, and whether nothing in it is nested."""
    plain = "".join(t.text for t in group.items if isinstance(t, Token) and not is_space(t))
    if len(plain) == 1 and plain.isdecimal():
        plain = str(unicodedata.decimal(plain))
    return plain, all(isinstance(t, Token) for t in group.items)


def columns_end(pieces: Sequence[Piece], index: int) -> int:
    """The index after the placement and column arguments of an array."""
    if index < len(pieces) and isinstance(first := pieces[index], Token) and first.text == "[":
        index += 3
    return index + (index < len(pieces) and isinstance(pieces[index], BraceGroup))


def combined(letter: Item, token: Token, key: str) -> list[Item]:
    """A letter with the combining mark that follows it, whatever normal form the file has."""
    if key in ACCENTS and letter.kind == "letter" and letter.key.isascii():
        return [Item(ACCENTS[key], "macro", letter.start, token.end), *braced([letter], token)]
    return [Item(normalized("NFC", letter.key + key), letter.kind, letter.start, token.end)]
