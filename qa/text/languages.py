"""What is known about each language: one row of `data/languages.tsv` a language.

Whoever asks about a language asks here, with a tag as it stands in a note or a path (`pt-BR`, `zh_TW`, `tl`, `jp`).
The columns up to the scale words are written by hand, the others come from the Unicode CLDR by
`tests/tools/language_table.py`. Word tables, words of negation, opposites and number words are found under the tag of
the row, or under the one that it borrows them from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from qa.model.records import dataclass

FILE = Path(__file__).parent / "data" / "languages.tsv"
FROM_CLDR = ("decimal", "group", "regional", "digits", "quotes", "long_scales")
LATIN = "Latn"
RIGHT_TO_LEFT = frozenset(("Adlm", "Arab", "Hebr", "Nkoo", "Syrc", "Thaa"))
USUAL_LENGTH = 1.04
"""How much longer than English a language is that was not measured (the median of those that were)."""
SPACES = "\u00a0\u202f\u2009 "
"""What `_` stands for among the grouping marks."""


@dataclass(frozen=True, slots=True)
class Language:
    """A row of the table.

    `aliases` are other tags of the same language; `codes` (of countries and scripts) and `names` stand for it in paths,
    and `read` says how safely its own tag does: `clear`, `common`, `word` (it may as well be a word), `-` never.
    `regions` are those in which it is published, `scripts` (ISO 15924) what its prose is written in, the usual first.
    `traits`: `unspaced` (no spaces between words), `stopless` (sentences end without a mark), `compounding` (compounds
    are one word, so a term may stand inside one), `agglutinative` (endings of any length), `reduplicating` (words are
    doubled on purpose), `noun-capitals` (every noun has one). `length` is how much longer than English its texts are.
    `decimal` and `group` are the marks in numbers, the usual one first, `regional` the same of regions that have
    others; `digits` its own ones from 0 to 9; `quotes` opening, closing, and both inside a quotation. `scales` are the
    words that multiply a number, by power of ten, `*` after a stem; `long_scales` those of CLDR, whole words.
    """

    tag: str
    name: str
    aliases: tuple[str, ...]
    read: str
    codes: tuple[str, ...]
    names: tuple[str, ...]
    regions: tuple[str, ...]
    scripts: tuple[str, ...]
    traits: frozenset[str]
    length: float
    borrows: Mapping[str, str]
    scales: Mapping[int, tuple[str, ...]]
    decimal: str
    group: str
    regional: Mapping[str, tuple[str, str]]
    digits: str
    quotes: tuple[str, ...]
    long_scales: Mapping[int, tuple[str, ...]]

    def resource_tag(self, resource: str) -> str:
        """The tag under which a resource (`words`, `model`, `negation`, `numbers`) of this language is kept."""
        return self.borrows.get(resource, self.tag)


@cache
def languages() -> Mapping[str, Language]:
    """All rows by tag."""
    head, *lines = FILE.read_text(encoding="utf-8").splitlines()
    columns = head.split("\t")
    rows = (_language(dict(zip(columns, line.split("\t"), strict=True))) for line in lines)
    return {row.tag: row for row in rows}


LONGEST = 100
"""Characters of a tag that are read: the longest that are registered have 35."""


@lru_cache(maxsize=1024)
def language_of(tag: str) -> Language:
    """The row of a tag: of the whole tag, else of its beginning. An unknown language has an empty one."""
    parts = tag[:LONGEST].replace("_", "-").lower().split("-")
    spelled = _spellings()
    beginnings = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    known = next((spelled[beginning] for beginning in beginnings if beginning in spelled), "")
    return languages()[known] if known else _language({"tag": parts[0], "name": tag})


@lru_cache(maxsize=1024)
def primary(tag: str) -> str:
    """The language of a tag without script and region: `zh` of `zh-Hant`, `hant` and `tw`, `he` of `iw`."""
    return language_of(tag).tag.partition("-")[0]


def is_known(tag: str) -> bool:
    """Whether the table has a language."""
    return language_of(tag).tag in languages()


def nearest(word: str) -> str:
    """The tag of the language whose name is nearest to a word, "" if none is near."""
    from difflib import get_close_matches

    names = {name.casefold(): row.tag for row in languages().values() for name in (row.name, *row.names)}
    found = get_close_matches(word.casefold(), names, 1, cutoff=0.75)
    return names[found[0]] if found else ""


def language_name(tag: str) -> str:
    """`German` for `de-AT`; an unknown tag is its own name."""
    return language_of(primary(tag)).name if is_known(tag) else tag


def number_marks(tag: str) -> tuple[str, str]:
    """The decimal and the grouping marks of a language, the usual one first; those of the region if it has its own."""
    known = language_of(tag)
    return known.regional.get(tag[-2:], (known.decimal, known.group))


def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left; a script subtag decides."""
    subtags = [part for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha()]
    return (subtags[0].title() if subtags else language_of(tag).scripts[0]) in RIGHT_TO_LEFT


