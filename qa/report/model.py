"""What a reporter is given: plain values only, so that a reporter is a pure function of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from qa.model import INTERNAL_ERROR, Bitext, Document, Finding, Length, Place, RunInfo, Severity
from qa.model.records import dataclass
from qa.model.status import Status


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run and how to show it.

    `findings` are sorted, fingerprinted and free of suppressed ones; `suppressed` counts those, `known`
    those of a baseline or a base revision. `documents` (by path) serve the snippets, `bitexts` the side-by-side
    view; either may lack what a finding points to.
    `documentation` holds the docstring of each check by id, `changed` the paths that a pull request touches,
    `lengths` how much text of each translation was checked. `before` are the findings that are known, for the page that
    shows them beside the new ones; `status` is the state of the tree, where it was asked for.
    """

    findings: tuple[Finding, ...]
    run: RunInfo
    suppressed: int = 0
    known: int = 0
    color: bool = False
    width: int = 100
    verbose: bool = False
    quiet: bool = False
    statistics: bool = False
    hyperlinks: bool = False
    fail_on: Severity = Severity.MAJOR
    documents: Mapping[str, Document] = field(default_factory=dict)
    bitexts: tuple[Bitext, ...] = ()
    documentation: Mapping[str, str] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    lengths: tuple[Length, ...] = ()
    before: tuple[Finding, ...] = ()
    status: Status | None = None

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings for people: neutral ones only where details are asked for, and what was not checked."""
        if self.verbose:
            return self.findings
        return tuple(f for f in self.findings if f.severity is not Severity.NEUTRAL or f.check == INTERNAL_ERROR)

    @property
    def unchecked(self) -> int:
        """How many answers are missing."""
        return sum(f.check == INTERNAL_ERROR for f in self.findings)

    @property
    def failed(self) -> bool:
        """Whether a finding reaches `fail_on`."""
        return any(f.severity.rank >= self.fail_on.rank for f in self.findings)

    def places(self, finding: Finding) -> tuple[Place, Place | None]:
        """Where to show a finding, and the other side.

        Code review shows annotations on changed files only: a source edit whose translation was left alone
        must appear on the source.
        """
        source, target = finding.source, finding.target
        if source and source.path in self.changed and target.path not in self.changed:
            return source, target
        return target, source


Reporter = Callable[[Report], str]
