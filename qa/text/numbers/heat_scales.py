"""Scales of heat that a word behind the degrees names: градусов по Фаренгейту, βαθμούς Κελσίου, 12 درجة فهرنهايت."""

from __future__ import annotations

import regex

OF_HEAT = frozenset({"°", "°C", "°F"})
"""Units that a word for degrees may be."""
_SCALE = regex.compile(
    r"[ \u00a0](?:(?:\p{L}{1,3}|Grad|grad)[ \u00a0]){0,2}(?:"
    r"(?P<f>[Ff]ahr?en\p{L}+|[фФ][аэ]р[еэ]н\p{L}+|[φΦ]αρεν\p{L}+|פרנהייט|فهرنهايت|فارنهايت|فارنهایت|فہرنہائٹ"
    r"|फ़?ा?[रऱ]ेनह\p{L}+|फ[़]?ारेनहा[\p{L}\p{M}]+|ফারেনহাই[\p{L}\p{M}]+)"
    r"|(?P<c>[CcSs]el[sz]\p{L}+|[цЦ][еэ]ль?[сз]\p{L}+|[κΚ]ελσίου|צלזיוס|مئوية|سيلسيوس|سلسیوس|سیلسیس|सेल्सियस|সেলসিয়াস))"
)


def scale_of_heat(text: str, end: int) -> tuple[str, int] | None:
    """(unit, where its name ends) of the scale that is named behind degrees that end at `end`."""
    match = _SCALE.match(text, end)
    if match is None:
        return None
    return ("°F" if match["f"] else "°C"), match.end()
