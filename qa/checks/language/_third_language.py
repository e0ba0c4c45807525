"""Clauses in a language that is neither the target's nor the source's: too short for the identification of blocks, told
by the small words of each language that has a table."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from qa.analysis.evidence import Evidence
from qa.cache.tables import prebuilt
from qa.checks.language._same_script import segments
from qa.model import Severity
from qa.text.languages import language_name, primary, scripts_of
from qa.text.prose import Context, Prose, Word
from qa.text.source_words import letters_of
from qa.text.visible import abridged
from qa.text.words import DATA, has_table, is_listed, table

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
UNKNOWN, LIMIT = 2.0, 3.0
"""Zipf frequency of a word that a table lacks, and the most that one word counts."""
FEWEST, MARKERS = 4, 2
"""Words of a clause that can be told, and how many of them must be very common ones of its language alone."""
TOTAL, SURE = 7.0, 9.0
"""Zipf units by which the words of a clause are commoner in its language, together: likely, surely."""
RARER = 1.5
"""Zipf units that one of the commonest words of a language is rarer in the expected ones."""
LETTERED = 2
"""Common words that one with a letter which the target's language does not have ("ñ" in Italian) is worth."""
UNHEARD = 2
"""Words of a block that no expected language has, before the tables of all others are read for one such letter."""
READ = 0.3
"""Share of a note's words that its language's table has, at the least: all have more than half."""
KNOWN = 0.75
"""Share of the words of a clause that its language's table has."""
SET_ASIDE = -0.5
"""Zipf units of a word that says nothing: it stands aside or in the source, and many of them end a clause."""
AS_NAME = 0.3
"""Share of its units that a word with a capital counts: it may be a name."""
SHOWN = 60
"""Characters of a clause that a message quotes."""
_ASIDE = Context.CODE | Context.QUOTED | Context.BRACKETED | Context.LINK | Context.EMPHASIS | Context.IMAGE


class ForeignClause(NamedTuple):
    """Words at `[start, end)` in `language`."""

    start: int
    end: int
    language: str
    severity: Severity
    message: str


def foreign_clauses(evidence: Evidence) -> Iterator[ForeignClause]:
    """Clauses of the target's prose in a third language, in reading order."""
    if not has_table(evidence.language) or not _reads(evidence):
        return
    known = {primary(evidence.language), *evidence.languages}
    markers = _markers(primary(evidence.language), frozenset(known))
    said = evidence.source.counts if evidence.source else {}
    strange = _strange(evidence, frozenset(known))
    for item in evidence.target.prose:
        found = _byletters_of(item, strange, known) if strange else {}
        for word in item.words:
            # most words end the question here
            if word.lower in markers and word.lower not in said and not word.context & _ASIDE:
                for language in markers[word.lower]:
                    found[language] = found.get(language, 0) + 1
        for language in sorted(found, key=lambda tag: -found[tag]):
            if found[language] >= MARKERS and (clauses := list(_clauses(evidence, item, language, markers, strange))):
                yield from clauses
                break


def _spells(word: str, tag: str) -> bool:
    return letters_of(tag).issuperset(letter for letter in word if letter.isalpha())


def _strange(evidence: Evidence, known: frozenset[str]) -> frozenset[str]:
    """Words in small letters, not of the source, with a letter of the target's script that no expected language has."""
    own = frozenset[str]().union(*map(letters_of, known))
    counts = evidence.target.counts
    alien = {letter for letter in set("".join(counts)) - own if letter.isalpha()}
    said = evidence.source.counts if evidence.source else {}
    found = [word for word in counts if not alien.isdisjoint(word)] if alien else []
    plain = evidence.target.plain
    expected = [table(tag) for tag in known]
    return frozenset(
        word for word in found if word in plain and word not in said and not any(word in own for own in expected)
    )


def _byletters_of(item: Prose, strange: frozenset[str], known: Collection[str]) -> dict[str, int]:
    """What the strange words of a block count for each language that has them, where other words are unknown, too."""
    words = [word.lower for word in item.words if not word.context & _ASIDE]
    here = strange.intersection(words)
    if not here or sum(not any(word in table(tag) for tag in known) for word in words) < UNHEARD:
        return {}
    scripts = {word.script for word in item.words if word.lower in here}
    tags = (tag for tag in _tags() if tag not in known and not scripts.isdisjoint(scripts_of(tag)))
    counted = {tag: LETTERED * sum(is_listed(word, tag) for word in here) for tag in tags}
    return {tag: times for tag, times in counted.items() if times}


