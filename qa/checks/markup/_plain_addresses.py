"""Addresses as they are written: where they stand in a text, what their extensions say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.checks.markup._address_keys import key
from qa.model import Block, Inline

_PICTURES = r"svg|png|jpe?g|webp|gif|avif|bmp|tiff?|ico|apng|jfif|heic|pdf|mp4|webm"
_PICTURE = re.compile(rf"\.(?:{_PICTURES})$", re.I)
_OTHER = re.compile(rf"\.(?!(?:{_PICTURES})$)[A-Za-z]\w{{1,8}}$", re.I)
_OF_ADDRESS = re.compile(r"[A-Za-z0-9_-]")
_LONGER = re.compile(r"[A-Za-z0-9_-]|[./?#&=(][A-Za-z0-9]")
"""What lengthens an address that stands before it."""


def without_links(text: str, block: Block, links: Sequence[Inline]) -> str:
    """The raw text of a block without links that lead elsewhere: their texts may be addresses too."""
    pieces, position = [], block.start
    for link in sorted(links, key=lambda link: link.start):
        if block.start <= position <= link.start < link.end <= block.end:
            pieces.append(text[position : link.start])
            position = link.end
    return " ".join([*pieces, text[position : block.end]])


def stands_in(value: str, text: str) -> bool:
    """Whether an address stands in a text, and not as the beginning or end of another one."""
    at = text.find(value)
    while at >= 0:
        before, after = text[at - 1 : at] if at else "", text[at + len(value) : at + len(value) + 2]
        if not (_OF_ADDRESS.match(before) and _OF_ADDRESS.match(value)) and not _LONGER.match(after):
            return True
        at = text.find(value, at + len(value))
    return False


def no_pictures(wanted: Sequence[Inline], present: Sequence[Inline]) -> Iterator[tuple[Inline, Inline]]:
    """Pictures whose file has the same name in the translation and an extension that no picture has, with that one."""
    named: dict[str, list[Inline]] = {}
    for new in present if wanted != present else ():
        named.setdefault(key(new.value), []).append(new)
    for old in wanted if named else ():
        same = named.get(key(old.value))
        if same and all(_is_no_picture(old.value, new.value) for new in same):
            yield old, same[0]


def _is_no_picture(old: str, new: str) -> bool:
    """Whether the file of a picture has an extension in the translation that no picture has."""
    return _PICTURE.search(_file(old)) is not None and _OTHER.search(_file(new)) is not None


def _file(address: str) -> str:
    return address.split("?")[0].split("#")[0]
