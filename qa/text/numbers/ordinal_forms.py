"""Ordinals that CLDR's rules do not make: those of Czech, Slovak, Ukrainian, Romanian, Persian, cases of others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from qa.text.languages import primary
from qa.text.locales import folded

OTHER_IS_SECOND = frozenset("cs sk pl hr sr bs sl hi lv".split())
"""Languages whose word for the second one is also that for the other one."""


@lru_cache(maxsize=1024)
def ordinal_forms(lang: str) -> Mapping[str, int]:
    """The ordinals of `ordinal_forms.txt` in a language, folded, with their values; a first one counts behind tens."""
    found: dict[str, int] = {}
    for line in (files("qa.text.numbers") / "ordinal_forms.txt").read_text(encoding="utf-8").splitlines():
        language, _, rest = line.partition(" ")
        if language != primary(lang):
            continue
        endings, *rows = rest.split(" ")
        for row in rows:
            value, _, stem = row.partition(":")
            for ending in endings.split("|"):
                form = folded(stem.replace("_", " ") + ending.removeprefix("-"))
                found.setdefault(form, int(value))
    return found
