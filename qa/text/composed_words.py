"""English words with a capital that are, or are made of, words of the dictionary: Shortcuts, Toolbar, QuickPreview."""

from __future__ import annotations

from functools import lru_cache

import regex

from qa.text.english_names import common_words
from qa.text.lexis import singular
from qa.text.persons import is_listed
from qa.text.words import function_words, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST_PART = 3
"""Letters of a part of a compound."""
LONGEST = 40
"""Letters beyond which nothing is a word: each place where it may be parted is tried."""
KNOWN = 3.3
"""Zipf frequency from which a compound is mostly a name: Facebook and Photoshop are above, "slideshow" is below."""
PREFIXES = frozenset(
    "anti auto bi de dis hyper inter meta mid micro mini multi non over post pre re semi sub un".split()
)
ENDINGS = ("s", "es", "er", "ers", "ed", "ing")
"""What makes another form of a word, or who or what does it: tags, tagger."""
_CAMEL = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")


@lru_cache(maxsize=4096)
def is_made_of_words(form: str) -> bool:
    """Whether a word with a capital is a word of the dictionary that nobody is called, a form of one, or two in one."""
    low = form.lower()
    if len(low) > LONGEST or is_listed(low):
        return False
    if _is_word(low):
        return True
    parts = [part.lower() for part in _CAMEL.split(form)]
    if len(parts) > 1:
        return all(_is_word(part) or part in function_words("en") for part in parts)
    return zipf(low, "en") < KNOWN and any(
        (low[:at] in PREFIXES or (at >= SHORTEST_PART and low[:at] in common_words())) and _is_word(low[at:])
        for at in range(2, len(low) - SHORTEST_PART + 1)
    )


def _is_word(low: str) -> bool:
    """Whether common English has a word, or one that it is a form of: "tagger" of "tag"."""
    if len(low) < SHORTEST_PART:
        return False
    if low in common_words() or singular(low, "en") in common_words():
        return True
    stems = (low.removesuffix(ending) for ending in ENDINGS if low.endswith(ending))
    forms = (form for stem in stems for form in (stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem))
    return any(len(form) >= SHORTEST_PART and form in common_words() for form in forms)
