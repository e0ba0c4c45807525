"""Whether one word of another language says one word of an English name: by letters, by sounds, or as a form of it."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

import regex
from anyascii import anyascii

from qa.text.exonyms import exonyms
from qa.text.given_forms import may_be_one
from qa.text.languages import languages, primary
from qa.text.names import consonants, nominative, spoken

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ALIKE = 0.7
"""Ratio of equal letters (twice the matching ones by all) from which two spellings may be of one name."""
SOUNDS_ALIKE = 0.76
"""The same of consonants in another script."""
SPELLED_ALIKE = 0.72
"""And of letters of another script as they are spelled: words of few consonants."""
FEW = 3
"""Consonants fewer than which tell little."""
STEM = 4
"""First letters that the forms of a name keep."""
ENDING = 2
"""Letters that may be lost before an ending."""
RUN_TOGETHER = frozenset(
    row.tag for row in languages().values() if "unspaced" in row.traits and "Hani" not in row.scripts
)
"""Languages with an alphabet that write no spaces between words."""
_PREFIXES: dict[str, regex.Pattern[str]] = {
    "ar": regex.compile(r"(?:[وفبكل]{0,2}(?:ال)?|لل)"),
    "he": regex.compile(r"[ושהכלבמ]{0,3}"),
    "fa": regex.compile(""),
}
"""Words that these languages write to a name."""
DECLINING = frozenset("ru uk be bg pl cs sk hr sr bs sl lt lv mk et fi hu tr el la sq ro".split())
"""Languages that change the last vowel of a name."""
_VOWELS = frozenset("aeiou")
_CASE_ENDINGS = frozenset("a e i o u y ou om em oj ej ie ii ei ovi evi os ai".split())
SHORTEST_DECLINED = 3
"""Letters of such a name."""
RESPELLING = frozenset("lv lt sr bs hr sq az tk uz eo cy ga vi ms id".split())
"""Languages that respell or change the letters within foreign names, or write without a fixed spelling of them."""
LONG_ENOUGH = 6
"""Letters of such a name of two consonants."""
_HISSED = regex.compile("dž|dz|xh")
"""What they write for the hiss of "George"."""
LATIN_WORD = regex.compile(r"[\p{Latin}\p{M}'’\-]+")


@lru_cache(maxsize=65536)
def is_word_for(word: str, form: str, lang: str) -> bool:
    """Whether a word of a language may be the word `form` of an English name, inflected, respelled or transcribed."""
    form = nominative(form)
    if (
        form.lower() in word.lower()
        or may_be_one(form, word)
        or any(word.startswith(part) for own in exonyms(form, lang) for part in _parts(own))
    ):
        return True
    if word[0].islower():
        # an adjective of the name: ньютоновский, newtonsch
        stem = anyascii(form).lower()
        return len(stem) > STEM and anyascii(word).startswith(stem[: len(stem) - 1])
    if LATIN_WORD.fullmatch(word):
        letters = anyascii(word).lower(), anyascii(form).lower()
        return _is_spelled(*letters) or is_declined(*letters, lang) or is_heard(word, form, lang)
    if primary(lang) in RUN_TOGETHER:
        return runs_say(word, form)
    return any(_sounds(rest, form) for rest in _without_prefixes(word, primary(lang)))


def _parts(own: str) -> tuple[str, ...]:
    """A language's own name, and each word of it that tells it: Carlo Magno, Gran Bretaña."""
    return own, *(part for part in own.split()[1:] if len(part) >= STEM and part[0].isupper())


def is_declined(word: str, form: str, lang: str) -> bool:
    """Whether a word is a name that ends in a vowel, with the ending of a case instead: Ady, Adu, Adou are Ada.

    Both are in ASCII letters. Another name has more letters behind the stem: Adam is none.
    """
    if primary(lang) not in DECLINING or form[-1:] not in _VOWELS or len(form) < SHORTEST_DECLINED:
        return False
    return word.startswith(form[:-1]) and word[len(form) - 1 :] in _CASE_ENDINGS


def is_heard(word: str, form: str, lang: str) -> bool:
    """Whether a language that writes names as it hears them has this one so, with an ending: Babidžu is Babbage."""
    if primary(lang) not in RESPELLING:
        return False
    heard = {consonants(one) for one in (word, _HISSED.sub("j", word.lower()))}
    least = 2 if len(word) >= LONG_ENOUGH else FEW
    own = [sounds for sounds in spoken(form) if len(sounds) >= least]
    if _is_respelled(anyascii(word).lower(), anyascii(form).lower()):
        return True
    return any(
        one == sounds or (one.startswith(sounds) and len(one) == len(sounds) + 1) for one in heard for sounds in own
    )


def _is_respelled(word: str, form: str) -> bool:
    """Whether a word has the letters of a short name but for those that a language writes as it hears them, with a case
    ending: Boil is Boyle, Kukas Cook. Both are in small ASCII letters."""
    spelled = form
    for letters, instead in _RESPELLED:
        spelled = letters.sub(instead, spelled)
    return len(spelled) >= FEW and word.startswith(spelled) and word[len(spelled) :] in _RESPELLED_ENDINGS


