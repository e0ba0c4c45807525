"""Links that lead elsewhere than in the source, or are gone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from posixpath import basename

from qa.analysis.pair import Analysis
from qa.analysis.site import path_of, site
from qa.checks import Check
from qa.checks.markup._active_content import is_run
from qa.checks.markup._address_keys import NOTE, key
from qa.checks.markup._addresses import changes, destinations, is_other_host, of_markdown
from qa.checks.markup._broken_links import broken_links
from qa.checks.markup._note_anchors import other_headings
from qa.checks.markup._pages import changed_pages, page
from qa.checks.markup._role_names import FREE, strange_names
from qa.checks.markup._traded_links import TradedLinks, in_anothers_place, traded
from qa.model import Document, Finding, Inline, InlineKind, Severity
from qa.model.records import dataclass
from qa.text.likeness import is_damaged_copy

_NOBODYS = re.compile(r"https?://(?:[\w-]{1,63}\.){0,5}(?:example\.(?:com|org|net)|\w{1,63}\.example)(?=[/:?#]|$)")


@dataclass(frozen=True)
class LinkChanged(Check):
    """A link leads elsewhere than in the source, or is missing.

    Wrong:  "[docs](https://example.org/guide)"  →  "[Doku](https://example.org/anleitung)"
    Right:  "[docs](https://example.org/en/guide)"  →  "[Doku](https://example.org/de/guide)"

    Links of Markdown, addresses in tags and cross-references by role are compared. Language labels in host and path,
    folder depth of relative links, anchors and trailing slashes may differ, and pages of one site in two languages may
    have any names. Major where the new destination looks like a damaged copy, where a link lost its brackets, and for
    roles, where two texts have traded their destinations, where it leads to another page or heading of the note's own
    links, and for another page where both languages have both pages; a
    link that is missing or leads to another site altogether is minor, being a translator's choice at times; one that
    leads to another site where every other translation keeps it is major, and so is one that runs code (`javascript:`).
    Pages of a wiki (`[[page|shown]]`) keep their names unless the note names all of them in its own language, or such
    a note exists.
    """

    id = "link-changed"
    category = "design-and-markup/link-cross-reference"
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        told: set[int] = set()
        placed: set[int] = set()
        for inline, start, end, cause in broken_links(analysis):
            told.add(inline.start)
            message = f"link to '{inline.value}' {cause}"
            there = (analysis.source, inline.start, inline.end)
            yield self.finding(analysis, message, (analysis.target, start, end), there)
        elsewhere = {change.old.start for change in in_anothers_place(analysis, InlineKind.LINK)}
        for change in changes(analysis, InlineKind.LINK):
            old, new = change.old, change.new
            if old.start in told:
                continue
            message = f"destination '{old.value}' became '{new.value}'" if new else f"link to '{old.value}' is missing"
            damaged = new and is_damaged_copy(old.value, new.value) and not is_other_host(old.value, new.value)
            home = new and _leads_home(analysis, new.value)
            wrong = (
                (damaged and not home)
                or old.start in elsewhere
                or (new and _is_another_page(analysis, old.value, new.value))
            )
            wrong = wrong and not _shows_example(analysis, old.value, old.start, old.end)
            wrong = wrong or (new and is_run(new.value) and not is_run(old.value))
            severity = None if wrong else Severity.MINOR
            placed.add(change.place[0])
            yield self.finding(
                analysis,
                message,
                (analysis.target, *change.place),
                (analysis.source, old.start, old.end),
                severity=severity,
            )
        yield from self._run(analysis, placed)
        yield from self._extensions(analysis)
        yield from self._headings(analysis)
        trades = [*traded(analysis)]
        yield from self._another(analysis, placed.union(at.start for trade in trades for at in trade.new))
        yield from self._traded(analysis, trades)
        yield from self._roles(analysis)
        yield from self._pages(analysis)

    def _run(self, analysis: Analysis, told: Collection[int]) -> Iterator[Finding]:
        """Links that run code and that the source has nowhere."""
        ours, theirs = (
            [link for block in note.blocks for link in of_markdown(block, InlineKind.LINK) if is_run(link.value)]
            for note in (analysis.source, analysis.target)
        )
        known = {link.value for link in ours}
        for link in theirs:
            if link.value not in known and link.start not in told:
                message = f"a link to '{link.value}' is not in the source"
                yield self.finding(analysis, message, (analysis.target, link.start, link.end))

    def _another(self, analysis: Analysis, told: Collection[int]) -> Iterator[Finding]:
        """Links that lead where another one of the note should."""
        for change in in_anothers_place(analysis, InlineKind.LINK):
            if change.new and change.new.start not in told:
                message = f"destination '{change.old.value}' became '{change.new.value}'"
                there = (analysis.source, change.old.start, change.old.end)
                yield self.finding(analysis, message, (analysis.target, *change.place), there)

    def _traded(self, analysis: Analysis, trades: Sequence[TradedLinks]) -> Iterator[Finding]:
        for trade in trades:
            message = f"destinations '{trade.new[1].value}' and '{trade.new[0].value}' have traded places"
            at, there = trade.new[1], trade.old[0]
            yield self.finding(
                analysis, message, (analysis.target, at.start, at.end), (analysis.source, there.start, there.end)
            )

    def _headings(self, analysis: Analysis) -> Iterator[Finding]:
        """Links within the note."""
        for found in other_headings(analysis):
            message = f"the link leads to '{found.new.value}', in the source to the heading of '{found.old.value}'"
            at, there = found.new, found.old
            yield self.finding(
                analysis, message, (analysis.target, at.start, at.end), (analysis.source, there.start, there.end)
            )

    def _extensions(self, analysis: Analysis) -> Iterator[Finding]:
        """Notes whose file got another extension, where no tree is at hand for `link-broken` to look into."""
        around = site(analysis)
        for old, new in _extensions(analysis):
            if not around.inside(analysis.target.path, new.value):
                message = f"destination '{old.value}' became '{new.value}'"
                at, there = (analysis.target, new.start, new.end), (analysis.source, old.start, old.end)
                yield self.finding(analysis, message, at, there, severity=Severity.MINOR)

    def _roles(self, analysis: Analysis) -> Iterator[Finding]:
        """Cross-references by name: the name is the machine's, only the text may be translated."""
        known = Counter(_roles(analysis.target))
        originals = set(_roles(analysis.source))
        for source, target in analysis.pairs():
            wanted = [i for i in source.inlines if i.kind is InlineKind.ROLE and not i.value.startswith(FREE)]
            lost = [i for i in wanted if not known[i.value]]
            here = [i for i in target.inlines if i.kind is InlineKind.ROLE and i.value not in originals]
            for number, inline in enumerate(lost):
                other = here[number] if len(here) == len(lost) else None
                name, _, aim = inline.value.partition(" ")
                if other:
                    message = f"reference '{name}' to '{aim}' became '{' to '.join(other.value.split(' ', 1))}'"
                else:
                    message = f"reference '{name}' to '{aim}' is missing"
                place = (other.start, other.end) if other else (target.content_start, target.content_end)
                yield self.finding(
                    analysis, message, (analysis.target, *place), (analysis.source, inline.start, inline.end)
                )
        for old, new, at in strange_names(analysis):
            message = f"role '{old.value.split(' ')[0]}' became '{new.value.split(' ')[0]}'"
            yield self.finding(analysis, message, at, (analysis.source, old.start, old.end))

    def _pages(self, analysis: Analysis) -> Iterator[Finding]:
        """Pages of a wiki: where the link has a text of its own, the name of the page is no text."""
        for changed in changed_pages(analysis):
            old, new = page(changed.old), page(changed.new) if changed.new else ""
            message = f"page '{old}' became '{new}'" if new else f"link to the page '{old}' is missing"
            severity = None if changed.texted else Severity.MINOR
            there = (analysis.source, changed.old.start, changed.old.end)
            yield self.finding(analysis, message, (analysis.target, *changed.place), there, severity=severity)


