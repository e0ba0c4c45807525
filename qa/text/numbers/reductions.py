"""Multiples by which something becomes smaller: зменшити вдвічі is to halve; and those by which it is more: 多两倍."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary

BESIDE = 32
"""Characters before a multiple and behind it in which a word says that it makes smaller; an object may stand there."""
_LESS: Mapping[str, str] = {
    "uk": "зменш|втрач|втрат|впад|пада|скоро[тч]|знизи|знижу|менш",
    "ru": "уменьш|теря|потер|упад|пада|ослаб|сокра[тщ]|сниз|сниж|меньш",
    "be": "пам[ея]нш|зм[ея]нш|скара[цч]|зніз|зніж|менш", "bg": "намал|съкра[тщ]|по-мал", "mk": "намал|помал",
    "sr": "смањ|мањ", "hr": "smanj|manj", "bs": "smanj|manj", "sl": "zmanjš|manjš",
    "pl": "zmniejsz|skr[aó]c|obniż|mniej", "cs": "zmenš|sníž|zkrát|menš|méně",
    "sk": "zmenš|zníž|skrát|menš|menej", "es": "redu[cj]|dismin|menor|menos", "pt": "redu[cz]|dimin|menor|menos",
    "it": "riduc|ridu[rs]|ridott|dimezz|minor|meno", "fr": "rédui|dimin|moindre|moins", "ca": "redu|dismin|menor|menys",
    "gl": "redu[cz]|dimin|menor", "ro": "redu|mic[șs]or|mai mic", "el": "μειώ|μικρότ",
    "lt": "mažin|mažėj|mažesn", "lv": "samazin|mazāk", "et": "vähen|väiksem",
    "fi": "pienen|väheni|vähent|pienem", "hu": "csökken|kisebb", "tr": "azalt|azal|düşür|küçül",
    "en": "reduc|decreas|smaller|fewer|less", "de": "verringer|verklein|reduzi|kleiner|weniger|senk",
    "ka": "შემცირ|ნაკლებ", "sv": "minsk|mindre", "da": "mindsk|mindre|redu", "nb": "redus|mindre|minsk",
    "ar": "خفض|تقليل|يقل|أقل|أصغر", "hi": "घटा|घट |कम ", "ur": "کم |گھٹ", "zh": "减|減|缩小|縮小", "ja": "減ら|縮小",
    "ko": "줄[이어였]|감소", "kk": "азай|кемі|қысқар|төменде", "ky": "азай|кеми|кыскар|төмөндө",
    "uz": "kamay|qisqar|pasay|kichik", "az": "azal|qısal|kiçil|endir", "hy": "կրճատ|նվազ|պակաս|փոքր",
    "sq": "pakës|zvogël|ulur|më pak", "eu": "murriz|gutxi|txiki", "is": "minnk|minni|færri|fækk", "fa": "کاهش|کمتر",
    "he": "קטן|קטנ|הפח|פחות|ירד|צמצ", "id": "kurang|turun|lebih kecil|sedikit",
    "ms": "kurang|turun|lebih kecil|sedikit", "sw": "pungu",
    "nl": "verminder|verklein|kleiner|minder|afgenomen", "vi": "giảm|ít hơn|nhỏ hơn", "th": "ลด|น้อย",
    "bn": "কম|হ্রাস", "mr": "कमी|घट", "ne": "घट|कम", "ta": "குறை", "te": "తగ్గ", "gu": "ઘટ|ઓછ", "pa": "ਘਟ|ਘੱਟ",
}  # fmt: skip


def makes_smaller(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a text may say at a multiple at `[start, end)` that it is one of what becomes smaller."""
    pattern = _pattern(primary(lang))
    return pattern is not None and pattern.search(text[max(0, start - BESIDE) : end + BESIDE].lower()) is not None


_MORE_BY = regex.compile(r"(?:[多高大快慢長长重貴贵遠远]|增[加长長]|提高|上升)[出了]?$")
"""Behind it a Chinese multiple says what is added: 多出两倍 is three times as much."""


def adds(text: str, start: int, lang: str) -> bool:
    """Whether a multiple at `start` may be what comes on top of the whole."""
    return primary(lang) == "zh" and _MORE_BY.search(text, max(0, start - 3), start) is not None


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    words = _LESS.get(language)
    return regex.compile(words) if words else None
