"""Pairs of texts instead of files: one pure function with plain values both ways, so that anything can drive it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any

from qa.engines import Engines
from qa.model import Finding
from qa.model.records import dataclass
from qa.parse import parse_text
from qa.parse.dialects import Dialect
from qa.report.json import finding_record
from qa.run import failures, pipeline, review
from qa.run.failures import Failure
from qa.run.fingerprints import with_fingerprints
from qa.run.processes import answering
from qa.run.rows import BadRow, Row
from qa.run.settings import Settings
from qa.text import identify

SOURCE, TARGET = "source", ""
"""What tells the two texts apart where notes have paths."""


Rows = Iterable[Row | BadRow]


@dataclass(frozen=True, slots=True)
class Answer:
    """What becomes of a line: the record to print, and what could not be checked."""

    record: dict[str, Any]
    failures: tuple[Failure, ...] = ()

    @property
    def failed(self) -> bool:
        return "error" in self.record or bool(self.failures)


Answering = Callable[[Rows], Iterator[Answer]]
"""What answers rows in their order, again and again; which machines do the work is its own matter."""


def check_texts(
    source: str,
    target: str,
    *,
    source_lang: str = "",
    target_lang: str = "",
    settings: Settings,
    engines: Engines,
) -> tuple[tuple[Finding, ...], tuple[Failure, ...]]:
    """The findings on one pair of Markdown texts, sorted, and what could not be checked.

    An unknown language is identified by the text.
    """
    dialect = Dialect(settings.config.dialect) if settings.config.dialect else None
    original = parse_text(source, SOURCE, source_lang or (identify(source)[0] if source.strip() else "en"), dialect)
    # a translation that lost the mark of its dialect is still read as what it translates
    translation = parse_text(target, TARGET, target_lang or identify(target)[0], Dialect(original.dialect))
    result = pipeline.check_documents(original, [translation], settings, engines)
    found = review.settle([result], settings.config, whole=True).reported
    return tuple(sorted((*found, *review.unchecked([result])), key=Finding.sort_key)), result.failures


def check_row(row: Row | BadRow, settings: Settings, engines: Engines) -> Answer:
    """{"id", "findings"}, or {"id" or "line", "error"} for a line that is no pair."""
    if isinstance(row, BadRow):
        return Answer({**row.name, "error": row.error})
    found, failures = check_texts(
        row.source,
        row.target,
        source_lang=row.source_lang,
        target_lang=row.target_lang,
        settings=settings,
        engines=engines,
    )
    return Answer({**row.name, "findings": [_record(finding) for finding in found]}, failures)


def failed_answer(row: Row | BadRow, why: str) -> Answer:
    """The answer to a pair that fails as a whole."""
    sides = (SOURCE, getattr(row, "source_lang", "")), (TARGET, getattr(row, "target_lang", ""))
    failure = Failure("this pair", *sides, why)
    found = with_fingerprints([failures.finding(failure)])
    return Answer({**row.name, "findings": [_record(finding) for finding in found]}, (failure,))


def _record(finding: Finding) -> dict[str, Any]:
    """A finding as plain JSON values; texts have no path."""
    record = finding_record(finding)
    for places in (record, *record.get("details", ())):
        for side in ("target", "source"):
            if places[side]:
                places[side]["path"] = None
    return record


def processes(settings: Settings, jobs: int = 1) -> AbstractContextManager[Answering]:
    """Answers by `jobs` processes of this machine (0 or 1: this one)."""
    return answering(check_row, settings, jobs, failed_answer)
