"""Whether a stem found in a text is the word it stands for, or a chance part of another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from qa.text.scripts import EAST_ASIAN

_BEGINNING = frozenset(
    "en fr es it pt pl ru uk tr hi ko ca gl ro cs sk sl hr sr bg el vi bn ta te mr ur fa hu fi "
    "et lt lv mk eu kk sq".split()
)
"""Languages in which a stem stands at the beginning of its word: no compounds, few prefixes."""
_INFLECTING = frozenset("fr es it pt ca gl ro pl cs sk sl hr sr ru uk bg mk el".split())
"""Those of them that make few words of two, and give a stem long endings."""
_COMPOUNDING = frozenset("de nl af sv da nb nn is ka".split())
"""Languages of compounds, and Georgian with its preverbs: within a word a stem may be its head ("tisch" in
"Küchentisch") or a chance part of it ("oor" in "voor", "tisch" in "praktisch"), so that it excuses there and does not
accuse."""
PARTED = _BEGINNING | _COMPOUNDING
"""Languages in which what a stem is part of tells what it is."""
_ELIDING = frozenset("fr it ca".split())
"""Languages that write a little word together with the next one: "l'entrée", "dall'inizio"."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WHOLE = 0.5
"""Share of its word that a stem must make up to be that word: "wahr" is none in "Wahrscheinlichkeit"."""
INFLECTED = 0.4
"""The same of a stem of four letters and more that begins a word with a long ending, "ανεβαίνει": of 165,212 published
sentences three more show an opposite so, none of which the judge believes."""
NEARLY_WHOLE = 0.7
"""The same of a run of katakana, which writes borrowed words: カー is none in カード."""
SHORTEST = 3
"""Letters of a stem, in scripts with letters for sounds, that is no chance part of another word."""
_DENYING = {
    **dict.fromkeys(("be", "bg", "mk", "ru", "uk"), ("не", "ня")), "sr": ("не", "ne"), "pl": ("nie",),
    **dict.fromkeys(("bs", "cs", "hr", "lt", "lv", "ro", "sk", "sl"), ("ne",)), "de": ("un",),
    **dict.fromkeys(("af", "nl"), ("on",)),
    **dict.fromkeys(("da", "nb"), ("u",)), "sv": ("o",), "is": ("ó",),
    "et": ("eba",), "fi": ("epä",), "hi": ("अ", "ना"),
    "el": ("α", "αν", "ά"), "fa": ("نا", "غیر"), "hy": ("ան",), "ka": ("უ",), "zh": ("不", "非"), "ja": ("不", "非"),
    **dict.fromkeys(("ca", "es", "fr", "gl", "it", "pt"), ("in", "im", "ir", "il")),
}  # fmt: skip
"""What denies the rest of the word that begins with it."""
_SUPERLATIVE = {
    **dict.fromkeys(("bg", "mk"), ("най", "нај", "най-", "по-")), "uk": ("най",),
    "ru": ("наи",), "be": ("най",), "cs": ("nej",), "hu": ("leg",),
    **dict.fromkeys(("bs", "hr", "pl", "sk", "sl"), ("naj",)), "sr": ("naj", "нај"), "lv": ("vis",),
}  # fmt: skip
"""What makes the most, or more, of a word that it begins: "nejpomalejší"."""
_COMPARED = {
    **dict.fromkeys(("da", "nb", "nn"), r"ere|este?"), "sv": r"are|aste?", "is": r"[au]?ri|[au]?ra|astu?r?",
    "de": r"er(?:e[nmrs]?)?|e?sten?", "nl": r"d?ere?|ste?", "af": r"d?er|ste",
    "fi": r"[aeioöyäu]?[aeioöyä](?:mpi\p{L}*|mm[aä]\p{L}*|in|imm\p{L}*)", "et": r"em\p{L}*", "hu": r"[aeoáé]?bb\p{L}*",
    "lt": r"(?:i?au|esn\p{L}+)", "lv": r"ā[kc]\p{L}*",
}  # fmt: skip
"""Endings of a degree, behind which a stem is the word itself however short it is: "dyrere", "kalliimpia"."""
_WORD = regex.compile(r"[\p{L}\p{M}'’-]")
_HANGUL = regex.compile(r"\p{Hangul}")
_KATAKANA = regex.compile(r"[\p{Katakana}ー]")
_THAI = regex.compile(r"\p{Thai}")


def begins_words(lang: str) -> bool:
    """Whether stems of a language stand at the beginning of their words."""
    return lang in _BEGINNING


