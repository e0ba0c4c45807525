"""Values of data that are words and that a machine reads: `dark` that became `light`, `ubuntu-latest` another one.

A translated word is none of these: only another word in Latin letters, where the translation is in letters of its own,
or a name that keeps one of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks.values._data_rows import FREE
from qa.text.languages import scripts_of
from qa.text.tags import is_language_tag

_ENTRY = re.compile(
    r"[ \t]*(?:-[ \t]+)?[\"']?([A-Za-z_][\w.\-]{0,40})[\"']?[ \t]*[:=][ \t]*"
    r"[\"']?([a-z][a-z0-9]{0,30}(?:-[a-z0-9.]{1,30}){0,4})[\"']?[ \t]*,?[ \t]*"
)
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


def _is_another(value: str, other: str, own_letters: bool) -> bool:
    parts, others = value.split("-"), other.split("-")
    kept = len(parts) == len(others) > 1 and bool(set(parts) & set(others))
    return (kept or own_letters) and not (is_language_tag(value) or is_language_tag(other))
