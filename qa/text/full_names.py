"""Whether an English text gives somebody a whole name: a title before it, or two words that no dictionary has.

A word that no table knows may be a thing, which translators call by its kind; a given name with a surname is a
person's, whatever people they are of.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from qa.text.composed_words import is_made_of_words
from qa.text.english_names import TITLES, common_words, english_names, is_part_of_program
from qa.text.entities import names_of

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST_WORDS, MOST_WORDS = 2, 4
"""Words of a whole name without its particles."""
NEAR = 24
"""Characters before a name in which its title stands."""
SHORTEST = 2
"""Letters of each word."""
_TITLE = regex.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Captain|President|Queen|King|Judge|Senator|Colonel|General|Aunt|Uncle)"
    r"\.? (?:\p{Lu}[\p{L}.'’-]* (?:(?:van|von|de|da|del|della|bin|al|el) )?)?\Z"
)
_ARTICLE = regex.compile(r"\b(?:[Tt]he|[Aa]n?) (?:\p{Lu}[\p{L}\p{M}'’-]* ){0,3}\Z")
_THING = regex.compile(
    r"['’]s?\b|[ -]\p{Lu}| (?:is|are|was) (?:an?|the) (?:\p{L}+ )?(?:program|application|tool|library)"
)
_WRITTEN = regex.compile(r"\p{Lu}['’]?\p{Ll}+(?:['’-]?\p{Lu}?\p{Ll}+)*")


def is_whole_name(text: str, start: int, end: int) -> bool:
    """Whether the word or words at `[start, end)` belong to the whole name of a person."""
    if _TITLE.search(text, max(0, start - NEAR), start):
        return True
    if _ARTICLE.search(text, max(0, start - NEAR), start):
        return False
    return any(first <= start and end <= last for first, last in _whole_names(text))


def whole_name(text: str, start: int) -> str:
    """The whole name at a place, without particles: Chimamanda Adichie; "" where there is none."""
    for name in english_names(text):
        if name.start <= start < name.end:
            return name.text
    return ""


@lru_cache(maxsize=64)
def _whole_names(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text has runs of two words or more that are nothing but names."""
    found = []
    for name in english_names(text):
        forms = [word.form for word in name.words]
        alone = FEWEST_WORDS <= len(forms) <= MOST_WORDS and not name.entity and not name.beside
        if alone and all(map(_is_nothing_else, forms)) and not _THING.match(text, name.end):
            found.append((name.start, name.end))
    return tuple(found)


def _is_nothing_else(form: str) -> bool:
    low = form.lower()
    if len(form) < SHORTEST or not _WRITTEN.fullmatch(form) or low in TITLES or form in names_of("en"):
        return False
    return low not in common_words() and not is_part_of_program(low) and not is_made_of_words(form)
