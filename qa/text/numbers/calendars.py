"""Years of other calendars, each only in the languages that count by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from qa.text.languages import primary

PERSIAN, ISLAMIC, BUDDHIST, HEBREW, NEPALI = "persian", "islamic", "buddhist", "hebrew", "nepali"
CALENDARS: Mapping[str, tuple[str, ...]] = {
    "fa": (PERSIAN, ISLAMIC), "ps": (PERSIAN, ISLAMIC), "ckb": (PERSIAN, ISLAMIC), "tg": (PERSIAN,),
    "ar": (ISLAMIC,), "ur": (ISLAMIC,), "ms": (ISLAMIC,), "th": (BUDDHIST,), "lo": (BUDDHIST,), "km": (BUDDHIST,),
    "he": (HEBREW,), "ne": (NEPALI,),
}  # fmt: skip
SPANS: Mapping[str, tuple[int, int, tuple[int, ...]]] = {
    PERSIAN: (1250, 1450, (621, 622)),
    BUDDHIST: (2440, 2600, (-543,)),
    HEBREW: (5600, 5900, (-3761, -3760)),
    NEPALI: (1990, 2110, (-57, -56)),
}
"""First and last year that is looked at, and what the common era adds."""
ISLAMIC_YEARS = 1300, 1500
"""First and last Islamic year that is looked at: 1882 to 2077."""
LUNAR_YEAR = Decimal("0.970224")
"""An Islamic year in solar years."""
HIJRA = Decimal("621.57")
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}
_ERA = re.compile("(" + "|".join(_ERAS) + r")\s?$")


def other_years(plain: str, start: int, end: int, lang: str) -> Iterator[Decimal]:
    """The years of the common era that a number at `[start, end)` may be, counted from another epoch."""
    digits = plain[start:end]
    if not digits.isdigit() or len(digits) > 4:
        return
    year = int(digits)
    if era := _ERA.search(plain, max(0, start - 4), start):
        yield Decimal(_ERAS[era[1]] + year)
    for calendar in CALENDARS.get(primary(lang), ()):
        if calendar == ISLAMIC and ISLAMIC_YEARS[0] <= year <= ISLAMIC_YEARS[1]:
            begins = int(year * LUNAR_YEAR + HIJRA)
            yield from (Decimal(begins), Decimal(begins + 1))
        elif calendar in SPANS and SPANS[calendar][0] <= year <= SPANS[calendar][1]:
            yield from (Decimal(year + added) for added in SPANS[calendar][2])
