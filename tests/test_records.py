"""Classes of fields that share their methods do what those of Python do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable, Iterator
from dataclasses import field, fields, replace
from typing import Any

import pytest

from qa.model import records


@records.dataclass(frozen=True, slots=True)
class _Place:
    line: int
    column: int = 1


@records.dataclass(frozen=True)
class _Named:
    name: str
    seen: dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    long: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "long", len(self.name))


def kinds(dataclass: Callable[..., Any]) -> tuple[Any, ...]:
    @dataclass(frozen=True, slots=True)
    class Place:
        line: int
        column: int = 1

    @dataclass(frozen=True)
    class Named(Place):
        names: tuple[str, ...] = field(default=(), compare=False)
        seen: dict[str, int] = field(default_factory=dict, repr=False)
        long: int = field(init=False)
        word: str = field(default="", kw_only=True)

        def __post_init__(self) -> None:
            object.__setattr__(self, "long", len(self.names))

        def __hash__(self) -> int:
            return 7

    @dataclass(frozen=True)
    class Alone:
        share: float

    @dataclass(frozen=True, slots=True)
    class Empty:
        pass

    return Place, Named, Alone, Empty


def said(place: Any, named: Any, alone: Any, empty: Any) -> Iterator[object]:
    """What objects of these classes say of themselves."""
    one, two, third = place(1), place(line=1, column=2), named(1, 2, ("a",), word="b")
    yield from (
        repr(one),
        one == place(1),
        one == two,
        one != two,
        one == 1,
        {one: 1}[place(1)],
        hash(one) == hash(two),
    )
    yield from (repr(third), third == named(1, 2, word="b"), third == named(1, 2), place(1, 2) == third, hash(third))
    yield from (third.long, third.seen, third.seen is named(1).seen, named(1, seen={"a": 1}).seen)
    yield from (replace(one, column=3).column, replace(third, names=("a", "b")).long, place.__match_args__)
    yield from (repr(alone(0.5)), alone(0.5) == alone(0.5), alone(0.5) == alone(1.5))
    yield from (empty() == empty(), repr(empty()), hash(empty()) == hash(empty()), [f.name for f in fields(named)])
    yield from (copy.copy(third) == third, copy.deepcopy(one) == one, dataclasses.asdict(third))
    for wrong in (
        lambda: setattr(one, "line", 2),
        lambda: setattr(third, "other", 2),
        lambda: delattr(one, "line"),
        lambda: place(),
        lambda: place(1, 2, 3),
        lambda: place(1, line=1),
        lambda: place(1, row=1),
        lambda: named(1, long=3),
        lambda: one < two,
    ):
        with pytest.raises((dataclasses.FrozenInstanceError, TypeError)) as error:
            wrong()
        yield type(error.value), str(error.value)


@pytest.mark.parametrize("few", [0, 3, 10_000])
def test_they_do_the_same(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether `__init__` is Python's from the start, soon, or never."""
    monkeypatch.setattr(records, "FEW", few)
    ours, pythons = list(said(*kinds(records.dataclass))), list(said(*kinds(dataclasses.dataclass)))
    assert [repr(each) for each in ours] == [repr(each) for each in pythons]


def test_python_writes_init_where_many_are_made() -> None:
    place, *_ = kinds(records.dataclass)
    first = place.__init__
    made = [place(line, 2) for line in range(records.FEW + 1)]
    assert place.__init__ is not first
    assert made == [place(line, 2) for line in range(records.FEW + 1)]
    assert first(made[0], 5) is None
    assert made[0].line == 5


def test_few_instances_have_no_method_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python writes and compiles a method in .3 to .6 ms, a sixth of a short run for three hundred classes."""
    written = list[object]()
    monkeypatch.setattr(records, "_written", written.append)
    place, named, *_ = kinds(records.dataclass)
    made = [place(1), place(1, column=2), place(line=1), named(1, 2, seen={}), named(1, word="b")]
    assert (len(made), written) == (5, [])


def test_they_cross_to_other_processes() -> None:
    made = _Place(1, 2), _Named("abc", {"a": 1})
    assert pickle.loads(pickle.dumps(made)) == made
    assert pickle.loads(pickle.dumps(made[1])).seen == {"a": 1}


def test_what_is_not_frozen_or_is_ordered_is_pythons() -> None:
    @records.dataclass(frozen=True, order=True)
    class Ordered:
        line: int

    @records.dataclass(slots=True)
    class Loose:
        line: int = 0

    loose = Loose()
    loose.line = 3
    assert (Ordered(1) < Ordered(2), loose, Loose.__hash__) == (True, Loose(3), None)
