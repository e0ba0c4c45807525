"""Glossary terms of one pair: where the source says them, what the translation says there, what may stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis
from qa.model import PROSE, Kind, Severity, Term
from qa.model.records import dataclass
from qa.text.terms import contains, count_verbatim, exact_places, first_forms, forbidden, forms, occurrences, places


@dataclass(frozen=True, slots=True)
class Mention:
    """A term at `source` offsets, said `times` in its bead, and the blocks at `target` offsets that translate it."""

    term: Term
    source: tuple[int, int]
    times: int
    target: tuple[int, int]
    blocks: tuple[tuple[int, int], ...]
    text: str


def mentions(analysis: Analysis, terms: Sequence[Term]) -> Iterator[Mention]:
    """Every term once for each bead whose source says it. A pivot is no source: nothing is asked of it."""
    lower = analysis.source.text.lower()
    terms = [term for term in terms if term.source.split()[0].lower() in lower]
    if analysis.symmetric or not terms:
        return
    for bead in analysis.beads:
        if not bead.source or not bead.target:
            continue
        said: dict[str, list[tuple[Term, int, int]]] = defaultdict(list)
        for index in bead.source:
            block = analysis.source.blocks[index]
            if block.kind in PROSE:
                for term, start, end in occurrences(analysis.source, block, terms):
                    said[term.source].append((term, start, end))
        blocks = tuple((b.content_start, b.content_end) for b in (analysis.target.blocks[i] for i in bead.target))
        target = (min(start for start, _ in blocks), max(end for _, end in blocks))
        text = " ".join(analysis.target.text[start:end] for start, end in blocks)
        for found in said.values():
            term, *source = min(found, key=lambda place: place[1])
            yield Mention(term, (source[0], source[1]), len(found), target, blocks, text)


# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWER, SHARE = 3, 3
"""How many times fewer, and at most one in how many, a term stands than its source says it, where pronouns do not
explain it any more."""
ABSENT, SCARCE = 0.9, 0.6
"""Confidence in a term that is not there at all, and in one that is there too seldom."""


def shortage(mention: Mention, times: int) -> tuple[Severity | None, float] | None:
    """(severity, None for the check's own, and confidence) of a term that a bead has `times`; None where that will do:
    pronouns stand for terms."""
    if not times:
        return None, ABSENT
    scarce = mention.times - times >= FEWER and times * SHARE <= mention.times
    return (Severity.MINOR, SCARCE) if scarce else None


def prohibited(analysis: Analysis, mention: Mention) -> Iterator[tuple[str, int, int]]:
    """(form, start, end) of every forbidden form of a term, those inside an allowed form left out."""
    language = analysis.target.lang
    for start, end in mention.blocks:
        text = analysis.target.text[start:end]
        right = [place for form in forms(mention.term, language) for place in places(text, form, language)]
        for form in forbidden(mention.term, language):
            for a, b in exact_places(text, form, language):
                if not any(first <= a and b <= last and last - first > b - a for first, last in right):
                    yield form, start + a, start + b


TITLES = frozenset({Kind.HEADING, Kind.FRONT_MATTER, Kind.TABLE_CELL, Kind.LABEL})
"""Blocks that introduce no term: the first mention is looked for in running text."""


def not_introduced(analysis: Analysis, mentioned: Sequence[Mention]) -> Iterator[tuple[Mention, tuple[str, ...]]]:
    """The first mention of every term that should have been introduced there, or before, with one of these forms."""
    language, seen = analysis.target.lang, set[str]()
    for found in sorted(mentioned, key=lambda mention: mention.source):
        wanted = first_forms(found.term, language)
        if not wanted or found.term.source in seen or _is_in_title(analysis, found.source[0]):
            continue
        seen.add(found.term.source)
        before = analysis.target.text[: found.target[1]]
        if not any(count_verbatim(before, form) or contains(before, form, language) for form in wanted):
            yield found, wanted


def _is_in_title(analysis: Analysis, at: int) -> bool:
    blocks = (b for b in analysis.source.blocks if b.content_start <= at < b.content_end)
    return any(block.kind in TITLES for block in blocks)
