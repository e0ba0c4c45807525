"""A cache that somebody damaged, filled or holds: never a wrong answer, never in the way of others."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from qa.cache import Cache, key
from qa.cache.lock import Lock
from qa.cache.results import FILE
from qa.engines import Engines
from qa.formula.comparison.remembered import Comparer

Run = Callable[..., Result]
NAMES = [key("damage", str(number)) for number in range(6)]


def raw(folder: Path, statement: str, *values: object) -> None:
    db = sqlite3.connect(folder / FILE, isolation_level=None)
    db.execute(statement, values)
    db.close()


@pytest.mark.parametrize("value", [b"", b"x", None, "text", 7, b"\0" * 40], ids=str)
def test_a_value_that_is_not_what_was_stored_is_a_miss(value: object, tmp_path: Path) -> None:
    store = Cache(tmp_path)
    store.put_many({NAMES[0]: b"right", NAMES[1]: b"kept"})
    try:
        raw(tmp_path, "UPDATE entry SET value = ? WHERE key = ?", value, NAMES[0])
    except sqlite3.IntegrityError:
        pytest.skip("the schema refuses it")
    assert store.get_many(NAMES) == {NAMES[1]: b"kept"}
    # and can be stored again
    store.put_many({NAMES[0]: b"right"})
    assert Cache(tmp_path).get_many(NAMES[:1]) == {NAMES[0]: b"right"}


def test_a_value_of_another_key_is_a_miss(tmp_path: Path) -> None:
    store = Cache(tmp_path)
    store.put_many({NAMES[0]: b"zero", NAMES[1]: b"one"})
    raw(tmp_path, "UPDATE entry SET value = (SELECT value FROM entry WHERE key = ?) WHERE key = ?", NAMES[0], NAMES[1])
    assert store.get_many(NAMES) == {NAMES[0]: b"zero"}


@pytest.mark.parametrize(
    "schema",
    [
        "CREATE TABLE entry (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
        "CREATE TABLE other (x)",
        "CREATE VIEW entry AS SELECT 1 AS key, 2 AS used, 3 AS value",
    ],
)
def test_another_schema_is_made_anew_when_nobody_uses_it(schema: str, tmp_path: Path) -> None:
    raw(tmp_path, schema)
    user = Lock(tmp_path / "lock")
    before = (tmp_path / FILE).read_bytes()
    held = Cache(tmp_path)
    held.put_many({NAMES[0]: b"x"})
    assert held.get_many(NAMES) == {}
    assert (tmp_path / FILE).read_bytes() == before
    held.close()
    user.close()
    free = Cache(tmp_path)
    free.put_many({NAMES[0]: b"x"})
    assert free.get_many(NAMES) == {NAMES[0]: b"x"}


def test_a_folder_in_its_place_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    store = Cache(tmp_path)
    store.put_many({NAMES[0]: b"x"})
    assert store.get_many(NAMES) == {}
    assert (tmp_path / FILE).is_dir()


def test_a_locked_file_is_neither_waited_for_nor_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa.cache.database.PATIENCE", 0.01)
    Cache(tmp_path).put_many({NAMES[0]: b"x"})
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store = Cache(tmp_path)
    store.put_many({NAMES[1]: b"y"})
    other.execute("ROLLBACK")
    other.close()
    assert Cache(tmp_path).get_many(NAMES) == {NAMES[0]: b"x"}


def test_a_write_that_fails_leaves_no_lock(tmp_path: Path) -> None:
    store, other = Cache(tmp_path), Cache(tmp_path)
    assert not store._write("INSERT INTO entry (key, used, value) VALUES (?, ?, ?)", [(NAMES[0], None, b"")])
    other.put_many({NAMES[1]: b"y"})
    store.put_many({NAMES[2]: b"z"})
    assert store.get_many(NAMES) == {NAMES[1]: b"y", NAMES[2]: b"z"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_no_cache(tmp_path: Path) -> None:
    Cache(tmp_path).close()
    tmp_path.chmod(0o500)
    Cache(tmp_path).put_many({NAMES[0]: b"x"})
    tmp_path.chmod(0o700)


def test_the_least_recently_used_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1_000_000.0]
    monkeypatch.setattr("qa.cache.results.time.time", lambda: clock[0])
    monkeypatch.setattr("qa.cache.results.CHECK_EVERY", 1)
    large = 2_000_000
    store = Cache(tmp_path, large)
    items = [key("lru", str(number)) for number in range(60)]
    for number, name in enumerate(items):
        clock[0] += 100 * 3600
        store.put_many({name: os.urandom(100_000)})
        if number % 5 == 0:
            store.get_many([items[0]])
    assert store.contents().size <= large + 200_000
    left = store.get_many(items)
    assert items[0] in left
    assert items[1] not in left
    assert items[-1] in left
    assert 10 <= len(left) <= 20
    store.close()
    assert (tmp_path / FILE).stat().st_size <= large + 400_000


def test_stored_things_that_are_none_are_computed_again(tmp_path: Path) -> None:
    engines = Engines(cache=Cache(tmp_path))
    right, compared = engines.embed(["one", "two"], ("en", "de")), Comparer(engines.cache).compare("a", "b")
    db = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    rows = db.execute("SELECT key FROM entry").fetchall()
    db.execute("DELETE FROM entry")
    db.close()
    for wrong in (b"", b"null", b"[]", b"[1, 2, 3, 4, 5, 6, 7, 8]", b"\xff" * 768, b"\0" * 10):
        store = Cache(tmp_path)
        store.clear()
        store.put_many({entry: wrong for (entry,) in rows})
        again = Engines(cache=store)
        assert (again.embed(["one", "two"], ("en", "de")) == right).all()
        assert Comparer(store).compare("a", "b") == compared


class Vandal(RuleBasedStateMachine):
    """Two users and somebody who damages the file between and under them: what is found is what was stored."""

    @initialize()
    def start(self) -> None:
        import tempfile

        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)
        self.stores = [Cache(self.path), Cache(self.path)]
        self.told: dict[bytes, bytes] = {}

    @rule(which=st.integers(0, 1), items=st.dictionaries(st.sampled_from(NAMES), st.binary(max_size=9), max_size=3))
    def put(self, which: int, items: dict[bytes, bytes]) -> None:
        # results are pure: a key has one value
        items = {name: self.told.setdefault(name, value) for name, value in items.items()}
        self.stores[which].put_many(items)
        self.look()

    @rule(name=st.sampled_from(NAMES), value=st.one_of(st.binary(max_size=20), st.integers(-9, 9), st.text(max_size=9)))
    def change(self, name: bytes, value: object) -> None:
        try:
            raw(self.path, "UPDATE entry SET value = ?, used = ? WHERE key = ?", value, value, name)
        except sqlite3.Error:
            return
        self.look()

    @rule(which=st.integers(0, 1))
    def clear(self, which: int) -> None:
        self.stores[which].clear()
        self.look()

    @rule(data=st.binary(max_size=50), at=st.integers(0, 8000))
    def scribble(self, data: bytes, at: int) -> None:
        """Under nobody's hands: what sqlite maps into memory must not change beneath it."""
        for store in self.stores:
            store.close()
        with (self.path / FILE).open("r+b") as file:
            file.seek(at)
            file.write(data)
        self.stores = [Cache(self.path), Cache(self.path)]
        self.look()

    def look(self) -> None:
        for store in self.stores:
            for name, value in store.get_many(NAMES).items():
                assert self.told[name] == value

    def teardown(self) -> None:
        for store in getattr(self, "stores", ()):
            store.close()
        if hasattr(self, "folder"):
            self.folder.cleanup()


