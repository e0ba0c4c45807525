"""How surely a text in another language says an English name: the log-odds of the best stretch against chance.

What each letter of a name becomes in each script, what is lost and what is added was counted over the names of
countries and cities (`python -m tests.tools.sound_tables`); a stretch of letters counts by how much likelier the name
makes it than the script does by itself. Chance has a stretch of some log-odds in any sentence, but hardly of many.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import regex
from anyascii import anyascii

from qa.model.records import dataclass
from qa.text.french_sounds import read_in_french
from qa.text.languages import scripts_of
from qa.text.readings import readings
from qa.text.scripts import UNSPACED
from qa.text.words import DATA

SCALE = 10
"""Parts of a unit of log-odds in which the table counts."""
UNSEEN, UNSEEN_LOST, UNSEEN_ADDED = -40, -25, -30
"""What letters cost that the table does not have, in these parts."""
FEWEST = 5.0
"""The least log-odds that a name is taken to have."""
LONGEST = 1200
"""Letters of a text that are looked through."""
MOST_PREFIXED = 3
"""Letters that Arabic, Persian and Hebrew write to the beginning of a name: وبال."""
_ENGLISH = (
    ("tsch", "C"), ("sch", "S"), ("sh", "S"), ("ch", "C"), ("ph", "f"), ("th", "T"), ("ck", "k"), ("zh", "Z"),
    ("kh", "X"), ("gh", "G"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
)  # fmt: skip
"""Letters of English that are one sound, and a sign for it."""
_OTHER = (
    ("chzh", "Z"), ("dzh", "Z"), ("ph", "f"), ("sh", "S"), ("ch", "C"), ("th", "T"), ("zh", "Z"), ("kh", "X"),
    ("gh", "G"),
)  # fmt: skip
"""The same of other scripts as they are transliterated."""
_GREEK = (("γου", "w"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("τζ", "j"), ("τσ", "ch"))
_PINYIN = (("zh", "j"), ("x", "sh"), ("q", "ch"))
"""How those who cannot read pinyin hear it: Zhang, Чжан, ჟანგ."""
_OPEN_U = regex.compile(r"u(?=[bcdfgklmnprstvz][aeiouy])")
"""An u that English begins with a j: Usain, Юсейн."""
_SILENT = regex.compile(r"(?<=[aeiou])(?:l?[td]s?|x|z|p)\Z")
"""Ends of many French names that are not heard: Monet, Bordeaux."""
_NEAR = {"Z": "j", "X": "h", "G": "g", "S": "s", "C": "c", "T": "t"}
"""Which letter stands for a sound that no name of a table has."""
_THAI_BEFORE, _THAI_MUTE = regex.compile(r"([เแโใไ])(\p{L})"), regex.compile(r"\p{L}[ิุ]?์")
"""Thai vowels that are written before the consonant behind which they are said, and letters that are not said."""
_NASAL = regex.compile("[ঁংँंਂੰઁંంംಂ]")
"""What Indic scripts write for n and m alike."""
_TWICE = regex.compile(r"([^aeiou])\1")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_KATAKANA = regex.compile(r"[\p{Katakana}ー・＝]+")
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr"})
_FREE = UNSPACED | {"Hang"}
"""Scripts in which a name begins anywhere: nothing parts words, or syllables hide where a name begins."""


@dataclass(frozen=True, slots=True)
class Sounds:
    """By letters of English and of a script, in parts of log-odds: what one becomes, what is lost, what is added."""

    said: Mapping[str, Mapping[str, int]]
    lost: Mapping[str, int]
    added: Mapping[str, int]


def heard(name: str, text: str, lang: str) -> float | None:
    """The log-odds that a text says an English word; None where nothing is known of the letters of its language."""
    tables = _tables(lang)
    own = spelled(name)
    if not own or not tables:
        return None
    kept = own in "".join(letters_of(text))
    found = [_heard(form, text, script, table) for script, table in tables for form in _spoken(name)]
    best = max((one for one in found if one is not None), default=None)
    return max(loudness(name, lang), best or 0.0) if kept else best


def share(name: str, text: str, lang: str) -> float:
    """How much of what a language most often makes of a name a text says; 1 is all of it."""
    return (heard(name, text, lang) or 0.0) / most(name, lang)


def most(name: str, lang: str) -> float:
    """Its `loudness`, by which others are measured."""
    return max(loudness(name, lang), FEWEST)


def loudness(name: str, lang: str) -> float:
    """The log-odds of what a language most often makes of a name."""
    return max(
        (sum(_most(letter, table) for letter in spelled(name)) / SCALE for _, table in _tables(lang)), default=0.0
    )


@lru_cache(maxsize=256)
def _tables(lang: str) -> Sequence[tuple[str, Sounds]]:
    """The scripts of a language by which it spells names; characters are read so in Chinese alone."""
    scripts = scripts_of(lang)
    spelling = scripts - {"Hani"} if scripts & {"Kana", "Hang"} else scripts
    return [(script, sounds()[script]) for script in spelling if script in sounds()]


def _most(letter: str, table: Sounds) -> int:
    row = table.said.get(letter) or table.said.get(_NEAR.get(letter, ""), {})
    return max([*row.values(), table.lost.get(letter, UNSEEN_LOST)])


@lru_cache(maxsize=4096)
def spelled(name: str) -> str:
    """An English name, a sign for a sound."""
    return _signs(anyascii(name).lower(), _ENGLISH)


@lru_cache(maxsize=4096)
def _spoken(name: str) -> tuple[str, ...]:
    """A name as it is spelled, and as those may say it who do not know its language."""
    low = name.lower()
    pinyin = low
    for letters, instead in _PINYIN:
        pinyin = pinyin.replace(letters, instead)
    opened = f"y{low}" if _OPEN_U.match(low) else low
    forms = (low, pinyin, opened, _SILENT.sub("", low), read_in_french(low), *readings(low))
    return tuple(form for form in dict.fromkeys(map(spelled, forms)) if form)


@lru_cache(maxsize=65536)
def transliterated(word: str) -> str:
    """A word of any script in Latin letters, a sign for a sound."""
    low = word.lower()
    for letters, one in _GREEK:
        low = low.replace(letters, one)
    low = _NASAL.sub("n", low)
    low = _THAI_BEFORE.sub(r"\2\1", _THAI_MUTE.sub("", low))
    return _signs(anyascii(low).lower(), _OTHER)


def _signs(word: str, spellings: Sequence[tuple[str, str]]) -> str:
    for letters, one in spellings:
        word = word.replace(letters, one)
    return _TWICE.sub(r"\1", "".join(c for c in word if c.isalpha()))


@lru_cache(maxsize=64)
def letters_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are heard."""
    return tuple(transliterated(word) for word in _WORD.findall(text))


