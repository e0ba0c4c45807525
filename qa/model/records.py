"""Dataclasses that cost little to define. Python writes and compiles six methods for each frozen one: for the three
hundred of this package a sixth of a short run, and most are never called, or for a handful of instances.

`dataclass` here is Python's own, told to write no method. What a frozen class can share with all others it shares: how
instances are compared, hashed, shown, copied, and kept from being changed. `__init__` fills in the fields one by one
until a class has made many instances, then Python's own is written for it. Other classes are left to Python.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields, make_dataclass
from operator import attrgetter
from reprlib import recursive_repr
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any

FEW = 1_000
"""Instances that a class makes field by field. Python takes .3 to .6 ms to write an `__init__`; an instance of four
fields takes 1.1 µs with it and 1.7 without."""
_write = object.__setattr__

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, **others):
        """As `dataclasses.dataclass`."""

        def made(kind):
            if frozen and not others:
                # Python would put a signature there, and read the source of `object` for one without `__init__`
                kind.__doc__ = kind.__doc__ or kind.__qualname__
                return _shared(dataclasses.dataclass(kind, init=False, repr=False, eq=False, slots=slots), slots)
            return dataclasses.dataclass(kind, frozen=frozen, slots=slots, **others)

        return made if cls is None else made(cls)


def _shared(kind: Any, slots: bool) -> Any:
    """Give a class of fields the methods of a frozen one, but for those that it defines itself."""
    own = vars(kind)
    eq, hashed = _comparing([field.name for field in fields(kind) if field.compare])
    given: dict[str, Any] = {"__repr__": _repr, "__eq__": eq, "__hash__": hashed, "__init__": _filling(kind)}
    if slots:
        given |= {"__getstate__": _state, "__setstate__": _set_state}
    for name, method in given.items():
        if own.get(name) is None:
            setattr(kind, name, method)
    kind.__setattr__, kind.__delattr__ = _refuse_change, _refuse_loss
    return kind


def _comparing(names: list[str]) -> tuple[Callable[[Any, Any], object], Callable[[Any], int]]:
    """`__eq__` and `__hash__` by these fields, nearly as quick as those that Python writes."""
    # of one name alone it makes no tuple
    compared: Callable[[Any], object] = attrgetter(*names if len(names) > 1 else names * 2) if names else _nothing

    def __eq__(self: Any, other: Any) -> object:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:
        return hash(compared(self))

    return __eq__, __hash__


def _nothing(record: object) -> tuple[()]:
    return ()


@recursive_repr()
def _repr(self: Any) -> str:
    shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr)
    return f"{type(self).__qualname__}({shown})"


def _refuse_change(self: object, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_loss(self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, field.name) for field in fields(self)]


def _set_state(self: Any, state: list[object]) -> None:
    for field, value in zip(fields(self), state, strict=True):
        _write(self, field.name, value)


class _Fields:
    """What an `__init__` takes and fills in."""

    def __init__(self, kind: Any) -> None:
        found = fields(kind)
        taken = [field for field in found if field.init]
        self._places = [field.name for field in taken if not field.kw_only]
        # what is neither taken nor has a default is the class's own to fill in
        own = [field for field in found if not field.init and not _is_lacking(field)]
        self._filled = [*sorted(taken, key=lambda field: bool(field.kw_only)), *own]
        self._taken = {field.name for field in taken}
        plain = not own and len(self._places) == len(taken)
        self.count = len(self._places) if plain else -1
        """How many values in their places are all that there are."""
        self.puts = [_putting(kind, field.name) for field in self._filled]
        self._rest = [field.default for field in self._filled] if plain else []

    def completed(self, values: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...] | None:
        """A value for each of `puts`; None where the arguments are not such as the class takes."""
        if not named and len(values) < len(self._rest) and MISSING not in (rest := self._rest[len(values) :]):
            return (*values, *rest)
        given = dict(zip(self._places, values, strict=False))
        if len(values) > len(self._places) or not named.keys() <= self._taken - given.keys():
            return None
        given |= named
        if any(field.init and field.name not in given and _is_lacking(field) for field in self._filled):
            return None
        return tuple(given[field.name] if field.name in given else _default(field) for field in self._filled)


def _putting(kind: Any, name: str) -> Callable[[Any, Any], object]:
    """What puts a value into a field: quickest where it has a slot."""
    slot = getattr(kind, name, None)
    return slot.__set__ if isinstance(slot, MemberDescriptorType) else lambda self, value: _write(self, name, value)


def _is_lacking(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _filling(kind: Any) -> Callable[..., None]:
    """An `__init__` of a class that fills in its fields, and gives way to Python's when it was called often."""
    made = 0
    of: _Fields | None = None
    after = hasattr(kind, "__post_init__")

    def __init__(self: Any, *values: Any, **named: Any) -> None:
        nonlocal made, of
        made += 1
        of = of or _Fields(kind)
        filled = values if len(values) == of.count and not named else of.completed(values, named)
        if made > FEW or filled is None:
            # Python's own says what is wrong, too
            if kind.__init__ is __init__:
                kind.__init__ = _written(kind)
            kind.__init__(self, *values, **named)
            return
        for put, value in zip(of.puts, filled, strict=True):
            put(self, value)
        if after:
            self.__post_init__()

    __init__.__qualname__ = f"{kind.__qualname__}.__init__"
    return __init__


def _written(kind: Any) -> Callable[..., None]:
    """The `__init__` that Python writes for a frozen class of the same fields."""
    like = [
        (
            field.name,
            object,
            dataclasses.field(
                default=field.default,
                default_factory=field.default_factory,
                init=field.init,
                kw_only=bool(field.kw_only),
            ),
        )
        for field in fields(kind)
    ]
    space = {"__post_init__": kind.__post_init__} if hasattr(kind, "__post_init__") else {}
    twin: Any = make_dataclass(kind.__name__, like, namespace=space, frozen=True, repr=False, eq=False)
    written: Callable[..., None] = twin.__init__
    written.__qualname__ = f"{kind.__qualname__}.__init__"
    return written
