"""Texts by blob id, many at a time; pointers of Git LFS are followed to what lies in the repository."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from qa.discover.git import git
from qa.model.errors import QaError, read_bounded
from qa.parse import MAX_BYTES

BATCH = 2000
"""Blobs that are read at once: some ten megabytes of notes."""
_POINTER = re.compile(rb"version https://git-lfs\.github\.com/spec/[^\n]*\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\b")


def texts(root: Path, blobs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(blob id, text) of those that are there and are texts of a note's size; the others are left out."""
    wanted = list(dict.fromkeys(blob for blob in blobs if blob))
    for i in range(0, len(wanted), BATCH):
        for blob, data in _contents(root, _sized(root, wanted[i : i + BATCH])):
            text = decoded(_followed(root, data))
            if text is not None:
                yield blob, text


def decoded(data: bytes) -> str | None:
    """The text of a file; None for one that is no text or not fetched (a pointer of Git LFS)."""
    if b"\0" in data or _POINTER.match(data[:1000]):
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _sized(root: Path, blobs: Sequence[str]) -> list[str]:
    """Those of the blobs that exist here and are no larger than a note may be."""
    said = git(root, "cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)", given=_lines(blobs))
    rows = (line.split(" ") for line in said.decode("ascii", "replace").splitlines())
    return [row[0] for row in rows if len(row) == 3 and row[1] == "blob" and int(row[2]) <= MAX_BYTES]


def _contents(root: Path, blobs: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    data = git(root, "cat-file", "--batch=%(objectname) %(objectsize)", given=_lines(blobs)) if blobs else b""
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        name, size = data[at:end].decode("ascii").split(" ")
        yield name, data[end + 1 : end + 1 + int(size)]
        at = end + 2 + int(size)


def _lines(blobs: Sequence[str]) -> bytes:
    return "".join(f"{blob}\n" for blob in blobs).encode("ascii")


def _followed(root: Path, data: bytes) -> bytes:
    """The content that a pointer of Git LFS stands for, where this clone has fetched it."""
    pointer = _POINTER.match(data[:1000])
    if pointer is None:
        return data
    name = pointer[1].decode()
    try:
        folder = Path(git(root, "rev-parse", "--path-format=absolute", "--git-common-dir").decode().strip())
        path = folder / "lfs" / "objects" / name[:2] / name[2:4] / name
        return read_bounded(path, MAX_BYTES, "")
    except QaError:
        return data


def blobs_at(root: Path, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """(commit, path) → blob id, for those files that their commit has."""
    wanted = list(dict.fromkeys(place for place in places if "\n" not in place[1]))
    found: dict[tuple[str, str], str] = {}
    for i in range(0, len(wanted), BATCH):
        part = wanted[i : i + BATCH]
        given = "".join(f"{commit}:{path}\n" for commit, path in part).encode("utf-8", "surrogateescape")
        said = git(root, "cat-file", "--batch-check=%(objectname) %(objecttype)", given=given)
        for place, line in zip(part, said.decode("utf-8", "replace").splitlines(), strict=False):
            name, _, kind = line.rpartition(" ")
            if kind == "blob":
                found[place] = name
    return found
