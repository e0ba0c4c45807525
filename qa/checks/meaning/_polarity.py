"""One side negates, the other does not: found by words, judged by the encoder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from qa.analysis.clause_pairs import clause_believed, clause_pairs
from qa.analysis.faithful import usual_likeness
from qa.analysis.grouped_sentences import grouped_sentences
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SAME, SentencePair, comparable
from qa.analysis.variants import JUDGE
from qa.checks.meaning._degrees import says_less_than, says_nearly_none
from qa.checks.meaning._explained import explained, heard
from qa.checks.meaning._flips import ADDED_UNHEARD, CLEAR, LOST, SILENT, TURNED, Flip
from qa.checks.meaning._negation import Words, affirmed, negated, words
from qa.checks.meaning._never import became_always
from qa.checks.meaning._opposites import Pairs, opposites
from qa.checks.meaning._repeated_words import repeats_negated, said_as_well
from qa.checks.meaning._steady import is_steady
from qa.checks.meaning._turns import clauses_negated, from_other_end, may_be_told_by_a_verb, says_without, undone
from qa.engines import Array, Engines
from qa.model.records import dataclass
from qa.text.languages import primary

_GOES_ON = regex.compile(
    r"(?:n['’]t|\bnot|\bnever)\s+(?:end|stop|finish|cease|terminate|halt|quit|rest)\b.*\b(?:until|till)\b", regex.I
)
"""What English says of what goes on until something."""
_EARLIER = regex.compile(r"(?is)^(?!.*\b(?:until|till)\b).*\bbefore\b")
"""What "runs until" then "does not stop until" then; but who "wants to before" does not "not want to before"."""
_WOULD_NOT = regex.compile(r"(?is)^(?!.*\b(?:refus|avoid)).*\b(?:would|wo|will|do|must|may)(?: not| never|n['’]t)\b")
"""What English says of who refuses, or is asked to refrain."""


@dataclass(frozen=True, slots=True)
class _NegationSuspect:
    pair: SentencePair
    side: int
    word: str
    variants: tuple[tuple[str, ...], tuple[str, ...]]  # of the source's sentence, of the target's
    doubtful: bool = False
    twice: bool = False
    excused: bool = False
    otherwise: bool = False
    reversed: bool = False
    """Whether "never" became "always", or the reverse."""


def polarity_flips(analysis: Analysis, least: float) -> Iterator[Flip]:
    """Sentences whose translation comes nearer by `least` once the polarity of one of the two is turned: words alone
    would cry wolf ("only", "unchanged", "in-" say it too), the encoder alone would as well."""
    suspects = [suspect for pair in grouped_sentences(analysis) if (suspect := _suspect(pair, analysis))]
    told = {suspect.pair for suspect in suspects}
    clauses = [part for part, whole in clause_pairs(analysis).items() if whole not in told]
    suspects += [suspect for part in clauses if (suspect := _suspect(part, analysis))]
    said = _said(analysis, suspects)
    yield from _by_words(analysis, [s for s in zip(suspects, said, strict=True) if not s[0].excused], least)
    usual = usual_likeness((analysis.source.lang, analysis.target.lang))
    for suspect, sure in [s for s in zip(suspects, said, strict=True) if s[0].excused]:
        lost = primary(analysis.languages[suspect.side]) == "en"
        turned = _turned_odds(analysis, suspect, sure)
        pair, word, otherwise = suspect.pair, suspect.word, suspect.otherwise
        flip = Flip(pair, suspect.side, word, 0.0, usual, 0.0, True, sure, True, lost, otherwise, turned)
        flip = replace(flip, reversed=suspect.reversed)
        if flip.certain and clause_believed(analysis, suspect.pair):
            yield flip


def _said(analysis: Analysis, suspects: Sequence[_NegationSuspect]) -> list[float | None]:
    """The judge's log-odds for a negation in each; of an English one that it is not sure of also those of the clause
    that negates: "sunglasses are not enough: a filter lets through less than …"."""
    said = odds(analysis, [suspect.pair.texts for suspect in suspects], "negation")
    parts: dict[SentencePair, list[SentencePair]] = {}
    for part, whole in clause_pairs(analysis).items():
        parts.setdefault(whole, []).append(part)
    for k, (suspect, sure) in enumerate(zip(suspects, said, strict=True)):
        lost = primary(analysis.languages[suspect.side]) == "en"
        if lost and sure is not None and sure < LOST:
            own = [part.texts for part in parts.get(suspect.pair, ()) if _suspect(part, analysis)]
            said[k] = max((sure, *(one for one in odds(analysis, own, "negation") if one is not None)))
    return said


def _by_words(
    analysis: Analysis, suspects: Sequence[tuple[_NegationSuspect, float | None]], least: float
) -> Iterator[Flip]:
    """Those where no word of the other side may negate: judged by the cosines, and by the judge."""
    if not suspects:
        return
    texts = {text: None for s, _ in suspects for text in _texts(s)}
    languages = analysis.source.lang, analysis.target.lang
    vectors = dict(zip(texts, analysis.engines.embed(list(texts), languages, JUDGE), strict=True))
    usual = usual_likeness(languages)
    for suspect, sure in suspects:
        gain = _gain(suspect, vectors)
        best = max(_likenesses(suspect, vectors), default=0.0)
        doubtful = suspect.doubtful or suspect.twice
        lost = primary(languages[suspect.side]) == "en"
        turned = _turned_odds(analysis, suspect, sure)
        pair, word, hinted = suspect.pair, suspect.word, suspect.doubtful
        unheard = not lost and _is_unheard(analysis, suspect, sure)
        flip = Flip(
            pair,
            suspect.side,
            word,
            gain,
            usual,
            best,
            doubtful,
            sure,
            False,
            lost,
            turned=turned,
            hinted=hinted,
            unheard=unheard,
        )
        if (
            flip.certain or (gain >= least and not _reworded(suspect, languages, analysis.engines))
        ) and clause_believed(analysis, pair):
            yield flip


def _is_unheard(analysis: Analysis, suspect: _NegationSuspect, said: float | None) -> bool:
    """Whether the judge believes in a negation that is near to no word of the English side."""
    table = words(analysis.languages[suspect.side])
    if table is None or said is None or said < ADDED_UNHEARD:
        return False
    near = heard(analysis.engines, (suspect.pair.source.text, suspect.pair.target.text), suspect.side, table)
    return near is not None and near < SILENT


def _turned_odds(analysis: Analysis, suspect: _NegationSuspect, said: float | None) -> tuple[float, float] | None:
    """The judge's log-odds for any fault, and for a negation, without the translation's negation, at best; None where
    it is the English side that negates, or nothing can be taken out."""
    lang = analysis.languages[suspect.side]
    if primary(lang) == "en" or said is None or said < TURNED:
        return None
    own, other = suspect.pair.seen_from(suspect.side)
    pairs = [(other, v.text) if suspect.side else (v.text, other) for v in affirmed(own, lang)]
    faults = zip(odds(analysis, pairs, ANY), odds(analysis, pairs, "negation"), strict=True)
    return min(((fault, left) for fault, left in faults if fault is not None and left is not None), default=None)


def _suspect(pair: SentencePair, analysis: Analysis) -> _NegationSuspect | None:
    texts, langs = (pair.source.text, pair.target.text), (analysis.source.lang, analysis.target.lang)
    tables = [table for table in map(words, langs) if table]
    if len(tables) < len(langs) or not comparable(pair):
        return None
    firm = [table.negates(text) for table, text in zip(tables, texts, strict=True)]
    side = 0 if firm[0] else 1
    found, own, table = firm[side], tables[side], tables[1 - side]
    if found is None or firm[1 - side] is not None:
        return None
    word, excused = found["word"], _NegationSuspect(pair, side, found["word"], ((), ()), excused=True)
    if became_always(texts, langs):
        return replace(excused, reversed=True)
    if is_said_otherwise(texts, langs, tables, side):
        early = primary(langs[1 - side]) == "en" and _EARLIER.search(texts[1 - side])
        return replace(excused, otherwise=True) if early else None
    # "does not end until" goes on until then, "what not to miss" one must see: the judge alone tells whether it says so
    until = _GOES_ON.search(texts[side]) and table.until(texts[1 - side])
    # what another verb may say is not said by the same one
    same = repeats_negated(texts[side], texts[1 - side], table, (langs[side], langs[1 - side]))
    told = not same and may_be_told_by_a_verb(texts, langs, side)
    if until or says_less_than(texts, langs, side) or told:
        return excused
    # inline code may stand against a word in the visible text, not in the note's
    raw, sentence = (analysis.source, analysis.target)[1 - side].text, (pair.source, pair.target)[1 - side]
    visible, stored = (
        table.any.search(table.busy(text)) for text in (texts[1 - side], raw[sentence.start : sentence.end])
    )
    if (
        (visible or stored)
        and not same
        and not said_as_well(texts, side, own, table)
        and not explained(analysis.engines, texts, langs, side, tables)
    ):
        return excused if visible else None
    variants = _variants(texts, langs, side)
    doubtful = bool(table.hint and table.hint.search(texts[1 - side]))
    if doubtful and not all(variants):
        return replace(excused, otherwise=True)
    return _NegationSuspect(pair, side, word, variants, doubtful, own.hedged(texts[side]))


def is_said_otherwise(texts: tuple[str, str], langs: tuple[str, str], tables: Sequence[Words], side: int) -> bool:
    """Whether the other side needs no negation to say what `side` negates."""
    own, table = tables[side], tables[1 - side]
    turned = from_other_end(texts, tables, langs, side) or is_steady(texts, langs, side)
    if table.inner or turned or says_nearly_none(texts, langs, side):
        return True
    if says_without(texts[side], langs[side]) and says_without(texts[1 - side], langs[1 - side]) is False:
        return True
    # "not nothing" is something
    if undone(texts[side], clauses_negated(texts[side], own, langs[side]), own, langs[side]) > 1:
        return True
    # "does not stop until", of what "runs until"
    if primary(langs[1 - side]) == "en" and table.until(texts[1 - side]):
        return True
    # "would not fly" refused to
    return bool(primary(langs[side]) == "en" and _WOULD_NOT.search(texts[side]) and table.refuses(texts[1 - side]))


def _variants(texts: tuple[str, str], langs: tuple[str, str], side: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of each side what it says without its negation, or with one; the other side's in English alone."""
    taken = tuple(v.text for v in affirmed(texts[side], langs[side]))
    put = tuple(v.text for v in negated(texts[1 - side])) if langs[1 - side].startswith("en") else ()
    return (taken, put) if side == 0 else (put, taken)


