"""Images that are others than in the source, or are gone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from posixpath import splitext

import regex

from qa.analysis import Analysis, computed_once
from qa.analysis.site import path_of, site
from qa.checks import Check
from qa.checks.markup._address_keys import PICTURE, is_own_picture, key
from qa.checks.markup._addresses import changes, destinations, of_markdown
from qa.checks.markup._traded_links import in_anothers_place, traded
from qa.model import Block, Document, Finding, Inline, InlineKind, Severity
from qa.model.records import dataclass
from qa.parse.notebook import DETACHED

BADGE = re.compile(r"(?i)\b(?:badges?|shields?|badgen)\b")
"""What the address of a badge says, be it a link or not."""
_WORDS = regex.compile(r"\p{L}{2,}")
_WHOLE = re.compile(r"(?i)https?://")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
STEPS = 2
"""Parts of a relative address by which it is known in a whole one: a folder and a file, for many have a `logo.png`."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """A picture of the source, and what the translation has for it."""

    old: Inline
    new: Inline


@dataclass(frozen=True)
class ImageChanged(Check):
    """An image is another one than in the source, or is missing.

    Wrong:  "![Loss](img/loss.png)"  →  "![Verlust](img/verlust.png)"
    Right:  "![Loss](img/loss.png)"  →  "![Verlust](../img/loss-de.png)"

    Folders, language suffixes and content hashes of the file name may differ. An image that stands elsewhere in the
    translation is not missing. A picture that a cell of a notebook shows must be attached to it. Minor where the
    image decorates: a badge, being all that a link shows, the same picture with other settings (`?style=flat`), or one
    of the same name in another language elsewhere, and where it says nothing any more to those who cannot see it.
    """

    id = "image-changed"
    category = "design-and-markup/link-cross-reference"
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        known = {problem.message for problem in analysis.source.problems if problem.kind == DETACHED}
        for problem in analysis.target.problems:
            if problem.kind == DETACHED and problem.message not in known:
                yield self.finding(analysis, f"image {problem.message}", (analysis.target, problem.start, problem.end))
        told: set[int] = set()
        for change in changes(analysis, InlineKind.IMAGE):
            old, new = change.old.value, change.new.value if change.new else None
            told.add(change.old.start)
            if _is_absolute_form(old, new) if new is not None else _file(old) in _whole_addresses(analysis):
                continue
            message = f"image '{old}' is missing" if new is None else f"image '{old}' became '{new}'"
            alike = new is not None and (old.split("?")[0] == new.split("?")[0] or is_own_picture(old, new))
            minor = alike or _is_badge(change.source, change.old) or BADGE.search(old) is not None
            yield self.finding(
                analysis,
                message,
                (analysis.target, *(_address(analysis.target, change.new) if change.new else change.place)),
                (analysis.source, *_address(analysis.source, change.old)),
                severity=Severity.MINOR if minor else None,
            )
        yield from self._elsewhere(analysis, told)

    def _elsewhere(self, analysis: Analysis, told: Container[int]) -> Iterator[Finding]:
        """Pictures that stand in each other's place, became links, or lost their words."""
        for trade in traded(analysis, InlineKind.IMAGE):
            message = f"images '{trade.new[1].value}' and '{trade.new[0].value}' have traded places"
            yield self._marked(analysis, message, trade.old[0], trade.new[1])
        for change in in_anothers_place(analysis, InlineKind.IMAGE):
            if change.new and change.old.start not in told:
                message = f"image '{change.old.value}' became '{change.new.value}'"
                yield self._marked(analysis, message, change.old, change.new)
        for picture in _links_now(analysis):
            message = f"image '{picture.old.value}' became a link to it: it is not shown"
            yield self._marked(analysis, message, picture.old, picture.new)
        for picture in _other_formats(analysis):
            message = f"image '{picture.old.value}' became '{picture.new.value}', and there is no such file"
            yield self._marked(analysis, message, picture.old, picture.new)
        for picture in _mute_pictures(analysis):
            message = f"image '{picture.old.value}' has no text any more"
            yield self._marked(analysis, message, picture.old, picture.new, Severity.MINOR)

    def _marked(
        self, analysis: Analysis, message: str, old: Inline, new: Inline, severity: Severity | None = None
    ) -> Finding:
        at, there = _address(analysis.target, new), _address(analysis.source, old)
        return self.finding(analysis, message, (analysis.target, *at), (analysis.source, *there), severity=severity)


