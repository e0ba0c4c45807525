"""Sentences whose translation breaks off: it ends in a word that ends none, or without the full stop, and short."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import regex

from qa.align.lengths import extent
from qa.analysis.grouped_sentences import whole_blocks
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import LONGEST, SentencePair, confirmed, sentence_pairs, usual_ratio
from qa.model import Document, Kind
from qa.model.records import dataclass
from qa.text.languages import capitalises_nouns, primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CURT = 0.75
"""Share of its expected length below which a translation that has no full stop, where its source has one, breaks off:
1 to 15 of 10,000 faithful ones are so (`reports/meaning.md`),"""
CURT_TERSE = 0.6
"""and in languages whose sentences often do without one (as rare there)."""
TERSE = frozenset({"ja", "ko", "zh", "hi", "th", "km", "lo", "my"})
LACKING = 1.0
"""Log-odds of the judge that such a translation lacks something: of 25 that were cut off none is below 1.8, of three
whole ones that were published without their full stop none above 0."""
LOOSE_END = 2
"""Characters that may stand behind the last sentence of a block: marks and spaces."""
SHORTEST_BROKEN = 40
"""Extent of a sentence that can break off."""
ENDING = 60
"""Characters at the end of a sentence in which its last sign is looked for."""
STRANDED = 80
"""Characters before a stranded preposition in which its adverb stands: a clause."""
_CLAUSE_MARK = regex.compile(r"[,;:]\s")
_OPEN = regex.compile(r"(?:…|\.{3}|⋯)$")
"""What is left open on purpose: "or …"."""
_STOP = regex.compile(r"[.!?]$")
# from the end, so that a row of dots within a text is not tried from each of them
ENDED = regex.compile(r"(?r)[\p{Sentence_Terminal}.!?:;。！？：；।؟۔…။។፡።][\p{P}\s]*$|[\p{So}\p{Sm})\]`$]\s*$")
_LAST = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}'’_@/-]|\p{N}[ \u00a0\u202f]|[\p{L}\p{N}]\.)(?P<word>[\p{L}\p{M}'’]+)[.!。！।…]*$"
)
"""The last word, which is no unit behind a number or a stroke (10 м/с, 5 с) and no part of an address (example.com)."""


# from the end: the label of a button, in a sentence that goes on before it
_LABEL = regex.compile(r"\S\s+\p{Lu}[\p{L}\p{M}'’-]*\s+$", regex.REVERSE)
STOPLESS = frozenset({"th", "lo"})
"""Languages that write no full stop: that it is missing says nothing."""


@dataclass(frozen=True, slots=True)
class BrokenOff:
    """A pair whose translation ends in `word`, which ends no sentence; None where only the full stop is missing.

    Not `sure` where the word may end one in another sense: "trong" is in, and clear.
    """

    pair: SentencePair
    word: str | None
    sure: bool = True


def broken_off(analysis: Analysis) -> Iterator[BrokenOff]:
    """Translations that end too early. Cheap: few are asked about."""
    usual = usual_ratio(analysis)
    # what lacks nothing but its full stop is judged there
    whole = {pair.bead for pair in whole_blocks(analysis)}
    for pair in sentence_pairs(analysis):
        size = extent(pair.source.text)
        if not SHORTEST_BROKEN <= size <= LONGEST or not _STOP.search(pair.source.text.rstrip()):
            continue
        end = analysis.target.text[pair.target.start : pair.target.end].rstrip()
        open_ended = all(_OPEN.search(text.rstrip()) for text in (pair.source.text, end))
        word = None if open_ended else _dangling(end, analysis.target.lang)
        if goes_on(analysis.target, pair.target.end):
            continue
        short = extent(pair.target.text) / (size * usual)
        curt = short < _curt(analysis.target.lang) and primary(analysis.target.lang) not in STOPLESS
        curt = curt and pair.bead not in whole
        stopped = not word and (not curt or ENDED.search(end[-ENDING:]))
        ends_none = bool(word) and not _may_end(end, word or "", analysis.target.lang)
        lacks = not stopped if stopped or ends_none else _is_lacking(analysis, pair, unsaid=not word)
        if lacks and confirmed(analysis, pair):
            yield BrokenOff(pair, word, sure=ends_none or not word)


def _is_lacking(analysis: Analysis, pair: SentencePair, unsaid: bool) -> bool:
    """Whether the judge takes a translation for one that lacks something; `unsaid` where it cannot be asked."""
    english = primary(analysis.source.lang) == "en"
    said = odds(analysis, [pair.texts], "lost" if english else "added")[0]
    return unsaid if said is None else said >= LACKING


def goes_on(document: Document, end: int) -> bool:
    """Whether a sentence that ends there may go on behind the displayed formula or in the list that follows."""
    after = bisect_left(document.blocks, end, key=lambda block: block.start)
    if not 0 < after < len(document.blocks):
        return False
    before, following = document.blocks[after - 1], document.blocks[after]
    introduces = following.kind is Kind.MATH or before.kind is not following.kind is Kind.LIST_ITEM
    return introduces and before.content_end - end <= LOOSE_END


def _curt(lang: str) -> float:
    return CURT_TERSE if primary(lang) in TERSE else CURT


def _dangling(text: str, lang: str) -> str | None:
    """The last word of a text, if it is one that ends no sentence; with a capital it names something."""
    found = _LAST.search(text)
    if not found or found["word"] != found["word"].lower():
        return None
    table = _tables(primary(lang))
    said = found["word"]
    if table.endings:
        return said[-12:] if said.endswith(table.endings) else None
    return said if said in table.words else None


def _may_end(text: str, word: str, lang: str) -> bool:
    """Whether the last word may end a sentence: "cần đến", or as part of a name, behind a capital: "press Save as"."""
    if word in _tables(primary(lang)).open:
        return True
    if _is_stranded(text, word, lang):
        return True
    found = _LAST.search(text)
    return found is not None and not capitalises_nouns(lang) and _LABEL.search(text[: found.start()]) is not None


def _is_stranded(text: str, word: str, lang: str) -> bool:
    """Whether the last word belongs to one that stands farther ahead in its clause: "daar houdt zij van"."""
    table = _tables(primary(lang))
    if word not in table.stranded:
        return False
    clause = _CLAUSE_MARK.split(text[-STRANDED:])[-1]
    return any(said in table.before_stranded for said in clause.lower().split())


class _Dangling(NamedTuple):
    """What ends no sentence of a language: words or endings, and the words that may yet do so."""

    words: frozenset[str]
    endings: tuple[str, ...]
    open: frozenset[str]
    stranded: frozenset[str]
    before_stranded: frozenset[str]


@lru_cache(maxsize=1024)
def _tables(lang: str) -> _Dangling:
    table = tomllib.loads(files("qa.checks.structure").joinpath("data/dangling.toml").read_text("utf-8"))
    words, endings, *may_end = (table[key].get(lang, "").split() for key in _Dangling._fields)
    return _Dangling(frozenset(words), tuple(endings), *map(frozenset, may_end))
