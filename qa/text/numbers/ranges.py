"""What stands between the two ends of a range: `10–20k`, `5 to 7 million`, `18 से 25 यूरो`."""

from __future__ import annotations

import re

_WORDS = (
    "to|or|bis|oder|à|ou|a|o|do|až|až do|til|till|tot|до|или|або|чи|से|ila|ile|تا|إلى|الى|đến|hingga|sampai|から|至|到"
)
RANGE_MARK = rf"(?:[-–—~〜～]|{_WORDS})"
RANGE = re.compile(rf"\s?{RANGE_MARK}\s?", re.IGNORECASE)
_GOES_ON = re.compile(rf"[\s\u00a0]?(?:{_WORDS})[\s\u00a0]\d", re.IGNORECASE)


def goes_on_as_range(text: str, at: int) -> bool:
    """Whether a word at a place of a text leads to the other end of a range, and is no unit."""
    return _GOES_ON.match(text, at) is not None
