"""Front matter of the notes below a root: each file read once, and kept from run to run by its time and size."""

from __future__ import annotations

import json
import os
import re
import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from qa.cache import Cache, key
from qa.discover.content import begins_in
from qa.discover.front import Head, head_of, read_start

HEADS_VERSION = "2"
PORTUGUESE = "pt"
_BRAZIL = re.compile(r"(?:^|[/._-])br(?=[/._-])", re.IGNORECASE)
"""Breton is spelled `br`, and so is what Brazilians write."""
Stamp = tuple[int, int]
"""When a file was last written, in nanoseconds, and its size."""
SETTLED = 2_000_000_000
"""Nanoseconds that a file must be old: one written twice within a tick of its clock would keep its stamp."""


class Heads:
    """The head of a note by its name. What was read of a folder is kept under the stamps of all its notes."""

    def __init__(self, root: Path, stamps: Mapping[str, Stamp], cache: Cache | None = None) -> None:
        self._folder, self._stamps, self._cache = f"{root}{os.sep}", stamps, cache
        self._known: dict[str, Head] = {}
        self.reads = 0
        """How many files were opened."""
        self._unread: dict[bytes, list[str]] = {}
        if cache is not None:
            self._recall(cache)

    def __call__(self, name: str) -> Head:
        head = self._known.get(name)
        if head is None:
            self.reads += 1
            head = self._known[name] = self._said(name, read_start(self._folder + name))
        return head

    def _said(self, name: str, start: bytes) -> Head:
        """The head; with the language of the text where the code in the name is that of a country as well."""
        head = head_of(start)
        # few names have the letters, and looking for a part of a name costs ten times as much
        if head.lang or "br" not in name.lower() or not _BRAZIL.search(name) or not begins_in(start, PORTUGUESE):
            return head
        return Head(head.present, f"{PORTUGUESE}-BR", head.original)

    def _recall(self, cache: Cache) -> None:
        folders: dict[str, list[str]] = defaultdict(list)
        for name in self._stamps:
            folders[name.rpartition("/")[0]].append(name)
        for names in folders.values():
            stamps = json.dumps([(name, self._stamps[name]) for name in names])
            self._unread[key("heads", HEADS_VERSION, self._folder, stamps)] = names
        for entry, value in cache.get_many(self._unread).items():
            if heads := _heads(value, len(self._unread[entry])):
                self._known.update(zip(self._unread.pop(entry), heads, strict=True))

    def keep(self) -> None:
        """Store the folders of which every note has been read meanwhile."""
        latest = time.time_ns() - SETTLED
        if self._cache is not None:
            self._cache.put_many(
                {
                    entry: json.dumps([self._known[name].to_tuple() for name in names]).encode("ascii")
                    for entry, names in self._unread.items()
                    if all(name in self._known and self._stamps[name][0] < latest for name in names)
                }
            )


def _heads(value: bytes, count: int) -> list[Head]:
    """Stored heads; none where the value is not what was stored."""
    try:
        rows = json.loads(value)
        heads = [Head(bool(present), str(lang), bool(original)) for present, lang, original in rows]
    except (ValueError, TypeError):
        return []
    return heads if len(heads) == count else []
