"""Countries and cities by their names in a language, from the Unicode CLDR."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from qa.model.records import dataclass
from qa.text.languages import language_of, primary, scripts_of
from qa.text.locales import folded, locale
from qa.text.scripts import CASED, LATIN
from qa.text.words import DATA, zipf

LONGEST_ENDING = 2
"""Letters of an ending that a name may have in a language that inflects it."""
SHARED = ("Europe/", "Asia/", "Africa/")
"""Where the cities lie whose English names are taken for those of other languages; America's are people's too."""
NO_CITIES = frozenset({"America/North_Dakota/Center", "Etc/Unknown"})
"""Time zones of the CLDR whose names are ordinary words: the "Help Center", an "Unknown" status."""
_HEAD = 2
"""Letters by which names are looked up."""
_PARTICLES = "(?:에서|에게|으로|까지|부터|이나|보다|처럼|[은는이가을를의에로와과도만])"
"""What Korean writes to a name."""
FEASTS = frozenset(
    "christmas easter lent pentecost whitsun whitsunday epiphany advent ascension candlemas michaelmas passover"
    " halloween thanksgiving carnival midsummer".split()
)
"""Feasts and times of the year, which languages call by words of their own: Ostern, Пасха."""
COMMON_WORD = 6.0
"""Zipf frequency from which a word of a language is no city."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A country (`DE`) or city (`Europe/Paris`) that a text names at `[start, end)`."""

    id: str
    text: str
    start: int
    end: int


def entities(text: str, start: int, end: int, lang: str) -> Iterator[Entity]:
    """The countries and cities named in `text[start:end]`, inflected by an ending at most."""
    heads, names, last = heads_of(lang), names_of(lang), start
    if not heads:
        return
    begins, ends = _edges(primary(lang))
    for match in begins.finditer(text, start, end):
        at = match.start()
        for name in heads.get(text[at : at + _HEAD], ()) if at >= last else ():
            if text.startswith(name, at, end) and ends.match(text, at + len(name), end):
                last = at + len(name)
                yield Entity(names[name], name, at, last)
                break


@lru_cache(maxsize=1024)
def names_of(lang: str) -> Mapping[str, str]:
    """Identifiers by the names of a language, and the cities that CLDR leaves out since English calls them so too."""
    facts = locale(lang)
    # دوشنبه, which is Dushanbe, is Monday above all
    days = () if scripts_of(lang) & CASED else {*facts.weekdays, *facts.months}
    own = {n: id for n, id in facts.entities.items() if id not in NO_CITIES and folded(n) not in days}
    if primary(lang) == "en":
        # Easter Island
        own = {name: id for name, id in own.items() if name.lower() not in FEASTS}
    own |= {name: id for name, id in other_names(primary(lang)).items() if own}
    if not own or LATIN not in scripts_of(lang):
        return own
    known = set(own.values())
    english = {name: id for name, id in locale("en").entities.items() if id.startswith(SHARED) and id not in known}
    return {**{name: id for name, id in english.items() if zipf(name, lang) <= COMMON_WORD}, **own}


@lru_cache(maxsize=128)
def other_names(lang: str) -> Mapping[str, str]:
    """Identifiers of countries by names that the CLDR does not give them: Ivory Coast, Elfenbeinküste."""
    rows = (line.split(" | ") for line in (DATA / "bodies.txt").read_text(encoding="utf-8").splitlines())
    aliases = (
        (row[0].removeprefix("alias "), part.partition(" "))
        for row in rows
        for part in row[1:]
        if row[0].startswith("alias")
    )
    return {form: id for id, (owner, _, forms) in aliases if owner == lang for form in forms.split(" / ")}


@lru_cache(maxsize=1024)
def heads_of(lang: str) -> Mapping[str, Sequence[str]]:
    """The names by their first letters, the longest first: a pattern of all takes longer to compile than to use."""
    found: dict[str, list[str]] = {}
    for name in sorted(names_of(lang), key=len, reverse=True):
        found.setdefault(name[:_HEAD], []).append(name)
    return found


@lru_cache(maxsize=1024)
def _edges(language: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Where a name may begin, and what may follow it."""
    if "unspaced" in language_of(language).traits:
        return regex.compile(r"\p{L}"), regex.compile("")
    # a longer ending makes another word: China, Chinese; चीन, चीनी
    inflects = language != "en" and scripts_of(language) & CASED
    after = rf"(?![\p{{L}}\p{{M}}]{{{LONGEST_ENDING + 1 if inflects else 1}}})"
    if language == "ko":
        after = rf"(?!\p{{L}})|(?={_PARTICLES}(?!\p{{L}}))"
    return regex.compile(r"(?<![\p{L}\p{M}])[\p{L}\p{M}]"), regex.compile(after)
