"""Acronyms that became others: UNESCO as UNICEF.

Languages have their own for the same thing (NATO is OTAN), mostly with the same letters. So both must be known: the
lost one in the language of the translation, the strange one in the source's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._english_side import english_side
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.languages import scripts_of
from qa.text.scripts import LATIN
from qa.text.word_classes import word_class
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
KNOWN, KNOWN_THERE = 2.8, 2.0
"""Zipf frequency of the strange acronym in the source's language, and of the lost one in the translation's."""
_ACRONYM = regex.compile(r"(?<![\p{L}\p{N}_$/.-])\p{Lu}{4,8}(?![\p{L}\p{N}_/-])")
_CAPITALS = re.compile("[A-Z]{4}")
"""Four letters or more: shorter ones stand for too many things."""


def replaced_acronyms(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The one acronym of an English side that another known one stands for."""
    block = analysis.source.blocks[bead.source[0]] if bead.source else None
    if block is None or _CAPITALS.search(analysis.source.text, block.content_start, block.content_end) is None:
        return
    side = english_side(analysis, bead)
    if side is None or side.index == 1 or LATIN not in scripts_of(side.lang):
        return
    ours, theirs = list(_ACRONYM.finditer(side.english)), list(_ACRONYM.finditer(side.other))
    said = side.english.lower(), side.other.lower()
    lost = [match for match in ours if match[0].lower() not in said[1]]
    strange = [match for match in theirs if match[0].lower() not in said[0]]
    if len(lost) != 1 or len(strange) != 1 or len(ours) != len(theirs):
        return
    one, other = lost[0], strange[0]
    if word_class(one[0].lower(), "en"):
        # a verb in capitals is no name: "it will UPDATE all of them"
        return
    known = zipf(other[0].lower(), "en") >= KNOWN and zipf(one[0].lower(), side.lang) >= KNOWN_THERE
    if known and Counter(one[0]) != Counter(other[0]):
        here, there = side.english_start, side.other_start
        yield UnsaidName(
            (one.start() + here, one.end() + here, one[0]), (other.start() + there, other.end() + there, other[0]), True
        )
