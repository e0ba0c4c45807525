"""Links or pictures that have traded their destinations, or one of which leads where another one of the note does."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.analysis import Analysis
from qa.analysis.sentences import embedder
from qa.checks._flow import partners
from qa.checks._versions import leads_to_version
from qa.checks.markup._address_keys import key
from qa.checks.markup._addresses import ChangedDestination, destinations, of_markdown
from qa.checks.markup._note_anchors import aim
from qa.model import Block, Document, Inline, InlineKind
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CROSSED = 0.3
"""By how much the cosines of two texts with each other's must exceed those with their own (sum of two): of 316 pairs of
links in good translations none is crossed at all, and 98 % of the same pairs traded are crossed by as much
(`tests/benchmarks/traded_links.py`, reports/structure.md)."""
STRAIGHT = 0.2
"""The same of their own with each other's, by words alone, from which the encoder is not asked: of 51 pairs in good
translations 80 % have as much, and none as much in favour of each other's (the most is .09)."""
MOST = 12
"""Links of one block that are compared with each other."""
_MARKS = re.compile(r"[*_`~]")


@dataclass(frozen=True, slots=True)
class TradedLinks:
    """Two links of the source, and the links of the translation that lead where they lead, in the same order."""

    old: tuple[Inline, Inline]
    new: tuple[Inline, Inline]


@dataclass(frozen=True, slots=True)
class LinkText:
    """A link with the block that it stands in, its text without marks, and what must stay of where it leads."""

    link: Inline
    block: int
    text: str
    aim: str


@dataclass(frozen=True, slots=True)
class Led:
    """The only link of each side that leads to a place, each with its block and its text."""

    source: Inline
    target: Inline
    blocks: tuple[int, int]
    texts: tuple[str, str]


def traded(analysis: Analysis, kind: InlineKind = InlineKind.LINK) -> Iterator[TradedLinks]:
    """Pairs of links, or of pictures, whose texts, in one block or in two that face each other, tell of a trade.

    A text that both notes have letter for letter tells by itself, others by what the encoder says of them.
    """
    possible = [two for two in candidates(analysis, kind) if tell_apart(two)]
    texts = [sorted({led.texts[side] for two in possible for led in two}) for side in (0, 1)]
    told: set[str] = set()
    embed = None
    for one, other in possible:
        if {one.source.value, other.source.value} & told:
            continue
        straight, crossed = (same(one, one) + same(other, other)), (same(one, other) + same(other, one))
        if not straight and not crossed:
            if _stand_by_words(analysis, one, other):
                continue
            embed = embed or {
                (side, text): vector
                for side in (0, 1)
                for text, vector in zip(texts[side], embedder(analysis)(texts[side], side), strict=True)
            }
            near = [[float(embed[0, a.texts[0]] @ embed[1, b.texts[1]]) for b in (one, other)] for a in (one, other)]
            crossed, straight = near[0][1] + near[1][0] - CROSSED, near[0][0] + near[1][1]
        if crossed > straight:
            told |= {one.source.value, other.source.value}
            yield TradedLinks((one.source, other.source), (one.target, other.target))


def _stand_by_words(analysis: Analysis, one: Led, other: Led) -> bool:
    """Whether the words alone of both texts, which cost next to nothing to read, lie beside their own translations."""
    texts = [led.texts[side] for side in (0, 1) for led in (one, other)]
    vectors = analysis.engines.static(texts, analysis.languages)
    if vectors is None:
        return False
    near = vectors[:2] @ vectors[2:].T
    return bool(near[0, 0] + near[1, 1] - near[0, 1] - near[1, 0] >= STRAIGHT)


def same(one: Led, other: Led) -> float:
    return float(one.texts[0].casefold() == other.texts[1].casefold())


def tell_apart(two: tuple[Led, Led]) -> bool:
    return all(two[0].texts[side] and two[1].texts[side] not in ("", two[0].texts[side]) for side in (0, 1))


