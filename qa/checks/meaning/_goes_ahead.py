"""What others do not cancel goes ahead in English: "rain or shine" for „wird auch bei Regen nicht abgesagt“."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from qa.text.languages import primary

_CANCELLED: Mapping[str, str] = {
    "ar": "ألغ|يلغ|تلغ|إلغاء", "bg": "отмен", "bn": "বাতিল", "ca": "cancel|anul|suspen", "cs": "zruš|odvol",
    "da": "aflys", "de": "absag|abges|ausfall|fällt|fallen|streich|gestrichen", "el": "ακυρ[ωώ]|μαται",
    "es": "cancel|anul|suspend", "et": "tühista|ära jää", "fa": "لغو|کنسل", "fi": "peru", "fr": "annul",
    "gl": "cancel|anul|suspend", "he": "בוטל|תבוטל|יבוטל|לבטל", "hi": "रद्द", "hr": "otka",
    "hu": "elmarad|lefúj|töröl", "id": "batal", "it": "annull|cancell|sospe",
    "ja": "中止|キャンセル|取り消", "ko": "취소",
    "nb": "avlys", "nl": "afgelast|geannuleerd|niet door", "pl": "odwoł", "pt": "cancel|anul|suspen", "ro": "anul",
    "ru": "отмен", "sk": "zruš", "sl": "odpove", "sr": "отка|otka", "sv": "ställs in|inställ|ställas in",
    "th": "ยกเลิก|งด", "tr": "iptal", "uk": "скас|відмін", "vi": "hủy|huỷ", "zh": "取消",
}  # fmt: skip
"""What languages say of what is called off."""
_GOES_AHEAD = regex.compile(
    r"\b(?:go(?:es|ing)? ahead|went ahead|go(?:es)? on|tak(?:e|es|ing) place|(?:be|is|are) held"
    r"|(?:is|are) (?:still )?on|stands?|rain or shine|proceeds?|play(?:ed|s)?)\b",
    regex.I,
)
_CALLED_OFF = regex.compile(r"\b(?:cancel|call(?:ed|s|ing)? (?:it |them )?off|scrap|abandon)", regex.I)


def goes_ahead(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether a side denies that something is called off, and an English one says that it takes place."""
    cancelled, english = _CANCELLED.get(primary(langs[side])), texts[1 - side]
    if cancelled is None or primary(langs[1 - side]) != "en" or _CALLED_OFF.search(english):
        return False
    return _GOES_AHEAD.search(english) is not None and regex.search(cancelled, texts[side], regex.I) is not None