def _heard(form: str, text: str, script: str, table: Sounds) -> float | None:
    if script == "Kana":
        # what characters say is another question
        words = tuple(transliterated(run) for run in _KATAKANA.findall(text.replace("・", "")))
    else:
        words = letters_of(text)
    if not any(words):
        return None
    extra = MOST_PREFIXED if script in _RIGHT_TO_LEFT else 0
    return _best(form, words, None if script in _FREE else extra, table) / SCALE


def _best(form: str, words: Sequence[str], extra: int | None, table: Sounds) -> float:
    """The most that a stretch of the words is worth as `form`: one that begins up to `extra` letters behind the
    beginning of a word, or anywhere (None)."""
    rows = [table.said.get(letter) or table.said.get(_NEAR.get(letter, ""), {}) for letter in form]
    gone = [table.lost.get(letter, UNSEEN_LOST) for letter in form]
    column = [0.0]
    for cost in gone:
        column.append(column[-1] + cost)
    best, letters = column[-1], 0
    for word in words:
        for at, letter in enumerate(word):
            # a name may begin behind this letter
            ends = at + 1 == len(word)
            may_begin = extra is None or ends or at < extra
            added = table.added.get(letter, UNSEEN_ADDED)
            before, column = column, [0.0 if may_begin else float("-inf")]
            last = column[0]
            for k, row in enumerate(rows):
                last = max(before[k] + row.get(letter, UNSEEN), before[k + 1] + added, last + gone[k])
                column.append(last)
            best = max(best, last)
        letters += len(word)
        if letters > LONGEST:
            break
    return best


@cache
def sounds() -> Mapping[str, Sounds]:
    """The tables by scripts."""
    tables = json.loads(zlib.decompress((DATA / "sounds.z").read_bytes()))
    return {script: Sounds(*table) for script, table in tables.items()}
