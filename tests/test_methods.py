"""Methods of dataclasses that are kept from run to run are those that Python writes."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from qa.cache import artefacts
from qa.cli.methods import RUNS, Methods


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(artefacts, "folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


@contextmanager
def kept() -> Iterator[Methods]:
    methods = Methods()
    methods.use()
    try:
        yield methods
    finally:
        methods.keep()
        methods.end()


def kinds() -> tuple[type[Any], ...]:
    @dataclass(frozen=True, order=True, slots=True)
    class Place:
        line: int
        column: int = 1

    @dataclass(frozen=True)
    class Named(Place):
        names: tuple[str, ...] = field(default=(), compare=False)
        seen: dict[str, int] = field(default_factory=dict, repr=False, hash=False)

    @dataclass(kw_only=True)
    class Loose:
        name: str = "x"

        def __post_init__(self) -> None:
            self.length = len(self.name)

    return Place, Named, Loose


def said(place: Any, named: Any, loose: Any) -> Iterator[object]:
    """What objects of these classes, and the classes, say of themselves."""
    one, two = place(1), place(line=1, column=2)
    yield from (repr(one), one == place(1), one == two, one < two, one >= two, sorted([two, one]) == [one, two])
    yield from (hash(one) == hash(place(1)), {one: 1}[place(1)], replace(one, column=3).column, one == 1)
    yield from (repr(named(1, names=("a",))), named(1, names=("a",)) == named(1), named(1, 2).seen)
    for wrong in (
        lambda: setattr(one, "line", 2),
        lambda: delattr(one, "line"),
        lambda: place(),
        lambda: place(1, 2, 3),
        lambda: one < 1,
        lambda: loose("y"),
    ):
        with pytest.raises((dataclasses.FrozenInstanceError, TypeError)) as error:
            wrong()
        yield str(error.value)
    changed = loose(name="yes")
    changed.name = "no"
    yield from (repr(changed), changed.length, changed == loose(name="no"), loose.__hash__)
    for kind in (place, named, loose):
        yield from (str(inspect.signature(kind)), kind.__init__.__annotations__, kind.__init__.__qualname__)
        yield [(f.name, f.type, f.compare) for f in dataclasses.fields(kind)]


def test_they_do_the_same(place: Path) -> None:
    plain = list(said(*kinds()))
    with kept():
        assert list(said(*kinds())) == plain
    with kept() as methods:
        assert list(said(*kinds())) == plain
    assert methods._kept
    assert not methods._new


def test_the_module_is_left_as_it_was(place: Path) -> None:
    with kept():
        assert RUNS in vars(dataclasses)
    assert RUNS not in vars(dataclasses)


@pytest.mark.parametrize("content", [b"", b"x", b"i\x01\x00\x00\x00", b"{z\x01az\x01b0"])
def test_what_is_no_table_of_code_is_none(place: Path, content: bytes) -> None:
    artefacts.write(Methods()._name, content)
    assert Methods()._kept == {}


def test_a_text_that_says_more_than_a_function_is_run_each_time(place: Path) -> None:
    for _ in range(2):
        with kept() as methods:
            into: dict[str, Any] = {}
            methods.run("def made(a=seen): return a\n", {"seen": 3}, into)
            assert into["made"]() == 3
            assert not methods._kept
