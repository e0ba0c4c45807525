"""Weekdays and months in the cases that a language has, and months that stand without a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

import regex

from qa.text.languages import primary, words_touch

_NUMERALS = r"(?<![一二两兩三四五六七八九十每\d])"
"""What makes another word of a weekday or month behind it: 一周一次 is once a week, 二十一月 no November."""
_ENGLISH = regex.compile(
    r"(?<!\p{L})(?P<sure>January|February|July|September|October|November|December)(?!\p{L})"
    r"|(?<!\p{L})(?i:in|since|from|to|until|till|by|of|and|through|between|during|last|this|next|late|early|mid|before"
    r"|after)[ \u00a0-](?P<dubious>March|April|May|June|August)(?!\p{L}|[ \u00a0]\p{Lu})"
)
"""Months in English, whose names are other words and names of persons as well."""
ENGLISH_MONTHS = {
    name: value
    for value, name in enumerate(
        "January February March April May June July August September October November December".split(), 1
    )
}

_ENGLISH_PROBES = (*"uary ember July October March April May June August".split(),)
"""What one of them each has."""
PROBE = 5
"""First letters of a word that are looked for before all words are."""
Form = tuple[int, int, int]
"""(start, end, value)."""


def has_any(probes: Sequence[str], text: str) -> bool:
    """Whether a text has one of a few pieces: much quicker than a pattern of all words, and most texts have none."""
    for probe in probes:  # noqa: SIM110  a generator would cost more than the search
        if probe in text:
            return True
    return False


def weekday_forms(lower: str, lang: str) -> Iterator[Form]:
    """The weekdays of a text in lower case, Monday being 0."""
    return _found("weekday", lower, primary(lang))


def month_forms(text: str, lower: str, lang: str) -> Iterator[Form]:
    """The months of a text, which are nothing else there."""
    if primary(lang) == "en":
        for match in _ENGLISH.finditer(text) if has_any(_ENGLISH_PROBES, text) else ():
            name = "sure" if match["sure"] else "dubious"
            yield match.start(name), match.end(name), ENGLISH_MONTHS[match[name]]
    else:
        yield from _found("month", lower, primary(lang))


def _found(kind: str, lower: str, language: str) -> Iterator[Form]:
    pattern, values, probes = _pattern(kind, language)
    for match in pattern.finditer(lower) if pattern and has_any(probes, lower) else ():
        yield match.start(), match.end(), values[match.lastindex or 1]


@lru_cache(maxsize=1024)
def _pattern(kind: str, language: str) -> tuple[regex.Pattern[str] | None, dict[int, int], tuple[str, ...]]:
    """One group a value of a language; and how the words begin."""
    groups: list[str] = []
    probes: set[str] = set()
    values: dict[int, int] = {}
    for line in (files("qa.text.numbers") / "calendar_forms.txt").read_text(encoding="utf-8").splitlines():
        owner, what, *rest = line.split(" ")
        if (owner, what) == (language, kind):
            value, *words = (word.replace("_", " ") for word in rest)
            values[len(groups) + 1] = int(value)
            probes |= {word.removesuffix("*")[:PROBE] for word in words}
            forms = (regex.escape(w.removesuffix("*")) + (r"\p{L}*" if w.endswith("*") else "") for w in words)
            groups.append(f"({'|'.join(forms)})")
    # the longest first: eleven before one
    ends = (_NUMERALS, "") if words_touch(language) else (r"(?<![\p{L}\p{M}])", r"(?![\p{L}\p{M}])")
    pattern = regex.compile(f"{ends[0]}(?:{'|'.join(groups)}){ends[1]}") if groups else None
    return pattern, values, tuple(probes)
