"""The terms of a pair of notes and what its aligned sentences have for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair, sentence_pairs
from qa.model import Term
from qa.model.records import dataclass
from qa.text.term_pairs import Index, Pairing, inverted, renderings, source_index, target_index, terms
from qa.text.terms import forms

FEWEST = 2
"""Sentences that a term or a rendering must stand in: what stands in one sentence shows nothing."""


@dataclass(frozen=True)
class Terminology:
    """Both sides of the aligned sentences, indexed by what they say."""

    pairs: tuple[SentencePair, ...]
    source: Index
    target: Index
    spelled: Mapping[str, str]
    by_sentence: Mapping[int, list[str]]

    def terms(self, least: int) -> list[str]:
        """The source's terms of at least so many sentences."""
        return terms(self.source, least)

    def renderings(self, term: str, least: int = FEWEST) -> list[Pairing]:
        """What stands with a term in so many sentences at least, the likeliest first."""
        return renderings(term, self.source[term], self.target, self.by_sentence, least)


@computed_once
def terminology(analysis: Analysis) -> Terminology:
    pairs = sentence_pairs(analysis)
    return terminology_of(pairs, analysis.source.lang, analysis.target.lang)


def terminology_of(pairs: tuple[SentencePair, ...], source: str, target: str) -> Terminology:
    """The same of sentences of any number of notes."""
    ours = source_index([pair.source.text for pair in pairs], source, FEWEST)
    theirs, spelled = target_index([pair.target.text for pair in pairs], target, FEWEST)
    return Terminology(pairs, ours, theirs, spelled, inverted(theirs))


def allowed_terms(analysis: Analysis) -> Sequence[Term]:
    """What may stand in the translation although it looks foreign: kept terms and the forms of its language."""
    language = analysis.target.lang
    own = [Term(form) for term in analysis.glossary for form in forms(term, language)]
    return [*(Term(term.source) for term in analysis.glossary if term.kept and not forms(term, language)), *own]
