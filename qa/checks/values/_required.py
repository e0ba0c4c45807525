"""Limits told from their other end: who is "at least 16" may, „unter 16 Jahren nur in Begleitung“."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from qa.checks.values._numbers import NumberSide
from qa.text.languages import primary, words_touch

_REQUIRES = regex.compile(
    r"\b(?:must|have to|has to|need to|needs to) be\b|\bonly\b|\b(?:restricted|reserved|limited|admit\p{L}*)\b", regex.I
)
_RESTRICTED: Mapping[str, str] = {
    "ar": r"(?:ي|ت|ال)?منع|يحظر|ممنوع|لا يسمح|لا يجوز|برفقة", "bg": "забран|не |само|придруж",
    "ca": "prohib|només|no |acompany",
    "cs": "zakáz|nesm|nemoh|pouze|jen|doprovod", "da": "forbud|ikke|kun|ledsag",
    "de": "verbot|nicht|kein|nur|untersag|begleit", "el": "απαγορ|δεν|μόνο|συνοδ",
    "es": "prohib|no |solo|sólo|acompañ", "fa": "ممنوع|نمی|فقط|همراه", "fi": "kielle|ei |eivät|vain|seura",
    "fr": "interdi|ne |pas|seul|accompagn", "he": "אסור|לא |רק|בליווי", "hi": "मना|वर्जित|नहीं|केवल|सिर्फ",
    "hu": "tilos|nem |csak|kísér", "id": "dilarang|tidak|hanya|didamping", "it": "viet|non |solo|accompagn",
    "ja": "禁|でき(?:ない|ません)|のみ|同伴|お断り", "ko": "금지|불가|없|만|동반", "nb": "forbud|ikke|kun|bare|følge",
    "nl": "verbod|niet|geen|alleen|begeleid", "pl": "wzbron|zabron|zakaz|nie |tylko|wyłącznie|opiek",
    "pt": "proib|não|só|apenas|acompanh", "ro": "interzis|nu |doar|numai|însoț",
    "ru": "запрещ|воспрещ|не |только|сопровожд", "sk": "zakáz|nesm|len |iba|sprievod",
    "sv": "förbjud|inte|bara|endast|sällskap",
    "uk": "заборон|не |лише|тільки|супров", "vi": "cấm|không|chỉ", "zh": "禁|不得|不准|不能|只|陪同|谢绝|謝絕",
}  # fmt: skip
"""What languages say of those who may not, or not by themselves. Our own."""


def is_required(least: bool, source: NumberSide, target: NumberSide) -> bool:
    """Whether an English side requires at the least what the other side denies to those below; `least` says that the
    source bounds from below."""
    english = primary(source.document.lang) == "en"
    if english is not least or not (english or primary(target.document.lang) == "en"):
        return False
    own, other = (source, target) if english else (target, source)
    known = _RESTRICTED.get(primary(other.document.lang))
    if known is None or not any(_REQUIRES.search(prose) for prose, _ in own.texts):
        return False
    language = primary(other.document.lang)
    edge = "" if words_touch(language) or language == "ko" else r"(?<!\p{L})"
    return any(regex.search(f"{edge}(?:{known})", f"{prose} ", regex.I) for prose, _ in other.texts)