def candidates(analysis: Analysis, kind: InlineKind = InlineKind.LINK) -> Iterator[tuple[Led, Led]]:
    """Links that could stand for each other: of one pair of blocks, or each in the block that faces the other's."""
    for source, target in analysis.pairs():
        if sum(i.kind is kind for i in source.inlines) > 1:
            here = list(_led(_links(analysis, 0, source, kind), _links(analysis, 1, target, kind)))
            yield from combinations(here[:MOST], 2)
    faced = partners(analysis)
    across: dict[tuple[int, int], list[Led]] = defaultdict(list)
    notes = (analysis.source, analysis.target)
    sides = ([x for b in note.blocks for x in _links(analysis, side, b, kind)] for side, note in enumerate(notes))
    for led in _led(*sides):
        facing = faced.get(led.blocks[0], ())
        if len(facing) == 1 and facing[0] != led.blocks[1]:
            across[facing[0], led.blocks[1]].append(led)
    for (own, other), alone in across.items():
        opposite = across.get((other, own), ())
        if own < other and len(alone) == len(opposite) == 1:
            yield alone[0], opposite[0]


def _led(source: Sequence[LinkText], target: Sequence[LinkText]) -> Iterator[Led]:
    """The destinations that one link of either side alone leads to."""
    there = _single(target)
    for aimed, one in _single(source).items():
        if other := there.get(aimed):
            yield Led(one.link, other.link, (one.block, other.block), (one.text, other.text))


def _links(analysis: Analysis, side: int, block: Block, kind: InlineKind) -> list[LinkText]:
    document = (analysis.source, analysis.target)[side]
    links = (
        link for link in of_markdown(block, kind) if link.value and not leads_to_version(link.value, document.path)
    )
    return [
        LinkText(
            link,
            block.index,
            " ".join(_MARKS.sub("", document.text[link.inner_start : link.inner_end]).split()),
            _aim(analysis, side, link),
        )
        for link in links
    ]


def _aim(analysis: Analysis, side: int, link: Inline) -> str:
    """What must stay of where a link leads; of one within the note its heading, by the number that it has on one side,
    nothing where that cannot be told."""
    if not link.value.startswith("#"):
        return key(link.value)
    heading = aim(analysis, side, link)
    return "" if heading is None else f"#{heading}"


def _single(links: Sequence[LinkText]) -> dict[str, LinkText]:
    """The links that lead where no other does, by what must stay of the destination."""
    counted = Counter(one.aim for one in links)
    return {one.aim: one for one in links if counted[one.aim] == 1 and one.aim}


def in_anothers_place(analysis: Analysis, kind: InlineKind) -> Iterator[ChangedDestination]:
    """Destinations in whose place the opposite block has one that the source leads to elsewhere.

    Both blocks have as many, all others are the same, and the whole note leads to the one less often and to the other
    more often than its source does; where paragraphs changed places or a list was sorted anew it does not.
    """
    ours, theirs = (_counted(note, kind) for note in (analysis.source, analysis.target))
    fewer, more = ours - theirs, theirs - ours
    for source, target in analysis.pairs() if fewer and more else ():
        wanted, present = destinations(analysis.source, source, kind), destinations(analysis.target, target, kind)
        if not wanted or len(wanted) != len(present):
            continue
        gone, new = _surplus(wanted, present), _surplus(present, wanted)
        if len(gone) == len(new) == 1:
            old, other = key(gone[0].value), key(new[0].value)
            if fewer[old] and more[other] and ours[other]:
                yield ChangedDestination(source, gone[0], (new[0].start, new[0].end), new[0])


def _counted(document: Document, kind: InlineKind) -> Counter[str]:
    return Counter(key(i.value) for block in document.blocks for i in destinations(document, block, kind))


def _surplus(links: Sequence[Inline], others: Sequence[Inline]) -> list[Inline]:
    """The links that lead where none of the others does, or one fewer."""
    left = Counter(key(i.value) for i in others)
    found = []
    for link in links:
        if left[key(link.value)]:
            left[key(link.value)] -= 1
        else:
            found.append(link)
    return found
