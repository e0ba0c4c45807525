"""Proper names: where a text in Latin letters has them, and whether another text has the same ones in any script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from typing import TypeVar

import regex

from qa.text.abbreviated_titles import ends_in_title
from qa.text.hangul import with_t
from qa.text.hebrew import as_sounded
from qa.text.languages import capitalises_nouns
from qa.text.locales import folded, locale
from qa.text.prose import Context, Prose, Word
from qa.text.words import function_words, zipf

T = TypeVar("T")

SHORTEST = 3
"""Letters of a name; two letters are an abbreviation of anything."""
ALIKE = 0.72
"""Ratio of equal letters (twice the matching ones by all) from which two spellings are forms of one name."""
SOUNDS_ALIKE, SOUNDS_ALIKE_IN_HAN = 0.78, 0.75
"""The same of consonants that were written down in another script (Newton NTN, Ньютон NTN), and in syllables."""
COMMON = 4.0
"""Zipf frequency from which a word that begins a sentence is that word and no name."""
STEM = 4
"""First letters that the forms of an inflected name keep."""
RESPELLED = 3
"""And those that a name keeps with all its consonants where a language spells it in its own way: Passau, Pasawa."""
_SOUNDS = (
    ("bp", "P"), ("fv", "F"), ("dt", "T"), ("gkqc", "K"), ("szxj", "S"), ("m", "M"), ("n", "N"), ("lr", "R"),
)  # fmt: skip
_CLASS = {letter: sound for letters, sound in _SOUNDS for letter in letters}
_VOWELS = frozenset("aeiouwy")
_SPELLINGS = (
    ("igh", "i"),
    ("augh", "au"),
    ("dge", "je"),  # Bridge: ブリッジ
    ("dzh", "j"),  # Джордж: George
    ("chj", "zh"),  # Chjan: Zhang
    ("ch", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("sh", "s"),
    ("ng", "n"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "sy"),
)
_WORD = regex.compile(
    r"(?V1)[\p{Katakana}ー]+|[[\p{L}\p{M}]--\p{Katakana}](?:[[\p{L}\p{M}\p{Nd}'’\-]--\p{Katakana}]|(?<=[lL])·(?=[lL]))*"
)
"""A word; katakana ends where the script does, and a dot between two l is Catalan: Pal·les."""
_GREEK_W = regex.compile(r"\bγου(?=[αάεέηήιίοόωώ])", regex.IGNORECASE)  # Γουόκερ: Walker
_GENITIVE = regex.compile(r"['’]s?$")
_HANGUL = regex.compile(r"\p{Hangul}")
_PARTICLE = regex.compile(
    r"(\p{Hangul}{2,}?)(?:이?라는|이었다|였다|이다|에게서?|에서는?|께서|으?로부터|으?로|까지|부터|처럼|보다|은|는|이|가|을|를|의|와|과|에|도|만)"
)
"""A Korean word of two syllables or more with one of the particles that are written onto it."""
_JOINER = "\u200c"
"""Parts letters within a word of Indic scripts."""
_HAN = regex.compile(r"\p{Han}+")
_ANUSVARA = regex.compile(
    "[\u0902\u0a02\u0a70\u0a82\u0b02\u0c02\u0c82](?=\\p{L})"
    "(?![\u092a-\u092e\u0a2a-\u0a2e\u0aaa-\u0aae\u0b2a-\u0b2e\u0c2a-\u0c2e\u0caa-\u0cae])"
)
"""The sign of a nasal in Indic scripts, but before p, b and m."""
_LATIN = regex.compile(r"\p{Latin}")
_HIRAGANA = regex.compile(r"\p{Hiragana}")
FEWEST_SOUNDS = 2
"""Consonants that tell of a name; one alone is in every text."""
MOST_WORK = 200_000
"""Names times characters of the text in which they are looked for: sixty names in a paragraph of 3,000."""
KEPT = 20_000
"""Characters of a text whose sounds are kept for the next name."""
WINDOW = (2, 7)
"""Chinese characters that a transcribed name has."""
_TERMINATORS = frozenset('.!?:。！？：;；(（"“„«「『»)*_#|-–—•\n')


def is_name(word: Word, language: str, plain: AbstractSet[str], first: bool) -> bool:
    """Whether a word of running text is a proper name: a capital that nothing else explains."""
    form = word.form
    if not form[:1].isupper() or len(form) < SHORTEST or word.lower in plain:
        return False
    if word.context is not Context.PLAIN and Context.CODE in word.context and not _BRAND.fullmatch(form):
        return False
    if "-" in form and not form.rpartition("-")[2][:1].isupper():
        # "Third-party", "KL-divergence"
        return False
    facts = locale(language)
    if word.lower in function_words(language) or folded(form) in facts.months or folded(form) in facts.weekdays:
        return False
    return not first or zipf(word.lower, language) < COMMON


def names(text: str, item: Prose, language: str, plain: AbstractSet[str]) -> Iterator[Word]:
    """The names in a block of a language in Latin letters; none in a title, whose words all have capitals."""
    if capitalises_nouns(language):
        return
    common = function_words(language)
    if len(item.words) > 1 and not any(word.plain and word.lower not in common for word in item.words):
        return
    running = False
    for word in item.words:
        if word.plain:
            # most words: nothing is asked of them
            running = True
            continue
        first = begins(text, word.start)
        if word.script == "Latn" and (running or first) and is_name(word, language, plain, first):
            yield word
        # a capital tells of a name after a word without one: "Examine Dependencies" is a label
        running = runs_on(word, language, first, running)


_BRAND = regex.compile(r"\p{Lu}\p{Ll}+\p{Lu}\p{L}*")
"""PyTorch, TensorFlow."""


def runs_on(word: Word, language: str, first: bool, running: bool) -> bool:
    """Whether a capital on the next word tells of a name: it stands amid a sentence and not in a label."""
    return (
        word.plain
        or (running and not first)
        or (first and Context.EMPHASIS not in word.context and zipf(word.lower, language) >= COMMON)
    )


HIDDEN = "\ufffc"  # what stands in place of what is no prose
_NOTE_MARKS = regex.compile(rf"(?<=[.!?。！？…])(?:\[\^[^\[\]\s]{{1,40}}\]|{HIDDEN}{{1,40}})+[ \u00a0]?$")
NOTE_REACH = 100  # code points in which marks of footnotes are looked for
_PICTURES = "\u2190"  # from here on signs are arrows and pictures, or letters of scripts without capitals
_SIGNS = regex.compile(r"(?:(?<=[-*+] |\. )\[[ xX]\]|[\p{So}\p{Sk}\uFE0F\u200D]{1,12})[ \u00a0]*$")
"""A box to tick and pictures before the first word of an item or a heading."""
SIGN_REACH = 24  # code points in which they are looked for


def begins(text: str, start: int) -> bool:
    """Whether a word is the first of a sentence, a cell, a quotation."""
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    if before.endswith(("]", HIDDEN)):
        # "It works.[^1] Inline notes do too.": the mark stands right behind the stop, and may be hidden
        before = _NOTE_MARKS.sub("", text[max(0, start - NOTE_REACH) : start]).rstrip(" \u00a0")
    if before.endswith("]") or (before[-1:] >= _PICTURES and not before[-1:].isalpha()):
        # "- [x] Done", "## 🚀 Start"
        before = _SIGNS.sub("", text[max(0, start - SIGN_REACH) : start]).rstrip(" \u00a0")
    return not before or (before[-1] in _TERMINATORS and not (before[-1] == "." and ends_in_title(text, start)))


def has_name(name: str, text: str, words: Sequence[str]) -> bool:
    """Whether a text has a name: as it is, inflected, respelled, or transcribed. `words` are the words of the text."""
    low = nominative(name).lower()
    if low in text.lower():
        return True
    for word in words:
        other = word.lower()
        if other[:STEM] == low[:STEM] or (other[:1] == low[:1] and _ratio(low, other) >= ALIKE):
            return True
    sounds = consonants(nominative(name))
    if len(sounds) >= FEWEST_SOUNDS and any(
        word[:RESPELLED].lower() == low[:RESPELLED] and consonants(word) == sounds for word in words if word.isascii()
    ):
        return True
    # foreign names are never in hiragana
    others = [form for form in words if _may_transcribe(form)]
    if len(sounds) < FEWEST_SOUNDS:
        return sounds in map(consonants, others)
    own, heard = dict.fromkeys(spoken(nominative(name))), dict.fromkeys(map(consonants, others))
    if any(_sounds_alike(one, other, SOUNDS_ALIKE) for other in heard for one in own):
        return True
    return any(_sounds_alike(sounds, one, SOUNDS_ALIKE_IN_HAN) for one in sounds_in_han(text, *WINDOW))


def _may_transcribe(form: str) -> bool:
    """Whether a word may say a foreign name by its sound: in another script, or in Latin letters with marks of which
    enough is heard (Džeimss; not "År", which would be William and Harvey alike)."""
    if form.isascii() or _HIRAGANA.search(form):
        return False
    return not _LATIN.match(form) or len(consonants(form)) > FEWEST_SOUNDS


def spoken(name: str) -> Iterator[str]:
    """The consonants of a name, with each of the sounds that its letters may have: Watson is Уотсон, Harrison Гаррисон,
    Geneva Женева, Jung Юнг."""
    sounds = consonants(name)
    yield sounds
    first = name[:1].lower()
    if first in "wv" and sounds:
        yield "F" + sounds[1:]
    if first in "hj" and sounds:
        # Хоакин, Юнг
        yield "K" + sounds[1:]
        yield "A" + sounds[1:]
    if first == "h" and len(sounds) > 1 and sounds[1] == "K":
        # Гюйгенс
        yield sounds[1:]
    if _CLUSTER.match(name):
        # 음베키: Mbeki
        yield "A" + sounds
        yield sounds[1:]
    soft, mute = _SOFT.sub("j", name.lower()), _MUTE_R.sub("", name.lower())
    # 로저 is Roger
    yield from (consonants(one) for one in (soft, mute, _MUTE_R.sub("", soft)) if one != name.lower())
    # ソーントン is Thornton, リーズ Leeds
    yield from (consonants(name.lower().replace(pair, "s")) for pair in ("th", "ch", "ds") if pair in name.lower())


_SOFT = regex.compile("g(?=[eiy])")
"""What English, French and Italian say as a hiss."""
_MUTE_R = regex.compile("(?<=[aeou])r$")
"""What most English ends in without saying it."""
_CLUSTER = regex.compile("(?:M[bkp]|N[dgjkt]|S[kpt])")
"""What begins no syllable in many languages: they say a vowel before it."""


def nominative(name: str) -> str:
    """A name without the genitive that the word has: Coulomb's."""
    return _GENITIVE.sub("", name) if "'" in name or "’" in name else name