def word_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole word that a stem stands in, a run of katakana too; in other scripts without spaces the stem itself."""
    if _KATAKANA.match(text, start) and _KATAKANA.match(text, end - 1):
        while start > 0 and _KATAKANA.match(text, start - 1):
            start -= 1
        while end < len(text) and _KATAKANA.match(text, end):
            end += 1
        return start, end
    if EAST_ASIAN.match(text, start) or _THAI.match(text, start):
        return start, end
    while start > 0 and _WORD.match(text, start - 1):
        start -= 1
    while end < len(text) and _WORD.match(text, end):
        end += 1
    return start, end


def whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """The same to be quoted: words of Hangul stand between spaces, whatever they are made of."""
    start, end = word_around(text, start, end)
    while _HANGUL.match(text, start) and start and _HANGUL.match(text, start - 1):
        start -= 1
    while _HANGUL.match(text, end - 1) and _HANGUL.match(text, end):
        end += 1
    return start, end


def makes_up(stem: str, word: str) -> bool:
    """Whether a stem makes up most of the word that it stands in, or is doubled there ("pelan-pelan"); in Thai, of
    letters without spaces, if it is long."""
    if _THAI.match(word):
        return len(stem) > SHORTEST
    if _KATAKANA.match(word):
        return len(stem) > NEARLY_WHOLE * len(word)
    if word == f"{stem}-{stem}":
        return True
    return bool(EAST_ASIAN.match(word)) or (len(stem) >= SHORTEST and len(stem) > WHOLE * len(word))


_INFLECTED = regex.compile(r"(?<!\p{Han})\p{Han}(?=[いくけさきめまえりらるっしれ])")
"""A character with the ending of an adjective or a verb, not a particle, and none before it: 強い, 増え."""


_RELATING = regex.compile(
    r"(?<=[のるた])[前後](?=[はにで、の])|(?<!\p{Han})[^\P{Han}上下中前後]の(?=[\p{Han}\p{Katakana}])"
)
"""Before or behind something, in Japanese, and what a noun is by another noun: 嵐の前に, 入れた後、, 負の電荷."""


_KOREAN_STEM = regex.compile(r"(?<!\p{Hangul})(\p{Hangul})(?=[은고게지아어았었])")
_SYLLABLES, _FINALS = ord("가"), 28
"""The first syllable of Hangul, and how many begin alike: the first of them ends in no consonant."""


def is_inflected(text: str, start: int) -> bool:
    """Whether the single character at a place of a text is a word of its own with its ending: a Japanese one, or a
    Korean stem that ends in a consonant, which seldom are nouns: 높은."""
    if _KOREAN_STEM.match(text, start):
        return (ord(text[start]) - _SYLLABLES) % _FINALS > 0
    return _INFLECTED.match(text, start) is not None


def is_told(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the stem at `[start, end)` of a text makes up most of its word; a single Japanese character, if it has
    the ending of a word of its own, says what stands before or behind, or what a noun is: none in 重力."""
    if lang == "ja" and end - start == 1 and not (is_inflected(text, start) or _RELATING.match(text, start)):
        return False
    return makes_up(text[start:end], text[slice(*word_around(text, start, end))])


def is_inside(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the stem at a place of a text may be a chance part of a compound: "mer" in "timer"."""
    return lang in _COMPOUNDING and start > word_around(text, start, end)[0]


def stands_alone(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the stem at `[start, end)` of a text is a word of its own there, in one of its forms."""
    a, b = word_around(text, start, end)
    if lang in _ELIDING:
        a = max(a, *(text.rfind(mark, a, start) + 1 for mark in "'’"))
    if text[a:start] in _SUPERLATIVE.get(lang, ()):
        a = start
    if lang in _INFLECTING and a == start and SHORTEST < end - start >= INFLECTED * (b - a):
        return True
    if a == start and end - start >= SHORTEST and lang in _COMPARED and _compared(lang).fullmatch(text, end, b):
        return True
    return makes_up(text[start:end], text[a:b]) and (a == start or not (begins_words(lang) or lang in _COMPOUNDING))


@lru_cache(maxsize=1024)
def _compared(lang: str) -> regex.Pattern[str]:
    return regex.compile(_COMPARED[lang])


def is_denied(text: str, start: int, lang: str) -> bool:
    """Whether a stem in a text stands behind what denies it in the same word: "нескладний", "nietrudny"."""
    prefixes = _DENYING.get(lang, ())
    return bool(prefixes) and text[word_around(text, start, start + 1)[0] : start] in prefixes


def places(stem: str, text: str, tag: str) -> Iterator[tuple[int, int]]:
    """Where a stem stands, without the blanks that it begins or ends with.

    One that ends with a blank is a whole word, so that it begins one: "est " is none in "oest ".
    """
    word = stem.strip()
    lead, whole = stem.index(word), stem.endswith(" ") and begins_words(tag)
    at = text.find(stem)
    while at >= 0:
        start = at + lead
        if not (whole and start and text[start - 1].isalpha()):
            yield start, start + len(word)
        at = text.find(stem, at + len(stem))


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with blanks in the place of spans, in order and apart."""
    parts, at = list[str](), 0
    for start, end in spans:
        parts += text[at:start], " " * (end - start)
        at = end
    return "".join([*parts, text[at:]])
