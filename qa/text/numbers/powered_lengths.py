"""Areas and volumes of which the power stands behind the length: kilómetros cúbicos, קילומטרים רבועים, km vuông."""

from __future__ import annotations

import regex

from qa.text.numbers.unit_sizes import UNITS

_SQUARED, _CUBED = (
    regex.compile(rf"{sign}|[ \u00a0](?:{stems})[\p{{L}}\p{{M}}]*", regex.IGNORECASE)
    for sign, stems in zip(
        "²³",
        (
            "carr[ée]|cuadrad|quadrad|quadrat|cadrad|pătra[tț]|kwadrat|čtvere[čc]n|štvorcov|vuông|persegi|koadro|katror"
            "|مربع|רבוע|квадрат",
            "cub[eio]|cúbic|kubi[kc]|kubai|sześcienn|krychlov|khối|مكعب|מעוקב|κυβικ|кубі?[ич]",
        ),
        strict=True,
    )
)
"""What makes areas and volumes of the lengths before it: kilómetros cúbicos, קילומטרים רבועים."""
_LENGTHS = frozenset("mm cm dm m km in ft yd mi".split())


def powered_length(ids: frozenset[str], text: str, end: int) -> tuple[frozenset[str], int] | tuple[()]:
    """The unit of area or volume that a word behind a length ending at `end` makes of it, and where that word ends."""
    if not ids <= _LENGTHS:
        return ()
    for pattern, power in ((_SQUARED, "²"), (_CUBED, "³")):
        if match := pattern.match(text, end):
            return frozenset(f"{one}{power}" for one in ids if f"{one}{power}" in UNITS), match.end()
    return ()
