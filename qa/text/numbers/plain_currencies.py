"""Currencies as they are called without their country: δολάρια of "δολάρια ΗΠΑ", forint of "magyar forint".

CLDR names a currency with the country whose it is; prose seldom does. The three dollars tell on which side of such a
name the currency stands in a language: what the names of two of them have in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from qa.text.languages import primary, words_touch
from qa.text.locales import locale

_DOLLARS = frozenset(("USD", "CAD", "AUD"))
_CROWNS = frozenset(("CZK", "DKK", "NOK", "SEK"))
_OTHERS = frozenset("CHF HUF PLN RUB UAH JPY CNY TRY INR MXN GBP".split())
"""No won and no real, which are words of other kinds in many languages: uk вони, de real."""
SHORTEST = 4
"""Letters of such a word: cs pes is a dog, pl jen, sl von and lir are words of their own."""
_SHORT = frozenset({"yen"})
_OTHERWISE = frozenset("en tr az kk ky uz tg vi fil".split())
"""Languages that CLDR's names do not tell it of: Turkic ones have an ending there (tr yeni is "new" too), Vietnamese
names have several words, Filipino ones are half English, and English has its own list."""


@lru_cache(maxsize=1024)
def plain_currencies(lang: str) -> Mapping[str, tuple[str, ...]]:
    """The words in lower case with the currencies that each may be, `$` for all dollars."""
    if words_touch(lang) or primary(lang) in _OTHERWISE:
        return {}
    known = _DOLLARS | _CROWNS | _OTHERS
    names = {name.lower(): ids[0] for name, ids in locale(lang).units.items() if len(ids) == 1 and ids[0] in known}
    found: dict[str, set[str]] = defaultdict(set)
    side, dollars = _side(names)
    for name, currency in names.items() if dollars else ():
        words = name.split()
        head = words[side]
        if len(words) == 1 or not head.isalpha() or (len(head) < SHORTEST and head not in _SHORT):
            continue
        if currency not in _DOLLARS:
            # a pound is weighed as well
            found[head] |= _CROWNS if currency in _CROWNS else {"lb", "GBP"} if currency == "GBP" else {currency}
        elif head in dollars:
            found[head].add("$")
    return {word: tuple(sorted(ids)) for word, ids in found.items()}


def _side(names: Mapping[str, str]) -> tuple[int, set[str]]:
    """0 where the currency stands first, -1 where it stands last, and the words for a dollar; none where its names do
    not tell."""
    rows = [(name.split(), currency) for name, currency in names.items() if currency in _DOLLARS]
    shared: dict[int, set[str]] = {}
    for side in (0, -1):
        called: dict[str, set[str]] = defaultdict(set)
        for words, currency in rows:
            if len(words) > 1:
                called[words[side]].add(currency)
        shared[side] = {word for word, currencies in called.items() if len(currencies) > 1}
    side = 0 if len(shared[0]) > len(shared[-1]) else -1
    return side, shared[side]
