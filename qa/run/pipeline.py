"""The straight line: discover → parse → align → check → filter → report. Parallelism lives here and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from qa.align import align, embed_ahead
from qa.analysis import Analysis, analyse
from qa.cache import Cache
from qa.checks import Check, all_checks
from qa.config import Config, selected
from qa.engines import Engines
from qa.model import Bitext, Document, Finding, Group, Length, Note
from qa.parse.load import load
from qa.report.score import words
from qa.run import chain, consensus
from qa.run.usage import CHECKS as USAGE_CHECKS
from qa.run.usage import GroupWords, words_of
from qa.text.glossary import glossary

if TYPE_CHECKING:
    from qa.engines.serve import EncoderPipes

T = TypeVar("T")
R = TypeVar("R")
POOL_FROM = 12  # groups; below it, starting processes costs more than it saves


@dataclass(frozen=True, slots=True)
class Settings:
    """What a worker process needs to rebuild its engines and checks."""

    config: Config
    cache: Path | None = None
    keep: bool = False  # return the bitexts too, for the side-by-side report


Work = Callable[[T, Settings, Engines], R]
"""A step that a worker process can take: an item, its settings and its engines in, plain values out."""


@dataclass(frozen=True, slots=True)
class Result:
    """One group's findings with what was covered. `documents` are those with findings or suppressions."""

    findings: tuple[Finding, ...]
    documents: tuple[Document, ...]
    bitexts: tuple[Bitext, ...]
    pairs: int
    paths: tuple[str, ...]
    segments: int
    formulas: int
    lengths: tuple[Length, ...]
    model: str
    usage: GroupWords = field(default_factory=GroupWords)


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


def check_group(group: Group, settings: Settings, engines: Engines) -> Result:
    """Load one note and its translations, and check them. Where no source is known, one of them is the pivot."""
    documents = {note: load(note, engines.cache) for note in notes(group)}
    pivot = group.source or consensus.pivot(group.translations, settings.config.pivot)
    others = [documents[note] for note in group.translations if note is not pivot]
    return check_documents(documents[pivot], others, settings, engines, symmetric=group.source is None)


def notes(group: Group) -> tuple[Note, ...]:
    return (*((group.source,) if group.source else ()), *group.translations)


def check_documents(
    source: Document, translations: Sequence[Document], settings: Settings, engines: Engines, *, symmetric: bool = False
) -> Result:
    """Align and check parsed notes. `symmetric` says that `source` is only a pivot."""
    embed_ahead([source, *translations], engines)
    terms, macros = glossary(settings.config.root, settings.config.glossary), settings.config.macros
    beads = [align(source, target, engines) for target in translations]
    bitexts = [Bitext(source, t, b, symmetric, terms, macros) for t, b in zip(translations, beads, strict=True)]
    pairs = analyse(bitexts, engines)
    chosen = checks(settings.config)
    return _result(check_pairs(pairs, chosen), pairs, chosen, settings)


def check_pairs(pairs: Sequence[Analysis], checks: Sequence[Check]) -> tuple[Finding, ...]:
    """Every check on every pair of a group, told once, with votes where no side is the original."""
    found = ((f for c in checks if c.applies(pair) for f in c.run(pair)) for pair in pairs)
    return chain.of_group(found, symmetric=any(pair.symmetric for pair in pairs))


def _result(
    findings: tuple[Finding, ...], pairs: Sequence[Analysis], checks: Sequence[Check], settings: Settings
) -> Result:
    documents = {d.path: d for pair in pairs for d in (pair.source, pair.target)}
    pointed = {place.path for f in findings for place in (f.target, f.source) if place}
    return Result(
        findings=findings,
        documents=tuple(d for path, d in documents.items() if path in pointed or "qa:" in d.text),
        bitexts=tuple(pair.bitext for pair in pairs) if settings.keep else (),
        pairs=len(pairs),
        paths=tuple(documents),
        segments=sum(len(pair.beads) for pair in pairs),
        formulas=sum(len(block.formulas) for d in documents.values() for block in d.blocks),
        lengths=tuple(Length(pair.target.path, pair.target.lang, words(pair.source)) for pair in pairs),
        model=", ".join(sorted(pairs[0].engines.used)) if pairs else "",
        usage=words_of(pairs) if any(check.id in USAGE_CHECKS for check in checks) else GroupWords(),
    )


def run(groups: Sequence[Group], settings: Settings, jobs: int = 0) -> Iterator[Result]:
    """One Result a group, in the order of `groups` whatever `jobs` is (0: as many as pay)."""
    paying = (os.cpu_count() or 1) if len(groups) >= POOL_FROM else 1
    return spread(check_group, groups, settings, min(jobs or paying, len(groups)))


def spread(work: Work[T, R], items: Iterable[T], settings: Settings, jobs: int) -> Iterator[R]:
    """`work(item, settings, engines)` for every item, in order, by `jobs` processes (up to 1: this one)."""
    if jobs <= 1:
        engines = _engines(settings)
        yield from (work(item, settings, engines) for item in items)
        return
    from collections import deque
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    from qa.engines.serve import serving

    waiting: deque[Future[R]] = deque()
    context, config = get_context("spawn"), settings.config
    with (
        _one_thread_each(),
        serving(config.model, config.device, jobs, context) as pipes,
        ProcessPoolExecutor(jobs, context, _start, (settings, pipes)) as pool,
    ):
        for item in items:
            waiting.append(pool.submit(_work, work, item))
            # a bounded queue: a stream of a million items never stands in memory
            if len(waiting) > 4 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Workers share the cores: their numeric libraries must not each take all of them."""
    before = os.environ.get("OMP_NUM_THREADS")
    os.environ["OMP_NUM_THREADS"] = "1"
    try:
        yield
    finally:
        del os.environ["OMP_NUM_THREADS"]
        if before is not None:
            os.environ["OMP_NUM_THREADS"] = before


def _engines(settings: Settings) -> Engines:
    return Engines(settings.config.model, settings.config.device, Cache(settings.cache))


_worker: tuple[Settings, Engines]


def _start(settings: Settings, pipes: EncoderPipes | None) -> None:
    global _worker
    engines = _engines(settings)
    if pipes:
        engines.use(pipes.connect())
    _worker = settings, engines


def _work(work: Work[T, R], item: T) -> R:
    return work(item, *_worker)
