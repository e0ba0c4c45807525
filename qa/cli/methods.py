"""Methods that Python writes for dataclasses at every start, kept from run to run: an eighth of a short run.

A dataclass makes the text of each of its methods from the names of its fields, and Python compiles it. The code of a
text is always the same for one release of Python: it is kept with the user's artefacts, as Python keeps the code of
modules, and what is made of it is what Python would have made of the text.
"""

from __future__ import annotations

import dataclasses
import marshal
import sys
from types import CodeType, FunctionType
from typing import Any

from qa.cache import artefacts

RUNS = "exec"
"""What `dataclasses` calls to compile and run the text of a method: a name that its module may have as its own."""
MOST = 4_000
"""Texts that are kept, some hundred bytes each: four times what the package has."""


class Methods:
    """What `dataclasses` does meanwhile instead of compiling the text of a method."""

    def __init__(self) -> None:
        self._name = f"methods-{sys.implementation.cache_tag}-{sys.version.split()[0]}"
        self._kept = _read(self._name)
        self._new: dict[str, CodeType] = {}
        self._used: set[str] = set()

    def use(self) -> None:
        vars(dataclasses)[RUNS] = self.run

    def run(self, text: str, variables: dict[str, Any], into: dict[str, Any]) -> None:
        """Define in `into` the one function that a text says."""
        if (code := self._kept.get(text)) is not None:
            self._used.add(text)
            into[code.co_name] = FunctionType(code, variables)
            return
        # no future statement of this module is one of the text
        exec(compile(text, "<string>", "exec", dont_inherit=True), variables, into)  # nosec B102
        if (made := _plain(into)) is not None:
            self._new[text] = made

    def keep(self) -> None:
        """Store what is new, in place of what this run had no use for where that is too much."""
        if not self._new:
            return
        known = self._kept if len(self._kept) + len(self._new) <= MOST else {k: self._kept[k] for k in self._used}
        known |= self._new
        if len(known) <= MOST:
            artefacts.write(self._name, marshal.dumps(known))
        self._kept, self._new = known, {}
        self._used.update(known)

    def end(self) -> None:
        del vars(dataclasses)[RUNS]


def _plain(defined: dict[str, Any]) -> CodeType | None:
    """The code of a function that is nothing beside its code; None of anything else."""
    function = next(iter(defined.values()), None)
    if len(defined) != 1 or not isinstance(function, FunctionType):
        return None
    more = function.__defaults__, function.__kwdefaults__, function.__closure__, function.__annotations__
    return None if any(more) else function.__code__


def _read(name: str) -> dict[str, CodeType]:
    found = artefacts.read(name)
    try:
        # from the user's own folder, never from a checkout: see `artefacts`
        known = marshal.loads(found) if found else {}  # nosec B302
    except (ValueError, EOFError, TypeError):
        return {}
    whole = isinstance(known, dict) and all(isinstance(code, CodeType) for code in known.values())
    return known if whole else {}
