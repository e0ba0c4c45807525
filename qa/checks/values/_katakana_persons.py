"""A person that a Japanese note names in katakana, where all its siblings name another one.

Japanese parts the words of a foreign name by a point, so that it is seen to be one without any list. Which of the
siblings' names it says is heard; where it says none of theirs, and one that two of them spell alike is not heard in the
note either, the two stand for each other.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.parallel import Parallel, Row, Version
from qa.checks.values._lost_name import LostName
from qa.checks.values._shared_names import FEWEST_SOUNDS, is_said_in
from qa.text.languages import primary, scripts_of
from qa.text.names import consonants, has_name
from qa.text.scripts import LATIN

JAPANESE = "ja"
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES, ALIKE = 3, 2
"""Notes that must say the one name, as for persons in other letters (`_said_persons`), and spell it alike."""
_FOREIGN = regex.compile(
    r"(?<![\p{Katakana}ー・])[\p{Katakana}ー]{2,12}(?:[・＝][\p{Katakana}ー]{2,12}){1,2}(?![\p{Katakana}ー・])"
)
_PARTING = regex.compile("[・＝]")
_CAPITALS = regex.compile(
    r"(?<![\p{L}\p{M}'’-])(?P<one>\p{Lu}[\p{L}\p{M}]{2,})[ ](?P<other>\p{Lu}[\p{L}\p{M}]{2,})(?![\p{L}\p{M}])"
)


def replaced_in_katakana(notes: Parallel) -> Iterator[LostName]:
    """Each passage of a Japanese note with one person whom no sibling names, in the place of one whom all name."""
    for row in notes.sentences:
        version = next((v for v in row if primary(v.lang) == JAPANESE), None)
        others = tuple(v for v in row if v is not version)
        if version is None or len(others) < WITNESSES:
            continue
        own = [match for match in _FOREIGN.finditer(version.words) if not _is_said(match[0], others)]
        lost = [name for name in _persons(others) if _is_lost(name, version, others)] if len(own) == 1 else []
        if len(lost) == 1:
            start, end = (version.start + at for at in own[0].span())
            yield LostName(version, lost[0], others, (start, end, own[0][0]))


def _is_said(name: str, others: Row) -> bool:
    """Whether a name in katakana says any word with a capital of any other note."""
    parts = _PARTING.split(name)
    capitals = {word for v in others for word in _words(v)}
    return any(has_name(word, name, parts) for word in capitals)


def _words(version: Version) -> list[str]:
    if LATIN not in scripts_of(version.lang):
        return []
    return [
        word
        for word in regex.findall(r"\p{Lu}[\p{L}\p{M}]{2,}", version.words)
        if len(consonants(word)) >= FEWEST_SOUNDS
    ]


def _persons(others: Row) -> list[str]:
    """Two words with capitals that notes in different languages have side by side in the same letters."""
    found = [
        {m[0] for m in _CAPITALS.finditer(v.words, overlapped=True)} for v in others if LATIN in scripts_of(v.lang)
    ]
    every = dict.fromkeys(name for names in found for name in sorted(names))
    return [name for name in every if sum(name in names for names in found) >= ALIKE]


def _is_lost(name: str, version: Version, others: Row) -> bool:
    """Whether a version says no word of a name of which every other note says one."""
    words = [word for word in name.split() if len(consonants(word)) >= FEWEST_SOUNDS]
    if not words or any(is_said_in(version, word) for word in name.split()):
        return False
    return all(any(is_said_in(v, word) for word in words) for v in others)
