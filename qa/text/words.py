"""Word tables: how common a word is in a language, on the Zipf scale (log10 of occurrences per 10⁹ words)."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from pathlib import Path

from qa.cache.tables import are_kept, packed, prebuilt
from qa.text.languages import language_of, primary
from qa.text.locales import SERBIAN_LATIN
from qa.text.sought import Sought, in_order

DATA = Path(__file__).parent / "data"
TOP = 8.0
BAND = 0.25
"""Zipf frequency above all words of a table, and by how much each of its lines is rarer than the one before."""
STEM, ENDING = 5, 2
"""Letters of a stem, at the least, and of the ending of an inflected word: "preserv-e" beside "preserv-ar"."""
LOOKED_FOR = 50
"""Words that are looked for in the text of a table (.1 ms each) before it is read (5 ms)."""
FUNCTION_WORDS = 120
"""How many of the commonest words stand for the closed classes where no list of them is kept."""


@lru_cache(maxsize=1024)
def has_table(tag: str) -> bool:
    """Whether the words of a language are known."""
    return _path(tag).exists()


def _path(tag: str) -> Path:
    return DATA / "words" / f"{language_of(primary(tag)).resource_tag('words')}.z"


@lru_cache(maxsize=1024)
def table(tag: str) -> Mapping[str, float]:
    """Zipf frequencies of a language's words in lower case; empty for a language without a table."""
    path = _path(tag)
    return _sought(path) if are_kept() and path.exists() else _read(path)


@lru_cache(maxsize=1024)
def _sought(path: Path) -> Mapping[str, float]:
    return Sought(_sorted(path.stem), _zipf, lambda: _read(path))


@packed
def _sorted(name: str) -> bytes:
    words = _words(DATA / "words" / f"{name}.z")
    return in_order({word: band for band, line in enumerate(words) for word in line})


def _words(path: Path) -> Iterator[list[str]]:
    """The words of each line of a table."""
    return (line.split(" ") if line else [] for line in _text(path).decode("utf-8").split("\n"))


def _zipf(band: int) -> float:
    return TOP - BAND * (band + 0.5)


@lru_cache(maxsize=1024)
def _read(path: Path) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for band, words in enumerate(_words(path)):
        found.update(dict.fromkeys(words, _zipf(band)))
    return found


def _text(path: Path) -> bytes:
    return zlib.decompress(path.read_bytes()) if path.exists() else b""


class _Listing:
    """Whether words are in a table. The first are looked for in its text: where some forty tables are asked about a
    word or two, reading them costs a sixth of a short run."""

    def __init__(self, tag: str) -> None:
        self._tag, self._asked = tag, 0
        self._text = b" " + _text(_path(tag)).replace(b"\n", b" ") + b" "

    def has(self, word: str) -> bool:
        self._asked += 1
        if self._asked > LOOKED_FOR:
            self._text = b""
            return word in table(self._tag)
        return word != "" and " " not in word and f" {word} ".encode("utf-8", "surrogatepass") in self._text


_CYRILLIC = frozenset({"sr"})
"""Languages written in two scripts, of which the tables have the Latin one."""
_LATIN = str.maketrans(dict(SERBIAN_LATIN))
_FROM_LATIN = {latin: letter for letter, latin in SERBIAN_LATIN.items()}
_LETTER = re.compile("lj|nj|dž|.")


def _in_table(word: str, tag: str) -> str:
    """A word in small letters as the table of its language spells it: Serbian in Latin letters."""
    return word.translate(_LATIN) if not word.isascii() and primary(tag) in _CYRILLIC else word


@lru_cache(maxsize=1024)
def _listing(tag: str) -> _Listing:
    return _Listing(tag)


def is_listed(word: str, tag: str) -> bool:
    """Whether the table of a language has a word, in lower case: as `word in table(tag)`, for few words each.

    Tables are folded: none has "heißt", and none need be read to say so.
    """
    form = _in_table(word, tag)
    return form == form.casefold() and _listing(tag).has(form)


@lru_cache(maxsize=1024)
def function_words(tag: str) -> frozenset[str]:
    """The closed word classes of a language: pronouns, determiners, prepositions, conjunctions, auxiliaries and the
    commonest adverbs. Where no list is kept, its commonest words."""
    listed = DATA / f"function_words.{primary(tag)}.txt"
    found = frozenset(listed.read_text(encoding="utf-8").split() if listed.exists() else _commonest(tag))
    return found | {_in_cyrillic(word) for word in found} if primary(tag) in _CYRILLIC else found


def _in_cyrillic(word: str) -> str:
    return _LETTER.sub(lambda letter: _FROM_LATIN.get(letter[0], letter[0]), word)


@prebuilt
def _commonest(tag: str) -> list[str]:
    words = _read(_path(tag))
    rarest = sorted(words.values(), reverse=True)[:FUNCTION_WORDS][-1:]
    common = sorted((w for w in words if words[w] >= rarest[0]), key=lambda w: (-words[w], w))[:FUNCTION_WORDS]
    english = table("en")
    # every table has "the" and "of" from titles and songs
    return [word for word in common if len(word) > 1 and english.get(word, 0.0) < words[word] + 1]


def frequencies(tag: str) -> Callable[[str, float], float]:
    """What looks up a word in small letters, in either script of its language; with what an unknown one has."""
    found = table(tag)

    def look_up(word: str, unknown: float) -> float:
        return found.get(_in_table(word, tag), unknown)

    return look_up if primary(tag) in _CYRILLIC else found.get


# several checks ask about the words of a sentence
@lru_cache(maxsize=16384)
def zipf(word: str, tag: str) -> float:
    """How common a word is; 0.0 for an unknown one."""
    return table(tag).get(_in_table(word.lower().replace("’", "'"), tag), 0.0)


@lru_cache(maxsize=1024)
def _in_order(tag: str) -> Sequence[str]:
    return sorted(table(tag))


def begun(letters: str, tag: str) -> Iterator[str]:
    """The words of a table that begin with these letters, in the order of their letters."""
    words = table(tag)
    if isinstance(words, Sought):
        return words.begun(letters)
    rest = islice(_in_order(tag), bisect_left(_in_order(tag), letters), None)
    return takewhile(lambda word: word.startswith(letters), rest)


@lru_cache(maxsize=4096)
def has_kin(word: str, tag: str, other: str) -> bool:
    """Whether a language has a word of its own, not one of `other`, with the same stem: all letters but the last
    `ENDING`, at least `STEM`."""
    stem = word[: max(STEM, len(word) - ENDING)]
    return any(zipf(kin, other) < zipf(kin, tag) for kin in begun(stem, tag))


@lru_cache(maxsize=1024)
def words_for_or(tag: str) -> frozenset[str]:
    """The words of a language that join two alternatives, as far as they are listed."""
    rows = (line.split() for line in (DATA / "or.txt").read_text(encoding="utf-8").splitlines())
    return next((frozenset(words) for language, *words in rows if language == primary(tag)), frozenset())


@lru_cache(maxsize=1024)
def listed_loans(tag: str) -> frozenset[str]:
    """English words that are the standard nouns of a language's own dictionaries ("folder" in Polish), whatever its
    table, which ends too early for them, lacks."""
    rows = (line.split() for line in (DATA / "loans.txt").read_text(encoding="utf-8").splitlines())
    return next((frozenset(words) for language, *words in rows if language == primary(tag)), frozenset())
