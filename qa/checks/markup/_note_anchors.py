"""Links within a note (`#the-end`): which heading each leads to, and what stands for that heading on the other side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qa.analysis import Analysis, computed_once
from qa.checks._exchanged_headings import exchanged_headings
from qa.checks._flow import partners
from qa.checks.markup._addresses import of_markdown
from qa.model import Block, Document, Inline, InlineKind, Kind
from qa.model.records import dataclass
from qa.parse.anchors import forms, letters_of

HEADING_ID = re.compile(
    r"\{(?=[^{}\n]*+\})[ ]?[#:]?[^{}\n]*?#([^{}\s]{1,200})[^{}\n]*\}|\[\[([\w-]{1,100})\]\]"
    r"|(?<=[ \t])\[#([\w-]{1,100})\]$"
)
"""The id that an author gave a heading."""


@dataclass(frozen=True, slots=True)
class OtherHeading:
    """A link of the source to one of its headings, and the translation's link in its place, which leads to another."""

    old: Inline
    new: Inline


@computed_once
def aims(analysis: Analysis) -> tuple[dict[str, int], dict[str, int]]:
    """The heading that each fragment of either note leads to, by the index of the source's block.

    Fragments that several headings may be meant by, and headings without a counterpart or over
    the wrong section, are left out.
    """
    crossed = {block.index for _, pair in exchanged_headings(analysis) for block in pair}
    theirs = {target[0]: i for i, target in partners(analysis).items() if len(target) == 1}
    twice = Counter(target[0] for target in partners(analysis).values() if len(target) == 1)
    own, other = _headings(analysis.source), _headings(analysis.target)
    return own, {name: theirs[i] for name, i in other.items() if twice[i] == 1 and i not in crossed}


def aim(analysis: Analysis, side: int, link: Inline) -> int | None:
    """The heading that a link within the note leads to; None where that cannot be told."""
    return aims(analysis)[side].get(_name(link.value)) if link.value.startswith("#") else None


def other_headings(analysis: Analysis) -> Iterator[OtherHeading]:
    """Links whose paragraph leads to other headings of the note than its source: as many, one of them another."""
    for source, target in analysis.pairs():
        wanted, present = ([i for i in of_markdown(b, InlineKind.LINK) if i.value[:1] == "#"] for b in (source, target))
        if not wanted or len(wanted) != len(present):
            continue
        ours, theirs = ([aim(analysis, side, i) for i in links] for side, links in enumerate((wanted, present)))
        if None in ours or None in theirs:
            continue
        gone, new = Counter(ours) - Counter(theirs), Counter(theirs) - Counter(ours)
        if gone.total() == 1:
            yield OtherHeading(wanted[ours.index(next(iter(gone)))], present[theirs.index(next(iter(new)))])


def heading_id(document: Document, block: Block) -> str:
    """The id that is written behind a heading, if any."""
    found = HEADING_ID.search(document.text, block.start, block.end)
    return next(filter(None, found.groups()), "") if found else ""


def _headings(document: Document) -> dict[str, int]:
    """What each heading may be called in a link, of names that no other one has."""
    found: dict[str, int] = {}
    names = Counter[str]()
    for block in document.blocks:
        if block.kind is not Kind.HEADING:
            continue
        raw = document.text[block.content_start : block.content_end]
        given = heading_id(document, block)
        own = {_name(given)} if given else {form for form in forms(raw) if form}
        names.update(own)
        found |= dict.fromkeys(own, block.index)
    return {name: index for name, index in found.items() if names[name] == 1}


def _name(fragment: str) -> str:
    return letters_of(fragment.removeprefix("#"))
