"""Markdown with LaTeX to a `Document`: typed blocks, inline spans, formulas, each with its exact place.

Five steps: front matter; block tokens of the raw note, for code; one scan for formulas and other stretches that
Markdown must not look into; block tokens of the note with those stretches masked by placeholders of the same length;
inline tokens, traced back to offsets of the note.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any

from markdown_it.token import Token

from qa.model import Block, Document, Kind, Problem
from qa.parse import MAX_BYTES, markdoc_tables, markdown, notebook, references
from qa.parse.blocks import BlockBuilder, numbered
from qa.parse.code_templates import CODE
from qa.parse.dialects import Dialect, recognise
from qa.parse.front import Front
from qa.parse.indented import prose_as_code
from qa.parse.inlines import Reader
from qa.parse.layout import survey, unclosed
from qa.parse.lettered_lists import LETTERED
from qa.parse.listed_tables import ListedTables
from qa.parse.markdoc_tables import MarkdocTables
from qa.parse.markers import LabelText
from qa.parse.markup import CLOSERS
from qa.parse.obsidian import FOOTNOTE_IN_LINE
from qa.parse.regions import BLANK, MARKUP, Cover, Region, flatten, mask, starts_of_lines
from qa.parse.scan import REMARK, scan
from qa.parse.slide_images import layouts
from qa.parse.tags import components, inside_components, labels
from qa.parse.templates import (
    EXPRESSIONS,
    code_block,
    code_label,
    comment_labels,
    expression_labels,
    template_labels,
    templates,
    unclosed_directives,
)
from qa.parse.uneven_tables import LENIENT
from qa.parse.wrapping import unwrapped, without_front

NOTES_IN_LINE = {FOOTNOTE_IN_LINE: "footnote", REMARK: "remark"}
"""Regions that hold a text of their own, and what it is."""
SIZED = re.compile(r"(?<=[^\s(])[ ]=\d{0,5}(?:px|%)?x?\d{0,5}(?:px|%)?(?=\))")
"""The size of a picture behind its address, of which only some renderers know: `![a](a.png =250x)`."""
SETTINGS = ("flat", "loose", LENIENT, LETTERED)
"""What the Markdown parser is told of a note."""
COLUMNS = ":::row:::"
"""What opens columns of text, which are indented for looks."""
SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a surrogate pair is no character, and no library that reads UTF-8 takes it."""


def parse(path: Path, display: str, lang: str, dialect: Dialect | None = None) -> Document:
    """Read and parse a file; what cannot be read is a document with one `parse-failed` problem and no blocks.

    `dialect` is that of the note's project, where that is known: else the note tells by its name and what it uses.
    """
    try:
        status = path.stat()
        if not (S_ISREG(status.st_mode) or S_ISDIR(status.st_mode)):
            # a pipe or a device may never end
            return _failed(display, lang, "not a regular file")
        if status.st_size > MAX_BYTES:
            return _failed(display, lang, f"note is larger than {MAX_BYTES // 1_000_000} MB")
        data = path.read_bytes()
    except OSError as error:
        return _failed(display, lang, f"cannot be read: {(error.strerror or 'unknown error').lower()}")
    if b"\0" in data:
        return _failed(display, lang, "not a text file: it holds a null byte")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _failed(display, lang, f"not UTF-8: byte 0x{data[error.start]:02x} in line {line}")
    if path.suffix.lower() == notebook.SUFFIX:
        try:
            read = notebook.read(text)
        except ValueError as error:
            return _failed(display, lang, f"no notebook: {str(error)[:100].lower()}")
        document = parse_text(read.text, display, lang, dialect)
        return replace(document, cells=read.cells, problems=(*document.problems, *read.problems))
    return parse_text(text, display, lang, dialect)


def _failed(path: str, lang: str, message: str) -> Document:
    return Document(path, lang, "", (), problems=(Problem("parse-failed", 0, 0, message),))