TestVandal = Vandal.TestCase
TestVandal.settings = settings(max_examples=20, stateful_step_count=10, deadline=None)


def test_a_scribbled_schema_is_a_miss(tmp_path: Path) -> None:
    Cache(tmp_path).close()
    whole = (tmp_path / FILE).read_bytes()
    for at in range(whole.rindex(b"CREATE"), 4096):
        (tmp_path / FILE).write_bytes(whole[:at] + b"\x80" + whole[at + 1 :])
        store = Cache(tmp_path)
        assert store.get_many([NAMES[0]]) == {}
        store.close()


# ---- on the command line ----


def findings(result: Result) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(result.stdout)["findings"]
    return found


def test_a_committed_cache_is_not_read(notes: Path, qa: Run) -> None:
    folder = Path(".qa_cache")
    subprocess.run(["git", "init", "-q", "."], check=True)
    assert qa("check", notes).exit_code == 0
    assert (folder / FILE).exists()
    assert "committed" not in qa("check", notes).stderr
    subprocess.run(["git", "add", "-f", str(folder / FILE)], check=True)
    before = (folder / FILE).read_bytes()
    result = qa("check", notes)
    assert ".qa_cache is committed and not used" in result.stderr
    assert (folder / FILE).read_bytes() == before


def test_a_cache_that_leads_out_of_the_repository_is_not_written(
    notes: Path, qa: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    Path(".git").mkdir()
    Path(".qa_cache").symlink_to(outside)
    result = qa("check", notes)
    assert "leads out of the repository" in result.stderr
    assert list(outside.iterdir()) == []


def test_info_and_clear(notes: Path, qa: Run) -> None:
    assert "there is no cache" in qa("cache", "clear").stderr
    assert json.loads(qa("cache", "info", "--format", "json").stdout)["entries"] == 0
    assert not Path(".qa_cache").exists()
    qa("check", notes)
    info = json.loads(qa("cache", "info", "--format", "json").stdout)
    assert info["entries"] > 3
    assert 0 < info["bytes"] < info["limit"] == 500 << 20
    assert "results" in qa("cache", "info").stdout
    assert qa("cache", "clear").exit_code == 0
    assert json.loads(qa("cache", "info", "--format", "json").stdout)["entries"] == 0


def test_its_size_is_configured(notes: Path, qa: Run) -> None:
    Path("qa.toml").write_text("cache-size = 0\n", encoding="utf-8")
    assert qa("check", notes).exit_code == 0
    assert not Path(".qa_cache", FILE).exists()
    Path("qa.toml").write_text("cache-size = -1\n", encoding="utf-8")
    assert "cache-size" in qa("check", notes).stderr


@pytest.mark.parametrize(
    "arguments",
    [("check",), ("check", "--format", "html"), ("status",), ("files",), ("terms",), ("stamp", "--key", "of")],
)
def test_no_command_leaves_the_cache_open(notes: Path, qa: Run, arguments: tuple[str, ...]) -> None:
    before = set(Cache.in_use)
    qa(*arguments, notes)
    assert set(Cache.in_use) == before
    assert not Path(".qa_cache", FILE + "-wal").exists()


def test_align_leaves_the_cache_closed(notes: Path, qa: Run) -> None:
    before = set(Cache.in_use)
    assert qa("align", notes / "averages-en.md", notes / "averages-de.md").exit_code == 0
    assert set(Cache.in_use) == before
