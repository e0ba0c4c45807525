"""What becomes of findings between the checks and the report: every step that drops or rewrites one, in order.

The same chain serves `check`, `batch`, `check_texts`, hooks and the side-by-side report.

Of a group:  one pair's findings without those that another explains → of a source that has moved on, one a translation
             (`outdated`) → votes where no side is the original → each once.
Of a run:    severities by usage → configured severities → fingerprints → `[[ignores]]` → suppressions in the notes.
Of a report: what a baseline or the base of `--since` knows already (`review`) → one cause of a run once (`causes`).

A step of a run that fails lets through what it was given, and says so: more is told then, never less.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TypeVar

from qa.checks import all_checks
from qa.config import Config, Ignore, regrade
from qa.model import Document, Finding, Place
from qa.model.records import dataclass
from qa.run import consensus, consequences, outdated, suspicion, usage
from qa.run.consensus import Witness
from qa.run.dedupe import (
    is_grave,
    unexplained,
    unexplained_by,
    without_lost_formulas,
    without_lost_names,
    without_second_names,
)
from qa.run.echoes import without_echoes
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


def of_group(
    found: Iterable[Iterable[Finding]],
    alone: Sequence[Finding] = (),
    *,
    symmetric: bool = False,
    source: str = "",
    original: Document | None = None,
    targets: Sequence[str] = (),
    witness: Witness = lambda *_: True,
) -> tuple[Finding, ...]:
    """The findings of one group from those of each of its pairs and from those of all notes at once (`alone`).

    `source` and `targets` are the languages of the notes; `original` is the source, unless it is a pivot.
    """
    text = original.text if original else ""
    pairs = [tuple(unexplained(findings)) for findings in found]
    alone = _unexplained_by(pairs, alone)
    alone = tuple(without_lost_names(unexplained_by(alone, alone), (f for findings in pairs for f in findings)))
    if original and outdated.has_moved_on(pairs, len(targets)):
        pairs = outdated.folded(pairs, len(targets))
        alone = tuple(outdated.regraded(alone, original.path))
    told = consensus.vote(pairs, source, targets, witness) if symmetric else suspicion.suspected(pairs, targets, text)
    told = unexplained_by(told, alone)
    # what is wrong with one note alone shows in each of its pairs: once is enough
    once = {(f.check, f.target, _opposite(f), f.message): f for f in (*told, *alone)}.values()
    left = tuple(without_second_names(without_lost_formulas(without_echoes(once, alone))))
    if original:
        return tuple(consequences.without_consequences(left, original.path))
    # what a pivot alone shows explains what is said of it, and doubts about the others; of what a third note bears out
    # only the place in the accused one counts
    slips = [f for f in left if all_checks()[f.check].monolingual and is_grave(f)]
    seen = [replace(f, source=None) if is_grave(f) and consensus.is_witnessed(f) else f for f in left]
    kept = set(map(id, unexplained_by(seen, slips)))
    return tuple(finding for finding, one in zip(left, seen, strict=True) if id(one) in kept)


def _unexplained_by(pairs: Sequence[Sequence[Finding]], alone: Sequence[Finding]) -> tuple[Finding, ...]:
    """What all notes say of one, without what lies in a stretch that is wrong as a whole: a note that nobody translated
    differs from the others in every word."""
    left = set(map(id, unexplained((*(finding for findings in pairs for finding in findings), *alone))))
    return tuple(finding for finding in alone if id(finding) in left)


def _opposite(finding: Finding) -> Place | None:
    """What tells two findings of one check at one place apart: nothing where the other side only excuses."""
    return finding.source if all_checks()[finding.check].compares else None


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
        lambda: suppress(left, documents, known=all_checks(), ran=ran, complete=complete),
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