def _shows_example(analysis: Analysis, address: str, start: int, end: int) -> bool:
    """Whether an address of a host that nobody can own (RFC 2606) is written out in the text: it shows what addresses
    look like, and leads nowhere."""
    return analysis.source.text[start:end].strip("<>") == address and _NOBODYS.match(address) is not None


def _leads_home(analysis: Analysis, new: str) -> bool:
    """Whether an address leads to the translation itself, which its source has no reason to name: the same heading in
    the reader's own language."""
    own, original = (basename(document.path) for document in (analysis.target, analysis.source))
    return own != original and basename(new.partition("#")[0].partition("?")[0]) == own


def _is_another_page(analysis: Analysis, old: str, new: str) -> bool:
    """Whether both trees have both pages, so that there was no reason to lead elsewhere."""
    around = site(analysis)
    if not path_of(old) or not path_of(new):
        return False
    pages = [[around.find(document.path, aim) for aim in (old, new)] for document in (analysis.source, analysis.target)]
    found = [page for side in pages for page in side]
    return None not in found and len({*found}) == len(found)


def _roles(document: Document) -> Iterator[str]:
    return (i.value for block in document.blocks for i in block.inlines if i.kind is InlineKind.ROLE)


def _extensions(analysis: Analysis) -> Iterator[tuple[Inline, Inline]]:
    """Links to one note as files of two kinds (`glue.md`, `glue.mdx`), where the translation is none of the latter."""
    for source, target in analysis.pairs():
        wanted, present = (
            [i for i in destinations(note, block, InlineKind.LINK) if _extension(i.value)]
            for note, block in ((analysis.source, source), (analysis.target, target))
        )
        if len(wanted) == len(present):
            for old, new in zip(wanted, present, strict=True):
                kinds = _extension(old.value), _extension(new.value)
                same = key(old.value) == key(new.value) and kinds[0] != kinds[1]
                if same and kinds[1] != _extension(analysis.target.path):
                    yield old, new


def _extension(address: str) -> str:
    """The extension of a note's file, "" for other addresses and those of other hosts."""
    match = None if "://" in address else NOTE.search(address.partition("#")[0])
    return match[0].lower() if match else ""
