"""Marks of running text that say another value when they are lost: √3, |x|, x̄, Charles IV."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import normalize

import regex

from qa.checks.values._numbers import HIDDEN, NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.text.languages import scripts_of
from qa.text.scripts import CASED

_ROOT = regex.compile(r"√\s?[\p{L}\d(]\w{0,8}")
_ROOT_SAID = regex.compile(
    r"√|sqrt|[Ww]urzel|racine|ra[ií]z|radice|кор(?:ень|н)|根|ルート|root|pierwiast|odmocn|gyök|मूल|جذر|kök|rădăcin|ρίζα|루트|제곱근|căn|akar"
    r"|wortel|rot\b|roten|kvadratrod|juuri|koren|שורש|ریشه|جذر|ราก|\^\(?(?:1/2|0[.,]5)|½"
)
_BARS = regex.compile(r"(?<![|\p{L}\d])\|[\p{L}\d][\p{L}\d +\-−]{0,8}\|(?!\|)")
_BARS_SAID = regex.compile(
    r"\||[Bb]etra|abs|[Mm]od[uú]l|модул|绝对|絕對|絶対|절댓?대?값|μέτρο|itseisarv|מוחלט|مطلق|mutlak|निरपेक्ष|tuyệt đối"
)
_MARKED = regex.compile(r"(?<!\p{L})[b-df-hj-np-tv-zα-ωB-DF-HJ-NP-TV-Z][\u0302-\u0304\u0307\u20d7]+(?!\p{L})")
_NUMERAL = regex.compile(r"(?:[IVX]{2,6}|[VX])(?<=\p{Lu}\p{L}{2,20} [IVX]{1,6})(?![\p{L}\d])")
_MAY_BE_NUMERAL = re.compile("II|[VX]")
Found = tuple[int, int, str]
"""(start, end, text)."""


def lost_marks(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """Roots, bars and accents of variables that a bead lost, and the one Roman numeral behind a name that changed."""
    start, end = target.blocks[0].content_start, target.blocks[-1].content_end
    for mark, pattern, said in (("√", _ROOT, _ROOT_SAID), ("|", _BARS, _BARS_SAID)):
        found = list(_found(source, pattern)) if any(mark in text for text, _ in source.texts) else []
        if found and not said.search(_whole(target)):
            yield ChangedRelation(f"'{found[0][2]}' is missing from the translation", found[0][:2], (start, end))
    if any(not text.replace(HIDDEN, "").isascii() for text, _ in source.texts):
        yield from _unmarked(source, target, (start, end))
    if scripts_of(source.document.lang) & scripts_of(target.document.lang) & CASED:
        yield from _numerals(source, target)


def _whole(side: NumberSide) -> str:
    return "\n".join(prose + rest for prose, rest in side.texts)


def _found(side: NumberSide, pattern: regex.Pattern[str]) -> Iterator[Found]:
    for block, (prose, _) in zip(side.blocks, side.texts, strict=True):
        for match in pattern.finditer(prose):
            yield block.content_start + match.start(), block.content_start + match.end(), match[0]


def _unmarked(source: NumberSide, target: NumberSide, extent: tuple[int, int]) -> Iterator[ChangedRelation]:
    """A variable with a bar or a hat that is bare in the translation."""
    found = [
        (block, marked)
        for block, (prose, _) in zip(source.blocks, source.texts, strict=True)
        for marked in dict.fromkeys(_MARKED.findall(normalize("NFD", prose)))
    ]
    other = normalize("NFD", _whole(target)) if found else ""
    for block, marked in found:
        letter = marked[0]
        bare = regex.search(rf"(?<![\p{{L}}\\]){letter}(?![\p{{M}}\p{{L}}])", other)
        if marked not in other and bare and not regex.search(rf"\\[a-z]+\{{?\s?{letter}", other):
            at = (block.content_start, block.content_end)
            yield ChangedRelation(f"'{normalize('NFC', marked)}' lost its mark", at, extent)
            return


def _numerals(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    if not any(_MAY_BE_NUMERAL.search(text) for text, _ in source.texts):
        return
    sides = [list(_found(side, _NUMERAL)) for side in (source, target)]
    if not sides[0] or len(sides[0]) != len(sides[1]):
        return
    counts = [Counter(one[2] for one in side) for side in sides]
    gone, come = counts[0] - counts[1], counts[1] - counts[0]
    if gone.total() == come.total() == 1:
        one = next(found for found in sides[0] if found[2] in gone)
        other = next(found for found in sides[1] if found[2] in come)
        yield ChangedRelation(f"number '{one[2]}' became '{other[2]}'", one[:2], other[:2])
