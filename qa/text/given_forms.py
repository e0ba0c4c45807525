"""Given names that each language has in its own form: John, Ivan, Giovanni."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from anyascii import anyascii

from qa.cache.tables import prebuilt
from qa.text.names import consonants
from qa.text.scripts import LATIN, script_of
from qa.text.words import DATA

ENDING = 2
"""Letters of a case that may follow a form."""
SHORTEST = 3
"""Consonants of a form that are enough to tell it in another script."""

_TITLES = tuple(
    frozenset(forms.split())
    for forms in (
        "san santo santa sao saint sainte sankt sankta sint sant sent szent agios agia agiou agias hagia ayia aziz "
        "azize sveti sveta sveto svetog svete svetega svaty svata svateho svate svatem svatej swiety swieta swietego "
        "swietej sfantul sfanta sfant sfintei sviatoi sviatoho sviatyi svyatoi svyatogo pyha pyhan puha sventas "
        "sventoji svento svetais svetas",
        "dom don dona donna",
    )
)
"""Forms of the titles before names that are a part of many: San Marco, Svatý Marek; Dom Pedro, Don Pedro."""
ADDRESSES = frozenset(
    "dr mr mrs ms miss prof sir lady herr frau monsieur madame mme senor senora signor signora".split()
)
"""What stands before a name and each language says in its own words, or leaves out."""
BEGINNING = 5
"""Letters of a form with which a compound may begin: Markuskirche."""


@lru_cache(maxsize=4096)
def may_be_one(name: str, other: str) -> bool:
    """Whether two words, each in any script, may be forms of one given name, or of one title before names."""
    both = {anyascii(name).lower(), anyascii(other).lower()}
    return any(both <= titles for titles in _TITLES) or not _families(name).isdisjoint(_families(other))


def may_begin_with(name: str, word: str) -> bool:
    """Whether a word may be a compound of a form of a given name: Markuskirche, Martinstag."""
    beginnings = (word[:cut] for cut in range(BEGINNING, len(word)))
    return word[:1].isupper() and any(may_be_one(name, beginning) for beginning in beginnings)


def is_title(word: str) -> bool:
    """Whether a word is a title that many names begin with: San, Dom; or an address: Dr."""
    low = anyascii(word).lower()
    return low in ADDRESSES or any(low in titles for titles in _TITLES)


def is_known(name: str) -> bool:
    """Whether a word may be a form of a given name of which others are known."""
    return bool(_families(name))


@lru_cache(maxsize=4096)
def _families(word: str) -> frozenset[int]:
    """The lines of the table that have a word, with or without an ending, or one that sounds so."""
    forms, sounds = _table()
    spelled = anyascii(word).lower()
    found = {line for cut in range(ENDING + 1) for line in forms.get(spelled[: len(spelled) - cut], ())}
    if not word.isascii() and script_of(word[:1]) != LATIN:
        # an ending of a case may bring a consonant of its own
        heard = consonants(word)
        cuts = (cut for cut in (0, 1) if len(heard) - cut >= (SHORTEST if cut else 2))
        found.update(line for cut in cuts for line in sounds.get(heard[: len(heard) - cut], ()))
    return frozenset(found)


@cache
@prebuilt
def _table() -> list[dict[str, list[int]]]:
    """The lines of each form by its letters and by its consonants."""
    forms, sounds = defaultdict(list), defaultdict(list)
    lines = (DATA / "given_names.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        for form in () if line.startswith("#") else line.split():
            forms[form.lower()].append(number)
            sounds[consonants(form)].append(number)
    return [forms, sounds]
