"""Images that are others than in the source, or are gone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analysis import Analysis, computed_once
from qa.checks import Check
from qa.checks.markup._address_keys import PICTURE, is_own_picture
from qa.checks.markup._addresses import changes, destinations
from qa.model import Block, Document, Finding, Inline, InlineKind, Severity
from qa.model.records import dataclass
from qa.parse.notebook import DETACHED

BADGE = re.compile(r"(?i)\b(?:badges?|shields?|badgen)\b")
"""What the address of a badge says, be it a link or not."""
_WHOLE = re.compile(r"(?i)https?://")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
STEPS = 2
"""Parts of a relative address by which it is known in a whole one: a folder and a file, for many have a `logo.png`."""


@dataclass(frozen=True)
class ImageChanged(Check):
    """An image is another one than in the source, or is missing.

    Wrong:  "![Loss](img/loss.png)"  →  "![Verlust](img/verlust.png)"
    Right:  "![Loss](img/loss.png)"  →  "![Verlust](../img/loss-de.png)"

    Folders, language suffixes and content hashes of the file name may differ. An image that stands elsewhere in the
    translation is not missing. A picture that a cell of a notebook shows must be attached to it. Minor where the
    image decorates: a badge, being all that a link shows, the same picture with other settings (`?style=flat`), or one
    of the same name in another language elsewhere.
    """

    id = "image-changed"
    category = "design-and-markup/link-cross-reference"
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        known = {problem.message for problem in analysis.source.problems if problem.kind == DETACHED}
        for problem in analysis.target.problems:
            if problem.kind == DETACHED and problem.message not in known:
                yield self.finding(analysis, f"image {problem.message}", (analysis.target, problem.start, problem.end))
        for change in changes(analysis, InlineKind.IMAGE):
            old, new = change.old.value, change.new.value if change.new else None
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
