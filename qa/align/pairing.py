"""Groups of units that translate each other: path, moves, merges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from qa.align.anchors import anchors
from qa.align.chunks import path_past
from qa.align.gate import Gate, gate
from qa.align.merges import merge
from qa.align.moves import moved_pairs
from qa.align.similarity import Side, centred, hubness, mean, scores
from qa.align.tables import rows_by_name, rows_in_order
from qa.align.units import MEANINGFUL, Unit, units, weight
from qa.engines import Array, Engines
from qa.engines.profiles import Profile
from qa.model import Document, Kind
from qa.model.records import dataclass

# what hangs on these numbers: reports/alignment.md, by `python tests/benchmarks/thresholds.py`
MOST_RESIDUAL = 9_000_000
"""Cells of the matrix of left-over units; beyond it nothing is looked for at other places."""
ROUGH = 0.2
"""By how much a score among some of a note's blocks may differ from that among all: four times the deviation measured
(reports/benchmarks.md)."""
ROUGH_STILL = 0.06
"""The same where the nearest of what is compared have been read as well."""
MUCH_LONGER = 3
"""From this quotient of their letters on, two units that only their place ties are a line and a paragraph."""

Pairs = dict[tuple[int, int], float]
"""Scores by (source unit, target unit)."""
Means = tuple[Array, Array]
"""The mean vectors of two notes."""


@dataclass(frozen=True, slots=True)
class Link:
    """Units (indices of both sides) that translate each other; `score` is that of the best pair among them."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float = 0.0
    moved: bool = False


def links(source: Document, target: Document, engines: Engines) -> tuple[tuple[Side, Side], list[Link]]:
    """The units of both notes, and links that hold every unit exactly once."""
    languages = (source.lang, target.lang)
    found_before, profile = engines.computed_once(gate, source, target), engines.profile(languages)
    sides, means = prepare((source, target), engines, found_before)
    # scores among some of the blocks may be too rough to tell: read those that matter for them, then all
    for rough in (ROUGH, ROUGH_STILL):
        doubtful = _in_doubt(sides, found_before.settled, profile, rough)
        if doubtful:
            found_before = found_before.wider(doubtful) if rough == ROUGH else Gate()
            sides, means = prepare((source, target), engines, found_before)
    steady, moved = rows_in_order(sides, *_pairs(sides, profile, found_before.settled))
    steady, moved = rows_by_name(sides, steady, moved)

    def embed(texts: Sequence[str], side: int) -> Array:
        return centred(engines.embed(list(texts), languages), means[side])

    groups = merge([((i,), (j,)) for i, j in (*steady, *moved)], (sides[0].units, sides[1].units), embed, languages)
    known = {**steady, **moved}
    found = [
        Link(s, t, known[s[0], t[0]] if len(s) == len(t) == 1 else _best(sides, s, t), (s[0], t[0]) in moved)
        for s, t in groups
    ]
    engines.paired.update(_settled_by(link, sides, found_before) for link in found)
    alone = [set(range(len(side.units))) - {u for group in groups for u in group[k]} for k, side in enumerate(sides)]
    return sides, [*found, *(Link((i,), ()) for i in alone[0]), *(Link((), (j,)) for j in alone[1])]


def _settled_by(link: Link, sides: tuple[Side, Side], found: Gate) -> str:
    """What told that these units translate each other."""
    if link.moved:
        return "the encoder, at another place"
    if len(link.source) + len(link.target) > 2:
        return "the encoder, several as one"
    pair = link.source[0], link.target[0]
    if pair in found.settled and pair not in found.sample:
        return "static vectors"
    return "the encoder" if all(sides[k].units[pair[k]].text for k in (0, 1)) else "place and kind"


def texts_of(note: Document, found: Gate, side: int) -> list[str]:
    """What the encoder reads of a note: nothing where all is settled."""
    if found.complete(0) and found.complete(1):
        return []
    unread = found.unread(side)
    return [unit.text for k, unit in enumerate(units(note)) if unit.text and k not in unread]


