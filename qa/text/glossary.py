"""A project's terms: CSV, TSV or TBX files → terms, or an error that names the file and the line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from qa.model import Term
from qa.model.errors import ConfigError, read_bounded

TBX = frozenset({".tbx", ".xml"})
LARGEST = 8_000_000
"""Bytes of a file; a term list of a hundred thousand rows is smaller."""
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}", re.IGNORECASE)
_YES = frozenset({"1", "x", "y", "yes", "true", "keep"})
_NO = frozenset({"", "0", "n", "no", "false"})
FORBIDDEN = "!"
"""What a form begins with that must not stand for its term."""
KEEP, FIRST = "keep", "first"
REMARKS = frozenset({"note", "notes", "comment", "definition", "domain", "context", "pos", "source"})
"""Columns for people, which nothing reads."""
_HINT = "the first line reads `term,keep,de,zh`, every other one a term and its forms, split by `|`"


@lru_cache(maxsize=4)
def glossary(root: Path, names: tuple[str, ...]) -> tuple[Term, ...]:
    """The terms of CSV files below `root`, in their order; every group of a run asks for the same ones."""
    return tuple(term for name in names for term in read(root / name))


def read(path: Path) -> tuple[Term, ...]:
    """The terms of one file: TBX by its suffix, else CSV or TSV in UTF-8, with or without byte-order mark.

    The first column holds the source's term, one column a language holds its allowed forms, split by `|`; a form
    after `!` is forbidden. `yes` in the column `keep`, or no form in any column, means that the term is not translated.
    `yes` in the column `first` asks for the source's term beside the first mention, the column `first:de` for a form.
    """
    data = read_bounded(path, LARGEST, "correct the key `glossary`")
    if path.suffix.lower() in TBX:
        # brings an XML parser with it
        from qa.text.tbx import read_tbx

        return tuple(read_tbx(path, data))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}:{line}: not UTF-8", "save the glossary as CSV in UTF-8") from None
    return tuple(_terms(path, text))


def _terms(path: Path, text: str) -> Iterator[Term]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    columns: list[str] = []
    seen: dict[str, int] = {}
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if not any(cells) or cells[0].startswith("#"):
                continue
            where = f"{path}:{reader.line_num}"
            if not columns:
                columns = _header(where, cells)
                continue
            term = _term(where, columns, cells)
            if term.source in seen:
                raise ConfigError(f"{where}: '{term.source}' stands in line {seen[term.source]} already", _HINT)
            seen[term.source] = reader.line_num
            yield term
    except csv.Error as error:
        raise ConfigError(f"{path}:{reader.line_num}: {error}", _HINT) from None


def _delimiter(text: str) -> str:
    """Spreadsheets write semicolons where the comma is decimal, and tabs when asked for Unicode text."""
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    return max(",;\t", key=first.count)


def _header(where: str, cells: Sequence[str]) -> list[str]:
    columns = [cell.lower().replace("_", "-") for cell in cells]
    wrong = [cell for cell in columns[1:] if not _is_column(cell)]
    if wrong or len(cells) < 2:
        said = f"column '{wrong[0]}' is no language" if wrong else "one column only"
        raise ConfigError(f"{where}: {said}", _HINT)
    return columns


def _term(where: str, columns: Sequence[str], cells: Sequence[str]) -> Term:
    if not cells[0]:
        raise ConfigError(f"{where}: no term in the first column", _HINT)
    if len(cells) > len(columns):
        raise ConfigError(f"{where}: {len(cells)} cells under {len(columns)} columns", _HINT)
    kept, forms, forbidden = False, dict[str, tuple[str, ...]](), dict[str, tuple[str, ...]]()
    first = dict[str, tuple[str, ...]]()
    for column, cell in zip(columns[1:], cells[1:], strict=False):
        variants = tuple(form.strip() for form in cell.split("|") if form.strip())
        if column in (KEEP, FIRST):
            yes = _is_yes(where, column, cell)
            kept = yes if column == KEEP else kept
            first |= {"": (cells[0],)} if yes and column == FIRST else {}
        elif column.startswith(f"{FIRST}:"):
            first |= {column.partition(":")[2]: variants} if variants else {}
        elif column not in REMARKS:
            if FORBIDDEN in variants:
                raise ConfigError(f"{where}: no form after `{FORBIDDEN}`", _HINT)
            if allowed := tuple(form for form in variants if not form.startswith(FORBIDDEN)):
                forms[column] = allowed
            if wrong := tuple(form[1:].strip() for form in variants if form.startswith(FORBIDDEN)):
                forbidden[column] = wrong
    return Term(cells[0], forms, kept or not (forms or forbidden), forbidden, first)


def _is_column(name: str) -> bool:
    return name in REMARKS or name in (KEEP, FIRST) or _TAG.fullmatch(name.removeprefix(f"{FIRST}:")) is not None


def _is_yes(where: str, column: str, cell: str) -> bool:
    if cell.lower() not in _YES | _NO:
        raise ConfigError(f"{where}: '{cell}' under `{column}`, neither yes nor no", _HINT)
    return cell.lower() in _YES
