"""Names of places and planets that a language has of its own, which letters and sounds do not tell: Bavaria, Bayern."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from qa.text.cities import city_forms
from qa.text.languages import primary
from qa.text.words import DATA


def exonyms(english: str, lang: str) -> tuple[str, ...]:
    """How the names begin by which a language calls an English place, as far as that is known and sounds otherwise."""
    return (*_table(primary(lang)).get(english, ()), *city_forms(primary(lang)).get(english, ()))


def own_names(lang: str) -> Mapping[str, tuple[str, ...]]:
    """The beginnings of a language's own names, by the English ones."""
    return _table(primary(lang))


@lru_cache(maxsize=1024)
def _table(language: str) -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for line in (DATA / "exonyms.txt").read_text(encoding="utf-8").splitlines():
        english, *names = line.split(" | ")
        own = (name.partition(" ") for name in names)
        found[english] += tuple(form for owner, _, form in own if owner == language)
    return {english: forms for english, forms in found.items() if forms}