def parse_text(
    text: str, path: str = "", lang: str = "", dialect: Dialect | None = None, *, vouched: bool = False
) -> Document:
    r"""Parse a note, without its byte-order mark and lone surrogates; offsets are code points of what remains.

    `vouched` says that other notes prove single backslash brackets to be formulas: `\[x\]`.
    """
    text = SURROGATE.sub("\ufffd", text.removeprefix("\ufeff"))
    flat = flatten(text)
    lines = starts_of_lines(flat)
    flat, front, wrapper = unwrapped(flat)
    body = without_front(flat, front)
    dialect = dialect or recognise(path, body)
    tokens, env, misread = _raw_tokens(body, lines, dialect)
    layout = survey(body, lines, tokens)
    regions, problems = scan(body, layout, dialect, vouched=vouched)
    problems = [*unclosed(layout, body), *problems, *misread]
    problems += [problem for problem in (front.problem, wrapper) if problem]
    masked = SIZED.sub(lambda match: " " * len(match[0]), mask(body, regions))
    if masked != body:
        # definitions and footnotes of the raw note are left behind
        env = {key: env[key] for key in SETTINGS} | {"regions": {region.start: region for region in regions}}
        tokens = markdown.blocks(masked, env)
    reader = Reader(body, [region for region in regions if region.mark != BLANK], env)
    # the mask keeps fences and their lines, so the survey of the raw note still tells where each stands
    listed = ListedTables(MarkdocTables(Cover(markdoc_tables.stretches(body, regions))))
    builder = BlockBuilder(text, body, masked, layout, reader, listed)
    blocks = [*_front_blocks(front), *builder.run(tokens)]
    blocks += [code_block(body, region) for region in regions if region.value.startswith(CODE)]
    # a tag in an expression is met in both
    shown = {(label.start, label.end): label for label in _labels(body, blocks, regions)}
    blocks += map(builder.label, shown.values())
    blocks += [builder.label(label) for label in references.titles(body, lines, env)]
    ordered = tuple(numbered(blocks))
    directives = (*builder.directives, *components(body, ordered), *templates(body, regions), *layouts(body, ordered))
    by_place = tuple(sorted(directives, key=lambda directive: (directive.start, directive.end)))
    problems += [*builder.problems, *unclosed_directives(by_place)]
    problems.sort(key=lambda problem: (problem.start, problem.kind))
    return Document(path, lang, text, ordered, front.data, tuple(problems), lines, by_place, dialect)


def _raw_tokens(
    body: str, lines: tuple[int, ...], dialect: Dialect
) -> tuple[list[Token], dict[str, Any], list[Problem]]:
    """The block tokens of the raw note, what the parser was told and learned, and prose that was read as code."""
    lenient = dialect in (Dialect.KRAMDOWN, Dialect.QUARTO)
    env: dict[str, Any] = {"flat": body, "loose": _loose(body, dialect), LENIENT: lenient}
    env[LETTERED] = dialect is Dialect.QUARTO
    tokens = markdown.blocks(body, env)
    misread = [*prose_as_code(body, lines, tokens)]
    if misread:
        env["loose"] = _Either(env["loose"], {line for span, _ in misread for line in span})
        tokens = markdown.blocks(body, env)
    return tokens, env, [problem for _, problem in misread]


class _Either:
    """The lines of two rows of line numbers."""

    def __init__(self, one: Container[int], other: Container[int]) -> None:
        self._rows = one, other

    def __contains__(self, line: object) -> bool:
        return any(line in row for row in self._rows)


def _loose(body: str, dialect: Dialect) -> Container[int]:
    """The lines on which indentation makes no code."""
    return markdown.EveryLine() if dialect is Dialect.MDX or COLUMNS in body else inside_components(body)


def _labels(body: str, blocks: Sequence[Block], regions: Sequence[Region]) -> Iterator[LabelText]:
    for block in blocks:
        yield from labels(body, block)
    for region in regions:
        if region.mark in (BLANK, MARKUP) and region.value in EXPRESSIONS:
            yield from expression_labels(body, region)
        elif region.value in NOTES_IN_LINE:
            yield LabelText(region.body_start, region.body_end, NOTES_IN_LINE[region.value])
        elif region.value.startswith(CODE):
            yield from code_label(body, region)
        elif region.value == "!--":
            yield from comment_labels(body, region)
        elif region.mark == BLANK or region.value in CLOSERS:
            yield from template_labels(body, region)


def _front_blocks(front: Front) -> list[Block]:
    return [
        Block(0, Kind.FRONT_MATTER, f.start, f.end, f.inner_start, f.inner_end, f.value, info=f.key)
        for f in front.fields
    ]
