"""Diagrams written as code (Mermaid, PlantUML, Graphviz): the texts that a reader sees, and the structure without them.

A node may be called by its name and show it. So names are told apart by the order in which they first occur: one that
is translated everywhere is the same node, one that is translated here and not there is another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

LANGUAGES = frozenset("mermaid plantuml puml uml sequence dot graphviz".split())
LONGEST = 20_000
"""Characters of a diagram that are looked at."""

Span = tuple[int, int]

_QUOTED = r'"(?P<quoted>[^"\n]{1,300})"'
_DOT = re.compile(
    rf"\b(?:x|head|tail|edge)?label[ \t]*=[ \t]*{_QUOTED}|\b(?:tooltip|title)[ \t]*=[ \t]*\"(?P<other>[^\"\n]+)\""
)
_FLOW = re.compile(
    _QUOTED
    + r"|\|(?P<edge>[^|\"\n]{1,200})\|"
    + r"|(?<=\w)(?:\(\[|\[\[|\[\(|\(\(\(|\(\(|\{\{|\[[/\\]|\[|\(|\{|>)"
    + r"(?P<node>[^\[\](){}|\"\n]{1,200}?)[/\\]?[\])}]{1,3}"
    + r"|(?:--|==|-\.)[ \t]+(?P<line>[^-=.>|\n\"][^->=|\n\"]{0,200}?)[ \t]+(?:--|==|\.-)"
    + r"|^[ \t]*subgraph[ \t]+(?:\w+[ \t]*\[)?(?P<group>[^\[\]\n\"]{1,200}?)\]?[ \t]*$",
    re.M,
)
_TITLE = (
    r"^[ \t]*(?:title|accTitle:|accDescr:|section|loop|alt|else|opt|par|and|critical|option|break|box|header|footer"
    r"|group|x-axis|y-axis|quadrant-[1-4]|partition|legend)[ \t]+(?P<title>\S[^\n]{0,300})$"
)
_MESSAGE = re.compile(
    _QUOTED
    + r"|^[^\n:\"]{1,200}:(?!:)[ \t]*(?P<message>[^\s\"\d:+#~-][^\n\"]{0,300}?)[ \t]*$"
    + r"|^pie[ \t]+(?:showData[ \t]+)?title[ \t]+(?P<pie>[^\n]{1,300})"
    + r"|\bas[ \t]+(?P<alias>[^\n\"]{1,200}?)[ \t]*$"
    + "|"
    + _TITLE,
    re.M,
)
_TASKS = re.compile(_TITLE + r"|^[ \t]*+(?P<task>[^\s:%](?:[^\n:%]{0,198}[^\s:%])?)[ \t]*+:", re.M)
_OUTLINE = re.compile(r"^[ \t]*(?:\w*[(\[{)]+)?(?P<entry>[^\s()\[\]{}:%][^()\[\]{}\n]{0,200}?)[)\]}(]*[ \t]*$", re.M)
_KINDS = {
    "flowchart": _FLOW, "graph": _FLOW, "block-beta": _FLOW, "mindmap": _OUTLINE, "timeline": _OUTLINE,
    "gantt": _TASKS, "journey": _TASKS,
}  # fmt: skip
_HEAD = re.compile(r"(?:---\n[\s\S]*?\n---\n)?(?:[ \t]*(?:%%[^\n]*)?\n)*[ \t]*([A-Za-z][\w-]*)[^\n]*")
_COMMENT = {"dot": r"//[^\n]*|^[ \t]*#[^\n]*", "plantuml": r"^[ \t]*'[^\n]*", "mermaid": r"%%[^\n]*"}
_NAME = re.compile(r"[^\W\d]\w*(?:[ \t]+[^\W\d]\w*)*|\"[^\"\n]*\"")
"""A name may have several words, and other ones in another language."""
_KEYWORDS = frozenset(
    "graph digraph subgraph flowchart sequenceDiagram classDiagram stateDiagram erDiagram gantt pie journey "
    "mindmap timeline participant actor activate deactivate note Note over of left right end as loop alt else opt "
    "par and critical rect break state class direction TB TD BT RL LR style classDef click linkStyle link href "
    "call fill stroke color section title dateFormat axisFormat done active crit milestone after autonumber "
    "create destroy box startuml enduml start stop if then endif while endwhile repeat fork again package node "
    "database component interface enum abstract label shape rankdir edge strict quadrantChart gitGraph commit "
    "branch checkout merge default skinparam".split()
)


def is_diagram(info: str) -> bool:
    return info.lower() in LANGUAGES


def labels(code: str, info: str) -> Iterator[Span]:
    """Where the texts for readers stand in a diagram."""
    found, start = _texts(code, info)
    for match in found.finditer(code, start, min(len(code), LONGEST)):
        name = match.lastgroup
        if name and match[name].strip() and not _directive(code, match.start()):
            yield match.span(name)


def structure(code: str, info: str) -> list[tuple[int, str]]:
    """(line number, line) of a diagram without its texts and comments, names replaced by numbers."""
    parts, position = [], 0
    for start, end in labels(code, info):
        parts += [code[position:start], "§"]
        position = end
    bare = "".join([*parts, code[position:]])
    # a label needs quotes in one language and none in another
    bare = bare.replace('"§"', "§")
    bare = re.sub(_COMMENT[_family(info)], "", bare, flags=re.M)
    known: dict[str, int] = {}
    # the first word says what is drawn, a wrong one too
    keywords = _KEYWORDS | {*bare.split(maxsplit=1)[:1]}

    def named(match: re.Match[str]) -> str:
        runs = groupby(match.group().split(), keywords.__contains__)
        shown = ((keyword, " ".join(words)) for keyword, words in runs)
        return " ".join(text if keyword else f"#{known.setdefault(text, len(known))}" for keyword, text in shown)

    rows = ((number, "".join(_NAME.sub(named, row).split())) for number, row in enumerate(bare.split("\n")))
    return [(number, row) for number, row in rows if row.strip("§")]


def _family(info: str) -> str:
    language = info.lower()
    return "dot" if language in ("dot", "graphviz") else "mermaid" if language == "mermaid" else "plantuml"


def _texts(code: str, info: str) -> tuple[re.Pattern[str], int]:
    """What finds the texts of a diagram, and where to begin."""
    family = _family(info)
    if family == "dot":
        return _DOT, 0
    head = _HEAD.match(code)
    if family == "plantuml" or head is None:
        return _MESSAGE, 0
    # the first line names the kind of the diagram
    kind = _KINDS.get(head[1], _MESSAGE if head[1] in _KEYWORDS or head[1].endswith(("Diagram", "-v2")) else _FLOW)
    if head[1] == "pie":
        return kind, head.start(1)
    return kind, head.end() if kind is not _FLOW else head.start(1) + len(head[1])


def _directive(code: str, position: int) -> bool:
    """Whether a line tells the program how to draw: styles, formats, comments."""
    start = code.rfind("\n", 0, position) + 1
    line = code[start : start + 80].lstrip()
    return line.startswith(
        (
            "%%",
            "style ",
            "classDef ",
            "class ",
            "linkStyle ",
            "click ",
            "dateFormat",
            "axisFormat",
            "skinparam",
            "@",
            "!",
            "'",
        )
    )
