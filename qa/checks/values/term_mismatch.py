"""Terms of the project's glossary that are translated otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.values._terms import SCARCE, Mention, mentions, not_introduced, prohibited, shortage
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import primary
from qa.text.terms import count, count_verbatim, first_forms, forbidden, forms, piece_inside

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CERTAIN = 0.95
"""Confidence in a forbidden form, and in what the first mention lacks."""
SHOWN = 3
"""Allowed forms that a message names."""


@dataclass(frozen=True)
class TermMismatch(Check):
    """A term of the project's glossary is translated with none of the forms that the glossary allows.

    Wrong:  "Choose the learning rate."  →  "Wähle die Lerngeschwindigkeit."  (glossary: learning rate,
            Lernrate)
    Right:  "Choose the learning rate."  →  "Wähle die Lernraten."  (glossary: learning rate, Lernrate)

    The glossary is one or more CSV, TSV or TBX files: `glossary = ["terms.csv"]` in the configuration. Columns of a CSV
    or TSV file: the source's term; one a language (`de`, `pt-BR`) with the allowed forms split by `|`, a form after
    `!` forbidden wherever the source says the term (`Lernrate|!Lerngeschwindigkeit`); `keep`, with `yes` for what is
    never translated; `first`, with `yes` where the first mention in running text gives the source's term too
    ("Lernrate (learning rate)"), or `first:de` with the forms of which one must stand there; `note`, `definition`,
    `domain`, `context`, `pos` and `comment` are for people. In TBX a term whose `administrativeStatus` is deprecated,
    superseded or notRecommended is forbidden, one whose `usageNote` begins with "first" is for the first mention.

    Case, endings (Snowball's stemmers and rules of our own), compounds and clitics do not matter. A block that says the
    term in a way the glossary does not know is reported once a term. Minor: a form that is merely a piece of another
    word ("Rate" in "Operateur", 计算 in 计算机), one that has but the consonants of a form ("дни" for "день"), one that
    stands at most a third as often as its source and three times less at least, and a first mention without what the
    glossary asks for.
    """

    id = "term-mismatch"
    category = "terminology/inconsistent-with-terminology-resource"

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        if primary(analysis.source.lang) == primary(analysis.target.lang):
            return
        language = analysis.target.lang
        terms = tuple(
            t for t in analysis.glossary if forms(t, language) or forbidden(t, language) or first_forms(t, language)
        )
        said = tuple(mentions(analysis, terms))
        told: set[str] = set()
        for found in said:
            wrong = tuple(self._forbidden(analysis, found))
            findings = wrong or (tuple(self._missing(analysis, found)) if forms(found.term, language) else ())
            yield from findings
            told |= {found.term.source} if findings else set()
        for found, wanted in not_introduced(analysis, said):
            # what is not translated at all was told
            if found.term.source in told:
                continue
            message = f"first mention of the glossary term '{found.term.source}' lacks {_listed(wanted)}"
            yield self._told(analysis, found, message, Severity.MINOR, CERTAIN)

    def _forbidden(self, analysis: Analysis, found: Mention) -> Iterator[Finding]:
        for form, start, end in prohibited(analysis, found):
            message = f"'{form}' is forbidden for the glossary term '{found.term.source}'{_rather(found, analysis)}"
            yield self.finding(
                analysis, message, (analysis.target, start, end), (analysis.source, *found.source), confidence=CERTAIN
            )

    def _missing(self, analysis: Analysis, found: Mention) -> Iterator[Finding]:
        """No allowed form, or far fewer than the source says the term."""
        language = analysis.target.lang
        allowed = forms(found.term, language)
        times = count(found.text, allowed, language)
        if found.term.kept:
            times += count_verbatim(found.text, found.term.source)
        grade = shortage(found, times)
        if grade is None:
            return
        wanted = _listed(allowed)
        message = f"glossary term '{found.term.source}' is not translated as {wanted}"
        severity, confidence = grade
        if times:
            message = f"glossary term '{found.term.source}' stands {found.times} times, {wanted} only {times}"
        elif piece := piece_inside(found.text, allowed, language):
            message += f", but stands inside '{piece}'"
            severity, confidence = Severity.MINOR, SCARCE
        else:
            # a note without a glossary needs it not
            from qa.text.term_forms import resembling

            if like := resembling(found.text, allowed, language):
                message += f", unless '{like}' is a form of it"
                severity, confidence = Severity.MINOR, SCARCE
        yield self._told(analysis, found, message, severity, confidence)

    def _told(
        self, analysis: Analysis, found: Mention, message: str, severity: Severity | None, confidence: float
    ) -> Finding:
        return self.finding(
            analysis,
            message,
            (analysis.target, *found.target),
            (analysis.source, *found.source),
            severity=severity,
            confidence=confidence,
        )


def _listed(forms: Sequence[str]) -> str:
    return " or ".join(f"'{form}'" for form in forms[:SHOWN])


def _rather(found: Mention, analysis: Analysis) -> str:
    allowed = forms(found.term, analysis.target.lang)
    return f", which is '{allowed[0]}'" if allowed else ""
