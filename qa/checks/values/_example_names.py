"""Names of files and people in examples, which a translator makes up anew: `holiday-001.jpg`, `/home/your_name`."""

from __future__ import annotations

import regex

from qa.checks.values._verbatim import Verbatim, VerbatimKind
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ORDINARY = 3.5
"""Zipf frequency of an English word from which a file named by it alone is an example, and no file of a program."""
_OF_PEOPLE = frozenset("txt jpg jpeg png gif svg pdf mp3 ogg wav mp4 doc docx odt ods xls xlsx csv zip".split())
"""Extensions of what people write, draw and record themselves; what programs read keeps its name."""
_PART = regex.compile(r"[-_. ]+")
_OWNED = regex.compile(r"^(?:your|my|new|test)(?=\p{L}{3})")
"""What such names begin with: "mydocument"."""
_YOURS = regex.compile(r"(?:your|my|some|example)_\w+", regex.IGNORECASE)


def is_example(old: Verbatim, new: Verbatim) -> bool:
    """Whether the name was translated as the words that it is made of, its numbers and ending kept."""
    if old.kind is VerbatimKind.IDENTIFIER:
        return _YOURS.fullmatch(old.text) is not None
    if old.kind is not VerbatimKind.FILE:
        return False
    (stem, _, ending), (other, _, other_ending) = old.text.rpartition("."), new.text.rpartition(".")
    if ending != other_ending or ending not in _OF_PEOPLE or "/" in old.text:
        return False
    parts, others = (_PART.split(text) for text in (stem, other))
    numbers, other_numbers = ([part for part in row if part.isdecimal()] for row in (parts, others))
    words = [_OWNED.sub("", part.lower()) for part in parts if not part.isdecimal()]
    return numbers == other_numbers and bool(words) and all(zipf(word, "en") >= ORDINARY for word in words)
