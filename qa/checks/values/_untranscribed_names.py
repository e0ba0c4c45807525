"""Names that every note in another script transcribes, and one of them does not: "Willard Libby", एनरिको फर्मी.

How far a text is from a name by its sounds differs by language, and a single note tells little. But where the notes in
Latin letters write one name alike, and all others are heard to say it, the one that is far from it says another.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import regex

from qa.analysis.parallel import Parallel, Row, Version
from qa.checks.values._lost_name import LostName
from qa.text.english_names import common_words
from qa.text.languages import scripts_of
from qa.text.names import begins
from qa.text.scripts import LATIN
from qa.text.sounding import farness, weight

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WRITTEN = 2
"""Notes in Latin letters that must write the name alike."""
TRANSCRIBED = 3
"""Notes in other scripts that must be heard to say it, and all of them but one."""
NEAR, FAR = 0.25, 0.29
"""Distance of the sounds of a word within which a text says it, and from which it does not: of 24 transcribed surnames
and given names in six scripts 21 have at most .235, and 36 of 36 other texts .27 or more."""
GIVEN = 0.26
"""And that from which a text does not say the other words of the name either."""
LOUD = 2.6
"""Weight of a word whose sounds can be told from those of a whole block: two consonants and two vowels are too few."""
LONGEST = 1_500
"""Letters of a block in which something of every sound stands anyway."""
_NAME = regex.compile(r"(?<![\p{L}\p{N}_/@.-])\p{Lu}\p{Latin}++(?:[ ]\p{Lu}\p{Latin}++){1,3}(?![\p{L}\p{N}_/@-])")


def untranscribed_names(notes: Parallel) -> Iterator[LostName]:
    """The names of rows of blocks that one note in another script alone does not say."""
    for row in notes.blocks:
        others = tuple(v for v in row if LATIN not in scripts_of(v.lang) and len(v.text) <= LONGEST)
        if len(others) <= TRANSCRIBED:
            continue
        for name, have in _written(row):
            odd = _odd_one(name.split(), others)
            if odd is not None:
                yield LostName(odd, name, (*have, *(v for v in others if v is not odd)), None, heard=True)


def _written(row: Row) -> Iterator[tuple[str, Row]]:
    """The names of several words that notes in Latin letters write alike, and these notes."""
    latin = [v for v in row if LATIN in scripts_of(v.lang)]
    found = [{m[0] for m in _NAME.finditer(v.words) if not begins(v.words, m.start())} for v in latin]
    for name in sorted({*chain(*found)}):
        have = tuple(v for v, names in zip(latin, found, strict=True) if name in names)
        if len(have) >= WRITTEN and not all(word.lower() in common_words() for word in name.split()):
            yield name, have


def _odd_one(words: list[str], others: Row) -> Version | None:
    """The one version that says none of the words of a name, where all others say the last one."""
    *given, last = words
    if weight(last) < LOUD:
        return None
    far = [(farness(last, v.text, v.lang), v) for v in others]
    odd = [v for distance, v in far if distance >= FAR]
    if len(odd) != 1 or any(distance > NEAR for distance, v in far if v is not odd[0]):
        return None
    return odd[0] if all(farness(word, odd[0].text, odd[0].lang) >= GIVEN for word in given) else None
