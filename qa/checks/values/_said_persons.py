"""A person's name that one note has and none of its siblings, where all of these say another one: in Latin letters or
in their own, so that no two of them need spell it alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.parallel import Parallel, Row, Version
from qa.checks.values._lost_name import LostName
from qa.checks.values._shared_names import FEWEST_SOUNDS, UNHEARD, WORD, is_said_in
from qa.model.records import dataclass
from qa.text.languages import capitalises_nouns, primary, scripts_of
from qa.text.names import begins, consonants, sounds_like_one
from qa.text.persons import is_listed
from qa.text.scripts import CASED, LATIN
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 3
"""Notes that must say the one name, whatever their letters: two are heard too easily by chance."""
_PERSON = regex.compile(r"(?<![\p{L}\p{M}'’-])\p{Lu}[\p{L}\p{M}'’-]{2,}(?:[ ]\p{Lu}[\p{L}\p{M}'’-]{2,}){1,2}")
"""Two or three words with capitals: names of one word are told where two notes spell them alike (`_shared_names`)."""


@dataclass(frozen=True, slots=True)
class _Person:
    version: Version
    start: int
    end: int
    name: str

    @property
    def words(self) -> Sequence[str]:
        return self.name.split()


def replaced_persons(notes: Parallel) -> Iterator[LostName]:
    """Each passage in which one note alone has another person than all others have, one in each place."""
    for row in notes.sentences:
        if len(row) <= WITNESSES:
            continue
        found = {id(version): list(_persons(version)) for version in row}
        for version in row:
            others = tuple(other for other in row if other is not version)
            own = [person for person in found[id(version)] if not _is_said(person, others)]
            if len(own) != 1 or primary(version.lang) in UNHEARD:
                continue
            lost = next((p for o in others for p in found[id(o)] if _is_lost(p, version, own[0], others)), None)
            if lost:
                yield LostName(version, lost.name, others, (own[0].start, own[0].end, own[0].name))


def _persons(version: Version) -> Iterator[_Person]:
    """The names of two words and more in a passage, one of which is known to be a name where that can be known."""
    if not scripts_of(version.lang) & CASED:
        return
    for match in _PERSON.finditer(version.words):
        at, name = version.start + match.start(), match[0]
        # the first word of a sentence has its capital anyway
        if not begins(version.document.text, at) and _may_be_person(name.split(), version.lang):
            yield _Person(version, at, version.start + match.end(), name)


def _may_be_person(words: Sequence[str], lang: str) -> bool:
    """Whether words with capitals may be a name: listed ones, or where no noun has a capital one that is rare."""
    if LATIN not in scripts_of(lang) or any(map(is_listed, words)):
        return True
    return not capitalises_nouns(lang) and any(zipf(word.lower(), lang) < WORD for word in words)


def _sounds(name: str) -> list[str]:
    """The words of a name of which enough can be heard."""
    return [word for word in name.split() if len(consonants(word)) >= FEWEST_SOUNDS]


def _is_said(person: _Person, others: Row) -> bool:
    """Whether any other note says one of the words of a name; in other letters one of which enough can be heard."""
    heard = _sounds(person.name)
    return any(
        _says(other, word) for other in others for word in person.words if word in heard or _are_alike(other, person)
    )


def _are_alike(version: Version, person: _Person) -> bool:
    return scripts_of(version.lang) == scripts_of(person.version.lang)


def _says(version: Version, word: str) -> bool:
    if word.isascii() or LATIN in scripts_of(version.lang):
        return is_said_in(version, word)
    return sounds_like_one(word, [w for person in _persons(version) for w in person.words])


def _is_lost(person: _Person, version: Version, instead: _Person, others: Row) -> bool:
    """Whether all others say a name that a version does not, in Latin letters, in any of its words."""
    if LATIN not in scripts_of(person.version.lang) or any(_says(version, word) for word in person.words):
        return False
    heard = _sounds(person.name)
    return all(other is person.version or any(_says(other, word) for word in heard) for other in others)
