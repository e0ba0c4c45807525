"""Sentences that are far shorter in one note than in all its siblings, and nearer to them without one of their clauses.

Languages differ in how long they are, but alike from sentence to sentence: where all other notes agree on how much
there is to say, and one says half as much, something is missing. The encoder only names the clause, and has a veto.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean, median

import regex

from qa.align.lengths import STRENGTH, TELLING_EXTENT, extent
from qa.analysis.judged import odds
from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.analysis.word_links import word_links
from qa.checks.structure._broken_off import ENDED, STOPLESS
from qa.checks.structure._menu_steps import has_its_steps
from qa.checks.structure._omission import DENIED, MOST, clauses_out, is_told
from qa.model import Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import language_of, primary, words_touch

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES, MANY_WITNESSES = 2, 3
"""Siblings that must agree on the length, and from how many on the clause is surely missing."""
SHORT, SURELY_SHORT = 0.66, 0.62
"""Share of the siblings' length, each measured by its note's usual one, up to which a sentence may lack a clause and
surely does: of 1,700 whole sentences of corpus/ in seven languages one was below (`reports/votes.md`)."""
AGREED = 0.8
"""Share of the siblings' usual length that each of them must reach: else languages say it at different lengths."""
LONGEST = 500
"""Characters of a block that the encoder reads word by word."""
MANY, NEARLY_ALL = 5, 0.75
"""Siblings of which not all need agree, and the share that must."""
NEARLY_SHORT, UNSAID = 0.76, 0.58
"""Share of the siblings' length up to which a sentence lacks a clause whose words are not near to any of its own: the
median over the siblings of `WordLinks.unsaid`; of 1,700 whole sentences in 29 languages two terse ones have .5, of six
that lack a clause two have .65 and more."""
SHORTEST, HALF, ABOUT = 12, 0.5, 0.7
"""Extent of a sentence that is too short for clauses, share of its siblings' up to which it says much less ("A
metronome." beside "A metronome keeps the beat."), and share that each sibling must reach: a few words differ more in
length than a clause (`tests/test_remains.py`)."""
NEARER = 0.005
"""Gain of cosine without the clause, for the half of the siblings that gain most, from which it is surely missing;
`reports/votes.md`."""
MADE_UP = 0.5
"""Share of what a sentence lacks that one beside it must say more than its siblings, for nothing to be lost: languages
cut a block into sentences at other places."""

_RUNNING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_PART = regex.compile(r"[,;:،、，；：]\s*|\s[–—-]\s")
_STOP = regex.compile(r"[.。।۔։]\s*$")


@dataclass(frozen=True, slots=True)
class LostClause(Contradicted):
    """`version` lacks `clause`, which `witness` has, and the other versions in words of their own."""

    version: Version
    others: Row
    witness: Version
    clause: str
    severity: Severity


def lost_clauses(notes: Parallel) -> Iterator[LostClause]:
    """Sentences that lack a clause of all their siblings."""
    rows = [row for row in notes.sentences if len(row) > WITNESSES]
    usual = _usual(rows)
    for k, row in enumerate(rows):
        sizes = {version.lang: extent(version.text) / usual[version.lang] for version in row}
        if median(sizes.values()) < TELLING_EXTENT:
            continue
        for version in row:
            others = tuple(other for other in row if other is not version)
            expected = median(sizes[other.lang] for other in others)
            share = sizes[version.lang] / expected
            if share > NEARLY_SHORT or not _agree(sizes, others, expected) or _goes_on(version):
                continue
            unsaid = len(others) >= MANY and _is_unsaid(notes, version, others)
            every = all(sizes[other.lang] >= AGREED * expected for other in others)
            if not unsaid and (share > SHORT or not every):
                continue
            beside = rows[max(k - 1, 0) : k] + rows[k + 1 : k + 2]
            if _is_said_beside(version, beside, expected - sizes[version.lang], usual):
                continue
            found = _clause(notes, version, others, SURELY_SHORT if unsaid else share)
            if found and notes.vouched(version, others):
                yield found


def _agree(sizes: Mapping[str, float], others: Row, expected: float) -> bool:
    """Whether the siblings say a sentence at like lengths: all, or nearly all of many."""
    like = sum(sizes[other.lang] >= AGREED * expected for other in others)
    return like == len(others) or like >= max(MANY, NEARLY_ALL * len(others))


def _is_unsaid(notes: Parallel, version: Version, others: Row) -> bool:
    """Whether some words in a row that the siblings say are near to no word of the version's whole block, which a
    language may cut into more sentences."""
    engines, said = notes.pairs[0].engines, " ".join(version.block.text.split())
    # what touches is read in pieces that are no words
    if not _STOP.search(version.text) or len(said) > LONGEST or words_touch(version.lang):
        return False
    found = [links.unsaid(0, o.text)[0] for o in others if (links := word_links(engines, (o.text, said)))]
    return len(found) >= MANY and median(found) >= UNSAID


