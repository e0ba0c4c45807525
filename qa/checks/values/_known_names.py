"""Whether a strange name is one that is known, or may be what a language calls the thing that is missing."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

import regex

from qa.text.english_names import is_dictionary_word
from qa.text.entities import names_of
from qa.text.eponyms import is_another_eponym
from qa.text.languages import primary, scripts_of
from qa.text.names import begins, consonants, first_sound
from qa.text.scripts import CASED, LATIN, script_of
from qa.text.words import table, zipf

BRAND = regex.compile(r"\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}*|\p{Lu}{2,}\p{Ll}\p{L}*")
"""PyTorch, NumPy, LibreOffice: what languages do not translate."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ENDING, STEM = 3, 5
"""Letters of an ending that a name may have, and letters that it has without."""
SOUNDS = 3
"""Consonants from which a name in another script is known by them alone."""
ALIKE = 0.75
"""Ratio of equal letters from which two spellings are of one name."""
NAME = 4.2
"""Zipf frequency in the source's language up to which a word may be a name; what is commoner is a loan word."""
PERSON = 4.5
"""Zipf frequency in English up to which a name is that of a person and no word."""
UNLIKE = 0.6
"""Ratio of equal letters below which two names have nothing in common."""
NEAR = 24
"""Characters before a name in which it is said to be a place."""
_PLACE = regex.compile(
    r"(?:\b(?:the|in|at|near|from|into|across|around|through|outside|inside|towards?|between|over|on|of|to|off|via|"
    r"lake|mount|mt|river|gulf|cape|isle|isles|island|islands|port|saint|st|king|queen|emperor|pope|prince)\.?|&)"
    r"\s(?:\p{Lu}\p{L}*[ \-])?$",
    regex.IGNORECASE,
)
_AFTER_PLACE = regex.compile(
    r"[ \-](?:(?-i:\p{Lu})|river|island|lake|valley|mountains?|coast|sea|bay|and\b)|,? (?:the|and) (?-i:\p{Lu})",
    regex.IGNORECASE,
)
"""What says that a name is one of a place, or of a king."""
_PERSON = regex.compile(
    r"\b(?:(?:due|according|thanks|owing|attributed|credited|ascribed) to|(?:named|called) after|by|professor"
    r"|dr\.?|mrs?\.?)"
    r"\s(?:\p{Lu}\p{L}*[ \-])?$",
    regex.IGNORECASE,
)
"""What says that it is one of a person all the same."""
_BESIDE_PLACE = regex.compile(r"\b(\p{Lu}\p{L}+),? (?:and|or) $")
"""The place beside which a name is one as well: Sweden and Scotland."""
_LABEL_BEFORE = regex.compile(r"[→>›»|*_:\"„“«‘('\[]\s*$")
_ASCII = regex.compile(r"[A-Za-z'\-]+")


def opens_text(text: str, start: int) -> bool:
    """Whether a word is the first of a sentence, or of a label behind an arrow, a mark of emphasis or a colon."""
    return begins(text, start) or _LABEL_BEFORE.search(text, max(0, start - 3), start) is not None


def is_known_name(name: str, lost: str, source: str, target: str) -> bool:
    """Whether a name of the target that stands for a lost one is one of the source's language (two tags): a word there,
    and not as common in its own language, which may call by it what the source calls otherwise (the Rhine is Reno in
    Italian)."""
    if BRAND.fullmatch(name):
        return True
    latin = _ASCII.fullmatch(name) is not None
    if latin and LATIN not in scripts_of(target):
        return True
    # a word with accents says by its sounds that it is a name, unless it stands for a noun: Organization, Tudományos
    noun = primary(source) == "en" and is_dictionary_word(lost)
    own = noun and script_of(name[:1]) == LATIN and zipf(name, target) > 0
    if not latin and not own and _sounds_known(name, lost, source):
        return True
    if not latin and not scripts_of(target) & CASED:
        # syllables spell too many words
        return False
    from anyascii import anyascii

    spelled = (name if latin else anyascii(name)).lower()
    if zipf(name, target):
        return False
    # inflected, Pauliego, but not Basileje for Basel
    longest = 0 if consonants(name)[:1] == consonants(lost)[:1] else ENDING
    forms = (spelled[: len(spelled) - cut] for cut in range(longest + 1) if not cut or len(spelled) - cut >= STEM)
    return any(zipf(form, source) > zipf(form, target) for form in forms)


def _sounds_known(name: str, lost: str, source: str) -> bool:
    """Whether a name in another script has the consonants of a rarer word of the source's language; few of them count
    where the letters are alike and it begins otherwise than the lost name."""
    from anyascii import anyascii

    sounds, spelled = consonants(name), anyascii(name).lower()
    spellings = _spellings(source, sounds[:1]).get(sounds, ())
    if len(sounds) >= SOUNDS:
        return bool(spellings)
    return sounds[:1] != consonants(lost)[:1] and any(
        SequenceMatcher(None, spelled, other, autojunk=False).ratio() >= ALIKE for other in spellings
    )


@lru_cache(maxsize=1024)
def _spellings(source: str, first: str) -> dict[str, list[str]]:
    """A language's rarer words that begin with one kind of sound, by their consonants."""
    found: dict[str, list[str]] = {}
    for word, common in table(source).items():
        if common <= NAME and len(word) > SOUNDS and first_sound(word) == first:
            found.setdefault(consonants(word), []).append(word)
    return found


def is_other_person(name: str, text: str, start: int, end: int, target: str) -> bool:
    """Whether a name that no table knows cannot be what the target's language calls the person at `[start, end)` of an
    English text: it sounds and looks otherwise. Places have names of their own in every language, persons seldom."""
    lost = text[start:end]
    if is_another_eponym(name, lost):
        return True
    if is_place(text, start, end) or zipf(name, target):
        return False
    if not _ASCII.fullmatch(name) or zipf(lost, "en") > PERSON or consonants(name)[:1] == consonants(lost)[:1]:
        return False
    return SequenceMatcher(None, name.lower(), lost.lower(), autojunk=False).ratio() < UNLIKE


def is_place(text: str, start: int, end: int) -> bool:
    """Whether an English text says of the name at `[start, end)` that it is a place: such have other names abroad."""
    near = max(0, start - NEAR)
    place = _PLACE.search(text, near, start) or _AFTER_PLACE.match(text, end)
    beside = _BESIDE_PLACE.search(text, near, start)
    is_one = place is not None or (beside is not None and beside[1] in names_of("en"))
    return is_one and not _PERSON.search(text, near, start)
