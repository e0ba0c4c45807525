"""Methods of dataclasses are written and compiled when they are first called: at the start of a command Python would do
it for all of some hundred classes, an eighth of a short run, and of those methods most are called in none.

What is called is Python's own text of the method, by Python's own function; the class keeps it from the first call on.
Later releases of Python write the methods of a class at once, and have no such function: there nothing is changed.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable
from typing import Any

WRITER = "_create_fn"
"""Python's function that makes a method of its name, its parameters and its lines."""
OWN = "qa."
"""What the modules of this package are called by: libraries may look at the parameters of the methods of theirs."""
GIVEN = ("name", "args", "body", "globals", "locals", "return_type")
"""What it takes, where it is known how it works."""


def late() -> None:
    """From here on, methods of this package's dataclasses are made when they are called."""
    write: Callable[..., Any] | None = getattr(dataclasses, WRITER, None)
    if inspect.isfunction(write) and write.__code__.co_varnames[: len(GIVEN)] == GIVEN:
        setattr(dataclasses, WRITER, _late(write))


def _late(write: Callable[..., Any]) -> Callable[..., Any]:
    def promised(name: str, *given: Any, **named: Any) -> Callable[..., Any]:
        if not str((named.get("globals") or {}).get("__name__", "")).startswith(OWN):
            return write(name, *given, **named)  # type: ignore[no-any-return]
        made: list[Any] = []

        def method(*arguments: Any, **options: Any) -> Any:
            if not made:
                made.append(write(name, *given, **named))
                made[0].__qualname__ = method.__qualname__
                _keep(type(arguments[0]), name, method, made[0])
            return made[0](*arguments, **options)

        method.__name__ = name
        return method

    return promised


def _keep(kind: type, name: str, method: object, made: object) -> None:
    """The class that has the promised method has the made one from now on; one that wraps it asks the promise."""
    for owner in kind.__mro__:
        if vars(owner).get(name) is method:
            setattr(owner, name, made)
