"""Words for the first one, which number words begin after: "the first chapter", « le premier chapitre »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.languages import primary, words_touch

_FIRST: Mapping[str, str] = {
    "en": "first", "de": "erste[rnms]?", "nl": "eerste", "sv": "först[ae]?", "da": "første?", "nb": "første?",
    "fr": "premi[eè]re?s?|1re|1er", "es": "primer[oa]?s?", "pt": "primeir[oa]s?", "it": "prim[oaie]",
    "ca": "primera?s?", "gl": "primeir[oa]s?", "ro": "prim(?:ul|a|ii|ele|ului|ei)|întâi|dintâi",
    "pl": r"pierwsz\p{L}+", "cs": r"první\p{L}*", "sk": r"prv\p{L}+", "sl": r"prv\p{L}+", "hr": r"prv\p{L}+",
    "sr": r"прв\p{L}+", "ru": r"перв\p{L}+", "uk": r"перш\p{L}+", "be": r"перш\p{L}+", "bg": r"първ\p{L}+",
    "mk": r"прв\p{L}+", "el": r"πρώτ\p{L}+|πρωτ\p{L}+", "hu": r"els[őo]\p{L}*", "fi": r"ensi\p{L}*|ensimmäi\p{L}+",
    "et": r"esime\p{L}+|esimes\p{L}+", "lt": r"pirm\p{L}+", "lv": r"pirm\p{L}+", "tr": r"ilk\p{L}*|birinci\p{L}*",
    "ar": r"\p{L}?(?:ال)?(?:أول|اول|أولى|أوّل)\p{L}*", "he": r"\p{L}{0,3}ראשו\p{L}+", "fa": r"اول\p{L}*|نخست\p{L}*|یکم",
    "hi": "पहल[ाेी]|प्रथम", "ja": "第[一1１]|最初|初|[一1１](?:番|回|位|つ)|先頭", "zh": "第[一1]|首|最初|先|冠|头|頭|初",
    "ko": "첫|제 ?1|1(?:위|번|차|회|등)|처음|최초|먼저", "vi": "đầu|thứ nhất|nhất", "id": "pertama|ke-?1|perdana",
    "th": "แรก|ที่หนึ่ง|ที่ ?1",
}  # fmt: skip
"""Generous: what only may be the first one acquits, and never accuses."""
_ALSO_ELSE: Mapping[str, str] = {
    "sv": "först", "da": "først", "nb": "først", "it": "prima", "vi": "(?<!thứ )nhất|đầu(?! tiên)",
    "pl": r"pierwszeń\p{L}+", "sk": r"prvo?[kc]\p{L}*|prven\p{L}+", "sl": r"prva[kc]\p{L}*|prvenst\p{L}+|prvin\p{L}+",
    "hr": r"prva[kc]\p{L}*|prvenst\p{L}+", "sr": r"прва[кц]\p{L}*|првенст\p{L}+", "mk": r"прва[кц]\p{L}*|првенст\p{L}+",
    "ru": r"перв(?:ич|енст|обыт|оначал)\p{L}+", "uk": r"перш(?:ен|оджер)\p{L}+", "be": r"перш(?:ын|ап|энст)\p{L}+",
    "bg": r"първ(?:ич|енст|обит|онач)\p{L}+", "el": r"πρωτ\p{L}{4,}", "hu": r"els[őo](?:sor|dleg|bbs)\p{L}*",
    "fi": r"ensi(?!mm)\p{L}*", "et": r"esimee\p{L}+", "lt": r"pirma|pirm(?:ad|in|en|iau)\p{L}*",
    "lv": r"pirms|pirm(?:d|atn)\p{L}+", "tr": r"ilk(?:e|ba|yaz|oku|öğr)\p{L}*",
    "ar": r"\p{L}?(?:ال)?[أا]ول(?:اد|ئ|ي|و)\p{L}*", "fa": r"اولی|اولیه|اولوی\p{L}*|نخست‌?وزیر\p{L}*", "hi": "पहले",
    "ja": "初|先頭", "zh": "[先冠头頭初]|首(?![个個次位名])", "ko": "먼저", "id": "perdana",
}  # fmt: skip
"""What of these is as well a word of another sense: prima (before), prvenstvo (championship), gần nhất (last)."""


def firsts(text: str, lang: str, *, surely: bool = False) -> Iterator[tuple[int, int]]:
    """Where a text says "first", or, surely, nothing else; nothing in a language without a row."""
    pattern = _pattern(primary(lang))
    other = _pattern(primary(lang), else_too=True) if surely else None
    for match in pattern.finditer(text) if pattern else ():
        if other is None or not other.fullmatch(text, *match.span()):
            yield match.span()


def knows_first(lang: str) -> bool:
    return primary(lang) in _FIRST


@lru_cache(maxsize=1024)
def _pattern(language: str, *, else_too: bool = False) -> regex.Pattern[str] | None:
    words = (_ALSO_ELSE if else_too else _FIRST).get(language)
    if words is None:
        return None
    body = words if words_touch(language) or language == "ko" else rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})"
    return regex.compile(body, regex.IGNORECASE)
