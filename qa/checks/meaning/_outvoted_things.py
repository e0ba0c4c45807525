"""A thing that one note of a group says for another of its kind, "red" for the "green" of all its siblings.

No side need be English: what all others say by its usual name is nowhere in the one, which says another thing of the
kind more often than any of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from qa.analysis.parallel import Contradicted, Parallel, Row, Version, long_enough
from qa.checks.meaning._kinds import PROVERBIAL, SINGLE, WIDE, family, is_common, is_no_noun
from qa.checks.meaning._stems import stands_alone, whole_word, word_around
from qa.model import Document, Severity
from qa.model.records import dataclass
from qa.text.kinds import stems_of
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES, SURE_WITNESSES = 3, 4
"""Notes that must all say the one thing, and from how many on the other one is surely wrong."""
MOST = 0.5
"""Share of the notes that know the thing of which more must say it: who has no word for it abstains."""
SHORTEST = 3
"""Letters of a name that is no part of other words by chance, but for the characters of East Asia."""
TEXTS = 2048
"""Texts whose things are kept: those of each sentence, and of its clauses."""
CLOSED = frozenset("colour season compass metal element planet shape quantity".split()) | {"celestial body"}
"""Kinds whose members no translator takes for one another; elsewhere a cup of tea may be a glass of it."""
NEAR = frozenset({"mass", "weight"})
"""Members of these that are."""
Entry = tuple[str, str]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class OutvotedThing(Contradicted):
    """`version` says at `span` of its words `instead` of `thing`, which the others say in `words`, one each."""

    version: Version
    span: Span
    others: Row
    words: tuple[str, ...]
    thing: Entry
    instead: Entry

    @property
    def severity(self) -> Severity | None:
        near = {self.thing[1], self.instead[1]} <= NEAR
        sure = self.thing[0] in CLOSED and not near and len(self.others) >= SURE_WITNESSES
        return None if sure else Severity.MINOR

    @property
    def place(self) -> tuple[Document, int, int]:
        start = self.version.start
        return self.version.document, start + self.span[0], start + self.span[1]


def outvoted_things(notes: Parallel) -> Iterator[OutvotedThing]:
    """At most one of a version."""
    for row in notes.sentences:
        said = [(version, _said(version.words, primary(version.lang))) for version in long_enough(row)]
        known = [(version, things) for version, things in said if stems_of(primary(version.lang))]
        if len(known) <= WITNESSES:
            continue
        usual = Counter(entry for _, things in known for entry in things)
        lost = [entry for entry, times in usual.items() if times >= WITNESSES and entry[1] not in WIDE]
        for k, (version, own) in enumerate(known) if lost else ():
            found = _exchanged(version, own, [*known[:k], *known[k + 1 :]], lost)
            if found and notes.vouched(version, found.others):
                yield found


def _exchanged(
    version: Version,
    own: Mapping[Entry, Sequence[Span]],
    others: Sequence[tuple[Version, Mapping[Entry, Sequence[Span]]]],
    lost: Sequence[Entry],
) -> OutvotedThing | None:
    tag, text = primary(version.lang), version.words.lower()
    stems = stems_of(tag)
    for thing in lost:
        if thing in own or thing not in stems or stems[thing].may_stand_in(text):
            continue
        witnesses = [(v, things) for v, things in others if thing in things]
        able = [v for v, _ in others if thing in stems_of(primary(v.lang))]
        if len(witnesses) < WITNESSES or len(witnesses) <= MOST * len(able):
            continue
        for instead, spans in own.items():
            if family(instead[0]) != family(thing[0]) or instead == thing or instead[1] in WIDE:
                continue
            # who has no word for a thing may still show one
            if any(len(spans) <= _times(other, things, instead) for other, things in others):
                continue
            words = tuple(v.words[slice(*things[thing][0])] for v, things in witnesses)
            return OutvotedThing(version, spans[-1], tuple(v for v, _ in witnesses), words, thing, instead)
    return None


def _times(version: Version, things: Mapping[Entry, Sequence[Span]], entry: Entry) -> int:
    """How often a version may say a thing."""
    stems = stems_of(primary(version.lang)).get(entry)
    text = version.words.lower()
    may = stems is not None and stems.may_stand_in(text)
    return max(len(things.get(entry, ())), int(may))


@lru_cache(TEXTS)
def _said(text: str, tag: str) -> Mapping[Entry, Sequence[Span]]:
    """The things that a text says by a word of their own, and where."""
    plain, found = text.lower(), dict[Entry, list[Span]]()
    entries = _names(tag)
    if len(plain) != len(text):
        return found
    for span in _stretches(plain, entries):
        name = plain[slice(*span)]
        entry, word = entries[name], plain[slice(*word_around(plain, *span))]
        alone = stands_alone(plain, *span, tag) and not is_common(word, tag, entry)
        if alone and not is_no_noun(word, name, tag):
            found.setdefault(entry, []).append(whole_word(plain, *span))
    return found


def _stretches(text: str, names: Iterable[str]) -> Iterator[Span]:
    """Where names stand, none within another, the longest first: a text has few of hundreds, and a pattern of all would
    be tried at each letter."""
    places = list[tuple[int, int]]()
    for name in names:
        at = text.find(name)
        while at >= 0:
            places.append((at, -len(name)))
            at = text.find(name, at + 1)
    end = 0
    for start, length in sorted(places):
        if start >= end:
            end = start - length
            yield start, end


@lru_cache(maxsize=128)
def _names(tag: str) -> Mapping[str, Entry]:
    """The names of all things in a language, and what each names; none of what two are called."""
    called = Counter(stem for stems in stems_of(tag).values() for stem in {*stems.firm})
    return {
        stem: entry
        for entry, stems in stems_of(tag).items()
        for stem in stems.firm
        if called[stem] == 1 and _tells(stem, entry)
    }


def _tells(stem: str, entry: Entry) -> bool:
    """Whether a name is long enough for its script to be no part of other words, and of no turns of phrase."""
    if entry[1] in PROVERBIAL:
        return False
    least = SHORTEST if regex.match(r"[\p{Latin}\p{Cyrillic}\p{Greek}]", stem) else 1 if entry[0] in SINGLE else 2
    return len(stem) >= least
