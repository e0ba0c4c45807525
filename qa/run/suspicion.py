"""The source as the suspect: what all or nearly all of its translations have otherwise is told once, of the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from statistics import median

from qa.align.lengths import extent
from qa.checks import AGAINST_SOURCE, all_checks
from qa.model import SUPPORTED, Detail, Finding, Place, Severity
from qa.run.consensus import FEWEST, FIRM, MIRRORED, SHARED_CHOICES, folded, others_agree
from qa.run.dedupe import WHOLE_LINE
from qa.text.languages import listed_few

SUSPICIOUS = frozenset(
    {
        "formula-changed", "formula-missing", "formula-added", "formula-broken", "number-mismatch", "code-changed",
        "inline-code-changed", "link-changed", "image-changed", "heading-level", "list-structure", "table-shape",
        "segment-added", "segment-mismatch", "name-mismatch", "negation-flipped", "antonym-swapped",
        "meaning-changed",
    }
)  # fmt: skip
"""Checks by which translations may agree against their source. What is missing from them is another matter: it must be
missing from all, unless the source says it twice, and even then the source may have moved on."""
OPPOSITE = "antonym-swapped"
OMITTED, ADDED, DELIMITERS = "segment-omitted", "segment-added", "math-delimiters"
ALONE = "not in the source: "
"""How the message begins of what a translation has alone."""
UNNAMED = "the sentence says more than its source"
"""What is said of a sentence of which no clause can be named, by the judge alone."""
MOST_ADD = 0.5
"""Share that must agree on what the source lacks: of a clause one alignment in two says nothing, which speaks for no
side, and no three translators put in the same text at the same place."""
NEAR = 2
"""Lines from a block to the next, a blank one between them."""
STEP = 1.7
"""How many times as long one of two texts may be for both to be the same; as `STEP` of qa/analysis/parallel.py."""
SUPPORTERS = 2
"""Other translations that must have what the source has, so that the one without it stands alone."""
MAJOR = Severity.MAJOR.rank
_HOST = re.compile(r" became '(?:https?:)?//(?:[^/?#\s'.]+\.)*?([^/?#\s'.]+\.[a-z]{3,})(?=[/?#'])", re.IGNORECASE)
"""The site that a link leads to now: none whose name ends in that of a country, which may be a site for its readers."""
_CUT = re.compile(r"^destination '([^'\n]+)' became '([^'\n]+)'")
SHORTEST_COPY = 20
"""Characters of a text that stands twice on purpose no more."""
NEARLY_ALL = 0.7
"""Share of the translations that must agree against the source, and `FEWEST` at least."""


def suspect(found: Sequence[Sequence[Finding]], targets: Sequence[str], text: str = "") -> Iterator[Finding]:
    """Findings of the pairs (source, translation) → those, told of the source where its translations agree against it.

    Three at least must agree, and nearly all: several translators hardly make the same slip at the same place. `text`
    is the source's.
    """
    at: dict[tuple[str, Place | int, str], list[Finding]] = defaultdict(list)
    for findings in found:
        for finding in findings:
            if finding.source and (finding.check in SUSPICIOUS or finding.check == OMITTED):
                added = _added(finding)
                # where something should stand in the source each alignment says by itself, and of a formula each
                # comparison tells the change that it thinks worst
                by_line = added or finding.check == "formula-changed"
                at[finding.check, finding.source.line if by_line else finding.source, added].append(finding)
            else:
                yield finding
    rows = [row for together in at.values() for row in _abreast(together)]
    doubted = _Doubted(finding for findings in found for finding in findings)
    omitted = _Doubted(_by_lines(f for findings in found for f in findings if f.check == OMITTED))
    for findings in _gathered(rows):
        against = sorted({finding.target_lang for finding in findings})
        others = [lang for lang in targets if lang not in against]
        lacking = findings[0].check == OMITTED and not _is_said_twice(findings[0], text)
        if lacking:
            # who lacks a part of it, or what stands beside it, is no witness that it is there
            others = _with(others, findings[0], omitted)
        share = MOST_ADD if findings[0].check == ADDED else NEARLY_ALL
        nearly = len(against) >= max(FEWEST, share * len(targets)) and not (lacking and others)
        each = len(findings) == len(against) or findings[0].check == ADDED
        if nearly and each and others_agree(findings):
            yield (
                _missing_everywhere(findings, against)
                if lacking
                else _on_source(findings, against, _with(others, findings[0], doubted))
            )
        else:
            yield from findings


def _with(others: Sequence[str], finding: Finding, doubted: _Doubted) -> list[str]:
    """The languages that have what the source has: of which nothing is told there, as that they lack the paragraph."""
    return [lang for lang in others if finding.source and not doubted.by(lang, finding.source)]


def _by_lines(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, each about the whole lines of its place in the source."""
    for finding in findings:
        if place := finding.source:
            yield replace(finding, source=replace(place, column=1, end_column=WHOLE_LINE))


