r"""Words of a formula that became their opposites: `f \text{ is convex}` with "konkav".

What formulas set against each other a table of the comparison has; prose has two hundred pairs more, in the languages
of `qa/checks/meaning/data/opposites`. A text within a formula stands for the other one alone, so no encoder is asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from qa.analysis.formulas import matched
from qa.analysis.pair import Analysis
from qa.analysis.variants import Variant
from qa.checks.meaning._contrast_rows import contrasts
from qa.checks.meaning._lexicon import Attestation, attestation
from qa.formula.comparison.outcome import Verdict
from qa.formula.match.beads import Match
from qa.model.records import dataclass
from qa.text.languages import primary

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class TurnedText:
    """A text of a formula, as the source and the translation have it, and the English word that one of them turns."""

    match: Match
    texts: tuple[str, str]
    word: str
    side: int

    def places(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Where the text stands in the LaTeX of both sides: in its braces, or else anywhere."""
        assert self.match.source and self.match.target
        one, other = zip((self.match.source.latex, self.match.target.latex), self.texts, strict=True)
        return _place(*one), _place(*other)


def _place(latex: str, text: str) -> tuple[int, int]:
    found = re.search(rf"(?<={{)\s*{re.escape(text)}", latex) or re.search(re.escape(text), latex)
    return (found.end() - len(text), found.end()) if found else (0, len(latex))


def turned_texts(analysis: Analysis) -> Iterator[TurnedText]:
    """The texts in formulas of which one side is English and the other has the opposite of its word, one a formula."""
    languages = analysis.source.lang, analysis.target.lang
    english = [primary(language) for language in languages].index("en") if "en" in map(primary, languages) else None
    if english is None or primary(languages[0]) == primary(languages[1]):
        return
    for match in matched(analysis):
        found = match.comparison
        if not (match.source and match.target) or found is None or found.verdict != Verdict.TEXT_TRANSLATED:
            continue
        for texts in found.words:
            if word := _turned(texts[english], texts[1 - english], languages[1 - english]):
                yield TurnedText(match, texts, word, english)
                break


def _turned(text: str, other: str, language: str) -> str:
    """The word of an English text of which another language has only the opposite, "" if none."""
    for word in WORD.finditer(text):
        for instead in _opposites().get(word[0].lower(), ()):
            changed = f"{text[: word.start()]}{instead}{text[word.end() :]}"
            variant = Variant(word.start(), word.end(), instead, changed)
            if attestation(text, variant, other, language) is Attestation.TURNED:
                return word[0]
    return ""


@cache
def _opposites() -> Mapping[str, Sequence[str]]:
    """The English words of the table that have few meanings, each with its opposites."""
    found = defaultdict[str, list[str]](list)
    for row in contrasts():
        for one, other in row:
            found[one].append(other)
            found[other].append(one)
    return found
