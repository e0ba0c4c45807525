"""Words that formulas set against each other, train and test, even and odd: which of them a text has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from qa.formula.vocabulary import contrasts

SHORT = 3
"""Letters up to which a form counts only where it is all of the text, but for shorter words beside three letters: `e`,
`par`, `aus` are words of many meanings."""
COPULAS = "是为為は"
"""What a text may begin with before its first word in scripts that have no gaps: `是凸的`."""
REMEMBERED = 50_000
"""Answers about two texts that are kept: the formulas of a tree have few words, and the same ones again and again."""


@lru_cache(REMEMBERED)
def opposed(before: str, after: str) -> bool:
    """Whether the new text has a word for what formulas set against a word of the old one, and none for the word."""
    # most texts have no word of any row
    old = _said(before)
    new = _said(after) if old else old
    for row in {row for row, _ in old} if new else ():
        own = [place for place in old if place[0] == row]
        if len(own) == 1 and own[0] not in new and any(place[0] == row for place in new):
            return True
    return False


def listed(before: str, after: str) -> bool:
    """Whether the table has both words as forms of one member."""
    two = after.casefold()
    members = _by_form().get(before.casefold(), ())
    return any(matches(two, [two], form.casefold()) for member in members for form in member[1:])


@cache
def _by_form() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The members that have a form."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for member in (member for members in contrasts() for member in members):
        for form in dict.fromkeys(map(str.casefold, member)):
            found.setdefault(form, []).append(member)
    return found


@lru_cache(REMEMBERED)
def _said(text: str) -> frozenset[tuple[int, int]]:
    """The members of contrasts, each by its row and its place there, of which a text has a form as a word; a short form
    must be all of it."""
    whole, words = _folded(text)
    heads = {whole[:1], whole.lstrip(COPULAS)[:1], *(word[0] for word in words), ""}
    rows = (row for head in heads for row in _by_head().get(head, ()))
    return frozenset(place for form, place in rows if matches(whole, words, form))


@cache
def _by_head() -> Mapping[str, Sequence[tuple[str, tuple[int, int]]]]:
    """The forms of all members by the letter that their word begins with; "" for phrases, which stand anywhere."""
    found: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    for row, members in enumerate(contrasts()):
        for number, member in enumerate(members):
            for form in map(str.casefold, member):
                found.setdefault("" if " " in form else form[:1], []).append((form, (row, number)))
    return found


@lru_cache(maxsize=1024)
def _folded(text: str) -> tuple[str, list[str]]:
    """A text without capitals, and its words."""
    whole = text.casefold()
    return whole, re.findall(r"[^\W\d_]+", whole)


@lru_cache(maxsize=8192)
def _is_unspaced(stem: str) -> bool:
    """Whether a form of the table is in a script of East Asia, where a word has no end of its own."""
    return any("\u2e80" <= c <= "\uffdc" or "\u1100" <= c <= "\u11ff" for c in stem) and not is_latin(stem)


def matches(whole: str, words: list[str], form: str) -> bool:
    stem = form.rstrip("*")
    if _is_unspaced(stem):
        whole = whole.lstrip(COPULAS)
        return whole.startswith(stem) if form != stem else whole == stem
    if form == stem and len(form) == SHORT:
        return [word for word in words if len(word) >= SHORT] == [form]
    if form == stem:
        return whole == form or (len(form) > SHORT and (form in words or (" " in form and form in whole)))
    return any(word.startswith(stem) for word in words)


def is_latin(text: str) -> bool:
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in text)
