"""Words of a language that another one of the same script does not have, by its letters and by both tables."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import islice
from math import inf, log
from statistics import median

import regex

from qa.cache.tables import prebuilt
from qa.text.identification import canonical, probabilities
from qa.text.languages import primary
from qa.text.locales import SERBIAN, SERBIAN_LATIN
from qa.text.spelling import spelling_of
from qa.text.words import BAND, function_words, has_kin, has_table, table, zipf

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

RARE, LONG = 2.5, 10
"""Zipf frequency of a word that a table lacks, and letters of a word beyond which length tells nothing."""
SHORTEST_STEM, ENDINGS = 4, (1, 2, 3)
"""Letters of a word of the target's that a longer one may be a form of, and letters that its ending may have."""
WEIGHTS = (-2.5, 1.65, -1.8, 0.95, 0.2, 0.3, -1.5)
"""Weights of `odds`: a constant, the frequency in the source's language and in the target's, that the target's table
lacks the word, the natural log of how much likelier its letters are in the source's language, its length, and that the
target's table has the word without an ending ("файл" of "файла"; set by hand, the others by regression). A logistic
regression over the words that twelve pairs of close languages have alike or not in the messages of KDE's programs
(`reports/untranslated.md`, "Odds of a word")."""
LIKELY, SURE = 2.5, 4.0
"""Odds from which a word was likely left over, and from which it surely was: of a thousand running words there 0 to .75
and 0 to .1 that both languages have are above them but for Spanish and Czech words left in the translations."""
SMALL_THERE = 4.0
"""Zipf frequency up to which a language has another one's function word by chance."""
SHORTEST, NO_CHANCE = 3, 1e-9
"""Letters of a word that the model of languages tells, and the probability of a language that it leaves out."""
_SILENT = regex.compile(r"(?<=\w)[cp](?=[ctç])")

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
def odds(word: str, tag: str, language: str) -> float:
    """Natural log of the odds that a word in small letters that a source in `language` and its translation both have
    is the source's and not one of both languages: by both tables and by how both languages spell. Minus infinity
    where nothing tells, or for a word that is everybody's or English rather than the source's."""
    # the table of Serbian has but one of its scripts
    own = has_table(tag) and has_table(language) and SERBIAN not in (primary(tag), primary(language))
    there, here = zipf(word, language), zipf(word, tag)
    if language == "en" or not own or zipf(word, "en") > there or is_old_spelling(word, tag):
        return -inf
    spelled = len(word) * (spelling_of(language).letter(word) - spelling_of(tag).letter(word))
    formed = not here and any(len(word) - k >= SHORTEST_STEM and zipf(word[:-k], tag) for k in ENDINGS)
    values = (1.0, there or RARE, here or RARE, not here, spelled, min(len(word), LONG), formed)
    return sum(weight * value for weight, value in zip(WEIGHTS, values, strict=True))


def is_old_spelling(word: str, tag: str) -> bool:
    """Whether European Portuguese wrote a word so up to the reform of 1990, and some still do: "seleccionado"."""
    return primary(tag) == "pt" and zipf(_SILENT.sub("", word), tag) > zipf(word, tag)


@lru_cache(maxsize=65536)
def is_source_only(word: str, tag: str, language: str) -> bool:
    """Whether a word in small letters of a source that is not English is none of the language `tag`: it cannot spell
    the word, has it only as the other's texts among its own bring it, or lacks it and all its kin, or its odds
    say so."""
    if language == "en" or not has_table(tag) or not has_table(language) or is_old_spelling(word, tag):
        return False
    if is_unspelled(word, tag, language):
        return True
    if odds(word, tag, language) >= SURE:
        return True
    own, there = zipf(word, tag), zipf(word, language)
    if own:
        return there - own >= rarer_by_chance(tag, language)
    return there >= COMMONEST or (there >= KNOWN_THERE and not has_kin(word, tag, language))


@lru_cache(maxsize=65536)
def is_small_word_of(word: str, tag: str, language: str) -> bool:
    """Whether a word in small letters is a function word of a source that is not English and none of the language
    `tag`, where one of the two has no table but a list of its function words."""
    if language == "en" or word not in function_words(language) or word in function_words(tag):
        return False
    if not has_table(tag):
        return bool(function_words(tag))
    return not has_table(language) and zipf(word, tag) < SMALL_THERE


def is_of_untabled(word: str, tag: str, language: str) -> float:
    """How many natural-log units likelier a word in small letters is in a language without a table than in `tag`, by
    the model of languages; 0 where the table of `tag` has it or its kin, or English does."""
    if len(word) < SHORTEST or zipf(word, tag) or zipf(word, "en") or has_kin(word, tag, language):
        return 0.0
    chances = probabilities(word)
    here, there = (chances.get(canonical(code), 0.0) for code in (tag, language))
    return log((there + NO_CHANCE) / (here + NO_CHANCE))


def is_missing(word: str, tag: str, language: str) -> bool:
    """Whether a word in small letters of a source that is not English is likely none of the language `tag`. Less sure
    than `is_source_only`."""
    return is_source_only(word, tag, language) or odds(word, tag, language) >= LIKELY
