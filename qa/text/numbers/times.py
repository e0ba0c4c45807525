"""Numbers that count how often: `three times`, `deux fois`, `zwei Mal`, 三次."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary, words_touch

_WORDS: Mapping[str, str] = {
    "en": "times fold", "de": "mal male", "fr": "fois reprises", "es": "veces", "it": "volte", "pt": "vezes",
    "ca": "vegades cops", "gl": "veces", "ro": "ori", "nl": "keer maal", "af": "keer maal", "sv": "gånger",
    "da": "gange", "nb": "ganger", "nn": "gonger", "is": "sinnum", "fi": "kertaa kertainen", "et": "korda",
    "hu": "alkalommal", "pl": "razy", "cs": "krát", "sk": "krát ráz razy", "sl": "krat", "hr": "puta", "bs": "puta",
    "sr": "пута", "ru": "раза раз", "uk": "рази разів раз", "be": "разы разоў", "bg": "пъти", "mk": "пати",
    "lt": "kartus kartų", "lv": "reizes reizi", "el": "φορές", "tr": "kez kere defa kat", "az": "dəfə",
    "kk": "рет есе", "ar": "مرات أضعاف", "he": "פעמים", "fa": "بار برابر", "ur": "بار گنا", "hi": "बार गुना",
    "bn": "বার গুণ", "mr": "वेळा पट", "zh": "次 倍 遍 回", "ja": "回 倍", "ko": "번 회 차례 배", "vi": "lần", "id": "kali",
    "ms": "kali", "th": "ครั้ง เท่า", "sw": "mara",
    "ta": "மடங்கு முறை", "te": "రెట్లు సార్లు", "kn": "ಪಟ್ಟು ಬಾರಿ", "ml": "മടങ്ങ് തവണ", "gu": "ગણું ગણો ગણી ગણા વખત વાર",
    "pa": "ਗੁਣਾ ਵਾਰ", "ne": "गुणा पटक", "hy": "անգամ",
}  # fmt: skip
NOT_BEFORE = {"th": "(?!กัน|นั้น|เทียม|ใด|ไร)"}
"""What makes another word of "times": Thai "สองเท่า" is twice, "สองเท่ากัน" two that are equal, "สองเท่านั้น" only two."""
"""What follows a number where it counts repetitions or says how many times as much."""


def counts_times(text: str, end: int, lang: str) -> bool:
    """Whether the word behind a number ending at `end` says that it counts how often."""
    pattern = _pattern(primary(lang))
    return pattern is not None and pattern.match(text, end) is not None


_BY: Mapping[str, regex.Pattern[str]] = {
    language: regex.compile(rf"(?<!\p{{L}})(?:{words}) \Z", regex.IGNORECASE)
    for language, words in {
        "en": r"by a factor of",
        "de": r"um (?:den|einen) faktor",
        "nl": r"met (?:een )?factor",
        "fr": r"multipli\p{L}* par",
        "es": r"multiplic\p{L}* por",
        "pt": r"multiplic\p{L}* por",
        "gl": r"multiplic\p{L}* por",
        "ca": r"multiplic\p{L}* per",
        "it": r"moltiplic\p{L}* per",
        "ro": r"înmulți\p{L}* cu|multiplic\p{L}* cu",
        "sv": r"med en faktor",
        "da": r"med en faktor",
        "nb": r"med en faktor",
    }.items()
}
"""What says before a number that something becomes so many times as much."""
LONGEST_BY = 24
"""Characters of that."""


def is_multiplier(text: str, start: int, lang: str) -> bool:
    """Whether the words before a number at `start` say that it multiplies."""
    pattern = _BY.get(primary(lang))
    return pattern is not None and pattern.search(text, max(0, start - LONGEST_BY), start) is not None


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    words = _WORDS.get(language, "").split()
    if not words:
        return None
    body = "|".join(map(regex.escape, sorted(words, key=len, reverse=True)))
    # "de două ori" and "20 de ori" have a word between
    return regex.compile(
        rf"[ \u00a0\-‑]?(?:de )?(?:{body})"
        + (NOT_BEFORE.get(language, "") if words_touch(language) else r"(?![\p{L}\p{M}])"),
        regex.IGNORECASE,
    )
