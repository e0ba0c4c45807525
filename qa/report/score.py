"""Quality scores of notes and languages, as MQM computes the raw score: 100 × (1 − penalty points / words).

Text that is missing or was never translated costs a point a word: half a note left out is no note of 99.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex

from qa.model import PROSE, Document, Finding, Length, Severity
from qa.parse import wrapping
from qa.text.scripts import UNSPACED_LETTER

SHORTEST = 500
"""Words below which a score says nothing: one slip would decide it."""

KNOWN = 0.88
"""Share of the checks that must know a language, those that know it in part counting half: below it too little was
looked at for a number. Languages with word lists have 0.9 and more, others 0.8 (`qa languages`)."""

UNSEEN = 0.2
"""Share of a note's words that no check saw from which it has no score."""

WHOLE = frozenset({"translation-untranslated"})
"""Checks whose findings spoil a note as a whole."""

FENCED = wrapping.MESSAGE
"""What is said of a note whose readers see its markup and not its text."""

MISREAD = "mojibake"
BY_WORDS = frozenset({"segment-omitted", "segment-mismatch", "untranslated-block", "wrong-language", MISREAD})
"""Checks whose graver findings cost as many points as words are missing or of no use, their severity's at least."""

UNRELIABLE = {
    "internal-error": "not all of it was checked",
    "parse-failed": "it cannot be read",
    "translation-other-version": "it follows another version of the source",
}
"""Checks whose findings leave the others of a note without meaning, and what they say."""

LETTERS_PER_WORD = 2
"""Letters of a script without spaces that stand for a word."""

_UNSPACED = regex.compile(UNSPACED_LETTER)


def words(document: Document) -> int:
    """The words of a note's prose."""
    return sum(_words_of(block.text) for block in document.blocks if block.kind in PROSE)


def _words_of(text: str) -> int:
    unspaced = len(_UNSPACED.findall(text))
    spaced = _UNSPACED.sub(" ", text).split()
    return sum(any(map(str.isalnum, word)) for word in spaced) + unspaced // LETTERS_PER_WORD


def by_note(findings: Iterable[Finding], lengths: Iterable[Length]) -> dict[str, float]:
    """Scores of the notes that are long enough and that were checked, by path."""
    known = tuple(lengths)
    found = tuple(findings)
    refused = unscored(found, known)
    penalty: Counter[str] = Counter()
    for finding, path in _noted(found):
        penalty[path] += _points(finding, path, known)
    return _scores(penalty, _sum((length.path, length.words) for length in known if length.path not in refused))


def by_language(findings: Iterable[Finding], lengths: Iterable[Length]) -> dict[str, float]:
    """Scores of the languages that have enough text that was checked."""
    known = tuple(lengths)
    found = tuple(findings)
    refused = unscored(found, known)
    languages = {length.path: length.lang for length in known}
    penalty: Counter[str] = Counter()
    for finding, path in _noted(found):
        if path not in refused:
            penalty[languages.get(path, finding.target_lang)] += _points(finding, path, known)
    return _scores(penalty, _sum((length.lang, length.words) for length in known if length.path not in refused))


def languages_of(findings: Iterable[Finding], lengths: Iterable[Length]) -> Iterator[str]:
    """The language of every note that a finding stands in."""
    languages = {length.path: length.lang for length in lengths}
    for finding, path in _noted(findings):
        yield languages.get(path, finding.target_lang)


def unscored(findings: Iterable[Finding], lengths: Iterable[Length]) -> dict[str, str]:
    """Why notes have no score whatever was found in them, by path."""
    refused = {}
    for length in lengths:
        if length.checked < KNOWN:
            refused[length.path] = f"{length.checked:.0%} of the checks know {length.lang}"
        elif length.prose and length.unseen > UNSEEN * length.prose:
            refused[length.path] = f"no check saw {length.unseen / length.prose:.0%} of its words"
    for finding, path in _noted(findings):
        if finding.check in UNRELIABLE:
            refused[path] = UNRELIABLE[finding.check]
    return refused


def _noted(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """A finding with each note that it stands in: a cause counts once in each of its notes."""
    for finding in findings:
        for path in {detail.target.path for detail in finding.details} | {finding.target.path}:
            yield finding, path


def _points(finding: Finding, path: str, lengths: Sequence[Length]) -> int:
    """The penalty of a finding in a note: all of its words where it was not translated, those of a part where that is
    not there."""
    if finding.check in WHOLE or finding.message == FENCED:
        return sum(length.words for length in lengths if length.path == path)
    if finding.check in BY_WORDS and finding.severity.rank >= Severity.MAJOR.rank:
        return max(finding.severity.points, sum(_words_of(text) for text in _lacking(finding, path)))
    return finding.severity.points


def _lacking(finding: Finding, path: str) -> Iterator[str]:
    """The texts of a finding that a note lacks, or has in another language: the source's, else its own."""
    # a stretch of a note that was misread is of no use as a whole, not where it shows alone
    whole = finding.check == MISREAD
    places = [(d.target, d.source) for d in finding.details if d.target.path == path and not whole]
    for target, source in places or [(finding.target, finding.source)]:
        yield source.text if source and source.text and not whole else target.text


def _sum(counts: Iterable[tuple[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for name, count in counts:
        total[name] += count
    return total


def _scores(penalty: Mapping[str, int], length: Mapping[str, int]) -> dict[str, float]:
    return {
        name: max(0.0, 100 * (1 - penalty.get(name, 0) / count))
        for name, count in sorted(length.items())
        if count >= SHORTEST
    }
