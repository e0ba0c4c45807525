"""Slips of the pen: a word that is none, and the common word that it is by one change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from qa.analysis.pair import Analysis
from qa.analysis.vocabulary import Vocabulary
from qa.text.languages import languages, primary
from qa.text.prose import Context, Word
from qa.text.words import has_table, table, zipf

SPELLED = frozenset({"en"})
"""Languages whose table has the rarer words too: 60,000 of English, 24,000 of others."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST = 4
"""Letters of a word whose letters can have traded places."""
MEANT, MEANT_SHORT = 3.0, 4.0
"""Zipf frequency of the word that was meant, at the least, and of one of `SHORTEST` letters."""
TORN = 6
"""Letters of a word that is torn in two, at the least."""
TORN_MEANT = 3.0
"""Zipf frequency of a torn word."""
PIECE = {1: 9.0, 2: 9.0, 3: 4.5}
"""Zipf frequency from which a piece of so many letters is a word of its own; longer ones by `LONG_PIECE`. The table has
syllables, codes and abbreviations of one to three letters that are frequent."""
LONG_PIECE = 2.5
PREFIXES = frozenset(
    "a an ante anti arch astro audio auto be bi bio by cardio circum co contra counter cross cyber de demi di "
    "dis down eco e electro em en equi ex extra far flash fore full geo half hand hard hetero high homo hydro "
    "hyper il im in inter intra ir iso kilo life low macro mal mega meta micro mid milli mini mis mono multi "
    "nano neo neuro non off on one out over pan para per photo poly post pre pro proto pseudo psycho quasi "
    "radio re self semi socio soft step stereo sub super sur techno tele thermo tri turbo two u ultra un "
    "under uni up vice well x".split()
)
"""What English joins with a hyphen or without one."""
PARTICLES = frozenset("in on up off out by to of at as it down over away back around through".split())
"""What ends a compound with a hyphen: "plug-in", "stand-by"."""
PREFIXED = 3.0
"""Zipf frequency of a word that may stand behind a prefix: "retried" is no "retired"."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A stretch that is no word, and the word that was meant."""

    start: int
    end: int
    said: str
    meant: str


def slips(analysis: Analysis) -> Iterator[Slip]:
    """The slips of the target's running text; each word once in the note."""
    lang = primary(analysis.target.lang)
    if lang not in SPELLED:
        return
    note, source = analysis.vocabulary(analysis.target), analysis.vocabulary(analysis.source)
    known = table(lang)
    strange = [
        word for word in note.counts if word not in known and note.counts[word] == 1 and word not in source.counts
    ]
    if not strange:
        return
    unknown = frozenset(strange)
    text = analysis.target.text
    for item in note.prose:
        words = item.words
        for i, word in enumerate(words):
            if word.lower in unknown and _is_prose(note, word):
                neighbours = list(pairwise(words[max(0, i - 1) : i + 2]))
                slip = _traded(word, lang) or _hyphened(word, lang) or _torn(text, neighbours, lang)
                if slip and not _is_foreign(slip.said, lang):
                    yield slip


def _is_prose(note: Vocabulary, word: Word) -> bool:
    odd = word.context & (Context.CODE | Context.QUOTED | Context.LINK | Context.IMAGE)
    return word.plain and not odd and word.lower not in note.code


def _traded(word: Word, lang: str) -> Slip | None:
    """The word with two neighbouring letters traded back."""
    said = word.lower
    if len(said) < SHORTEST or not said.isalpha() or _is_derived(said, lang):
        return None
    meant = max(_trades(said), key=lambda form: zipf(form, lang), default="")
    least = MEANT_SHORT if len(said) == SHORTEST else MEANT
    return Slip(word.start, word.end, word.form, meant) if meant and zipf(meant, lang) >= least else None


def _is_derived(said: str, lang: str) -> bool:
    """Whether a word is another one behind a prefix."""
    return any(said[:n] in PREFIXES and zipf(said[n:], lang) >= PREFIXED for n in range(2, len(said) - SHORTEST + 1))


def _trades(said: str) -> Iterator[str]:
    for i in range(len(said) - 1):
        if said[i] != said[i + 1]:
            yield said[:i] + said[i + 1] + said[i] + said[i + 2 :]


def _hyphened(word: Word, lang: str) -> Slip | None:
    """The word without its hyphen, where its parts are no words."""
    first, hyphen, last = word.lower.partition("-")
    joined = first + last
    if not hyphen or len(joined) < TORN or not joined.isalpha() or zipf(joined, lang) < TORN_MEANT:
        return None
    if first in PREFIXES or last.rstrip("s") in PARTICLES or (_is_word(first, lang) and _is_word(last, lang)):
        return None
    return Slip(word.start, word.end, word.form, joined)


def _torn(text: str, pairs: list[tuple[Word, Word]], lang: str) -> Slip | None:
    """The word that two neighbours are without the space between them, where they are not both words."""
    for first, last in pairs:
        joined = first.lower + last.lower
        if text[first.end : last.start] != " " or not last.plain or len(joined) < TORN or not joined.isalpha():
            continue
        if zipf(joined, lang) >= TORN_MEANT and not (_is_word(first.lower, lang) and _is_word(last.lower, lang)):
            return Slip(first.start, last.end, text[first.start : last.end], joined)
    return None


def _is_word(piece: str, lang: str) -> bool:
    return zipf(piece, lang) >= PIECE.get(len(piece), LONG_PIECE)


@cache
def _is_foreign(said: str, lang: str) -> bool:
    """Whether another language has the word: a quotation, a name, a loan."""
    return any(said in table(tag) for tag in languages() if tag != lang and has_table(tag))
