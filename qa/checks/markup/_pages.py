"""Pages that links of a wiki or of Obsidian name (`[[page|shown]]`), and what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis import Analysis
from qa.analysis.site import site
from qa.model import Block, Document, Inline, InlineKind
from qa.model.records import dataclass

MARK = "wiki "
"""What the value of such a reference begins with."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HABIT = 2
"""Pages of a note from which on another name for all of them is a vault in the translation's language."""


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A page of the source that the translation does not name, where another stands in its place, and whether the
    link has a text of its own, so that the name had no need to be translated."""

    old: Inline
    new: Inline | None
    place: tuple[int, int]
    texted: bool


def changed_pages(analysis: Analysis) -> Iterator[ChangedPage]:
    """Changed pages; none where the translation names all of them in its own way, or a note of the new name exists."""
    names = [{page(i) for block in d.blocks for i in _links(block)} for d in (analysis.source, analysis.target)]
    if not names[0] or (len(names[0]) >= HABIT and not names[0] & names[1] and len(names[1]) >= HABIT):
        return
    around = site(analysis)
    for source, target in analysis.pairs():
        lost = [i for i in _links(source) if page(i) not in names[1]]
        strange = [i for i in _links(target) if page(i) not in names[0]]
        for number, old in enumerate(lost):
            new = strange[number] if len(strange) == len(lost) else None
            if new is None and strange:
                continue
            if new is None:
                yield ChangedPage(old, None, (target.content_start, target.content_end), False)
            elif not around.find(analysis.target.path, page(new)):
                yield ChangedPage(old, new, (new.start, new.end), _texted(analysis.target, new))


def page(link: Inline) -> str:
    """The page's name; what stands behind `#` follows the headings of the translation."""
    return link.value.removeprefix(MARK).partition("#")[0].strip()


def _links(block: Block) -> list[Inline]:
    return [i for i in block.inlines if i.kind is InlineKind.ROLE and i.value.startswith(MARK) and page(i)]


def _texted(document: Document, link: Inline) -> bool:
    return "|" in document.text[link.start : link.inner_start]
