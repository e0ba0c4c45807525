"""The cache as its users see it: bytes by key, never wrong, never in the way."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from qa.cache import Cache, key
from qa.cache.results import CHUNK
from qa.formula.comparison.remembered import Comparer
from qa.model import Note
from qa.parse import MAX_BYTES
from qa.parse.load import load

NAMES = [key("test", str(number)) for number in range(8)]
VALUES = st.binary(max_size=40)


def test_what_was_put_is_found_by_another_connection(tmp_path: Path) -> None:
    Cache(tmp_path).put_many({NAMES[0]: b"one", NAMES[1]: b"", NAMES[2]: b"\0\xff"})
    assert Cache(tmp_path).get_many(NAMES[:4]) == {NAMES[0]: b"one", NAMES[1]: b"", NAMES[2]: b"\0\xff"}


def test_many_keys_and_the_same_key_twice_are_one_answer(tmp_path: Path) -> None:
    items = {key("many", str(number)): b"%d" % number for number in range(2 * CHUNK + 1)}
    store = Cache(tmp_path)
    store.put_many(items)
    assert store.get_many([*items, *items]) == items
    assert store.get_many([]) == {}


def test_results_are_pure_so_a_key_keeps_its_value(tmp_path: Path) -> None:
    store = Cache(tmp_path)
    store.put_many({NAMES[0]: b"first"})
    store.put_many({NAMES[0]: b"second", NAMES[1]: b"new"})
    assert store.get_many(NAMES[:2]) == {NAMES[0]: b"first", NAMES[1]: b"new"}


def test_keys_tell_their_parts_and_the_release_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    made = {key("a", "bc"), key("ab", "c"), key("abc"), key("abc", ""), key("\ud800"), key("\udfff")}
    assert len(made) == 6
    before = key("parse", "1", "text")
    monkeypatch.setattr("qa.cache.results.__version__", "0.0.0.test")
    assert key("parse", "1", "text") != before


def test_without_a_folder_nothing_is_kept_and_nothing_fails() -> None:
    store = Cache(None)
    store.put_many({NAMES[0]: b"x"})
    assert store.get_many(NAMES) == {}
    store.close()


def test_a_closed_cache_is_no_cache(tmp_path: Path) -> None:
    store = Cache(tmp_path)
    store.put_many({NAMES[0]: b"x"})
    store.close()
    store.put_many({NAMES[1]: b"y"})
    assert store.get_many(NAMES) == {}
    store.close()
    assert Cache(tmp_path).get_many(NAMES) == {NAMES[0]: b"x"}


def test_git_and_other_tools_are_told_to_leave_it_alone(tmp_path: Path) -> None:
    Cache(tmp_path / "new").close()
    assert (tmp_path / "new" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    (tmp_path / "new" / ".gitignore").write_text("!kept\n", encoding="utf-8")
    Cache(tmp_path / "new").close()
    assert (tmp_path / "new" / ".gitignore").read_text(encoding="utf-8") == "!kept\n"


def test_a_folder_that_cannot_be_made_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store = Cache(tmp_path / "file" / "cache")
    store.put_many({NAMES[0]: b"x"})
    assert store.get_many(NAMES) == {}


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_file_is_only_lost_time(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "cache.sqlite3").write_bytes(content)
    store = Cache(tmp_path)
    assert store.get_many(NAMES) == {}
    store.put_many({NAMES[0]: b"x"})
    store.close()
    assert Cache(tmp_path).get_many(NAMES) == {NAMES[0]: b"x"}


def test_threads_of_several_connections_lose_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # on a machine with other work to do a write may well wait longer than a user should
    monkeypatch.setattr("qa.cache.database.PATIENCE", 600.0)

    def fill(worker: int) -> None:
        store = Cache(tmp_path)
        for number in range(50):
            store.put_many({key("thread", str(worker), str(number)): b"%d" % number, NAMES[0]: b"shared"})
        store.close()

    workers = [threading.Thread(target=fill, args=(worker,)) for worker in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    wanted = {key("thread", str(w), str(n)): b"%d" % n for w in range(4) for n in range(50)}
    assert Cache(tmp_path).get_many([*wanted, NAMES[0]]) == {**wanted, NAMES[0]: b"shared"}


def test_those_who_make_a_cache_at_the_same_moment_all_have_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa.cache.database.PATIENCE", 600.0)

    def put(folder: Path, worker: int) -> None:
        store = Cache(folder)
        store.put_many({key("maker", str(worker)): b"1"})
        store.close()

    for number in range(20):
        folder = tmp_path / str(number)
        makers = [threading.Thread(target=put, args=(folder, worker)) for worker in range(6)]
        for maker in makers:
            maker.start()
        for maker in makers:
            maker.join()
        assert len(Cache(folder).get_many([key("maker", str(worker)) for worker in range(6)])) == 6


def test_the_journal_lets_readers_go_on_while_another_writes(tmp_path: Path) -> None:
    store = Cache(tmp_path)
    store.put_many({NAMES[0]: b"x"})
    other = sqlite3.connect(tmp_path / "cache.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert store.get_many(NAMES) == {NAMES[0]: b"x"}
    other.execute("ROLLBACK")
    other.close()


def test_a_note_is_parsed_once_for_a_content_and_again_for_another(tmp_path: Path) -> None:
    note, store = tmp_path / "a.md", Cache(tmp_path / "cache")
    note.write_text("# Eins\n\nDer Text.\n", encoding="utf-8")
    fresh = load(Note(str(note), "de"), store)
    assert load(Note(str(note), "de"), Cache(tmp_path / "cache")) == fresh == load(Note(str(note), "de"))
    # the language and the path are not of the content: one entry serves both
    moved = load(Note(str(note), "fr"), Cache(tmp_path / "cache"))
    assert (moved.lang, moved.text) == ("fr", fresh.text)
    note.write_text("# Zwei\n\nDer Text.\n", encoding="utf-8")
    assert load(Note(str(note), "de"), store).text == "# Zwei\n\nDer Text.\n"
    note.write_bytes(b"x" * (MAX_BYTES + 1))
    assert load(Note(str(note), "de"), store).problems[0].kind == "parse-failed"


def test_formulas_are_kept_apart_by_languages(tmp_path: Path) -> None:
    pairs = [("1.5", "1{,}5"), ("a_{ij}", "a_{ji}"), ("x+1", "1+x")]
    asked = [(*pair, ("en", lang)) for pair in pairs for lang in ("de", "zh")]
    store = Cache(tmp_path)
    cold = [Comparer(store).compare(*question) for question in asked]
    store.close()
    assert [Comparer(Cache(tmp_path)).compare(*question) for question in asked] == cold
    assert [Comparer(Cache(None)).compare(*question) for question in asked] == cold


class TwoProcesses(RuleBasedStateMachine):
    """Two caches on one folder, opened, closed and filled in any order, know what either was told first."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(mkdtemp())
        self.stores = [Cache(self.folder), Cache(self.folder)]
        self.told: dict[bytes, bytes] = {}

    @rule(which=st.integers(0, 1), items=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=4))
    def put(self, which: int, items: dict[bytes, bytes]) -> None:
        self.stores[which].put_many(items)
        self.told = {**items, **self.told}

    @rule(which=st.integers(0, 1))
    def reopen(self, which: int) -> None:
        self.stores[which].close()
        self.stores[which] = Cache(self.folder)

    @rule()
    def lose_all(self) -> None:
        """Whoever deletes the folder between two runs loses time and nothing else."""
        for store in self.stores:
            store.close()
        shutil.rmtree(self.folder)
        self.stores = [Cache(self.folder), Cache(self.folder)]
        self.told = {}

    @invariant()
    def both_know_all(self) -> None:
        for store in getattr(self, "stores", ()):
            assert store.get_many(NAMES) == self.told

    def teardown(self) -> None:
        for store in getattr(self, "stores", ()):
            store.close()
        shutil.rmtree(getattr(self, "folder", ""), ignore_errors=True)


TestTwoProcesses = TwoProcesses.TestCase
TestTwoProcesses.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
