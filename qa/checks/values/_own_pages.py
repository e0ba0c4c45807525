"""Names within addresses that differ since the translation leads to pages of its own: `/en/Masts`, `/fr/Mats`."""

from __future__ import annotations

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._verbatim import Verbatim
from qa.model import Document
from qa.text.languages import primary
from qa.text.tags import normalise_tag

_ADDRESS = regex.compile(r"(?:https?://|(?<![\w/@.-])(?=(?:[\w-]{1,30}\.){1,3}[a-z]{2,8}/))([^\s<>()\[\]\"'`]{3,400})")
"""With a scheme, or with the name of a host and what stands behind it: `en.site.org/wiki/Mast`."""
_PARTS = regex.compile(r"[/.?&=_-]")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LINE = 400
"""Characters of an address that are read."""


def is_own_page(analysis: Analysis, old: Verbatim, new: Verbatim) -> bool:
    """Whether two names stand in addresses of one site, the one of the source's language or none, the other of the
    translation's."""
    here, there = _address(analysis.target, new), _address(analysis.source, old)
    if not here or not there:
        return False
    own = primary(analysis.target.lang)
    sites = [_site(address) for address in (here, there)]
    return sites[0] == sites[1] and own in _tags(here) and own not in _tags(there)


def _address(document: Document, piece: Verbatim) -> str:
    """The bare address that a piece stands in, without its scheme; empty where it stands in none."""
    start = max(0, piece.start - LINE)
    for match in _ADDRESS.finditer(document.text, start, min(len(document.text), piece.end + LINE)):
        if match.start() <= piece.start and piece.end <= match.end():
            return match[1]
    return ""


def _site(address: str) -> str:
    """The two last names of the host: languages are folders of a site or hosts of it."""
    return ".".join(address.partition("/")[0].split(".")[-2:])


def _tags(address: str) -> set[str]:
    """The languages that the parts of an address are tags of."""
    parts = (part for piece in address.split("/")[:4] for part in (piece, *_PARTS.split(piece)))
    return {primary(tag) for part in parts if (tag := normalise_tag(part))}
