"""Terms that the project's glossary keeps in every language and that are gone from the translation."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.values._terms import mentions, shortage
from qa.model import Finding
from qa.model.records import dataclass
from qa.text.terms import count_verbatim, forms


@dataclass(frozen=True)
class DoNotTranslate(Check):
    """A term that the project's glossary marks as not to be translated is missing from the translation.

    Wrong:  "Rust is fast."  →  "Rost ist schnell."  (glossary: Rust, keep)
    Right:  "Rust is fast."  →  "Rust ist schnell."  (glossary: Rust, keep)

    A row of the glossary with `yes` in the column `keep`, or without any form, names such a term. Case and endings do
    not matter. Where a language has forms of its own for the term, `term-mismatch` looks at it instead.
    """

    id = "do-not-translate"
    category = "accuracy/do-not-translate"

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        terms = tuple(t for t in analysis.glossary if t.kept and not forms(t, analysis.target.lang))
        for found in mentions(analysis, terms):
            times = count_verbatim(found.text, found.term.source)
            grade = shortage(found, times)
            if grade is None:
                continue
            message = f"glossary term '{found.term.source}' is not kept as it is"
            if times:
                message = f"glossary term '{found.term.source}' stands {found.times} times, kept only {times}"
            yield self.finding(
                analysis,
                message,
                (analysis.target, *found.target),
                (analysis.source, *found.source),
                severity=grade[0],
                confidence=grade[1],
            )
