"""Lines of markup read: what the machine takes from them, and the texts in them that readers see."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.model import Directive
from qa.model.records import dataclass
from qa.parse.attributes import SWITCHES, attributes, is_shown

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LabelText:
    """A text for readers inside markup: `text[start:end]`, with the name of its attribute or option."""

    start: int
    end: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """A line of markup: its record, and the texts in it."""

    directive: Directive | None
    labels: tuple[LabelText, ...] = ()


LITERAL = frozenset(
    "code code-block code-cell sourcecode literalinclude math mermaid graphviz plantuml raw toctree "
    "bibliography csv-table parsed-literal tikz altair-plot plot jupyter-execute autodoc automodule autoclass "
    "autofunction automethod doctest testcode testsetup testoutput prompt any:bundle highlight".split()
)
"""Directives whose body is no Markdown."""
RST = "eval-rst"
"""The directive whose body is reStructuredText: its paragraphs and lists read like those of Markdown."""
ENGINES = frozenset(
    "r python python3 julia ojs bash sh sql stan js javascript css html dot d3 perl ruby rust node go scala octave "
    "rcpp cpp c asis cat tikz block block2 embed targets webr pyodide".split()
)
"""Languages of chunks that R Markdown and Quarto run: `{r}` is no directive."""
MACHINE_ARGUMENT = (LITERAL - {"csv-table"}) | frozenset(
    "figure image include solution glue video youtube iframe embed only ifconfig contents tableofcontents grid "
    "grid-item tab-set tab-set-code label index versionadded versionchanged deprecated figure-md subfigure glue:figure "
    "glue:text button-link button-ref rubric-ref card-carousel solution-start solution-end exercise-end "
    "gallery margin-ref role default-role anywidget eval-rst".split()
)
"""Directives whose argument is a path, a size or a name; that of all others is a title."""
CONDITIONS = frozenset({"zone", "moniker"})
"""Divisions that say for whom or for which version their body is."""
NAMED = frozenset({"name"})
"""Of a division in braces the name is the title of a theorem."""
VERSIONED = frozenset({"versionadded", "versionchanged", "versionremoved", "deprecated", "deprecated-removed"})
VERSION = re.compile(r"\S*\d\S*[ \t]*")
"""What such a directive names before its text."""
NAMES = frozenset({"label", "name"})
"""Options that give a name to refer to, though attributes of the same name are text."""
OPTION = re.compile(r":([A-Za-z][\w-]*):(?:[ \t]+(.*?))?[ \t]*$")
YAML_KEY = re.compile(r"([A-Za-z][\w-]*):(?:[ \t]+(.*?))?[ \t]*$")
FIRST = (".. ", ":", "///", "(", "--8<--", "-8<-", ";--8<--", "{*", "{!", "*[", "[!", "<<<", "%%", "% ")
_DIVISION = re.compile(r"(:{3,})[ \t]*(.*?)[ \t]*$")
_GROUP = re.compile(r"#[\w-]+[ \t]*$")
"""The name under which VuePress keeps which of several tabs is open: `::: code-tabs#shell`."""
_BLOCK = re.compile(r"(/{3,})[ \t]*(?:([\w.-]+)[ \t]*)?(?:\|[ \t]*(.*?))?[ \t]*$")
_NAME = re.compile(r"\{?([\w][\w:.+-]*)\}?")
_TITLE = re.compile(r"\[([^\]\n]*)\]")
_LAST_TITLE = re.compile(r"(?<=[ \t}])\[([^\[\]\n]{1,200})\]$")
_TARGET = re.compile(r"\(([^()\n]{1,200})\)=[ \t]*$")
_SNIPPET = re.compile(r"(;?-{1,2}8<-{1,2}|<<<)[ \t]*(.*?)[ \t]*$")
_INCLUDE = re.compile(r"\{([*!])(.*)[*!]\}[ \t]*$")
_ABBREVIATION = re.compile(r"\*\[([^\]\n]{1,100})\]:[ \t]+(\S.*?)[ \t]*$")
RST_MARK = ".."
_RST_DIRECTIVE = re.compile(r"\.\.[ \t]+([a-z][\w:-]*)::[ \t]*(.*?)[ \t]*$")
_ROLES = re.compile(r"(?::(?!num|eqref|ref|cite|doc)[a-z_]+:`[^`\n]*`[ \t]*)+$")
_ALERT = re.compile(r"\[!([\w-]{1,40})((?:\|[^\]|\n]{0,80})*)\]([-+]?)[ \t]*(.*?)[ \t]*$")
_QUOTES = "\"'“”„«»「」"
QUOTED = re.compile(r"(?<![=\w])\"([^\"\n]{1,300})\"")
_SPACE = re.compile(r"\s+")
_LETTER = re.compile(r"[^\W\d_]")
_SHOWN = re.compile(r"[^\W_]")


def literal(name: str) -> bool:
    """Whether the body of a directive is code, or the name that of a language."""
    return name.lower() in LITERAL or name.lower() in ENGINES


def label(text: str, start: int, end: int, name: str = "") -> tuple[LabelText, ...]:
    """The label at `[start, end)` without surrounding space, if it holds a letter or a digit."""
    raw = text[start:end]
    if not _SHOWN.search(raw):
        return ()
    return (LabelText(start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip()), name),)


def spaced(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def is_option_shown(option: str) -> bool:
    """Whether readers see the value of an option of a directive or chunk."""
    return option.lower() not in NAMES and is_shown(option)


def split_attributes(
    text: str, start: int, end: int, skip: frozenset[str] = frozenset(), texts: Sequence[Bounds] = ()
) -> tuple[str, tuple[LabelText, ...]]:
    """The machine's attributes as one string, and the labels; names in `skip` and words within `texts` are left out of
    both."""
    machine, labels = [], []
    for attribute in attributes(text, start, end):
        if any(low <= attribute.start <= high for low, high in texts):
            continue
        if attribute.visible:
            labels.append(LabelText(attribute.start, attribute.end, attribute.name))
        elif attribute.inner:
            continue
        elif attribute.value in SWITCHES or not (is_shown(attribute.name) or attribute.name.lower() in skip):
            machine.append(f"{attribute.name}={spaced(attribute.value)}" if attribute.value else attribute.name)
    return " ".join(machine), tuple(labels)


def named_attributes(flat: str, start: int, end: int) -> tuple[str, tuple[LabelText, ...]]:
    """The same where a name is a title: of theorems, and in quotation marks alone."""
    texts = [quoted.span(1) for quoted in QUOTED.finditer(flat, start, end)]
    machine, labels = split_attributes(flat, start, end, NAMED, texts)
    named = (one for one in attributes(flat, start, end) if one.name == "name" and _LETTER.search(one.value))
    labels += tuple(LabelText(one.start, one.end, one.name) for one in named)
    labels += tuple(one for span in texts for one in label(flat, *span, "a title"))
    return machine, labels


def directive(flat: str, position: int, match: re.Match[str], options: Sequence[Bounds]) -> Marker:
    """A directive of MyST: its first line matched by fence, name and argument, and the lines of its options."""
    name, argument = match[2], match[3]
    start, end = position + match.start(3), position + match.start(3) + len(argument.rstrip())
    labels: tuple[LabelText, ...] = ()
    machine = ""
    version = VERSION.match(flat, start, end) if name in VERSIONED else None
    if version:
        machine, labels = version[0].strip(), label(flat, version.end(), end)
    elif name == "admonish" or (name not in MACHINE_ARGUMENT and '="' in argument):
        machine, labels = named_attributes(flat, start, end)
    elif argument and name not in MACHINE_ARGUMENT:
        labels = label(flat, start, end)
    elif argument:
        machine = spaced(flat[start:end])
    marker = Marker(Directive(match[1][:3] + "{}", name, position, position + match.end(), machine), labels)
    return with_options(flat, marker, options)


def with_options(flat: str, marker: Marker, options: Sequence[Bounds]) -> Marker:
    """The marker with the lines of its options read as well."""
    record, labels = marker.directive, list(marker.labels)
    if record is None or not options:
        return marker
    machine = [record.arguments] if record.arguments else []
    for start, end in options:
        line = flat[start:end]
        match = OPTION.match(line) or YAML_KEY.match(line)
        if match and is_option_shown(match[1]) and match[2]:
            low = start + match.start(2)
            quote = 1 if match[2][0] in "\"'" and match[2][-1] == match[2][0] and len(match[2]) > 1 else 0
            labels += label(flat, low + quote, low + len(match[2]) - quote, match[1])
        elif line.strip() not in ("---", ""):
            machine.append(spaced(line))
    end = max(record.end, options[-1][1])
    return Marker(replace(record, end=end, arguments=" ".join(machine)), tuple(labels))


def admonition(flat: str, position: int, match: re.Match[str]) -> Marker:
    """`!!! note "title"` and its kin, matched by mark and rest."""
    rest_start, rest = position + match.start(2), flat[position + match.start(2) : position + match.end(2)]
    at = min((i for i in map(rest.find, _QUOTES) if i >= 0), default=len(rest))
    kind = spaced(rest[:at])
    quoted = rest[at:].rstrip()
    close = len(quoted) - (1 if len(quoted) > 1 and quoted[-1] in _QUOTES else 0)
    labels = label(flat, rest_start + at + 1, rest_start + at + close) if quoted else ()
    return Marker(Directive(match[1].rstrip("!+") or match[1], kind, position, position + match.end()), labels)


def at(flat: str, position: int, masked: str, quoted: bool) -> Marker | None:
    """The marker that fills the line at `position`, if any; `masked` is the line with formulas hidden."""
    end = position + len(masked.rstrip())
    text = flat[position:end]
    if text.startswith(":::"):
        return _division(flat, position, end)
    if match := _RST_DIRECTIVE.match(text):
        return _rst(flat, position, end, match)
    if text.startswith("///"):
        return _pymdown_block(flat, position, end)
    if match := _SNIPPET.match(text):
        return _snippet(flat, position, end, match)
    if match := _INCLUDE.match(text):
        return Marker(Directive("{" + match[1], "", position, end, spaced(match[2])))
    if match := _TARGET.match(text):
        return Marker(Directive("()=", "", position, end, match[1]))
    if match := _ABBREVIATION.match(text):
        shown = label(flat, position + match.start(2), position + match.end(2), "abbr")
        return Marker(Directive("*[", "", position, end, match[1]), shown)
    if _ROLES.match(text):
        return Marker(Directive(":", "", position, end, spaced(text)))
    if quoted and (match := _ALERT.match(text)):
        title = label(flat, position + match.start(4), position + match.end(4))
        return Marker(Directive("[!", match[1], position, end, match[2] + match[3]), title)
    return None


def _snippet(flat: str, position: int, end: int, match: re.Match[str]) -> Marker:
    """A file shown as code, with the title of its tab in VitePress: `<<< @/a.ts{2} [Title]`."""
    first, last = position + match.start(2), position + match.end(2)
    titled = _LAST_TITLE.search(flat, first, last) if match[1] == "<<<" else None
    labels = label(flat, *titled.span(1), "a title") if titled else ()
    path = spaced(flat[first : titled.start() if titled else last])
    return Marker(Directive(match[1].strip(";"), "", position, end, path), labels)


def _rst(flat: str, position: int, end: int, match: re.Match[str]) -> Marker:
    """`.. note:: Title` of reStructuredText."""
    name, first = match[1], position + match.start(2)
    version = VERSION.match(flat, first, end) if name in VERSIONED else None
    if version:
        record = Directive(RST_MARK, name, position, end, version[0].strip())
        return Marker(record, label(flat, version.end(), end))
    if name in MACHINE_ARGUMENT:
        return Marker(Directive(RST_MARK, name, position, end, spaced(match[2])))
    return Marker(Directive(RST_MARK, name, position, end), label(flat, first, first + len(match[2])))


def _division(flat: str, position: int, end: int) -> Marker | None:
    """`:::note[Title]`, `::: tip Title`, `::: {.callout-note title="…"}`, and the bare colons that close them."""
    match = _DIVISION.match(flat[position:end])
    if match is None:
        return None
    rest, start = match[2], position + match.start(2)
    if not rest:
        return Marker(Directive(":::", "", position, end, closes=True))
    if rest.startswith("{") and not _NAME.match(rest, 1):
        machine, labels = named_attributes(flat, start, end)
        classes = [word.strip("{}") for word in rest.split() if word.lstrip("{").startswith((".", "#"))]
        name = next((word[1:] for word in classes if word.startswith(".")), "")
        others = [word for word in classes if word != f".{name}"]
        return Marker(Directive(":::", name, position, end, spaced(" ".join([*others, machine]))), labels)
    name_match = _NAME.match(rest)
    if name_match is None:
        return None
    name, after = name_match[1], start + name_match.end()
    if opened := _GROUP.match(flat, after, end):
        return Marker(Directive(":::", name, position, end, opened[0]))
    title = _TITLE.match(flat, after, end)
    if title:
        return Marker(
            Directive(":::", name, position, end, spaced(flat[title.end() : end])), label(flat, *title.span(1))
        )
    if flat.startswith("{", after):
        machine, labels = split_attributes(flat, after, end)
        return Marker(Directive(":::", name, position, end, machine or spaced(flat[after:end])), labels)
    if flat.endswith(":::", after, end):
        machine, labels = split_attributes(flat, after, end - 3)
        return Marker(Directive(":::…:::", name, position, end, machine), labels)
    if "." in name or name in MACHINE_ARGUMENT or name in CONDITIONS:
        return Marker(Directive(":::", name, position, end, spaced(flat[after:end])))
    return Marker(Directive(":::", name, position, end), label(flat, after, end))


def _pymdown_block(flat: str, position: int, end: int) -> Marker | None:
    match = _BLOCK.match(flat[position:end])
    if match is None:
        return None
    name, title = match[2] or "", match[3]
    if not name and title is None:
        return Marker(Directive("///", "", position, end, closes=True))
    labels = label(flat, position + match.start(3), position + match.end(3)) if title else ()
    return Marker(Directive("///", name, position, end), labels)
