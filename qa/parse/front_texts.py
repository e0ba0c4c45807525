"""Which values of a front matter are texts for readers, and where they stand in TOML and JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.model.records import dataclass
from qa.parse.attributes import LINKS, LISTS, MACHINE, PICTURES, WORDS
from qa.text.named_texts import is_named_text

NESTED = frozenset(
    "title text tagline details description subtitle summary label caption alt placeholder heading linktext lead "
    "message question answer excerpt abstract subject".split()
)
"""Names of texts for readers below the top: the head of a home page, its features, its buttons."""
NAMES = (
    MACHINE
    | LINKS
    | PICTURES
    | (WORDS - {"content"})
    | frozenset("author authors email lang date categories aliases".split())
)
"""Names of values that are no texts, whatever they look like."""
WORDS_OF_TEXT, LETTERS_OF_TEXT = 4, 6
"""Words from which a value without a telling name is a text, names of people having two or three; and letters beyond
ASCII, for scripts that write no spaces."""
_LETTER = re.compile(r"[^\W\d_]")
_TAG = re.compile(r"</?[a-z][^<>]{0,300}>", re.I)
"""A tag within a text."""
_MACHINES = re.compile(r"[{}<>|=;]|://|^[./]|^\S+$")
_STRING = r"\"((?:[^\"\\\n]|\\.)*)\"|'([^'\n]*)'"
_TOML_LINE = re.compile(
    r"^[ \t]*(?:\[+[ \t]*([\w.\"'-]+)[ \t]*\]+[ \t]*(?:#.*)?$"
    r"|([\w-]+)[ \t]*=[ \t]*(?:\"\"\"\n?((?:[^\"\\]|\\.|\"(?!\"\"))*)\"\"\"|" + _STRING + r"|(\[)))",
    re.M,
)
_TOML_ITEM = re.compile(r"\s*(?:" + _STRING + r")[ \t]*(?:#.*)?\s*(?:,|(?=\]))")
_JSON_TEXT = re.compile(r"([{\[}\]])|\"([\w.-]+)\"\s*:\s*\"((?:[^\"\\\n]|\\.)*)\"|\"(?:[^\"\\\n]|\\.)*\"")

_PROGRAM_TEXT = re.compile(r"(?:^|[{,])\s*[\"']?([\w-]+)[\"']?\s*:\s*([\"'`])((?:(?!\2)[^\\\n]|\\.)*)\2", re.M)


@dataclass(frozen=True, slots=True)
class Field:
    """A text value of the front matter: `[start, end)` with its quotes, `[inner_start, inner_end)` without."""

    key: str
    value: str
    start: int
    end: int
    inner_start: int
    inner_end: int


def is_shown(key: str, value: str) -> bool:
    """Whether a value below the top is a text for readers: by its name, else by its words."""
    name = key.lower()
    return name in NESTED or is_named_text(key) or (name not in NAMES and _says(value))


def are_shown(key: str, values: Sequence[str]) -> bool:
    """Whether the strings of a list are texts."""
    name = key.lower()
    return name not in NAMES and (name in LISTS or all(map(_says, values)))


def _says(value: str) -> bool:
    value = _TAG.sub(" ", value).strip()
    letters = _LETTER.findall(value)
    foreign = sum(1 for letter in letters if not letter.isascii())
    if foreign >= LETTERS_OF_TEXT and not value.startswith(("/", ".")) and "://" not in value:
        return True
    return len(value.split()) >= WORDS_OF_TEXT and bool(letters) and not _MACHINES.search(value)


def of_toml(source: str, start: int) -> Iterator[Field]:
    """The texts of valid TOML, which stands at `start` of the note."""
    table = ""
    for match in _TOML_LINE.finditer(source):
        if match[1]:
            table = match[1].replace('"', "") + "."
        elif match[6]:
            yield from _toml_items(source, match, table, start)
        else:
            group = next(g for g in (3, 4, 5) if match[g] is not None)
            value = match[group].strip()
            if value and (not table or is_shown(match[2], value)):
                edge = 0 if group > 3 else 2
                low, high = match.span(group)
                yield Field(
                    table + match[2], value, start + low - 1 - edge, start + high + 1 + edge, start + low, start + high
                )


def _toml_items(source: str, opening: re.Match[str], table: str, start: int) -> Iterator[Field]:
    """The texts of a list of strings."""
    items, position = list[re.Match[str]](), opening.end()
    while item := _TOML_ITEM.match(source, position):
        items.append(item)
        position = item.end()
    values = [item[1] if item[1] is not None else item[2] for item in items]
    if not items or not are_shown(opening[2], values):
        return
    for item, value in zip(items, values, strict=True):
        low, high = item.span(1 if item[1] is not None else 2)
        if value.strip():
            yield Field(
                f"{table}{opening[2]}.*", value.strip(), start + low - 1, start + high + 1, start + low, start + high
            )


def of_json(source: str) -> Iterator[Field]:
    """The texts of a valid object of JSON at the head of a note."""
    depth = 0
    for match in _JSON_TEXT.finditer(source):
        if match[1]:
            depth += 1 if match[1] in "{[" else -1
        elif match[2] and match[3].strip() and (depth == 1 or is_shown(match[2], match[3])):
            low, high = match.span(3)
            yield Field("*." * (depth > 1) + match[2], match[3].strip(), low - 1, high + 1, low, high)


def of_program(source: str, start: int) -> Iterator[Field]:
    """The texts of an object of JavaScript, which stands at `start` of the note: those whose names say so."""
    for match in _PROGRAM_TEXT.finditer(source):
        if match[3].strip() and match[1].lower() in NESTED:
            low, high = start + match.start(3), start + match.end(3)
            yield Field(match[1], match[3].strip(), low - 1, high + 1, low, high)
