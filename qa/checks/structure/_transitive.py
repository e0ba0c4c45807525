"""Doubts about two blocks settled by the other translations of the same block: what is near a third is near each other.

A translation that its siblings resemble, who themselves are near the source, says what the source says in other words;
one that two and more of them are far from does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import SURE, Analysis
from qa.model import Block, Document, Severity

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR, FAR = 0.45, 0.3
"""Cosines, about the languages' places: from `NEAR` on, texts mean the same; below `FAR`, surely not."""
WITNESSES = 2
"""Translations that must all be far from a block for it to be surely another one."""


def cosine_of(analysis: Analysis, texts: tuple[str, str], languages: tuple[str, str]) -> float | None:
    """Cosine of two texts, each from the usual place of its language; None where that is unknown."""
    origins = [analysis.engines.origin(lang, languages) for lang in languages]
    if not all(origin.any() for origin in origins):
        return None
    one, other = (
        analysis.engines.embed([text], languages)[0] - origin for text, origin in zip(texts, origins, strict=True)
    )
    return float(one @ other / ((one @ one) * (other @ other)) ** 0.5)


def settled_by_siblings(analysis: Analysis, source: Block, target: Block, doubt: Severity | None) -> Severity | None:
    """How surely a block says something else than the source, once its siblings were asked."""
    if doubt is None:
        return None
    told = [_likeness(analysis, version, target) for version in _witnesses(analysis, source)]
    likeness = [one for one in told if one is not None]
    if likeness and 2 * sum(one >= NEAR for one in likeness) > len(likeness):
        return None
    return Severity.MAJOR if len(likeness) >= WITNESSES and max(likeness) < FAR else doubt


def _likeness(analysis: Analysis, version: tuple[Document, Block], target: Block) -> float | None:
    document, block = version
    return cosine_of(analysis, (_text(block), _text(target)), (document.lang, analysis.target.lang))


def _witnesses(analysis: Analysis, source: Block) -> Iterator[tuple[Document, Block]]:
    """The other translations of a block that are near it themselves."""
    for pair in analysis.siblings:
        bead = next((b for b in pair.beads if b.source == (source.index,) and len(b.target) == 1), None)
        if bead and bead.confidence >= SURE:
            block = pair.target.blocks[bead.target[0]]
            likeness = cosine_of(analysis, (_text(source), _text(block)), (pair.source.lang, pair.target.lang))
            if likeness is not None and likeness >= NEAR:
                yield pair.target, block


def _text(block: Block) -> str:
    return " ".join(block.text.split())
