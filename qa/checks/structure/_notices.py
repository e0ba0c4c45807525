"""Notices that only translations carry: "translated by a machine, see the English page", "help us translate"."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

import regex

from qa.analysis.pair import Analysis
from qa.checks._versions import leads_to_version
from qa.checks.structure._credits import is_credit
from qa.checks.structure._translators_notes import is_translators_note
from qa.model import PROSE, Block, Document, InlineKind, Kind, Severity
from qa.text.languages import primary
from qa.text.tags import is_language_tag, normalise_tag

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HEAD, FOOT = 6, 3
"""Blocks of text at the beginning and at the end of a note where notices stand: below a title and a badge, or last."""

NAMED = 4
"""Characters of the name of a file that is no chance word."""
FEW, SHORT = 3, 200
"""Blocks of prose and letters of a section that only shows where to meet."""
_CHAT = regex.compile(
    r"//(?:\w+\.)?(?:discord\.(?:gg|com/invite)|t\.me|qm\.qq\.com|jq\.qq\.com|gitter\.im|open\.kakao\.com|zalo\.me"
    r"|line\.me|vk\.com|matrix\.to|join\.slack\.com|chat\.whatsapp\.com)\b"
)
"""Where chats are."""
_FUNDING = regex.compile(
    r"//(?:[\w-]+\.)?(?:paypal\.(?:me|com)|patreon\.com|opencollective\.com|ko-fi\.com|buymeacoffee\.com|liberapay\.com"
    r"|github\.com/sponsors|afdian\.(?:com|net)|tidelift\.com|donorbox\.org|boosty\.to|alipay\.com)\b"
)
"""Where readers give money: each language has its own places for it."""
_PICTURES = regex.compile(r"(?:\[?!\[[^\[\]\n]*+\]\([^()\n]*+\)(?:\]\([^()\n]*+\))?\s*+)++")
LISTED = 60
"""Letters of an item that is there for its link: a title and where it leads."""
_ADDRESS = regex.compile(r"https?://[^\s<>()\[\]]++")
_SHOWN = regex.compile(r"!\[|<img\b|\]\(https?://")


def weight_of_own(analysis: Analysis, blocks: Sequence[Block]) -> Severity | None:
    """How grave it is that a translation has blocks for its own readers: neutral for a notice, minor for where to meet;
    None for anything else."""
    if is_notice(analysis, blocks) or all(is_translators_note(block.text) for block in blocks):
        return Severity.NEUTRAL
    own = is_contact(analysis, blocks) or is_further_reading(analysis, blocks)
    return Severity.MINOR if own else None


def is_notice(analysis: Analysis, blocks: Sequence[Block]) -> bool:
    """Whether added blocks at the head or foot of a translation lead to the page in the source's language, name it, or
    say who translated it.

    A reader needs such a link in a translation only: what carries it was put there on purpose, by the project.
    """
    body = [
        block.index for block in analysis.target.blocks if block.kind in PROSE and block.kind is not Kind.FRONT_MATTER
    ]
    edges = {*body[:HEAD], *body[-FOOT:]}
    at_edge = all(block.index in edges for block in blocks)
    if is_credit(analysis, blocks, at_edge):
        return True
    return at_edge and any(_leads_to_source(analysis, block) or _names_source(analysis, block) for block in blocks)


def is_only_shown(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether blocks are nothing but pictures (a badge, who contributed), under a heading or not, or a short section
    about where to give money.

    Pictures are compared by themselves; who sponsors whom is every translation's own affair.
    """
    stretch = document.text[blocks[0].start : blocks[-1].end].strip()
    headed = blocks[0].kind is Kind.HEADING and len(blocks) > 1
    if _PICTURES.fullmatch(document.text[blocks[headed].start : blocks[-1].end].strip()):
        return True
    prose = [block for block in blocks if block.kind in PROSE and block.kind is not Kind.HEADING]
    letters = sum(char.isalpha() for block in prose for char in _ADDRESS.sub("", block.text))
    return len(prose) <= FEW and letters <= SHORT and _FUNDING.search(stretch) is not None


def is_further_reading(analysis: Analysis, blocks: Sequence[Block]) -> bool:
    """Whether every added block is an item of a list that leads to a page of which the source knows nothing: what
    there is to read in the translation's language."""
    text = analysis.target.text
    for block in blocks:
        addresses = _ADDRESS.findall(text[block.start : block.end]) if block.kind is Kind.LIST_ITEM else []
        letters = sum(char.isalpha() for char in _ADDRESS.sub("", block.text))
        if not addresses or letters > LISTED or any(address in analysis.source.text for address in addresses):
            return False
    return True


def is_known_address(analysis: Analysis, side: int, blocks: Sequence[Block]) -> bool:
    """Whether blocks of code are nothing but an address that the other note has too, as that of a link."""
    other = (analysis.target, analysis.source)[side].text
    said = [block.text.strip().strip("`").strip() if block.kind is Kind.CODE else "" for block in blocks]
    return all(_ADDRESS.fullmatch(text) is not None and text in other for text in said)


def is_contact(analysis: Analysis, blocks: Sequence[Block]) -> bool:
    """Whether added blocks tell readers of one language where to meet, or whom to thank: a line that leads to a chat,
    or a short section with nothing but a picture or a link to show."""
    prose = [block for block in blocks if block.kind in PROSE and block.kind is not Kind.HEADING]
    links = [span.value for block in blocks for span in block.inlines if span.kind is InlineKind.LINK]
    if links and any(_CHAT.search(link) for link in links) and len(prose) <= FEW:
        return True
    document, last = analysis.target, blocks[-1].index + 1
    following = (b.start for b in document.blocks[last:] if b.kind in PROSE and b.kind is not Kind.HEADING)
    stretch = document.text[blocks[0].start : next(following, len(document.text))]
    letters = sum(char.isalpha() for block in prose for char in block.text)
    shows = _SHOWN.search(stretch) is not None
    return blocks[0].kind is Kind.HEADING and shows and len(prose) <= FEW and letters <= SHORT


def _leads_to_source(analysis: Analysis, block: Block) -> bool:
    links = (span.value for span in block.inlines if span.kind is InlineKind.LINK)
    return any(leads_to_version(link, analysis.target.path) or _in_source_locale(analysis, link) for link in links)


def _names_source(analysis: Analysis, block: Block) -> bool:
    """Whether a block names the file that was translated: "Original: docs/masts.rst"."""
    stem = PurePath(analysis.source.path or "").stem
    called = regex.search(rf"(?<![\w-]){regex.escape(stem)}\.(?:rst|md|mdx|txt|html|adoc)\b", block.text)
    return len(stem) >= NAMED and called is not None


def _in_source_locale(analysis: Analysis, link: str) -> bool:
    """Whether a folder of the address names the source's language and none the translation's."""
    try:
        folders = unquote(urlsplit(link).path).split("/")[:-1]
    except ValueError:
        return False
    tags = {primary(normalise_tag(folder)) for folder in folders if is_language_tag(folder)}
    return primary(analysis.source.lang) in tags and primary(analysis.target.lang) not in tags
