"""Pairs of texts instead of files: one pure function with plain values both ways, so that anything can drive it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from qa.engines import Engines
from qa.model import Finding
from qa.parse import parse_text
from qa.report.json import finding_record
from qa.run import pipeline, review
from qa.run.pipeline import Settings
from qa.text import identify

CHUNK = 16
"""Pairs that a worker takes at once."""
SOURCE, TARGET = "source", ""
"""What tells the two texts apart where notes have paths."""


def check_texts(
    source: str,
    target: str,
    *,
    source_lang: str = "",
    target_lang: str = "",
    settings: Settings,
    engines: Engines,
) -> tuple[Finding, ...]:
    """The findings on one pair of Markdown texts, sorted; an unknown language is identified by the text."""
    documents = (
        parse_text(source, SOURCE, source_lang or (identify(source)[0] if source.strip() else "en")),
        parse_text(target, TARGET, target_lang or identify(target)[0]),
    )
    result = pipeline.check_documents(documents[0], documents[1:], settings, engines)
    return review.settle([result], settings.config, whole=True).reported


def check_rows(rows: list[Mapping[str, str]], settings: Settings, engines: Engines) -> list[dict[str, Any]]:
    """{"id", "source", "target", "source_lang", "target_lang"} each → {"id", "findings"} each, in order."""
    return [
        {
            "id": row["id"],
            "findings": [
                _record(finding)
                for finding in check_texts(
                    row["source"],
                    row["target"],
                    source_lang=row["source_lang"],
                    target_lang=row["target_lang"],
                    settings=settings,
                    engines=engines,
                )
            ],
        }
        for row in rows
    ]


def _record(finding: Finding) -> dict[str, Any]:
    """A finding as plain JSON values; texts have no path."""
    record = finding_record(finding)
    for side in ("target", "source"):
        if record[side]:
            record[side]["path"] = None
    return record


def run(rows: Iterable[Mapping[str, str]], settings: Settings, jobs: int = 1) -> Iterator[dict[str, Any]]:
    """Answers in the order of the rows; `jobs` processes (0 or 1: this one)."""
    iterator = iter(rows)
    chunks = iter(lambda: list(islice(iterator, CHUNK)), [])
    for answers in pipeline.spread(check_rows, chunks, settings, jobs or 1):
        yield from answers
