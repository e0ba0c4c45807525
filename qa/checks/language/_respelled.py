"""A note that writes English loans in its own letters, एलिमेंट for "element", has no reason to keep one in others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import regex

from qa.analysis.evidence import Evidence
from qa.analysis.habit import is_ordinary
from qa.checks.language._trade import is_of_trade
from qa.text.hearing import share
from qa.text.lent import is_lent

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HEARD_SO = 0.85
"""Share of what a language most often makes of a word: of 44 notes in eleven languages all that reach it are loans
("camera", "battery"); the first word that only sounds alike has .77."""
LETTERS, WORDS = 6, 100
"""Letters of a word that is listened for, as short ones are heard by chance, and how many words are."""
KINDRED = frozenset({"Grek", "Cyrl", "Geor", "Armn", "Latn"})
"""Scripts of languages that have words of Greek and Latin of their own: "problem" in Russian is no English loan."""
_SMALL = regex.compile(rf"(?<![\p{{L}}\p{{N}}_`./-])\p{{Ll}}{{{LETTERS},24}}(?![\p{{L}}\p{{N}}_`/-])")


def respells_loans(evidence: Evidence, forms: Sequence[str]) -> bool:
    """Whether a note keeps no ordinary word of its source in its letters but these, which no trade and no half of all
    languages keeps, and writes at least one that it borrows in letters of its own."""
    if evidence.source is None or not evidence.scripts.isdisjoint(KINDRED) or not evidence.habit.keeps_only(forms):
        return False
    if any(is_lent(form) or is_of_trade(form, evidence.target.document) for form in forms):
        return False
    # what stands there in the source's own letters is no loan of the note
    asked = [(word, text) for word, text in _asked(evidence) if word not in forms and word not in text.lower()]
    return any(share(word, text, evidence.language) >= HEARD_SO for word, text in islice(asked, WORDS))


def _asked(evidence: Evidence) -> list[tuple[str, str]]:
    """Ordinary words of the source's prose, each with the text of the block that it is aligned with."""
    source, blocks = evidence.source, evidence.target.document.blocks
    asked: dict[str, str] = {}
    for item in evidence.target.prose:
        for index in evidence.sources.get(item.block.index, ()) if source else ():
            for word in _SMALL.findall(source.document.blocks[index].text if source else ""):
                if is_ordinary(word, "en"):
                    asked.setdefault(word, blocks[item.block.index].text)
        if len(asked) >= WORDS:
            break
    return list(asked.items())
