"""Links of the translation that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from qa.analysis import Analysis, computed_once
from qa.analysis.site import Site, absolute, path_of, site
from qa.checks import Check
from qa.checks.markup._address_keys import key
from qa.checks.markup._addresses import of_markdown, of_tags
from qa.checks.markup._note_anchors import heading_id
from qa.model import Block, Document, Finding, Inline, InlineKind, Kind, Severity
from qa.model.records import dataclass
from qa.parse.anchors import Anchors, anchors
from qa.text.languages import primary

NAME = re.compile(r"(?P<page>.*?)(?P<tag>[._-][A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,4})?)?(?P<end>\.[a-z]{2,8})")
"""A page's file name, the language at its end, and what says how it is written."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
_NUMBER = re.compile(r"\d{2,}")
MANY = 3
"""Headings with another id, or without theirs, from which one finding speaks for all: a style of the translation."""


@dataclass(frozen=True)
class LinkBroken(Check):
    """A link of the translation leads to no heading, no file, or to a page in the source's language.

    Wrong:  "[below](#the-end)⏎⏎## The end"  →  "[unten](#the-end)⏎⏎## Das Ende"
    Right:  "[below](#the-end)⏎⏎## The end"  →  "[unten](#das-ende)⏎⏎## Das Ende"

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
        wanted = {inline.value for inline in _source_links(analysis)}
        within = [value for value in wanted if value.startswith("#")]
        lost = {_unnumbered(value) for value in within if not original.hold(value[1:])}
        # where none of the source's links within the note leads anywhere, its generator makes the anchors
        reached = not within or any(original.hold(value[1:]) for value in within)
        for inline in _links(analysis.target):
            place = (analysis.target, inline.start, inline.end)
            path, _, fragment = inline.value.partition("#")
            if not path:
                known = original if inline.value in wanted or not reached else None
                # an id that a program counts leads nowhere in the source either
                counted = _NUMBER.search(inline.value) is not None and _unnumbered(inline.value) in lost
                yield from self._fragment(analysis, inline, place, own, original if counted else known)
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
        """`original` are the source's anchors where the source has the same link, or none that leads anywhere."""
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
            if path_of(inline.value) in _source_paths(analysis):
                return
            if not _mended(analysis) and not _renamed(analysis, key(inline.value)):
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
            # where both notes lead to one file, its translation may be served in its place, with other headings
            changed = _fragments(analysis, inline.value) if here != there else ()
            held = known is not None and any(known.hold(part) for part in (fragment, *changed))
            if held or (here == there and _led(analysis, around, here)):
                yield self.finding(analysis, f"'{path_of(inline.value)}' has no heading '#{fragment}'", place)

    def _ids(self, analysis: Analysis) -> Iterator[Finding]:
        """The ids that the source gives to headings; where many are gone or changed, that is one decision."""
        changed: list[tuple[Block, Block, str, str]] = []
        for source, target in analysis.pairs():
            if source.kind is target.kind is Kind.HEADING:
                old, new = heading_id(analysis.source, source), heading_id(analysis.target, target)
                if old and old != new:
                    changed.append((source, target, old, new))
        notes = (analysis.source, analysis.target)
        led_to = {link.value[1:] for note in notes for link in _links(note) if link.value.startswith("#")}
        for kind in ([one for one in changed if one[3]], [one for one in changed if not one[3]]):
            for source, target, old, new in kind[: 1 if len(kind) >= MANY else None]:
                message = (
                    f"id of the heading '{old}' became '{new}'" if new else f"id of the heading '{old}' is missing"
                )
                if len(kind) >= MANY:
                    message += f", as {len(kind) - 1} more"
                # what leads there breaks; where nothing in the notes does, only links from elsewhere may
                severity = Severity.MAJOR if any(one[2] in led_to for one in kind) else Severity.MINOR
                at, there = (analysis.target, target.start, target.end), (analysis.source, source.start, source.end)
                yield self.finding(analysis, message, at, there, severity=severity)


