"""Countries and cities in the cases of a language whose CLDR names end in a vowel: w Szwecji, из Ирландии, Švedijos."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.entities import Entity, names_of
from qa.text.languages import primary

_ENDINGS: Mapping[str, tuple[str, str]] = {
    "ru": ("ая", "и|ю|ей|ею|е|ы|у|ой|ою"), "uk": ("ая", "и|і|ї|ю|єю|у|ою"), "be": ("ая", "ы|і|у|ю|ай|яй|е|аю"),
    "pl": ("a", "i|y|ę|ą|ie|e|o"), "cs": ("aeo", "y|i|u|ou|í|ě|e"), "sk": ("ao", "y|e|i|u|ou"), "sl": ("a", "e|i|o"),
    "hr": ("a", "e|i|u|om"), "bs": ("a", "e|i|u|om"), "sr": ("аa", "е|и|у|ом|e|i|u|om"),
    "lt": ("a", "os|oje|ą|ai"), "lv": ("a", "as|ā|u|ai"), "ro": ("a", "ei|ă"), "el": ("αο", "ας|ου|ο"),
    "hu": ("a", r"á\p{L}{2,3}"),
}  # fmt: skip
"""(the vowels that a name may end in, what its cases have instead)."""
SHORTEST = 4
"""Letters of a name without its vowel: less is the beginning of other words."""


def inflected_entities(text: str, start: int, end: int, lang: str) -> Iterator[Entity]:
    """The countries and cities that `text[start:end]` names in another case than CLDR does."""
    known = _pattern(primary(lang))
    if known is None:
        return
    pattern, ids = known
    for match in pattern.finditer(text, start, end):
        yield Entity(ids[match[1]], match[0], *match.span())


@lru_cache(maxsize=1024)
def _pattern(language: str) -> tuple[regex.Pattern[str], Mapping[str, str]] | None:
    vowels, endings = _ENDINGS.get(language, ("", ""))
    ids: dict[str, str] = {}
    double: set[str] = set()
    for name, id in names_of(language).items() if vowels else ():
        if name[-1] in vowels and len(name) > SHORTEST and " " not in name:
            double |= {name[:-1]} if ids.get(name[:-1], id) != id else set()
            ids[name[:-1]] = id
    ids = {stem: id for stem, id in ids.items() if stem not in double}
    if not ids:
        return None
    stems = "|".join(map(regex.escape, sorted(ids, key=len, reverse=True)))
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])({stems})(?:{endings})(?![\p{{L}}\p{{M}}])"), ids