def _gathered(rows: Sequence[Sequence[Finding]]) -> Iterator[Sequence[Finding]]:
    """The rows, those together that tell of one text which several translations have and the source lacks.

    An alignment puts it behind the block before, into the one behind or beside a sentence of that: what lies within
    `NEAR` lines, in other languages, and is about as long, is the same text.
    """
    added = [row for row in rows if row[0].check == ADDED]
    yield from _by_word([row for row in rows if row[0].check != ADDED])
    added.sort(key=lambda row: -len(row))
    while added:
        first, *added = added
        whole, size = list(first), median(extent(finding.target.text) for finding in first)
        left = []
        for row in added:
            apart = {finding.target_lang for finding in whole}.isdisjoint(finding.target_lang for finding in row)
            alike_long = all(size < STEP * extent(f.target.text) < STEP * STEP * size for f in row)
            if apart and alike_long and _is_near(first[0], row[0]):
                whole += row
            else:
                left.append(row)
        added = left
        yield whole


def _by_word(rows: Sequence[Sequence[Finding]]) -> Iterator[Sequence[Finding]]:
    """The rows, those together that tell of one word that a line has twice: "old fish … than old ones"."""
    together: dict[object, list[Finding]] = {}
    for row in rows:
        place = row[0].source
        word = (place.path, place.line, place.text.casefold()) if place and row[0].check == OPPOSITE else id(row)
        known = together.setdefault(word, [])
        if not {f.target_lang for f in known}.isdisjoint(f.target_lang for f in row):
            yield row
            continue
        known.extend(row)
    yield from together.values()


def _is_near(one: Finding, other: Finding) -> bool:
    """Whether two findings are about neighbouring lines of one source."""
    a, b = one.source, other.source
    return a is not None and b is not None and a.path == b.path and abs(a.line - b.line) <= NEAR


def suspected(found: Sequence[Sequence[Finding]], targets: Sequence[str], text: str = "") -> Iterator[Finding]:
    """What the pairs of a source and its translations tell, each difference of the note that stands alone with it."""
    return _with_supporters(suspect(found, targets, text), targets)


def _with_supporters(findings: Iterable[Finding], targets: Sequence[str]) -> Iterator[Finding]:
    """The findings, those on a translation that stands alone with the languages that have what the source has there."""
    every = tuple(findings)
    doubted, led = _Doubted(every), Counter(_led_to(finding) for finding in every)
    for finding in every:
        source, aim = finding.source, _led_to(finding)
        firm = (aim is not None and led[aim] == 1) or _is_cut(finding)
        if not source or finding.target_lang not in targets or not (firm or finding.severity.rank >= MAJOR):
            yield finding
            continue
        others = [lang for lang in targets if not doubted.by(lang, source)]
        alone = all_checks()[finding.check].compares and len(others) >= SUPPORTERS
        alone = alone and len(others) == len(targets) - 1
        if not alone:
            yield finding
            continue
        severity = all_checks()[finding.check].severity if firm else finding.severity
        yield replace(finding, message=f"{finding.message}{SUPPORTED}{listed_few(others)}", severity=severity)


def _led_to(finding: Finding) -> tuple[str, str] | None:
    """(note, host) where a link that others keep leads, if it is no host of a country; one that a note leads to twice
    is a mirror."""
    if finding.check != "link-changed" or finding.severity is not Severity.MINOR:
        return None
    host = _HOST.search(finding.message)
    return (finding.target.path, host[1].lower()) if host else None


