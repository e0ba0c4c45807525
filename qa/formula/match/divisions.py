r"""Formulas that running text divides or joins: `$p_T, R_u$` as `$p_T$ and $R_u$`, `demand $=D(p)$` as "is $D(p)$".

Every formula of a bead that found no equal is taken apart at its list separators and words, and the parts are matched
with those of the other side. What corresponds part by part is the same formula; where most parts do, those left are
compared one by one, so that what changed in a divided formula is told as that. Relations are divided as well, where
everything else is there: the words that stand for the sign are out of reach, and the match says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from qa.formula.comparison.outcome import Change, ChangeKind, Compare, Comparison, Method, Verdict
from qa.formula.match.across_delimiters import TokenRow
from qa.formula.match.beads import BeadFormulas, Match
from qa.formula.match.ordinals import counted_tokens_of
from qa.formula.match.parts import Part, listed_parts, part_of, related_parts, relation_breaks
from qa.formula.match.prose_forms import is_said
from qa.formula.match.similarity import SIMILAR, normalized, similarity
from qa.model import Bitext, Formula
from qa.model.records import dataclass

# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
CROWD = 60
"""Open formulas of a bead beyond which none is divided: the work grows with the product of the two sides."""

Owner = tuple[int, int]
"""A formula: side and index."""


@dataclass(frozen=True, slots=True)
class OpenPart:
    """A part of a formula that is still without an equal."""

    owner: Owner
    part: Part
    tokens: tuple[str, ...]


def match_divided(bead: BeadFormulas, rows: tuple[TokenRow, TokenRow], bitext: Bitext, compare: Compare) -> None:
    """Explain divided and joined formulas of one bead, and pair the parts of them that differ."""
    match_related(bead, rows)
    match_parts(bead, rows, bitext, compare, listed_parts)


def match_parts(
    bead: BeadFormulas,
    rows: tuple[TokenRow, TokenRow],
    bitext: Bitext,
    compare: Compare,
    divide: Callable[[str], list[Part]],
) -> None:
    """Match the parts of the open formulas of both sides."""
    sides = open_parts(bead, rows, divide)
    if not sides or not any(len(parts) > 1 for side in sides for parts in side.values()):
        return
    links = equal_links(sides)
    links += similar_links(sides, links)
    for group in connected(links):
        settle(bead, rows, bitext, compare, sides, group)
    said_parts(bead, rows, sides, {owner for a, b in links for owner in (a.owner, b.owner)})


def open_parts(
    bead: BeadFormulas, rows: tuple[TokenRow, TokenRow], divide: Callable[[str], list[Part]]
) -> tuple[dict[int, list[OpenPart]], dict[int, list[OpenPart]]] | None:
    """The parts of what is left or doubtful on each side, by formula; nothing where there are too many."""
    doubtful = bead.doubtful()
    indices = (sorted({*bead.left(0), *doubtful}), sorted({*bead.left(1), *(bead.pairs[i] for i in doubtful)}))
    if not any(indices) or max(map(len, indices)) > CROWD:
        return None
    found: list[dict[int, list[OpenPart]]] = []
    for side, own in enumerate((bead.source, bead.target)):
        lang = rows[side].lang
        found.append(
            {
                index: [
                    OpenPart((side, index), part, counted_tokens_of(part.latex, lang))
                    for part in divide(own[index].latex) or [Part(own[index].latex, 0, len(own[index].latex))]
                ]
                for index in indices[side]
            }
        )
    return found[0], found[1]


Sides = tuple[dict[int, list[OpenPart]], dict[int, list[OpenPart]]]
Link = tuple[OpenPart, OpenPart]


def equal_links(sides: Sides) -> list[Link]:
    """Parts with equal tokens, each copy once, in reading order."""
    waiting: dict[tuple[str, ...], list[OpenPart]] = defaultdict(list)
    for parts in sides[1].values():
        for part in parts:
            waiting[part.tokens].append(part)
    return [
        (part, waiting[part.tokens].pop(0)) for parts in sides[0].values() for part in parts if waiting[part.tokens]
    ]


def similar_links(sides: Sides, links: Sequence[Link]) -> list[Link]:
    """The most similar of the parts left, where a formula of one of them has found another part elsewhere."""
    found: list[Link] = []
    used = {id(part) for link in links for part in link}
    known = {part.owner for link in links for part in link}
    left = [[p for parts in side.values() for p in parts if id(p) not in used] for side in sides]
    scored = sorted(
        (-similarity(a.part.latex, b.part.latex), i, j)
        for i, a in enumerate(left[0])
        for j, b in enumerate(left[1])
        if a.owner in known or b.owner in known
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for score, i, j in scored:
        if -score >= SIMILAR and i not in taken[0] and j not in taken[1]:
            found.append((left[0][i], left[1][j]))
            taken[0].add(i)
            taken[1].add(j)
    return found


def connected(links: Sequence[Link]) -> list[list[Link]]:
    """The links by the formulas that they connect, those of one formula together."""
    group_of: dict[Owner, int] = {}
    groups: dict[int, list[Link]] = {}
    for number, link in enumerate(links):
        joined = {group_of[part.owner] for part in link if part.owner in group_of}
        members = [link, *(other for g in joined for other in groups.pop(g))]
        groups[number] = members
        for other in members:
            for part in other:
                group_of[part.owner] = number
    return list(groups.values())


def settle(
    bead: BeadFormulas,
    rows: tuple[TokenRow, TokenRow],
    bitext: Bitext,
    compare: Compare,
    sides: Sides,
    group: Sequence[Link],
) -> None:
    """Replace the pairs of connected formulas by those of their parts, if more than two formulas are connected."""
    owners = {part.owner for link in group for part in link}
    linked = {id(part) for link in group for part in link}
    rest = [p for side, i in sorted(owners) for p in sides[side][i] if id(p) not in linked]
    unsaid = [p for p in rest if not in_text(p, rows)]
    if len(owners) == 2 and (unsaid or not rest):
        return
    release(bead, owners)
    texts = bitext.source.text, bitext.target.text
    for old, new in group:
        if old.tokens != new.tokens:
            comparison = compare(old.part.latex, new.part.latex)
            bead.parts.append(Match(formula_of(old, bead, texts[0]), formula_of(new, bead, texts[1]), comparison))
    for part in unsaid:
        lone = formula_of(part, bead, texts[part.owner[0]])
        opposite = [b if part.owner[0] == 0 else a for a, b in group]
        own = (bead.target, bead.source)[part.owner[0]]
        place = max(own[p.owner[1]].end for p in opposite)
        bead.parts.append(
            Match(None if part.owner[0] else lone, lone if part.owner[0] else None, None, place, repeated=False)
        )


def said_parts(bead: BeadFormulas, rows: tuple[TokenRow, TokenRow], sides: Sides, known: set[Owner]) -> None:
    """Explain a divided formula whose parts all stand in the other side's running text."""
    for side, formulas in enumerate(sides):
        for index, parts in formulas.items():
            if len(parts) > 1 and (side, index) not in known and all(in_text(p, rows) for p in parts):
                release(bead, {(side, index)})


