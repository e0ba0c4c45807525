"""What a step of a run is given, and what it gives back: plain values that cross process boundaries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from qa.checks import Check, TreeCheck
from qa.checks.described import check_class, described
from qa.config import Config, selected
from qa.model import Bitext, Document, Finding, Length
from qa.model.records import dataclass
from qa.run.attested import Accepted
from qa.run.failures import Failure
from qa.run.usage import GroupWords


@dataclass(frozen=True, slots=True)
class Settings:
    """What a worker process needs to rebuild its engines and checks."""

    config: Config
    cache: Path | None = None
    keep: bool = False  # return the bitexts too, for the side-by-side report
    accepted: Accepted = frozenset()  # segment pairs that a person has accepted


@dataclass(frozen=True, slots=True)
class Result:
    """One group's findings with what was covered. `documents` are those with findings or suppressions."""

    findings: tuple[Finding, ...] = ()
    documents: tuple[Document, ...] = ()
    bitexts: tuple[Bitext, ...] = ()
    pairs: int = 0
    paths: tuple[str, ...] = ()
    segments: int = 0
    formulas: int = 0
    lengths: tuple[Length, ...] = ()
    model: str = ""
    usage: GroupWords = field(default_factory=GroupWords)
    failures: tuple[Failure, ...] = ()
    acceptable: tuple[str, ...] = ()  # marks of the segment pairs that a person may accept
    paired: Mapping[str, int] = field(default_factory=dict)  # pairs of blocks, by what settled them


def summed(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Counts by name, added up."""
    total = Counter[str]()
    for count in counts:
        total.update(count)
    return dict(total)


def chosen(config: Config) -> tuple[str, ...]:
    """The ids of the checks that the configuration selects."""
    return tuple(
        id
        for id, check in described().items()
        if (not config.select or selected(id, check.category, config.select))
        and not selected(id, check.category, config.ignore)
    )


def checks(config: Config) -> tuple[Check, ...]:
    """The checks that the configuration selects, built with its options."""
    return tuple(check_class(id)(**_options(config, id)) for id in chosen(config))


def tree_checks(config: Config) -> tuple[TreeCheck, ...]:
    """Those that look at the whole tree."""
    of_tree = (check_class(id)(**_options(config, id)) for id in chosen(config) if described()[id].of_tree)
    return tuple(check for check in of_tree if isinstance(check, TreeCheck))


def _options(config: Config, id: str) -> dict[str, Any]:
    given = config.checks.get(id.replace("-", "_"), {})
    return {key: tuple(value) if isinstance(value, list) else value for key, value in given.items()}