def remains(notes: Parallel) -> Iterator[LostClause]:
    """Short sentences that say half as much as all their siblings; `clause` is all that the witness says."""
    rows = [row for row in notes.sentences if len(row) > MANY_WITNESSES]
    usual = _usual(rows)
    for k, row in enumerate(rows):
        sizes = {version.lang: extent(version.text) / usual[version.lang] for version in row}
        # cells and labels are worded freely
        running = all(version.block.kind in _RUNNING and _STOP.search(version.text) for version in row)
        if not running or not SHORTEST <= median(sizes.values()) < TELLING_EXTENT:
            continue
        for version in row:
            others = tuple(other for other in row if other is not version)
            expected = median(sizes[other.lang] for other in others)
            if sizes[version.lang] > HALF * expected or min(sizes[v.lang] for v in others) < ABOUT * expected:
                continue
            beside = rows[max(k - 1, 0) : k] + rows[k + 1 : k + 2]
            lacking = expected - sizes[version.lang]
            if not _is_said_beside(version, beside, lacking, usual) and notes.vouched(version, others):
                witness = notes.witness(others)
                yield LostClause(version, others, witness, witness.text.strip(), Severity.MINOR)


def _usual(rows: list[Row]) -> Mapping[str, float]:
    """How long the sentences of each note are for what they say, relative to its siblings'."""
    found: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        middle = median(extent(version.text) for version in row)
        expected = median(language_of(version.lang).length for version in row)
        for version in row:
            known = found[version.lang] or [language_of(version.lang).length / expected] * STRENGTH
            found[version.lang] = [*known, extent(version.text) / middle] if middle >= TELLING_EXTENT else known
    return {lang: median(ratios) for lang, ratios in found.items()}


def _goes_on(version: Version) -> bool:
    """Whether a sentence has no end before the formula or code behind it, where the rest of it stands."""
    blocks, after = version.document.blocks, version.block.index + 1
    behind = after < len(blocks) and blocks[after].kind in (Kind.MATH, Kind.CODE)
    return behind and version.end >= version.block.content_end - 1 and not ENDED.search(version.text)


def _is_said_beside(version: Version, beside: Sequence[Row], lacking: float, usual: Mapping[str, float]) -> bool:
    """Whether the sentence before or behind says so much more than its siblings: the block is cut at other places."""
    for row in beside:
        own = next((v for v in row if v.document is version.document and v.block is version.block), None)
        others = [extent(v.text) / usual[v.lang] for v in row if v is not own]
        if own and others and extent(own.text) / usual[own.lang] - median(others) >= MADE_UP * lacking:
            return True
    return False


def _clause(notes: Parallel, version: Version, others: Row, share: float) -> LostClause | None:
    """The clause without which a sibling comes nearest to the version, if most siblings come nearer without one."""
    gains: list[tuple[float, Version, str]] = []
    for other in others:
        languages, engines = (other.lang, version.lang), notes.pairs[0].engines
        variants = [
            variant
            for variant in list(clauses_out(other.text))[:MOST]
            if not is_told(variant, other.text, version.text, languages, engines)
        ]
        if variants:
            texts = [version.text, other.text, *(variant.text for variant in variants)]
            vectors = notes.vectors(texts, version.lang, other.lang)
            likeness = vectors[1:] @ vectors[0]
            best = int(likeness[1:].argmax())
            clause = other.text[variants[best].start : variants[best].end].strip()
            gains.append((float(likeness[1 + best] - likeness[0]), other, clause))
    gains.sort(key=lambda gain: gain[0], reverse=True)
    if len(gains) < WITNESSES or gains[0][0] <= 0:
        return None
    nearest = gains[: (len(gains) + 1) // 2]
    # where a language writes no full stops the rest of its sentence may be taken for another one
    stopped = primary(version.lang) not in STOPLESS
    sure = (
        stopped
        and share <= SURELY_SHORT
        and len(others) >= MANY_WITNESSES
        and fmean(gain for gain, *_ in nearest) >= NEARER
        and not _is_denied(notes, version)
    )
    shown = notes.source and next((gain for gain in nearest if gain[1].document is notes.source), None)
    _, witness, clause = shown or gains[0]
    if has_its_steps(clause, witness.text, version.text) or _is_worded_otherwise(
        notes, version, (witness, clause), [(v, said) for _, v, said in gains]
    ):
        return None
    return LostClause(version, others, witness, clause, Severity.MAJOR if sure else Severity.MINOR)


def _is_worded_otherwise(
    notes: Parallel, version: Version, shown: tuple[Version, str], found: Sequence[tuple[Version, str]]
) -> bool:
    """Whether a part of the version is as near to a clause as those that other siblings would have to lose are.

    What is lost is one clause in all of them. Where each comes nearer without another one, or the version says the same
    ("for details" of "for more information"), it is worded more shortly.
    """
    witness, clause = shown
    others = [said for other, said in found if other is not witness]
    parts = [part.strip() for part in _PART.split(version.text) if extent(part) >= SHORTEST / 2]
    if not others:
        return False
    vectors = notes.vectors([clause, *others, *parts, version.text], witness.lang, version.lang)
    likeness = vectors[1:] @ vectors[0]
    return float(likeness[: len(others)].max()) < float(likeness[len(others) :].max())


def _is_denied(notes: Parallel, version: Version) -> bool:
    """Whether the judge takes the version for whole beside its source."""
    pair = next((pair for pair in notes.pairs if notes.source and pair.target is version.document), None)
    row = next((row for row in notes.sentences if version in row), ()) if pair else ()
    source = next((other for other in row if other.document is notes.source), None)
    if pair is None or source is None:
        return False
    kind = "lost" if primary(source.lang) == "en" else "added"
    said = odds(pair, [(" ".join(source.text.split()), " ".join(version.text.split()))], kind)[0]
    return said is not None and said < DENIED
