"""Names that sentences open with, where a capital tells nothing: one note alone has another than all its siblings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from qa.analysis.parallel import Parallel, Row, Version
from qa.checks.values._katakana_persons import replaced_in_katakana
from qa.checks.values._lost_name import LostName
from qa.checks.values._outvoted_places import replaced_places
from qa.checks.values._said_persons import replaced_persons
from qa.checks.values._shared_names import FEWEST_SOUNDS, UNHEARD, is_said_in, lost_names
from qa.checks.values._unheard_names import nearest_name
from qa.checks.values._untranscribed_names import untranscribed_names
from qa.text.english_names import english_names
from qa.text.hearing import share
from qa.text.languages import primary, scripts_of
from qa.text.names import begins, consonants
from qa.text.scripts import CASED, LATIN
from qa.text.sounding import weight

ENGLISH = "en"
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 3
"""Other notes of a row."""
HEARD = 0.4
"""Share of what a language most often makes of a name from which a note says it, whatever its siblings hear: カーマック
for Kermack has .48, Fermat and Newton have .15 and .05 there."""
LOUD = 2.3
"""Weight of a name whose nearest word in a sentence tells whether it is said."""
ALIKE = 0.25
"""Distance of the sounds of that word below which it is the name: Herschel and Gershel have .11, Ceres and Serera .24,
other names more than .36."""
TRANSCRIBED = 2
"""Notes in other scripts that say the name too: two write no common word by its sound beside a name that none has."""
_OPENING = regex.compile(r"\p{Lu}[a-z]{3,}")


def outvoted_names(notes: Parallel) -> Iterator[LostName]:
    """Each name that one note lacks or has another for, amid sentences and where they open, and each other person or
    place."""
    found = [lost for lost in (*lost_names(notes), *_opening_names(notes)) if not (_is_heard(lost) or _is_near(lost))]
    yield from found
    told = {(lost.version.document.path, lost.version.block.index) for lost in found if lost.strange}
    for lost in untranscribed_names(notes):
        if not any(lost.version.overlaps(other.version) for other in found):
            yield lost
    for lost in (*replaced_places(notes), *replaced_persons(notes), *replaced_in_katakana(notes)):
        if (lost.version.document.path, lost.version.block.index) not in told and not _is_near(lost):
            yield lost


def _is_heard(lost: LostName) -> bool:
    """Whether the note says the name after all, by what stands there instead or, where nothing does, anywhere."""
    text = lost.strange[2] if lost.strange else lost.version.text
    return share(lost.name, text, lost.version.lang) >= HEARD


def _is_near(lost: LostName) -> bool:
    """Whether words with a capital are near all the words of a name by their sounds, wherever they stand: Uzbek writes
    Gershel for Herschel, as Russian does."""
    text, lang = lost.version.text, lost.version.lang
    return bool(scripts_of(lang) & CASED) and all(
        weight(word) >= LOUD and nearest_name(word, text, lang) < ALIKE for word in lost.name.split()
    )


def _opening_names(notes: Parallel) -> Iterator[LostName]:
    """The names that an English note has alone, where its siblings have another one at the opening of a sentence.

    Neither is known to be a name by its capital. But a name of English that no sibling says in any letters, and a word
    that one of them opens with, that others transcribe and the English note has not, stand for each other. Where they
    do so in several rows, one is the other's translation: "Parses", "Analysiert".
    """
    found = list(_opening_pairs(notes))
    times = Counter((lost.name, lost.strange and lost.strange[2]) for lost in found)
    yield from (lost for lost in found if times[lost.name, lost.strange and lost.strange[2]] == 1)


def _opening_pairs(notes: Parallel) -> Iterator[LostName]:
    for row in notes.sentences:
        version = next((v for v in row if primary(v.lang) == ENGLISH), None)
        others = tuple(v for v in row if v is not version and primary(v.lang) not in UNHEARD)
        if version is None or len(others) < FEWEST:
            continue
        strange = [name for name in _names(version) if _is_strange(name[2], others)]
        lost = list(_lost(version, others)) if len(strange) == 1 else []
        if len(lost) == 1:
            yield LostName(version, *lost[0], strange[0])


def _names(version: Version) -> list[tuple[int, int, str]]:
    """The names in one word of an English passage that can be heard in other scripts: (start, end, name)."""
    found = english_names(version.words)
    at = version.start
    return [
        (at + name.start, at + name.end, name.text)
        for name in found
        if len(name.words) == 1 and not name.beside and len(consonants(name.text)) >= FEWEST_SOUNDS
    ]


def _is_strange(name: str, others: Row) -> bool:
    """Whether no sibling in Latin letters has a name, and few in other scripts what sounds like it: केवल, Kepler."""
    latin = [v for v in others if LATIN in scripts_of(v.lang)]
    rest = [v for v in others if v not in latin]
    said = sum(is_said_in(v, name) for v in rest)
    return 2 * said <= len(rest) and not any(is_said_in(v, name) for v in latin)


def _lost(version: Version, others: Row) -> Iterator[tuple[str, Row]]:
    """(word, who says it) of what one of the others opens a sentence with and every one of them says."""
    tried = set[str]()
    for other in others:
        for match in _OPENING.finditer(other.words) if LATIN in scripts_of(other.lang) else ():
            word = match[0]
            if word in tried or not begins(other.document.text, other.start + match.start()):
                continue
            tried.add(word)
            if len(consonants(word)) < FEWEST_SOUNDS or is_said_in(version, word):
                continue
            said = tuple(v for v in others if is_said_in(v, word))
            if len(said) == len(others) and sum(LATIN not in scripts_of(v.lang) for v in said) >= TRANSCRIBED:
                yield word, said