def sounds_like_one(name: str, words: Sequence[str]) -> bool:
    """Whether a name in another script, or its beginning, is a transcription of one of the words."""
    sounds = consonants(name)
    each = [one for word in words if len(word) >= SHORTEST for one in spoken(word)]
    return any(_sounds_alike(sounds, one, SOUNDS_ALIKE) or (len(one) > 1 and sounds.startswith(one)) for one in each)


def affordable(found: Iterable[T], text: str) -> Iterator[T]:
    """The first of the names, as many as can be looked for in a text: the work grows with both."""
    return islice(found, 1 + MOST_WORK // (1 + len(text)))


def words_of(text: str) -> list[str]:
    """The words of a text; those with joiners or Korean particles without them as well."""
    joined = _WORD.findall(text.replace(_JOINER, "")) if _JOINER in text else []
    words = _WORD.findall(text)
    bare_words = [found[1] for word in words if (found := _PARTICLE.fullmatch(word))] if _HANGUL.search(text) else []
    return [*words, *joined, *bare_words]


def sounds_in_han(text: str, shortest: int, longest: int) -> Iterable[str]:
    """What so many Chinese characters in a row sound like, each once: asked of a text for every name."""
    return _kept_sounds(text, shortest, longest) if len(text) <= KEPT else _sounds(text, shortest, longest)


@lru_cache(maxsize=32)
def _kept_sounds(text: str, shortest: int, longest: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_sounds(text, shortest, longest)))


