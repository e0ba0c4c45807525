"""Words for how often something happens where it is one time: "once", „einmal“, « une fois », один раз."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary, words_touch

_ONCE: Mapping[str, str] = {
    "en": "once|one time", "de": "ein ?mal|ein einziges mal", "nl": "eenmaal|[eé][eé]n ?keer",
    "af": "een keer|eenmaal",
    "sv": "en (?:enda )?gång", "da": "[eé]n (?:enkelt )?gang", "nb": "[eé]n (?:eneste )?gang", "nn": "[eé]in gong",
    "fr": "une (?:seule )?fois", "es": "una (?:sola )?vez", "pt": "uma (?:única |só )?vez", "it": "una (?:sola )?volta",
    "ca": "una (?:sola )?vegada|un cop", "gl": "unha (?:soa )?vez", "ro": "o (?:singură )?dată",
    "pl": "(?:jeden )?raz", "cs": "jednou", "sk": "raz|jedenkrát", "sl": "enkrat", "hr": "jednom|jedanput",
    "sr": "једном|jednom", "ru": "(?:один )?раз", "uk": "(?:один )?раз", "be": "(?:адзін )?раз", "bg": "веднъж",
    "mk": "еднаш", "el": "μ[ίι]α φορ[άα]", "hu": "egyszer", "fi": "kerran", "et": "(?:üks )?kord|ühe korra",
    "lt": "(?:vieną )?kartą", "lv": "(?:vienu )?reizi|vienreiz", "tr": "bir (?:kez|kere|defa)", "az": "bir dəfə",
    "ar": "مرة(?: واحدة)?", "he": "פעם(?: אחת)?", "fa": "یک ?بار|یک‌بار", "ur": "ایک بار", "hi": "एक बार", "mr": "एकदा",
    "bn": "একবার|এক বার", "zh": "一次|1 ?次", "ja": "[1１一] ?[回度]", "ko": "한 ?번|1 ?회|1 ?번", "vi": "một lần|1 lần",
    "id": "sekali|satu kali|1 kali", "ms": "sekali|satu kali|1 kali", "th": "ครั้งเดียว|หนึ่งครั้ง|1 ครั้ง",
}  # fmt: skip
_COUNTED = regex.compile(
    r"(?:\p{N}|дв|тр[иь]|чет|чот|п['’]?я|шест|шіст|сем|сім|вос|віс|дев|дес|dw|trz|czt|pię|sze|sied|osi|dzie|dv|tri|št|päť"
    r"|кажд|кожн|кожен|każd|každ|ещ|ще|яшч|jeszcze|ešte|ни|ані|żaden|kilk|wiel|нескол|декіл|много|багато|kak|як|как"
    r"|sam|kolm|neli|viis|kaks|mitu|iga|veel)[\p{L}\p{M}'’]*[ \u00a0]\Z",
    regex.IGNORECASE,
)
"""What stands before the word for "times" that makes another thing of it: два раза, "each time", "once more"."""
_BEFORE = 16
"""Characters of that."""
_PLAIN_TIMES = frozenset("pl sk ru uk be et".split())
"""Languages whose word for "once" alone is also the one for "time"."""


def once(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """Where a text says it; nothing in a language without a row."""
    pattern = _pattern(primary(lang))
    for match in pattern.finditer(text) if pattern else ():
        begin = max(0, match.start() - _BEFORE)
        if primary(lang) not in _PLAIN_TIMES or _COUNTED.search(text, begin, match.start()) is None:
            yield match.span()


@lru_cache(maxsize=128)
def _pattern(lang: str) -> regex.Pattern[str] | None:
    words = _ONCE.get(lang)
    if words is None:
        return None
    edges = ("", "") if words_touch(lang) else (r"(?<![\p{L}\p{M}])", r"(?![\p{L}\p{M}])")
    return regex.compile(rf"{edges[0]}(?:{words}){edges[1]}", regex.IGNORECASE)
