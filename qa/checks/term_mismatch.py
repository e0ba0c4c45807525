"""Terms of the project's glossary that are translated otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.checks import Check
from qa.engines import Engines
from qa.language.scripts import base
from qa.language.terms import contains, forms, kept
from qa.language.terms_in import mentions
from qa.model import Bitext, Finding


@dataclass(frozen=True)
class TermMismatch(Check):
    """A term of the project's glossary is translated with none of the forms that the glossary allows.

    Wrong:  "the learning rate"  →  "die Lerngeschwindigkeit"  (glossary: Lernrate)
    Right:  "the learning rate"  →  "die Lernraten"

    The glossary is one or more CSV files: `glossary = ["terms.csv"]` in the configuration, with the columns `term`
    and one a language, which holds the allowed forms split by `|`. Case, endings, compounds and clitics do not
    matter. A block that says the term in a way the glossary does not know is reported once a term.
    """

    id = "term-mismatch"
    category = "terminology/inconsistent-with-terminology-resource"

    def run(self, bitext: Bitext, engines: Engines) -> Iterator[Finding]:
        if base(bitext.source.lang) == base(bitext.target.lang):
            return
        terms = tuple(t for t in bitext.glossary if forms(t, bitext.target.lang))
        for found in mentions(bitext, terms):
            allowed = forms(found.term, bitext.target.lang)
            if any(contains(found.text, form, bitext.target.lang) for form in allowed):
                continue
            if found.term.kept and kept(found.text, found.term.source):
                continue
            wanted = " or ".join(f"'{form}'" for form in allowed[:3])
            message = f"glossary term '{found.term.source}' is not translated as {wanted}"
            yield self.finding(
                bitext, message, (bitext.target, *found.target), (bitext.source, *found.source), confidence=0.9
            )
