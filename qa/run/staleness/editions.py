"""A version of a note with its outline, what each section says and the marks that it has in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from qa.model.records import dataclass
from qa.run.history.log import FileVersion
from qa.run.staleness.content import section_tokens
from qa.run.staleness.marks import Marks, marks
from qa.run.staleness.outline import Heading, Shape, outline


@dataclass(frozen=True)
class Edition:
    """A version's text. The lists run over its sections."""

    version: FileVersion
    text: str

    @cached_property
    def sections(self) -> tuple[Heading, ...]:
        return outline(self.text)

    @cached_property
    def levels(self) -> tuple[int, ...]:
        return tuple(section.level for section in self.sections)

    @cached_property
    def said(self) -> tuple[tuple[str, ...], ...]:
        return tuple(section_tokens(section) for section in self.sections)

    @cached_property
    def wholes(self) -> tuple[tuple[int, int], ...]:
        """The hash of all that a section says, and its level: sections that share both are paired."""
        return tuple((hash(said), section.level) for said, section in zip(self.said, self.sections, strict=True))

    @cached_property
    def heads(self) -> tuple[tuple[int, str], ...]:
        """A section's level and its heading, letters of either case alike."""
        return tuple((section.level, section.title.casefold()) for section in self.sections)

    @cached_property
    def counts(self) -> tuple[Counter[str], ...]:
        """How often a section says which token."""
        return tuple(Counter(said) for said in self.said)

    @cached_property
    def marks(self) -> tuple[Marks, ...]:
        return tuple(marks(section) for section in self.sections)

    @cached_property
    def letters(self) -> int:
        return sum(one.letters for one in self.marks)

    @cached_property
    def form(self) -> frozenset[str]:
        """How its Markdown is written: marks of lists, emphasis and headings, and paragraphs of several lines."""
        return frozenset(_forms(self.sections))

    def line(self, offset: int) -> int:
        """The line, from 1, on which an offset stands."""
        return self.text.count("\n", 0, offset) + 1

    @property
    def last_line(self) -> int:
        """The last line that is not empty."""
        return self.line(len(self.text.rstrip()))


def _forms(sections: Sequence[Heading]) -> Iterator[str]:
    for section in sections:
        for block in section.blocks:
            if block.shape is Shape.ITEM:
                yield block.raw.lstrip()[:1]
            elif block.shape is Shape.HEADING:
                yield "#" if block.raw.lstrip()[:1] == "#" else "="
            elif block.shape is Shape.TEXT:
                yield from (mark for mark in ("**", "__", "\n") if mark in block.raw)
