"""What does not change is constant elsewhere, and what does not move at rest: a state named without a negation."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.text.languages import primary

_STEADY = {
    "ar": "ثابت|على حاله|ساكن", "az": "sabit|dəyişməz|sükunət", "be": "пастаянн|нязменн", "bg": "постоян|непромен",
    "bn": "স্থির|অপরিবর্তিত|ধ্রুব", "ca": "constant|immòbil", "cs": "konstantní|neměnn", "da": "konstant|uændre",
    "de": r"konstant|unveränder|bleib\p{L}* gleich|gleich ?bleib", "el": "σταθερ|ακίνητ",
    "es": "constante|invariable|inmóvil|en reposo", "fa": "ثابت|ساکن|بدون تغییر", "fi": "vakio|ennallaan|paikoillaan",
    "fr": "constant|inchangé|immobile|au repos", "he": "קבוע|ללא שינוי|נייח", "hi": "स्थिर|अचर|अपरिवर्तित|यथावत",
    "hu": "állandó|változatlan", "hy": "հաստատուն|անփոփոխ|անշարժ", "id": r"konstan|\btetap(?: sama)?\b(?=[.,;:]|$)",
    "it": "costant|invariat|immobil", "ja": "一定|そのまま|静止|不変", "ka": "მუდმივ|უცვლელ|უძრავ",
    "kk": "тұрақты|өзгеріссіз", "ko": "일정하|일정합|그대로|정지|불변", "mr": "स्थिर|कायम",
    "ms": r"malar|kekal|pegun|\btetap(?: sama)?\b(?=[.,;:]|$)", "nb": "konstant|uendre",
    "nl": r"constant|onverander|blij\p{L}* gelijk|gelijk ?blij", "pl": r"\bstał[aey]\b|niezmien|nieruchom",
    "pt": "constante|inalterad|imóve", "ro": "constant|neschimbat", "ru": "постоян|неизмен|прежн",
    "sk": "konštantn|nemenn", "sv": "konstant|oförändra", "ta": "மாறாம|நிலையா", "te": "స్థిర|మారకుండా",
    "th": "คงที่|คงเดิม|เท่าเดิม|เหมือนเดิม|อยู่นิ่ง", "tr": "sabit", "uk": "сталий|сталою|незмін|постійн",
    "ur": "مستقل|یکساں|ساکن", "vi": "giữ nguyên|cố định|đứng yên|như cũ", "zh": "不变|不變|恒定|恆定|静止|靜止",
}  # fmt: skip
"""What languages say of what stays as it is, or at rest."""
_NOT_CHANGED = regex.compile(
    r"(?:\bnot|n['’]t|\bnever)\s+(?:\p{L}+\s+)?(?:chang\p{L}*|var(?:y|ied)|alter(?:ed|ing)?|mov(?:e|ed|ing))\b",
    regex.I,
)
_AT_REST = regex.compile(r"\b(?:constant|steady|fixed|unchang|stationar|permanent|at rest|still\b)", regex.I)


def is_steady_beside(own: tuple[str, str], others: Sequence[tuple[str, str]]) -> bool:
    """Whether one text, with its language, says of something that it is constant or at rest, and few others do."""

    def says(text: str, lang: str) -> bool:
        known = _STEADY.get(primary(lang))
        return known is not None and regex.search(known, text.lower()) is not None

    return says(*own) and 2 * sum(says(*other) for other in others) < len(others)


def is_steady(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether an English side says that something does not change, and the other that it is constant; not where
    "constant" translates a word of the English."""
    known = _STEADY.get(primary(langs[1 - side]))
    if primary(langs[side]) != "en" or known is None or not _NOT_CHANGED.search(texts[side]):
        return False
    return not _AT_REST.search(texts[side]) and regex.search(known, texts[1 - side].lower()) is not None
