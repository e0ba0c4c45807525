"""A fenced block: code with its language, a formula, and what its first lines tell the generator."""

from __future__ import annotations

import re

from markdown_it.token import Token

from qa.model import Block, Directive, Formula, Inline, InlineKind, Kind
from qa.model.records import dataclass
from qa.parse import delimited
from qa.parse.attributes import attributes
from qa.parse.chunks import chunk_options
from qa.parse.delimited import DelimitedCell
from qa.parse.layout import Fence
from qa.parse.markers import ENGINES, LabelText, label, literal, spaced, split_attributes

INFO = re.compile(r"\{?[.=]?([\w+#-]+)(?::[\w-]+)?")
DIRECTIVE = re.compile(r"\{([A-Za-z][\w:+.-]*)\}[ \t]*(.*)$")
TITLED = re.compile(
    r"[ \t]\[([^\[\]\n]{1,100})\]"
    r"|(?<=[ \t])([A-Z][\w'’-]*:?(?:[ \t]+[\w'’-]+:?)+|[^\x00-\x7f\W\d_][^\n{}\[\]=\"]{1,100}?)[ \t]*$"
)
"""The title of a block of code behind its language: in brackets, or words that begin with a capital or in letters
beyond ASCII."""
DELIMITED = frozenset({"csv-table"})
"""Directives whose argument is a caption and whose body is a table of delimited text."""
HEADER = "header"
"""The option of such a directive that holds the first row."""
OF_FILE = frozenset({"filename", "file", "tags", "include", "src"})
"""Attributes behind the language of a block of code that name a file or are read by a program."""
LANGUAGE_DIRECTIVES = frozenset({"code", "code-block", "code-cell", "sourcecode", "highlight"})
"""Directives whose argument is the language of the code."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A fenced block read: code, formula or cells of a table, the record of a directive or chunk, its captions."""

    block: Block | None
    directives: tuple[Directive, ...] = ()
    labels: tuple[LabelText, ...] = ()
    cells: tuple[DelimitedCell, ...] = ()


def read(flat: str, fence: Fence, token: Token) -> Opened:
    """The block of a fence token, its options taken out."""
    named = DIRECTIVE.match(fence.info)
    name = named[1] if named and (literal(named[1]) or named[1].islower()) else ""
    body_start, machine, labels = fence.body_start, [], list[LabelText]()
    if name or flat.startswith(("#|", "//|", "%%|"), fence.body_start):
        for (start, stop), found in chunk_options(flat, fence.body_start, fence.body_end):
            body_start = min(stop + 1, fence.body_end)
            labels += found
            if not found:
                machine.append(spaced(flat[start:stop]))
    first_end = flat.find("\n", fence.start, fence.end)
    first_end = fence.end if first_end < 0 else first_end
    info = _language(fence.info)
    header = _header(flat, fence, first_end)
    directives: tuple[Directive, ...] = ()
    if not name and fence.info.startswith("{") and header[0] and info in ENGINES:
        # the name and options of a chunk of R Markdown: `{r plot-one, echo=FALSE}`
        machine.insert(0, header[0])
    elif not name and not fence.info.startswith("{"):
        # what the page shows of a file, or a notebook of a cell: `filename="a.js"`, `tags=["hide"]`
        machine += [f"{one.name}={spaced(one.value)}" for one in attributes(flat, *header[2]) if one.name in OF_FILE]
    if name or machine:
        argument = [named[2]] if named and named[2] else []
        if argument and name in DELIMITED:
            low = flat.find(argument[0], fence.start, first_end)
            labels += label(flat, low, low + len(argument.pop()), "a caption")
        directives = (Directive("```{}", name or info, fence.start, first_end, " ".join([*argument, *machine])),)
    labels = [*header[1], *labels]
    if name in DELIMITED:
        header_cells, rows = _table(flat, fence, body_start, labels)
        titles = tuple(one for one in labels if one.name != HEADER)
        return Opened(None, directives, titles, (*header_cells, *rows))
    bounds = (fence.start, fence.end, min(body_start, fence.body_end), fence.body_end)
    body = body_of(flat, token, fence.body_start, bounds[2])
    if (info == "math" or name == "math") and body.strip():
        return Opened(_formula(bounds, body, token.markup + "math"), directives, tuple(labels))
    return Opened(Block(0, Kind.CODE, *bounds, body, info=info), directives, tuple(labels))


def _header(flat: str, fence: Fence, end: int) -> tuple[str, tuple[LabelText, ...], tuple[int, int]]:
    """What stands behind the language in the first line, what of it is shown, and where it stands."""
    if " " not in fence.info:
        return "", (), (end, end)
    start = flat.find(fence.info, fence.start, end) + len(fence.info.split()[0])
    rest, labels = split_attributes(flat, start, end)
    titled = None if fence.info.startswith("{") else TITLED.search(flat, start, end)
    if titled:
        labels = (*labels, *label(flat, *titled.span(titled.lastindex or 1), "a title"))
    return rest, labels, (start, end)


def _table(
    flat: str, fence: Fence, body_start: int, labels: list[LabelText]
) -> tuple[list[DelimitedCell], list[DelimitedCell]]:
    """The cells of the option that holds the header, row 0, and those of the body, from row 1 on."""
    mark = delimited.delimiter(flat, fence.start, body_start)
    header = [cell for one in labels if one.name == HEADER for cell in delimited.cells(flat, one.start, one.end, mark)]
    return header, list(delimited.cells(flat, body_start, fence.body_end, mark, 1))


def _language(info: str) -> str:
    named = DIRECTIVE.match(info)
    if named and named[1] in LANGUAGE_DIRECTIVES and named[2]:
        return named[2].split()[0]
    first = info.split(maxsplit=1)[0] if info.split() else ""
    match = INFO.match(first)
    return match[1] if match and first.startswith("{") else first.strip("{}.").split("{")[0]


def body_of(flat: str, token: Token, whole_start: int, start: int) -> str:
    """The code of a fence without the lines of its options."""
    skipped = flat.count("\n", whole_start, start)
    lines = token.content.split("\n")[skipped:]
    return trimmed("\n".join(lines)).rstrip("\n")


def _formula(bounds: tuple[int, int, int, int], body: str, mark: str) -> Block:
    formula = Formula(*bounds, body, mark, True, 0)
    return Block(0, Kind.MATH, *bounds, body.strip(), (Inline(InlineKind.MATH, *bounds, mark),), (formula,))


def trimmed(code: str) -> str:
    """Code without trailing white space, which also holds the other half of a "\\r\\n"."""
    return "\n".join(line.rstrip() for line in code.split("\n"))
