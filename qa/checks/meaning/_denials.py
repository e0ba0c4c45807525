"""What a clause denies: of all ("not every"), of any ("nobody"), a duty ("need not"), or a right ("must not").

"Not everyone agrees" denies, as "nobody agrees" does, and "need not" as "must not", so that no count of negations tells
them apart.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

import regex

from qa.checks.meaning._logic_words import TEXTS, logic_table, logic_words
from qa.checks.meaning._negation import words
from qa.model.records import dataclass
from qa.text.languages import language_of, primary

NOT_ALL, NONE, ALL = "notall", "none", "all"
NEED_NOT, MUST_NOT = "neednot", "mustnot"
DUTIES = frozenset({NEED_NOT, MUST_NOT})
NEITHER, BOTH = "neither", "both"
AFFIRMING, NEGATING = frozenset({ALL, BOTH}), frozenset({NOT_ALL, NONE})
"""What a clause says only where nothing in it negates, and only where something does."""
_GROUPS = (NOT_ALL, NONE), (NEED_NOT, MUST_NOT), (NEITHER, BOTH)
"""Kinds of which a clause that says one denies nothing of the other."""
_LESS = frozenset({"some", "few", "most", "many", "only", "oneof"})
"""Notions that say of some what is denied of all: "some do not"."""
_FORBIDDING = frozenset({"mustnot", "refuse", "without"})
"""Notions that deny by themselves: "everyone is forbidden to"."""
_BEFORE, _AFTER = r"(?<![\p{L}\p{M}])", r"(?![\p{L}\p{M}])"
_BEGINS = r"(?:(?<=^\P{L}*(?:\p{L}{1,4}\s)?)|(?<=[,;:.!?]\s+(?:\p{L}{1,4}\s)?))"
"""Where a clause begins, behind an "and" at most: what `^` stands for in a table."""
_START = regex.compile(r"(?<!\[)\^")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Denial:
    """What a clause says, and the words at `span` of it that say so."""

    kind: str
    span: Span


@lru_cache(1024)
def _table(lang: str) -> Mapping[str, regex.Pattern[str]]:
    _, _, rest = _stored().partition(f"\n[{language_of(primary(lang)).resource_tag('negation')}]\n")
    given = tomllib.loads(rest.partition("\n[")[0])
    before, after = ("", "") if given.pop("joined", False) else (_BEFORE, _AFTER)
    return {
        kind: regex.compile(f"{before}(?:{_START.sub(lambda _: _BEGINS, entries)}){after}", regex.I)
        for kind, entries in given.items()
    }


@cache
def _stored() -> str:
    return "\n" + files("qa.checks.meaning").joinpath("data/denials.toml").read_text("utf-8")


@lru_cache(TEXTS)
def denials(text: str, lang: str) -> tuple[Denial | None, ...]:
    """What a clause denies of all or any, or says of all without any denial; what duty or right it denies; and whether
    it denies two things, or none of two. None where it does neither, or both."""
    table = _table(lang)
    # "any" is "none" only beside a negation
    out = (frozenset() if _may_negate(text, lang) else NEGATING) | (frozenset() if _affirms(text, lang) else AFFIRMING)
    asked = ((kind, pattern) for kind, pattern in table.items() if kind not in out)
    found = {kind: match.span() for kind, pattern in asked if (match := pattern.search(text))}
    if table and not found.keys() & {*_GROUPS[0], ALL} and (every := _of_all(text, lang)):
        found[ALL] = every
    if not found.keys().isdisjoint(_GROUPS[0]):
        found.pop(ALL, None)
    groups = ([kind for kind in group if kind in found] for group in ((*_GROUPS[0], ALL), *_GROUPS[1:]))
    return tuple(Denial(kinds[0], found[kinds[0]]) if len(kinds) == 1 else None for kinds in groups)


def _may_negate(text: str, lang: str) -> bool:
    known = words(lang)
    return known is None or known.inner or bool(known.maybe(text)) or bool(known.hint and known.hint.search(text))


def _affirms(text: str, lang: str) -> bool:
    known = words(lang)
    return known is not None and not known.inner and not known.negates(text)


def _of_all(text: str, lang: str) -> Span | None:
    """The word by which a clause says something of all, where it does not negate."""
    logic = logic_table(lang)
    if logic is None or not _affirms(text, lang):
        return None
    every = next((word for word in logic_words(text, logic) if ALL in word.firm), None)
    return (every.start, every.end) if every else None


@dataclass(frozen=True, slots=True)
class DenialTurn:
    """What a clause of the source says and what its translation says, with the words of both that do."""

    kinds: tuple[str, str]
    spans: tuple[Span, Span]


def denial_turn(texts: tuple[str, str], langs: tuple[str, str]) -> DenialTurn | None:
    """Where one of two clauses denies another thing than the other, or says of all what the other denies."""
    said = [denials(text, lang) for text, lang in zip(texts, langs, strict=True)]
    for ours, theirs in zip(*said, strict=True):
        if ours is None or theirs is None or ours.kind == theirs.kind:
            continue
        turn = DenialTurn((ours.kind, theirs.kind), (ours.span, theirs.span))
        if all(_is_told(turn, texts, langs, side) for side in (0, 1)):
            return turn
    return None


def _is_told(turn: DenialTurn, texts: tuple[str, str], langs: tuple[str, str], side: int) -> bool:
    """Whether a side says for sure what it seems to, beside what the other says."""
    kind, text, lang = turn.kinds[side], texts[side], langs[side]
    if kind == ALL:
        return not _says_some(text, lang) and _affirms_as(texts, langs, side)
    if kind == BOTH:
        return _affirms_as(texts, langs, side)
    if kind == NONE:
        # "all … not" says either in many languages
        return not _says_some(text, lang) and not _is_of_all_elsewhere(text, turn.spans[side], lang)
    if kind == NOT_ALL and turn.kinds[1 - side] == NONE:
        return _denies_first(text, turn.spans[side], lang)
    return True


def _says_some(text: str, lang: str) -> bool:
    """Whether a clause says of some or of most what it says."""
    table = logic_table(lang)
    return table is not None and any(_LESS & word.firm for word in logic_words(text, table))


def _is_of_all_elsewhere(text: str, span: Span, lang: str) -> bool:
    table = logic_table(lang)
    if table is None:
        return False
    return any(ALL in w.firm and not span[0] <= w.start < span[1] for w in logic_words(text, table))


def _affirms_as(texts: tuple[str, str], langs: tuple[str, str], side: int) -> bool:
    """Whether a side denies by no word that the other side lacks."""
    return not _may_deny(texts[side], langs[side]) or _may_deny(texts[1 - side], langs[1 - side])


def _may_deny(text: str, lang: str) -> bool:
    """Whether a word that is no negation may deny or forbid: "everyone is excluded"."""
    known, table = words(lang), logic_table(lang)
    if known is None or known.doubts(text) or (known.hint and known.hint.search(text)):
        return True
    return table is not None and any(_FORBIDDING & word.firm for word in logic_words(text, table))


def _denies_first(text: str, span: Span, lang: str) -> bool:
    """Whether a phrase begins with its negation, so that this denies "all" and not the verb: "not all"."""
    known = words(lang)
    first = known.firm.search(text, *span) if known else None
    return first is not None and first.start() == span[0]
