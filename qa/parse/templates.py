"""Templates, statements and expressions that stand for what a generator puts in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.model import Directive, Problem
from qa.parse.attributes import texts_of
from qa.parse.markers import LabelText, spaced, split_attributes
from qa.parse.regions import BLANK, MARKUP, Region

SYNTAXES = {"{%": "{%", "{{": "{{", "import ": "import", "export ": "export"}
NAME = re.compile(r"[<%*#/!]?[ \t]*(/?[\w:.@/-]*)[ \t]*")
PARTNERS = frozenset({"<", ":::", "///"})
"""The syntaxes whose marks come in pairs, kept apart from each other."""
CLOSED_BY_NAME = frozenset({"<"})
NAMED = 60
EXPRESSIONS = frozenset({"{", "export "})
"""Values of regions that hold code of JavaScript."""


def templates(text: str, regions: Sequence[Region]) -> Iterator[Directive]:
    """The templates and statements among the stretches that Markdown does not look into."""
    for region in regions:
        if region.mark not in (BLANK, MARKUP) or region.value[:7] not in SYNTAXES:
            continue
        syntax = SYNTAXES[region.value[:7]]
        body = text[region.body_start : region.body_end].strip("<>%*! -")
        if syntax in ("import", "export"):
            yield Directive(syntax, "", region.start, region.end, spaced(_signature(text[region.start : region.end])))
            continue
        match = NAME.match(text, region.body_start)
        name = match[1] if match else ""
        inside = text.find(name, region.body_start) + len(name)
        if "=" in body or '"' in body:
            machine, _ = split_attributes(text, inside, region.body_end)
            machine = machine or spaced(text[inside : region.body_end].strip("<>%*! -"))
        else:
            machine = spaced(text[inside : region.body_end].strip("<>%*! -"))
        yield Directive(syntax, name.lstrip("/"), region.start, region.end, machine, name.startswith("/"))


def _signature(statement: str) -> str:
    """An import as it is; of an export only what it names: its value may be a text."""
    if statement.startswith("import"):
        return statement.rstrip("; \n")
    return re.split(r"[=({\n]", statement, maxsplit=1)[0]


def template_labels(text: str, region: Region) -> tuple[LabelText, ...]:
    """The texts for readers in a shortcode: `{{< figure caption="…" >}}`."""
    if region.value not in ("{{", "{%"):
        return ()
    return split_attributes(text, region.body_start, region.body_end)[1]


def expression_labels(text: str, region: Region) -> Iterator[LabelText]:
    """The texts for readers in an expression or statement of MDX: strings that it prints, texts of elements in it."""
    if text[region.body_start : region.body_end].lstrip().startswith(("#", ".", ":")):
        yield from split_attributes(text, region.body_start, region.body_end)[1]
        return
    start, name = region.body_start, "an expression"
    if region.value.startswith("export"):
        start, name = text.find("=", region.start, region.end) + 1 or region.end, "export"
    for one in texts_of(text, start, region.body_end, "" if region.value == "{" else name):
        if one.visible and not one.name.lower().startswith(("data-", "on")):
            yield LabelText(one.start, one.end, one.name or name)


def unclosed_directives(directives: Sequence[Directive]) -> Iterator[Problem]:
    """Components and divisions that are never closed, and ends that close nothing."""
    opened: dict[str, list[Directive]] = {}
    for directive in directives:
        if directive.syntax not in PARTNERS:
            continue
        key = directive.name if directive.syntax in CLOSED_BY_NAME else ""
        waiting = opened.setdefault(directive.syntax + key, [])
        if not directive.closes:
            waiting.append(directive)
        elif waiting:
            waiting.pop()
        else:
            yield _problem(directive, "closes nothing")
    for waiting in opened.values():
        for directive in waiting:
            yield _problem(directive, "is never closed")


def _problem(directive: Directive, what: str) -> Problem:
    close = "/" if directive.closes and directive.syntax == "<" else ""
    bracket = ">" if directive.syntax == "<" else ""
    space = " " if directive.name and directive.syntax != "<" else ""
    shown = f"{directive.syntax}{close}{space}{directive.name}{bracket}"
    return Problem("unclosed-directive", directive.start, directive.end, f"'{shown[:NAMED]}' {what}")
