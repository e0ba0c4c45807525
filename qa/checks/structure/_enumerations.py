"""Members of an enumeration in brackets or behind a colon, counted on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, comparable, sentence_pairs
from qa.checks.structure._sentences import QUOTED, LoneSentence
from qa.model import Severity
from qa.text.enumerating import JOINING
from qa.text.languages import primary

FEWEST = 3
"""Members of the longer side from which a row of words is an enumeration: two are often one thing or its gloss."""
WORDS, LETTERS = 4, 24
"""Words of a member, and characters of one in a language without spaces: more are a clause."""
CONFIDENCE = 0.7
"""Words of two languages do not always make the same members."""
_BRACKET = regex.compile(r"[(（](?P<inside>[^()（）\n]{5,300})[)）]")
_COLON = regex.compile(r"[:：]\s*(?P<inside>[^:：.。!?।;；()（）]{5,300})(?:[.。।]|$)")
_COMMA = regex.compile(r"[,،]\s+|[、，]\s*")
_NUMBER = regex.compile(r"\p{Nd}|…")
_OPENING = regex.compile(
    r"\s*(?:e\. ?g\.|i\. ?e\.|for example|for instance|such as|z\. ?B\.|d\. ?h\.|zum Beispiel|par ex(?:\.|emple)"
    r"|p\. ?ex\.|por ejemplo|p\. ?ej\.|ad esempio|es\.|por exemplo|bijv\.|np\.|напр(?:\.|имер)|उदाहरण के लिए|जैसे"
    r"|örneğin)[,:]?\s*",
    regex.IGNORECASE,
)
_CLOSING = regex.compile(r",?\s*(?:etc\.?|et cetera|and so on|usw\.?|u\. ?a\.|и т\. ?[дп]\.?|आदि|इत्यादि|…|\.\.\.)\s*$")
_WORD = regex.compile(r"[\p{L}\p{M}'’-]+")
_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")


def lone_members(analysis: Analysis, side: int) -> Iterator[tuple[str, LoneSentence]]:
    """(message, place) of the enumerations of one side that have more members than opposite."""
    joining = [JOINING.get(primary(lang)) for lang in analysis.languages]
    if not all(joining):
        return
    for pair in sentence_pairs(analysis):
        if comparable(pair):
            yield from _uneven(analysis, pair, side, [words or "" for words in joining])


def _uneven(
    analysis: Analysis, pair: SentencePair, side: int, joining: Sequence[str]
) -> Iterator[tuple[str, LoneSentence]]:
    for mark in (_BRACKET, _COLON):
        rows = [
            [(m["inside"].strip(), members(m["inside"], words)) for m in mark.finditer(text)]
            for text, words in zip((pair.source.text, pair.target.text), joining, strict=True)
        ]
        if len(rows[0]) != len(rows[1]):
            continue
        for ours, theirs in zip(rows[side], rows[1 - side], strict=True):
            # what is no enumeration on one side may be worded otherwise there
            if min(ours[1], theirs[1]) < FEWEST - 1 or ours[1] < FEWEST or ours[1] <= theirs[1]:
                continue
            said = ours[0] if len(ours[0]) <= QUOTED else ours[0][: QUOTED - 1] + "…"
            lang = (analysis.target, analysis.source)[side].lang
            own, other = (pair.source, pair.target)[:: -1 if side else 1]
            place = LoneSentence(said, (own.start, own.end), (other.start, other.end), Severity.MINOR, CONFIDENCE)
            yield f"{ours[1]} members in '{said}', {theirs[1]} in {lang}", place


def members(text: str, joining: str) -> int:
    """How many members an enumeration has; 0 for what is none: clauses, numbers, formulas."""
    inside = _CLOSING.sub("", _OPENING.sub("", text, count=1))
    if _NUMBER.search(inside) or _WIDE.search(inside):
        return 0
    either = "|".join(joining.split())
    parts = regex.split(rf"(?:[,،]\s+)?\s(?:{either})\s|[,،]\s+(?:(?:{either})\s)?", inside)
    short = all(0 < len(_WORD.findall(part)) <= WORDS and len(part) <= LETTERS * 2 for part in parts)
    return len(parts) if short and _COMMA.search(inside) else 0
