"""Front matter in YAML, TOML or JSON: one block a text field, with the place of its value."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import field
from typing import Any

import yaml

from qa.model import Problem
from qa.model.records import dataclass
from qa.parse.front_texts import Field, are_shown, is_shown, of_json, of_program, of_toml

OPEN = re.compile(r"---[ \t]*\n")
CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M)
TOML = re.compile(r"\+\+\+[ \t]*\n(?:.*\n)*?\+\+\+[ \t]*(?=\n|\Z)")
PROGRAM = re.compile(r"---(?:js|javascript|json|ts)[ \t]*\n((?:.*\n)*?)---[ \t]*(?=\n|\Z)")
"""Front matter of Eleventy that is an object of JavaScript."""
METADATA = re.compile(
    r"(?:title|date)[ \t]*:[ \t]*\S[^\n]*\n"
    r"(?:[a-z][\w-]*[ \t]*:[ \t]+\S[^\n]*\n(?:[ ]{4,}\S[^\n]*\n)*)+(?=[ \t]*(?:\n|\Z))",
    re.I,
)
"""What Pelican and MultiMarkdown know of a note: lines at its head, up to an empty one."""
METADATA_LINE = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:[ \t]*(\S[^\n]*?)[ \t]*$", re.M)
TEXTS = frozenset({"", "abbreviations.", "substitutions.", "myst.substitutions."})
"""Where every value is a text, whatever its name."""
KEY = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*[\"']?[\w.-]+[\"']?[ \t]*:(?:\s|$)")
JSON_OPEN = re.compile(r"\{\s*\"[\w.-]+\"\s*:")
JSON_WRITTEN = re.compile(r"\{[ \t]*\n(?:[ \t]++\S[^\n]*+\n)++\}[ \t]*+(?=\n|\Z)")
"""An object whose lines are indented, which is meant for one even where it is damaged."""
JSON_CLOSE = re.compile(r"[ \t]*(?:\n|\Z)")
SIZE = 100_000
DEPTH = 20
"""Characters of a front matter (`SIZE`) and levels in it that are read."""
YAML_BREAK = re.compile("[\x85\u2028\u2029]")
NUMBERS = {"tag:yaml.org,2002:int": int, "tag:yaml.org,2002:float": float}


class Refused(yaml.YAMLError):
    """Valid YAML that a note has no need of and a parser every reason to fear."""

    def __init__(self, problem: str, line: int) -> None:
        self.problem, self.line = problem, line


@dataclass(frozen=True, slots=True)
class Front:
    """It begins at `start`; `end` is where the note proper begins."""

    end: int = 0
    data: dict[str, Any] = field(default_factory=dict)
    fields: tuple[Field, ...] = ()
    problem: Problem | None = None
    start: int = 0


def front_matter(flat: str) -> Front:
    """The front matter of a note, empty where there is none."""
    if flat.startswith("+++"):
        match = TOML.match(flat[:SIZE])
        return _toml(match) if match else Front()
    if flat.startswith("{"):
        return _json(flat)
    if program := PROGRAM.match(flat[:SIZE]):
        return Front(program.end(), {}, tuple(of_program(program[1], program.start(1))))
    if head := METADATA.match(flat[:SIZE]):
        return _metadata(head)
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


def _fields(flat: str, lines: list[int], root: yaml.MappingNode, path: str = "") -> Iterator[Field]:
    """The text values at the top, and below it those whose names or words say that readers see them."""
    for key, node in root.value:
        name = f"{path}{key.value}"
        if isinstance(node, yaml.MappingNode):
            yield from _fields(flat, lines, node, f"{name}.")
        elif isinstance(node, yaml.SequenceNode):
            yield from _items(flat, lines, node, str(key.value), f"{name}.")
        elif path in TEXTS or (isinstance(node.value, str) and is_shown(str(key.value), node.value)):
            yield from _field(flat, lines, name, node)


def _items(flat: str, lines: list[int], node: yaml.SequenceNode, key: str, path: str) -> Iterator[Field]:
    """The texts in a list: of tables, and of strings where all of them are texts."""
    for item in node.value:
        if isinstance(item, yaml.MappingNode):
            yield from _fields(flat, lines, item, path)
        elif isinstance(item, yaml.SequenceNode):
            yield from _items(flat, lines, item, key, path)
    strings = [item for item in node.value if isinstance(item, yaml.ScalarNode)]
    if strings and are_shown(key, [item.value for item in strings]):
        for item in strings:
            yield from _field(flat, lines, f"{path}*", item)


def _field(flat: str, lines: list[int], name: str, node: yaml.Node) -> Iterator[Field]:
    if not isinstance(node, yaml.ScalarNode) or node.tag != "tag:yaml.org,2002:str" or not node.value.strip():
        return
    start = lines[node.start_mark.line] + node.start_mark.column
    end = lines[node.end_mark.line] + node.end_mark.column if node.end_mark.line < len(lines) else lines[-1]
    end = start + len(flat[start:end].rstrip())
    inner_start, inner_end = start, end
    if node.style in ("'", '"'):
        inner_start, inner_end = start + 1, end - 1
    elif node.style in ("|", ">"):
        inner_start = min(end, flat.find("\n", start) + 1)
        inner_start += len(flat[inner_start:end]) - len(flat[inner_start:end].lstrip())
    yield Field(name, node.value.strip(), start, end, inner_start, max(inner_start, inner_end))


def _toml(match: re.Match[str]) -> Front:
    """TOML between `+++`: its data, and its text values."""
    import tomllib

    source = match[0].split("\n", 1)[1].rsplit("+++", 1)[0]
    start = match.end() - len(match[0].split("\n", 1)[1])
    try:
        data = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        problem = Problem("front-matter", start, match.end(), f"invalid TOML: {str(error)[:100].lower()}")
        return Front(match.end(), problem=problem)
    return Front(match.end(), _plain(data), tuple(of_toml(source, start)))


def _metadata(head: re.Match[str]) -> Front:
    """The lines at the head of a note that say what it is."""
    found = list(METADATA_LINE.finditer(head[0]))
    fields = (Field(one[1], one[2], *one.span(2), *one.span(2)) for one in found)
    return Front(head.end(), {one[1]: one[2] for one in found}, tuple(fields))


def _json(flat: str) -> Front:
    """An object of JSON at the head of a note: its data, and its text values."""
    if not JSON_OPEN.match(flat):
        return Front()
    try:
        data, end = json.JSONDecoder().raw_decode(flat[:SIZE])
    except (ValueError, RecursionError) as error:
        return _damaged_json(flat, error)
    if not isinstance(data, dict) or not JSON_CLOSE.match(flat, end):
        return Front()
    return Front(end, data, tuple(of_json(flat[:end])))


def _damaged_json(flat: str, error: Exception) -> Front:
    """An object that cannot be read, and where."""
    match = JSON_WRITTEN.match(flat[:SIZE])
    if match is None:
        return Front()
    start = flat.rfind("\n", 0, min(error.pos, match.end())) + 1 if isinstance(error, json.JSONDecodeError) else 0
    what = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
    end = max(flat.find("\n", start), start + 1)
    return Front(match.end(), problem=Problem("front-matter", start, end, f"invalid JSON: {what.lower()}"))


def _plain(value: Any) -> Any:
    """TOML's values as JSON has them: dates become text."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value if isinstance(value, (str, int, float, bool)) else str(value)
