"""`qa.toml` or `[tool.qa]` in pyproject.toml → Config, or a ConfigError that names every wrong key at once."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from qa.config.paths import TRUST, inside, leads_out
from qa.model import Finding, Severity
from qa.model.errors import ConfigError, read_bounded
from qa.model.records import dataclass

FILES = ("qa.toml", "pyproject.toml")
MISNAMED = ("qa.yaml", "qa.yml", ".qa.toml", "qa.json", "qa.ini", "qa.cfg")
"""Names that newcomers give the file after other tools."""
LARGEST = 1_000_000
"""Bytes of a configuration file."""
STALE = "translation-stale"
"""The check that says where the source is ahead."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """Findings that match every given field are suppressed: path, check, message are globs, lang a tag, term a text."""

    reason: str
    path: str = ""
    check: str = ""
    lang: str = ""
    term: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run. `root` is the folder of the configuration file, or the current one."""

    root: Path = field(default_factory=Path)
    source: str = ""
    pivot: str = ""
    pattern: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.MAJOR
    model: str = "auto"
    device: str = "auto"
    cache_size: int = 500
    severity: Mapping[str, Severity] = field(default_factory=dict)
    ignores: tuple[Ignore, ...] = ()
    checks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    glossary: tuple[str, ...] = ()
    macros: Mapping[str, Any] = field(default_factory=dict)
    dialect: str = ""
    renderer: str = ""
    stamp: str = ""
    history: bool = True
    source_ahead: bool = False


def find(start: Path) -> Path | None:
    """The nearest configuration file from `start` upwards, not beyond the repository root."""
    from qa.discover.walk import repository_root

    root = repository_root(start)
    for folder in (start, *start.parents):
        for name in FILES:
            path = folder / name
            if path.is_file() and (name == "qa.toml" or (_has_table(path))):
                return path
        if folder == root:
            break
    return None


def misnamed(start: Path) -> str:
    """The name of a file beside the notes that looks like a configuration and is none; empty without one."""
    return next((name for name in MISNAMED if (start / name).is_file()), "")


def _has_table(path: Path) -> bool:
    """Does a pyproject.toml configure qa? One that is no TOML at all is not ours to report."""
    tool = _read(path).get("tool")
    return isinstance(tool, dict) and "qa" in tool


def load(path: Path, *, trusted: bool = False, given: Collection[str] = ()) -> Config:
    """Read and validate one file. ConfigError lists everything that is wrong in it.

    The file is data of whoever opened the pull request. Unless it is `trusted` it names no model but embedded ones,
    which hold no code, and no file outside the repository. Keys that are `given` elsewhere are not held against it.
    """
    data = _read(path)
    prefix = "" if path.name != "pyproject.toml" else "tool.qa."
    values = data if not prefix else data.get("tool", {}).get("qa", {})
    from pydantic import ValidationError

    try:
        from qa.config.schema import explain, schema_model

        valid = schema_model().model_validate(values)
    except ValidationError as error:
        lines = dict.fromkeys(explain(prefix, problem) for problem in error.errors(include_url=False))
        raise ConfigError(f"{path}: " + "; ".join(lines), "see `qa init --print` for a commented example") from None
    config = _config(path.parent, valid.model_dump(by_alias=False, exclude_none=True))
    if not trusted and (reasons := "; ".join(_overreaching(config, prefix, given))):
        raise ConfigError(f"{path}: {reasons}", f"give it on the command line, or {TRUST}")
    return config


def own_models() -> tuple[str, ...]:
    """Models that a configuration may name: their weights come with packages that were installed on purpose."""
    from qa.engines.profiles import PACKAGES

    return ("auto", *PACKAGES)


def _overreaching(config: Config, prefix: str, given: Collection[str]) -> Iterator[str]:
    """What a stranger's file must not say."""
    if config.model not in own_models() and "model" not in given:
        yield f"{prefix}model: '{config.model}' is none of {', '.join(own_models())}"
    tree = tree_around(config.root)
    for name in config.glossary:
        if not inside(config.root / name, tree):
            yield f"{prefix}glossary: '{name}' lies outside the repository"


def tree_around(folder: Path) -> Path:
    """The repository that a folder lies in, else the folder."""
    here = folder.absolute()
    return next((up for up in (here, *here.parents) if (up / ".git").exists()), here)


def _read(path: Path) -> dict[str, Any]:
    if leads_out(path, tree_around(path.parent)):
        raise ConfigError(
            f"{path}: a symbolic link that leads out of the repository", "pass the file itself to --config"
        )
    try:
        return tomllib.loads(read_bounded(path, LARGEST, "pass a configuration file to --config").decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}", "correct the file or pass --isolated") from None
    except RecursionError:
        raise ConfigError(f"{path}: nested too deep", "correct the file or pass --isolated") from None


def _config(root: Path, values: dict[str, Any]) -> Config:
    pattern = values.get("pattern", ())
    return Config(
        root=root,
        source=values["source"],
        pivot=values["pivot"],
        pattern=(pattern,) if isinstance(pattern, str) else tuple(pattern),
        exclude=tuple(values["exclude"]),
        select=tuple(values["select"]),
        ignore=tuple(values["ignore"]),
        fail_on=Severity(values["fail_on"]),
        model=values["model"],
        device=values["device"],
        cache_size=values["cache_size"],
        severity={key: Severity(value) for key, value in values["severity"].items()},
        ignores=tuple(Ignore(**entry) for entry in values["ignores"]),
        checks={key: value for key, value in values["checks"].items() if value},
        glossary=tuple(values["glossary"]),
        macros=values["macros"],
        dialect=values["dialect"],
        renderer=values["renderer"],
        stamp=values["stamp"],
        history=values["history"],
        source_ahead=values["source_ahead"],
    )


def selected(id: str, category: str, rules: tuple[str, ...]) -> bool:
    """Does a check id or an MQM prefix (`accuracy`, `accuracy/omission`) stand in `rules`?"""
    return any(rule == id or category == rule or category.startswith(rule.rstrip("/") + "/") for rule in rules)


def regrade(findings: Iterable[Finding], config: Config) -> Iterator[Finding]:
    """The findings with the severities that the configuration sets; what the source is ahead of may be a remark."""
    ahead = {STALE: Severity.NEUTRAL} if config.source_ahead else {}
    severity = {**ahead, **config.severity}
    return (replace(f, severity=severity.get(f.check, f.severity)) for f in findings)
