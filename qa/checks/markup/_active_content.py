"""What a browser runs in a note, and what its source has not: scripts, handlers of events, addresses that hold code."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from urllib.parse import urlsplit

from qa.analysis import Analysis
from qa.model import Document, InlineKind
from qa.parse.attributes import Attribute
from qa.parse.tags import ELEMENTS, MarkupTag, tag_attributes, tags

SCRIPT = "script"
RUN = frozenset({"javascript", "vbscript"})
"""Schemes of addresses that hold code."""
SHOWN = "data"
"""That of addresses that hold a page of their own, where a link leads to them; pictures are held so as well."""
LEADING = frozenset({"href", "xlink:href", "action", "formaction"})
"""Attributes of links and forms."""
HANDLER = "on"
"""How the names of handlers of events begin."""


def is_run(address: str, leads: bool = True) -> bool:
    """Whether a browser runs what an address holds, or shows it as a page: its scheme may have blanks within."""
    scheme, colon, _ = "".join(address.split()).partition(":")
    return colon != "" and (scheme.lower() in RUN or (leads and scheme.lower() == SHOWN))


def added_code(analysis: Analysis) -> Iterator[tuple[str, MarkupTag]]:
    """What it is and its tag in the translation, for each that the source has nowhere."""
    known = {key for key, _, _ in _active(analysis.source)}
    yield from ((name, tag) for key, name, tag in _active(analysis.target) if key not in known)


def _active(document: Document) -> Iterator[tuple[Hashable, str, MarkupTag]]:
    for block in document.blocks:
        for span in block.inlines:
            for tag in tags(document.text, span) if span.kind is InlineKind.HTML else ():
                if not tag.closes and tag.name.lower() in ELEMENTS:
                    yield from ((key, name, tag) for key, name in _of_tag(document.text, tag))


def _of_tag(text: str, tag: MarkupTag) -> Iterator[tuple[Hashable, str]]:
    """What tells one from another, and how a message names it: scripts of one host are alike, handlers of one event."""
    written = {one.name.lower(): one for one in tag_attributes(text, tag) if one.literal or not one.value}
    if tag.name.lower() == SCRIPT:
        yield (SCRIPT, _host(written.get("src"))), "a script"
    for name, one in written.items():
        if name.startswith(HANDLER) and one.value:
            yield name, f"the handler '{name}'"
        elif is_run(one.value, leads=name in LEADING):
            yield (name, one.value), f"the address '{one.value[:60]}'"


def _host(attribute: Attribute | None) -> str | None:
    """Where a script comes from, empty for the site itself; None for one that stands in the note."""
    if attribute is None:
        return None
    try:
        return urlsplit(attribute.value).netloc.lower()
    except ValueError:
        return attribute.value