def listed(tags: Sequence[str]) -> str:
    """`de, fr and zh`."""
    return tags[0] if len(tags) == 1 else f"{', '.join(tags[:-1])} and {tags[-1]}"


FEW, SHOWN = 8, 5
"""Languages that a message names one by one, and those that it names of more."""


def listed_few(tags: Sequence[str]) -> str:
    """`de, fr and zh`; of many, the first and how many more there are."""
    return listed(tags) if len(tags) <= FEW else f"{', '.join(tags[:SHOWN])} and {len(tags) - SHOWN} more"


def few(said: Sequence[str]) -> str:
    """What several notes say, parted by commas; of many, the first and how many more there are."""
    return ", ".join(said) if len(said) <= FEW else f"{', '.join(said[:SHOWN])} and {len(said) - SHOWN} more"


def words_touch(tag: str) -> bool:
    """Whether what is said next may touch a word: where there are no spaces, and in Korean, whose particles do."""
    return "unspaced" in language_of(tag).traits or primary(tag) == "ko"


def capitalises_nouns(tag: str) -> bool:
    """Whether a language writes every noun with a capital, so that one tells nothing of names."""
    return "noun-capitals" in language_of(tag).traits


@lru_cache(maxsize=512)
def scripts_of(tag: str) -> frozenset[str]:
    """The scripts (ISO 15924) of a language's prose, Latin for an unknown one; a script subtag decides (`sr-Latn`)."""
    own = frozenset(language_of(tag).scripts)
    subtags = {part.title() for part in tag.replace("_", "-").split("-")[1:]}
    return frozenset(subtags & _scripts()) or own


@cache
def _scripts() -> frozenset[str]:
    return frozenset(script for row in languages().values() for script in row.scripts)


@cache
def _spellings() -> dict[str, str]:
    """Tags of rows by whatever stands for them, in lower case; codes of countries are no tags of rows."""
    found = {spelling.lower(): row.tag for row in languages().values() for spelling in (row.tag, *row.aliases)}
    return found | {code: row.tag for row in languages().values() for code in row.codes}


def _language(row: Mapping[str, str]) -> Language:
    def words(column: str) -> tuple[str, ...]:
        return tuple(row.get(column, "").split())

    return Language(
        tag=row["tag"],
        name=row["name"],
        aliases=words("aliases"),
        read=row.get("read", "-"),
        codes=words("codes"),
        names=words("names"),
        regions=words("regions"),
        scripts=words("scripts") or (LATIN,),
        traits=frozenset(words("traits")),
        length=float(row.get("length") or USUAL_LENGTH),
        borrows=dict(pair.split("=") for pair in words("borrows")),
        scales=_by_power(words("scales")),
        decimal=row.get("decimal", ""),
        group=row.get("group", "").replace("_", SPACES),
        regional={pair[:2]: (pair[3], pair[4].replace("_", SPACES)) for pair in words("regional")},
        digits=row.get("digits", ""),
        quotes=words("quotes"),
        long_scales=_by_power(words("long_scales")),
    )


def _by_power(entries: Sequence[str]) -> dict[int, tuple[str, ...]]:
    found = (entry.partition(":") for entry in entries)
    return {int(power): tuple(words.split(",")) for power, _, words in found}
