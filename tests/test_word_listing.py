"""A few words of many tables are told from the tables' text, many by reading them: the answers are the same."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from qa.cache import artefacts, tables
from qa.text import english_names, persons, words
from qa.text.sought import SOUGHT, sought_words, words_in_order


@pytest.mark.parametrize("language", ["de", "el", "xx"])
def test_a_word_is_listed_where_the_table_has_it(language: str) -> None:
    known = words.table(language)
    # its ends, parts and neighbours of words, words that are none
    asked = [*list(known)[:20], *list(known)[-20:], "", " ", "e", "zzqqx", "\ud800", "der die", "die\n"]
    listing = words._Listing(language)
    assert len(asked) > words.LOOKED_FOR - 10 or not known
    for _ in range(3):
        assert [listing.has(word) for word in asked] == [word in known for word in asked]


def test_tables_are_folded() -> None:
    """So none need be read for a word that folding changes."""
    tables = sorted((words.DATA / "words").glob("*.z"))
    assert len(tables) > 30
    assert {path.stem for path in tables if (text := words._text(path).decode("utf-8")) != text.casefold()} == set()


def test_no_table_is_read_for_what_none_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_listing", lambda tag: pytest.fail(f"{tag} is read"))
    assert not words.is_listed("heißt", "it")


def test_sought_words_are_the_set_of_them() -> None:
    known = {"a", "an", "ant", "été", "zoo"}
    found = sought_words(words_in_order(known), lambda: known)
    assert {word for word in (*known, "", "b", "\ud800", "zoos") if word in found} == known
    assert (found, len(found), found & {"a", "b"}) == (known, 5, {"a"})
    assert sought_words(words_in_order(()), tuple) == set()


def test_many_words_are_read_once() -> None:
    read: list[int] = []
    found = sought_words(words_in_order(["a"]), lambda: read.append(1) or ["a"])
    assert [word for word in (*map(str, range(SOUGHT + 50)), "a") if word in found] == ["a"]
    assert read == [1]


@pytest.mark.parametrize("asked", [english_names.common_words, persons.given_names, persons.surnames])
def test_kept_words_are_those_of_the_table(asked: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(artefacts, "folder", lambda: tmp_path)
    plain = asked.__wrapped__()
    with tables.kept():
        kept = asked.__wrapped__()
        assert all(word in kept for word in islice(plain, 100))
        assert kept == plain
