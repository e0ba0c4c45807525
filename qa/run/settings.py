"""What a step of a run is given, and what it gives back: plain values that cross process boundaries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path

from qa.checks import Check, all_checks
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


def checks(config: Config) -> tuple[Check, ...]:
    """The checks that the configuration selects, built with its options."""
    return tuple(
        check(**{key: tuple(v) if isinstance(v, list) else v for key, v in config.checks.get(_field(id), {}).items()})
        for id, check in all_checks().items()
        if (not config.select or selected(id, check.category, config.select))
        and not selected(id, check.category, config.ignore)
    )


def _field(id: str) -> str:
    return id.replace("-", "_")
