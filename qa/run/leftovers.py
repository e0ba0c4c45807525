"""What is left of the source in a note, told once: sentences beside blocks, several words of one paragraph, links that
still lead to the headings of the source.

A page that was translated before its source had grown has English sentences in half of its paragraphs: one piece of
work, not forty.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from qa.model import PROSE, Document, Finding, Severity
from qa.run.places import block_at
from qa.text.words import function_words

FRAGMENT, LINK = "untranslated-fragment", "link-broken"
TWICE = frozenset({"directive-changed", "inline-code-changed", "code-changed"})
"""Checks whose findings with one message in one block are one change."""
SMALL = 2
"""Small words of the source left in a block from which a part of a sentence of it is left, and no term."""
LARGE_PART = 0.1
"""Share of the blocks of prose that are left, from which single words are part of that; as `note_causes.HALFWAY`."""
DEAD = 3
"""Headings that a note does not have, and its links lead to, from which the links were not translated with them."""
SHOWN = 3
"""Headings and words that a message quotes."""
_WORD = regex.compile(r"[\p{L}][\p{L}\p{M}'’\-]*+")
_DEAD = regex.compile(r"^fragment '([^'\n]{1,200})' leads to no heading of the note$")


def sentences(findings: Sequence[Finding], document: Document) -> list[Finding]:
    """The fragments that are parts of sentences of the source, and all others in the same blocks."""
    by_block: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.check == FRAGMENT and finding.severity is not Severity.NEUTRAL and not finding.details:
            by_block[block_at(document, finding.target)].append(finding)
    return [finding for group in by_block.values() if sum(map(_small, group)) >= SMALL for finding in group]


def within_untranslated(
    findings: Sequence[Finding], part: Sequence[Finding], left: Sequence[Finding], document: Document
) -> list[Finding]:
    """Those parts, and all other words that are left, where so many blocks are that the note is translated in part
    only: who translates the rest translates these."""
    prose = sum(block.kind in PROSE for block in document.blocks)
    if len({block_at(document, finding.target) for finding in left}) < LARGE_PART * prose:
        return list(part)
    known = set(map(id, part))
    words = (f for f in findings if f.check == FRAGMENT and f.severity is not Severity.NEUTRAL and not f.details)
    return [*part, *(finding for finding in words if id(finding) not in known)]


def _small(finding: Finding) -> int:
    """How many small words of the source's language stand in a fragment."""
    small = function_words(finding.source_lang)
    return sum(word.lower() in small for word in _WORD.findall(finding.target.text))


def by_block(findings: Sequence[Finding], document: Document) -> Iterator[list[Finding]]:
    """The fragments of one block together, of one severity, and what has the same message there; every other finding
    by itself."""
    groups: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        single = (
            finding.check in (FRAGMENT, *TWICE) and finding.severity is not Severity.NEUTRAL and not finding.details
        )
        said = finding.message if finding.check in TWICE else ""
        place = (block_at(document, finding.target), finding.severity, said) if single else (id(finding),)
        groups[place].append(finding)
    yield from groups.values()


def in_block(group: Sequence[Finding]) -> str:
    """What is said of findings of one block."""
    if group[0].check in TWICE:
        return f"{group[0].message}; so {len(group)} times in the same paragraph"
    shown = ", ".join(f"'{finding.target.text[:40]}'" for finding in group[1 : SHOWN + 1])
    more = f" and {len(group) - SHOWN - 1} more" if len(group) > SHOWN + 1 else ""
    return f"{group[0].message}; also {shown}{more} in the same paragraph"


def dead_links(findings: Sequence[Finding]) -> list[Finding]:
    """The links of a note to headings that it does not have, where they lead to many: the headings were translated."""
    dead = {id(f): found[1] for f in findings if f.check == LINK and (found := _DEAD.match(f.message))}
    return [f for f in findings if id(f) in dead] if len(set(dead.values())) >= DEAD else []


def of_links(group: Sequence[Finding]) -> str:
    """What is said of them."""
    names = list(dict.fromkeys(found[1] for f in group if (found := _DEAD.match(f.message))))
    shown = ", ".join(f"'{name}'" for name in names[:SHOWN])
    return (
        f"{len(group)} links lead to {len(names)} headings that the note does not have, such as {shown}: an id follows "
        f"its heading's words; give the headings the ids of the source ({{#id}}) or let the links follow"
    )
