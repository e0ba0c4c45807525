"""From the results of a run to the report: the chain, what a baseline or the base of `--since` knows, counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qa.checks import TreeCheck, all_checks, documentation
from qa.config import Config
from qa.discover.result import Discovery
from qa.errors import QaError, read_bounded
from qa.model import INTERNAL_ERROR, Document, Finding, Length, RunInfo
from qa.report import Report
from qa.run import baseline, chain, failures
from qa.run.baseline import Entry
from qa.run.chain import Settled
from qa.run.fingerprints import with_fingerprints
from qa.run.pipeline import Result, checks
from qa.run.suppress import CHECK, DOCUMENTATION
from qa.run.usage import GroupWords

LARGEST_BASELINE = 64_000_000
"""Bytes of a baseline file: some 200,000 findings."""


@dataclass(frozen=True, slots=True)
class Review:
    """The report of a run, all that it found unsuppressed (known or new), and the baseline's stale entries."""

    report: Report
    current: tuple[Finding, ...]
    stale: tuple[Entry, ...]


def settle(results: Iterable[Result], config: Config, *, whole: bool, tree: Sequence[Finding] = ()) -> Settled:
    """The findings of a run behind the chain, with those of the `tree`. `whole` says that all translations of the notes
    were checked."""
    known = tuple(results)
    # what a comment in a source is for may show in a translation that was left out
    complete = None if whole else frozenset(length.path for length in _lengths(known))
    groups = [*((result.findings, result.usage) for result in known), (tuple(tree), GroupWords())]
    ran = frozenset(check.id for check in checks(config))
    return chain.of_run(groups, _documents(known), config, ran=ran, complete=complete)


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
) -> Review:
    """What a run says.

    `whole` says that all translations of the notes were checked, `tree` is what was found in no pair, `old` are the
    fingerprints of before `--since`, `known` is a baseline file.
    """
    settled = settle(results, config, whole=whole, tree=tree)
    current = settled.reported
    kept = current
    stale: tuple[Entry, ...] = ()
    if known:
        paths = {path for result in results for path in result.paths}
        kept, _, stale = baseline.apply(current, baseline.load_baseline(_read(known), str(known)), paths=paths)
    kept = tuple(f for f in kept if f.fingerprint not in old)
    done = Report(
        # what was not checked is no finding that a baseline, a comment or a configuration could know or hide
        findings=tuple(sorted((*kept, *unchecked(results)), key=Finding.sort_key)),
        run=run_info(results, device, seconds),
        suppressed=len(settled.found) - len(settled.kept),
        known=len(current) - len(kept),
        fail_on=config.fail_on,
        documents=_documents(results),
        bitexts=tuple(b for result in results for b in result.bitexts),
        lengths=_lengths(results),
        documentation={
            CHECK: DOCUMENTATION,
            INTERNAL_ERROR: failures.DOCUMENTATION,
            **{id: documentation(check) for id, check in all_checks().items()},
        },
    )
    return Review(done, current, stale)


def of_tree(discovery: Discovery, config: Config) -> tuple[Finding, ...]:
    """What the selected checks say about the whole tree."""
    chosen = (check for check in checks(config) if isinstance(check, TreeCheck))
    return tuple(finding for check in chosen for finding in check.run_on_tree(discovery))


def unchecked(results: Iterable[Result]) -> tuple[Finding, ...]:
    """What was not checked, as findings."""
    return with_fingerprints(failures.finding(failure) for result in results for failure in result.failures)


def before(results: Sequence[Result], config: Config) -> frozenset[str]:
    """The fingerprints that a report at the base of `--since` would have shown.

    What a comment hid there is left out: whoever removes the comment asks to see the finding.
    """
    return frozenset(f.fingerprint for f in settle(results, config, whole=False).reported)


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
    )
