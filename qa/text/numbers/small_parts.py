"""Thousandths and millionths in words: ein Hunderttausendstel, одна стотысячная, yüz binde bir.

English may say them by one of how many, "one part in 100,000".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

import regex

from qa.text.languages import primary

_PARTS: Mapping[str, tuple[str, str]] = {
    "de": ("tausendst", "millionst"), "nl": ("duizendst", "miljoenst"), "af": ("duisendst", "miljoenst"),
    "sv": ("tusende?l", "miljon(?:te)?del"), "da": ("tusindedel", "million(?:te)?del"),
    "nb": ("tusen(?:de)?del", "million(?:te)?del"), "is": ("þúsundast", "milljónast"),
    "en": ("thousandth", "millionth"), "fr": ("millièm", "millionièm"), "es": ("milésim", "millonésim"),
    "pt": ("milésim", "milionésim"), "gl": ("milésim", "millonésim"), "ca": ("mil·?lèsim", "milionèsim"),
    "it": ("millesim", "milionesim"), "ro": ("miim|de mie", "milionim"), "pl": ("tysięczn", "milionow"),
    "cs": ("tisícin", "milióntin|miliontin"), "sk": ("tisícin", "milióntin"), "sl": ("tisočin", "milijonin"),
    "hr": ("tisućin|tisućit", "milijunin|milijunt"), "bs": ("hiljadit", "milionit"), "sr": ("хиљадит", "милионит"),
    "bg": ("хилядн", "милионн"), "mk": ("илјадит", "милионит"), "ru": ("тысячн", "миллионн"),
    "uk": ("тисячн", "мільйонн"), "be": ("тысячн", "мільённ"), "lt": ("tūkstant[oųi]", "milijon[oųi]"),
    "lv": ("tūkstošda", "miljonda|miljonā"), "et": ("tuhandik", "miljondik"), "fi": ("tuhannesos", "miljoonasos"),
    "hu": ("ezred", "milliomod"), "el": ("χιλιοστ", "εκατομμυριοστ"), "tr": ("binde", "milyonda"),
    "az": ("mində", "milyonda"), "kk": ("мыңнан", "миллионнан"), "fa": ("هزارم", "میلیونیم"),
    "ar": ("من (?:ال)?ألف|بالألف|من مئة ألف|من مائة ألف", "من (?:ال)?مليون|بالمليون"), "he": ("אלפי|אלפית", "מיליונ"),
    "hi": ("हज़ारव|हजारव|लाखव|लाखां", "दस लाखव|मिलियनव"), "mr": ("हजारा|लाखा", "दशलक्षा"), "sq": ("mijët", "miliont"),
    "id": ("per ?(?:se)?(?:ratus|puluh)? ?ribu", "per ?se?juta"),
    "ms": ("per ?(?:se)?(?:ratus|puluh)? ?ribu", "per ?se?juta"),
    "eu": ("milaren", "milioiren"), "eo": ("milon", "milionon"),
}  # fmt: skip
"""How such a part begins, or goes on behind a ten or a hundred, by language: thousandths, then millionths."""
_POWERS = 3, 6
"""Powers of ten of both."""
_COUNTED = regex.compile(
    r"hund|hond|ti(?:en|o|$)|zehn|cent|cien|sut|simt|diez|diec|dix|dez|dieci|zec|st[otu]|ст[оа]|ста$|sad|sat|száz|tíz"
    r"|εκατο|δεκ|yüz|on$|yüzdən|жүз|صد|ده|مئ|مائ|عشر|ratus|puluh|šimt|dešimt|simt|desmit|dziesi|deset|десет|десят|дзесят"
    r"|kymmen|kümme|njëqind|dhjet|cem|लाख|दस|सौ|100|10"
)
"""A ten or a hundred, by which such a part may be counted."""
_BEFORE = 24
"""Characters before the part in which it stands, in one word with it or in another."""


def in_small_parts(folded: str, lang: str) -> Iterator[Decimal]:
    """The wholes of the thousandths and millionths that a text in small letters may have: 1,000, or 10,000 and 100,000
    where a ten or a hundred stands before it, and so on."""
    for pattern, power in zip(_patterns(primary(lang)), _POWERS, strict=False):
        for found in pattern.finditer(folded):
            counted = _COUNTED.search(folded[max(0, found.start() - _BEFORE) : found.end()].strip())
            yield from (Decimal(10 ** (power + more)) for more in ((1, 2) if counted else (0,)))


@lru_cache(maxsize=1024)
def _patterns(language: str) -> tuple[regex.Pattern[str], ...]:
    return tuple(regex.compile(beginning) for beginning in _PARTS.get(language, ()))
