"""The user's cache folder stays bounded, and nothing in it goes that is not ours or is in use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qa.cache import artefacts, tidy

NOW = 1_000_000_000
"""Some time, long ago."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(artefacts, "folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def idle(path: Path, days: float) -> None:
    then = NOW - days * tidy.DAY
    os.utime(path, (then, then))


def kept(place: Path, name: str, days: float, release: str = artefacts.__version__) -> None:
    """An artefact of 100 bytes that no run has used for so many days."""
    folder = place / release
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(bytes(100))
    (folder / (name + artefacts.DIGEST)).write_text("digest", encoding="ascii")
    idle(folder / (name + artefacts.DIGEST), days)


def names(place: Path) -> set[str]:
    found = {path.name for path in place.rglob("*") if path.is_file()}
    assert all(name + artefacts.DIGEST in found for name in found if not name.endswith((artefacts.DIGEST, ".txt")))
    return {name for name in found if not name.endswith(artefacts.DIGEST)}


def test_what_waited_longest_goes_with_its_digest_where_there_is_too_much(place: Path) -> None:
    for name, days in (("old", 9), ("older", 10), ("used", 2)):
        kept(place, name, days)
    kept(place, "of an earlier release", 8, "0.0.1")
    tidy.tidy(place, artefacts.DIGEST, NOW, largest=350)
    assert names(place) == {"old", "used", "of an earlier release"}
    tidy.tidy(place, artefacts.DIGEST, NOW, largest=150)
    assert names(place) == {"used"}


def test_what_may_be_in_use_stays_whatever_the_bound(place: Path) -> None:
    kept(place, "new", 0)
    kept(place, "just used", 0.01)
    tidy.tidy(place, artefacts.DIGEST, NOW, largest=0)
    assert names(place) == {"new", "just used"}


def test_what_no_run_has_read_for_long_goes(place: Path) -> None:
    kept(place, "forgotten", 91)
    kept(place, "idle", 89)
    tidy.tidy(place, artefacts.DIGEST, NOW)
    assert names(place) == {"idle"}


def test_only_our_own_files_go_and_none_through_a_link(place: Path, tmp_path: Path) -> None:
    kept(place, "artefact", 100)
    (place / artefacts.__version__ / "theirs.txt").write_text("notes", encoding="utf-8")
    idle(place / artefacts.__version__ / "theirs.txt", 400)
    kept(tmp_path / "elsewhere", "thing", 400, "0.0.2")
    (place / "0.0.2").symlink_to(tmp_path / "elsewhere" / "0.0.2", target_is_directory=True)
    half = place / artefacts.__version__ / ".artefact.k2j3"
    half.write_bytes(b"half a file")
    idle(half, 2)
    tidy.tidy(place, artefacts.DIGEST, NOW, largest=0)
    assert names(place) == {"theirs.txt"}
    assert names(tmp_path / "elsewhere") == {"thing"}


def test_a_run_that_reads_a_file_has_used_it(place: Path) -> None:
    artefacts.write("thing", b"content")
    (beside,) = place.rglob("thing" + artefacts.DIGEST)
    idle(beside, 0)
    assert artefacts.read("thing") == b"content"
    used = beside.stat().st_mtime
    assert used > NOW
    assert artefacts.read("thing") == b"content"
    assert beside.stat().st_mtime == used


def test_writing_one_tidies_the_others(place: Path) -> None:
    kept(place, "forgotten", 91)
    artefacts.write("thing", b"content")
    assert names(place) == {"thing"}


def test_a_process_looks_through_the_folder_once_a_minute(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[float] = []
    monkeypatch.setattr(artefacts, "tidy", lambda place, digest, now: looked.append(now))
    for k in range(3):
        artefacts.write(f"thing{k}", b"content")
    assert len(looked) == 1
    monkeypatch.setattr(artefacts.time, "time", lambda: looked[0] + artefacts.SETTLED + 1)
    artefacts.write("thing", b"content")
    assert len(looked) == 2
