"""Lines that forums, wikis, outliners and slide makers read as marks: `[details="…"]`, `{info}`, `id:: x`."""

from __future__ import annotations

import re

from qa.model import Directive
from qa.parse.markers import LabelText, Marker, label, spaced, split_attributes

FIRST = (
    "[", "{", ".", "]", "???", "@tab", "class:", "SCHEDULED:", "DEADLINE:", "CLOSED:", "CLOCK:",
    "id::", "collapsed::", "tags::", "alias::", "template::", "icon::", "public::", "background-color::",
)  # fmt: skip
"""What such a line begins with, besides a colon."""
_FORUM = re.compile(
    r"\[(/?)(details|quote|spoiler|wrap|poll|hide|grid|chart|event|date-range)(?:[= ]([^\]\n]{0,200}))?\]$"
)
_PUBLISHED = re.compile(
    r"\[!(INCLUDE|VIDEO|NOTEBOOK|code(?:-[\w-]{1,30})?)[ \t]*"
    r"(?:\[[^\]\n]{0,200}\]\(([^()\n]{1,300})\)|([^\[\]\n]{1,300}))\]$",
    re.I,
)
_DOCSTRINGS = re.compile(r"(\[\[(?:autodoc|open-in-colab)\]\])(?:[ \t]+(\S+))?$")
"""What the doc-builder of Hugging Face puts in: the documentation of a class, with its members below, a button."""
MEMBER = re.compile(r"[-*+][ \t]+[A-Za-z_][\w.]*[ \t]*$")
"""A member of such a class."""
_LOOKS = re.compile(r"\[!([a-z]{1,20})[ \t]+(class=\"[^\"\n]{1,100}\")\]$", re.I)
"""The looks of the quotation that it stands in."""
"""What the publishing system of Microsoft puts in: a file, whose name in brackets nobody sees, a film, code."""
_NEEDS_MORE = frozenset({"details", "wrap", "chart", "event"})
"""Names that in brackets alone may be a link by its text."""
_MACRO = re.compile(
    r"\{(info|note|tip|warning|panel|expand|section|column|excerpt|toc|noformat)(?::([^{}\n]{0,200}))?\}$"
)
_MACRO_TITLE = re.compile(r"(?:^|\|)title=([^|]+)")
_PROPERTY = re.compile(
    r"(id|collapsed|template|icon|public|background-color)::[ \t]*(\S.*)$|(tags|alias)::[ \t]*\S.*$"
    r"|:(LOGBOOK|PROPERTIES|END):$|(SCHEDULED|DEADLINE|CLOSED|CLOCK):[ \t]*([<\[]\d{4}-\d\d-\d\d.*)$"
    r"|:(ID|CUSTOM_ID|CREATED|CATEGORY|header-args):[ \t]+(\S.*)$"
)
_SLOT = re.compile(r"::([a-z][\w-]*)::$")
_MDC = re.compile(r"::([a-z][\w-]*)?(\{[^{}\n]{0,300}\})?$")
"""A component of Nuxt Content, or its end."""
_TAB = re.compile(r"@tab(:active)?(?:[ \t]+([^#\n]{1,200}?))?[ \t]*(#[\w-]{1,60})?[ \t]*$")
"""A tab of VuePress, with its title and the id that remembers it."""
_SLIDE = re.compile(
    r"class:((?:[ \t]*+(?:,[ \t]*+)?"
    r"(?:left|center|right|top|middle|bottom|inverse|clear|title-slide|hide-[a-z-]+)\b)+)$"
)
_COLUMN = re.compile(r"((?:\.[a-z][\w-]*)+)\[$")


def at(flat: str, position: int, text: str) -> Marker | None:
    """The mark that fills the line at `position`; `text` is the line with formulas hidden."""
    bare = text.rstrip()
    end = position + len(bare)
    if match := _PUBLISHED.match(bare):
        return Marker(Directive("[!", match[1], position, end, spaced(match[2] or match[3])))
    if match := _DOCSTRINGS.match(bare):
        return Marker(Directive(match[1], "", position, end, match[2] or ""))
    if match := _LOOKS.match(bare):
        return Marker(Directive("[!", match[1], position, end, match[2]))
    if match := _FORUM.match(bare):
        return _forum(flat, position, end, match)
    if match := _MACRO.match(bare):
        titled = _MACRO_TITLE.search(match[2] or "")
        first = position + match.start(2)
        labels = label(flat, first + titled.start(1), first + titled.end(1), "title") if titled else ()
        return Marker(Directive("{:}", match[1], position, end), labels)
    if match := _PROPERTY.match(bare):
        name, value = (match[1] or match[3] or match[4] or match[5] or match[7]), match[2] or match[6] or match[8]
        return Marker(Directive("::", name, position, end, spaced(value or "")))
    if match := _SLOT.match(bare):
        return Marker(Directive("::", match[1], position, end))
    if match := _MDC.match(bare):
        machine, shown = split_attributes(flat, position + match.start(2), end) if match[2] else ("", ())
        return Marker(Directive("::", match[1] or "", position, end, machine, closes=not match[1]), shown)
    if match := _TAB.match(bare):
        shown = label(flat, position + match.start(2), position + match.end(2), "a tab") if match[2] else ()
        return Marker(Directive("@tab", "", position, end, spaced(f"{match[1] or ''} {match[3] or ''}")), shown)
    if match := _SLIDE.match(bare):
        return Marker(Directive("class:", "", position, end, spaced(match[1])))
    if match := _COLUMN.match(bare):
        return Marker(Directive(".[", match[1], position, end))
    if bare in ("???", "]"):
        return Marker(Directive(bare, "", position, end, closes=bare == "]"))
    return None


def _forum(flat: str, position: int, end: int, match: re.Match[str]) -> Marker | None:
    """A mark of Discourse, what it folds away titled."""
    closes, name, given = bool(match[1]), match[2], match[3]
    if name in _NEEDS_MORE and not (closes or given):
        return None
    labels: tuple[LabelText, ...] = ()
    machine = spaced(given or "")
    if name == "details" and given:
        quote = 1 if given[0] in "\"'" and given[-1] == given[0] and len(given) > 1 else 0
        first = position + match.start(3)
        machine, labels = "", label(flat, first + quote, first + len(given) - quote, "a title")
    elif given and "=" in given:
        machine = split_attributes(flat, position + match.start(3) - 1, end - 1)[0]
    return Marker(Directive("[]", name, position, end, machine, closes), labels)
