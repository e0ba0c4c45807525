"""Attributes of HTML elements that a machine reads and that differ: ids, data, kinds, spans of cells, classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qa.analysis import Analysis
from qa.checks._flow import differing
from qa.model import Document, InlineKind, Severity
from qa.model.records import dataclass
from qa.parse.attributes import LINKS, PICTURES, is_shown
from qa.parse.tags import ELEMENTS, FOREIGN, LOOKS, MarkupTag, tag_attributes, tags

ASIDE = LINKS | PICTURES | (LOOKS - {"class"}) | {"translate", "srclang", "hreflang", "sizes", "loading"}
"""Attributes compared elsewhere, or of layout and language, which a translation may need to change."""
QUIET = frozenset({"class", "rel", "target", "open", "media"})
"""Attributes whose change hardly shows."""
NAMING = frozenset({"id", "name"})
"""Attributes that links may lead to."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 60
"""Code points of a value that a message quotes."""


@dataclass(frozen=True, slots=True)
class ChangedAttribute:
    """A message, how much it matters, the tag in the translation and in the source."""

    message: str
    severity: Severity
    place: tuple[Document, int, int]
    there: tuple[Document, int, int]


@dataclass(frozen=True, slots=True)
class Element:
    """An opening tag and what a machine reads in it, by name of attribute."""

    tag: MarkupTag
    machine: Mapping[str, str]


def changed_attributes(analysis: Analysis) -> Iterator[ChangedAttribute]:
    """Attributes of elements that stand at the same place on both sides, and lost or changed their value."""
    source, target = list(_elements(analysis.source)), list(_elements(analysis.target))
    pairs = differing(source, target, _key, lambda element: element.tag.name)
    for old, new in pairs:
        if old is None or new is None or old.tag.name.lower() != new.tag.name.lower():
            continue
        for name, value in old.machine.items():
            other = new.machine.get(name)
            if (
                other == value
                or (other and (_is_text(value) or _is_text(other)))
                or (name in NAMING and other and f"#{other}" in analysis.target.text)
            ):
                continue
            became = "is missing" if other is None else f"became '{other[:LONGEST]}'"
            shown = f"'{name}' of '<{old.tag.name}>'" + (f": '{value[:LONGEST]}'" if value else "")
            yield ChangedAttribute(
                f"attribute {shown} {became}",
                Severity.NEUTRAL if name in QUIET else Severity.MINOR,
                (analysis.target, new.tag.start, new.tag.end),
                (analysis.source, old.tag.start, old.tag.end),
            )


def _is_text(value: str) -> bool:
    """Whether a value is for readers: a program shows what it is given."""
    return " " in value.strip() or not value.isascii()


def _key(element: Element) -> tuple[str, tuple[tuple[str, str], ...]]:
    return element.tag.name, tuple(sorted(element.machine.items()))


def _elements(document: Document) -> Iterator[Element]:
    for block in document.blocks:
        for span in block.inlines:
            if span.kind is not InlineKind.HTML:
                continue
            for tag in tags(document.text, span):
                name = tag.name.lower()
                if not tag.closes and name in ELEMENTS and name not in FOREIGN:
                    yield Element(tag, _machine(document.text, tag))


def _machine(text: str, tag: MarkupTag) -> dict[str, str]:
    found = {a.name.lower(): a.value for a in tag_attributes(text, tag) if a.literal or not a.value}
    return {
        name: value
        for name, value in found.items()
        if not (name in ASIDE or is_shown(name) or name.startswith(("on", "aria-")))
    }
