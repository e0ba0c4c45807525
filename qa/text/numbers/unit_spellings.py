"""Other spellings of the names of units than CLDR's: British metres, Danish genitives, Arabic endings."""

from __future__ import annotations

from collections.abc import Mapping

import regex

_AMERICAN = regex.compile(r"((?:met|lit)(?=ers?\b))er")
"""CLDR writes cubic kilometers, Britain kilometres."""
_GENITIVES, _TIMES = frozenset("da nb nn sv".split()), frozenset("min h d week month year".split())
"""Languages in which a time that counts stands in the genitive: "tre års garanti", "10 minuters promenad"."""
_TANWIN = ("ًا", "اً", "ا")
"""Endings of an Arabic unit behind the numbers from 11 to 99: كيلوغرامًا."""
_ABBREVIATED = regex.compile(r"\.(?=\p{L})")


def respelled(names: Mapping[str, tuple[str, ...]], language: str) -> dict[str, tuple[str, ...]]:
    """The names of a language, with the ids they may stand for, and their other spellings."""
    found = dict(names)
    if language == "en":
        found = {_AMERICAN.sub(r"\1re", name): ids for name, ids in found.items()} | found
    # CLDR divides Khmer names by spaces of no width, which writers mostly leave out
    found |= {name.replace("\u200b", ""): ids for name, ids in found.items() if "\u200b" in name}
    if language in _GENITIVES:
        found = {f"{name}s": ids for name, ids in found.items() if name.isalpha() and {*ids} <= _TIMES} | found
    # "మి. గ్రా." is written with and without the space
    found = {_ABBREVIATED.sub(". ", name): ids for name, ids in found.items() if "." in name} | found
    if language == "ar":
        whole = {name: ids for name, ids in found.items() if name.replace(" ", "").isalpha() and name.count(" ") < 2}
        found = {
            f"{end} ".join((*name.split(), ""))[:-1]: ids for name, ids in whole.items() for end in _TANWIN
        } | found
    return found