_RESPELLED = tuple(
    (regex.compile(letters), instead)
    for letters, instead in (
        ("ph", "f"), ("ck|q(?!u)|c(?![eihy])", "k"), ("qu", "kv"), ("c(?=[eiy])", "s"), ("th", "t"), ("sh|sch|ch", "s"),
        ("w", "v"), ("x", "ks"), ("(?<=[^aeiou])e$|(?<=l)e$", ""), ("oo|ou", "u"), ("ee|y", "i"),
        (r"([^aeiou])\1", r"\1"),
    )
)  # fmt: skip
"""Letters of an English name, and what they become where names are written by their sound."""
_RESPELLED_ENDINGS = frozenset("a e i o u s as is us es ai ei o io ui iui iu iaus aus am em om ju ja".split()) | {""}


def resemblance(word: str, form: str) -> float:
    """How much of the letters or of the consonants of two words is equal, whichever is more; from 0 to 1."""
    spelled, own = anyascii(word).lower(), anyascii(form).lower()
    pairs = ((spelled, own), (consonants(word), consonants(form)))
    return max(SequenceMatcher(None, one, other, autojunk=False).ratio() for one, other in pairs)


def runs_say(text: str, form: str) -> bool:
    """Whether the consonants of a text without spaces have those of a name, most of them in a row."""
    heard = _LIPS.sub("P", consonants(text))
    for one in _heard(form):
        if one in heard or (one.removeprefix("A") in heard and len(one) > FEW):
            return True
        windows = {heard[at : at + len(one)] for at in range(len(heard) - len(one) + 1)} if len(one) >= FEW else ()
        if any(SequenceMatcher(None, one, window, autojunk=False).ratio() >= SOUNDS_ALIKE for window in windows):
            return True
    return False


def _is_spelled(word: str, form: str) -> bool:
    if len(form) >= STEM and word.startswith(form[: max(STEM, len(form) - ENDING)]):
        return True
    if SequenceMatcher(None, word[: len(form) + ENDING], form, autojunk=False).ratio() >= ALIKE:
        return True
    one, other = consonants(form), consonants(word)
    return (
        len(one) >= FEW
        and SequenceMatcher(None, one, other, autojunk=False).ratio() > SPELLED_ALIKE
        and word[0] == form[0]
    )


def _without_prefixes(word: str, language: str) -> list[str]:
    pattern = _PREFIXES.get(language)
    longest = pattern.match(word) if pattern else None
    return [word[cut:] for cut in range((longest.end() if longest else 0) + 1) if len(word) - cut > 1] or [word]


def _sounds(word: str, form: str) -> bool:
    for letters, one in _WRITTEN:
        word = word.replace(letters, one)
    heard = _LIPS.sub("P", consonants(word))
    if word[0] in _ALEF:
        # a vowel that is not said otherwise
        heard = "A" + heard.removeprefix("A")
    if not heard:
        return False
    for one in _heard(form):
        # an ending or a particle may follow
        if one == heard or (len(one) >= FEW - 1 and heard.startswith(one)):
            return True
        alike = one[:1] == heard[:1] and min(len(one), len(heard)) >= FEW
        if alike and SequenceMatcher(None, one, heard[: len(one) + 1], autojunk=False).ratio() >= SOUNDS_ALIKE:
            return True
    spelled, own = anyascii(word).lower(), anyascii(form).lower()
    return spelled[:1] == own[:1] and SequenceMatcher(None, spelled, own, autojunk=False).ratio() >= SPELLED_ALIKE


@lru_cache(maxsize=4096)
def _heard(form: str) -> tuple[str, ...]:
    """The consonants that another script may write, also without an r that English does not say: 워커."""
    found = [_LIPS.sub("P", one) for one in spoken(form.replace("x", "ks"))]
    if form[:1] == "X":
        # Xavier
        found += [first + found[0][1:].removeprefix("S") for first in "SK"]
    if form[:1] in "Ww":
        # ウォーカー begins with a vowel
        found.append("A" + found[0].removeprefix("A"))
    found += [mute for one in found if len(mute := one[:1] + one[1:].replace("R", "")) >= FEW - 1]
    return tuple(dict.fromkeys(found))


_ALEF = frozenset("اأإآٱא")
_WRITTEN = (
    ("Дж", "Ж"),
    ("дж", "ж"),
    ("Τζ", "Ζ"),
    ("τζ", "ζ"),
    ("加", "ga"),
    ("基", "ki"),
    ("Μπ", "B"),
    ("μπ", "b"),
    ("Ντ", "D"),
    ("ντ", "d"),
    ("Γκ", "G"),
    ("γκ", "g"),
)
"""How Cyrillic and Greek write consonants that they have no letters for; what Chinese says otherwise in names."""
_LIPS = regex.compile("F")
"""Scripts of syllables write f, v, p and b for each other."""