def _reads(evidence: Evidence) -> bool:
    """Whether the table of the target's language knows its words and letters: Serbian may be in either script."""
    own, counts, letters = table(evidence.language), evidence.target.counts, letters_of(evidence.language)
    total = sum(counts.values())
    if sum(times for word, times in counts.items() if word in own) < READ * total:
        return False
    return sum(times for word, times in counts.items() if not letters.isdisjoint(word)) * 2 > total


@cache
def _commonest() -> tuple[tuple[str, float, frozenset[str]], ...]:
    """(language, Zipf frequency, words) for the commonest words of every language with a table."""
    lines = zlib.decompress((DATA / "common.z").read_bytes()).decode("utf-8").split("\n")
    return tuple(
        (tag, float(frequency), frozenset(words)) for tag, frequency, *words in (line.split(" ") for line in lines)
    )


@cache
@prebuilt
def _tags() -> list[str]:
    """The languages of `_commonest`."""
    return [*dict.fromkeys(tag for tag, _, _ in _commonest())]


@lru_cache(maxsize=1024)
def _markers(target: str, known: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """The languages of each very common word that is much rarer in the target's and in `known`."""
    found: dict[str, Sequence[str]] = {}
    for tags, words in _words_of(target, known).items():
        found.update(dict.fromkeys(words.split(" "), tags.split(" ")))
    return found


@prebuilt
def _words_of(target: str, known: frozenset[str]) -> dict[str, str]:
    """The same words, with blanks between, by the languages that they have in common: one by one they take four times
    as long to read."""
    by_languages: dict[str, list[str]] = {}
    for word, tags in _rarer(target, known).items():
        by_languages.setdefault(" ".join(tags), []).append(word)
    return {tags: " ".join(words) for tags, words in by_languages.items()}


def _rarer(target: str, known: frozenset[str]) -> Mapping[str, Sequence[str]]:
    expected, scripts = [table(tag) for tag in known], scripts_of(target)
    found: dict[str, list[str]] = {}
    for tag, frequency, words in _commonest():
        if tag not in known and scripts_of(tag) & scripts:
            common = {w for own in expected for w in own.keys() & words if own[w] > frequency - RARER}
            for word in words - common:
                found.setdefault(word, []).append(tag)
    return found


def _clauses(
    evidence: Evidence,
    item: Prose,
    language: str,
    markers: Mapping[str, Sequence[str]],
    strange: frozenset[str],
) -> Iterator[ForeignClause]:
    text = evidence.target.document.text
    said = evidence.source.counts if evidence.source else {}
    theirs, own = table(language), table(evidence.language)
    scores = [_score(word, theirs, own, said) for word in item.words]
    for start, end in segments(scores) if scores else ():
        run = [word for word in item.words[start:end] if word.lower not in said]
        marked = sum(language in markers.get(word.lower, ()) for word in run)
        marked += LETTERED * sum(word.lower in strange and word.lower in theirs for word in run)
        plain = sum(word.plain for word in run)
        # no table has all forms of a word: the letters of the others speak, too
        has = sum(word.lower in theirs or (word.lower in strange and _spells(word.lower, language)) for word in run)
        total = sum(scores[start:end])
        if len(run) < FEWEST or plain < FEWEST - 1 or marked < MARKERS or has < KNOWN * len(run) or total < TOTAL:
            continue
        whole = text[item.words[start].start : item.words[end - 1].end]
        if evidence.source is not None and whole in evidence.source.document.text:
            continue
        severity = Severity.MAJOR if total >= SURE else Severity.MINOR
        name = language_name(language)
        quote = abridged(" ".join(whole.split()), SHOWN)
        message = f"{name} in {language_name(evidence.language)} text: '{quote}'"
        yield ForeignClause(item.words[start].start, item.words[end - 1].end, language, severity, message)


def _score(word: Word, theirs: Mapping[str, float], own: Mapping[str, float], said: Mapping[str, int]) -> float:
    """How much commoner a word is in the other language; what stands aside or in the source says nothing."""
    if word.context & _ASIDE or word.lower in said:
        return SET_ASIDE
    score = max(-LIMIT, min(LIMIT, theirs.get(word.lower, UNKNOWN) - own.get(word.lower, UNKNOWN)))
    return score if word.plain else AS_NAME * score
