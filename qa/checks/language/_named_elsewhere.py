"""A thing that a group's notes name twice, in a label and in a sentence: one whose label is English has its own word.

What languages have in common, or transcribe, may be a loan ("Cylinder", レバー): not where the note itself says
otherwise in the sentence in which its siblings repeat their labels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qa.analysis.evidence import evidence
from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel, Row, Version
from qa.checks.language._titled_runs import label_of
from qa.text.prose import Word

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORTEST, SHORTEST_SYLLABLES = 4, 2
"""Letters of a label that is part of no other word by chance, and characters where these are syllables or words."""
SYLLABLES = "\u0900"
"""Where scripts begin whose characters are syllables."""


def repeating(
    notes: Parallel, pairs: Mapping[int, Analysis], version: Version, run: Sequence[Word], others: Row
) -> Row:
    """The others that repeat their own label in one block in which `version` has none of the words of `run`; none where
    one of them keeps a word, as a name."""
    said = [word.lower for word in run]
    if any(word in v.text.lower() for v in others for word in said):
        return ()
    labels = {v.lang: label for v in others if (label := _label(pairs.get(id(v.document)), v))}
    best: Row = ()
    for row in notes.blocks:
        own = next((v for v in row if v.document is version.document), None)
        if own is None or own.block is version.block or any(word in own.text.lower() for word in said):
            continue
        found = tuple(v for v in row if v.lang in labels and labels[v.lang] in v.text.lower())
        best = found if len(found) > len(best) else best
    langs = {v.lang for v in best}
    return tuple(v for v in others if v.lang in langs)


def _label(pair: Analysis | None, version: Version) -> str:
    """The label of one word that a version begins with, in lower case."""
    item = evidence(pair).target.by_block.get(version.block.index) if pair else None
    label = label_of(version.document.text, item) if item else []
    if len(label) != 1:
        return ""
    word = label[0].lower
    return word if len(word) >= (SHORTEST if word[0] < SYLLABLES else SHORTEST_SYLLABLES) else ""
