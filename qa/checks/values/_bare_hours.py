"""Hours of the afternoon that English counts from noon and leaves bare: „um 18 Uhr“, "at six"."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from qa.checks.values._numbers import NumberSide
from qa.text.languages import primary
from qa.text.numbers import Mismatch, Number
from qa.text.numbers.compare import NumberChange
from qa.text.numbers.hours import HOURS

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 16
"""Characters beside a number in which stands what makes it an hour."""
_NEVER = "(?!)"
_HOUR: Mapping[str, tuple[str, str]] = {
    "ar": (r"الساعة(?: ال)?", _NEVER), "bg": (_NEVER, r"часа?\b|ч\b"), "ca": ("a les|de les", r"hores\b|h\b"),
    "cs": (_NEVER, r"hodin\b|h\b"), "da": ("kl|klokken", _NEVER), "de": (_NEVER, r"Uhr\b"),
    "el": ("στις|μέχρι τις|από τις|ώρα", _NEVER), "es": ("a las|de las|hasta las|desde las", r"horas\b|h\b"),
    "et": ("kell|kella", _NEVER), "fa": ("ساعت", _NEVER), "fi": ("kello|klo", _NEVER),
    "fr": (r"à|dès|de|vers|jusqu['’]à|avant|après|entre|et", r"heures\b|h\b"), "he": ("בשעה|שעה", _NEVER),
    "hr": (_NEVER, r"sat[ai]\b|h\b"), "hu": (_NEVER, r"óra\p{L}*|órá\p{L}*"), "id": ("pukul|jam", _NEVER),
    "it": ("alle|dalle|delle", r"ore\b"), "ja": (_NEVER, "時(?!間)"), "ko": (_NEVER, "시(?!간)"),
    "nb": ("kl|klokken|klokka", _NEVER), "nl": ("om|tot|vanaf|na|voor", r"uur\b"),
    "pl": ("o|do|od|po|przed", _NEVER), "pt": ("às|das|as", r"horas\b|h\b"), "ro": ("ora|orele", _NEVER),
    "ru": ("в|до|с|после|к", r"час\p{L}*"), "sk": (_NEVER, r"hodín\b|hod\b|h\b"), "sl": ("ob", _NEVER),
    "sv": ("kl|klockan", _NEVER), "th": (_NEVER, r"น\.|นาฬิกา"), "tr": ("saat", _NEVER),
    "uk": ("об?|до|після|з", r"годин\p{L}*"), "vi": ("lúc|đến|từ|trước|sau", r"giờ\b|h\b"),
    "zh": (_NEVER, "[点點时時](?![间間])"),
}  # fmt: skip
"""What stands before and behind an hour of the day. Our own."""
_BOTH = frozenset({"ca", "es", "fr", "nl", "pt", "ru", "uk", "vi"})
"""Languages whose word for the hours of a clock counts those that pass as well, so that both must stand."""
_AT = regex.compile(r"\b(?:at|by|until|till|before|after|past|around|about|since|from|to|between|and)\s+$", regex.I)
_BARE = regex.compile(r"(?!\s*(?:[:.]\d|a\.?m|\p{L}*\s*in the morning|hours?\b|minutes?\b|days?\b|weeks?\b))", regex.I)


def is_bare_hour(difference: Mismatch, source: NumberSide, target: NumberSide) -> bool:
    """Whether an English number is an hour of the afternoon, counted from noon, that the other side counts from
    midnight."""
    one, other = difference.source, difference.target
    if difference.kind is not NumberChange.VALUE or one is None or other is None:
        return False
    for number, english, side, own in ((one, other, source, target), (other, one, target, source)):
        if primary(own.document.lang) == "en" and primary(side.document.lang) != "en":
            later = any(value - HOURS in english.values for value in number.values if HOURS < value <= 2 * HOURS)
            return later and _is_bare(english, own) and _is_hour(number, side)
    return False


def _is_bare(number: Number, side: NumberSide) -> bool:
    text = side.document.text
    after = text[number.end : number.end + 2 * NEAR]
    return _AT.search(text, max(0, number.start - NEAR), number.start) is not None and bool(_BARE.match(after))


def _is_hour(number: Number, side: NumberSide) -> bool:
    """Whether a number stands as an hour of the day in a language other than English."""
    language, text = primary(side.document.lang), side.document.text
    before, behind = _HOUR.get(language, (_NEVER, _NEVER))
    start = max(0, number.start - NEAR)
    led = regex.search(rf"(?<![\p{{L}}\p{{M}}])(?:{before})[.\s]*$", text[start : number.start], regex.I) is not None
    followed = (
        regex.match(rf"(?:[:.]00)?['’]?\s*(?:{behind})", text[number.end : number.end + NEAR], regex.I) is not None
    )
    full = regex.match(r"[:.]00(?!\d)", text[number.end :]) is not None
    if language in _BOTH:
        return led and (followed or full)
    return led or followed
