"""A clause that the other side lacks: a translation that says less comes nearer to a sentence that says less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from qa.align.lengths import extent
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import LONGEST, SentencePair, confirmed, sentence_pairs, usual_ratio
from qa.analysis.variants import JUDGE, Variant
from qa.engines import Engines
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORT = 0.7
"""Share of its expected length below which a sentence may lack something."""
JUDGED = 0.8
"""Share of its expected length below which the trained judge is asked: one sentence of thirteen."""
CERTAIN = 3.0
"""Its log-odds for something lost or added, from which it needs no cosine: of 9,291 right sentences in languages that
it has not learned from eight reach it, most of which do lack something (`reports/meaning.md`)."""
DENIED = -1.0
"""And its odds below which it takes the sentence for whole, so that no cosine makes sure: of 34 clauses that were taken
out of published sentences none is below, of eight whole ones that the cosine calls lacking four."""
SHORTEST_WITH_CLAUSE = 40
"""Letters (twice as many as of Chinese) of a sentence from which a clause can be missing."""
SMALLEST, LARGEST = 0.15, 0.7
"""Share of a sentence that a clause can be."""
RUN = 3
"""Clauses in a row that may be missing together."""
MOST = 10
"""Clauses of a sentence that are tried."""
STEEP = 0.08
"""What being shorter by all of its length adds to the gain of cosine (`reports/meaning.md`)."""
SHORTEST = 20
"""Extent of a clause."""
NEW = 2
"""Words of a clause that stand nowhere else in the sentence."""
TOLD = 0.87
"""Cosine of the embedded encoder above which two clauses say the same."""
DOUBTED = 1.0
"""And its odds below which no cosine alone makes a finding major: whole short sentences of Japanese have 0.8, the same
with a clause taken out 3 and more (`tests/test_judged_clauses.py`)."""
_CUT = regex.compile(
    # the brackets of "call()" open and close nothing
    r"(?:[,;:(–—.!?]|(?<!\()\))\s|[，；：、（）。！？]|[؛،؟।]\s|\s—\s"
    r"|\s(?=(?:and|or|which|that|because|since|if|when|while|but|so)\s)"
)
_GLOSS = regex.compile(r"[(（][\p{L}\p{M} '’-]{2,40}[)）]")
_AND = regex.compile(r"\b(?:and|or)\b")
_SPACE = regex.compile(r"\s+")
# from the end: a run of dots would be tried from each of them
_END = regex.compile(r"[.!?:;。！？：；।؟۔…][\p{P}\s]*$", regex.REVERSE)
SHARES = (1 / 3, 1 / 2, 2 / 3)
"""Where a sentence that ends without a full stop may have been broken off."""
_WORD = regex.compile(r"[\p{L}\p{M}]{4,}|[\p{Han}\p{Hiragana}\p{Katakana}]{2}")


@dataclass(frozen=True, slots=True)
class MissingClause:
    """`variant` takes a clause out of one side's sentence (0 the source's, 1 the target's) that the other side lacks.

    `gain` is by how much the cosine with the other side rises without the clause, plus what the other side's shortness
    adds: the shorter, the less the encoder has to say.
    """

    pair: SentencePair
    side: int
    variant: Variant
    gain: float
    certain: bool = False
    """Whether the trained judge says so too."""
    denied: bool = False
    """Whether it takes the sentence for whole."""
    doubted: bool = False
    """Whether it hardly says that something is missing."""


def missing(analysis: Analysis, side: int, least: float) -> Iterator[MissingClause]:
    """Clauses of one side that nothing on the other corresponds to. Only sentences far shorter than usual are asked."""
    usual = usual_ratio(analysis)
    doubted = [(pair, *found) for pair in sentence_pairs(analysis) for found in _suspect(pair, side, usual)]
    said = _lacking_odds(analysis, side, [pair for pair, _, _ in doubted])
    suspects = [
        (pair, short, found, odd)
        for (pair, short, found), odd in zip(doubted, said, strict=True)
        if short < SHORT or _is_certain(odd)
    ]
    if not suspects:
        return
    texts = {t: None for p, _, vs, _ in suspects for t in (p.source.text, p.target.text, *(v.text for v in vs))}
    languages = analysis.source.lang, analysis.target.lang
    vectors = dict(zip(texts, analysis.engines.embed(list(texts), languages, JUDGE), strict=True))
    for pair, short, variants, odd in suspects:
        own, other = pair.seen_from(side)
        gains = [float((vectors[v.text] - vectors[own]) @ vectors[other]) for v in variants]
        best = max(range(len(gains)), key=gains.__getitem__)
        gain = gains[best] + (SHORT - short) * STEEP
        if gains[best] <= 0 or (gain < least and not _is_certain(odd)):
            continue
        if is_told(variants[best], own, other, languages, analysis.engines):
            continue
        if confirmed(analysis, pair):
            denied = odd is not None and odd < DENIED
            unsure = odd is not None and odd < DOUBTED
            yield MissingClause(pair, side, variants[best], gain, _is_certain(odd), denied, unsure)


def _lacking_odds(analysis: Analysis, side: int, pairs: Sequence[SentencePair]) -> list[float | None]:
    """The judge's log-odds that the other side lacks something of sentences of `side`; None where it does not say.

    It reads English first: what a translation into English has more than its source is lost from that.
    """
    english = 0 if primary(analysis.source.lang) == "en" else 1
    said = odds(analysis, [pair.texts for pair in pairs], "lost" if side == english else "added")
    # a translator's gloss adds nothing: "the A-priori-Wahrscheinlichkeit (Prior)"
    glossed = [side == 1 and _GLOSS.search(pair.target.text) is not None for pair in pairs]
    return [None if gloss else odd for odd, gloss in zip(said, glossed, strict=True)]


def _is_certain(odd: float | None) -> bool:
    return odd is not None and odd >= CERTAIN


def is_told(
    variant: Variant, own: str, other: str, languages: tuple[str, str], engines: Engines, least: float = TOLD
) -> bool:
    """Whether a part of the other sentence says what the clause says: then it is just told at greater length."""
    parts = [other[a:b] for a, b in pairwise(_cuts(other)) if b - a > 1]
    if not parts:
        # a sentence of one letter tells nothing
        return False
    vectors = engines.embed([own[variant.start : variant.end], *parts], languages, JUDGE)
    return bool((vectors[1:] @ vectors[0]).max() >= least)


def _cuts(text: str) -> list[int]:
    """Where clauses begin, and the ends of the text."""
    return sorted({0, *(match.end() for match in _CUT.finditer(text)), len(text)})


def _suspect(pair: SentencePair, side: int, usual: float) -> Iterator[tuple[float, list[Variant]]]:
    own, other = pair.seen_from(side)
    size = extent(own) * (usual if side == 0 else 1 / usual)
    short = extent(other) / size if size else 1.0
    if (
        not SHORTEST_WITH_CLAUSE <= extent(own) <= LONGEST
        or short >= (SHORT if side else JUDGED)
        or lists_all(own, other)
    ):
        return
    variants = list(clauses_out(own))[:MOST]
    if _END.search(own) and not _END.search(other):
        variants += _shortened(own)
    if variants:
        yield short, variants


def lists_all(own: str, other: str) -> bool:
    """Whether a Chinese or Japanese sentence has as many marks between members of lists as the English one commas and
    "and": names are short there, and what lacks a clause lacks its comma."""
    marks = other.count("、")
    return marks > 1 and marks >= own.count(",") + len(_AND.findall(own))


# from the end, so that a row of marks within a text is not tried from each of them
_STOP = regex.compile(r"(?r)[.!?。！？।؟۔…][\p{P}\s]*$")
_LOOSE = regex.compile(r"(?r)[\s,;:、，；：–—-]+$")


def clauses_out(text: str, new: int = NEW) -> Iterator[Variant]:
    """`text` without each run of up to three clauses that is a fair part of it and has `new` words of its own."""
    cuts = _cuts(text)
    for i in range(len(cuts) - 1):
        for j in range(i + 1, min(i + RUN, len(cuts) - 1) + 1):
            start, end = cuts[i], cuts[j]
            rest = text[:start] + text[end:]
            if SMALLEST * len(text) <= end - start <= LARGEST * len(text) and _says(text[start:end], rest, new):
                yield Variant(start, end, "", _mended(text, start, end))


def _mended(text: str, start: int, end: int) -> str:
    """The text without what stands at `[start, end)`, as one would write it: ended as before, begun with a capital."""
    rest = text[:start] + text[end:]
    if end == len(text):
        stop = _STOP.search(text)
        return _LOOSE.sub("", rest) + (stop[0] if stop else "")
    return rest[:1].upper() + rest[1:] if start == 0 and text[:1].isupper() else rest


def _shortened(text: str) -> Iterator[Variant]:
    """`text` broken off after a third, half and two thirds, as its translation seems to be."""
    starts = [match.end() for match in _SPACE.finditer(text)] or range(1, len(text))
    for share in SHARES:
        at = min(starts, key=lambda start: abs(start - share * len(text)))
        if _says(text[at:], text[:at]):
            yield Variant(at, len(text), "", text[:at])


def _says(clause: str, rest: str, new: int = NEW) -> bool:
    if extent(clause) < SHORTEST:
        return False
    words = {word.lower()[:5] for word in _WORD.findall(clause)}
    return len(words - {word.lower()[:5] for word in _WORD.findall(rest)}) >= new
