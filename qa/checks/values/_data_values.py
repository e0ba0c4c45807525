"""Values of data that are words and that a machine reads: `dark` that became `light`, `ubuntu-latest` another one.

A translated word is none of these: only another word in Latin letters, where the translation is in letters of its own,
or a name that keeps one of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from qa.checks.values._data_rows import FREE, LONGEST
from qa.text.languages import scripts_of
from qa.text.tags import is_language_tag

_ENTRY = re.compile(
    r"[ \t]*(?:-[ \t]+)?[\"']?([A-Za-z_][\w.\-]{0,40})[\"']?[ \t]*[:=][ \t]*"
    r"[\"']?([a-z][a-z0-9]{0,30}(?:-[a-z0-9.]{1,30}){0,4})[\"']?[ \t]*,?[ \t]*"
)
# Python's own `re` takes such groups wrongly before 3.11.5
_STRING = regex.compile(r"([\"'])((?:\\.|(?!\1)[^\\\n]){0,200}+)\1")
_WORD = re.compile(r"[a-z][a-z0-9_\-]{1,30}")
_FIELD = re.compile(r"(\w+)[\"']?\]?\s*[:=(]+\s*\[?$")
_READ = re.compile(
    r"(?i)title|desc|name|label|text|message|lang|locale|city|country|tag|categor|key|example|user|owner|author|host"
    r"|domain|region|zone|currency|person|place|food|animal|color|colour|fruit|slug|id$"
)
"""Keys of what people read, or of what a translation has of its own."""


def other_values(before: str, after: str, lang: str) -> Iterator[tuple[int, int, str, str]]:
    """(line, line, value, value) where data of the same keys has another word."""
    ours, theirs = (
        [
            (number, match[1], match[2])
            for number, line in enumerate(code.split("\n"))
            if (match := _ENTRY.fullmatch(line))
        ]
        for code in (before, after)
    )
    if [key for _, key, _ in ours] != [key for _, key, _ in theirs]:
        return
    own_letters = "Latn" not in scripts_of(lang)
    for (line, key, value), (other_line, _, other) in zip(ours, theirs, strict=True):
        if (
            value != other
            and not _READ.search(key)
            and not FREE.search(value)
            and _is_another(value, other, own_letters)
        ):
            yield line, other_line, value, other


def other_strings(before: str, after: str, lang: str) -> Iterator[tuple[int, int, str, str]]:
    """(line, line, word, word) where a string of code is another word in Latin letters, which the language has not.

    Where several are, or not as many strings stand, the example is another one.
    """
    if "Latn" in scripts_of(lang):
        return
    ours, theirs = list(_STRING.finditer(before)), list(_STRING.finditer(after))
    if len(ours) != len(theirs):
        return
    changed = [two for two in zip(ours, theirs, strict=True) if two[0][2] != two[1][2] and all(map(_is_read, two))]
    if len(changed) == 1:
        [(one, other)] = changed
        yield before.count("\n", 0, one.start()), after.count("\n", 0, other.start()), one[2], other[2]


def _is_read(string: regex.Match[str]) -> bool:
    """Whether a string is one word in small letters that is no value of a field that people read."""
    named = _FIELD.search(string.string, max(0, string.start() - LONGEST), string.start())
    readers = named is not None and _READ.search(named[1]) is not None
    return _WORD.fullmatch(string[2]) is not None and not readers and not FREE.search(string[2])


def _is_another(value: str, other: str, own_letters: bool) -> bool:
    parts, others = value.split("-"), other.split("-")
    kept = len(parts) == len(others) > 1 and bool(set(parts) & set(others))
    return (kept or own_letters) and not (is_language_tag(value) or is_language_tag(other))
