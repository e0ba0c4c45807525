"""What may be a time of day, and is taken for one only where the other side has that very time: "19 giờ 42 và", 3.55
for 3:55, "7 óra 42 perckor".

Both numbers of it must be those of the time, so that nothing but a decimal of the same digits could hide behind one.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.text.numbers.wholes import Whole, WholeKind

HOUR, HALF, LAST_HOUR = 60, 720, 24
"""Minutes of an hour and of half a day, hours of a day."""
_POINT = regex.compile(r"(?<![\d.,:])(?P<hour>\d{1,2})[.,](?P<minute>[0-5]\d)(?![\d:%]|[.,]\d)")
_WORD = regex.compile(
    r"(?<![\d.,:])(?P<hour>\d{1,2})[ \u00a0]?\p{L}[\p{L}\p{M}.]{0,11}[ \u00a0]?(?:\p{L}[\p{L}\p{M}]{0,3}[ \u00a0])?"
    r"(?P<minute>[0-5]?\d)(?![\d:%]|[.,]\d)(?P<unit>[ \u00a0]?[\p{L}\p{M}]{1,12})?"
)
"""An hour, its word, perhaps "and", the minutes and a word for them: 19 часа и 42 минути."""


def loose_times(plain: str) -> Iterator[Whole]:
    """The times that a text with ASCII digits may name, in no order; an hour until twelve is that of either half."""
    for pattern in (_POINT, _WORD):
        for match in pattern.finditer(plain):
            hour = int(match["hour"])
            if hour <= LAST_HOUR:
                at = HOUR * hour + int(match["minute"])
                both = (
                    {(at, ()), (at % HALF + (HALF if at < HALF else 0), ())} if hour <= LAST_HOUR // 2 else {(at, ())}
                )
                end = match.end("minute")
                yield Whole(WholeKind.TIME, match.start(), end, plain[match.start() : end], frozenset(both))
