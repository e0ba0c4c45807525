"""Conditions told from their other end: what is ignored unless it is asked for counts only if it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.checks.meaning._logic_words import logic_table, logic_words
from qa.text.languages import primary, words_touch

_UNLESS = regex.compile(r"\b(?:unless|except (?:if|when|where)|until)\b", regex.IGNORECASE)
_HEADED = regex.compile(r"\bunless\b[^,.;:!?()–—]*$", regex.IGNORECASE)
_EXCEPTED = "unless"
"""The notion of `data/logic.toml`."""
_ONLY: Mapping[str, str] = {
    "de": "nur|erst", "nl": "alleen|enkel|pas|slechts", "af": "slegs|net", "sv": "bara|endast|först",
    "da": "kun|først", "nb": "bare|kun|først", "is": "aðeins|bara",
    "fr": "seul\\p{L}*|uniquement|que si|que lorsqu\\p{L}*", "es": "sólo|solo|solamente|únicamente",
    "pt": "só|somente|apenas", "gl": "só|soamente", "ca": "només|sols", "it": "solo|soltanto|solamente|unicamente",
    "ro": "numai|doar", "pl": "tylko|jedynie|wyłącznie|dopiero", "cs": "jen|jenom|pouze|teprve", "sk": "len|iba|až",
    "sl": "samo|le|šele", "hr": "samo|tek|jedino", "sr": "само|тек|samo|tek", "bg": "само|единствено|едва",
    "mk": "само|единствено", "ru": "только|лишь", "uk": "лише|тільки|лиш", "be": "толькі|адно", "el": "μόνο|μόνον",
    "tr": "yalnızca|yalnız|sadece|ancak", "az": "yalnız|ancaq", "fi": "vain|vasta", "et": "ainult|vaid|alles",
    "hu": "csak|kizárólag", "lt": "tik|tiktai", "lv": "tikai|vienīgi", "eo": "nur", "ar": "فقط|إلا|حصرًا",
    "fa": "فقط|تنها", "ur": "صرف|ہی|تبھی", "he": "רק|אלא", "hi": "केवल|सिर्फ़|सिर्फ|ही|तभी", "mr": "फक्त|केवळ|तरच",
    "ne": "मात्र|केवल", "bn": "শুধু\\p{L}*|কেবল|তবেই|তখনই", "gu": "ફક્ત|માત્ર|જ", "ta": "மட்டும\\p{L}*", "te": "మాత్రమే|మాత్రం",
    "kn": "ಮಾತ್ರ", "ml": "മാത്രം|മാത്രമേ", "th": "เฉพาะ|เท่านั้น|ต่อเมื่อ", "vi": "chỉ", "id": "hanya|cuma", "ms": "hanya",
    "sw": "tu|pekee", "ka": "მხოლოდ", "hy": "միայն", "zh": "只|才|仅|僅", "ja": "のみ|だけ|に限り|初めて",
    "ko": "만|에만|때만",
    "eu": "bakarrik|soilik", "kk": "тек|ғана", "uz": "faqat", "sq": "vetëm", "cy": "yn unig|dim ond",
    "ga": "amháin|ach",
}  # fmt: skip
"""What says "only" in a language."""


def is_only_if(english: str, other: str, lang: str) -> bool:
    """Whether an English sentence says "unless" or "until", and its translation "only"."""
    if not _UNLESS.search(english):
        return False
    pattern = _pattern(primary(lang))
    return pattern is not None and pattern.search(other) is not None


def is_unless(english: str, at: int, other: str, lang: str) -> bool:
    """Whether "unless" turns the English word at a place, and the translation says no exception: "unless clean" is
    "if dirty"."""
    table = logic_table(lang)
    if table is None or not _HEADED.search(english[:at]):
        return False
    return not any(_EXCEPTED in word.firm for word in logic_words(other, table))


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    words = _ONLY.get(language)
    if words is None:
        return None
    body = f"(?:{words})"
    apart = body if words_touch(language) or language == "ko" else rf"(?<![\p{{L}}\p{{M}}]){body}(?![\p{{L}}\p{{M}}])"
    return regex.compile(apart, regex.IGNORECASE)
