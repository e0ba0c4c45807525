"""How the notes of a run treat the words of their sources: a loan word is kept in many of them, a leak in one.

Each group counts its own words where it is checked; what the counts mean for a finding is decided once all groups are
in, so that neither their order nor the number of processes matters. One note alone has no such evidence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

import regex

from qa.model import AS_CODE, AS_MEMBERS, AS_VALUE, Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import language_name, primary, scripts_of
from qa.text.lexis import is_adverb, is_known, is_loan, singular
from qa.text.prose import Context
from qa.text.words import function_words

if TYPE_CHECKING:
    from qa.analysis import Analysis

CHECKS = frozenset({"untranslated-fragment", "untranslated-block"})
FEWEST = 5
"""Notes whose source says a word, from which their habit counts."""
STRAY = 0.05
"""Share of those notes up to which a word that is kept is a slip; one note is always allowed."""
LOAN, FEWEST_LOANS = 0.5, 3
"""Share of those notes, and their number, from which a word that is kept is a loan."""
LONGEST = 3
"""Words of a passage up to which single words decide."""
_WORD = regex.compile(r"[\p{L}][\p{L}\p{M}'’\-]*+")
_ASIDE = Context.CODE | Context.QUOTED | Context.BRACKETED | Context.IMAGE


@dataclass(frozen=True, slots=True)
class GroupWords:
    """Of one group: the common words that the source says in running text, and by language those that a translation
    in another script keeps, with their occurrences."""

    said: frozenset[str] = frozenset()
    kept: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RunUsage:
    """Of a run, by language: in how many notes the source says a word, and in how many the translation keeps it."""

    said: Mapping[str, Mapping[str, int]]
    kept: Mapping[str, Mapping[str, int]]


def words_of(group: Sequence[Analysis]) -> GroupWords:
    """The words of one group. Without a source, or in its own script, nothing tells a loan from a leak."""
    others = [b for b in group if not b.symmetric and not scripts_of(b.source.lang) & scripts_of(b.target.lang)]
    if not others:
        return GroupWords()
    source = others[0].source
    language, common = primary(source.lang), function_words(source.lang)
    content = (
        word
        for item in others[0].vocabulary(source).prose
        for word in item.words
        if word.plain and not word.context & _ASIDE and word.lower not in common and is_known(word, language)
    )
    said = frozenset(singular(word.lower, language) for word in content if not is_adverb(word.lower, language))
    return GroupWords(said, {b.target.lang: _kept(b, said) for b in others})


def _kept(analysis: Analysis, said: frozenset[str]) -> Mapping[str, int]:
    scripts, language = scripts_of(analysis.source.lang), primary(analysis.source.lang)
    found = Counter(
        singular(word.lower, language)
        for item in analysis.vocabulary(analysis.target).prose
        for word in item.words
        if word.script in scripts and not word.context & _ASIDE
    )
    return {word: times for word, times in found.items() if word in said}


def merged(parts: Sequence[GroupWords]) -> GroupWords:
    """The words of one group whose translations were looked at in parts."""
    said = frozenset(word for part in parts for word in part.said)
    return GroupWords(said, {language: kept for part in parts for language, kept in part.kept.items()})


def total(groups: Iterable[GroupWords]) -> RunUsage:
    """The sum of all groups."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    kept: dict[str, Counter[str]] = defaultdict(Counter)
    for group in groups:
        for language, found in group.kept.items():
            said[language].update(group.said)
            kept[language].update(found.keys())
    return RunUsage(said, kept)


def regraded(findings: Iterable[Finding], group: GroupWords, usage: RunUsage) -> Iterator[Finding]:
    """One group's findings, raised where a word is left that the run translates, lowered where it keeps it."""
    for finding in findings:
        yield _regraded(finding, group, usage) if finding.check in CHECKS else finding


def _regraded(finding: Finding, group: GroupWords, usage: RunUsage) -> Finding:
    language = finding.target_lang
    here = group.kept.get(language, {})
    forms = [form.lower().replace("’", "'") for form in _WORD.findall(finding.target.text)]
    row = [singular(form, primary(finding.source_lang)) for form in forms]
    if not row or len(row) > LONGEST or not all(word in here for word in row):
        return finding
    said, kept = usage.said[language], usage.kept[language]
    loans = [kept[word] >= FEWEST_LOANS and kept[word] >= LOAN * said[word] for word in row]
    if all(loans):
        # a loan word is no leak in a sentence, but a heading of loan words may still have been passed over
        least = Severity.MINOR if finding.check == "untranslated-block" else Severity.NEUTRAL
        lowered = finding.severity.rank > least.rank
        return replace(finding, severity=least, confidence=0.3) if lowered else finding
    once = all(here[word] == 1 for word in row)
    slips = [
        word
        for word, form in zip(row, forms, strict=True)
        if said[word] >= FEWEST
        and kept[word] <= max(1, STRAY * said[word])
        and not is_loan(form, language, finding.source_lang)
    ]
    others = [words for other, words in group.kept.items() if other != language]
    if others and all(word in words for words in others for word in row):
        # every translation of the note keeps it at will: the name of a field, what a program shows
        return finding
    named = any(reason in finding.message for reason in (AS_CODE, AS_MEMBERS, AS_VALUE))
    if any(loans) or not once or not slips or named or finding.severity.rank >= Severity.MAJOR.rank:
        return finding
    message = f"'{slips[0]}' is {language_name(finding.source_lang)}, other notes translate it"
    return replace(finding, severity=Severity.MAJOR, message=message, confidence=0.75)
