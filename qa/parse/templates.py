"""Templates, statements and expressions that stand for what a generator puts in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import regex

from qa.model import Block, Directive, Kind, Problem
from qa.parse.attributes import is_foreign, texts_of
from qa.parse.code_templates import CODE
from qa.parse.markers import LabelText, label, spaced, split_attributes
from qa.parse.regions import BLANK, MARKUP, Region
from qa.parse.tags import emptied

SYNTAXES = {"{%": "{%", "{{": "{{", "import ": "import", "export ": "export"}
NAME = re.compile(r"[<%*#/!]?[ \t]*(/?[\w:.@/-]*)[ \t]*")
PARTNERS = frozenset({"<", ":::", "///"})
"""The syntaxes whose marks come in pairs, kept apart from each other."""
CLOSED_BY_NAME = frozenset({"<"})
NAMED = 60
"""Characters of a directive that a message shows."""
TITLED = frozenset(
    "tab tabitem tabpane callout notice hint admonition details expand collapse accordion alert card button badge step "
    "note tip info warning danger caution important details-box spoiler question".split()
)
"""Shortcodes whose first argument is a title."""
_POSITIONAL = re.compile(r"(?<![^\s(,])(?:\"([^\"\n]{1,300})\"|'([^'\n]{1,300})'(?!\w))")
_FREE = frozenset({"blockquote", "quote", "tabs", "subtabs"})
"""Tags of Hexo whose arguments are words without quotation marks, an address among them."""
_FREE_WORDS = re.compile(r"(?!https?://)[^\s\"'=%{}<>][^\"'=%{}<>\n]{0,300}?(?=[ \t]+https?://|[ \t]*%\}|[ \t]*$)")

_ARGUMENT = re.compile(r"=[ \t]*\"([^\"\n]{1,300})\"")
_NAMED = re.compile(r"(?:(?<![^\s(,])|(?<=\bname=))\"([^\"\n]{1,300})\"")
_SENTENCE = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}[ \t]+[^\W\d_]{2,}")
_WORD = re.compile(r"[^\W\d_]")
_ID = re.compile(r"\{[ ]?(?:[^#{}\n]{0,200}[ ])?(#[\w:.-]+)")
_ID_OF_BLOCK = re.compile(r"\{[ ]?(?:\.[\w-]{1,60}[ ]){0,20}(#[\w:.-]+)(?:[ ]\.[\w-]{1,60}){0,20}[ ]?\}")
"""The same on a line of its own, below the block: nothing but classes beside it."""
_ATTRIBUTES = re.compile(r"[{ ]*(?:[#.:]|[\w-]+=\")")
_OF_BLOCK = re.compile(r"\{[a-z][\w-]*=?")
_PROGRAM = re.compile(r"\w")
"""What an expression has beside its texts: `{' '}` has nothing."""
_CAPTION = re.compile(r"\"[^\"]*\"")
"""The caption of a key, which is a text."""
_CLASS = re.compile(r"(?<=[\s{:])[.#][\w-]+")
_INSTRUCTION = re.compile(
    r"(?:<!--|\{/\*)[ \t]*(more|truncate|excerpt|toc|prettier-ignore|jupyter-\w+|[\w]+(?:lint|spell)[\w-]*)\b", re.I
)
"""A comment that a generator or tool acts on."""
_ACTING = re.compile(
    r"<!--[ \t]*(?:(@include):[ \t]*([^\n]+?)|(#?(?:end)?region|pause)\b([^\n]*?)"
    r"|(_?(?:class|backgroundColor|backgroundImage|color|paginate|theme|size|headingDivider))[ \t]*:[ \t]*([^\n]+?)"
    r"|(\.(?:slide|element)):[ \t]*([^\n]+?))[ \t]*-->"
)
"""A comment that includes a file, marks a region of a notebook or sets the looks of a slide: its name, its value."""
_EVERY_PAGE = re.compile(r"<!--[ \t]*(?:_?(header|footer)[ \t]*:[ \t]*[\"']?|(tab)[ \t]+)([^\n]*?)[\"']?[ \t]*-->")
"""A comment that puts a text on every slide, or names a tab."""
_PAGE_TITLE = re.compile(r"\{\{[ \t]*#title[ \t]+([^{}\n]+?)[ \t]*\}\}")
"""The title that mdBook gives a page."""
CODE_TITLED = "codeblock"
_OPTION = re.compile(r"[\w-]+:\S+|https?://\S+")
_CODE_TITLE = regex.compile(rf"\{{%[ \t]*{CODE_TITLED}[ \t]+((?:(?![\w-]+:\S|https?://|%\}})\S+[ \t]+)*+)")
EXPRESSIONS = frozenset({"{", "export "})
"""Values of regions that hold code of JavaScript."""


def templates(text: str, regions: Sequence[Region]) -> Iterator[Directive]:
    """The templates and statements among the stretches that Markdown does not look into."""
    for region in regions:
        listed = (
            _ID if region.mark == MARKUP and region.value == "{" else _ID_OF_BLOCK if region.mark == BLANK else None
        )
        if listed and (named := listed.match(text, region.start, region.end)):
            yield Directive("{}", "", region.start, region.end, named[1])
        if text.startswith("{:", region.start) and (classes := _CLASS.findall(text, region.start, region.end)):
            yield Directive("{:", "", region.start, region.end, " ".join(classes))
        if region.value == "!--":
            yield from _instruction(text, region)
        if region.value == "{" and not _ATTRIBUTES.match(text, region.body_start, region.body_end):
            program = emptied(text[region.body_start : region.body_end])
            if _PROGRAM.search(program):
                yield Directive("{", "", region.start, region.end, program)
        if region.value == "^" or region.value.startswith("++"):
            names = _CAPTION.sub('""', text[region.body_start : region.body_end])
            yield Directive(region.value, "", region.start, region.end, names)
        if region.value.startswith(CODE):
            yield _of_code(text, region)
        if region.mark not in (BLANK, MARKUP) or region.value[:7] not in SYNTAXES:
            continue
        syntax = SYNTAXES[region.value[:7]]
        body = text[region.body_start : region.body_end].strip("<>%*! -")
        if syntax in ("import", "export"):
            yield Directive(syntax, "", region.start, region.end, spaced(_signature(text[region.start : region.end])))
            continue
        match = NAME.match(text, region.body_start)
        name = match[1] if match else ""
        if _PAGE_TITLE.match(text, region.start):
            yield Directive(syntax, "title", region.start, region.end)
            continue
        inside = text.find(name, region.body_start) + len(name)
        bare = _without(text, inside, region.body_end, titles(text, inside, region.body_end, name))
        machine, shown = split_attributes(bare, 0, len(bare)) if "=" in body else ("", ())
        if not machine and not shown:
            machine = spaced(bare.strip("<>%*! -"))
        yield Directive(syntax, name.lstrip("/"), region.start, region.end, machine, name.startswith("/"))


def _of_code(text: str, region: Region) -> Directive:
    """The mark above code, with what it tells a highlighter; the title of a `codeblock` is a text."""
    inside = text[region.start : region.body_start].strip().strip("{}<%->").strip()
    name, _, rest = inside.partition(" ")
    kept = [word for word in rest.split() if name != CODE_TITLED or _OPTION.fullmatch(word)]
    return Directive(text[region.start : region.start + 2], name, region.start, region.body_start, " ".join(kept))


def code_label(text: str, region: Region) -> tuple[LabelText, ...]:
    """The title of a `codeblock` of Hexo: the words before its options."""
    match = _CODE_TITLE.match(text, region.start, region.body_start)
    return label(text, *match.span(1), "a title") if match else ()


def _instruction(text: str, region: Region) -> Iterator[Directive]:
    """What a comment tells a generator or a tool, if anything."""
    if told := _INSTRUCTION.match(text, region.start, region.end):
        yield Directive("<!--", told[1], region.start, region.end)
    elif told := _ACTING.match(text, region.start, region.end):
        name, given = (group for group in told.groups() if group is not None)
        yield Directive("<!--", name, region.start, region.end, spaced(given))


def _signature(statement: str) -> str:
    """An import as it is; of an export only what it names: its value may be a text."""
    if statement.startswith("import"):
        return statement.rstrip("; \n")
    return re.split(r"[=({\n]", statement, maxsplit=1)[0]


def template_labels(text: str, region: Region) -> tuple[LabelText, ...]:
    """The texts for readers in a shortcode: `{{< figure caption="…" >}}`, `{{< tab "First" >}}`; and in a list of
    attributes that stands on a line of its own."""
    if region.value.startswith("{:") or _OF_BLOCK.match(region.value):
        return split_attributes(text, region.start, region.end)[1]
    match = NAME.match(text, region.body_start)
    if region.value not in ("{{", "{%") or match is None:
        return ()
    if titled := _PAGE_TITLE.match(text, region.start):
        return (LabelText(*titled.span(1), "title"),)
    named = split_attributes(text, region.body_start, region.body_end)[1]
    known = {(one.start, one.end) for one in named}
    shown = titles(text, match.end(1), region.body_end, match[1])
    return (*(LabelText(*span, match[1]) for span in shown if span not in known), *named)


def comment_labels(text: str, region: Region) -> tuple[LabelText, ...]:
    """The text that a comment puts on every slide, or the name of a tab."""
    match = _EVERY_PAGE.match(text, region.start, region.end)
    return (LabelText(*match.span(3), match[1] or match[2]),) if match and _WORD.search(match[3]) else ()


def titles(text: str, start: int, end: int, name: str) -> tuple[tuple[int, int], ...]:
    """Where quoted texts without a name stand in a shortcode: sentences, and any word of one that has a title."""
    if name in _FREE and (free := _FREE_WORDS.match(text, start + _blank(text, start), end)):
        return (free.span(),) if _WORD.search(free[0]) else ()
    titled = name in TITLED
    # what an include is given by any name is put into the page
    pattern = _NAMED if titled else _ARGUMENT if name.startswith("include") else _POSITIONAL
    found = (match.span(match.lastindex or 1) for match in pattern.finditer(text, start, end))
    return tuple(
        span
        for span in found
        if (_WORD if titled else _SENTENCE).search(text, *span) or is_foreign(text[span[0] : span[1]])
    )


def _blank(text: str, start: int) -> int:
    rest = text[start : start + 20]
    return len(rest) - len(rest.lstrip())


def _without(text: str, start: int, end: int, spans: Iterable[tuple[int, int]]) -> str:
    """A stretch of a text with other stretches of it left out, and the quotes around them."""
    pieces = []
    for low, high in spans:
        pieces.append(text[start : low - 1])
        start = high + 1
    return "".join([*pieces, text[start:end]])


def code_block(text: str, region: Region) -> Block:
    """Code between the marks of a generator."""
    bounds = (region.start, region.end, region.body_start, region.body_end)
    body = "\n".join(line.rstrip() for line in text[region.body_start : region.body_end].split("\n")).rstrip("\n")
    return Block(0, Kind.CODE, *bounds, body, info=region.value.removeprefix(CODE))


def expression_labels(text: str, region: Region) -> Iterator[LabelText]:
    """The texts for readers in an expression or statement of MDX: strings that it prints, texts of elements in it."""
    if _ATTRIBUTES.match(text, region.body_start, region.body_end):
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
