"""Things of everyday life, what English calls them, and the stems by which a hundred languages do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

import regex

from qa.model.records import dataclass
from qa.text.languages import primary
from qa.text.words import has_table, zipf

_DATA = Path(__file__).with_name("data")
_FOLDERS = "kinds", "kinds_cldr"
"""Our own tables, and names of emoji by the Unicode Common Locale Data Repository (`tests/tools/emoji_kinds.py`)."""
BROAD = "?"
"""What a stem begins with that may say a thing and accuses of nothing."""
EVERYDAY = frozenset(
    "season compass kin body animal food weather landscape meal feeling taste instrument clothes furniture plant"
    " household illness disaster metal element settlement profession person".split()
) | {"celestial body", "time of life", "organ of a plant"}
"""Kinds whose members no trade borrows for other things."""
TRADED = frozenset(
    "ant ants apple bass bean beans bear beef bull bulls chef cherry cookie cookies crew dragon fork forks guest guests"
    " head heads hand hands ham iron jam key leg legs lime lock mouse mice organ pan pea pen pie plum pool ring rings"
    " root roots rose salt salts sandwich seed seeds shell shrimp spine spring springs spider spiders star stars stream"
    " toast turtle wrench worm worms cell leaf tin tower bell bishop captain clock composer daemon desk driver drivers"
    " engineer engineers hammer mercury hunter host judge maple mirror mirrors monk nickel oak python silver gold"
    " striker sun".split()
)
"""Words of theirs that products, programs and trades are called by: Spring, a salt, a seed, a fork."""
_POINTS = regex.compile(r"[\u0591-\u05bd\u05bf-\u05c7\u064b-\u0652\u0670\u0640]")
"""Vowel marks of Arabic and Hebrew, which a word may have or not, and the stroke that lengthens it."""
COMMONER, BEGINNING = 0.75, 3
"""Zipf units that an English word must be rarer in another language's table than in English, so that it is no word of
that one by chance ("sea" is one in Spanish), and letters of which equal ones make two words kin."""


@cache
def things() -> Mapping[str, tuple[str, str]]:
    """The kind and the name of a thing by each English word for it, in lower case."""
    named: dict[str, tuple[str, str]] = {}
    for line in (_DATA / "kinds.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, _, members = line.partition(": ")
        for member in members.split("; "):
            forms = member.split(",")
            named |= dict.fromkeys(map(str.lower, forms), (kind, forms[0]))
    return named


@lru_cache(maxsize=1024)
def names_of(name: str) -> tuple[str, ...]:
    """The English words for a thing, by the one it goes by: farmer, farmers."""
    return tuple(form for form, (_, named) in things().items() if named == name) or (name,)


@cache
def pattern_of_things() -> regex.Pattern[str]:
    """What finds any of the English words."""
    branches = "|".join(sorted(map(regex.escape, things()), key=len, reverse=True))
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}])(?:{branches})(?![\p{{L}}\p{{N}}])", regex.I)


def things_in(text: str) -> Iterator[tuple[tuple[str, str], tuple[int, int]]]:
    """The kind and the name of each thing that an English text says, and where."""
    named, pattern, folded = things(), pattern_of_things(), text.casefold()
    if len(folded) != len(text):
        yield from ((named[match[0].lower()], match.span()) for match in pattern.finditer(text))
        return
    # the pattern tries a thousand words at each one: most are the first word of none
    end = 0
    for word in _WORD.finditer(folded):
        start = word.start()
        if start >= end and word[0] in _first_words() and (match := pattern.match(text, start)):
            end = match.end()
            yield named[match[0].lower()], match.span()


_WORD = regex.compile(r"[\p{L}\p{N}]+")


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word[0] for form in things() if (word := _WORD.match(form)))


@dataclass(frozen=True, slots=True)
class Stems:
    """What says a thing in a language, and what may say it and accuses of nothing."""

    firm: tuple[str, ...]
    broad: tuple[str, ...]

    def may_stand_in(self, text: str) -> bool:
        texts = {text, _POINTS.sub("", text)}
        return any(stem in one for one in texts for stem in (*self.firm, *self.broad))


@lru_cache(maxsize=1024)
def stems_of(lang: str) -> Mapping[tuple[str, str], Stems]:
    """The stems of a language for each (kind, name), ours before those that name emoji; empty where none are known."""
    found = dict[tuple[str, str], Stems]()
    for folder in _FOLDERS:
        path = _DATA / folder / f"{lang}.tsv"
        if path.is_file():
            found = dict(_read(path.read_text("utf-8"))) | found
    return found


def _read(table: str) -> Iterator[tuple[tuple[str, str], Stems]]:
    known = set(things().values())
    for line in table.splitlines():
        key, _, cell = line.partition("\t")
        kind, _, name = key.partition(".")
        if (kind, name) in known:
            stems = [stem.lower() for stem in cell.split(",") if stem]
            broad = tuple(stem.removeprefix(BROAD) for stem in stems if stem.startswith(BROAD))
            yield (kind, name), Stems(tuple(stem for stem in stems if not stem.startswith(BROAD)), broad)


@lru_cache(maxsize=8192)
def is_called_otherwise(word: str, lang: str) -> bool:
    """Whether an English word is none of a language: it names a thing of everyday life that the language has words of
    its own for, none of which begins alike, and the language's table has it seldom or not at all."""
    entry = things().get(word)
    if entry is None or entry[0] not in EVERYDAY or word in TRADED or entry[1] in TRADED:
        return False
    stems = stems_of(primary(lang)).get(entry)
    if stems is None or not stems.firm:
        return False
    if any(_bare(stem)[:BEGINNING] == word[:BEGINNING] or word in stem for stem in (*stems.firm, *stems.broad)):
        return False
    return not has_table(lang) or zipf(word, "en") - zipf(word, lang) >= COMMONER


def _bare(word: str) -> str:
    """A word without its accents and the space that a stem may begin with."""
    parts = unicodedata.normalize("NFD", word.strip())
    return "".join(part for part in parts if not unicodedata.combining(part))
