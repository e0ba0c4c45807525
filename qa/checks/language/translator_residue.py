"""What a translator said about its own work and left in the note."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.evidence import evidence
from qa.analysis.pair import Analysis
from qa.checks import Check, Coverage
from qa.checks.language._residue import answers, broken_off, patterns, remarks
from qa.model import Finding
from qa.model.records import dataclass
from qa.parse.wrapping import KIND as WRAPPER
from qa.text.languages import primary


@dataclass(frozen=True)
class TranslatorResidue(Check):
    """The translator speaks in the translation: a remark, an offer, prompt text, a wrapper around the whole note.

    Wrong:  "# Sigmoid"  →  "Here is the translation: # Sigmoid"
    Right:  "# Sigmoid"  →  "# Sigmoid"

    Remarks are looked for in English and in the target language, beside chat markers such as `<think>`, a note
    that stands in one code fence as a whole, and endings such as "the rest remains unchanged". A note about
    translation or prompts says such things itself, so what the source says is not reported. An opening such as "Bien
    sûr !" where the source has none shows a note that was answered, and a note may break off amid a sentence.
    """

    id = "translator-residue"
    category = "accuracy/addition"
    monolingual = True

    @classmethod
    def coverage(cls, language: str) -> Coverage:
        # what is said in English, and without words, is found in any language
        return Coverage.FULL if patterns(primary(language)) else Coverage.PARTIAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        source = None if analysis.symmetric or not analysis.source.text.strip() else analysis.source
        if source is None or not any(problem.kind == WRAPPER for problem in source.problems):
            for fence in (problem for problem in analysis.target.problems if problem.kind == WRAPPER):
                yield self.finding(analysis, fence.message, (analysis.target, fence.start, fence.end))
        seen: set[int] = set()
        for block, start, end in remarks(analysis.target, source):
            if block in seen:
                continue
            seen.add(block)
            said = analysis.target.text[start:end]
            yield self.finding(analysis, f"the translator speaks: '{said[:80]}'", (analysis.target, start, end))
        known = evidence(analysis)
        for block, start, end in answers(known):
            if block not in seen:
                said = analysis.target.text[start:end]
                message = f"the note is answered, not translated: '{said[:80]}'"
                yield self.finding(analysis, message, (analysis.target, start, end), confidence=0.85)
        if cut := broken_off(known):
            said = analysis.target.text[slice(*cut)]
            message = f"the text breaks off after '{said}'"
            yield self.finding(analysis, message, (analysis.target, *cut), confidence=0.8)