def _links(document: Document) -> Iterator[Inline]:
    for block in document.blocks:
        yield from of_markdown(block, InlineKind.LINK)
        yield from of_tags(document, block, InlineKind.LINK)


@computed_once
def _source_links(analysis: Analysis) -> tuple[Inline, ...]:
    return tuple(_links(analysis.source))


@computed_once
def _source_files(analysis: Analysis) -> dict[str, str]:
    """The source's different links to files, and their paths."""
    links = dict.fromkeys(link.value for link in _source_links(analysis))
    return {link: path for link in links if (path := path_of(link))}


@computed_once
def _source_paths(analysis: Analysis) -> frozenset[str]:
    return frozenset(_source_files(analysis).values())


@computed_once
def _by_key(analysis: Analysis) -> dict[str, list[str]]:
    """The same links by what must stay of them."""
    found: dict[str, list[str]] = {}
    for link in _source_files(analysis):
        found.setdefault(key(link), []).append(link)
    return found


@computed_once
def _mended(analysis: Analysis) -> bool:
    """Whether the source's links do lead to files, so that the translation's path is at fault, not the tree."""
    around, links = site(analysis), _source_files(analysis)
    return bool(links) and all(around.find(analysis.source.path, link) for link in links)


@computed_once
def _renamed(analysis: Analysis, said: str) -> bool:
    """Whether the source has the link in another spelling ("glue.md" for "glue.mdx", both with the key `said`) that
    leads from both notes to a file: one that is there was left for one that is not."""
    around, notes = site(analysis), (analysis.source.path, analysis.target.path)
    return any(all(around.find(note, link) for note in notes) for link in _by_key(analysis).get(said, ()))


def _fragments(analysis: Analysis, destination: str) -> Iterator[str]:
    """The fragments of the source's links to the same page, where none of them is this link's: it was changed."""
    path, _, fragment = destination.partition("#")
    found = [
        other.value.partition("#")[2] for other in _source_links(analysis) if other.value.partition("#")[0] == path
    ]
    if fragment not in found:
        yield from filter(None, found)


def _led(analysis: Analysis, around: Site, here: Path) -> bool:
    """Whether a link of the source leads to a heading of the page whose translation is the file `here`."""
    for other in _source_links(analysis):
        path, _, fragment = other.value.partition("#")
        if fragment and around.find(analysis.target.path, _named(analysis, path)) == here:
            page = around.find(analysis.source.path, other.value)
            known = around.anchors(page) if page else None
            if known and known.hold(fragment):
                return True
    return False


def _unnumbered(value: str) -> str:
    """A destination without the numbers by which a program tells its ids apart: "#idm2806"."""
    return _NUMBER.sub("0", value)


def _named(analysis: Analysis, path: str) -> str:
    """The name of a page's translation beside it ("rain.en.md", "rain.de.md"), formed as those of the two notes; ""
    where these are not told apart by a language at the end of the name."""
    own, other = (NAME.fullmatch(note.path) for note in (analysis.source, analysis.target))
    link = NAME.fullmatch(path)
    if not own or not other or not link or own["page"] != other["page"] or not other["tag"]:
        return ""
    if link["tag"] != own["tag"] or primary(other["tag"][1:]) != primary(analysis.target.lang):
        return ""
    return f"{link['page']}{other['tag']}{link['end']}"


def _localised(analysis: Analysis, destination: str) -> str:
    """The same page in the translation's language, where the path names the source's."""
    source, target = primary(analysis.source.lang), analysis.target.lang
    names = destination.split("/")
    if source not in names[:-1]:
        return ""
    at = names.index(source)
    tags = [part for part in analysis.target.path.split("/") if primary(part) == primary(target) and part != source]
    return "/".join([*names[:at], tags[-1] if tags else target, *names[at + 1 :]])
