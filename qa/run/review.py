"""From the findings of a run to the report: severities, suppression, what is new, fingerprints, counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from qa.checks import all_checks, documentation
from qa.config import Config, Ignore, regrade
from qa.errors import QaError
from qa.model import Document, Finding, RunInfo
from qa.report import Report
from qa.run import baseline
from qa.run.baseline import Entry
from qa.run.fingerprints import with_fingerprints
from qa.run.pipeline import Result, checks
from qa.run.score import Length
from qa.run.suppress import CHECK, DOCUMENTATION, Outcome, suppress
from qa.run.usage import counted, weighed


@dataclass(frozen=True, slots=True)
class Review:
    """The report of a run, all that it found unsuppressed (known or new), and the baseline's stale entries."""

    report: Report
    current: tuple[Finding, ...]
    stale: tuple[Entry, ...]


def findings(results: Iterable[Result], config: Config) -> tuple[Finding, ...]:
    """All findings, weighed by what the run shows, with the configured severities, sorted and fingerprinted."""
    known = tuple(results)
    usage = counted(result.usage for result in known)
    weighty = (f for result in known for f in weighed(result.findings, result.usage, usage))
    return with_fingerprints(regrade(weighty, config))


def ignored(finding: Finding, rules: Sequence[Ignore], root: Path) -> bool:
    """Does a rule of the configuration cover this finding? Paths are relative to the configuration file."""
    return any(
        (not rule.path or fnmatchcase(_relative(finding.target.path, root), rule.path))
        and (not rule.check or fnmatchcase(finding.check, rule.check))
        and (not rule.lang or finding.target_lang == rule.lang)
        # what is missing has a text on the other side only
        and (
            not rule.term
            or any(rule.term.casefold() in p.text.casefold() for p in (finding.target, finding.source) if p)
        )
        for rule in rules
    )


def _relative(path: str, root: Path) -> str:
    try:
        return Path(path).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path


def report(
    results: Sequence[Result],
    config: Config,
    *,
    whole: bool,
    old: frozenset[str],
    known: Path | None,
    device: str,
    seconds: float,
) -> Review:
    """What a run says.

    `whole` says that all translations of the notes were checked, `old` are the fingerprints of before
    `--since`, `known` is a baseline file.
    """
    fresh = findings(results, config)
    outcome = _suppress(results, fresh, config, whole)
    left = tuple(sorted((*outcome.kept, *outcome.notices), key=Finding.sort_key))
    kept = left
    stale: tuple[Entry, ...] = ()
    if known:
        paths = {path for result in results for path in result.paths}
        kept, _, stale = baseline.apply(left, baseline.load_baseline(_read(known)), paths=paths)
    kept = tuple(f for f in kept if f.fingerprint not in old)
    done = Report(
        findings=kept,
        run=run_info(results, device, seconds),
        suppressed=len(fresh) - len(outcome.kept),
        known=len(left) - len(kept),
        fail_on=config.fail_on,
        documents=_documents(results),
        bitexts=tuple(b for result in results for b in result.bitexts),
        lengths=_lengths(results),
        documentation={CHECK: DOCUMENTATION, **{id: documentation(check) for id, check in all_checks().items()}},
    )
    return Review(done, left, stale)


def before(results: Sequence[Result], config: Config) -> frozenset[str]:
    """The fingerprints that a report at the base of `--since` would have shown.

    What a comment hid there is left out: whoever removes the comment asks to see the finding.
    """
    outcome = _suppress(results, findings(results, config), config, whole=False)
    return frozenset(f.fingerprint for f in (*outcome.kept, *outcome.notices))


def _suppress(results: Sequence[Result], fresh: Sequence[Finding], config: Config, whole: bool) -> Outcome:
    """What the configuration and the notes leave.

    Findings keep their fingerprints: numbering them anew would let a new one pass for a suppressed one.
    """
    kept = [f for f in fresh if not ignored(f, config.ignores, config.root)]
    # what a comment in a source is for may show in a translation that was left out
    complete = None if whole else {length.path for length in _lengths(results)}
    ran = {check.id for check in checks(config)}
    outcome = suppress(kept, _documents(results), known=all_checks(), ran=ran, complete=complete)
    return outcome._replace(notices=with_fingerprints(outcome.notices))


def _documents(results: Iterable[Result]) -> dict[str, Document]:
    return {document.path: document for result in results for document in result.documents}


def _lengths(results: Iterable[Result]) -> tuple[Length, ...]:
    return tuple(length for result in results for length in result.lengths)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QaError(f"{path}: cannot be read as a baseline: {error}", "make one with --write-baseline") from None


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
