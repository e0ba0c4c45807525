"""A note that is written in another language or script than its name says: one cause, told once.

Half of its blocks say so, and what is compared with the source compares two other languages than was thought.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import regex

from qa.model import PROSE, Detail, Document, Finding, Severity
from qa.text.languages import language_name

BLOCKS, SHARE = 5, 0.5
"""Blocks of prose in another language, and their share of all of a note, from which the note is: a quotation, a section
that was pasted and a third of a page are told by themselves."""
WRONG, SCRIPT = "wrong-language", "foreign-script"
CONSEQUENCES = frozenset(
    {
        WRONG, SCRIPT, "segment-omitted", "segment-added", "segment-mismatch", "segment-moved", "segment-duplicated",
        "untranslated-block", "untranslated-fragment", "translation-other-version", "negation-flipped",
        "antonym-swapped", "meaning-changed", "name-mismatch", "term-collapsed", "misspelt-word", "sentence-end",
        "capital-missing", "ungrammatical-sentence",
    }
)  # fmt: skip
"""Checks that read the words of a language: what they say of such a note has that cause. Numbers, formulas, code and
links are the same in any language."""
_VARIETY = regex.compile(r"^(traditional|simplified) characters in ")
_COUNTRY = regex.compile(r"(?i)(?:^|[/._-])(?:cn|tw|hk)(?:[/.]|$)")
"""A country's code alone, which a project with one Chinese note calls it by."""
_NAME = regex.compile(r"^(\p{Lu}[\p{L} ]*?)(?: letters| instead of| in )")


def of_another_language(findings: Sequence[Finding], document: Document) -> list[Finding]:
    """The findings of a note that have this cause, those that say so first; none of any other note."""
    if sum(finding.check in (WRONG, SCRIPT) for finding in findings) == 0:
        return []
    told = [f for f in findings if f.check in (WRONG, SCRIPT) and f.severity.rank >= Severity.MAJOR.rank]
    prose = {block.index for block in document.blocks if block.kind in PROSE and any(map(str.isalpha, block.text))}
    strange = {index for finding in told for index in _blocks(finding, document)} & prose
    if len(strange) < BLOCKS or len(strange) < SHARE * len(prose):
        return []
    rest = [finding for finding in findings if finding.check in CONSEQUENCES and finding not in told]
    return told + rest


def as_one(group: Sequence[Finding], document: Document) -> Finding:
    """What is said of such a note, as one finding with all places as details."""
    told = sorted((f for f in group if f.check in (WRONG, SCRIPT)), key=Finding.sort_key)
    first = told[0]
    names = Counter(name[1] for finding in told if (name := _NAME.match(finding.message)))
    written = names.most_common(1)[0][0] if names else "another language"
    letters = " letters" if first.check == SCRIPT else ""
    variety = next((one[1] for f in told if (one := _VARIETY.match(f.message))), "")
    if variety:
        written, letters = variety, " characters"
    blocks = len({index for finding in told for index in _blocks(finding, document)})
    message = (
        f"the note is written in {written}{letters}, not in {language_name(document.lang)}: {blocks} of"
        f" {len(document.blocks)} blocks; translate it, or correct the language in its path, front matter or pattern"
    )
    return replace(
        first,
        # nobody who reads the language can read the page
        severity=_weight(document) if variety else Severity.CRITICAL if first.check == WRONG else Severity.MAJOR,
        message=message,
        confidence=0.95,
        fingerprint=hashlib.sha256(f"other language\0{first.fingerprint}".encode()).hexdigest()[:32],
        details=tuple(Detail(f.target, f.source, f.message) for f in group),
    )


def _weight(document: Document) -> Severity:
    """How bad the other standard of Chinese is: `README_CN` names the country, and says nothing of characters."""
    return Severity.MINOR if _COUNTRY.search(document.path) else Severity.MAJOR


def _blocks(finding: Finding, document: Document) -> range:
    """The indices of the blocks that a finding is about."""
    start = document.line_starts[finding.target.line - 1] + finding.target.column - 1
    end = document.line_starts[finding.target.end_line - 1] + finding.target.end_column - 1
    first = max(0, bisect_right(document.blocks, start, key=lambda block: block.start) - 1)
    return range(first, max(first + 1, bisect_left(document.blocks, end, key=lambda block: block.start)))
