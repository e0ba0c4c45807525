"""Well-known names that languages spell by their sounds: which of them a text in any letters says.

A name of the list in the place of another one of its kind is surely another bearer's, where letters tell it clearly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

import regex
from anyascii import anyascii

from qa.model.records import dataclass
from qa.text.exonyms import exonyms
from qa.text.hearing import heard, most, spelled, transliterated
from qa.text.languages import primary, scripts_of
from qa.text.scripts import CASED, UNSPACED
from qa.text.words import DATA

BEGINNING = 4
"""First letters by which a name in Latin letters is found."""
ENDING = 5
"""Letters that a case or an adjective adds to a name in Latin letters."""
SHORTER, LONGER = 2, 5
"""Letters of sound by which a word may be shorter than its name, and longer by a case."""
SHORTEST_SMALL = 6
"""Letters of a word without a capital that may be made of a name: gaußsch."""
SOUNDS, SHARE = 7.0, 0.5
"""The least log-odds of a name's sounds in a word, and the least share of what its language would most often make of
the name: of 70,000 words and names of KDE's help some one in a thousand has so much by chance."""
SHARED = 0.6
"""Share of the kinds of consonants of a name that a word must have at the least, before it is heard."""
_KINDS = str.maketrans("bvpfwgkcqxXGhdtTzsSZCjlraeiouy", "pppppkkkkkkkktttssssSSll      ")
LONGEST = 600
"""Characters of a text in which names are heard: each is sought in each word."""
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_CAPITAL = regex.compile(r"(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]{3,}")
_KATAKANA = regex.compile(r"[\p{Katakana}ー]{2,}")
_PARTICLES = (
    "的是在了与與把被从從对對为為向就而并並给給后後这這个個们們她它我有要会會能说說年月于於到将將曾则則由以及其时時"
)
_RUN_OF_HAN = regex.compile(rf"[[\p{{Han}}·]--[{_PARTICLES}]]{{2,}}", regex.V1)
"""Characters in a row of which none is a particle: no name has one."""
_IN_ENGLISH = regex.compile(r"(?:s|e?ans?|ians?|ic)?")
"""What English adds to a name."""


@dataclass(frozen=True, slots=True)
class Sounded:
    """A name of the list at `[start, end)` of a text; `text` is how it stands there, without what is added to it."""

    name: str
    kind: str
    text: str
    start: int
    end: int


def written(text: str, lang: str) -> Iterator[Sounded]:
    """Those that a text in Latin letters spells as English does."""
    english, known = primary(lang) == "en", _by_beginning()
    for match in _CAPITAL.finditer(text):
        word = match[0]
        low = (word if word.isascii() else anyascii(word)).lower()
        for name, stem, kind in known.get(low[:BEGINNING], ()):
            stem = stem if english else stem.rstrip("aeo")
            rest = low[len(stem) :]
            if low.startswith(stem) and len(rest) <= ENDING and (not english or _IN_ENGLISH.fullmatch(rest)):
                yield Sounded(name, kind, match[0], *match.span())


def said(kind: str, text: str, lang: str) -> Iterator[Sounded]:
    """Those of a kind that words of a text in any letters clearly say, each word the one it says best."""
    own = _own_names(kind, primary(lang))
    if own is not None:
        pattern, names = own
        yield from (Sounded(names[m[0]], kind, m[0], *m.span()) for m in pattern.finditer(text, 0, LONGEST))
    for word, start in _words(text[:LONGEST], lang):
        odds = ((odd, name) for name in _names()[kind] if (odd := loud(name, word, lang)) > 0)
        best = max(odds, default=None)
        if best is not None:
            yield Sounded(best[1], kind, word, start, start + len(word))


@lru_cache(maxsize=256)
def _own_names(kind: str, language: str) -> tuple[regex.Pattern[str], Mapping[str, str]] | None:
    """The names of a kind that a language has of its own, by how they begin."""
    names = {form: name for name in _names()[kind] for form in exonyms(name, language) if not form[0].islower()}
    if not names:
        return None
    before = "" if scripts_of(language) & UNSPACED else r"(?<![\p{L}\p{M}])"
    forms = "|".join(map(regex.escape, sorted(names, key=len, reverse=True)))
    return regex.compile(f"{before}(?:{forms})"), names


@lru_cache(maxsize=16384)
def loud(name: str, word: str, lang: str) -> float:
    """The log-odds of a name's sounds in a word; 0 where they are too few."""
    letters, own = transliterated(word), _kinds(spelled(name))
    if len(own & _kinds(letters)) < SHARED * len(own):
        return 0.0
    parted = not scripts_of(lang) & UNSPACED or "Hang" in scripts_of(lang) or _KATAKANA.fullmatch(word)
    if parted and not len(spelled(name)) - SHORTER <= len(letters) <= len(spelled(name)) + LONGER:
        return 0.0
    odds = heard(name, word, lang) or 0.0
    return odds if odds >= SOUNDS and odds >= SHARE * most(name, lang) else 0.0


@lru_cache(maxsize=4096)
def _kinds(letters: str) -> frozenset[str]:
    """The kinds of consonants of a word: what one language hears as b is v to another."""
    return frozenset(letters.translate(_KINDS)) - {" "}


def _words(text: str, lang: str) -> Iterator[tuple[str, int]]:
    """The words of a text that may be names, with their places; what stands between marks or particles where nothing
    parts words."""
    scripts = scripts_of(lang)
    if "Kana" in scripts:
        yield from ((match[0], match.start()) for match in _KATAKANA.finditer(text))
    elif "Hani" in scripts and "Hang" not in scripts:
        yield from ((match[0], match.start()) for match in _RUN_OF_HAN.finditer(text))
    else:
        for match in _WORD.finditer(text):
            if not scripts & CASED or match[0][0].isupper() or len(match[0]) >= SHORTEST_SMALL:
                yield match[0], match.start()


@cache
def _names() -> Mapping[str, Sequence[str]]:
    rows = (line.split(" | ") for line in (DATA / "sounded.txt").read_text("utf-8").splitlines() if line[:1] != "#")
    return {kind: tuple(names.replace("-", " ").split()) for kind, names in rows}


@cache
def _by_beginning() -> Mapping[str, Sequence[tuple[str, str, str]]]:
    """The names by their first letters, each with its Latin letters without marks, and its kind."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for kind, names in _names().items():
        for name in names:
            stem = anyascii(name).lower()
            found.setdefault(stem[:BEGINNING], []).append((name, stem, kind))
    return found
