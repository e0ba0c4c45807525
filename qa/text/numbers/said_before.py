"""What stands before a number and says what its unit is: `時速36キロ`, 화씨 40도, 摄氏40度."""

from __future__ import annotations

import re
from dataclasses import replace

import regex

from qa.text.numbers.digits import Number
from qa.text.numbers.heat_scales import OF_HEAT

_SPEED = re.compile("(?:(?P<h>時速|时速|시속|တစ်နာရီ(?:လျှင်|ကို)?)|(?P<s>秒速|초속|တစ်စက္ကန့်(?:လျှင်|ကို)?))(?:約|约|약)? ?$")
_SPEEDS = {"h": {"km": "km/h", "mi": "mph"}, "s": {"km": "km/s", "m": "m/s"}}
LONGEST_SPEED = 24
"""Characters before a number that say that it is a speed."""
_BEFORE = regex.compile(
    r"(?:(?P<f>[华華カ]氏|화씨)|(?P<c>[摄攝摂セ]氏|섭씨))[ \u00a0]?(?:零下|영하|氷点下|マイナス)?[ \u00a0]?[\-−+]?$"
)
"""Scales that are named before the number: 摄氏40度, 화씨 40도."""
LONGEST_BEFORE = 10
"""Characters before a number in which its scale is named."""


def of_unit_before(number: Number, text: str) -> Number:
    """A number whose length is one an hour or a second, or whose degrees are those of a scale."""
    return _of_scale(_per_time(number, text), text) if number.unit else number


def _of_scale(number: Number, text: str) -> Number:
    if len(number.unit) == 1 or number.unit.isdisjoint(OF_HEAT):
        return number
    match = _BEFORE.search(text, max(0, number.start - LONGEST_BEFORE), number.start)
    return number if match is None else replace(number, unit=frozenset({"°F" if match["f"] else "°C"}))


def _per_time(number: Number, text: str) -> Number:
    """`時速36キロ`: what stands before the number says that the length is one an hour or a second."""
    said = _SPEED.search(text, max(0, number.start - LONGEST_SPEED), number.start) if number.unit else None
    if said is None or said.lastgroup is None:
        return number
    known = _SPEEDS[said.lastgroup]
    return replace(number, unit=frozenset(known[one] for one in number.unit if one in known))
