"""Images that are others than in the source, or are gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.checks import Check
from qa.checks._addresses import changes
from qa.engines import Engines
from qa.model import Bitext, Finding, InlineKind


@dataclass(frozen=True)
class ImageChanged(Check):
    """An image is another one than in the source, or is missing.

    Wrong:  "![Loss](img/loss.png)"  →  "![Verlust](img/verlust.png)"
    Right:  "![Loss](img/loss.png)"  →  "![Verlust](../img/loss-de.png)"

    Folders, language suffixes and content hashes of the file name may differ. An image that stands elsewhere in the
    translation is not missing.
    """

    id = "image-changed"
    category = "design-and-markup/link-cross-reference"
    compares = True

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        for _, old, target, new in changes(bitext, InlineKind.IMAGE):
            origin = (bitext.source, old.start, old.end)
            message = f"image '{old.value}' is missing" if new is None else f"image '{old.value}' became '{new.value}'"
            start, end = (new.start, new.end) if new else (target.content_start, target.content_end)
            yield self.finding(bitext, message, (bitext.target, start, end), origin)
