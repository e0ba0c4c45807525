"""Sentences of an English translation that are none: forms that do not go together."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.align.sentences import Sentence, block_sentences
from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.language._agreement import misfits
from qa.model import Finding, Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import primary

_READ = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE})
_PLAIN = regex.compile(r"\p{Lu}[\p{L}\p{M}\p{N}\p{Zs}.,;'’%°()-]{15,300}[.?!]")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST, WORDY = 5, 0.6
"""Words of a sentence, and the part of them in lower case, so that it is neither a label nor a row of names."""


@dataclass(frozen=True)
class UngrammaticalSentence(Check):
    """Two words of an English sentence do not go together in their forms: a noun and its verb, a number and its noun.

    Wrong:  "Three bakers clean the oven."  →  "Three bakers has the task of cleaning the oven."  (en-GB)
    Right:  "Three bakers clean the oven."  →  "Three bakers have the task of cleaning the oven."  (en-GB)

    The verb behind the noun or pronoun that opens a clause, a noun in the singular behind a number, "an" before a
    consonant, a verb in the third person behind "will" or "does not". Sentences are read that hold nothing but words
    and plain marks and do not stand in the source so; what may be a name, a group or a quantity is left alone.
    """

    id = "ungrammatical-sentence"
    category = "linguistic-conventions/grammar"
    severity = Severity.MINOR

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        return Coverage.PARTIAL if primary(language) == "en" else Coverage.OFF

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for sentence in _plain_sentences(analysis) if primary(analysis.target.lang) == "en" else ():
            for start, end in misfits(sentence.text):
                message = f"'{sentence.text[start:end]}' does not fit the words beside it"
                place = analysis.target, sentence.start + start, sentence.start + end
                yield self.finding(analysis, message, place, confidence=0.9)


def _plain_sentences(analysis: Analysis) -> Iterator[Sentence]:
    """Those of running text that hold words alone, and that the source does not have as they are."""
    note = analysis.target
    for block in note.blocks:
        for sentence in block_sentences(note, block) if block.kind in _READ else ():
            as_written = note.text[sentence.start : sentence.end] == sentence.text
            if as_written and _PLAIN.fullmatch(sentence.text) and sentence.text not in analysis.source.text:
                words = sentence.text.split()
                lower = sum(word.strip(".,;?!'’()").islower() for word in words)
                if len(words) >= FEWEST and lower >= WORDY * len(words):
                    yield sentence
