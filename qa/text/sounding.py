"""How far what another language says is from an English name: letters of any script are compared by their sounds.

The distance is that of Levenshtein over the name and any stretch of a text that begins with a word, in Latin letters:
vowels weigh little, consonants of one kind (b and p, d and t) stand for each other, what follows a stem is an ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from string import ascii_lowercase

import regex
from anyascii import anyascii

from qa.text.french_sounds import read_in_french
from qa.text.languages import languages, primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
VOWEL, FAINT = 0.35, 0.3
"""What a vowel weighs beside a consonant, and what a lost h, j or apostrophe costs."""
OTHER_VOWEL, ADDED_VOWEL, KIN, RELATED, OTHER = 0.15, 0.25, 0.1, 0.5, 1.0
"""Costs of a vowel for another, of one that is lost or added, of a consonant for one of its kind (b, p), for one that
languages hear as it (f, p), and for any other."""
GLIDE, AS_VOWEL = 0.45, 0.9
"""Costs of a vowel for w, v, j, h or g, and for another consonant."""
LOST = 0.7
"""Cost of a consonant that is lost or added."""
DOUBLED = 0.1
"""Cost of one that stands twice."""
ENDING, TAIL, BEYOND = 4, 0.05, 0.3
"""Letters of an ending behind a name, what each of them costs, and each letter after them."""
LONGEST_RUN = 18
"""Letters of a stretch without spaces that are compared with a name."""
_VOWELS = frozenset("aeiouy")
_KINDS = {"P": "bp", "F": "fvw", "T": "td", "K": "kgqcx", "S": "szj", "M": "m", "N": "n", "R": "lr", "H": "h"}
_KIND = {letter: kind for kind, letters in _KINDS.items() for letter in letters}
_RELATED = frozenset(map(frozenset, ("PF", "KS", "KH", "TS", "FH", "MN", "SH", "NR", "TR")))
_C = ({"c", "s"}, {"c", "z"}, {"c", "j"}, {"c", "t"})
"""What ch and c may be besides a k: Chopin, Cicero."""
_SPELLINGS = (
    ("tsch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("tz", "z"),
    ("ts", "z"), ("ds", "z"), ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("x", "ks"), ("qu", "kv"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"),
)  # fmt: skip
"""Letters that are one sound."""
_GREEK = regex.compile(r"\p{Greek}")
_GREEK_SOUNDS = (
    ("γου", "w"), ("ου", "u"), ("ού", "u"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("τζ", "j"), ("τσ", "ch"),
)  # fmt: skip
"""How Greek writes sounds that it has no letters for."""
_GREEK_GLIDE = regex.compile("γι(?=[αάεέηήοόυύωώ])")
"""Before a vowel one sound, the y of Usain and Johan: Γιουσέιν, Γιόχαν."""
_KATAKANA = regex.compile(r"\p{Katakana}")
_SYLLABLES = (
    (re.compile(r"(ch|sh|j)iy(?=[auo])"), r"\1"), (re.compile(r"(?<![aeo])u(?=[ieo])"), "w"),
    (re.compile(r"t(?=[kpsc])"), ""),
)  # fmt: skip
"""Small signs of katakana as they are heard: cha, wi, a doubled consonant."""
_TWICE = re.compile(r"([^aeiou])\1")
_NO_LETTER = re.compile(r"[^a-z]")
_WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}](?:[\p{L}\p{M}\p{Nd}'’\-]|(?<=[lL])·(?=[lL]))*")
_KANA = frozenset({"ja"})
_SPELT = regex.compile(r"[\p{Katakana}ー]+|[\p{Latin}\p{M}\p{Nd}]+")
"""What Japanese writes by its sound; what its characters say is another question."""
_MUTE = frozenset("ja ko zh th vi".split())
"""Languages that write English names as they hear them, without the r at their end and with a soft g: 로저 is Roger."""
_MUTE_R, _SOFT = regex.compile("(?<=[aeou])r$"), regex.compile("g(?=[eiy])")
_ACH = regex.compile(r"(?<=[aou])ch(?!\p{L})")
"""The sound at the end of Bach and Koch, which is that of Бах and Кох."""
_JOINED = regex.compile(r"['’\-]")
_PREFIXED = frozenset({"ar", "he", "yi"})
"""Languages that write up to three letters to a name: وبال."""
MOST_PREFIXED = 3
_GLUED = frozenset("ko ta te ml kn si".split())
"""Languages that write what follows a name to it, in any length."""


@cache
def _unspaced() -> frozenset[str]:
    return frozenset(row.tag for row in languages().values() if "unspaced" in row.traits)


@lru_cache(maxsize=65536)
def _sounds(word: str) -> str:
    """A word in Latin letters, one for a sound."""
    if _GREEK.match(word):
        low = _GREEK_GLIDE.sub("j", word.lower())
        for letters, one in _GREEK_SOUNDS:
            low = low.replace(letters, one)
        word = low
    spelled = anyascii(word).lower()
    if _KATAKANA.match(word):
        for pattern, instead in _SYLLABLES:
            spelled = pattern.sub(instead, spelled)
    for letters, one in _SPELLINGS:
        spelled = spelled.replace(letters, one)
    return _TWICE.sub(r"\1", _NO_LETTER.sub("", spelled))


def weight(name: str) -> float:
    """How much of a name there is to be heard: its consonants, and a third of its vowels."""
    return sum(VOWEL if letter in _VOWELS else 1.0 for letter in _sounds(name))


def farness(name: str, text: str, lang: str) -> float:
    """How far the nearest words of a text are from an English name: 0 is the same, most other names are above .4."""
    own = _sounds(name)
    if not own:
        return 0.0
    language = primary(lang)
    free = language in _GLUED or language in _unspaced()
    heard = {own, _SOFT.sub("j", _MUTE_R.sub("", own))} if language in _MUTE else {own}
    heard |= {_sounds(read_in_french(name)) or own, _sounds(_ACH.sub("kh", name))}
    weights = {one: weight(one) for one in heard}
    runs = _kept_runs(text, language)
    far = (_distance(one, run, free) / weights[one] for run in runs for one in heard)
    return min(far, default=len(own) / weight(name))


@lru_cache(maxsize=64)
def _kept_runs(text: str, language: str) -> Sequence[str]:
    return tuple(dict.fromkeys(run for run in _runs(text, language) if run))


def _runs(text: str, language: str) -> Iterator[str]:
    """The words of a text by their sounds, and what begins within them."""
    for match in (_SPELT if language in _KANA else _WORD).finditer(text):
        word = match[0]
        if language in _unspaced():
            yield from (_sounds(word[at : at + LONGEST_RUN])[:LONGEST_RUN] for at in range(len(word)))
            continue
        yield _sounds(word)
        yield from (_sounds(word[joined.end() :]) for joined in _JOINED.finditer(word))
        if language in _PREFIXED:
            yield from (_sounds(word[cut:]) for cut in range(1, min(MOST_PREFIXED + 1, len(word) - 1)))


@lru_cache(maxsize=65536)
def _distance(name: str, run: str, free: bool) -> float:
    """The cost of the cheapest beginning of `run` as `name`; what follows is an ending, or `free`."""
    gaps = [_gap(letter) for letter in name]
    column = [0.0, *accumulate(gaps)]
    best = column[-1] + _rest(len(run), free)
    for k, letter in enumerate(run):
        added, costs = _gap(letter), _costs(letter)
        fresh, last, before = [column[0] + added], column[0] + added, ""
        for at, own in enumerate(name):
            least = column[at] + costs[own]
            if (twice := column[at + 1] + (DOUBLED if before == letter else added)) < least:
                least = twice
            if (lost := last + gaps[at]) < least:
                least = lost
            fresh.append(least)
            last, before = least, own
        column = fresh
        best = min(best, last + _rest(len(run) - k - 1, free))
        # nothing that follows costs less than what led to it
        if min(column) >= best:
            break
    return best


def _rest(letters: int, free: bool) -> float:
    return 0.0 if free else TAIL * min(letters, ENDING) + BEYOND * max(0, letters - ENDING)


def _gap(letter: str) -> float:
    return ADDED_VOWEL if letter in _VOWELS else FAINT if letter in "hj" else LOST


@lru_cache(maxsize=64)
def _costs(letter: str) -> dict[str, float]:
    """What it costs to hear `letter`, one of a to z, for each of them."""
    return {one: _cost(one, letter) for one in ascii_lowercase}


def _cost(one: str, other: str) -> float:
    if one == other:
        return 0.0
    vowels = one in _VOWELS, other in _VOWELS
    if all(vowels):
        return OTHER_VOWEL
    if any(vowels):
        return GLIDE if (other if vowels[0] else one) in "wvjhg" else AS_VOWEL
    kinds = _KIND.get(one), _KIND.get(other)
    if kinds[0] == kinds[1] or {one, other} in _C:
        return KIN
    return RELATED if frozenset(filter(None, kinds)) in _RELATED else OTHER
