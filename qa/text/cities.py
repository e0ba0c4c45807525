"""What other languages call the cities whose English name they do not use: Geneva, Ginebra, 日内瓦."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import regex

from qa.cache.tables import prebuilt
from qa.text.languages import scripts_of
from qa.text.scripts import script_of
from qa.text.words import DATA, has_table, zipf

STEM = 5
"""Letters from which a name may change its last one: Genewa, do Genewy."""
_VOWEL = regex.compile(r"[aeiouyаеёиіоуыэюяαειουηωςй]\Z")


@lru_cache(maxsize=1024)
@prebuilt
def city_forms(language: str) -> Mapping[str, Sequence[str]]:
    """By English names, the beginnings of the names that a language may have of its own."""
    found = dict[str, list[str]]()
    for english, forms in _cities().items():
        own = [_VOWEL.sub("", form) if len(form) >= STEM else form for form in forms if _may_be_of(form, language)]
        if own:
            found[english] = own
    return found


def _may_be_of(form: str, lang: str) -> bool:
    if script_of(form) not in scripts_of(lang):
        return False
    return not form.isascii() or not has_table(lang) or zipf(form.lower().split()[0], lang) > 0


@cache
def _cities() -> Mapping[str, tuple[str, ...]]:
    lines = zlib.decompress((DATA / "cities.z").read_bytes()).decode("utf-8").split("\n")
    return {name: tuple(forms) for name, *forms in (line.split("|") for line in lines)}
