"""What is told from its other end: "with less effort" is "more easily", "not until it is dry" is "once it is dry"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.analysis.variants import Variant
from qa.text.languages import primary

_CHEAPER = regex.compile(
    r"\b(?:less|fewer|least) (?:\p{L}+ )?"
    r"(?:effort|work|trouble|hassle|difficult\p{L}+|pain|labou?r|boilerplate|overhead)\b",
    regex.I,
)
_EFFORT = {
    "ca": "esfor[çc]|feina|treball|molèsti", "cs": "úsil|prác|námah", "da": "indsats|arbejd|besvær|møje",
    "de": "aufwand|aufwänd|aufwend|mühe|arbeit|anstreng|schwierig", "es": "esfuerz|trabaj|molesti|dificult",
    "fi": "vaiv|työ|ponnist", "fr": "effort|travail|peine|difficult|tracas", "gl": "esforz|traball",
    "hu": "erőfeszít|munk|fáradság", "it": "sforz|fatic|lavor|difficolt", "nb": "innsats|arbeid|bry|slit",
    "nl": "moeite|inspanning|werk|gedoe", "pl": "wysił|prac|trud|kłopot", "pt": "esforç|trabalh|dificuld",
    "ro": "efort|munc|muncă|dificult", "ru": "усили|работ|труд|хлопот", "sk": "úsil|prác|námah",
    "sv": "ansträng|arbet|besvär|möda", "tr": "çaba|emek|zahmet|iş", "uk": "зусил|робот|прац|клопот",
}  # fmt: skip
"""What languages call the effort itself: who says "more" of that says the opposite."""
_DELAYED = regex.compile(r"(?:\bnot|n['’]t|\bcannot|\bnever)\b.{0,300}\b(?:until|till|before)\b", regex.I | regex.S)
_AFTER = {
    "ca": r"després|un cop|quan", "cs": r"\bpo(?:té)?\b|jakmile|\baž\b|teprve", "da": r"efter|når|så snart",
    "de": r"danach|nachdem|sobald|\bnach\b|anschließend|\bwenn\b", "el": r"αφού|μετά|μόλις|όταν",
    "es": r"después|una vez|cuando|tras\b|en cuanto|luego", "fi": r"jälkeen|kun\b|vasta",
    "fr": r"après|une fois|dès|quand|lorsque|ensuite",
    "gl": r"despois|unha vez|cando", "hu": r"után|miután|amint|amikor", "id": r"setelah|sesudah|begitu",
    "it": r"dopo|una volta|quando|non appena|appena", "ja": r"後|てから|次第|たら", "ko": r"후|다음|때|면\b",
    "nb": r"etter|når|så snart", "nl": r"\bna\b|nadat|zodra|daarna|wanneer", "pl": r"\bpo\b|gdy|kiedy|dopiero",
    "pt": r"depois|após|uma vez|quando|assim que", "ro": r"după|odată|când|imediat ce",
    "ru": r"после|когда|как только|затем",
    "sk": r"\bpo(?:tom)?\b|keď|akonáhle", "sv": r"efter|när|så snart|sedan",
    "tr": r"sonra|\p{L}+(?:ınca|ince|unca|ünce)\b",
    "uk": r"після|коли|щойно|тільки-но", "vi": r"sau|khi", "zh": r"[后後]|才|再|[时時]",
}  # fmt: skip
"""What languages say of what follows something: it begins there and not before."""

_SPELLED_OUT = regex.compile(r"((?:[\p{Lu}][\p{L}'’]{0,20}[ -]){1,6}\p{Lu}[\p{L}'’]{0,20})[ ]?\((\p{Lu}{2,7})\)")


def without_names(text: str) -> str:
    """A text with what an acronym stands for blanked, at the same length: "Don't Repeat Yourself (DRY)" is a name and
    forbids nothing."""
    if "(" not in text:
        return text
    return _SPELLED_OUT.sub(lambda m: " " * len(m[0]) if _initials(m[1]) == m[2] else m[0], text)


def _initials(words: str) -> str:
    return "".join(word[0] for word in regex.split("[ -]", words))


def is_cheaper(english: str, other: str, lang: str, word: Variant | None = None) -> bool:
    """Whether English says "less effort", with `word` as "less", and the other side says how much better it goes, not
    how much effort."""
    effort = _EFFORT.get(primary(lang))
    if (
        effort is None
        or (word and word.instead.lower() != "more")
        or not _CHEAPER.search(english, word.start if word else 0)
    ):
        return False
    return regex.search(effort, other, regex.I) is None


def starts_after(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether an English side says that something does not begin until something else, and the other that it begins
    when, or after, that is so."""
    if primary(langs[side]) != "en" or not _DELAYED.search(texts[side]):
        return False
    after = _AFTER.get(primary(langs[1 - side]))
    return after is not None and regex.search(after, texts[1 - side], regex.I) is not None
