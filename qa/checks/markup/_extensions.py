"""Links to a note's file whose extension changed: `glue.md` became `glue.mdx`."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis import Analysis
from qa.checks.markup._address_keys import NOTE, key
from qa.checks.markup._addresses import destinations
from qa.model import Inline, InlineKind


def changed_extensions(analysis: Analysis) -> Iterator[tuple[Inline, Inline]]:
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
