"""Tables that are kept from run to run say what they say when they are made."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from mmap import mmap
from pathlib import Path

import pytest

from qa.cache import artefacts, package, tables
from qa.cache.tables import packed, prebuilt
from qa.checks.language import _third_language
from qa.checks.meaning import _negation
from qa.engines.e5 import network
from qa.engines.e5.judge import NETWORKS
from qa.text import cities, english_names, source_words, spelling, words
from qa.text.sought import SOUGHT, Sought, in_order, sought_words, words_in_order

made: list[str] = []


@prebuilt
def lengths(word: str, others: frozenset[str]) -> dict[str, int]:
    made.append(word)
    return {each: len(each) for each in (word, *sorted(others))}


@packed
def said(word: str) -> bytes:
    made.append(word)
    return word.encode()


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(artefacts, "folder", lambda: tmp_path / "cache")
    made.clear()
    yield tmp_path / "cache"
    for table in (words.table, words._sought):
        table.cache_clear()


def files_of(place: Path) -> list[Path]:
    return [file for file in place.rglob("table-*") if not file.name.endswith(artefacts.DIGEST)]


def test_a_table_is_made_once(place: Path) -> None:
    plain = lengths("Maß", frozenset({"a", "bc"})), said("ß")
    with tables.kept():
        for _ in range(2):
            assert (lengths("Maß", frozenset({"bc", "a"})), said("ß")) == plain
        assert lengths("Maß", frozenset({"a"})) == {"Maß": 3, "a": 1}
    assert made == ["Maß", "ß", "Maß", "ß", "Maß"]
    assert len(files_of(place)) == 3


def test_without_a_command_nothing_is_kept(place: Path) -> None:
    lengths("a", frozenset())
    assert not place.exists()


def test_a_damaged_table_is_made_anew(place: Path) -> None:
    with tables.kept():
        whole = lengths("a", frozenset())
        for file in files_of(place):
            file.write_bytes(b"[")
        assert lengths("a", frozenset()) == whole
        for file in files_of(place):
            # a file that fits its digest and is no table
            artefacts.write(file.name, b"[")
        assert lengths("a", frozenset()) == whole


def test_another_state_of_the_package_has_tables_of_its_own(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with tables.kept():
        lengths("a", frozenset())
        monkeypatch.setattr(tables, "_state", lambda: "another")
        lengths("a", frozenset())
        monkeypatch.setattr(tables, "_state", lambda: "")
        lengths("a", frozenset())
    assert len(made) == 3
    assert len(files_of(place)) == 2


def test_the_state_tells_any_change_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data" / "__pycache__").mkdir(parents=True)
    monkeypatch.setattr(package, "PACKAGE", tmp_path)
    monkeypatch.setattr(tables, "package_files", package.package_files.__wrapped__)
    states = [tables._state.__wrapped__()]
    for change in (("data/words", "a"), ("data/words", "ab"), ("code.py", "a"), ("data/__pycache__/code.pyc", "a")):
        (tmp_path / change[0]).write_text(change[1])
        states.append(tables._state.__wrapped__())
    assert states[0] == ""
    assert len(set(states)) == 4
    assert states[3] == states[4]


@pytest.mark.parametrize("tag", ["de", "ja"])
def test_words_that_are_sought_are_those_that_are_read(tag: str) -> None:
    plain = words._read(words._path(tag))
    asked = [*list(plain)[::97], "", " ", "keinwort", "\ud800", list(plain)[-1] + "x"]
    with tables.kept():
        words.table.cache_clear()
        sought = words.table(tag)
        assert isinstance(sought, Sought)
        assert [sought.get(word) for word in asked] == [plain.get(word) for word in asked]
        assert [word in sought for word in asked] == [word in plain for word in asked]
        assert len(sought) == len(plain)
        assert dict(sought) == plain


def test_many_words_are_read_at_once() -> None:
    read: list[int] = []

    def all_words() -> dict[str, float]:
        read.append(1)
        return {"a": 2.0}

    sought = Sought(in_order({"a": 1, "b": 255}), lambda number: float(number), all_words)
    assert [sought.get("a"), sought.get("b"), sought.get("c")] == [1.0, 255.0, None]
    assert not read
    assert [sought.get(str(number)) for number in range(SOUGHT)] == [None] * SOUGHT
    assert read
    assert [sought.get("a"), sought.get("b"), "c" in sought] == [1.0, 255.0, False]
    assert Sought(in_order({}), float, all_words).get("a") is None


@pytest.mark.parametrize("tag", ["de", "ru"])
def test_kept_tables_are_those_that_are_made(tag: str) -> None:
    asked = (
        (spelling._counted, (tag,)),
        (cities.city_forms.__wrapped__, (tag,)),
        (source_words._alphabet, (tag,)),
        (_third_language._words_of, (tag, frozenset({tag, "en"}))),
        (_third_language._tags.__wrapped__, ()),
        (words._commonest, (tag,)),
    )
    for make, of in asked:
        plain = make(*of)
        with tables.kept():
            first, second = make(*of), make(*of)
        assert first == second
        assert repr(first).replace("[", "(").replace("]", ")") == repr(plain).replace("[", "(").replace("]", ")")


@pytest.mark.parametrize("tag", ["de", "ru"])
def test_words_of_other_languages_are_read_as_they_were_found(tag: str) -> None:
    of = tag, frozenset({tag, "en"})
    assert _third_language._markers(*of) == _third_language._rarer(*of)


def test_what_is_mapped_is_what_was_made() -> None:
    path = str(NETWORKS[0]._path)
    plain = network._flat(path)
    with tables.kept():
        first, second = network._flat(path), network._flat(path)
    assert bytes(first) == bytes(second[:]) == bytes(plain)
    assert isinstance(second, mmap)


def test_negation_is_read_language_by_language() -> None:
    whole = tomllib.loads(files("qa.checks.meaning").joinpath("data/negation.toml").read_text("utf-8"))
    assert {tag: _negation._table(tag) for tag in whole} == whole
    assert _negation._table("xx") == {}


@pytest.mark.parametrize("letters", ["preserv", "über", "zzzz", "a", "ß"])
def test_words_that_begin_alike_are_those_of_the_whole_table(letters: str) -> None:
    whole = [word for word in sorted(words.table("de")) if word.startswith(letters)]
    with tables.kept():
        assert [*words._sought(words._path("de")).begun(letters)] == whole
    assert [*words.begun(letters, "de")] == whole


def test_capitals_that_are_sought_are_those_that_are_read() -> None:
    read = english_names._capitals()
    sought = sought_words(words_in_order(read), lambda: read)
    for word in ("beethoven", "table", "", "parisian", *list(read)[:200]):
        assert (word in sought) == (word in read)
