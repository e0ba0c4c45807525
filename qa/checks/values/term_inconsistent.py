"""Terms of the source that one note translates in several ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analysis.pair import Analysis
from qa.analysis.terminology import Terminology, terminology
from qa.checks import Check
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import primary
from qa.text.term_pairs import Pairing

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST = 5
"""Sentences of a note that say a term, from which its renderings are compared."""
OFTEN = 3
"""Sentences that a rendering needs to be no slip of the alignment."""
OWN = 0.9
"""Share of a rendering's sentences in which the source says the term: what stands elsewhere too is another word."""
USUAL = 0.6
"""Dice's coefficient from which a rendering is surely one of the term."""
KIN, KIN_SYLLABLES = 4, 2
"""Letters in a row that forms or compounds of one word share, and syllables or characters."""
FIRST_SYLLABLE = "\u0900"
"""Where scripts begin whose characters are syllables."""
COVERED = 0.8
"""Share of the term's sentences that the renderings must explain together."""
MOST = 40
"""Terms of a note that are looked at, the commonest."""
CONFIDENCE = 0.5
"""A remark: whether two renderings of a term are one too many is the maintainer's matter."""


@dataclass(frozen=True)
class TermInconsistent(Check):
    """A term of the source is translated in several ways within one note.

    Wrong:  "The gradient is steep. A gradient has a length. Each gradient has a direction. This gradient falls.
            That gradient rises. No gradient is zero."  →  "Der Gradient ist steil. Ein Gradient hat eine Länge.
            Jeder Gradient hat eine Richtung. Diese Steigung fällt. Jene Steigung steigt. Keine Steigung ist
            null."
    Right:  "The gradient is steep. A gradient has a length. Each gradient has a direction."  →  "Der Gradient
            ist steil. Er hat eine Länge. Die Richtung des Gradienten ist fest."

    Words that translate each other stand in the same sentences. Two renderings of one term never share a sentence,
    stand nowhere without the term, and explain nearly all its sentences between them. Neutral: authors may vary words
    on purpose; minor where one paragraph has both. `qa terms` shows the same for a whole project, and writes the
    glossary that makes a term binding.
    """

    id = "term-inconsistent"
    category = "terminology/inconsistent-use"
    severity = Severity.NEUTRAL

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        if analysis.symmetric or primary(analysis.source.lang) == primary(analysis.target.lang):
            return
        known = terminology(analysis)
        for term in known.terms(FEWEST)[:MOST]:
            rivals = _rivals(known, term)
            if len(rivals) > 1 and not _is_kin(*(known.spelled[pair.rendering] for pair in rivals)):
                yield self._finding(analysis, known, term, rivals)

    def _finding(self, analysis: Analysis, known: Terminology, term: str, rivals: Sequence[Pairing]) -> Finding:
        said = " and ".join(f"'{known.spelled[pair.rendering]}' ({len(pair.together)})" for pair in rivals)
        rarest = min(rivals, key=lambda pair: len(pair.together))
        pair = known.pairs[min(rarest.together)]
        return self.finding(
            analysis,
            f"term '{term}' is translated as {said}",
            (analysis.target, pair.target.start, pair.target.end),
            (analysis.source, pair.source.start, pair.source.end),
            severity=Severity.MINOR if _share_paragraph(known, rivals) else None,
            confidence=CONFIDENCE,
        )


def _share_paragraph(known: Terminology, rivals: Sequence[Pairing]) -> bool:
    """Whether one paragraph has two of the renderings: there nobody varies words from one section to the next."""
    one, other = ({known.pairs[at].bead for at in pair.together} for pair in rivals[:2])
    return bool(one & other)


def _rivals(known: Terminology, term: str) -> list[Pairing]:
    """The renderings that take turns; fewer than two where one serves everywhere or nothing explains the term."""
    often = (pairing for pairing in known.renderings(term, OFTEN) if pairing.own >= OWN)
    own = [p for p in often if not _is_left(known.spelled[p.rendering], term)]
    rivals: list[Pairing] = []
    taken: frozenset[int] = frozenset()
    for pairing in own:
        if not taken & pairing.together:
            rivals.append(pairing)
            taken |= pairing.together
    usual = rivals and rivals[0].score >= USUAL
    return rivals if usual and len(rivals) == 2 and len(taken) >= COVERED * len(rivals[0].sentences) else []


def _is_kin(one: str, other: str) -> bool:
    """Whether two renderings are forms of one word, or have one in common: `Modell` and `Modellen`, 能量 and 动能."""
    return bool(_pieces(one) & _pieces(other))


def _pieces(text: str) -> set[str]:
    """The letters in a row of a rendering by which its kin is known."""
    found: set[str] = set()
    for word in text.lower().split():
        length = min(len(word), KIN if word[0] < FIRST_SYLLABLE else KIN_SYLLABLES)
        found |= {word[at : at + length] for at in range(len(word) - length + 1)}
    return found


def _is_left(form: str, term: str) -> bool:
    """Whether a rendering is the term itself, in code or left, or words of a sentence that is: no choice of words."""
    return not {term, f"{term}s"}.isdisjoint({form, *form.split()})
