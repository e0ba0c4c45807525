"""Sentences of an English translation that are none: forms that do not go together, small words lost or misplaced."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.align.sentences import Sentence, block_sentences
from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.language._agreement import misfits
from qa.checks.language._lost_words import is_telegraphic, is_terse, misplaced
from qa.model import Finding, Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import primary

_READ = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE})
_PLAIN = regex.compile(r"\p{Lu}[\p{L}\p{M}\p{N}\p{Zs}.,;'’%°()-]{15,300}[.?!]")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
HABIT, ALONE = 0.1, 1
"""Part of a note's sentences without small words up to which they are slips, not its style; and how many always are."""
FEWEST, WORDY = 5, 0.6
"""Words of a sentence, and the part of them in lower case, so that it is neither a label nor a row of names."""


@dataclass(frozen=True)
class UngrammaticalSentence(Check):
    """Forms of an English sentence do not go together, an article stands before no noun, or all small words are gone.

    Wrong:  "Three bakers clean the oven."  →  "Three bakers has the task of cleaning the oven."  (en-GB)
    Right:  "Three bakers clean the oven."  →  "Three bakers have the task of cleaning the oven."  (en-GB)

    Told are the verb behind the noun or pronoun that opens a clause, a noun in the singular behind a number, "an"
    before a consonant, a verb in the third person behind "will" or "does not", "the" before "of", "they" or the end,
    and eight words without any "the", "of" or "is" where the notes are not written so. Sentences are read that hold
    nothing but words and plain marks and do not stand in the source so; what may be a name, a group or a quantity is
    left alone.
    """

    id = "ungrammatical-sentence"
    category = "linguistic-conventions/grammar"
    severity = Severity.MINOR

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        return Coverage.PARTIAL if primary(language) == "en" else Coverage.OFF

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        if primary(analysis.target.lang) != "en":
            return
        sentences = list(_plain_sentences(analysis))
        for sentence in sentences:
            for start, end in misfits(sentence.text):
                yield self._found(analysis, sentence, start, end, "'{}' does not fit the words beside it")
            for start, end in misplaced(sentence.text):
                yield self._found(analysis, sentence, start, end, "no noun stands behind '{}': lost or misplaced")
        bare = [sentence for sentence in sentences if is_telegraphic(sentence.text)]
        slips = 0 < len(bare) <= max(ALONE, HABIT * len(sentences))
        if slips and not is_terse(analysis.vocabulary(analysis.source), analysis.source.lang):
            message = "the sentence has no small words such as 'the', 'of' and 'is'"
            yield from (self._found(analysis, sentence, 0, len(sentence.text), message) for sentence in bare)

    def _found(self, analysis: Analysis, sentence: Sentence, start: int, end: int, message: str) -> Finding:
        place = analysis.target, sentence.start + start, sentence.start + end
        return self.finding(analysis, message.format(sentence.text[start:end]), place, confidence=0.9)


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
