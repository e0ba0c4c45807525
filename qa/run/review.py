"""From the results of a run to the report: the chain, what a baseline or the base of `--since` knows, counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain as chain_of
from pathlib import Path

from qa.checks import TreeCheck
from qa.checks.described import described
from qa.config import Config
from qa.discover.result import Discovery
from qa.model import INTERNAL_ERROR, Document, Finding, Length, RunInfo
from qa.model.errors import QaError, read_bounded
from qa.model.records import dataclass
from qa.report import Report
from qa.run import baseline, causes, chain, failures
from qa.run.baseline import Entry
from qa.run.chain import Settled
from qa.run.failures import WHOLE_RUN, Failure, attempt, collect
from qa.run.fingerprints import with_fingerprints
from qa.run.settings import Result, chosen, summed, tree_checks
from qa.run.suppress import CHECK, DOCUMENTATION
from qa.run.usage import GroupWords

LARGEST_BASELINE = 64_000_000
"""Bytes of a baseline file: some 200,000 findings."""


@dataclass(frozen=True, slots=True)
class Review:
    """The report of a run, all that it found unsuppressed (known or new), the baseline's stale entries, and what
    failed, in pairs and outside."""

    report: Report
    current: tuple[Finding, ...]
    stale: tuple[Entry, ...]
    failures: tuple[Failure, ...]


def settle(results: Iterable[Result], config: Config, *, whole: bool, tree: Sequence[Finding] = ()) -> Settled:
    """The findings of a run behind the chain, with those of the `tree`. `whole` says that all translations of the notes
    were checked."""
    known = tuple(results)
    # what a comment in a source is for may show in a translation that was left out
    complete = None if whole else frozenset(length.path for length in _lengths(known))
    groups = [*((result.findings, result.usage) for result in known), (tuple(tree), GroupWords())]
    return chain.of_run(groups, _documents(known), config, ran=frozenset(chosen(config)), complete=complete)


def report(
    results: Sequence[Result],
    config: Config,
    *,
    whole: bool,
    tree: Sequence[Finding],
    old: frozenset[str],
    known: Path | None,
    device: str,
    seconds: float,
    failed: Sequence[Failure] = (),
) -> Review:
    """What a run says.

    `whole` says that all translations of the notes were checked, `tree` is what was found in no pair, `old` are the
    fingerprints of before `--since`, `known` is a baseline file, `failed` what failed outside all pairs so far.
    """
    settled = settle(results, config, whole=whole, tree=tree)
    current = settled.reported
    applied = attempt("baseline", WHOLE_RUN, WHOLE_RUN, _without_known, current, known, results)
    kept, stale = (current, ()) if isinstance(applied, Failure) else applied
    kept = tuple(f for f in kept if f.fingerprint not in old)
    documents, lengths = _documents(results), _lengths(results)
    once = attempt("causes", WHOLE_RUN, WHOLE_RUN, causes.told_once, kept, current, documents, lengths)
    told = kept if isinstance(once, Failure) else once
    failed = (*failed, *settled.failures, *(step for step in (applied, once) if isinstance(step, Failure)))
    done = Report(
        # what was not checked is no finding that a baseline, a comment or a configuration could know or hide
        findings=tuple(sorted((*told, *unchecked(results, failed)), key=Finding.sort_key)),
        run=run_info(results, device, seconds),
        suppressed=len(settled.found) - len(settled.kept),
        known=len(current) - len(kept),
        before=_known_before(current, kept, documents, lengths),
        fail_on=config.fail_on,
        documents=documents,
        bitexts=tuple(b for result in results for b in result.bitexts),
        lengths=lengths,
        documentation=_documentation(),
    )
    return Review(done, current, stale, (*failed, *(f for result in results for f in result.failures)))


def _documentation() -> dict[str, str]:
    """What every check says of itself, and what a run says by the same means."""
    by_check = {id: check.documentation for id, check in described().items()}
    return {CHECK: DOCUMENTATION, INTERNAL_ERROR: failures.DOCUMENTATION, **by_check}


def _known_before(
    current: tuple[Finding, ...],
    kept: tuple[Finding, ...],
    documents: Mapping[str, Document],
    lengths: Sequence[Length],
) -> tuple[Finding, ...]:
    """The findings that a baseline or the base of `--since` has, each cause once."""
    new = {finding.fingerprint for finding in kept}
    old = [finding for finding in current if finding.fingerprint not in new]
    told = attempt("causes", WHOLE_RUN, WHOLE_RUN, causes.told_once, old, current, documents, lengths)
    return tuple(old) if isinstance(told, Failure) else told


def _without_known(
    current: tuple[Finding, ...], known: Path | None, results: Sequence[Result]
) -> tuple[tuple[Finding, ...], tuple[Entry, ...]]:
    """The findings that a baseline file does not list, and its entries that no finding matches."""
    if not known:
        return current, ()
    paths = {path for result in results for path in result.paths}
    kept, _, stale = baseline.apply(current, baseline.load_baseline(_read(known), str(known)), paths=paths)
    return kept, stale


def of_tree(discovery: Discovery, config: Config) -> tuple[tuple[Finding, ...], tuple[Failure, ...]]:
    """What the selected checks say about the whole tree, and which of them failed."""
    told = [collect(check.id, WHOLE_RUN, WHOLE_RUN, _of_tree(check, discovery)) for check in tree_checks(config)]
    return tuple(f for found, _ in told for f in found), tuple(f for _, failed in told for f in failed)


def _of_tree(check: TreeCheck, discovery: Discovery) -> Iterator[Finding]:
    yield from check.run_on_tree(discovery)


def unchecked(results: Iterable[Result], of_run: Sequence[Failure] = ()) -> tuple[Finding, ...]:
    """What was not checked, as findings."""
    every = chain_of(of_run, *(result.failures for result in results))
    said = tuple(failures.finding(failure) for failure in every)
    numbered = attempt("fingerprints", WHOLE_RUN, WHOLE_RUN, with_fingerprints, said)
    return said if isinstance(numbered, Failure) else numbered


def before(results: Sequence[Result], config: Config, tree: Sequence[Finding] = ()) -> frozenset[str]:
    """The fingerprints that a report at the base of `--since` would have shown.

    What a comment hid there is left out: whoever removes the comment asks to see the finding.
    """
    return frozenset(f.fingerprint for f in settle(results, config, whole=False, tree=tree).reported)


def _documents(results: Iterable[Result]) -> dict[str, Document]:
    return {document.path: document for result in results for document in result.documents}


def _lengths(results: Iterable[Result]) -> tuple[Length, ...]:
    return tuple(length for result in results for length in result.lengths)


def _read(path: Path) -> str:
    hint = "make one with --write-baseline"
    try:
        return read_bounded(path, LARGEST_BASELINE, hint).decode("utf-8")
    except UnicodeDecodeError as error:
        raise QaError(f"{path}: cannot be read as a baseline: not UTF-8 at byte {error.start + 1}", hint) from None


def run_info(results: Sequence[Result], device: str, seconds: float) -> RunInfo:
    return RunInfo(
        pairs=sum(r.pairs for r in results),
        documents=len({path for r in results for path in r.paths}),
        segments=sum(r.segments for r in results),
        formulas=sum(r.formulas for r in results),
        words=sum(length.words for r in results for length in r.lengths),
        model=", ".join(sorted({name for r in results for name in r.model.split(", ") if name})) or "none",
        device=device,
        seconds=round(seconds, 2),
        paired=summed(r.paired for r in results),
    )
