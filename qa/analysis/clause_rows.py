"""The clauses of one passage in all notes of a group, where most part it alike: by marks and full stops, or "but".

A sentence that negates twice, or names two opposites, hides what one of its clauses lost: in rows of clauses each has
its own witnesses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

import regex

from qa.align.lengths import extent
from qa.analysis.clause_pairs import APART, MARKS, MOST, apart
from qa.analysis.parallel import FEWEST, Parallel, Row, Version
from qa.engines import Engines
from qa.text.adversatives import adversatives

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
AT_COMMAS = 4
"""Versions that must have as many commas: some languages leave them out."""
_COMMA = regex.compile(r"[,،、，](?=\s|[\p{Lo}])")
_Cuts = Mapping[int, Sequence[int]]


def clause_rows(notes: Parallel) -> tuple[Row, ...]:
    """Rows of the clauses of all sentences; several checks ask."""
    return notes.pairs[0].engines.computed_once(_of_notes, notes) if notes.pairs else ()


def _of_notes(notes: Parallel, _: Engines) -> tuple[Row, ...]:
    return tuple(part for row in notes.sentences for part in clauses_of(row))


def comma_rows(notes: Parallel) -> tuple[Row, ...]:
    """Rows of what commas part in these sentences and clauses, for what is asked of the whole paragraph as well:
    languages may turn round what a mere comma parts."""
    return notes.pairs[0].engines.computed_once(_at_commas, notes) if notes.pairs else ()


def _at_commas(notes: Parallel, _: Engines) -> tuple[Row, ...]:
    rows = (*notes.sentences, *clause_rows(notes))
    return tuple(part for row in rows for part in clauses_of(row, _commas, AT_COMMAS))


def clauses_of(row: Row, cut: Callable[[Version], _Cuts] | None = None, fewest: int = FEWEST) -> Iterator[Row]:
    """The clauses of a row of sentences, in order; none where fewer than `fewest` part it into as many of one size."""
    cuts = [(cut or _cuts)(version) for version in row]
    counts = Counter(number for ways in cuts for number in ways)
    number = max(counts, key=lambda n: (counts[n], n), default=0)
    if counts[number] < fewest:
        return
    parted = [
        (version, _spans(version, ways[number])) for version, ways in zip(row, cuts, strict=True) if number in ways
    ]
    shares = [_shares(version, spans) for version, spans in parted]
    usual = [median(own) for own in zip(*shares, strict=True)]
    kept = [
        (version, spans)
        for (version, spans), own in zip(parted, shares, strict=True)
        if all(abs(share - other) <= APART for share, other in zip(own, usual, strict=True))
    ]
    if len(kept) >= fewest:
        for k in range(number + 1):
            yield tuple(_clause(version, *spans[k]) for version, spans in kept)


def _cuts(version: Version) -> _Cuts:
    """Where a version may be parted, by the number of cuts: at its marks, at these without colons, at its "but" too."""
    text = version.words.rstrip()
    with_colons, strong = ([match.end() for match in marks.finditer(text)] for marks in MARKS)
    against = adversatives(text, version.lang)
    ways = with_colons, strong, apart(sorted({*strong, *against})), apart(sorted({*with_colons, *against}))
    return _by_number(text, ways)


def _commas(version: Version) -> _Cuts:
    text = version.words.rstrip()
    return _by_number(text, ([match.end() for match in _COMMA.finditer(text)],))


def _by_number(text: str, ways: Sequence[Sequence[int]]) -> _Cuts:
    found: dict[int, Sequence[int]] = {}
    for way in ways:
        inside = [at for at in way if text[:at].strip() and text[at:].strip()]
        if 0 < len(inside) < MOST:
            found.setdefault(len(inside), inside)
    return found


def _spans(version: Version, cuts: Sequence[int]) -> list[tuple[int, int]]:
    return list(pairwise((0, *cuts, len(version.words))))


def _shares(version: Version, spans: Sequence[tuple[int, int]]) -> list[float]:
    sizes = [extent(" ".join(version.words[start:end].split())) for start, end in spans]
    return [size / max(1.0, sum(sizes)) for size in sizes]


def _clause(version: Version, start: int, end: int) -> Version:
    """A clause by its words alone: what formulas and code stand in it is the same in all notes."""
    said = version.words[start:end]
    start += len(said) - len(said.lstrip())
    text = " ".join(said.split())
    return replace(version, start=version.start + start, end=version.start + start + len(said.strip()), text=text)
