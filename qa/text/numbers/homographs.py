"""Number words that are other words as well."""

from __future__ import annotations

from collections.abc import Mapping

import regex

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
        "nb": "fire to ti ni andre",
        "sv": "andra andre",
        "fi": "kuusi toinen toisen toista toiseen toisessa",
        "hu": "hat hét nyolc",
        "tr": "on yüz bin elli",
        "az": "on",
        "vi": "năm ba tư chín bảy tám sáu bốn mười",
        "fa": "نه ده شش سه",
        "hi": "सौ",
        "bn": "নয় নয়",
        "cs": "druhý druhá druhé",
        "pl": "drugi druga drugie",
        "sl": "drugi druga drugo",
        "hr": "drugi druga drugo",
        "sr": "други друга друго drugi druga drugo",
        "id": "ratus",
        "ar": "ست خمس سبع تسع عشر",
        "he": "שבע שש",
        "ur": "دو نو سات دس چار بیس تیس",
        "ne": "छ",
        "ka": "ორივე",
        "hy": "երկուսն երկուսը երկուսի երկուսին երկուսից",
    }.items()
}
"""Number words that are other words as well: they excuse a difference, and never make one."""
COUNTING = frozenset("ar az bn ca da fa fr he hu it nb ne ro tr ur".split())
"""Languages whose homographs are numbers where a unit stands behind them: deu hores."""
_OTHER: Mapping[str, regex.Pattern[str]] = {
    language: regex.compile(f"(?:{phrases})(?!\\p{{L}})", regex.IGNORECASE)
    for language, phrases in {
        # "watch out for", but "der achte auf der Liste", the eighth
        "de": "(?<!(?:de[rmns]|die|das|[ai]m|[zv]om|zum|jede[rns]?|ein[en]?) )achten? "
        "(?:Sie |bitte |stets |immer |besonders |also |aber |auch |nur )*(?:darauf|auf)"
        "|acht (?:geben|gegeben|zu geben|lassen|zu lassen|gelassen|nehmen|zu nehmen|genommen)",
        "nl": "acht (?:te )?(?:nemen|genomen|slaan|geslagen)",
        "sv": "andra (?:ord|sidan?|hållet)",
        "da": "(?:andre ord|anden side)",
        "nb": "(?:andre ord|andre siden)",
        "is": "öðrum orðum",
        "fi": "toisin sanoen|toista(?:an|mme)|toisaalta",
        "et": "teiste sõnadega|teisest küljest|teiselt poolt",
        "cs": "druh(?:é straně|ou stranu|é strany)",
        "sk": "druh(?:ej strane|ú stranu|ej strany)",
        "pl": "drugiej strony",
        "sl": "drug(?:imi besedami|i strani|e strani)",
        "hr": "drug(?:im riječima|e strane|oj strani)",
        "sr": "друг(?:им речима|е стране|ој страни)|drug(?:im rečima|e strane|oj strani)",
        "mk": "друга страна",
        "bg": "друга страна",
        "uk": "друг(?:ого боку|ої сторони)",
    }.items()
}
"""Phrases in which a word is no number for sure: med andra ord, the other one; achte darauf, in acht nemen."""
NEAR = 24
"""Characters of such a phrase at most."""


def is_other(text: str, start: int, end: int, language: str) -> bool:
    """Whether the word at `[start, end)` is another one in a phrase, and no number or place in a row."""
    pattern = _OTHER.get(language)
    match = pattern.match(text, start, max(end, start + NEAR)) if pattern else None
    return match is not None and match.end() >= end