def _reworded(suspect: _NegationSuspect, languages: tuple[str, str], engines: Engines) -> bool:
    """Whether it is no flip but "not easy" for "hard": the opposite word explains the other side better."""
    sentences = suspect.pair.source.text, suspect.pair.target.text
    for side, lang in enumerate(languages):
        plain = suspect.variants[side]
        if not lang.startswith("en") or not plain:
            continue
        turned = [text for v in opposites(sentences[side], Pairs.ALL) for text in _turned(v.text, side, suspect)]
        if not turned:
            return False
        vectors = engines.embed([sentences[1 - side], *plain, *turned], languages, JUDGE)
        likeness = vectors[1:] @ vectors[0]
        return bool(likeness[len(plain) :].max() > likeness[: len(plain)].max() + CLEAR)
    return False


def _turned(text: str, side: int, suspect: _NegationSuspect) -> list[str]:
    """An English sentence with the polarity that `suspect` gives that side."""
    return [v.text for v in (affirmed(text, "en") if side == suspect.side else negated(text))]


def _texts(suspect: _NegationSuspect) -> Iterator[str]:
    yield from suspect.pair.texts
    for variants in suspect.variants:
        yield from variants


def _gain(suspect: _NegationSuspect, vectors: dict[str, Array]) -> float:
    """The mean over the sides that have variants, the worse where a word hints at one; 0 where they differ anyway."""
    source, target = vectors[suspect.pair.source.text], vectors[suspect.pair.target.text]
    sides = _likenesses(suspect, vectors)
    likeness = float(source @ target)
    if not sides or likeness < SAME:
        return 0.0
    return (min(sides) if suspect.doubtful else sum(sides) / len(sides)) - likeness


def _likenesses(suspect: _NegationSuspect, vectors: dict[str, Array]) -> list[float]:
    """The best cosine that turning the polarity of either side leads to, of each side that can be turned."""
    source, target = vectors[suspect.pair.source.text], vectors[suspect.pair.target.text]
    return [
        max(float(vectors[text] @ other) for text in variants)
        for variants, other in zip(suspect.variants, (target, source), strict=True)
        if variants
    ]