def _in_doubt(
    sides: tuple[Side, Side], settled: Mapping[tuple[int, int], float], profile: Profile, rough: float
) -> list[tuple[int, int]]:
    """The pairs on the path that are so near to the score that tells a mismatch that a rough one could err."""
    if not settled:
        return []
    return [
        (i, j)
        for (i, j), score in path_past(*sides, settled).items()
        if (i, j) not in settled
        and abs(score - profile.mismatch) < rough
        and sides[0].units[i].judged
        and sides[1].units[j].judged
    ]


def prepare(
    documents: tuple[Document, Document], engines: Engines, found: Gate | None = None
) -> tuple[tuple[Side, Side], Means]:
    """Units with their vectors, embedded in one call where anything has to be."""
    found = found or engines.computed_once(gate, *documents)
    languages = documents[0].lang, documents[1].lang
    texts = [texts_of(note, found, side) for side, note in enumerate(documents)]
    vectors = engines.embed([*texts[0], *texts[1]], languages)
    raw = vectors[: len(texts[0])], vectors[len(texts[0]) :]
    means = means_of(raw, languages, engines)
    moved = [centred(own, origin) for own, origin in zip(raw, means, strict=True)]
    parts = [units(note) for note in documents]
    unread = [sum(bool(unit.text) for unit in part) - len(own) for part, own in zip(parts, texts, strict=True)]
    engines.budget.weigh(*map(len, parts))
    hubs = hubness(moved[0], moved[1], unread=(unread[0], unread[1]))
    a, b = (
        _side(part, note, own, near, found, k)
        for k, (part, note, own, near) in enumerate(zip(parts, documents, moved, hubs, strict=True))
    )
    return (a, b), means


def means_of(raw: Sequence[Array], languages: tuple[str, str], engines: Engines) -> Means:
    """The mean vectors of two notes from those of some of their blocks."""
    a, b = (mean(own, engines.origin(lang, languages)) for own, lang in zip(raw, languages, strict=True))
    return a, b


def _side(part: tuple[Unit, ...], note: Document, vectors: Array, hubs: Array, found: Gate, side: int) -> Side:
    embedded = np.array([bool(unit.text) for unit in part], bool)
    read = embedded.copy()
    read[list(range(len(part)) if not len(vectors) else found.unread(side))] = False
    wide = np.zeros((len(part), vectors.shape[1]), np.float32)
    wide[read] = vectors
    spread = np.zeros(len(part), np.float32)
    spread[read] = hubs
    static = found.sides[side] if found.sides else None
    known = static.anchors if static else tuple(anchors(unit, note.text) for unit in part)
    return Side(part, wide, embedded, known, spread, static, read if static else None)


def _pairs(sides: tuple[Side, Side], profile: Profile, settled: Mapping[tuple[int, int], float]) -> tuple[Pairs, Pairs]:
    """Pairs on the monotone path, and pairs off it. A weak pair of the path gives way to a strong one off it."""
    on_path = path_past(*sides, settled)
    steady = {pair: score for pair, score in on_path.items() if not _foreign(sides, *pair, score, profile)}
    steady.update(_in_place(sides, steady, profile))
    firm = {pair for pair, score in steady.items() if score >= profile.mismatch}
    rows = _without(sides[0], (i for i, _ in firm))
    columns = _without(sides[1], (j for _, j in firm))
    n, m = len(sides[0].units), len(sides[1].units)
    if not rows or not columns or max(len(rows) * m, n * len(columns)) > MOST_RESIDUAL:
        return steady, {}
    across, down = scores(sides[0].part(rows), sides[1]), scores(sides[0], sides[1].part(columns))
    local = across[:, columns]

    def rival(a: int, b: int) -> float:
        others = np.concatenate([np.delete(across[a], columns[b]), np.delete(down[:, b], rows[a])])
        return float(others.max()) if len(others) else -1.0

    found = moved_pairs(local, [sides[0].units[i].size for i in rows], profile.sure, rival)
    moved = {(rows[a], columns[b]): float(local[a, b]) for a, b in found}
    moved = {pair: score for pair, score in moved.items() if pair not in steady}
    moved.update(_carried(sides, steady, moved, profile))
    used = [{pair[k] for pair in moved} for k in (0, 1)]
    return {(i, j): s for (i, j), s in steady.items() if i not in used[0] and j not in used[1]}, moved


