"""Names of a program that became words of the translation's language: `run(threads=4)`, `trabajar(hilos=4)`."""

from __future__ import annotations

import re

from qa.text.languages import primary, scripts_of
from qa.text.tags import is_language_tag
from qa.text.words import has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST = 4
"""Names of a line that may be translated; more are another example."""
SHORTEST = 3
"""Letters of a part of a name that can be told from an abbreviation."""
PLAIN_ENGLISH = 3.0
"""Zipf frequency of an English word that says another thing than the one it stands for."""
COMMON, MARGIN = 2.5, 0.5
"""Zipf frequency of a word in the translation's language, and by how much it is commoner there than in English."""
_WORD = re.compile(r"\w+")
_PART = re.compile(r"[^\W\d_][^\W\d_A-Z]*")
_LETTERS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_STRING = re.compile(r"\"[^\"]*\"|'[^']*'|#.*|//.*")


def is_translated(there: str, here: str, lang: str) -> bool:
    """Whether two lines of code are the same but for names of which those of the translation are words of its language,
    and those of the source are not."""
    there, here = _STRING.sub("", there), _STRING.sub("", here)
    words = _WORD.findall(there), _WORD.findall(here)
    if len(words[0]) != len(words[1]) or _WORD.sub("", there).split() != _WORD.sub("", here).split():
        return False
    changed = [(one, other) for one, other in zip(*words, strict=True) if one != other]
    if not 0 < len(changed) <= MOST or primary(lang) == "en" or not has_table(lang):
        return False
    return all(is_word_of(other, lang) and not is_word_of(one, lang) for one, other in changed)


def is_word_of(name: str, lang: str) -> bool:
    """Whether the parts of a name are words of a language rather than English ones."""
    parts = [part.lower() for part in _PART.findall(name) if len(part) >= SHORTEST]
    known = (zipf(part, lang) for part in parts)
    own = [here >= COMMON and here - zipf(part, "en") >= MARGIN for part, here in zip(parts, known, strict=True)]
    return bool(own) and all(own)


def is_another_word(old: str, new: str, lang: str) -> bool:
    """Whether a word of English stands for another one, rather than a word of the translation's language."""
    if not new.isascii() or is_language_tag(old) or is_language_tag(new) or old.lower() == new.lower():
        return False
    if "Latn" not in scripts_of(lang):
        return True
    if not has_table(lang) or primary(lang) == "en":
        return False
    ours, theirs = ([part.lower() for part in _LETTERS.findall(word)] for word in (old, new))
    english = all(zipf(part, "en") >= PLAIN_ENGLISH for part in (*ours, *theirs))
    return english and all(zipf(part, "en") - zipf(part, lang) >= MARGIN for part in theirs)
