"""What may stand in the configuration: a pydantic model whose JSON schema editors use, and what to say of the rest."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from fnmatch import fnmatchcase
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

if TYPE_CHECKING:
    from pydantic import BaseModel, ConfigDict

Level = Literal["neutral", "minor", "major", "critical"]
MOST_ARGUMENTS = 9
"""Arguments that a macro of TeX may have."""
_EITHER = {
    "pattern": "input should be a string or a list of strings",
    "macros": f"input should be LaTeX, or [LaTeX, number of arguments up to {MOST_ARGUMENTS}]",
}
"""What to say of keys that take one of two types."""
_MACRO = r"^\\?([A-Za-z@]+\*?|[^A-Za-z])$"
"""Names that TeX takes for one command: letters, or one other sign."""


@cache
def schema_model() -> type[BaseModel]:
    """The pydantic model of the file; its JSON schema is what editors use."""
    from pydantic import ConfigDict, Field, create_model

    from qa.checks import all_checks

    strict = ConfigDict(
        extra="forbid",
        strict=True,
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=False,
    )
    options = {
        name.replace("-", "_"): (_options(check, strict), Field(default=None)) for name, check in all_checks().items()
    }
    checks = create_model("Checks", __config__=strict, **options)  # type: ignore[call-overload]
    ids: Any = Literal[tuple(all_checks())]
    tables: dict[str, Any] = {
        "severity": (dict[ids, Level], Field({}, description="severity by check id")),
        "ignores": (list[_ignore_entry(strict)], Field([], description="findings to suppress, each with its reason")),  # type: ignore[misc]
        "checks": (checks, Field(default_factory=checks, description="options by check id")),
    }
    return create_model("QaConfiguration", __config__=strict, **_plain_keys(), **tables)


def _plain_keys() -> dict[str, Any]:
    """The keys that need not know the checks."""
    from pydantic import AfterValidator, Field

    return {
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
        "renderer": (
            Literal["", "kramdown", "mathjax", "katex", "github", "pandoc", "myst", "arithmatex", "passthrough"],
            Field("", description="what turns the notes' formulas into a page, where the site's files do not tell it"),
        ),
        "stamp": (str, Field("", description="key that records the source's version, e.g. l10n.sourceCommit")),
        "history": (bool, Field(True, description="read git's history, to tell what is stale from what is wrong")),
        "source_ahead": (bool, Field(False, description="what changed in the source alone is a remark")),
        "device": (Literal["auto", "cpu", "cuda", "mps"], "auto"),
        "cache_size": (int, Field(500, ge=0, le=100_000, description="megabytes that .qa_cache/ may hold, 0 for none")),
        "glossary": (list[str], Field([], description="CSV, TSV or TBX files of terms, relative to this file")),
        "macros": (
            dict[Annotated[str, Field(pattern=_MACRO)], str | Annotated[list[str | int], AfterValidator(_macro)]],
            Field({}, description="LaTeX macros of the project, as MathJax and KaTeX write them"),
        ),
    }


def _macro(value: list[str | int]) -> list[str | int]:
    """The LaTeX of a macro, the number of its arguments, and the first one where it is optional."""
    match value:
        case [str()]:
            return value
        case [str(), int(number)] | [str(), int(number), str()] if 0 <= number <= MOST_ARGUMENTS:
            return value
    raise ValueError("no macro")


def _ignore_entry(strict: ConfigDict) -> type[BaseModel]:
    """An entry of `[[ignores]]`."""
    from pydantic import BaseModel, Field, model_validator

    from qa.checks import all_checks

    narrowing: Any = {"anyOf": [{"required": [key]} for key in ("path", "check", "lang", "term", "message")]}

    class IgnoreEntry(BaseModel):
        model_config: ClassVar[ConfigDict] = {**strict, "json_schema_extra": narrowing}
        reason: str = Field(min_length=1)
        path: str = ""
        check: str = ""
        lang: str = ""
        term: str = ""
        message: str = ""

        @model_validator(mode="after")
        def narrow(self) -> IgnoreEntry:
            if not (self.path or self.check or self.lang or self.term or self.message):
                raise ValueError("an ignore entry needs at least one of path, check, lang, term, message")
            if self.check and not any(fnmatchcase(id, self.check) for id in (*all_checks(), "suppression")):
                raise ValueError(f"unknown check '{self.check}'{near(self.check, all_checks())}")
            return self

    return IgnoreEntry


def _options(check: type, strict: ConfigDict) -> Any:
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


def explain(prefix: str, problem: Mapping[str, Any]) -> str:
    if (said := _EITHER.get(str(problem["loc"][0]))) and problem["loc"][1:] and problem["loc"][-1] != "[key]":
        # the places after it are the types that were tried
        return f"{prefix}{'.'.join(map(str, problem['loc'][: 1 + (problem['loc'][0] == 'macros')]))}: {said}"
    where = prefix + ".".join(str(part) for part in problem["loc"] if part != "[key]")
    if problem["type"] == "extra_forbidden":
        return f"{where}: unknown key{near(problem['loc'][-1], _known(problem['loc'][:-1]))}"
    if problem["loc"][-1:] == ("[key]",) and problem["loc"][0] == "macros":
        return f"{where}: no name of a macro: letters, or one other sign"
    if problem["loc"][-1:] == ("[key]",):
        from qa.checks import all_checks

        return f"{where}: unknown check{near(problem['loc'][-2], all_checks())}"
    said = re.sub("^value error, |'', ", "", problem["msg"].lower())
    return f"{where}: {said.replace('a valid dictionary', 'a table').replace('a valid ', 'a ')}"


def near(word: object, known: Iterable[str]) -> str:
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
            yield from ("path", "check", "lang", "term", "message", "reason")
