"""Attributes of tags, components and directives: which ones readers see, which ones lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

VISIBLE = frozenset(
    "title alt label caption placeholder summary aria-label arialabel description subtitle heading tagline fig-cap "
    "fig.cap tbl-cap fig-alt fig.alt tbl.cap subcaption fig-subcap legend tooltip text tip sidebartitle sidebarlabel "
    "linktext link_text button cta header footer question answer".split()
)
"""Names of attributes and options whose values a reader sees or hears, in lower case."""
LINKS = frozenset({"href", "to", "cite", "action", "formaction"})
PICTURES = frozenset({"src", "srcset", "poster", "image", "img", "lightsrc", "darksrc"})
LIMIT = 4000
"""Code points of a tag that are looked at; longer ones hold data."""
_ATTRIBUTE = re.compile(
    r"""(?<=[\s"'}{,])([A-Za-z_@:][\w.:@-]*)"""
    r"""(?:[ \t]*=[ \t\n]*(?:"([^"]*)"|'([^']*)'|\{\s*"([^"\n]*)"\s*\}|\{\s*'([^'\n]*)'\s*\}|\{\s*`([^`]*)`\s*\}"""
    r"""|(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})|([^\s"'{}<>=]+)))?"""
)
_LETTER = re.compile(r"[^\W\d_]")
_QUOTED, _LAST_QUOTED, _EXPRESSION = 2, 6, 7


@dataclass(frozen=True, slots=True)
class Attribute:
    """A name with its value, which stands at `[start, end)` without quotes; `literal` unless it is an expression."""

    name: str
    value: str
    start: int
    end: int
    literal: bool = True

    @property
    def visible(self) -> bool:
        """Whether readers see the value."""
        return self.literal and self.name.lower() in VISIBLE and _LETTER.search(self.value) is not None


def attributes(text: str, start: int, end: int) -> Iterator[Attribute]:
    """The attributes in `text[start:end]`, the inside of a tag behind its name, in order."""
    for match in _ATTRIBUTE.finditer(text, max(0, start), min(end, start + LIMIT)):
        group = match.lastindex or 1
        if group == 1:
            yield Attribute(match[1], "", match.end(1), match.end(1), False)
        else:
            yield Attribute(match[1], match[group], *match.span(group), group != _EXPRESSION)
