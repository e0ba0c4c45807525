"""Slips of the pen: a word that is none, and the common word that it is by one change."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from qa.analysis.pair import Analysis
from qa.analysis.vocabulary import Vocabulary
from qa.model.records import dataclass
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
TORN, TORN_SHORT = 6, 5
"""Letters of a word that is torn in two, and of one that must be as common as `MEANT_SHORT`."""
SHORT = 6
"""Letters up to which a word is one by the list of short words; the table has syllables, codes and initials, too."""
RARE = 2.5
"""Zipf frequency from which a longer word is one."""
PREFIXES = frozenset(
    "an ante anti arch astro audio auto be bi bio by cardio circum co contra counter cross cyber de demi di "
    "dis down eco e electro em en equi ex extra far flash fore full geo half hand hard hetero high homo hydro "
    "hyper il im in inter intra ir iso kilo life low macro mal mega meta micro mid milli mini mis mono multi "
    "nano neo neuro non off on one out over pan para per photo poly post pre pro proto pseudo psycho quasi "
    "radio re self semi socio soft step stereo sub super sur techno tele thermo tri turbo two u ultra un "
    "under uni up vice well x".split()
)
"""What English joins with a hyphen or without one."""
TAIL = 3
"""Letters up to which what stands behind a prefix is not looked at: "co-op"."""
PREFIXED = 3.0
"""Zipf frequency of a word that may stand behind a prefix: "retried" is no "retired"."""

_SHORT_WORDS = Path(__file__).parents[2] / "text" / "data" / "short_words.en.z"


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
    strange = _strange(note, source, lang)
    text = analysis.target.text
    for item in note.prose if strange else ():
        words = item.words
        for i, word in enumerate(words):
            if word.lower in strange and _is_prose(note, word):
                neighbours = list(pairwise(words[max(0, i - 1) : i + 2]))
                slip = _traded(word, lang) or _hyphened(word, lang) or _torn(text, neighbours, lang)
                if slip and not _is_foreign(slip.said, lang):
                    yield slip


def _strange(note: Vocabulary, source: Vocabulary, lang: str) -> frozenset[str]:
    """The words that stand once in the note, not in the source, and are none as far as is known."""
    known = table(lang)
    once = (word for word, times in note.counts.items() if times == 1 and word not in source.counts)
    return frozenset(word for word in once if word not in known or (len(word) <= SHORT and not _is_word(word, lang)))


def _is_prose(note: Vocabulary, word: Word) -> bool:
    odd = word.context & (Context.CODE | Context.QUOTED | Context.LINK | Context.IMAGE)
    return word.plain and not odd and word.lower not in note.code


def _traded(word: Word, lang: str) -> Slip | None:
    """The word with two neighbouring letters traded back."""
    said = word.lower
    if len(said) < SHORTEST or not said.isalpha() or said in table(lang) or _is_derived(said, lang):
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
    if not hyphen or not _is_torn(joined, lang):
        return None
    whole = _is_word(last, lang)
    if whole and (first in PREFIXES or _is_word(first, lang)):
        return None
    # "e-mail", "co-op", "k-means"
    if (len(last) <= TAIL and first in PREFIXES) or (len(first) == 1 and whole):
        return None
    return Slip(word.start, word.end, word.form, joined)


def _torn(text: str, pairs: list[tuple[Word, Word]], lang: str) -> Slip | None:
    """The word that two neighbours are without the space between them, where they are not both words."""
    for first, last in pairs:
        joined = first.lower + last.lower
        if text[first.end : last.start] != " " or not last.plain or not _is_torn(joined, lang):
            continue
        whole = _is_word(first.lower, lang), _is_word(last.lower, lang)
        # a lone letter is a symbol before a word
        symbol = (len(first.lower) == 1 and whole[1]) or (len(last.lower) == 1 and whole[0])
        if not all(whole) and not symbol:
            return Slip(first.start, last.end, text[first.start : last.end], joined)
    return None


def _is_torn(joined: str, lang: str) -> bool:
    """Whether two pieces are a common word together."""
    least = MEANT if len(joined) >= TORN else MEANT_SHORT
    return len(joined) >= TORN_SHORT and joined.isalpha() and zipf(joined, lang) >= least


def _is_word(piece: str, lang: str) -> bool:
    return piece in short_words() if len(piece) <= SHORT else zipf(piece, lang) >= RARE


@cache
def short_words() -> frozenset[str]:
    """The English words of two to six letters, and the two of one."""
    return frozenset(zlib.decompress(_SHORT_WORDS.read_bytes()).decode("ascii").split()) | {"a", "i"}


@lru_cache(maxsize=65536)
def _is_foreign(said: str, lang: str) -> bool:
    """Whether another language has the word: a quotation, a name, a loan."""
    return any(said in table(tag) for tag in languages() if tag != lang and has_table(tag))
