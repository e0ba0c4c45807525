"""`qa check`: the main job."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from qa.cli import options, reports
from qa.cli.terminal import hyperlinks, say
from qa.model import Group, Severity
from qa.model.errors import QaError
from qa.model.records import dataclass
from qa.report import FORMATS

if TYPE_CHECKING:
    from qa.config import Config
    from qa.discover.result import Discovery
    from qa.report import Report
    from qa.run.attested import Accepted
    from qa.run.review import Review
    from qa.run.settings import Result, Settings
    from qa.run.staleness.tree import Provenances


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--source", "source_file", type=click.Path(path_type=Path), help="Check each PATH against this note.")
@options.languages
@options.layout
@click.option("--since", metavar="REF", help="Only what is new since this git revision.")
@click.option("--source-ahead", is_flag=True, help="What changed in the source alone is a remark.")
@click.option("-f", "--format", "style", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--output-file", "outputs", multiple=True, metavar="FORMAT=PATH", help="Also write a report file.")
@click.option("--select", multiple=True, metavar="CHECK|PREFIX", help="Run only these checks.")
@click.option("--ignore", multiple=True, metavar="CHECK|PREFIX", help="Do not run these checks.")
@click.option("--fail-on", type=click.Choice([s.value for s in Severity]), help="Exit 1 from here on [major].")
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever was found.")
@click.option("--allow-unpaired", is_flag=True, help="Exit 0 where no PATH has a counterpart, as hooks need.")
@click.option("--baseline", type=click.Path(path_type=Path), help="Report only what this file does not list.")
@click.option("--write-baseline", type=click.Path(path_type=Path), help="List the findings in this file and pass.")
@options.engine
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes [as many as pay].")
@options.settings
@click.option("--config-from", metavar="REF", help="Take the configuration of this git revision.")
@options.faults
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@click.option("-q", "--quiet", is_flag=True, help="Only the findings.")
@click.option("-v", "--verbose", is_flag=True, help="Neutral findings too.")
@click.option("--statistics", is_flag=True, help="Counts by check and language.")
def check(**given: Any) -> None:
    """Check translations under PATHS (default: here) against their sources.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 usage or configuration error, or no pair found.
    """
    with options.crashes(given["debug"], given["crash_report"]):
        status = _check(Options(**given))
    if status:
        raise click.exceptions.Exit(status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line says, one field an option."""

    paths: tuple[Path, ...]
    source_file: Path | None
    source_lang: str
    target_lang: str
    pattern: tuple[str, ...]
    exclude: tuple[str, ...]
    since: str | None
    source_ahead: bool
    style: str
    outputs: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str | None
    exit_zero: bool
    allow_unpaired: bool
    baseline: Path | None
    write_baseline: Path | None
    model: str | None
    device: str | None
    no_cache: bool
    jobs: int
    config_file: Path | None
    isolated: bool
    trust_config: bool
    config_from: str | None
    debug: bool
    crash_report: Path | None
    color: str
    quiet: bool
    verbose: bool
    statistics: bool

    def config(self) -> Config:
        """The configuration file, or that of a revision, with these options on top."""
        if not self.config_from:
            return self._load(self.config_file, self.isolated)
        from qa.run import config_at

        folder = Path(click.get_current_context().with_resource(TemporaryDirectory()))
        path = config_at.fetch(self.config_from, folder)
        config = self._load(path, path is None)
        return config_at.moved_into_tree(config, path, folder) if path else config

    def _load(self, file: Path | None, isolated: bool) -> Config:
        return options.load(
            file, isolated, self.trust_config, pattern=self.pattern, exclude=self.exclude,
            select=self.select, ignore=self.ignore, fail_on=self.fail_on, model=self.model, device=self.device,
            source_ahead=self.source_ahead or None,
        )  # fmt: skip


def _check(given: Options) -> int:
    """Check, report, and return the exit status."""
    from qa.report.wording import summary_of_stale
    from qa.run import baseline

    started = time.perf_counter()
    config = given.config()
    outputs = [reports.output(text) for text in given.outputs]
    found = _discovered(config, given)
    if not found.groups:
        return 0
    reviewed, changed = _review(found, config, given, outputs, started)
    report = _for_terminal(reviewed.report, changed, given)
    for entry in reviewed.stale:
        say(f"{given.baseline}: stale entry {entry.check} in {entry.path}: {entry.message}")
    if given.write_baseline:
        reports.write(given.write_baseline, baseline.write_baseline(reviewed.current))
    untold = reports.emit(report, given.style, outputs)
    if (ahead := summary_of_stale(report)) and not given.quiet:
        say(ahead)
    options.tell_failures([*reviewed.failures, *untold], given.debug, given.crash_report)
    if report.unchecked or untold:
        return 2
    return int(report.failed and not (given.exit_zero or given.write_baseline))


