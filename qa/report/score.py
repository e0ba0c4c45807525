"""Quality scores of notes and languages, as MQM computes the raw score: 100 × (1 − penalty points / words)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import regex

from qa.model import PROSE, Document, Finding, Length
from qa.text.scripts import UNSPACED_LETTER

SHORTEST = 500
"""Words below which a score says nothing: one slip would decide it."""

LETTERS_PER_WORD = 2
"""Letters of a script without spaces that stand for a word."""

_UNSPACED = regex.compile(UNSPACED_LETTER)


def words(document: Document) -> int:
    """The words of a note's prose."""
    count = 0
    for block in document.blocks:
        if block.kind in PROSE:
            unspaced = len(_UNSPACED.findall(block.text))
            spaced = _UNSPACED.sub(" ", block.text).split()
            count += sum(any(map(str.isalnum, word)) for word in spaced) + unspaced // LETTERS_PER_WORD
    return count


def by_note(findings: Iterable[Finding], lengths: Iterable[Length]) -> dict[str, float]:
    """Scores of the notes that are long enough, by path."""
    penalty: Counter[str] = Counter()
    for finding in findings:
        penalty[finding.target.path] += finding.severity.points
    return _scores(penalty, _sum((length.path, length.words) for length in lengths))


def by_language(findings: Iterable[Finding], lengths: Iterable[Length]) -> dict[str, float]:
    """Scores of the languages that have enough text."""
    penalty: Counter[str] = Counter()
    for finding in findings:
        penalty[finding.target_lang] += finding.severity.points
    return _scores(penalty, _sum((length.lang, length.words) for length in lengths))


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
