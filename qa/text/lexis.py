"""What a word is among its neighbours: of a closed class, an adverb, a modifier, part of a title or of a label."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

import regex

from qa.text.prose import Context, Word
from qa.text.words import function_words, listed_loans, table, zipf

SEEN = 3.0
"""Zipf frequency from which a word may belong to a language."""
OWN_MARGIN, LOAN_MARGIN = 1.0, 0.75
"""How much rarer, in Zipf units, a word of two languages may be in the one than in the other: words of both, and loans
in another script. English function words are 1.9 to 2.6 units rarer in the tables of languages that lack them."""
FOREIGN_MARGIN = 1.9
"""Zipf units that a function word is rarer in the target's table than in its own, at the least: what tables have of
English from names and titles is 1.9 to 2.6 units rarer, homographs ("on" in Turkish, "for" in Portuguese) are below."""
JOINING = frozenset({"of", "the", "for", "and", "a", "an", "de", "la", "le", "von", "van", "der", "den", "di", "da"})
"""Small words inside names of bodies, places and persons: "Bank of England", "Ludwig van Beethoven"."""
LEADING = frozenset({"the", "la", "le", "de", "von", "van", "di", "da"})
"""Those of them that a name may begin with."""
ARTICLES = frozenset({"the", "a", "an"})
NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand".split()
)
_SIBILANT = regex.compile(r"(.{2,}(?:s|x|z|ch|sh))es")
"""A stem that takes -es: "publishes", "boxes"."""
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday "
    "january february july september october november december".split()
)
"""English words with a capital that every language has a word of its own for; other months are names or words, too."""
LABELLED = CALENDAR | {"april", "june", "august"}
"""Those and the months that persons are called by, which are months as a label or cell."""
ADMONITIONS = frozenset("attention caution danger error hint important note tip warning".split())
"""English words that name the boxes of Markdown and reStructuredText: labels, and no products."""
KNOWN = 3.5
"""Zipf frequency from which a word is common."""
STEM = 2.0
"""Zipf frequency of a word that is one at all, as the stem of another must be."""
GERUND, HEAD = 7, 3
"""Letters of a rare word with -ing, and of the word before it in a compound."""
# Letters of words that are long enough for what an ending says: "-ly" of an adjective ("fly", "only" are none), "-s"
# of an inflected word and of a plural, "-ed" of a participle ("red", "bed" are none), content words of a title.
ADVERB = 6
INFLECTED = 5
PLURAL = 4
PARTICIPLE = 5
CONTENT = 4
CAPITALISED = 0.75
"""Share of a title's content words that begin with a capital: one of four may not."""
TERM = range(3, 5)
"""Words of a term with "of" in it."""


def closed_class(words: Sequence[Word], language: str) -> list[Word]:
    """Function words and manner adverbs that stand as words of prose, not inside a title or a name."""
    common = function_words(language)
    found = []
    for i, word in enumerate(words):
        if Context.CODE in word.context or not (word.plain or i == 0):
            continue
        after = words[i + 1] if i + 1 < len(words) else None
        before = words[i - 1] if i else None
        # "the Pile", "Bank of England": part of a name; "Watching the Moon" says what somebody does
        follows = not before.plain if before else word.lower in LEADING and not _goes_on(words, common)
        follows = follows and not (i == 1 and names_action(words, language))
        in_name = follows and after is not None and not after.plain and word.lower in JOINING
        joined = word.lower in ("or", "and")
        # a lone letter is an article before a word of three letters or more, else a symbol
        letter = len(word.lower) == 1 and not (after is not None and after.plain and len(after.form) > 2)
        function = word.lower in common and not letter and (joined or not in_name)
        if function or (word.plain and is_adverb(word.lower, language)):
            found.append(word)
    return found


def _goes_on(words: Sequence[Word], common: Collection[str]) -> bool:
    """Whether a noun in small letters ends a row, so that its article belongs to no name: "the Pile paper"."""
    last = words[-1]
    return len(words) >= TERM[0] and last.plain and len(last.form) >= CONTENT and last.lower not in common


def is_adverb(word: str, language: str) -> bool:
    """An English manner adverb: an adjective that is a word itself, with -ly."""
    if language != "en" or not word.endswith("ly") or len(word) < ADVERB:
        return False
    stem = word[:-2]
    known = zipf(stem, "en") or zipf(stem + "le", "en") or zipf(stem + "y", "en") or zipf(stem[:-1] + "y", "en")
    return zipf(word, "en") > STEM and known > STEM


def is_clause(words: Sequence[Word], language: str) -> bool:
    """Whether a row of English content words is more than a term: an inflected word stands before its last ("connects
    the", "weights stay fixed"), which compounds do not have, or a numeral does."""
    if language != "en":
        return False
    return any(word.lower in NUMERALS or is_inflected(word.lower, language) for word in words[:-1] if word.plain)


