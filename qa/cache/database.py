"""The SQLite file of the cache: made where it is missing, refused where it is damaged or of another format."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

PATIENCE = 5.0
"""Seconds that a write waits for another process."""
PAUSE = 0.02
"""Seconds between two tries to open a file that others are making."""
BUSY, PRIMARY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}), 0xFF
"""What SQLite answers where another process holds the file, and the part of its codes that says so."""
DAMAGE = (sqlite3.Error, UnicodeDecodeError)
"""What sqlite raises: its own errors, and what Python makes of a message that quotes scribbled bytes."""
_FORMAT = 2
_SCHEMA = "CREATE TABLE entry (key BLOB PRIMARY KEY, used INTEGER NOT NULL, value BLOB NOT NULL) WITHOUT ROWID"


def open_database(path: Path) -> sqlite3.Connection | None:
    """The database of our format; None where the file is damaged or another's. Waits for others who are making it:
    not every statement does that by itself."""
    latest = time.monotonic() + PATIENCE
    while True:
        try:
            return _opened(path)
        except sqlite3.OperationalError as error:
            # an error of Python's own, as over text that is none, has no code
            code = getattr(error, "sqlite_errorcode", 0) & PRIMARY
            if code not in BUSY or time.monotonic() > latest:
                # locked for long, full or read-only: the file itself may be good
                raise
        time.sleep(PAUSE)


def _opened(path: Path) -> sqlite3.Connection | None:
    try:
        db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    except sqlite3.Error:
        return None
    try:
        # both of one moment: another process may be making the file
        db.execute("BEGIN")
        version = db.execute("PRAGMA user_version").fetchone()[0]
        tables = db.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        db.execute("COMMIT")
        if (version, tables) not in ((0, []), (_FORMAT, [("table", "entry", _SCHEMA)])):
            raise sqlite3.DatabaseError("another format")
        # before the first table, else it has no effect
        db.execute("PRAGMA auto_vacuum=INCREMENTAL")
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=NORMAL")
        if not tables:
            db.execute("BEGIN IMMEDIATE")
            # another process may have been faster
            db.execute(_SCHEMA.replace("TABLE", "TABLE IF NOT EXISTS"))
            db.execute(f"PRAGMA user_version={_FORMAT}")
            db.execute("COMMIT")
    except sqlite3.OperationalError:
        db.close()
        raise
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        db.close()
        return None
    return db
