"""Attributes of tags, components and directives: which ones readers see, which ones lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model.records import dataclass
from qa.parse.expressions import Role, closing, strings
from qa.text.named_texts import is_named_text

VISIBLE = frozenset(
    "title alt label caption placeholder summary aria-label arialabel alt-text description subtitle heading tagline "
    "fig-cap fig.cap tbl-cap fig-alt fig.alt tbl.cap subcaption fig-subcap tbl-subcap legend tooltip text tip "
    "sidebartitle sidebarlabel linktext link_text button cta header subheader footer question answer "
    "attribution headline eyebrow blurb kicker teaser hint message helptext data-latex".split()
)
"""Names of attributes and options whose values a reader sees or hears, in lower case."""
LINKS = frozenset({"href", "to", "cite", "action", "formaction", "data"})
PICTURES = frozenset({"src", "srcset", "poster", "image", "img", "lightsrc", "darksrc"})
LIMIT = 4000
"""Code points of a tag that are looked at; longer ones hold data."""
_ATTRIBUTE = re.compile(
    r"""(?<=[\s"'}{,(])([A-Za-z_@:][\w.:@-]*)"""
    r"""(?:[ \t]*=[ \t\n]*(?:"([^"]*)"|'([^']*)'|\{\s*"([^"\n]*)"\s*\}|\{\s*'([^'\n]*)'\s*\}|\{\s*`([^`]*)`\s*\}"""
    r"""|(\{)|([^\s"'{}<>=]+)))?"""
)
_SHOWN = re.compile(r"[^\W_]")
SWITCHES = frozenset({"true", "false"})
"""Values that say yes or no to a machine, whatever their name is."""
_SAID = re.compile(
    r"(?:[^\W\d_a-z]|[^\W\d_][^\x00-\x7f])[\w'’-]*+,?[ ](?=[\W\d_]*+[^\W\d_])[^<>{}()\[\]/\\|;=_@#*&$]*+"
)
"""A value of several words, the first with a capital or in letters without case: a text, whatever its name is."""
LETTERS_OF_TEXT = 2
"""Letters beyond ASCII and its accented neighbours from which a value is a text."""
_FOREIGN = re.compile(r"(?=[^\W\d_])[^\x00-\u024f]")
_SIGNS = re.compile(r"[<>{}\[\]/\\|;=_@#*&$]|\.\w{1,5}$")
BOUND = (":", "v-bind:")
"""What the name of an attribute of Vue begins with whose value is an expression."""
_EXPRESSION = 7
_SPACE = re.compile(r"\S[ \t]+\S")
LISTS = VISIBLE | frozenset(
    "items tabs labels titles steps options columns headers features entries questions rows cells choices answers "
    "points cards".split()
)
"""Names of attributes and keys whose lists of strings are texts: `<Tabs items={["First", "Second"]}>`."""
MACHINE = (
    LINKS
    | PICTURES
    | frozenset(
        "id key icon class classname style type kind variant color value lang language theme path file url slug "
        "component size name ref target rel method layout position width height".split()
    )
)
"""Names of keys in expressions whose values a machine reads, whatever they look like."""
WORDS = frozenset("class classname style sizes allow sandbox font font-family fontfamily content keywords tags".split())
"""Attributes that hold words which are no text."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """A name with its value, which stands at `[start, end)` without quotes; `literal` unless it is an expression.

    `inner`: it stands inside the expression of another; `shown`: its place there says that readers see it.
    """

    name: str
    value: str
    start: int
    end: int
    literal: bool = True
    inner: bool = False
    shown: bool = False

    @property
    def visible(self) -> bool:
        """Whether readers see the value."""
        if not self.literal or not _SHOWN.search(self.value) or self.value.lower() in SWITCHES:
            return False
        return self.shown or (not self.inner and (is_shown(self.name) or self._said))

    @property
    def _said(self) -> bool:
        """Whether a value whose name tells nothing reads like a text."""
        name = self.name.lower()
        known = name in MACHINE or name in WORDS or name.startswith(("data-", "on", "@", "v-", "x-"))
        return not known and (_SAID.fullmatch(self.value) is not None or is_foreign(self.value))


def is_shown(name: str) -> bool:
    """Whether a reader sees the value of an attribute or option of this name."""
    return name.lower() in VISIBLE or is_named_text(name)


def is_foreign(value: str) -> bool:
    """Whether a value has letters beyond ASCII and no sign of a path or program: a text in another script, which may
    write no spaces and no capitals, and letters of several characters."""
    return len(_FOREIGN.findall(value)) >= LETTERS_OF_TEXT and not _SIGNS.search(value)


def attributes(text: str, start: int, end: int) -> Iterator[Attribute]:
    """The attributes in `text[start:end]`, the inside of a tag behind its name, in order; those inside an expression
    follow it."""
    position, end = max(0, start), min(end, start + LIMIT)
    while match := _ATTRIBUTE.search(text, position, end):
        group, position = match.lastindex or 1, match.end()
        if group == 1:
            yield Attribute(match[1], "", match.end(1), match.end(1), False)
        elif match[1].startswith(BOUND) and group != _EXPRESSION:
            yield Attribute(match[1], match[group], *match.span(group), literal=False)
            yield from texts_of(text, *match.span(group), match[1].removeprefix("v-bind").lstrip(":"))
        elif group != _EXPRESSION:
            yield Attribute(match[1], match[group], *match.span(group))
        else:
            low = match.start(group)
            position = closing(text, low, end) or end
            yield Attribute(match[1], text[low:position], low, position, False)
            yield from texts_of(text, low + 1, position - 1, match[1])


def texts_of(text: str, start: int, end: int, name: str = "") -> Iterator[Attribute]:
    """The strings of an expression, of an attribute `name` where it has one, each as an attribute of its own."""
    for said in strings(text, start, end):
        named, value = said.key or name, text[said.start : said.end]
        key = named.lower()
        match said.role:
            case Role.TEXT:
                shown = True
            case Role.KEYED:
                shown = is_shown(named) or (key not in MACHINE and (bool(_SPACE.search(value)) or is_foreign(value)))
            case Role.ELEMENT:
                shown = key in LISTS
            case Role.VALUE:
                # an expression of the text has no name
                shown = is_shown(named) or not named
        yield Attribute(named, value, said.start, said.end, inner=True, shown=shown)
