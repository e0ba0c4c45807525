"""Phrases, words and sentences that the translation says more often than the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.checks import Check
from qa.engines import Engines
from qa.language.evidence import Evidence, Note, evidence
from qa.language.loops import Loop, loops, repeated_sentences, units
from qa.language.passages import looks_like_code
from qa.language.prose import Prose
from qa.language.scripts import base
from qa.model import Bitext, Finding, Severity

REDUPLICATING = frozenset(
    "hi ur bn mr ne gu pa or as ta te kn ml si id ms jv su fil tl zh yue ja ko th vi lo km my tr az".split(" ")  # noqa: SIM905
)
"""Languages that double words on purpose."""
DOUBLES = frozenset(
    {"die", "der", "das", "den", "dem", "nous", "vous", "had", "that", "is", "so", "sehr", "muy", "molto"}
)
"""Words that grammar or emphasis doubles."""


@dataclass(frozen=True)
class RepeatedText(Check):
    """The translation says a phrase several times in a row, or a sentence twice, where the source does not.

    Wrong:  "the memory bandwidth"  →  "die Bandbreite der Bandbreite der Bandbreite der Speicher"
    Right:  "the memory bandwidth"  →  "die Bandbreite des Speichers"

    A model that degenerates repeats itself. Three copies of a phrase or a doubled sentence count as major; a
    doubled word is minor, and right in languages that double words to mean something.
    """

    id = "repeated-text"
    category = "accuracy/addition"

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        known = evidence(bitext)
        text = bitext.target.text
        spoken = _doubled(known.source) if known.source else frozenset()
        twice = known.source is not None and _repeats_sentences(known.source)
        for item in known.target.prose:
            if looks_like_code(known, item):
                continue
            longest = 0
            for loop in loops(units(text, item)):
                severity = self._severity(known, item, loop)
                if severity is None or (loop.length, min(3, loop.times)) in spoken:
                    continue
                longest = max(longest, loop.end)
                said = text[loop.start : loop.second].strip()
                message = f"'{said[:60]}' stands {loop.times} times in a row"
                yield self.finding(bitext, message, (bitext.target, loop.second, loop.end), severity=severity)
            if not twice:
                yield from self._sentences(bitext, item, longest)

    def _severity(self, known: Evidence, item: Prose, loop: Loop) -> Severity | None:
        text = known.target.document.text
        between = text[loop.start : loop.end]
        words = len(between.split())
        if loop.times >= 3 and (len(between) >= 12 or loop.length >= 3):
            return Severity.MAJOR
        if loop.times == 2 and loop.length >= 4 and len(between) >= 24:
            return Severity.MAJOR
        doubled = loop.length == 1 and loop.times == 2 and words == 2 and len(loop.key[0]) >= 2
        doubled = doubled and loop.key[0] not in DOUBLES
        spaced = between[len(loop.key[0]) : len(between) - len(loop.key[0])].isspace()
        if doubled and spaced and base(known.language) not in REDUPLICATING and between.islower():
            return Severity.MINOR
        return None

    def _sentences(self, bitext: Bitext, item: Prose, after: int) -> Iterator[Finding]:
        start, end = item.block.content_start, item.block.content_end
        for first, last, _ in repeated_sentences(bitext.target.text, start, end, 5):
            if first >= after:
                yield self.finding(bitext, "the sentence stands twice", (bitext.target, first, last), confidence=0.9)


def _doubled(source: Note) -> frozenset[tuple[int, int]]:
    """(phrase length, copies) of the loops that the source itself has, in blocks of any place."""
    text = source.document.text
    return frozenset((loop.length, min(3, loop.times)) for item in source.prose for loop in loops(units(text, item)))


def _repeats_sentences(source: Note) -> bool:
    text = source.document.text
    return any(
        True
        for item in source.prose
        for _ in repeated_sentences(text, item.block.content_start, item.block.content_end, 4)
    )
