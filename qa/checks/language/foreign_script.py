"""Letters of a script that neither the language nor the source calls for."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.evidence import evidence
from qa.analysis.pair import Analysis
from qa.analysis.unfenced import looks_like_code
from qa.checks import Check, Coverage
from qa.checks._versions import is_switcher
from qa.checks.language._marks import strange_marks
from qa.checks.language._merging import merged
from qa.checks.language._mixed_case import mixed_case
from qa.checks.language._mixing import foreign_letters
from qa.checks.language._simplified_in_japanese import simplified_in_japanese
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import is_known


@dataclass(frozen=True)
class ForeignScript(Check):
    """Letters of another script stand inside a word or among the words of the translation.

    Wrong:  "the ball bounces"  →  "गेंद उछ喘ती है"  (hi)
    Right:  "the ball bounces"  →  "गेंद उछलती है"  (hi)

    Multilingual models slip into a third language in the middle of a word. Text that the source has too, single
    Greek symbols and Latin names with a native ending are right; the same in quotes or brackets is doubtful. Latin
    look-alikes in Cyrillic or Greek words, vowel signs without a letter and stray consonants belong here too. So does,
    as a blemish, punctuation of another writing: a Latin comma in Arabic that else writes "،", "。" in German. A
    passage is reported once.
    """

    id = "foreign-script"
    category = "linguistic-conventions/character-encoding"
    monolingual = True

    ignore: tuple[str, ...] = ()

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # of an unknown language the note itself shows the script
        return Coverage.FULL if is_known(language) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        known = evidence(analysis)
        for item in known.target.prose:
            strange = [*foreign_letters(known, item), *simplified_in_japanese(known, item)]
            if strange and is_switcher(analysis.target, item.block):
                # every language is called by its own name there
                continue
            # asked last: most blocks have none
            for found in merged(analysis.target.text, strange) if strange and not looks_like_code(known, item) else ():
                if analysis.target.text[found.start : found.end] in self.ignore:
                    continue
                yield self.finding(
                    analysis,
                    found.message,
                    (analysis.target, found.start, found.end),
                    severity=found.severity,
                    confidence=found.confidence,
                )
            for word in mixed_case(known, item):
                yield self.finding(
                    analysis,
                    f"capitals amid the word '{word.form}'",
                    (analysis.target, word.start, word.end),
                    severity=Severity.MINOR,
                    category="linguistic-conventions/spelling",
                    confidence=0.8,
                )
        for start, end, message in strange_marks(analysis.source, analysis.target):
            yield self.finding(
                analysis,
                message,
                (analysis.target, start, end),
                severity=Severity.MINOR,
                category="linguistic-conventions/punctuation",
                confidence=0.8,
            )
