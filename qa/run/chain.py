"""What becomes of findings between the checks and the report: every step that drops or rewrites one, in order.

The same chain serves `check`, `batch`, `check_texts`, hooks and the side-by-side report.

Of a group:  what is the same fault, or no fault of the translation: `group_chain`.
Of a run:    severities by usage → configured severities → fingerprints → `[[ignores]]` → suppressions in the notes.
Of a report: what a baseline or the base of `--since` knows already (`review`) → one cause of a run once (`causes`).

A step of a run that fails lets through what it was given, and says so: more is told then, never less.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TypeVar

from qa.checks.described import described
from qa.config import Config, Ignore, regrade
from qa.model import Document, Finding
from qa.model.records import dataclass
from qa.run import usage
from qa.run.failures import WHOLE_RUN, Failure, attempt
from qa.run.fingerprints import with_fingerprints
from qa.run.suppress import Outcome, suppress
from qa.run.usage import GroupWords

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Settled:
    """The findings of a run after the chain: all, those to report, remarks on suppressions, and steps that failed."""

    found: tuple[Finding, ...]
    kept: tuple[Finding, ...]
    notices: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()

    @property
    def reported(self) -> tuple[Finding, ...]:
        return tuple(sorted((*self.kept, *self.notices), key=Finding.sort_key))


def of_run(
    groups: Sequence[tuple[Sequence[Finding], GroupWords]],
    documents: Mapping[str, Document],
    config: Config,
    *,
    ran: frozenset[str],
    complete: frozenset[str] | None = None,
) -> Settled:
    """The findings of a run from those of its groups, each with the words that its notes use.

    `documents` are the notes by path, `ran` the ids of the checks; `complete` the paths of the notes whose every pair
    was checked (None: all), where a suppression that hides nothing is reported.
    """
    failed: list[Failure] = []
    told = tuple(f for own, _ in groups for f in own)
    used = _step("usage", failed, told, _by_usage, groups)
    graded = _step("severities", failed, used, lambda: tuple(regrade(used, config)))
    numbered = _step("fingerprints", failed, graded, with_fingerprints, graded)
    # findings keep their fingerprints from here on: numbering them anew would let a new one pass for a suppressed one
    left = _step("ignores", failed, numbered, lambda: tuple(_not_ignored(numbered, config)))
    outcome = _step(
        "suppressions", failed, Outcome(left, (), ()),
        lambda: suppress(left, documents, known=described(), ran=ran, complete=complete),
    )  # fmt: skip
    notices = _step("fingerprints", failed, outcome.notices, with_fingerprints, outcome.notices)
    return Settled(numbered, outcome.kept, notices, tuple(failed))


def _step(name: str, failed: list[Failure], given: T, work: Callable[..., T], *arguments: object) -> T:
    """What one step makes of what it is given; that itself where it fails."""
    made = attempt(name, WHOLE_RUN, WHOLE_RUN, work, *arguments)
    if isinstance(made, Failure):
        failed.append(made)
        return given
    return made


def _by_usage(groups: Sequence[tuple[Sequence[Finding], GroupWords]]) -> tuple[Finding, ...]:
    run_usage = usage.total(words for _, words in groups)
    return tuple(f for own, words in groups for f in usage.regraded(own, words, run_usage))


def _not_ignored(findings: Iterable[Finding], config: Config) -> Iterator[Finding]:
    return (f for f in findings if not any(_covers(rule, f, config.root) for rule in config.ignores))


def _covers(rule: Ignore, finding: Finding, root: Path) -> bool:
    """Does a rule of the configuration cover this finding? Paths are relative to the configuration file."""
    return (
        (not rule.path or fnmatchcase(_relative(finding.target.path, root), rule.path))
        and (not rule.check or fnmatchcase(finding.check, rule.check))
        and (not rule.lang or finding.target_lang == rule.lang)
        and (not rule.message or any(fnmatchcase(m, rule.message) for m in (finding.message, finding.difference)))
        # what is missing has a text on the other side only
        and (
            not rule.term
            or any(rule.term.casefold() in p.text.casefold() for p in (finding.target, finding.source) if p)
        )
    )


def _relative(path: str, root: Path) -> str:
    try:
        return Path(path).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path
