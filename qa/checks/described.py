"""What a run says of the checks, without their modules: where all results are kept from earlier, none is imported."""

from __future__ import annotations

import importlib
from functools import cache

from qa.cache.tables import prebuilt
from qa.checks import Check, TreeCheck, all_checks, documentation, in_module
from qa.model import Severity
from qa.model.records import dataclass

Row = tuple[str, str, str, str, bool, str]


@dataclass(frozen=True, slots=True)
class Described:
    """A check's class variables, its module, whether it looks at the whole tree, and its docstring."""

    id: str
    category: str
    severity: Severity
    module: str
    of_tree: bool
    documentation: str


@cache
def described() -> dict[str, Described]:
    """Every check by id, in alphabetical order."""
    return {
        id: Described(id, category, Severity(severity), module, of_tree, said)
        for id, category, severity, module, of_tree, said in _rows()
    }


@prebuilt
def _rows() -> list[Row]:
    return [
        (id, check.category, check.severity.value, check.__module__, issubclass(check, TreeCheck), documentation(check))
        for id, check in all_checks().items()
    ]


def check_class(id: str) -> type[Check]:
    """The class of a known check, without the import of any other."""
    return next(check for check in in_module(importlib.import_module(described()[id].module)) if check.id == id)
