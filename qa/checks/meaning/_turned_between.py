"""A word that became its opposite between two languages of which neither is English.

Each side shows one word of a row, the one its opposite. Tables of stems alone know too little of what else a word may
mean; the judge, or the links of the two words, must say that the one stands in the place of the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.judged import odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, comparable
from qa.analysis.word_links import word_links
from qa.checks.meaning._contrast_rows import Contrast, firm_among, loose_among
from qa.checks.meaning._excused_turns import has_negation
from qa.checks.meaning._negation import words
from qa.checks.meaning._sights import in_sight, seen, sight
from qa.model.records import dataclass
from qa.text.languages import primary

Span = tuple[int, int]
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURE, LOOSE_SURE = 1.5, 2.0
"""The judge's odds, asked both ways, from which a word of few meanings was turned, and one of several: of 87,295
published pairs of 26 languages without English, of which words alone tell 427, 27 are told by this or the next number,
some 22 of which are mistakes of their translators (`reports/meaning.md`)."""
LINKED_SURE = -2.75
"""And the odds from which one of few meanings was that lies nearest to the other word."""
BESIDE = 12
"""Letters on either side of a word in which nothing may negate it."""
UNTOLD = frozenset(
    {
        ("before", "after"),
        ("early", "late"),
        ("few", "many"),
        ("more", "less"),
        ("always", "never"),
        ("cause", "effect"),
    }
)
"""Rows of an order, which is told from either end, of what languages say by halves, and of words for both."""


@dataclass(frozen=True, slots=True)
class TurnedBetween:
    """The words at `spans` of a pair of sentences, the source's and its opposite."""

    pair: SentencePair
    spans: tuple[Span, Span]

    @property
    def words(self) -> tuple[str, str]:
        source, target = (text[slice(*span)] for text, span in zip(self.pair.texts, self.spans, strict=True))
        return source, target

    def said(self, analysis: Analysis) -> str:
        """What is told of it: of two notes neither is the original."""
        (source, target), langs = self.words, analysis.languages
        if analysis.undecided:
            return f"'{source}' in {langs[0]} and '{target}' in {langs[1]} are opposites"
        return f"'{source}' became its opposite: '{target}'"


def turned_between(analysis: Analysis) -> Iterator[TurnedBetween]:
    """One for a sentence at most; none where a side is English, whose words are asked about by themselves."""
    languages = analysis.languages
    if analysis.symmetric and not analysis.undecided:
        # three notes and more vote
        return
    if any(primary(lang) == "en" for lang in languages) or primary(languages[0]) == primary(languages[1]):
        return
    found = [
        (pair, firm, spans)
        for pair in grouped_sentences(analysis)
        if comparable(pair)
        for firm, spans in _opposed(pair.texts, languages)
    ]
    told: set[SentencePair] = set()
    said = odds(analysis, [pair.texts for pair, *_ in found], "opposite")
    for (pair, firm, spans), odd in zip(found, said, strict=True):
        if odd is None or pair in told or not believed(analysis, pair):
            continue
        if odd >= (SURE if firm else LOOSE_SURE) or (
            firm and odd >= LINKED_SURE and _is_in_its_place(analysis, pair, spans)
        ):
            told.add(pair)
            yield TurnedBetween(pair, spans)


def _is_in_its_place(analysis: Analysis, pair: SentencePair, spans: tuple[Span, Span]) -> bool:
    links = word_links(analysis.engines, pair.texts)
    ways = ((1, spans[1], spans[0], pair.texts[0]), (0, spans[0], spans[1], pair.texts[1]))
    return links is not None and all(links.stands_for(*way) for way in ways)


def _opposed(texts: tuple[str, str], langs: tuple[str, str]) -> Iterator[tuple[bool, tuple[Span, Span]]]:
    """Rows of which the two texts show one end each, once, and whether their words have few meanings; none where one
    side alone negates, or a word beside them may."""
    rows = [in_sight(text, lang) for text, lang in zip(texts, langs, strict=True)]
    if not rows[0] or not rows[1] or has_negation(texts[0], langs[0]) != has_negation(texts[1], langs[1]):
        return
    both = (rows[0] & rows[1]) - UNTOLD
    firm = [*firm_among(both)]
    found = [(contrast in firm, _ends(texts, langs, contrast)) for contrast in chain(firm, loose_among(both))]
    # "rise|fall" may know a word for the one that "increase|decrease" lacks
    kept = {start for start in map(partial(_kept, texts, langs), chain(firm, loose_among(both))) if start is not None}
    for few, spans in found:
        if spans and spans[0][0] not in kept and not any(map(_may_be_negated, texts, langs, spans)):
            yield few, spans


def _kept(texts: tuple[str, str], langs: tuple[str, str], contrast: Contrast) -> int | None:
    """Where the source says a word of a row of which the other text says the same end as well."""
    source, target = (seen(text, contrast, lang) for text, lang in zip(texts, langs, strict=True))
    return source[0].start if source and any(one.other is source[0].other for one in target) else None


def _ends(texts: tuple[str, str], langs: tuple[str, str], contrast: Contrast) -> tuple[Span, Span] | None:
    """Where the two texts show the one and the other word of a row, each once and for sure; None if they do not."""
    shown = [sight(text, contrast, lang) for text, lang in zip(texts, langs, strict=True)]
    placed = [seen(text, contrast, lang) for text, lang in zip(texts, langs, strict=True)]
    if any(len(places) != 1 for places in placed) or placed[0][0].other is placed[1][0].other:
        return None
    for each in shown:
        said = each.one or each.other if each else ()
        if each is None or (each.one and each.other) or len(said) != 1 or len(said[0]) < 2 or said[0] not in each.sure:
            return None
    (source,), (target,) = placed
    return (source.start, source.end), (target.start, target.end)


def _may_be_negated(text: str, lang: str, span: Span) -> bool:
    table = words(lang)
    if table is None:
        return True
    near = (found.span() for found in table.maybe(table.busy(text)))
    return any(start < span[1] + BESIDE and end > span[0] - BESIDE for start, end in near)