def _is_cut(finding: Finding) -> bool:
    """Whether a link leads to a folder above the page that others lead to."""
    cut = _CUT.search(finding.message) if finding.check == "link-changed" else None
    return cut is not None and cut[1].startswith(f"{cut[2].rstrip('/')}/")


class _Doubted:
    """Which stretches of a source the findings of each language are about, to be asked in logarithmic time."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        stretches: dict[tuple[str, str], list[tuple[tuple[int, int], tuple[int, int]]]] = defaultdict(list)
        for finding in findings:
            # what a renderer destroys says nothing of what a formula says
            if (place := finding.source) and finding.check != DELIMITERS:
                start, end = (place.line, place.column), (place.end_line, place.end_column)
                stretches[finding.target_lang, place.path].append((start, end))
        self._starts, self._reach = {}, {}
        for key, row in stretches.items():
            row.sort()
            self._starts[key] = [start for start, _ in row]
            self._reach[key] = list(accumulate((end for _, end in row), max))

    def by(self, lang: str, place: Place) -> bool:
        """Whether a finding of a language is about a stretch that shares a character with this one."""
        key = lang, place.path
        before = bisect_right(self._starts.get(key, ()), (place.end_line, place.end_column))
        return before > 0 and self._reach[key][before - 1] >= (place.line, place.column)


def _abreast(findings: Sequence[Finding]) -> Iterator[Sequence[Finding]]:
    """Findings at one place of the source: the first of each language, the second, and so on, if all have as many."""
    by_language: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_language[finding.target_lang].append(finding)
    if len({len(own) for own in by_language.values()}) == 1:
        yield from zip(*by_language.values(), strict=True)
    else:
        yield findings


def _is_said_twice(finding: Finding, text: str) -> bool:
    """Whether what a translation lacks stands twice in the source."""
    said = finding.source.text.strip() if finding.source else ""
    return finding.check == "segment-omitted" and len(said) >= SHORTEST_COPY and text.count(said) > 1


def _added(finding: Finding) -> str:
    """What tells several things apart that translations have and the source has not, in one block."""
    return folded(finding.target.text) if finding.check == "formula-added" else ""


def _on_source(findings: Sequence[Finding], against: Sequence[str], others: Sequence[str]) -> Finding:
    """One finding on the source, with the places of all translations as details."""
    first = min(findings, key=lambda finding: finding.target_lang)
    assert first.source is not None
    check = all_checks()[MIRRORED.get(first.check, first.check)]
    # of a text that the source lacks, a translation that is not accused may say nothing either way
    told = others and first.check != ADDED
    kept = f"; {listed_few(others)} {'has' if len(others) == 1 else 'have'} what the source has" if told else ""
    severity = (
        check.severity if check.id in FIRM - SHARED_CHOICES and first.severity is Severity.MINOR else first.severity
    )
    if UNNAMED in first.message:
        # all pairs are read against the same sentence, and what misleads the judge about it does so in each of them
        severity = min(severity, Severity.MINOR, key=lambda severity: severity.rank)
    # what is compared as mathematics says so already
    account = first.message.removeprefix(AGAINST_SOURCE)
    joint = "" if account != first.message else ": "
    said = f"{listed_few(against)} agree against the source{kept}{joint}{account}"
    if first.check == ADDED and first.message.startswith(ALONE):
        said = f"the source lacks what {listed_few(against)} have{kept}: {first.message.removeprefix(ALONE)}"
    return replace(
        first,
        check=check.id,
        category=check.category if check.id != first.check else first.category,
        severity=min(severity, Severity.MAJOR, key=lambda severity: severity.rank),
        message=said,
        target=first.source,
        source=first.target,
        source_lang=first.target_lang,
        target_lang=first.source_lang,
        details=tuple(Detail(finding.target, finding.source, finding.message) for finding in findings),
    )


def _missing_everywhere(findings: Sequence[Finding], against: Sequence[str]) -> Finding:
    """What the source alone has, told once, of the source: it was added to it, or left out by all."""
    told = _on_source(findings, against, ())
    first = findings[0]
    message = f"only the source has it, not {listed_few(against)}: {first.message.partition(': ')[2] or first.message}"
    return replace(told, check=first.check, category=first.category, severity=first.severity, message=message)
