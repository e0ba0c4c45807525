r"""The macros of a note and its project: `\newcommand`, `\def`, `\DeclareMathOperator`, tables of MathJax and KaTeX.

Read leniently and in one pass; what cannot be read is left out, so that its uses stay as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from qa.formula.latex.macros import Macro, Macros
from qa.model import Document, Kind

# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
LONGEST_BODY = 2000
"""Characters of a definition; longer ones are drawings, not notation."""
MOST = 500
"""Macros of a note or project; beyond, a file is no preamble but an attack."""
DEFINITION = re.compile(
    r"\\(?:(?P<command>(?:re|provide)?newcommand|providecommand|DeclareRobustCommand)\*?\s*"
    r"(?:\{\s*(?P<braced>\\(?:[A-Za-z]+|[^A-Za-z\s]))\s*\}|(?P<bare>\\(?:[A-Za-z]+|[^A-Za-z\s])))"
    r"\s*(?:\[(?P<arity>[0-9])\])?\s*(?:\[(?P<default>[^\[\]\n]{0,100})\])?\s*(?=\{)"
    r"|def\s*(?P<defined>\\[A-Za-z]+)\s*(?P<parameters>(?:#[1-9]){0,9})\s*(?=\{)"
    r"|DeclareMathOperator(?P<limits>\*?)\s*\{?\s*(?P<operator>\\[A-Za-z]+)\s*\}?\s*(?=\{))"
)
NAME = re.compile(r"\\?(?P<name>[A-Za-z]+|[^A-Za-z\s\\])")
PARAMETER = re.compile(r"#([1-9])")
FRONT_MATTER_KEYS = ("macros", "math", "mathjax_macros", "katex_macros")
"""Fields of front matter that hold macros: of MyST and Quarto (`math`, `macros`), of blog themes."""


def macros_of(document: Document, project: Mapping[str, Any]) -> Macros:
    """The macros that a formula of a note may use: those of the project, of the front matter, and its own."""
    found = {macro.name: macro for macro in macros_in_table(project)}
    for key in FRONT_MATTER_KEYS:
        found |= {macro.name: macro for macro in macros_in_table(document.front_matter.get(key))}
    found |= {macro.name: macro for macro in definitions(document)}
    return tuple(list(found.values())[:MOST])


def macros_in_table(table: Any) -> Iterator[Macro]:
    r"""Macros as MathJax, KaTeX and MyST write them.

    `{"\\RR": "\\mathbb{R}"}`, `{"norm": ["\\lVert #1 \\rVert", 1]}`, `{"bra": {"macro": "\\langle #1|"}}`, or a text of
    definitions.
    """
    if isinstance(table, str):
        yield from definitions_in(table)
    if not isinstance(table, Mapping):
        return
    for key, value in list(table.items())[:MOST]:
        name = NAME.fullmatch(str(key).strip())
        if isinstance(value, Mapping):
            value = value.get("macro", value.get("body"))
        body, *rest = value if isinstance(value, list | tuple) and value else (value,)
        if name is None or not isinstance(body, str) or len(body) > LONGEST_BODY:
            continue
        used = max((int(n) for n in PARAMETER.findall(body)), default=0)
        arity = rest[0] if rest and isinstance(rest[0], int) and 0 <= rest[0] <= 9 else used
        default = rest[1] if len(rest) > 1 and isinstance(rest[1], str) else None
        yield Macro("\\" + name["name"], arity, body, default)


def definitions(document: Document) -> Iterator[Macro]:
    """The macros that a note defines, outside code: within formulas, in raw LaTeX, in hidden elements."""
    if not DEFINITION.search(document.text):
        return
    hidden = [(block.start, block.end) for block in document.blocks if block.kind in {Kind.CODE, Kind.FRONT_MATTER}]
    start = 0
    for low, high in [*hidden, (len(document.text), 0)]:
        yield from definitions_in(document.text[start:low])
        start = high


def definitions_in(text: str) -> Iterator[Macro]:
    """Every definition of a text, in order."""
    for match in DEFINITION.finditer(text):
        body = braced(text, match.end())
        if body is None:
            continue
        if match["operator"]:
            star = "*" if match["limits"] else ""
            yield Macro(match["operator"], 0, f"\\operatorname{star}{{{body}}}")
        elif match["defined"]:
            yield Macro(match["defined"], match["parameters"].count("#"), body)
        else:
            yield Macro(match["braced"] or match["bare"], int(match["arity"] or 0), body, match["default"])


def braced(text: str, start: int) -> str | None:
    """What stands in the braces that open at `start`; `None` where they do not close soon."""
    depth, at = 0, start
    limit = min(len(text), start + LONGEST_BODY)
    while at < limit:
        if text[at] == "\\":
            at += 2
            continue
        depth += (text[at] == "{") - (text[at] == "}")
        at += 1
        if depth == 0:
            return text[start + 1 : at - 1]
    return None
