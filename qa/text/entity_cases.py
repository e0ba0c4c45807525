"""Countries and cities in the cases of a language whose CLDR names end in a vowel: w Szwecji, из Ирландии, Švedijos."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.entities import Entity, heads_of, names_of
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
_JOINED = frozenset("fi et hu eu kk ky uz az bn as gu mr ta te kn ml ka hy".split())
"""Languages that write their cases to a name: পাকিস্তানের, Italiassa; by how many letters: see `LONGEST`."""
_BEFORE: Mapping[str, str] = {"ar": "وفبلك", "he": "והבלמשכ"}
"""What languages write to the beginning of a name: وكازاخستان."""
FIRST, LONGEST = 2, 5
"""Letters that may stand before a name, and letters and vowel signs that such a case adds: പാകിസ്ഥാനിലെ."""
_SIGN = regex.compile(r"[\p{M}იეհաէը]\Z")
"""A vowel or virama that a case takes from the end of a name."""
_WORD = regex.compile(r"[\p{L}\p{M}\u200c\u200d]{5,}")


def inflected_entities(text: str, start: int, end: int, lang: str) -> Iterator[Entity]:
    """The countries and cities that `text[start:end]` names in another case than CLDR does."""
    language = primary(lang)
    if language in _JOINED or language in _BEFORE:
        yield from _joined(text, start, end, language)
    known = _pattern(language)
    if known is None:
        return
    pattern, ids = known
    for match in pattern.finditer(text, start, end):
        yield Entity(ids[match[1]], match[0], *match.span())


def _joined(text: str, start: int, end: int, language: str) -> Iterator[Entity]:
    """Those to which something is written, the longest name that a word may begin with."""
    names, heads, before = names_of(language), heads_of(language), _BEFORE.get(language, "")
    for word in _WORD.finditer(text, start, end):
        for at in _beginnings(word[0], word.start(), before) if before else (word.start(),):
            for name in heads.get(text[at : at + 2], ()):
                stem, longest = (name, 0) if before else (_SIGN.sub("", name), LONGEST)
                if len(stem) >= SHORTEST and text.startswith(stem, at) and word.end() - at - len(stem) <= longest:
                    yield Entity(names[name], text[at : word.end()], at, word.end())
                    break


def _beginnings(word: str, start: int, before: str) -> Iterator[int]:
    """Where a name may begin in a word to which something is written."""
    for k in range(FIRST):
        if word[k] not in before:
            return
        yield start + k + 1


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
