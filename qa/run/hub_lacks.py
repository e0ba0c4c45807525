"""Links, images and inline code that the source or pivot of a group lost and all its translations have.

A pair tells what its translation lacks, and nothing of what it has more: one translator may link what nobody asked for.
What all of three translations have alike, the note that they are compared with has lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from qa.analysis import Analysis
from qa.checks import Check
from qa.model import Detail, Document, Finding, InlineKind
from qa.run.consensus import FEWEST
from qa.text.languages import listed_few

KINDS: Mapping[str, InlineKind] = {
    "link-changed": InlineKind.LINK, "image-changed": InlineKind.IMAGE, "inline-code-changed": InlineKind.CODE,
}  # fmt: skip
"""Checks that tell only what the translation lacks, and of what."""


def lacks(pairs: Sequence[Analysis], checks: Iterable[Check], told: Iterable[Finding]) -> Iterator[Finding]:
    """What these checks find of the source or pivot beside each of its translations, where all of them say the same of
    a line of it of which no pair tells anything: `told` is what the pairs tell."""
    chosen = [check for check in checks if check.id in KINDS and _has_fewest(pairs, KINDS[check.id])]
    if len(pairs) < FEWEST or not chosen:
        return
    known = {(f.check, f.source.line) for f in told if f.source and f.check in KINDS}
    found: dict[tuple[str, str, int], dict[str, Finding]] = defaultdict(dict)
    for turned in (pair.turned() for pair in pairs):
        for check in (one for one in chosen if one.applies(turned)):
            for finding in check.run(turned):
                key = finding.check, finding.message, finding.target.line
                found[key].setdefault(finding.source_lang, finding)
    severity = {check.id: check.severity for check in chosen}
    for (check_id, message, line), each in sorted(found.items()):
        if len(each) < len(pairs) or (check_id, line) in known:
            continue
        first = each[min(each)]
        yield replace(
            first,
            message=f"{first.target_lang} stands alone against {listed_few(sorted(each))}: {message}",
            severity=severity[check_id],
            details=tuple(Detail(f.target, f.source, f.message) for _, f in sorted(each.items())),
        )


def _has_fewest(pairs: Sequence[Analysis], kind: InlineKind) -> bool:
    """Whether the source or pivot has fewer of a kind than any of its translations."""
    return bool(pairs) and _times(pairs[0].source, kind) < min(_times(pair.target, kind) for pair in pairs)


def _times(note: Document, kind: InlineKind) -> int:
    return sum(inline.kind is kind for block in note.blocks for inline in block.inlines)
