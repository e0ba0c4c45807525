"""Pairs of opposites that say how much, of which languages take one another's."""

from __future__ import annotations

from qa.analysis.parallel import Row, Version
from qa.analysis.variants import Variant
from qa.checks.meaning._contrast_rows import Contrast, contrasts
from qa.checks.meaning._lexicon import Attestation, attestation
from qa.checks.meaning._opposites import Pairs, opposites
from qa.checks.meaning._sights import sight

MEASURES = frozenset(
    {
        ("increase", "decrease"), ("maximum", "minimum"), ("high", "low"), ("higher", "lower"), ("large", "small"),
        ("larger", "smaller"), ("wide", "narrow"), ("strong", "weak"), ("upper", "lower"), ("thick", "thin"),
    }
)  # fmt: skip
"""Pairs that say how much: languages say "a lower value" where others say "a smaller one"."""


def says_so_otherwise(own: Version, word: str, others: Row, contrast: Contrast, forth: bool) -> bool:
    """Whether the note has another word than `word`, of another pair that says how much, where such a word is what it
    lacks. What most of the others have besides ("decreases with the thickness") is said there of something else."""
    if contrast[0] not in MEASURES:
        return False

    def shows(version: Version, other: Contrast) -> bool:
        found = sight(version.words, other, version.lang)
        return any(said != word for said in (found.one if forth else found.other)) if found else False

    kin = (other for other in contrasts() if other[0] in MEASURES and other is not contrast)
    return any(
        shows(own, other) and 2 * sum(shows(version, other) for version in others) < len(others) for other in kin
    )


def turns_back(own: str, variant: Variant, other: str, lang: str) -> bool:
    """Whether the word behind a "more" is not said either, and may be turned too: "more rarely" is less often."""
    if own[variant.start : variant.end].lower() != "more":
        return False
    behind = [v for v in opposites(own, Pairs.FIRM) if v.start > variant.end and not own[variant.end : v.start].strip()]
    return bool(behind) and all(attestation(own, v, other, lang) is not Attestation.KEPT for v in behind)
