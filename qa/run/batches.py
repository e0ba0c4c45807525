"""Pairs of texts instead of files: one pure function with plain values both ways, so that anything can drive it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from qa.align import align
from qa.analysis import analyse
from qa.config import regrade
from qa.engines import Engines
from qa.model import Bitext, Document, Finding
from qa.parse import parse_text
from qa.report.json import finding_record
from qa.run import pipeline
from qa.run.fingerprints import with_fingerprints
from qa.run.pipeline import Settings
from qa.run.suppress import suppress
from qa.text import identify
from qa.text.glossary import glossary

CHUNK = 16  # pairs a worker takes at once


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
    terms = glossary(settings.config.root, settings.config.glossary)
    bitext = replace(pair(source, target, source_lang, target_lang, engines), glossary=terms)
    found = pipeline.check_pairs(analyse([bitext], engines), pipeline.checks(settings.config))
    kept, _, notices = suppress(with_fingerprints(regrade(found, settings.config)), {"": bitext.target})
    return (*kept, *notices)


def pair(source: str, target: str, source_lang: str, target_lang: str, engines: Engines) -> Bitext:
    """Parse and align two texts. An empty source gives a bitext without beads on that side."""
    documents = [
        _document(source, source_lang or (identify(source)[0] if source.strip() else "en")),
        _document(target, target_lang or identify(target)[0]),
    ]
    return Bitext(documents[0], documents[1], align(documents[0], documents[1], engines))


def _document(text: str, lang: str) -> Document:
    return parse_text(text, "", lang)


def check_rows(rows: list[Mapping[str, str]], settings: Settings, engines: Engines) -> list[dict[str, Any]]:
    """{"id", "source", "target", "source_lang", "target_lang"} each → {"id", "findings"} each, in order."""
    return [
        {
            "id": row["id"],
            "findings": [
                finding_record(finding)
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


def run(rows: Iterable[Mapping[str, str]], settings: Settings, jobs: int = 1) -> Iterator[dict[str, Any]]:
    """Answers in the order of the rows; `jobs` processes (0 or 1: this one)."""
    iterator = iter(rows)
    chunks = iter(lambda: list(islice(iterator, CHUNK)), [])
    for answers in pipeline.spread(check_rows, chunks, settings, jobs or 1):
        yield from answers