def is_inflected(word: str, language: str) -> bool:
    """Whether an English word ends in -s, -es or -ies after a word that is common alone: "needs", "publishes"."""
    stem = word[:-1]
    if len(word) < INFLECTED or word[-1] != "s" or stem[-1] in "sui":
        return False
    sibilant = _SIBILANT.fullmatch(word)
    stems = (stem, sibilant[1]) if sibilant else (f"{stem[:-2]}y",) if stem.endswith("ie") else (stem,)
    return any(zipf(one, language) >= KNOWN for one in stems)


def is_gerund(word: str, language: str) -> bool:
    """Whether a rare English word is what somebody does: a verb with -ing, alone or behind another word ("overfitting",
    "troubleshooting")."""
    if language != "en" or not word.endswith("ing") or len(word) < GERUND:
        return False
    stem = word.removesuffix("ing")
    if word in table("en") and any(zipf(verb, "en") >= SEEN for verb in (stem, f"{stem}e", stem[:-1])):
        return True
    tails = [word, *(word[i:] for i in range(HEAD, len(word) - INFLECTED) if zipf(word[:i], "en") >= KNOWN)]
    return any(zipf(tail, "en") >= SEEN for tail in tails)


def names_action(words: Sequence[Word], language: str) -> bool:
    """Whether a row says what somebody does to something: "Watching the Moon"."""
    return len(words) > 2 and words[1].lower in ARTICLES and is_gerund(words[0].lower, language)


def is_modifier(word: str, language: str) -> bool:
    """A hyphenated compound that can only stand before a noun: it ends in a participle or a function word."""
    head, dash, tail = word.rpartition("-")
    if not dash or language != "en" or zipf(tail, "en") < SEEN or zipf(head.rpartition("-")[2], "en") < SEEN:
        return False
    return tail in function_words("en") or (tail.endswith("ed") and len(tail) >= PARTICIPLE)


def is_known(word: Word, language: str) -> bool:
    """Whether a word is common in a language, and there rather than in English, whose words every table has."""
    frequency = zipf(word.lower, language)
    return frequency >= KNOWN and (language == "en" or frequency >= zipf(word.lower, "en"))


def is_native(word: str, language: str, other: str) -> bool:
    """Whether a word that two languages of one script write alike belongs to the first: it is nearly as common there.
    What is ten times rarer stands in the table for the names, titles and songs of the other."""
    there = zipf(word, language)
    return there >= SEEN and there >= zipf(word, other) - OWN_MARGIN


def is_loan(word: str, language: str, source: str) -> bool:
    """Whether readers of a language use a word of the source's themselves: it is nearly as common in their own texts.
    Every table has some English from titles and songs, a hundredth of what English has."""
    if source == "en" and word.lower() in listed_loans(language):
        return True
    there = zipf(word, language)
    return there >= SEEN and there >= zipf(word, source) - LOAN_MARGIN


@lru_cache(maxsize=65536)
def singular(word: str, language: str) -> str:
    """An English plural counts with its singular: "tokens" kept here and "token" there is one habit."""
    stem = word[:-1]
    plural = language == "en" and len(word) >= PLURAL and word.endswith("s") and not stem.endswith("s")
    return stem if plural and zipf(stem, language) >= KNOWN else word


def is_title(words: Sequence[Word], language: str) -> bool:
    """Whether at least two words and most content words begin with a capital."""
    common = function_words(language)
    long = [word for word in words if len(word.form) >= CONTENT and word.lower not in common]
    capital = [word for word in long if not word.plain]
    return len(words) > 1 and len(capital) >= CAPITALISED * max(1, len(long))


def outermost(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that stand in no other one, in order."""
    end = -1
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if span[1] > end:
            yield span
            end = span[1]


def in_label(labels: Sequence[tuple[int, int]], run: Sequence[Word]) -> bool:
    """Whether most of a run stands in labels, of which none stands in another, in order."""
    before = (bisect_right(labels, word.start, key=itemgetter(0)) for word in run)
    inside = sum(at > 0 and word.start < labels[at - 1][1] for at, word in zip(before, run, strict=True))
    return inside * 2 > len(run)


def is_term(words: Sequence[Word], language: str) -> bool:
    """Whether a short run has the shape of an English term: "bag of words", "proof of concept", "chain of thought"."""
    forms = [word.lower for word in words]
    common = function_words(language)
    inner = [form for form in forms if form in common]
    return language == "en" and len(forms) in TERM and inner == ["of"] and "of" not in (forms[0], forms[-1])
