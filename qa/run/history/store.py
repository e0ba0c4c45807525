"""The log in the cache, by the commit that it ends with: a later run reads only what came since."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

from qa.cache import Cache, key
from qa.discover.git import git
from qa.model.errors import QaError
from qa.run.history.log import Commit, FileChange, Log, read_log

VERSION = "2"
LOOKED_BACK = 400
"""Commits in which a stored log is looked for."""
WORTH_STORING = 40
"""New commits from which the log is stored anew: a stored log of 20,000 commits takes megabytes."""


def log_of(root: Path, commit: str, cache: Cache) -> Log:
    """The log at a commit, from the cache as far as it is there."""
    known, stored = _stored(root, commit, cache)
    if stored is None:
        log, new = read_log(root, commit), WORTH_STORING
    elif known == commit:
        return stored
    else:
        recent = read_log(root, commit, known)
        log, new = recent + stored, len(recent.commits)
    if new >= WORTH_STORING:
        cache.put_many({_key(commit): _encoded(log)})
    return log


def _key(commit: str) -> bytes:
    return key("history", VERSION, commit)


def _stored(root: Path, commit: str, cache: Cache) -> tuple[str, Log | None]:
    """The nearest ancestor whose log is known."""
    if (value := cache.get_many([_key(commit)]).get(_key(commit))) and (log := _decoded(value)):
        return commit, log
    try:
        names = git(root, "rev-list", f"--max-count={LOOKED_BACK}", commit).decode().split()
    except QaError:
        return "", None
    found = cache.get_many(_key(name) for name in names)
    for name in names:
        if (value := found.get(_key(name))) and (log := _decoded(value)):
            return name, log
    return "", None


def _encoded(log: Log) -> bytes:
    names = {name: i for i, name in enumerate(dict.fromkeys(n for c in log.changes for n in (c.path, c.before)))}
    rows = [(c.commit, names[c.path], c.blob, names[c.before], int(c.born), int(c.merged)) for c in log.changes]
    data = [[(c.id, c.time) for c in log.commits], list(names), rows]
    return zlib.compress(json.dumps(data, separators=(",", ":")).encode("ascii"), 1)


def _decoded(value: bytes) -> Log | None:
    try:
        commits, names, rows = json.loads(zlib.decompress(value))
        changes = [
            FileChange(commit, names[path], blob, names[before], bool(born), bool(merged))
            for commit, path, blob, before, born, merged in rows
        ]
        return Log([Commit(*commit) for commit in commits], changes)
    except (ValueError, TypeError, LookupError, zlib.error, RecursionError):
        return None
