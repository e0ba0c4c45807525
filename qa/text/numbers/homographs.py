"""Number words that are other words as well."""

from __future__ import annotations

from collections.abc import Mapping

HOMOGRAPHS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "second",
        "fr": "neuf neuve second seconde seconds",
        "it": "sei",
        "es": "segundo segundos segunda",
        "pt": "segundo segundos segunda terça quarta quinta sexta",
        "gl": "segundo",
        "ca": "set nou nova deu",
        "ro": "nouă opt",
        "da": "fire to ti ni tre",
        "nb": "fire to ti ni",
        "sv": "andra andre",
        "fi": "kuusi toinen toisen toista toiseen toisessa",
        "hu": "hat hét nyolc",
        "tr": "on yüz bin elli",
        "az": "on",
        "vi": "năm ba tư chín bảy tám sáu bốn mười",
        "fa": "نه ده شش سه",
        "hi": "सौ",
        "cs": "druhý druhá druhé",
        "pl": "drugi druga drugie",
        "sl": "drugi druga drugo",
        "hr": "drugi druga drugo",
        "sr": "други друга друго drugi druga drugo",
        "id": "ratus",
        "ar": "ست",
        "he": "שבע שש",
        "ur": "دو نو سات دس چار بیس تیس",
        "ne": "छ",
        "ka": "ორივე",
        "hy": "երկուսն երկուսը երկուսի երկուսին երկուսից",
    }.items()
}
"""Number words that are other words as well: they excuse a difference, and never make one."""
COUNTING = frozenset("ca da fr hu it nb ro tr".split())
"""Languages whose homographs are numbers where a unit stands behind them: deu hores."""
