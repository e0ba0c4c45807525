"""What is known about the words of formulas: names of functions, units, words set against each other, connectives,
endings of ordinals.

Tables in `data/`, read on first use. A name is looked up for a language; for an unknown one ("") every language counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from qa.text.languages import primary

PREFIXES = {
    "Y": "", "Z": "", "E": "", "P": "П", "T": "Т", "G": "Г", "M": "М", "k": "к", "h": "г", "da": "да", "d": "д",
    "c": "с", "m": "м", "µ": "мк", "\\mu": "мк", "u": "мк", "n": "н", "p": "п", "f": "ф", "a": "",
    "Ki": "", "Mi": "", "Gi": "", "Ti": "",
}  # fmt: skip
"""Prefixes of units with what Cyrillic writes for them."""
SAME_PREFIX = {"\\mu": "µ", "u": "µ", "μ": "µ"}


CYRILLIC = frozenset("ru uk bg be mk sr kk ky mn tg tt ba cv os ce sah uz".split())
"""Languages that `@cyr` stands for: their notes may write the symbols of units in Cyrillic letters."""


def _lines(name: str) -> Iterator[str]:
    text = files("qa.formula").joinpath(f"data/{name}.txt").read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _named(line: str) -> Iterator[tuple[str, frozenset[str]]]:
    """(name, languages) of a line; no languages for a name of all."""
    for entry in line.split():
        name, _, languages = entry.partition("@")
        tags = frozenset(filter(None, languages.split(",")))
        yield name, tags - {"cyr"} | CYRILLIC if "cyr" in tags else tags


@cache
def _functions() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Every name to the (international name, languages) that it may stand for."""
    found: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for line in _lines("functions"):
        canonical = line.split()[0]
        for name, languages in _named(line):
            found[name] = (*found.get(name, ()), (canonical, languages))
    return found


@lru_cache(maxsize=8192)
def functions(name: str, language: str, *, source: bool = False) -> frozenset[str]:
    """The international names of what a name may stand for; a source of unknown language uses these alone."""
    base = primary(language)
    return frozenset(
        canonical
        for canonical, languages in _functions().get(name, ())
        if not languages or base in languages or (not base and not source)
    )


def is_function(name: str) -> bool:
    """Whether a name is that of a function in some language."""
    return name in _functions()


@cache
def _units() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    found: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}

    def add(name: str, unit: str, languages: frozenset[str]) -> None:
        found[name] = (*found.get(name, ()), (unit, languages))

    prefixed = True
    for line in _lines("units"):
        if line == "---":
            prefixed = False
            continue
        unit = line.split()[0]
        for name, languages in _named(line):
            add(name, unit, languages)
            for latin, cyrillic in PREFIXES.items() if prefixed else ():
                prefix = latin if name.isascii() or name in "Ωℓ" else cyrillic
                if prefix:
                    add(prefix + name, SAME_PREFIX.get(latin, latin) + unit, languages)
    return found


@lru_cache(maxsize=8192)
def units(name: str, language: str, *, source: bool = False) -> frozenset[str]:
    """The international symbols of the units that a symbol may stand for."""
    base = primary(language)
    return frozenset(
        unit
        for unit, languages in _units().get(name, ())
        if not languages or base in languages or (not base and not source)
    )


Set = tuple[tuple[str, ...], ...]


@cache
def contrasts() -> tuple[Set, ...]:
    """Sets of members, each with its forms; `*` at a form's end stands for any letters."""
    return tuple(
        tuple(tuple(form.strip() for form in member.split(",")) for member in line.split(" | "))
        for line in _lines("contrasts")
    )


@lru_cache(maxsize=1024)
def connectives(language: str) -> frozenset[str]:
    """The words that join a condition; those of all languages where it is unknown."""
    found: set[str] = set()
    for line in _lines("connectives"):
        tag, *words = line.split()
        if not language or tag == primary(language):
            found |= {*words, " ".join(words)} if len(words) < 3 else set(words)
    return frozenset(found)


@cache
def _ordinals() -> dict[str, frozenset[str]]:
    return {language: frozenset(endings) for language, *endings in map(str.split, _lines("ordinals"))}


@lru_cache(maxsize=1024)
def ordinal_endings(language: str) -> frozenset[str]:
    """What a language writes behind a numeral, and English, which many translations keep; all where it is not known."""
    known = _ordinals()
    own = known.get(primary(language))
    return known["en"] | (own if own is not None else frozenset().union(*known.values()))
