"""Scale words before the number that they multiply: Swahili `milioni 150`, Sinhala `මිලියන 150ක්`, Burmese `သန်း ၁၅၀`."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

import regex

from qa.text.languages import primary
from qa.text.numbers.scale_stems import scale_stems

SCALE_FIRST = frozenset({"ha", "my", "rw", "si", "sw"})
"""Languages that put nouns before numbers, and scale words with them."""
LONGEST = 24
"""Characters before a number in which its scale word is looked for."""


@lru_cache(maxsize=1024)
def _pattern(lang: str) -> regex.Pattern[str]:
    words = "|".join(map(regex.escape, sorted(scale_stems(lang), key=len, reverse=True)))
    # "milioni 5 150": the word has its number already, or the one before it is another
    return regex.compile(
        rf"(?<![\p{{N}}\p{{L}}\p{{M}}]|\p{{N}}[ \u00a0])(?P<scale>{words})[ \u00a0]$", regex.IGNORECASE
    )


def scale_before(plain: str, start: int, lang: str) -> Decimal | None:
    """What a number that begins at `start` is multiplied by, by the word before it; None where there is none."""
    if primary(lang) not in SCALE_FIRST:
        return None
    match = _pattern(lang).search(plain, max(0, start - LONGEST), start)
    return Decimal(10 ** scale_stems(lang)[match["scale"].lower()]) if match else None
