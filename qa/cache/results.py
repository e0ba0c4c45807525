"""One sqlite file of pure results: vectors, parses, formula comparisons. Deleting it never changes output.

Whatever is wrong with the file is a miss: a value that is not what was stored, another schema, a folder in its place, a
disk that is full, locked or only for reading. A file that cannot be used is made anew only where nobody else uses it.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import ClassVar
from weakref import WeakSet

from qa import __version__
from qa.cache.database import DAMAGE, open_database
from qa.cache.lock import Lock
from qa.model.records import dataclass

FILE = "cache.sqlite3"
LARGEST = 500 << 20
"""Bytes of the file unless `cache-size` says another size; a corpus of 1,000 notes in 8 languages needs a tenth."""
KEPT = 0.8
"""Share of the size that is left when the least recently used values go."""
CHUNK = 500
CHECK_EVERY = 64
"""Writes between two looks at the size."""
HOUR = 3600
RENEWED = 24
"""Hours after which reading a value counts as another use: not every run should write what it reads."""
CHECKSUM = 8


def key(*parts: str) -> bytes:
    """The cache key of a computation: its name and version, engine and version, then the input text.

    The release counts too: what an older one computed is never read by a newer one.
    """
    return hashlib.sha256("\0".join((__version__, *parts)).encode("utf-8", "surrogatepass")).digest()[:20]


@dataclass(frozen=True, slots=True)
class Contents:
    """How many values a cache holds, the bytes of the file, and when the least recently used was used (Unix time)."""

    entries: int
    size: int
    oldest: int


class Cache:
    """Bytes by key. A cache that cannot be opened or written is silently no cache: it holds nothing of its own."""

    in_use: ClassVar[WeakSet[Cache]] = WeakSet()  # SQLite does not survive a fork

    def __init__(self, folder: Path | None, largest: int = LARGEST) -> None:
        self.folder = folder
        self._db: sqlite3.Connection | None = None
        self._guard, self._largest, self._puts = threading.Lock(), largest, 0
        self._lock: Lock | None = None
        if folder is None or largest <= 0:
            return
        with suppress(OSError, *DAMAGE):
            folder.mkdir(parents=True, exist_ok=True)
            ignore = folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8", newline="\n")
            self._lock = Lock(folder / "lock")
            self.in_use.add(self)
            self._db = open_database(folder / FILE) or self._anew(folder / FILE)

    def _anew(self, path: Path) -> sqlite3.Connection | None:
        """A fresh file for one that is damaged or of another format, unless another process has it open."""
        if self._lock is None or not self._lock.alone():
            return None
        try:
            for suffix in ("", "-wal", "-shm", "-journal"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            return open_database(path)
        finally:
            self._lock.share()

    def get_many(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The stored values of those keys that are known."""
        found: dict[bytes, bytes] = {}
        if self._db is None:
            return found
        wanted, now = list(dict.fromkeys(keys)), _hours()
        stale: list[bytes] = []
        for i in range(0, len(wanted), CHUNK):
            part = wanted[i : i + CHUNK]
            marks = ",".join("?" * len(part))
            # nothing but question marks is put in
            query = f"SELECT key, used, value FROM entry WHERE key IN ({marks})"  # nosec B608
            with suppress(*DAMAGE):
                for entry, used, sealed in self._db.execute(query, part).fetchall():
                    value = _unsealed(entry, sealed)
                    if value is None:
                        self._write("DELETE FROM entry WHERE key = ?", [(entry,)])
                        continue
                    found[entry] = value
                    if not isinstance(used, int) or abs(now - used) > RENEWED:
                        stale.append(entry)
        if stale:
            self._write("UPDATE entry SET used = ? WHERE key = ?", [(now, entry) for entry in stale])
        return found

    def put_many(self, items: Mapping[bytes, bytes]) -> None:
        """Store values; an existing key keeps its value, results being pure."""
        self._store("INSERT OR IGNORE INTO entry (key, used, value) VALUES (?, ?, ?)", items)

    def replace_many(self, items: Mapping[bytes, bytes]) -> None:
        """Store values in place of those of existing keys, which say themselves what they hold for."""
        self._store("INSERT OR REPLACE INTO entry (key, used, value) VALUES (?, ?, ?)", items)

    def _store(self, statement: str, items: Mapping[bytes, bytes]) -> None:
        now = _hours()
        rows = [(entry, now, _sealed(entry, value)) for entry, value in items.items()]
        self._write(statement, rows)
        if rows and self._puts % CHECK_EVERY == 0:
            self._shrink()
        self._puts += bool(rows)

    def contents(self) -> Contents:
        """What is stored; nothing where the file cannot be used."""
        if self._db is not None:
            with suppress(TypeError, *DAMAGE):
                entries, oldest = self._db.execute("SELECT COUNT(*), MIN(used) FROM entry").fetchone()
                return Contents(entries, self._size(), (oldest or 0) * HOUR)
        return Contents(0, 0, 0)

    def clear(self) -> bool:
        """Remove every value; False where that cannot be done. The file stays: others may have it open."""
        if not self._write("DELETE FROM entry", [()]):
            return False
        with self._guard, suppress(*DAMAGE):
            if self._db is not None:
                self._db.execute("VACUUM")
                self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return True

    def close(self) -> None:
        with self._guard:
            db, self._db = self._db, None
            if db is not None:
                db.close()
        self.in_use.discard(self)
        if self._lock is not None:
            self._lock.close()

    def _write(self, statement: str, rows: Iterable[tuple[object, ...]]) -> bool:
        """Execute for all rows or none."""
        rows = list(rows)
        with self._guard:
            if self._db is None or not rows:
                return False
            try:
                self._db.execute("BEGIN IMMEDIATE")
                self._db.executemany(statement, rows)
                self._db.execute("COMMIT")
            except DAMAGE:
                with suppress(*DAMAGE):
                    # half a transaction would keep the file locked for everybody
                    self._db.execute("ROLLBACK")
                return False
        return True

    def _size(self) -> int:
        """Bytes of the file in use."""
        if self._db is None:
            return 0
        pages, free, size = (
            self._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
        return int((pages - free) * size)

    def _shrink(self) -> None:
        """Let the least recently used values go where the file is too large."""
        with suppress(TypeError, *DAMAGE):
            size = self._size()
            if size <= self._largest or self._db is None:
                return
            excess, gone = size - KEPT * self._largest, []
            for entry, length in self._db.execute("SELECT key, LENGTH(value) FROM entry ORDER BY used, key"):
                if excess <= 0:
                    break
                gone.append((entry,))
                # a row also costs its key and its share of the pages
                excess -= (length or 0) + len(entry) + CHECKSUM
            self._write("DELETE FROM entry WHERE key = ?", gone)
            with self._guard:
                self._db.execute("PRAGMA incremental_vacuum")


def _hours() -> int:
    return int(time.time()) // HOUR


def _sealed(entry: bytes, value: bytes) -> bytes:
    return hashlib.blake2b(value, digest_size=CHECKSUM, key=entry).digest() + value


def _unsealed(entry: bytes, sealed: object) -> bytes | None:
    """The value that was stored under a key; None for anything else."""
    if not isinstance(sealed, bytes) or len(sealed) < CHECKSUM:
        return None
    return sealed[CHECKSUM:] if _sealed(entry, sealed[CHECKSUM:]) == sealed else None
