"""Dataclasses that cost little to define. Python writes and compiles six methods for each frozen one: for the three
hundred of this package a sixth of a short run, and most are never called, or for a handful of instances.

`dataclass` here is Python's own, told to write no method. What a frozen class can share with all others it shares: how
instances are compared, hashed, shown, copied, and kept from being changed. `__init__` fills in the fields one by one
until a class has made some instances, then Python's own is written for it. Other classes are left to Python.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, fields, make_dataclass
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

FEW = 100
"""Instances that a class makes field by field. Python takes .3 to .6 ms to write an `__init__`; an instance of four
fields takes 1.4 µs with it and 4.3 without."""
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
    """What an `__init__` takes and fills in, by name."""

    def __init__(self, kind: Any) -> None:
        found = fields(kind)
        self.in_order = tuple(field.name for field in found if field.init and not field.kw_only)
        self.taken = frozenset(field.name for field in found if field.init)
        self.defaults = {field.name: field.default for field in found if field.default is not MISSING}
        self.makers = {field.name: field.default_factory for field in found if field.default_factory is not MISSING}
        # what is neither taken nor has a default is the class's own to fill in
        self.filled = dict.fromkeys(f.name for f in found if f.init or f.name in {*self.defaults, *self.makers})

    def take(self, values: tuple[Any, ...], named: dict[str, Any]) -> bool:
        """Whether arguments are such as the class takes, perhaps too few."""
        return len(values) <= len(self.in_order) and named.keys() <= self.taken.difference(self.in_order[: len(values)])


def _filling(kind: Any) -> Callable[..., None]:
    """An `__init__` of a class that fills in its fields, and gives way to Python's when it was called often."""
    made = 0
    of: _Fields | None = None

    def __init__(self: Any, *values: Any, **named: Any) -> None:
        nonlocal made, of
        made += 1
        of = of or _Fields(kind)
        if made > FEW or not of.take(values, named):
            # Python's own says what is wrong, too
            if kind.__init__ is __init__:
                kind.__init__ = _written(kind)
            kind.__init__(self, *values, **named)
            return
        missing = of.filled.copy()
        for name, value in (*zip(of.in_order, values, strict=False), *named.items()):
            _write(self, name, value)
            del missing[name]
        for name in missing:
            if name in of.defaults:
                _write(self, name, of.defaults[name])
            elif name in of.makers:
                _write(self, name, of.makers[name]())
            else:
                _written(kind)(self, *values, **named)
        if hasattr(kind, "__post_init__"):
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
