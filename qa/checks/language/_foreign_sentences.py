"""Sentences in a third language in a note whose own language has no table of words: the model and the table of that
language say what it is, the rest of the note that it does not write so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from qa.align.sentences import block_sentences
from qa.analysis.evidence import Evidence, evidence
from qa.analysis.pair import Analysis
from qa.checks.language._third_language import ForeignClause
from qa.checks.language._wrong_language import are_close
from qa.model import Severity
from qa.text.identification import UNKNOWN, ahead, can_identify, canonical, identify, probabilities
from qa.text.languages import language_name, primary
from qa.text.prose import Context, Word
from qa.text.visible import abridged
from qa.text.words import has_table, table

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 6
"""Words of a sentence that can be told. Set, as what follows, on right notes in Galician, Basque, Swahili, Estonian
and Kazakh: no sentence of theirs has a rise above .15."""
FEWEST_APART, APART = 10, 4
"""And of one in which something else stands between the words, a formula or code of so many characters: "Is é $P = UI$
an chumhacht" is told for its few words."""
NEAR, SURE = 0.05, 0.6
"""The model's probability of the note's language, at the most, and of the other one, at the least: less than for a
block, as the words must say so, too."""
KNOWN, RISE = 0.75, 0.25
"""Share of the words that the table of the other language has, and by how much more than of the rest of the note."""
COMMON, NEW = 5.0, 2
"""Zipf frequency of the small words of the other language, and how many of them the rest of the note must lack."""
FEWEST_REST_WORDS = 20
"""Words of the rest of the note that tell how it is written."""
SHOWN = 60
"""Characters of a sentence that a message quotes."""
TELLING = {
    "af": frozenset({"nie", "vir", "jy", "hulle", "moenie"}),
    "nn": frozenset({"ikkje", "dei", "frå", "eg"}),
    "lb": frozenset({"ass", "net", "mat", "ech"}),
    "gl": frozenset({"unha", "xa", "coa", "coas"}),
}
"""Small words of languages whose neighbour has no such words, and whatever else of a sentence."""
_ASIDE = Context.CODE | Context.QUOTED | Context.BRACKETED | Context.LINK | Context.EMPHASIS | Context.IMAGE


def foreign_sentences(analysis: Analysis) -> Iterator[ForeignClause]:
    """Sentences of the target's prose in a third language, in reading order."""
    known = evidence(analysis)
    if has_table(known.language) or not can_identify(known.language):
        return
    sentences = list(_sentences(known))
    ahead(_text(words) for words in sentences)
    told = [(words, language) for words in sentences if (language := _language(known, words))]
    rests = _rests(known, told)
    for words, language in told:
        if _differs(words, rests[_key(known, words, language)], language, several=len(told) > 1):
            start, end = words[0].start, words[-1].end
            whole = known.target.document.text[start:end]
            if known.source is None or whole not in known.source.document.text:
                quote = abridged(" ".join(whole.split()), SHOWN)
                message = f"{language_name(language)} in {language_name(known.language)} text: '{quote}'"
                yield ForeignClause(start, end, language, Severity.MAJOR, message)


def _sentences(known: Evidence) -> Iterator[list[Word]]:
    """The words of the sentences that are long enough, without what stands aside."""
    for item in known.target.prose:
        if len(item.words) < FEWEST:
            continue
        for sentence in block_sentences(known.target.document, item.block):
            words = [w for w in item.words if sentence.start <= w.start < sentence.end and not w.context & _ASIDE]
            parted = any(after.start - word.end > APART for word, after in pairwise(words))
            if len(words) >= (FEWEST_APART if parted else FEWEST):
                yield words


def _language(known: Evidence, words: list[Word]) -> str | None:
    """The other language that the model is sure of, if it has a table."""
    if any(word.lower in TELLING.get(primary(known.language), ()) for word in words):
        return None
    text = _text(words)
    language, confidence = identify(text)
    expected = {canonical(known.language), *(canonical(tag) for tag in known.languages)}
    if language == UNKNOWN or confidence < SURE or canonical(language) in expected or not has_table(language):
        return None
    chances = probabilities(text)
    return primary(language) if all(chances.get(tag, 0.0) <= NEAR for tag in expected) else None


class _Rest(NamedTuple):
    """The words of a note without some sentences, and how many of them the table of another language has."""

    words: Counter[str]
    theirs: int
    close: bool


def _key(known: Evidence, words: list[Word], language: str) -> tuple[str, ...]:
    """The sentences that are set apart together: all in a language, or, where the model may take it for the note's own,
    the copies of one."""
    copies = (word.lower for word in words) if are_close(known.language, language) else ()
    return language, *copies


def _rests(known: Evidence, told: list[tuple[list[Word], str]]) -> Mapping[tuple[str, ...], _Rest]:
    apart: dict[tuple[str, ...], Counter[str]] = {}
    for words, language in told:
        apart.setdefault(_key(known, words, language), Counter()).update(word.lower for word in words)
    rests = {}
    for key, words_apart in apart.items():
        rest, theirs = Counter(known.target.counts) - words_apart, table(key[0])
        has = sum(times for word, times in rest.items() if word in theirs)
        rests[key] = _Rest(rest, has, are_close(known.language, key[0]))
    return rests


def _differs(words: list[Word], rest: _Rest, language: str, *, several: bool) -> bool:
    """Whether the words are those of a language which the rest of the note does not use: if there is no rest, which is
    not close to the note's own."""
    theirs, here = table(language), {word.lower for word in words}
    has = sum(word.lower in theirs for word in words) / len(words)
    small = sum(theirs.get(word, 0.0) >= COMMON and not rest.words[word] for word in here)
    if has < KNOWN or small < NEW:
        return False
    total = rest.words.total()
    return has - rest.theirs / total >= RISE if total >= FEWEST_REST_WORDS else several and not rest.close


def _text(words: list[Word]) -> str:
    return " ".join(word.form for word in words)
