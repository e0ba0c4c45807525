"""Links of the translation that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.analysis import Analysis
from qa.analysis.site import Site, absolute, path_of, site
from qa.checks import Check
from qa.checks.markup._addresses import of_markdown, of_tags
from qa.model import Document, Finding, Inline, InlineKind, Kind, Severity
from qa.parse.anchors import Anchors, anchors
from qa.text.languages import primary

HEADING_ID = re.compile(r"\{[ ]?[#:]?[^{}\n]*?#([^{}\s]{1,200})[^{}\n]*\}|\[\[([\w-]{1,100})\]\]")


@dataclass(frozen=True)
class LinkBroken(Check):
    """A link of the translation leads to no heading, no file, or to a page in the source's language.

    Wrong:  "[below](#the-end)" where the heading became "## Das Ende"
    Right:  "[unten](#das-ende)", or the heading keeps "{#the-end}" and the link stays

    Fragments are read under the rules of all generators, so that only those count that no rule makes. Files are looked
    for beside the note, below its page and from the roots of the site, in the notes' own tree. What the source has
    broken as well is a neutral remark; a page of the source's language is minor where the translation has the page too.
    An id that the source gives to a heading must stay; one that is gone and that nothing in the note leads to is minor.
    """

    id = "link-broken"
    category = "design-and-markup/link-cross-reference"

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        around = site(analysis)
        own, original = anchors(analysis.target.text), anchors(analysis.source.text)
        wanted = {inline.value for inline in _links(analysis.source)}
        for inline in _links(analysis.target):
            place = (analysis.target, inline.start, inline.end)
            path, _, fragment = inline.value.partition("#")
            if not path:
                yield from self._fragment(analysis, inline, place, own, original if inline.value in wanted else None)
            elif path_of(inline.value):
                yield from self._file(analysis, around, inline, place, fragment)
        yield from self._ids(analysis)

    def _fragment(
        self,
        analysis: Analysis,
        inline: Inline,
        place: tuple[Document, int, int],
        own: Anchors,
        original: Anchors | None,
    ) -> Iterator[Finding]:
        """`original` are the source's anchors where the source has the same link."""
        fragment = inline.value[1:]
        if own.hold(fragment):
            return
        if original and not original.hold(fragment):
            message = f"fragment '{inline.value}' leads nowhere, in {analysis.source.lang} neither"
            yield self.finding(analysis, message, place, severity=Severity.NEUTRAL)
        else:
            yield self.finding(analysis, f"fragment '{inline.value}' leads to no heading of the note", place)

    def _file(
        self, analysis: Analysis, around: Site, inline: Inline, place: tuple[Document, int, int], fragment: str
    ) -> Iterator[Finding]:
        source, target = analysis.source.path, analysis.target.path
        here = around.find(target, inline.value)
        if here is None:
            # a page without translation falls back to the source's
            if around.find(source, inline.value) or not around.inside(target, inline.value):
                return
            if any(inline.value == other.value for other in _links(analysis.source)) or not _mended(
                analysis, around, inline
            ):
                return
            yield self.finding(analysis, f"destination '{inline.value}' does not exist", place)
            return
        localised = _localised(analysis, inline.value)
        # a switch to the original of the note itself is meant
        if localised and around.find(target, localised) and here != absolute(source):
            message = f"destination '{inline.value}' is a page in {analysis.source.lang}; '{localised}' exists"
            yield self.finding(analysis, message, place, severity=Severity.MINOR)
            return
        found = around.anchors(here) if fragment else None
        if found and not found.hold(fragment):
            there = around.find(source, inline.value)
            known = around.anchors(there) if there else None
            if known and known.hold(fragment):
                yield self.finding(analysis, f"'{path_of(inline.value)}' has no heading '#{fragment}'", place)

    def _ids(self, analysis: Analysis) -> Iterator[Finding]:
        """The ids that the source gives to headings."""
        for source, target in analysis.pairs():
            if not source.kind is target.kind is Kind.HEADING:
                continue
            old, new = heading_id(analysis.source, source), heading_id(analysis.target, target)
            if old and old != new:
                message = (
                    f"id of the heading '{old}' became '{new}'" if new else f"id of the heading '{old}' is missing"
                )
                there = (analysis.source, source.start, source.end)
                # what leads there breaks; where nothing in the note does, only links from elsewhere may
                used = any(
                    link.value == f"#{old}" for note in (analysis.source, analysis.target) for link in _links(note)
                )
                severity = Severity.MAJOR if used else Severity.MINOR
                at = (analysis.target, target.start, target.end)
                yield self.finding(analysis, message, at, there, severity=severity)


def _links(document: Document) -> Iterator[Inline]:
    for block in document.blocks:
        yield from of_markdown(block, InlineKind.LINK)
        yield from of_tags(document, block, InlineKind.LINK)


def heading_id(document: Document, block: object) -> str:
    """The id that is written behind a heading, if any."""
    start, end = getattr(block, "start", 0), getattr(block, "end", 0)
    found = HEADING_ID.search(document.text, start, end)
    return next(filter(None, found.groups()), "") if found else ""


def _mended(analysis: Analysis, around: Site, inline: Inline) -> bool:
    """Whether the source's links do lead to files, so that the translation's path is at fault, not the tree."""
    relative = [other for other in _links(analysis.source) if path_of(other.value) and not other.value.startswith("#")]
    return bool(relative) and all(around.find(analysis.source.path, other.value) for other in relative)


def _localised(analysis: Analysis, destination: str) -> str:
    """The same page in the translation's language, where the path names the source's."""
    source, target = primary(analysis.source.lang), analysis.target.lang
    names = destination.split("/")
    if source not in names[:-1]:
        return ""
    at = names.index(source)
    tags = [part for part in analysis.target.path.split("/") if primary(part) == primary(target) and part != source]
    return "/".join([*names[:at], tags[-1] if tags else target, *names[at + 1 :]])
