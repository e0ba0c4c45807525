"""Titles of pages that a language leaves in the source's: names of lessons, of commands, of chapters; told once."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from qa.model import Detail, Document, Finding, Kind, Severity
from qa.run.places import block_at
from qa.text.languages import language_name, primary

BLOCK = "untranslated-block"
FEWEST, SHARE = 3, 0.4
"""Notes of a language whose title is left, and their share of all its notes, from which that is a habit: of titles of
one common word, and of names, nothing is told at all."""
SHOWN = 3
"""Titles that a message quotes."""

Documents = Mapping[str, Document]


def told_once(found: Iterable[Finding], documents: Documents, notes: Mapping[str, int]) -> tuple[Finding, ...]:
    """The findings of a run, those of a language's titles as one. `notes` counts the translations by language.

    Where a page leads to another one by its title, the same words stand there and belong to it.
    """
    found = tuple(found)
    titles = defaultdict[str, list[Finding]](list)
    for finding in found:
        if _is_single(finding) and _is_title(finding, documents):
            titles[finding.target_lang].append(finding)
    groups: dict[str, list[Finding]] = {}
    for lang, own in titles.items():
        pages = {finding.target.path for finding in own}
        if len(pages) >= max(FEWEST, SHARE * notes.get(lang, 0)):
            called = {_words(finding) for finding in own}
            groups[lang] = [f for f in found if f.target_lang == lang and _is_single(f) and _words(f) in called]
    told = {id(finding) for group in groups.values() for finding in group}
    rest = [finding for finding in found if id(finding) not in told]
    return (*rest, *(_as_one(group, notes.get(lang, 0)) for lang, group in groups.items()))


def _is_single(finding: Finding) -> bool:
    return finding.check == BLOCK and finding.severity is not Severity.NEUTRAL and not finding.details


def _is_title(finding: Finding, documents: Documents) -> bool:
    """Whether a finding is about the first heading of its note."""
    document = documents.get(finding.target.path)
    if document is None:
        return False
    first = next((block.index for block in document.blocks if block.kind is Kind.HEADING), None)
    return first is not None and block_at(document, finding.target) == first


def _words(finding: Finding) -> str:
    return " ".join(finding.target.text.split()).casefold()


def _as_one(group: Sequence[Finding], notes: int) -> Finding:
    ordered = sorted(group, key=Finding.sort_key)
    first, lang = ordered[0], ordered[0].target_lang
    pages = {finding.target.path for finding in group}
    severities = Counter(finding.severity for finding in group)
    said = [f"'{text}'" for text in dict.fromkeys(" ".join(f.target.text.split()) for f in ordered)][:SHOWN]
    name = language_name(primary(first.source_lang or "en"))
    accept = f'ignores = [{{check = "{BLOCK}", lang = "{lang}", reason = "…"}}]'
    return replace(
        first,
        severity=max(severities, key=lambda severity: (severities[severity], severity.rank)),
        message=(
            f"titles of pages are {name}, not translated, and where others lead to them: {len(group)} places in"
            f" {len(pages)} of {notes} notes, such as {', '.join(said)}; accept with {accept}"
        ),
        confidence=min(finding.confidence for finding in group),
        fingerprint=hashlib.sha256(f"titles\0{lang}".encode()).hexdigest()[:32],
        details=tuple(Detail(f.target, f.source, f.message) for f in ordered),
    )
