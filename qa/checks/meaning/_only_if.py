"""Conditions told from their other end: what is ignored unless it is asked for counts only if it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from qa.checks.meaning._lexicon import Attestation, attestation
from qa.checks.meaning._logic_words import logic_table, logic_words
from qa.checks.meaning._opposites import Pairs, opposites
from qa.text.languages import primary, words_touch

_UNLESS = regex.compile(
    r"\b(?:unless|except (?:if|when|where)|until)\b"
    # what is kept closed while it is cold is opened only when it is warm
    r"|\b(?:keep|kept|leave|left|stay|remain)\p{L}*\b[^.;:!?]*\b(?:while|as long as|so long as)\b",
    regex.IGNORECASE,
)
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
_ONLY_THEN = regex.compile(r"\bonly\b", regex.IGNORECASE)
_AND_THEN = regex.compile(r"\bonly (?:then|afterwards|after that)\b", regex.IGNORECASE)
"""An "only" of the English sentence that translations say as well: "wait until it is dry, and only then paint it"."""
_EXCEPTION = regex.compile(r"\b(?:except|unless|but|apart|besides|other than|save for|until)\b", regex.IGNORECASE)
_EXCEPT: Mapping[str, str] = {
    "ar": "ما عدا|باستثناء|إلا", "bg": "освен|с изключение на", "bn": "ছাড়া|বাদে", "ca": "excepte|llevat|tret",
    "cs": "kromě|vyjma|s výjimkou", "da": "undtagen|bortset fra|med undtagelse", "de": "außer|ausgenommen|mit Ausnahme",
    "el": "εκτός|πλην", "es": "excepto|salvo|menos", "et": "välja arvatud|peale", "fa": "به جز|به‌جز|بجز|غیر از",
    "fi": "paitsi|lukuun ottamatta", "fr": "sauf|excepté|hormis|à l['’]exception",
    "he": "חוץ מ\\p{L}*|למעט|פרט ל\\p{L}*",
    "hi": "छोड़कर|छोड़कर|के सिवा|के सिवाय|के अलावा", "hr": "osim", "hu": "kivéve", "id": "kecuali|selain",
    "it": "tranne|eccetto|salvo|esclus\\p{L}", "ja": "を除|以外", "ko": "제외|빼고", "nb": "unntatt|bortsett fra",
    "nl": "behalve|uitgezonderd", "pl": "oprócz|poza|z wyjątkiem", "pt": "exceto|salvo|menos",
    "ro": "cu excepția|în afară", "ru": "кроме|за исключением", "sk": "okrem|s výnimkou", "sl": "razen",
    "sr": "осим|osim", "sv": "utom|förutom|med undantag", "th": "ยกเว้น|เว้น", "tr": "hariç|dışında",
    "uk": "крім|окрім|за винятком", "vi": "trừ", "zh": "除",
}  # fmt: skip
"""What says "except"."""


def is_only_if(english: str, other: str, lang: str) -> bool:
    """Whether an English sentence says "unless", "until" or "keep … while" and the other one "only", or "only" and the
    other "except": closed on Mondays only is open every day but Monday."""
    if _UNLESS.search(english):
        pattern, said = _pattern(primary(lang), excepted=False), len(_AND_THEN.findall(english))
    elif _ONLY_THEN.search(english) and not _EXCEPTION.search(english):
        pattern, said = _pattern(primary(lang), excepted=True), 0
    else:
        return False
    return pattern is not None and len(pattern.findall(other)) > said


def is_unless(english: str, at: int, other: str, lang: str) -> bool:
    """Whether "unless" turns the English word at a place, and the translation says no exception: "unless clean" is
    "if dirty"."""
    table = logic_table(lang)
    if table is None or not _HEADED.search(english[:at]):
        return False
    return not any(_EXCEPTED in word.firm for word in logic_words(other, table))


def is_turned_condition(english: str, other: str, lang: str) -> bool:
    """Whether a word behind "unless" became its opposite: "unless you dry it well" is "if it is dried badly"."""
    return any(
        _HEADED.search(english[: variant.start]) and attestation(english, variant, other, lang) is Attestation.TURNED
        for variant in opposites(english, Pairs.ALL)
    )


@lru_cache(maxsize=1024)
def _pattern(language: str, *, excepted: bool) -> regex.Pattern[str] | None:
    words = (_EXCEPT if excepted else _ONLY).get(language)
    if words is None:
        return None
    body = f"(?:{words})"
    apart = body if words_touch(language) or language == "ko" else rf"(?<![\p{{L}}\p{{M}}]){body}(?![\p{{L}}\p{{M}}])"
    return regex.compile(apart, regex.IGNORECASE)
