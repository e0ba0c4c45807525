"""What is built once a machine: whole or not at all, whoever else builds it, damages it or forbids it."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from qa.cache import artefacts
from qa.engines.e5 import sessions
from qa.engines.e5.engine import E5

TEXTS = ["A short text about means.", "Ein kurzer Text über Mittelwerte."]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(artefacts, "folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def made(content: bytes = b"content") -> tuple[list[int], bytes | None]:
    """How often it had to be built, and what the file holds."""
    calls: list[int] = []

    def build() -> bytes:
        calls.append(1)
        return content

    path, _ = artefacts.kept_or_built("thing", build)
    return calls, path.read_bytes() if path else None


def test_it_is_built_once(place: Path) -> None:
    assert [made(), made()] == [([1], b"content"), ([], b"content")]
    assert artefacts.is_kept("thing")
    assert not artefacts.is_kept("other")


@pytest.mark.parametrize("damage", [b"", b"conten", b"contenT", None])
@pytest.mark.parametrize("ending", ["", artefacts.DIGEST])
def test_a_damaged_file_is_built_anew(damage: bytes | None, ending: str, place: Path) -> None:
    made()
    (file,) = place.rglob("thing" + ending)
    file.unlink() if damage is None else file.write_bytes(damage)
    assert [made(), made()] == [([1], b"content"), ([], b"content")]


def test_many_may_build_it_at_once(place: Path) -> None:
    content = os.urandom(1 << 20)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: made(content)[1], range(32)))
    assert set(found) == {content}
    assert sorted(path.name for path in place.rglob("*") if path.is_file()) == ["thing", "thing" + artefacts.DIGEST]


@pytest.mark.parametrize("where", [None, "a file"])
def test_a_folder_that_cannot_be_costs_nothing_but_time(
    where: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_bytes(b"")
    monkeypatch.setattr(artefacts, "folder", lambda: where and tmp_path / where)
    assert [made(), made()] == [([1], None), ([1], None)]


def test_vectors_are_the_same_with_and_without(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh, stored = E5().embed(TEXTS), E5().embed(TEXTS)
    monkeypatch.setattr(artefacts, "folder", lambda: None)
    assert np.array_equal(fresh, stored)
    assert np.array_equal(fresh, E5().embed(TEXTS))
    names = [sessions.graph_name(layers).removesuffix(".onnx") for layers in (sessions.LOWER, sessions.UPPER)]
    assert {path.name for path in place.rglob("*.onnx") if path.stem in names} == {f"{name}.onnx" for name in names}


def test_vectors_are_the_same_however_matrices_are_laid_out(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh, mapped = E5().embed(TEXTS), E5().embed(TEXTS)
    kept = list(place.rglob("*.bin"))
    assert len(kept) == 2 * sessions.PROCESSOR.exists()
    assert np.array_equal(fresh, mapped)
    for file in kept:
        file.write_bytes(b"none")
    assert np.array_equal(fresh, E5().embed(TEXTS))
    monkeypatch.setattr(sessions, "PROCESSOR", place / "unknown")
    assert np.array_equal(fresh, E5().embed(TEXTS))


def test_a_graph_that_is_none_is_left_out(place: Path) -> None:
    vectors = E5().embed(TEXTS)
    for file in place.rglob("*.onnx"):
        file.write_bytes(b"none")
        file.with_name(file.name + artefacts.DIGEST).write_text(artefacts._digest(b"none"), encoding="ascii")
    assert np.array_equal(vectors, E5().embed(TEXTS))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other folders")
def test_the_engine_leaves_nothing_but_its_own_in_the_users_cache(tmp_path: Path) -> None:
    program = "from qa.engines.e5.engine import E5; E5().embed(['x'])"
    path = os.pathsep.join([str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path / "home"), "PYTHONPATH": path}
    environment.pop("ORT_DISABLE_TELEMETRY", None)
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)
    assert [path.name for path in tmp_path.iterdir()] == ["qa"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home with a cache folder, beside a checkout that is worked in."""
    (tmp_path / "checkout" / ".git").mkdir(parents=True)
    (tmp_path / "checkout" / "notes").mkdir()
    monkeypatch.chdir(tmp_path / "checkout" / "notes")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.skipif(sys.platform != "linux", reason="the variable that says where it is belongs to Linux")
@pytest.mark.parametrize("place", [".cache", "notes/.cache", "link"])
def test_nothing_is_read_from_a_checkout(place: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pull request may hold the files of a cache: where a CI service has it in the checkout, there is none."""
    checkout = home.parent / "checkout"
    assert artefacts.folder() == home / "qa"
    assert made() == ([1], b"content")
    (checkout / ".cache").mkdir()
    (home.parent / "link").symlink_to(checkout / ".cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(home.parent / place if place == "link" else checkout / place))
    assert artefacts.folder() is None
    assert made() == ([1], None)
    assert artefacts.read("thing") is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files of this system have no mode")
@pytest.mark.parametrize("ending", ["", artefacts.DIGEST])
def test_nothing_is_read_that_others_may_write(ending: str, place: Path) -> None:
    made()
    (file,) = place.rglob("thing" + ending)
    file.chmod(0o666)
    assert made() == ([1], b"content")
    moved = file.rename(file.with_name("moved"))
    file.symlink_to(moved)
    assert made() == ([1], b"content")
