"""Pictures of slides whose alternative text says where they stand: `![bg left:40%](a.png)` of Marp and Deckset."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.model import Block, Directive, InlineKind
from qa.parse.markers import spaced

LAYOUT = re.compile(
    r"(?:(?:bg|left|right|fit|contain|cover|auto|inline|original|vertical|filtered|autoplay|loop|mute|hide)(?::\d{1,3}%)?"
    r"|(?:w|h|width|height|blur|brightness|contrast|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::[\w.%]{1,12})?"
    r"|\d{1,3}%)"
)
"""One word of layout."""
LONGEST = 120
"""Code points of an alternative text that is looked at."""


def is_layout(alternative: str) -> bool:
    """Whether an alternative text is layout alone, more than one word of it or one that no text is made of."""
    words = alternative.split() if len(alternative) <= LONGEST else []
    return bool(words) and words[0] in ("bg", "fit", "inline") and all(map(LAYOUT.fullmatch, words))


def layouts(text: str, blocks: Sequence[Block]) -> Iterator[Directive]:
    """What the pictures of a note say of their layout."""
    for block in blocks:
        for span in block.inlines:
            if span.kind is InlineKind.IMAGE and is_layout(said := text[span.inner_start : span.inner_end]):
                yield Directive("![", "", span.start, span.end, spaced(said))
