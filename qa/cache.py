"""One sqlite file of pure results: vectors, parses, formula comparisons. Deleting it never changes output."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from qa import __version__

SCHEMA = "CREATE TABLE IF NOT EXISTS entry (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"
CHUNK = 500


def key(*parts: str) -> bytes:
    """The cache key of a computation: its name and version, engine and version, then the input text.

    The release counts too: what an older one computed is never read by a newer one.
    """
    return hashlib.sha256("\0".join((__version__, *parts)).encode("utf-8", "surrogatepass")).digest()[:20]


class Cache:
    """Bytes by key. A cache that cannot be opened or written is silently no cache: it holds nothing of its own."""

    def __init__(self, folder: Path | None) -> None:
        self._db: sqlite3.Connection | None = None
        if folder is None:
            return
        with suppress(OSError, sqlite3.Error):
            folder.mkdir(parents=True, exist_ok=True)
            ignore = folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            self._db = self._open(folder / "cache.sqlite3")

    @staticmethod
    def _open(path: Path) -> sqlite3.Connection:
        try:
            db = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("PRAGMA synchronous=NORMAL")
            db.execute(SCHEMA)
        except sqlite3.DatabaseError:
            # a damaged file is only lost time
            db.close()
            path.unlink(missing_ok=True)
            db = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
            db.execute(SCHEMA)
        return db

    def get_many(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The stored values of those keys that are known."""
        found: dict[bytes, bytes] = {}
        if self._db is None:
            return found
        wanted = list(dict.fromkeys(keys))
        for i in range(0, len(wanted), CHUNK):
            part = wanted[i : i + CHUNK]
            marks = ",".join("?" * len(part))
            with suppress(sqlite3.Error):
                found.update(self._db.execute(f"SELECT key, value FROM entry WHERE key IN ({marks})", part).fetchall())
        return found

    def put_many(self, items: Mapping[bytes, bytes]) -> None:
        """Store values; an existing key keeps its value, results being pure."""
        if self._db is None or not items:
            return
        with suppress(sqlite3.Error):
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany("INSERT OR IGNORE INTO entry VALUES (?, ?)", items.items())
            self._db.execute("COMMIT")

    def close(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None
