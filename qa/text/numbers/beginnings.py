"""Whether a number is where something begins: `from 12 %`, `von 12 %`, `12 %から`, `12 %'den`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.text.languages import language_of, primary

_BEFORE: Mapping[str, str] = {
    "en": "from", "de": "von|ab|seit", "nl": "van|vanaf", "af": "van", "sv": "från", "da": "fra", "nb": "fra",
    "nn": "frå", "is": "frá|úr", "fr": "de|d['’]|depuis", "es": "de|del|desde", "it": "da|dal|dall['’]",
    "pt": "de|desde|da", "ca": "de|del|des de", "gl": "de|do|desde", "ro": "de la|din", "pl": "z|ze|od",
    "cs": "z|ze|od", "sk": "z|zo|od", "sl": "z|s|iz|od", "hr": "s|sa|iz|od", "bs": "s|sa|iz|od", "sr": "са|с|из|од",
    "ru": "с|со|от|из", "uk": "з|зі|із|від", "be": "з|са|ад", "bg": "от", "mk": "од", "lt": "nuo|iš", "lv": "no",
    "el": "από|από το|από τις", "ar": "من", "fa": "از", "ur": "", "he": "מ|מ-|מ־", "vi": "từ", "id": "dari",
    "ms": "dari|daripada", "th": "จาก", "zh": "从|從|由|自", "yue": "由|從", "sw": "kutoka",
}  # fmt: skip
_AFTER: Mapping[str, str] = {
    "ja": "から", "ko": "에서|부터", "hi": "से", "mr": "पासून|वरून", "bn": "থেকে", "ta": "இலிருந்து|லிருந்து", "ur": "سے",
    "fi": "(?:sta|stä|lta|ltä)", "et": "(?:st|lt)", "hu": "(?:ról|ről|ból|ből|tól|től)", "tr": "(?:den|dan|ten|tan)",
    "az": "(?:dən|dan)", "kk": "(?:дан|ден|тан|тен|нан|нен)", "ka": "დან",
}  # fmt: skip
NEAR = 14
"""Characters on either side of a number among which such a word is looked for."""


def begins_range(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the number at `[start, end)` of a text has "from" beside it, before it or behind its unit."""
    before, after = _patterns(primary(lang))
    if before is not None and before.search(text, max(0, start - NEAR), start):
        return True
    return after is not None and after.match(text, end, min(len(text), end + NEAR)) is not None


@lru_cache(maxsize=1024)
def _patterns(language: str) -> tuple[regex.Pattern[str] | None, regex.Pattern[str] | None]:
    before, after = _BEFORE.get(language), _AFTER.get(language)
    start = "" if "unspaced" in language_of(language).traits else r"(?<!\p{L})"
    return (
        # a sign or an opening mark may stand between
        regex.compile(rf"{start}(?:{before})[ \u00a0]?[%$€£¥￥₹₩*_(]*$", regex.IGNORECASE) if before else None,
        # the unit, and in agglutinative languages its own endings
        regex.compile(rf"[ \u00a0]?(?:[%٪$€£¥₹₽₩]|\p{{L}}{{0,10}}?)[-'’ ]?(?:{after})(?!\p{{Latin}})")
        if after
        else None,
    )