def _in_place(sides: tuple[Side, Side], steady: Pairs, profile: Profile) -> Pairs:
    """Left-over units between the same two pairs, equally many of the same types in the same order, belong together.

    Labels, names and rewritten code are too little to be recognised by what they say.
    """
    found: Pairs = {}
    ends = [(-1, -1), *sorted(steady), (len(sides[0].units), len(sides[1].units))]
    for (i0, j0), (i1, j1) in pairwise(ends):
        rows, columns = range(i0 + 1, i1), range(j0 + 1, j1)
        if not rows or len(rows) != len(columns):
            found.update(_literals_in_place(sides, rows, columns))
            continue
        local = scores(sides[0].part(list(rows)), sides[1].part(list(columns))).diagonal()
        pairs = list(zip(rows, columns, map(float, local), strict=True))
        alike = all(_alike(sides[0].units[i], sides[1].units[j]) for i, j, _ in pairs)
        if alike and not any(_foreign(sides, i, j, score, profile) for i, j, score in pairs):
            found.update({(i, j): score for i, j, score in pairs})
    return found


def _literals_in_place(sides: tuple[Side, Side], rows: range, columns: range) -> Pairs:
    """Code among other left-over units, equally much of it on both sides, in order: translated code shares no words."""
    code = [[i for i in index if sides[k].units[i].kind is Kind.CODE] for k, index in enumerate((rows, columns))]
    if not code[0] or len(code[0]) != len(code[1]):
        return {}
    local = scores(sides[0].part(code[0]), sides[1].part(code[1])).diagonal()
    return dict(zip(zip(*code, strict=True), map(float, local), strict=True))


def _carried(sides: tuple[Side, Side], steady: Pairs, moved: Pairs, profile: Profile) -> Pairs:
    """Left-over units beside moved ones, alike and at the same place on both sides, moved with them."""
    free = [set(range(len(side.units))) - {pair[k] for pair in (*steady, *moved)} for k, side in enumerate(sides)]
    found: Pairs = {}
    waiting = list(moved)
    while waiting:
        i, j = waiting.pop()
        for a, b in ((i - 1, j - 1), (i + 1, j + 1)):
            if a not in free[0] or b not in free[1] or not _alike(sides[0].units[a], sides[1].units[b]):
                continue
            score = float(scores(sides[0].part([a]), sides[1].part([b]))[0, 0])
            if not _foreign(sides, a, b, score, profile):
                found[a, b] = score
                free[0].remove(a)
                free[1].remove(b)
                waiting.append((a, b))
    return found


def _alike(source: Unit, target: Unit) -> bool:
    """Same type and shape, and not one a mere line, the other a long paragraph."""
    shapes = [(unit.kind, unit.level, len(unit.blocks), bool(unit.text)) for unit in (source, target)]
    short, long = sorted((weight(source.text), weight(target.text)))
    return shapes[0] == shapes[1] and (long < MEANINGFUL or long < MUCH_LONGER * short)


def _foreign(sides: tuple[Side, Side], i: int, j: int, score: float, profile: Profile) -> bool:
    """Whether only the place ties the pair: both say enough to be compared, and they say different things."""
    return score < profile.mismatch and sides[0].units[i].judged and sides[1].units[j].judged


def _without(side: Side, taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [i for i in range(len(side.units)) if i not in gone]


def _best(sides: tuple[Side, Side], source: Sequence[int], target: Sequence[int]) -> float:
    return float(scores(sides[0].part(list(source)), sides[1].part(list(target))).max())