def in_text(part: OpenPart, rows: tuple[TokenRow, TokenRow]) -> bool:
    """Whether the other side's running text says a part."""
    other = rows[1 - part.owner[0]]
    return is_said(part.tokens, other.prose, other.lang) or other.covers(part.tokens) == []


def release(bead: BeadFormulas, owners: set[Owner]) -> None:
    """Take the pairs of formulas back, and count the formulas as found."""
    sources = {i for side, i in owners if side == 0}
    targets = {i for side, i in owners if side == 1}
    for source, target in list(bead.pairs.items()):
        if source in sources or target in targets:
            bead.part(source)
    bead.explained[0].update(sources)
    bead.explained[1].update(targets)


def formula_of(part: OpenPart, bead: BeadFormulas, text: str) -> Formula:
    return part_of(formula_at(bead, part.owner), part.part, text)


def match_related(bead: BeadFormulas, rows: tuple[TokenRow, TokenRow]) -> None:
    """A relation that one side says in words: its two sides must stand on the other side, as they are."""
    sides = open_parts(bead, rows, related_parts)
    if not sides:
        return
    for group in connected(equal_links(sides)):
        owners = {part.owner for link in group for part in link}
        linked = {id(part) for link in group for part in link}
        rest = [p for side, i in sorted(owners) for p in sides[side][i] if id(p) not in linked]
        whole = [(side, i) for side, i in sorted(owners) if is_related(formula_at(bead, (side, i)).latex)]
        if len(whole) == 1 and all(in_text(p, rows) for p in rest):
            side, index = whole[0]
            partner = min(i for s, i in owners if s != side)
            release(bead, owners)
            pair = (
                (bead.source[index], bead.target[partner]) if side == 0 else (bead.source[partner], bead.target[index])
            )
            bead.parts.append(Match(*pair, in_words(pair, side)))
    match_distributed(bead, rows)


def match_distributed(bead: BeadFormulas, rows: tuple[TokenRow, TokenRow]) -> None:
    r"""`x, y \in A` on one side, `x \in A` and `y \in A` on the other: one right side and one sign for all."""
    sides = open_parts(bead, rows, related_parts)
    if not sides:
        return
    for side in (0, 1):
        for index, parts in sides[side].items():
            sign = sign_of(formula_at(bead, (side, index)).latex)
            if len(parts) < 3 or not sign or index in bead.explained[side]:
                continue
            single = {
                other[0].tokens: (1 - side, i)
                for i, other in sides[1 - side].items()
                if len(other) == 2
                and other[1].tokens == parts[-1].tokens
                and sign_of(formula_at(bead, (1 - side, i)).latex) == sign
            }
            members = [part.tokens for part in parts[:-1]]
            if set(members) == single.keys() and len(members) == len(single):
                release(bead, {(side, index), *single.values()})


def formula_at(bead: BeadFormulas, owner: Owner) -> Formula:
    return (bead.source, bead.target)[owner[0]][owner[1]]


def sign_of(latex: str) -> tuple[str, ...]:
    """The normalised sign of a formula with one relation."""
    found = relation_breaks(latex)
    return normalized(latex[slice(*found[0])]) if len(found) == 1 else ()


def is_related(latex: str) -> bool:
    return bool(relation_breaks(latex))


def in_words(pair: tuple[Formula, Formula], side: int) -> Comparison:
    """What a match says whose relation stands in words on the other side."""
    start, end = relation_breaks(pair[side].latex)[0]
    sign = pair[side].latex[start:end]
    detail = f"relation {sign} is written in words" if side == 0 else f"words became relation {sign}"
    spans = ((start, end), (0, 0)) if side == 0 else ((0, 0), (start, end))
    change = Change(ChangeKind.NOTATION, detail, *spans)
    return Comparison(Verdict.EQUIVALENT, Method.STRUCTURE, detail, *spans, changes=(change,))
