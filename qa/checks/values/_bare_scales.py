"""Scale words without a number that became others: a trillion cells, „eine Milliarde Zellen“."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex

from qa.checks.values._numbers import NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.text.languages import primary
from qa.text.numbers import mentioned_otherwise
from qa.text.numbers.bare_scales import bare_scales
from qa.text.numbers.half_units import may_say_half
from qa.text.numbers.times import counts_times

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LEAST = 1
"""Power of ten of a scale word that is held against another one."""
LARGE = 100
"""The smallest number in words that is one."""
ONE, FIVE = "1", "5"
"""First digits of a scale word, and of half of one."""
OF_HUNDRED = {"es": "por ", "pt": "por ", "it": "per ", "fr": "pour ", "ca": "per "}
"""What makes hundredths of the word for a hundred."""
_SAID_SO = regex.compile(r"(?i)\b(?:thank|sorry|pardon|apolog|kiss|welcome|times|one in an?|to one)")
"""What English says a thousand and a million of without counting."""
Large = tuple[int, int, str, Decimal]
"""(start, end, text, value) of a scale word, or of a number in words that is one or half of one."""


def changed_scales(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """The only scale word that is another one, where both sides have as many."""
    ours = _large(source)
    theirs = _large(target) if ours else []
    if len(ours) != len(theirs):
        return
    ours, theirs = _without_twins(ours, theirs), _without_twins(theirs, ours)
    if len(ours) != 1 or len(theirs) != 1:
        return
    (start, end, raw, value), (at, stop, other, became) = ours[0], theirs[0]
    if value == became or _mentions(target, value, other) or _mentions(source, became, raw):
        return
    if any(_SAID_SO.search(prose) for side in (source, target) for prose, _ in side.texts):
        return
    if (_is_half(value) and _may_be_half(target)) or (_is_half(became) and _may_be_half(source)):
        return
    yield ChangedRelation(f"number '{raw}' became '{other}'", (start, end), (at, stop))


def _without_twins(words: Sequence[Large], others: Sequence[Large]) -> list[Large]:
    """The words whose value the other side has not, or not so often."""
    left = Counter(value for *_, value in others)
    alone = []
    for word in words:
        if left[word[3]]:
            left[word[3]] -= 1
        else:
            alone.append(word)
    return alone


def _may_be_half(side: NumberSide) -> bool:
    return any(may_say_half(prose, side.document.lang) for prose, _ in side.texts)


def _is_half(value: Decimal) -> bool:
    return str(value).startswith(FIVE)


def _mentions(side: NumberSide, value: Decimal, raw: str) -> bool:
    """Whether a side has a number otherwise than by the scale word `raw`, half a million being no million."""
    if any(value in number.values for number in side.numbers):
        return True
    own = mentioned_otherwise(raw, side.document.lang)
    return value in side.other and value not in own


def _large(side: NumberSide) -> list[Large]:
    found: list[Large] = []
    for number in side.numbers:
        value = max(number.values, default=Decimal(0))
        if number.spelled and not number.kind and value >= LARGE and _is_round(number.raw, value):
            found.append((number.start, number.end, number.raw, value))
    taken = [(number.start, max(number.end, number.reach)) for number in side.numbers]
    for block, (prose, _) in zip(side.blocks, side.texts, strict=True):
        for start, end, power in bare_scales(prose, side.document.lang):
            at, stop = block.content_start + start, block.content_start + end
            beside = any(first <= stop and at <= last + 1 for first, last in taken)
            if power >= LEAST and not beside and not _is_idiom(prose, start, end, side.document.lang):
                found.append((at, stop, prose[start:end], Decimal(10**power)))
    return found


def _is_round(raw: str, value: Decimal) -> bool:
    """Whether a number is a scale word, or half of one: five millions are none."""
    first = str(value).strip("0")
    return first == ONE or (first == FIVE and "half" in raw.lower())


def _is_idiom(prose: str, start: int, end: int, lang: str) -> bool:
    """Whether it counts how often, or hundredths: тысячу раз, por cien."""
    share = OF_HUNDRED.get(primary(lang))
    return counts_times(prose, end, lang) or (share is not None and prose[:start].lower().endswith(share))
