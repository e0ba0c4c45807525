"""Values of data that are words and that a machine reads: `dark` that became `light`, `ubuntu-latest` another one.

A translated word is none of these, but where its key says that it comes from a closed list: only another word in Latin
letters, where the translation is in letters of its own, another word of English, or a name that keeps one of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from qa.checks.values._data_rows import FREE, READ_BY_PEOPLE
from qa.checks.values._renamed import is_another_word
from qa.text.languages import scripts_of
from qa.text.tags import is_language_tag

_KEY = re.compile(r"[ \t]*(?:-[ \t]+)?[\"']?([A-Za-z_][\w.\-]{0,40})[\"']?[ \t]*[:=][ \t]*(.*)")
_LIST = re.compile(r"\[([^\[\]{}]{0,300})\][ \t]*,?")
_VALUE = regex.compile(
    r"[\"']?(\p{L}[\p{L}\p{M}0-9]{0,30}+(?:-[a-z0-9.]{1,30}){0,4})[\"']?[ \t]*,?[ \t]*(?:[ \t][#;].*)?"
)
_SMALL = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9.]+)*")
_CLOSED = re.compile(
    r"(?i)^(?:kind|type|on|when|rotate|interval|severity|depend\w*|requires)$|(?:^|[_\-.a-z])(?:mode|level|state|status|method"
    r"|policy|strategy|scope|protocol|effect|driver|engine|access|permission|visibility|backend|encoding|restart)$"
)
"""Keys whose values a program knows one by one."""


class _Entry(NamedTuple):
    """A word that is the value of a key, or stands in its list, on a line from 0; "" for what is no word."""

    line: int
    key: str
    value: str


def other_values(before: str, after: str, lang: str) -> Iterator[tuple[int, int, str, str]]:
    """(line, line, value, value) where data of the same keys has another word."""
    ours, theirs = list(_entries(before)), list(_entries(after))
    if [one.key for one in ours] != [one.key for one in theirs]:
        return
    changed = [
        (one, other)
        for one, other in zip(ours, theirs, strict=True)
        if "" != one.value != other.value != "" and not READ_BY_PEOPLE.search(one.key) and not FREE.search(one.value)
    ]
    own_letters = "Latn" not in scripts_of(lang)
    found = [(one, other) for one, other in changed if _is_another(one, other, own_letters, lang)]
    if not found and len(changed) == 1 and _CLOSED.search(changed[0][0].key) and changed[0][0].value.isascii():
        found = changed
    for one, other in found:
        yield one.line, other.line, one.value, other.value


def _entries(code: str) -> Iterator[_Entry]:
    for number, line in enumerate(code.split("\n")):
        if (match := _KEY.fullmatch(line)) is None:
            continue
        items = _LIST.fullmatch(match[2].strip())
        for item in items[1].split(",") if items else (match[2],):
            value = _VALUE.fullmatch(item.strip())
            yield _Entry(number, match[1], value[1] if value else "")


def _is_another(one: _Entry, other: _Entry, own_letters: bool, lang: str) -> bool:
    old, new = one.value, other.value
    if is_language_tag(old) or is_language_tag(new) or not (old.isascii() and new.isascii()):
        return False
    parts, others = old.split("-"), new.split("-")
    kept = len(parts) == len(others) > 1 and bool(set(parts) & set(others))
    if not (_SMALL.fullmatch(old) and _SMALL.fullmatch(new)) and not _CLOSED.search(one.key):
        return False
    return kept or own_letters or is_another_word(old, new, lang)
