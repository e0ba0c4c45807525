"""Batches in Parquet: rows of a table in, a table of answers out.

A table cannot be written on where a run was ended. So answers go line by line into `OUTPUT.part.jsonl` as ever, and
become the table when all of them are there; what they answer stands in its metadata.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

from qa.model.errors import QaError
from qa.run.ledger import SUFFIX, Ledger, Line, digest_of
from qa.run.rows import KEYS

PART = ".part.jsonl"
MISSING = ("Parquet needs pyarrow, which is not installed", "python -m pip install 'ray[data]', the extra [ray]")
ROWS = 4_096
"""Rows that are read or written at once."""
WHOLE = 2**63 - 1
DIGEST, FAILED = b"qa.digest", b"qa.failed"


def _library() -> Any:
    try:
        import pyarrow.parquet
    except ImportError:
        raise QaError(*MISSING) from None
    return pyarrow


def lines(path: Path) -> Iterator[bytes]:
    """The rows of a table as lines of a JSONL file."""
    arrow = _library()
    hint = "name a Parquet file with the columns id, source, target, source_lang, target_lang"
    try:
        with arrow.parquet.ParquetFile(path) as table:
            wanted = [name for name in ("id", *KEYS) if name in table.schema_arrow.names]
            for part in table.iter_batches(ROWS, columns=wanted):
                for record in part.to_pylist():
                    given = {key: value for key, value in record.items() if value is not None or key not in KEYS[2:]}
                    # a column of another type is named as what it is none of
                    yield json.dumps(given, default=lambda _: {}).encode("ascii") + b"\n"
    except (OSError, arrow.ArrowException) as error:
        raise QaError(f"{path}: cannot be read: {str(error).splitlines()[0]}", hint) from None


class ParquetLedger:
    """A table of answers that is open for this run alone: id, line, findings, error."""

    def __init__(self, path: Path, options: str) -> None:
        _library()
        self._path, self._options = path, options
        self._part = Ledger(path.with_name(path.name + PART), options)
        self._written: tuple[int, int] | None = None

    @property
    def answered(self) -> int:
        return self._written[0] if self._written else self._part.answered

    @property
    def failed(self) -> int:
        return self._written[1] if self._written else self._part.failed

    def resume(self, given: Iterator[Line]) -> Iterator[Line]:
        """The lines of the input without an answer; none where the table is complete."""
        if not self._path.exists():
            return self._part.resume(given)
        digest, count = digest_of(self._options, (line for line, _ in given))
        known = _metadata(self._path)
        if known.get(DIGEST) != digest.encode("ascii"):
            raise QaError(
                f"{self._path}: answers other texts, was written with other options or by another qa, or is no table",
                "name another --output; this file is left as it is",
            )
        self._written = count, int(known.get(FAILED, b"0"))
        return iter(())

    def write(self, line: bytes, answer: dict[str, Any], *, failed: bool) -> None:
        """Keep the answer to a line of the input."""
        self._part.write(line, answer, failed=failed)

    def save(self, *, complete: bool) -> None:
        """Force the answers to the disk; when all are there, as a table."""
        if self._written is None:
            self._part.save(complete=complete)
            if complete:
                self._to_table()

    def close(self) -> None:
        """Give the file back."""
        self._part.close()
        if self._written is not None:
            for name in (self._part.path, self._part.path.with_name(self._part.path.name + SUFFIX)):
                name.unlink(missing_ok=True)

    def _to_table(self) -> None:
        arrow = _library()
        counts = self._part.answered, self._part.failed
        known = {DIGEST: self._part.digest.encode("ascii"), FAILED: str(counts[1]).encode("ascii")}
        begun = self._path.with_name(self._path.name + ".part")
        try:
            ids = _id_type(arrow, _answers(self._part.path))
            schema = _schema(arrow, ids).with_metadata(known)
            with arrow.parquet.ParquetWriter(begun, schema) as out:
                answers = (_spelled(answer, ids == arrow.string()) for answer in _answers(self._part.path))
                while rows := list(islice(answers, ROWS)):
                    out.write_table(arrow.Table.from_pylist(rows, schema))
            begun.replace(self._path)
        except OSError as error:
            with suppress(OSError):
                begun.unlink(missing_ok=True)
            again = f"the answers stand in {self._part.path}; the same command goes on there"
            raise QaError(f"{self._path}: cannot be written: {error.strerror or error}", again) from None
        self._written = counts


def _answers(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("rb") as written:
        yield from map(json.loads, written)


def _metadata(path: Path) -> dict[bytes, bytes]:
    arrow = _library()
    try:
        return dict(arrow.parquet.read_schema(path).metadata or {})
    except (OSError, arrow.ArrowException):
        return {}


def _id_type(arrow: Any, answers: Iterator[dict[str, Any]]) -> Any:
    """Whole numbers, or numbers, where all ids are; else texts."""
    kinds = {_kind(answer["id"]) for answer in answers if "id" in answer}
    return arrow.int64() if kinds == {int} else arrow.float64() if kinds == {float} else arrow.string()


def _kind(id: str | int | float) -> type:
    """A whole number that fits in no column is a text."""
    return str if isinstance(id, int) and abs(id) > WHOLE else type(id)


def _spelled(answer: dict[str, Any], text: bool) -> dict[str, Any]:
    """An id that is a number among texts becomes one."""
    return {**answer, "id": str(answer["id"])} if text and "id" in answer else answer


def _schema(arrow: Any, ids: Any) -> Any:
    whole, text = arrow.int64(), arrow.string()
    place = arrow.struct(
        [
            ("path", text), ("line", whole), ("column", whole), ("end_line", whole), ("end_column", whole),
            ("text", text), ("cell", whole), ("file_line", whole),
        ]
    )  # fmt: skip
    detail = arrow.struct([("target", place), ("source", place), ("message", text)])
    finding = arrow.struct(
        [
            *((name, text) for name in ("check", "category", "severity", "message", "source_lang", "target_lang")),
            ("fingerprint", text), ("confidence", arrow.float64()), ("target", place), ("source", place),
            ("places", whole), ("details", arrow.list_(detail)),
        ]
    )  # fmt: skip
    return arrow.schema([("id", ids), ("line", whole), ("findings", arrow.list_(finding)), ("error", text)])
