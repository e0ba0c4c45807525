"""Shares of a round number: a quarter of a million, un tiers de milliard, чверть мільйона."""

from __future__ import annotations

from decimal import Decimal

import regex

from qa.text.numbers.words import factors, is_own_scale, scale_pattern

_OF = regex.compile(
    r"[ \u00a0](?:of (?:an?|one|the)|de (?:un|uma?|o)|di (?:un|una)|d['’]un|einer|von einer|van een|av en|af en|de|of)"
    r"(?=[ \u00a0])"
)
"""What may stand between a share and the scale word; a number there is counted itself: a third of five million."""
THOUSANDTHS = 1000
"""Parts of one that a share must be a number of to have few digits: eighths are 125."""
SMALLEST = 1000
"""Scales from here on are meant: "a quarter hundred" is no one's, and Italian "cento" is a number."""


def scaled_share(share: Decimal, text: str, end: int, lang: str) -> tuple[Decimal, int] | None:
    """The value of a share that ends at `end` times the scale word behind it, and where that ends; not of thirds, which
    are rounded in digits."""
    if share * THOUSANDTHS % 1:
        return None
    between = _OF.match(text, end)
    scale = scale_pattern(lang).match(text, between.end() if between else end)
    if scale is None or not is_own_scale(scale["scale"], lang) or text[scale.end() : scale.end() + 1].isalpha():
        return None
    factor = factors(scale["scale"], lang)[0]
    return (share * factor, scale.end()) if factor >= SMALLEST else None
