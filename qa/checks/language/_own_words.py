"""English words that the target's language has as well, by the forms that the note and the language's table know."""

from __future__ import annotations

from functools import cache

import regex

from qa.analysis.evidence import Evidence
from qa.text.prose import Word
from qa.text.unshared import is_unshared
from qa.text.words import table, zipf

ENGLISH = "en"
FEWEST, LONGEST_ENDING = 5, 6
"""Letters of a word that a longer one may be a form of, and letters that an ending may have."""
MANY = 20
"""Words of a language's own with one ending, from which a word that has it may be another of them: of the tables of
Latin script, Swedish, Danish, German and French have more of -sion and -tion, all others eleven at most."""
_LEARNED = (regex.compile(r"\w{3,}[st]ion"), regex.compile(r"\w{3,}ment"), regex.compile(r"\w{3,}ator"))


def is_inflected_there(evidence: Evidence, word: Word) -> bool:
    """Whether the note has a word with an ending that makes it no English word: the note's language has it itself. What
    only English has may begin a longer word by chance."""
    lower = word.lower
    if len(lower) < FEWEST or is_unshared(lower, ENGLISH):
        return False
    said = evidence.source.counts if evidence.source else {}
    return any(
        0 < len(form) - len(lower) <= LONGEST_ENDING
        and form.startswith(lower)
        and form not in said
        and not zipf(form, ENGLISH)
        for form in evidence.target.counts
    )


def is_learned_there(word: str, language: str) -> bool:
    """Whether a word has an ending of learned nouns that many words of the language have as well."""
    return any(pattern.fullmatch(word) and _own(language, number) >= MANY for number, pattern in enumerate(_LEARNED))


@cache
def _own(language: str, number: int) -> int:
    """Words of a table with one of the endings that are commoner there than in English."""
    known = table(language).items()
    return sum(common > zipf(form, ENGLISH) and _LEARNED[number].fullmatch(form) is not None for form, common in known)
