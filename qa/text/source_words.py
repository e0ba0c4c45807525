"""Words of a language that another one of the same script does not have, by its letters and by both tables."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import islice
from math import inf
from statistics import median

from qa.cache.tables import prebuilt
from qa.text.languages import primary
from qa.text.locales import SERBIAN, SERBIAN_LATIN
from qa.text.words import BAND, STEM, has_kin, has_table, table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LEARNT, ALIEN = 6000, 10
"""Commonest words of a table that teach its letters, and how many of them may have one that is not its own: names."""
TELLING = 20
"""Words of another language that a table holds by chance, at the least, to tell how much of that language it has."""
CHANCE = 1.0
"""Zipf units by which they are rarer there at the least: what is as common in both languages is a name."""

KNOWN_THERE, COMMONEST = 4.5, 5.25
"""Zipf frequency of a word in one language from which the other's table would have it if the other spelled one of its
own so: the tables end between 3.1 and 3.6. From the second on, words that begin alike are chance: Russian "затем",
Ukrainian "затемнення"."""

FAMILIAR = 3.5
"""The same of a word that is a label, among labels that are translated."""

_FOLDED = frozenset("ß")


@lru_cache(maxsize=1024)
def letters_of(tag: str) -> frozenset[str]:
    """The letters that a language with a table writes: Serbian in both scripts, of which its table has one; tables are
    folded and have no ß."""
    found = frozenset(_alphabet(tag)) | (_FOLDED if primary(tag) == "de" else frozenset())
    return found | SERBIAN_LATIN.keys() if primary(tag) == SERBIAN else found


@prebuilt
def _alphabet(tag: str) -> str:
    words = islice(table(tag), LEARNT)
    counted = Counter(letter for word in words for letter in set(word))
    return "".join(sorted(letter for letter, times in counted.items() if times > ALIEN))


@lru_cache(maxsize=65536)
def is_unspelled(word: str, tag: str, language: str) -> bool:
    """Whether a word in small letters has a letter of `language` that the language `tag` does not write; those of
    English stand in names and loans everywhere."""
    alien = letters_of(language) - letters_of(tag)
    return any(letter in alien and not letter.isascii() for letter in word)


@lru_cache(maxsize=1024)
@prebuilt
def rarer_by_chance(tag: str, language: str) -> float:
    """Zipf units by which words of `language` are rarer in the table of `tag` if only texts in `language` that were
    taken for the other brought them: the median of those that `tag` cannot spell, less what the tables round. Infinite
    where the table is clean."""
    own, theirs = table(tag), table(language)
    margins = [theirs[w] - own[w] for w in own if is_unspelled(w, tag, language) and w in theirs]
    chance = median(margins) if len(margins) >= TELLING else 0.0
    return chance - BAND if chance >= CHANCE else inf


@lru_cache(maxsize=65536)
def is_source_only(word: str, tag: str, language: str) -> bool:
    """Whether a word in small letters of a source that is not English is none of the language `tag`: it cannot spell
    the word, has it only as the other's texts among its own bring it, or lacks it and all its kin."""
    if language == "en" or not has_table(tag) or not has_table(language):
        return False
    if is_unspelled(word, tag, language):
        return True
    own, there = zipf(word, tag), zipf(word, language)
    if own:
        return there - own >= rarer_by_chance(tag, language)
    return there >= COMMONEST or (there >= KNOWN_THERE and not has_kin(word, tag, language))


@lru_cache(maxsize=65536)
def is_missing(word: str, tag: str, language: str) -> bool:
    """Whether a word in small letters of a source that is not English is likely none of the language `tag`: it is known
    to the source's table, and neither the word nor its kin to the other. Less sure than `is_source_only`."""
    if language == "en" or not has_table(tag) or zipf(word, tag):
        return is_source_only(word, tag, language)
    # of a shorter one nothing tells kin
    known = len(word) >= STEM and zipf(word, language) >= FAMILIAR and not has_kin(word, tag, language)
    return known or is_source_only(word, tag, language)