@computed_once
def _whole_addresses(analysis: Analysis) -> frozenset[str]:
    """The names of the files that the translation shows by their whole address on the web, wherever they stand."""
    note = analysis.target
    shown = (i.value for block in note.blocks for i in destinations(note, block, InlineKind.IMAGE))
    return frozenset(_file(address) for address in shown if _WHOLE.match(address))


def _file(address: str) -> str:
    """The name of a file with its ending, nothing where it has none."""
    name = address.partition("?")[0].rpartition("/")[2]
    return name if PICTURE.search(name) else address


def _is_absolute_form(old: str, new: str) -> bool:
    """Whether one address is the whole one of the file that the other leads to from its page: `img/a.png` and
    `https://raw.example/main/img/a.png`."""
    whole, part = (new, old) if _WHOLE.match(new) else (old, new)
    steps = [step for step in part.split("?")[0].split("/") if step not in ("", ".", "..")]
    if not _WHOLE.match(whole) or _WHOLE.match(part) or len(steps) < STEPS:
        return False
    return whole.split("?")[0].endswith("/" + "/".join(steps))


def _is_badge(block: Block, image: Inline) -> bool:
    """Whether an image is all that a link shows, and the link leads to no picture, as a thumbnail's would."""
    return any(
        link.kind is InlineKind.LINK
        and (link.inner_start, link.inner_end) == (image.start, image.end)
        and not PICTURE.search(link.value)
        for link in block.inlines
    )


def _address(note: Document, image: Inline) -> tuple[int, int]:
    """Where the address of an image stands, which a report marks in the line; the whole image where it is written
    otherwise."""
    at = note.text.find(image.value, image.start, image.end)
    return (at, at + len(image.value)) if at >= 0 else (image.start, image.end)


def _links_now(analysis: Analysis) -> Iterator[_Picture]:
    """Pictures that became links: the mark before the bracket (`![…](a.png)`) is gone."""
    for source, target in analysis.pairs():
        shown = _pictures(analysis, source, 0)
        links = [link for link in of_markdown(target, InlineKind.LINK) if PICTURE.search(link.value.split("?")[0])]
        if not shown or not links:
            continue
        known = {key(link.value) for link in of_markdown(source, InlineKind.LINK)}
        kept = {key(picture.value) for picture in _pictures(analysis, target, 1)}
        for old in shown:
            name = key(old.value)
            if (
                name not in known
                and name not in kept
                and (new := next((i for i in links if key(i.value) == name), None))
            ):
                yield _Picture(old, new)


def _other_formats(analysis: Analysis) -> Iterator[_Picture]:
    """Pictures with another ending, whose file is nowhere in the tree that has all of the source's."""
    around, own = site(analysis), (analysis.source.path, analysis.target.path)
    shown = [old for block in analysis.source.blocks for old in of_markdown(block, InlineKind.IMAGE)]
    if not shown or not all(around.find(own[0], old.value) for old in shown if path_of(old.value)):
        return
    for source, target in analysis.pairs():
        here = {key(new.value): new for new in of_markdown(target, InlineKind.IMAGE)}
        for old in of_markdown(source, InlineKind.IMAGE):
            new = here.get(key(old.value))
            if new is None or not path_of(new.value) or splitext(old.value)[1] == splitext(new.value)[1]:
                continue
            if around.inside(own[1], new.value) and not any(around.find(note, new.value) for note in own):
                yield _Picture(old, new)


def _mute_pictures(analysis: Analysis) -> Iterator[_Picture]:
    """Pictures whose text for those who cannot see them is gone."""
    for source, target in analysis.pairs():
        here = {key(new.value): new for new in of_markdown(target, InlineKind.IMAGE) if not _says(analysis, 1, new)}
        for old in of_markdown(source, InlineKind.IMAGE) if here else ():
            said = _says(analysis, 0, old)
            # a name of a file, or one word, is often put there by an editor
            if (new := here.get(key(old.value))) and len(_WORDS.findall(said)) > 1 and not PICTURE.search(said):
                yield _Picture(old, new)


def _says(analysis: Analysis, side: int, picture: Inline) -> str:
    return (analysis.source, analysis.target)[side].text[picture.inner_start : picture.inner_end].strip()


def _pictures(analysis: Analysis, block: Block, side: int) -> list[Inline]:
    return destinations((analysis.source, analysis.target)[side], block, InlineKind.IMAGE)
