"""What a translation says of the version of its source: a commit, a hash or a date, in front matter or a comment.

MDN writes `l10n.sourceCommit`, co-op-translator the MD5 of the source in a comment, others `source_commit`,
`source-hash`, `original_hash`, `translation-date` or `<!-- sync: COMMIT -->`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex

from qa.model.records import dataclass
from qa.run.staleness.outline import front_of

KEYS = (
    "l10n.sourceCommit", "l10n.source_commit", "sourceCommit", "source_commit", "source-commit", "source.commit",
    "original_commit", "base_commit", "upstream_commit", "translation_commit", "source-hash", "source_hash",
    "sourceHash", "source.hash", "source_sha", "source_sha256", "source_md5", "original_hash", "original-hash",
    "originalHash", "content_hash",
)  # fmt: skip
"""Keys of front matter that hold a commit or a hash, dots for nesting."""
DATES = (
    "translation-date", "translation_date", "translationDate", "translated_at", "translated-at", "last_translated",
    "source_date", "l10n.date",
)  # fmt: skip
"""Keys that hold the day of the translation."""
# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
SHORTEST = 7
"""Digits of an abbreviated commit or hash."""
ALL_DIGITS = 32
"""Characters from which digits alone are a hash, as MD5 writes one: fewer are a day, a version, a count."""
_HASH = re.compile(r"(?<![0-9a-f])[0-9a-f]{7,64}(?![0-9a-f])", re.IGNORECASE)
_DATE = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_COMMENT = re.compile(r"<!--(.{1,2000}?)-->|\{/\*(.{1,2000}?)\*/\}", re.DOTALL)
# Python before 3.11.5 loses its way in a possessive group with choices inside; `regex` does not
_PAIR = regex.compile(r"(?<![\w.-])(?:(?![A-Za-z])[\w.-])*+([A-Za-z][\w.-]*+)[\"']?\s*+[:=]\s*[\"']?([^\"'\n,}]+)")
_SYNC = re.compile(r"\b(?:synced|sync|in sync|up to date|translated|translation|based)\b[^\n]{0,80}?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """What a translation records: `key` says where; `value` is a commit or hash in lower case, or a day."""

    key: str
    value: str
    is_date: bool = False


def records(text: str, key: str = "") -> Iterator[Record]:
    """The records of a translation, the project's own `key` first, dates last."""
    data = front_of(text.replace("\r", " ")).data
    for name in (key, *KEYS) if key else KEYS:
        if value := _hash(_nested(data, name)):
            yield Record(name, value)
    dates = [Record(name, value, True) for name in (key, *DATES) if (value := _day(_nested(data, name)))]
    for comment in _COMMENT.finditer(text):
        yield from _in_comment(comment[1] or comment[2], key, dates)
    yield from dates


def _in_comment(body: str, key: str, dates: list[Record]) -> Iterator[Record]:
    names = {name.rpartition(".")[2].lower(): name for name in (*KEYS, *([key] if key else ()))}
    days = {name.lower(): name for name in DATES}
    for pair in _PAIR.finditer(body):
        name = pair[1].lower()
        if name in names and (value := _hash(pair[2])):
            yield Record(names[name], value)
        elif name in days and (value := _day(pair[2])):
            dates.append(Record(days[name], value, True))
        elif name in ("sync", "synced", "source", "upstream", "base") and (value := _hash(pair[2])):
            yield Record(f"comment {pair[1]}", value)
    if (said := _SYNC.match(body.strip())) and (value := _hash(body[said.start() :])):
        yield Record("comment sync", value)


def _nested(data: Mapping[str, Any], name: str) -> object:
    """A value by its name: as it stands, or a level deeper at every dot."""
    if not name or name in data:
        return data.get(name)
    first, _, rest = name.partition(".")
    value: object = data.get(first)
    for part in rest.split(".") if rest else ():
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _hash(value: object) -> str:
    """A commit or hash in a value: eight digits alone may be a day, and digits alone are none unless they are many."""
    found = _HASH.search(str(value)) if isinstance(value, str | int) else None
    return found[0].lower() if found and not (found[0].isdigit() and len(found[0]) < ALL_DIGITS) else ""


def _day(value: object) -> str:
    found = _DATE.search(str(value)) if isinstance(value, str) else None
    return found[0] if found else ""


def numbers_by_hash(texts: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The hashes of the editions of a source, given by (blob id, text), newest first → the number of the edition."""
    found: dict[str, int] = {}
    for number, (blob, text) in reversed(list(enumerate(texts))):
        found[blob] = number
        flat = text.replace("\r\n", "\n")
        for spelled in {text, flat, flat.replace("\n", "\r\n"), flat.strip(), "\ufeff" + text}:
            data = spelled.encode("utf-8", "surrogatepass")
            for name in ("md5", "sha1", "sha256"):
                found[hashlib.new(name, data, usedforsecurity=False).hexdigest()] = number
    return found


def numbered(value: str, hashes: Mapping[str, int]) -> int | None:
    """The edition whose hash begins with a value."""
    if value in hashes:
        return hashes[value]
    return min((number for name, number in hashes.items() if name.startswith(value)), default=None)
