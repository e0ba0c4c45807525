"""Clauses side by side that say of one thing what the source says of two: "income is what you own, income is what you
earn"."""

from __future__ import annotations

from functools import lru_cache

import regex

from qa.checks.meaning._contrasts import LONGEST, is_term, may_be_one_word
from qa.text.copulas import COPULAS, UNSPACED
from qa.text.languages import primary
from qa.text.words import function_words

ENGLISH = "en"
_CUT = regex.compile(r"[,;،؛]\s+|[，；、]|,?\s[—–]\s")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]*")
_STATEMENT = regex.compile(
    r"\s*(?:(?:and|but|while|whereas)\s)?(?:(?:the|an?)\s)?(?P<term>\p{L}[\p{L}'’-]{2,})\s"
    r"(?:is|are|was|were|has|have|can|means|\p{Ll}{3,}s)(?![\p{L}'’-])",
    regex.IGNORECASE,
)
"""An English clause that says something of one word."""
_BEHIND_HAN = {"zh": r"是|为|為|指|有", "ja": r"は|が"}
_STAND_INS = frozenset(
    "one ones it them that those this these other others another each some many most few both either neither such more"
    " less when where while then there here now today tomorrow sometimes first second next last finally also what who"
    " which how why".split()
)
"""Words that open clauses of which the translations may open alike."""


def opened_twice(source: str, target: str, languages: tuple[str, str]) -> tuple[tuple[str, str], str, int] | None:
    """(the source's two things, the word that stands for both, where the second clause begins with it).

    The source is two clauses, each of which says something of one word; in the translation two begin with one word and
    a copula. What stands behind a preposition or an adjective sets its things apart: "les séries en ligne".
    """
    pattern = _openings(primary(languages[1]))
    if max(len(source), len(target)) > LONGEST or primary(languages[0]) != ENGLISH or pattern is None:
        return None
    ours = [_STATEMENT.match(clause) for clause in _CUT.split(source)]
    if len(ours) != 2 or not ours[0] or not ours[1]:
        return None
    first, second = (match["term"].lower() for match in ours if match)
    small, said = _STAND_INS | function_words(ENGLISH), [word.lower() for word in _WORD.findall(source)]
    if may_be_one_word(first, second) or {first, second} & small or said.count(first) > 1 or said.count(second) > 1:
        return None
    theirs = [match for start in _starts(target) if (match := pattern.match(target, start))]
    if len(theirs) != 2 or theirs[0]["term"].lower() != theirs[1]["term"].lower() or not is_term(theirs[0]["term"]):
        return None
    return (first, second), theirs[1]["term"], theirs[1].start("term")


def _starts(text: str) -> list[int]:
    return [0, *(cut.end() for cut in _CUT.finditer(text))]


@lru_cache(maxsize=1024)
def _openings(tag: str) -> regex.Pattern[str] | None:
    """What finds the word that a clause begins with, an article before it and a copula behind it."""
    if tag in _BEHIND_HAN:
        return regex.compile(rf"\s*(?P<term>[\p{{Han}}\p{{Katakana}}\p{{Hiragana}}ー]{{2,10}}?)(?={_BEHIND_HAN[tag]})")
    if tag not in COPULAS or tag in UNSPACED:
        return None
    verbs, word = "|".join(COPULAS[tag].split()), r"(?P<term>\p{L}[\p{L}\p{M}-]{2,})"
    return regex.compile(
        rf"\s*(?:\p{{L}}{{1,4}}[ ])?(?:\p{{L}}{{1,2}}['’])?{word}[ ](?:[—–-][ ])?(?:{verbs})(?![\p{{L}}\p{{M}}])"
        rf"|\s*{word}[ ][—–][ ]",
        regex.IGNORECASE,
    )
