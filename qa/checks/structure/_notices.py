"""Notices that only translations carry: "translated by a machine, see the English page", "help us translate"."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from qa.analysis.pair import Analysis
from qa.checks._versions import leads_to_version
from qa.model import PROSE, Block, InlineKind, Kind
from qa.text.languages import primary
from qa.text.tags import is_language_tag, normalise_tag

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HEAD, FOOT = 6, 3
"""Blocks of text at the beginning and at the end of a note where notices stand: below a title and a badge, or last."""


def is_notice(analysis: Analysis, blocks: Sequence[Block]) -> bool:
    """Whether added blocks at the head or foot of a translation lead to the page in the source's language.

    A reader needs such a link in a translation only: what carries it was put there on purpose, by the project.
    """
    body = [
        block.index for block in analysis.target.blocks if block.kind in PROSE and block.kind is not Kind.FRONT_MATTER
    ]
    edges = {*body[:HEAD], *body[-FOOT:]}
    return all(block.index in edges for block in blocks) and any(_leads_to_source(analysis, block) for block in blocks)


def _leads_to_source(analysis: Analysis, block: Block) -> bool:
    links = (span.value for span in block.inlines if span.kind is InlineKind.LINK)
    return any(leads_to_version(link, analysis.target.path) or _in_source_locale(analysis, link) for link in links)


def _in_source_locale(analysis: Analysis, link: str) -> bool:
    """Whether a folder of the address names the source's language and none the translation's."""
    try:
        folders = unquote(urlsplit(link).path).split("/")[:-1]
    except ValueError:
        return False
    tags = {primary(normalise_tag(folder)) for folder in folders if is_language_tag(folder)}
    return primary(analysis.source.lang) in tags and primary(analysis.target.lang) not in tags
