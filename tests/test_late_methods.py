"""Dataclasses whose methods are made when they are called do what those of Python do."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from qa.cli import methods

ROOT = Path(__file__).parents[1]


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(methods, "OWN", __name__)
    monkeypatch.setattr(dataclasses, methods.WRITER, getattr(dataclasses, methods.WRITER, None), raising=False)
    methods.late()
    yield


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
    """What objects of these classes say of themselves."""
    one, two = place(1), place(line=1, column=2)
    yield from (
        repr(one),
        one == place(1),
        one == two,
        one != two,
        one < two,
        one >= two,
        sorted([two, one]) == [one, two],
    )
    yield from (hash(one) == hash(place(1)), {one: 1}[place(1)], replace(one, column=3).column, one == 1)
    yield from (
        repr(named(1, names=("a",))),
        named(1, names=("a",)) == named(1),
        named(1, 2).seen,
        place(1) == named(1),
    )
    for change in (
        lambda: setattr(one, "line", 2),
        lambda: delattr(one, "line"),
        lambda: place(),
        lambda: place(1, 2, 3),
    ):
        with pytest.raises((dataclasses.FrozenInstanceError, TypeError)) as error:
            change()
        yield str(error.value)
    for unlike in (lambda: one < 1, lambda: loose("y")):
        with pytest.raises(TypeError):
            unlike()
    changed = loose(name="yes")
    changed.name = "no"
    yield from (repr(changed), changed.length, changed == loose(name="no"), loose.__hash__)


def test_they_do_the_same(late: None, monkeypatch: pytest.MonkeyPatch) -> None:
    made = list(said(*kinds()))
    monkeypatch.undo()
    assert made == list(said(*kinds()))


@pytest.mark.skipif(
    not hasattr(dataclasses, methods.WRITER), reason="this Python writes all methods of a class at once"
)
def test_a_method_is_made_once_and_kept_by_the_class(late: None) -> None:
    place, named, _ = kinds()
    promised = place.__init__
    place(1)
    made = place.__init__
    assert made is not promised
    assert made.__qualname__ == promised.__qualname__
    place(2)
    named(1)
    assert place.__init__ is made


def test_objects_of_a_command_cross_to_other_processes() -> None:
    program = """
from qa.cli.methods import late
late()
import pickle
from qa.model import Place
place = Place("note.md", 3, 1, 3, 9)
assert pickle.loads(pickle.dumps(place)) == place and hash(place) == hash(Place("note.md", 3, 1, 3, 9))
print(pickle.dumps(place).hex())
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert repr(pickle.loads(bytes.fromhex(done.stdout))).startswith("Place(path=")


def test_the_classes_of_libraries_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataclasses, methods.WRITER, getattr(dataclasses, methods.WRITER, None), raising=False)
    methods.late()
    place, *_ = kinds()
    assert list(inspect.signature(place).parameters) == ["line", "column"]
