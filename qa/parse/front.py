"""YAML front matter: one block a text field, with the place of its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from qa.model import Problem

OPEN = re.compile(r"---[ \t]*\n")
CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M)
TOML = re.compile(r"\+\+\+[ \t]*\n(?:.*\n)*?\+\+\+[ \t]*(?=\n|\Z)")
KEY = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*[\"']?[\w.-]+[\"']?[ \t]*:(?:\s|$)")
SIZE = 100_000
DEPTH = 20
YAML_BREAK = re.compile("[\x85\u2028\u2029]")
NUMBERS = {"tag:yaml.org,2002:int": int, "tag:yaml.org,2002:float": float}


class Refused(yaml.YAMLError):
    """Valid YAML that a note has no need of and a parser every reason to fear."""

    def __init__(self, problem: str, line: int) -> None:
        self.problem, self.line = problem, line


@dataclass(frozen=True, slots=True)
class Field:
    """A text value of the front matter: `[start, end)` with its quotes, `[inner_start, inner_end)` without."""

    key: str
    value: str
    start: int
    end: int
    inner_start: int
    inner_end: int


@dataclass(frozen=True, slots=True)
class Front:
    """`end` is where the note proper begins."""

    end: int = 0
    data: dict[str, Any] = field(default_factory=dict)
    fields: tuple[Field, ...] = ()
    problem: Problem | None = None


def front_matter(flat: str) -> Front:
    """The front matter of a note, empty where there is none."""
    if flat.startswith("+++"):
        match = TOML.match(flat[:SIZE])
        return Front(match.end()) if match else Front()
    opening = OPEN.match(flat)
    closing = CLOSE.search(flat, opening.end(), opening.end() + SIZE) if opening else None
    if opening is None or closing is None:
        return Front()
    start, end = opening.end(), closing.start()
    # YAML knows more line breaks than a note does
    source = YAML_BREAK.sub(" ", flat[start:end])
    try:
        root = _compose(source)
    except yaml.YAMLError as error:
        return Front(closing.end(), problem=_problem(flat, start, end, error)) if KEY.match(source) else Front()
    if root is None:
        return Front(0 if source.strip() else closing.end())
    if isinstance(root, yaml.ScalarNode):
        # running text between two rules
        return Front()
    if not isinstance(root, yaml.MappingNode):
        problem = Problem("front-matter", start, end, "front matter is not a mapping")
        return Front(closing.end(), problem=problem)
    lines = [start, *(start + match.end() for match in re.finditer("\n", source))]
    fields = tuple(_fields(flat, lines, root))
    return Front(closing.end(), {str(key.value): _value(value) for key, value in root.value}, fields)


def _compose(source: str) -> yaml.Node | None:
    """The node tree, after a look at the events: no aliases, bounded depth."""
    depth = 0
    for event in yaml.parse(source, Loader=yaml.CSafeLoader):
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            raise Refused("aliases are not read", line)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH:
            raise Refused("nested too deep", line)
    node: yaml.Node | None = yaml.compose(source, Loader=yaml.CSafeLoader)
    return node


def _problem(flat: str, start: int, end: int, error: yaml.YAMLError) -> Problem:
    """The parser's complaint at its line."""
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or "unreadable"
    where = start
    line = error.line if isinstance(error, Refused) else mark.line if mark else 0
    for _ in range(line):
        where = flat.find("\n", where, end) + 1 or where
    stop = flat.find("\n", where)
    return Problem("front-matter", where, max(where, stop if 0 <= stop <= end else end), f"invalid YAML: {what}")


def _value(node: yaml.Node) -> Any:
    """Plain data; dates and unknown tags stay text."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    text = str(node.value)
    if node.tag == "tag:yaml.org,2002:bool":
        return text.lower() in ("true", "yes", "on", "y")
    if node.tag == "tag:yaml.org,2002:null":
        return None
    if node.tag in NUMBERS:
        try:
            return NUMBERS[node.tag](text.replace("_", ""))
        except ValueError:
            return text
    return text


def _fields(flat: str, lines: list[int], root: yaml.MappingNode) -> Iterator[Field]:
    for key, node in root.value:
        if not isinstance(node, yaml.ScalarNode) or node.tag != "tag:yaml.org,2002:str" or not node.value.strip():
            continue
        start = lines[node.start_mark.line] + node.start_mark.column
        end = lines[node.end_mark.line] + node.end_mark.column if node.end_mark.line < len(lines) else lines[-1]
        end = start + len(flat[start:end].rstrip())
        inner_start, inner_end = start, end
        if node.style in ("'", '"'):
            inner_start, inner_end = start + 1, end - 1
        elif node.style in ("|", ">"):
            inner_start = min(end, flat.find("\n", start) + 1)
            inner_start += len(flat[inner_start:end]) - len(flat[inner_start:end].lstrip())
        yield Field(str(key.value), node.value.strip(), start, end, inner_start, max(inner_start, inner_end))
