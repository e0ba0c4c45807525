"""A thing became another of its kind, "red" blue or "brother" sister: found by words, borne out by the judge."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.judged import ANY, odds
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, comparable
from qa.analysis.substitution import rise
from qa.analysis.word_links import word_links
from qa.analysis.word_witness import stands_for_another
from qa.checks.meaning._kinds import OtherThing, exchanged, has_kinds
from qa.model.records import dataclass
from qa.text.kinds import EVERYDAY, names_of
from qa.text.languages import language_name, primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURE, LIKELY = -3.0, -6.0
"""Log-odds of the judge that anything is wrong with a sentence from which its words are believed, and worth a remark:
of 62,500 published sentences in 25 languages words alone tell four (`reports/meaning.md`),"""
FAINT = 1.0
"""and the odds from which they are told at all where a single character is all that says it, or a word of many turns of
phrase ("by hand", "by heart")."""
DENIED = -0.005
"""Rise of the cosine (e5) of an English sentence with the name of the other thing, below which the other side hardly
says that one: of 2,302 published sentences 49 % reach it with another thing of the kind, and 97 % of the same whose
translation names that one (`reports/meaning.md`)."""
LANGUAGE = "language"
"""The kind of thing that examples are given for readers of another language in."""
_AMOUNT = regex.compile(r"\p{N}+")


@dataclass(frozen=True, slots=True)
class ExchangedThing:
    """What a sentence of the pair says on its English side (0 the source, 1 the target) and on the other."""

    pair: SentencePair
    side: int
    found: OtherThing
    odds: float
    nearer: bool
    """Whether the sentence is no farther from the translation with the name of the other thing."""

    @property
    def sure(self) -> bool:
        return self.odds >= SURE and self.nearer


def exchanged_things(analysis: Analysis) -> Iterator[ExchangedThing]:
    """One for a sentence at most; one side must be English, and words of the other language known."""
    languages = analysis.languages
    side = next((side for side, lang in enumerate(languages) if primary(lang) == "en"), None)
    if side is None or not has_kinds(languages[1 - side]):
        return
    suspects = [
        (pair, found)
        for pair in grouped_sentences(analysis)
        for found in [*exchanged(pair.texts[side], pair.texts[1 - side], languages[1 - side])][:1]
        if (comparable(pair) or _is_ingredient(pair, found)) and not _is_at_home(found, languages[1 - side])
    ]
    said = odds(analysis, [pair.texts for pair, _ in suspects], ANY)
    for (pair, found), sure in zip(suspects, said, strict=True):
        if sure is not None and sure >= (FAINT if found.faint else LIKELY) and believed(analysis, pair):
            text, word = pair.texts[side], pair.texts[1 - side][slice(*found.other_span)]
            if _is_said_elsewhere(analysis, pair, side, found):
                continue
            if stands_for_another(analysis, text, found.span, word, names_of(found.other)):
                continue
            links = word_links(analysis.engines, (text, pair.texts[1 - side]))
            if links is not None and links.nearer_to_another(1, found.other_span, found.span, text):
                continue
            # a radius and a diameter lie too near each other
            asked = found.kind in EVERYDAY
            nearer = not asked or rise(analysis, pair, side, found.span, found.other) >= DENIED
            yield ExchangedThing(pair, side, found, sure, nearer)


def _is_said_elsewhere(analysis: Analysis, pair: SentencePair, side: int, found: OtherThing) -> bool:
    """Whether the word stands in another sentence whose English has nothing of the kind: the note uses it for a thing
    that no table knows, as German "Ofen" for a kiln."""
    word = pair.texts[1 - side][slice(*found.other_span)].lower()
    names = {*names_of(found.other), pair.texts[side][slice(*found.span)]}
    named = regex.compile(rf"\b(?:{'|'.join(map(regex.escape, sorted(names)))})", regex.I)
    return any(
        one != pair and word in one.texts[1 - side].lower() and not named.search(one.texts[side])
        for one in grouped_sentences(analysis)
    )


def _is_at_home(found: OtherThing, lang: str) -> bool:
    """Whether an example took the note's own language in place of another: "in English" may be "in Korean" there."""
    return found.kind == LANGUAGE and found.other == language_name(lang)


def _is_ingredient(pair: SentencePair, found: OtherThing) -> bool:
    """Whether a pair too short to be judged is an amount of something to eat, "2 carrots", the same on both sides."""
    amounts = [_AMOUNT.findall(text) for text in pair.texts]
    return found.kind == "food" and pair.certain and bool(amounts[0]) and len(amounts[0]) == len(amounts[1])
