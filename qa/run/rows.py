"""The lines of a batch's input: each is a pair of texts or the reason why it is none."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from typing import IO, Any

from qa.model.records import dataclass
from qa.parse import MAX_BYTES

LONGEST_LINE = 16 * MAX_BYTES
"""Bytes of a line: two texts of the largest size, every character escaped."""
KEYS = ("source", "target", "source_lang", "target_lang")
LONGEST_TAG = 100
"""Characters of a language's tag: the longest that are registered have 35."""
HINT = 'a line is {"id", "source", "target", "source_lang", "target_lang"}'


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of texts."""

    id: str | int | float
    source: str
    target: str
    source_lang: str = ""
    target_lang: str = ""

    @property
    def name(self) -> dict[str, Any]:
        """What tells its answer from the others."""
        return {"id": self.id}


@dataclass(frozen=True, slots=True)
class BadRow:
    """A line that is no pair; `name` is its id where that could be read, else its number."""

    name: dict[str, Any]
    error: str


def read(lines: IO[bytes]) -> Iterator[tuple[bytes, Row | BadRow]]:
    """Every line that is not blank, with what it says."""
    for number, line in _lines(lines):
        if line.strip():
            yield line, _row(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, number)


def read_lines(lines: Iterable[bytes]) -> Iterator[tuple[bytes, Row | BadRow]]:
    """The same of lines that are known to be whole."""
    for number, line in enumerate(lines, 1):
        yield line, _row(line, number)


def _lines(lines: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Numbered lines; of one that is too long the first part, which is too long as well."""
    number = 0
    while line := lines.readline(LONGEST_LINE + 1):
        number += 1
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = lines.readline(LONGEST_LINE + 1)
        yield number, line


def _row(line: bytes, number: int) -> Row | BadRow:
    name: dict[str, Any] = {"line": number}
    if len(line) > LONGEST_LINE:
        return BadRow(name, f"line is longer than {LONGEST_LINE // 1_000_000} MB")
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return BadRow(name, f"not UTF-8: byte 0x{line[error.start]:02x} at {error.start + 1}")
    except RecursionError:
        return BadRow(name, "nested too deep")
    except ValueError as error:
        return BadRow(name, f"not JSON: {error}")
    if not isinstance(record, dict):
        return BadRow(name, f"{_kind(record)}, not an object; {HINT}")
    if "id" not in record:
        return BadRow(name, f"no id; {HINT}")
    if not _is_id(record["id"]):
        return BadRow(name, f"id is {_kind(record['id'])}, neither a text nor a number")
    name = {"id": record["id"]}
    # languages may be left out: then the texts tell them
    values = {key: record.get(key) or "" if key.endswith("lang") else record.get(key) for key in KEYS}
    wrong = next((said for key, value in values.items() if (said := _wrong(key, value, key in record))), "")
    return BadRow(name, wrong) if wrong else Row(record["id"], *map(str, values.values()))


def _is_id(value: object) -> bool:
    if isinstance(value, str):
        return not _surrogate(value)
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _wrong(key: str, value: object, given: bool) -> str:
    """What keeps a value from being a text; empty where nothing does."""
    if not isinstance(value, str):
        return f"{key} is {_kind(value)}, not a text" if given else f"no {key}; {HINT}"
    if _surrogate(value):
        return f"{key} holds half a surrogate pair"
    if "\0" in value:
        return f"{key} holds a null character"
    if key.endswith("lang") and len(value) > LONGEST_TAG:
        return f"{key} is longer than {LONGEST_TAG} characters"
    if len(value) > MAX_BYTES or len(value.encode("utf-8")) > MAX_BYTES:
        return f"{key} is larger than {MAX_BYTES // 1_000_000} MB"
    return ""


def _surrogate(text: str) -> bool:
    return any("\ud800" <= c <= "\udfff" for c in text) if not text.isascii() else False


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case list():
            return "a list"
        case dict():
            return "an object"
        case str():
            return "a text that is no Unicode" if _surrogate(value) else "a text"
        case _:
            return "a number"