def _review(
    found: Discovery, config: Config, given: Options, outputs: Sequence[tuple[str, Path]], started: float
) -> tuple[Review, frozenset[str]]:
    """What the run says, and the paths that changed since the revision that was asked for."""
    from qa.discover.result import Discovery
    from qa.run import review, since
    from qa.run.settings import Settings

    keep = "html" in (given.style, *(name for name, _ in outputs))
    cache = options.cache_folder(given.no_cache or not config.cache_size)
    settings = Settings(config, cache, keep, accepted=_accepted(given))
    old, changed = frozenset[str](), since.changes(given.since) if given.since is not None else None
    found, told = _with_history(found, settings, floor=changed.commit if changed else "")
    groups, (tree, failed) = found.groups, review.of_tree(found, config)
    if changed is not None:
        groups, tree = since.touched(groups, changed), since.told_of(tree, changed)
        with TemporaryDirectory() as folder:
            then = tuple(since.before(groups, changed, Path(folder)))
            past, _ = _with_history(Discovery(then), settings, commit=changed.commit, then=changed.renamed)
            known, _ = review.of_tree(past, config)
            old, tree = review.before(_run(past.groups, settings, given), config, known), since.new_of(tree, known)
    results = _run(groups, settings, given)
    reviewed = review.report(
        results,
        config,
        whole=not changed and all(path.is_dir() for path in given.paths or (Path(),)),
        tree=tree,
        old=old,
        known=given.baseline,
        device=config.device,
        seconds=time.perf_counter() - started,
        failed=failed,
    )
    if keep and told:
        reviewed = replace(reviewed, report=_with_status(reviewed.report, found, told, settings))
    return reviewed, since.touching(reviewed.report.documents, changed) if changed else frozenset()


def _accepted(given: Options) -> Accepted:
    """The segments that were accepted: those of a revision where the configuration is one's."""
    from qa.run import attested, config_at

    if given.isolated:
        return frozenset()
    path = attested.lock_path(Path.cwd())
    if given.config_from:
        return attested.parsed(config_at.text_of(given.config_from, path))
    return attested.read(path)


def _with_status(report: Report, found: Discovery, told: Provenances, settings: Settings) -> Report:
    """The report with the state of the tree, which the page shows beside the findings."""
    from qa.cache import Cache
    from qa.report.outline import counted
    from qa.run.attested import reviewed_by_path
    from qa.run.status import status_of

    accepted = settings.accepted
    # that a note is stale is its state, and no finding in it
    counts = counted(finding for finding in report.shown if finding.check != "translation-stale")
    with closing(Cache(settings.cache, settings.config.cache_size << 20)) as cache:
        reviewed = reviewed_by_path(found.groups, settings.config, cache, accepted) if accepted else None
        return replace(report, status=status_of(found, told, cache, reviewed, counts))


def _with_history(found: Discovery, settings: Settings, **state: Any) -> tuple[Discovery, Provenances | None]:
    """The notes with what git tells of the versions of their sources, and that itself."""
    if not settings.config.history or not any(group.source for group in found.groups):
        return found, None
    # the page shows the state of the tree with and without a history
    if not (settings.keep or _has_repository(found.groups)):
        return found, None
    from qa.cache import Cache
    from qa.run.staleness.known import of_discovery
    from qa.run.staleness.tree import provenances

    with closing(Cache(settings.cache, settings.config.cache_size << 20)) as cache:
        told = provenances(found.groups, cache, settings.config.stamp, **state)
    for notice in told.notices:
        say(notice)
    return of_discovery(found, told), told


def _has_repository(groups: Sequence[Group]) -> bool:
    """Whether a source lies in a repository; where none does, what reads histories is not imported."""
    from qa.discover.walk import repository_root

    folders = {Path(group.source.path).parent for group in groups if group.source}
    with suppress(OSError, RuntimeError):
        return any(repository_root(folder.absolute().resolve()) for folder in folders)
    return True


def _for_terminal(report: Report, changed: frozenset[str], given: Options) -> Report:
    """The report as this terminal and these options want it; `changed` are the paths that findings anchor on."""
    return replace(
        report, verbose=given.verbose, quiet=given.quiet, statistics=given.statistics, changed=changed,
        hyperlinks=sys.stdout.isatty() and hyperlinks(os.environ), color=_color(given.color),
        width=shutil.get_terminal_size().columns if sys.stdout.isatty() else 100,
    )  # fmt: skip


def _discovered(config: Config, given: Options) -> Discovery:
    """The groups found; no group is an error, but for hooks, which get files that nobody translates."""
    from qa import discover
    from qa.cache import Cache
    from qa.run.snippets import with_snippets

    paths = given.paths or (Path(),)
    with closing(Cache(options.cache_folder(given.no_cache or not config.cache_size))) as cache:
        found = discover.discover(
            paths, source=given.source_file, source_lang=given.source_lang or config.source,
            target_lang=given.target_lang, patterns=config.pattern, pivot=config.pivot, exclude=config.exclude,
            cache=cache,
        )  # fmt: skip
    for notice in (*found.notices, *((found.ambiguous,) if found.ambiguous else ())):
        say(notice)
    if not found.groups:
        message, hint = discover.nothing_found(found, paths, given.target_lang)
        if not given.allow_unpaired:
            raise QaError(message, hint)
        say(f"{message}; nothing to check")
    return replace(found, groups=with_snippets(found.groups))


def _run(groups: Sequence[Group], settings: Settings, given: Options) -> list[Result]:
    """The results; where somebody watches, with how far it is."""
    from qa.run.groups import run

    results = run(groups, settings, given.jobs)
    if not sys.stderr.isatty() or given.quiet or len(groups) < 2:
        return list(results)
    from qa.cli.progress import shown
    from qa.engines.registry import is_prepared

    first = "" if is_prepared(settings.config.model) else "preparing the engine, once"
    return list(shown(results, len(groups), "notes", sys.stderr, first=first))


def _color(choice: str) -> bool:
    if choice == "auto":
        if os.environ.get("NO_COLOR"):
            return False
        if forced := os.environ.get("FORCE_COLOR"):
            return forced != "0"
        return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return choice == "always"