def _sounds(text: str, shortest: int, longest: int) -> Iterator[str]:
    for run in _HAN.findall(text):
        for length in range(shortest, longest + 1):
            yield from (consonants(run[at : at + length]) for at in range(len(run) - length + 1))


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """The consonants of a word in any script by kind (`NTN` of Newton and of ニュートン), doubled ones once, after `A`
    where a vowel begins it."""
    from anyascii import anyascii

    found: list[str] = []
    # before what no lips say the sign of Indic scripts is an n: सेंटेंद्रे
    latin = anyascii(_GREEK_W.sub("w", _ANUSVARA.sub("n", with_t(as_sounded(word))))).lower()
    for pair, one in _SPELLINGS:
        latin = latin.replace(pair, one)
    if latin[:1] == "h" or latin[:1] in _VOWELS:
        # Japanese has one sound for h and f
        found.append("F" if latin[0] == "h" else "A")
    for letter in latin:
        sound = _CLASS.get(letter, "")
        if sound and (not found or found[-1] != sound):
            found.append(sound)
    return "".join(found)


def first_sound(word: str) -> str:
    """The first of the consonants of a word in Latin letters, without looking at the others."""
    return "A" if word[:1] in _VOWELS else "F" if word[:1] == "h" else _CLASS.get(word[:1], "")


def _sounds_alike(one: str, other: str, least: float) -> bool:
    if not one or not other:
        return False
    return one == other or _ratio(one, other) >= least


@lru_cache(maxsize=65536)
def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= SOUNDS_ALIKE_IN_HAN else 0.0
