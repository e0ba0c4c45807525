"""Terms of the project's glossary that are translated otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.values._terms import Mention, mentions, prohibited, shortage
from qa.model import Finding
from qa.text.languages import primary
from qa.text.terms import count, forbidden, forms, kept


@dataclass(frozen=True)
class TermMismatch(Check):
    """A term of the project's glossary is translated with none of the forms that the glossary allows.

    Wrong:  "Choose the learning rate."  →  "Wähle die Lerngeschwindigkeit."  (glossary: learning rate,
            Lernrate)
    Right:  "Choose the learning rate."  →  "Wähle die Lernraten."  (glossary: learning rate, Lernrate)

    The glossary is one or more CSV, TSV or TBX files: `glossary = ["terms.csv"]` in the configuration. A CSV file has
    the column `term` and one a language, which holds the allowed forms split by `|`; a form after `!` is forbidden
    wherever the source says the term (`Lernrate|!Lerngeschwindigkeit`). Case, endings, compounds and clitics do not
    matter. A block that says the term in a way the glossary does not know is reported once a term; as a blemish, so is
    one that says it at most a third as often as its source and three times less at least.
    """

    id = "term-mismatch"
    category = "terminology/inconsistent-with-terminology-resource"

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        if primary(analysis.source.lang) == primary(analysis.target.lang):
            return
        language = analysis.target.lang
        terms = tuple(t for t in analysis.glossary if forms(t, language) or forbidden(t, language))
        for found in mentions(analysis, terms):
            wrong = list(prohibited(analysis, found))
            for form, start, end in wrong:
                message = f"'{form}' is forbidden for the glossary term '{found.term.source}'{_rather(found, language)}"
                yield self.finding(
                    analysis, message, (analysis.target, start, end), (analysis.source, *found.source), confidence=0.95
                )
            if not wrong and forms(found.term, language):
                yield from self._missing(analysis, found)

    def _missing(self, analysis: Analysis, found: Mention) -> Iterator[Finding]:
        """No allowed form, or far fewer than the source says the term."""
        language = analysis.target.lang
        allowed = forms(found.term, language)
        times = count(found.text, allowed, language)
        if found.term.kept:
            times += kept(found.text, found.term.source)
        grade = shortage(found, times)
        if grade is None:
            return
        wanted = " or ".join(f"'{form}'" for form in allowed[:3])
        message = f"glossary term '{found.term.source}' is not translated as {wanted}"
        if times:
            message = f"glossary term '{found.term.source}' stands {found.times} times, {wanted} only {times}"
        yield self.finding(
            analysis,
            message,
            (analysis.target, *found.target),
            (analysis.source, *found.source),
            severity=grade[0],
            confidence=grade[1],
        )


def _rather(found: Mention, language: str) -> str:
    allowed = forms(found.term, language)
    return f", which is '{allowed[0]}'" if allowed else ""
