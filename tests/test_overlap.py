"""One defect, one finding."""

from __future__ import annotations

from qa.model import Finding, Place, Severity
from qa.run.dedupe import unexplained

SOURCE = Place("en.md", 3, 1, 3, 20, "A whole paragraph.")
BLOCK = Place("de.md", 3, 1, 3, 20, "A whole paragraph.")


def finding(check: str, target: Place, source: Place | None = SOURCE, severity: Severity = Severity.MAJOR) -> Finding:
    return Finding(check, "", severity, check, target, source, "en", "de")


def test_an_untranslated_block_explains_what_follows_from_it() -> None:
    whole = finding("untranslated-block", BLOCK)
    inside = finding("untranslated-fragment", Place("de.md", 3, 3, 3, 8, "whole"))
    missing = finding("segment-omitted", Place("de.md", 5, 1, 5, 1))
    formula = finding("formula-changed", Place("de.md", 3, 3, 3, 8, "whole"))
    other = finding("untranslated-fragment", Place("de.md", 4, 3, 4, 8, "whole"))
    assert list(unexplained([inside, whole, missing, formula, other])) == [whole, formula, other]


def test_a_doubt_explains_nothing() -> None:
    doubt = finding("untranslated-block", BLOCK, severity=Severity.NEUTRAL)
    added = finding("segment-added", BLOCK)
    assert list(unexplained([doubt, added])) == [doubt, added]


def test_a_remark_of_the_translator_is_told_as_such() -> None:
    remark = finding("translator-residue", Place("de.md", 3, 6, 3, 12, "remark"), None)
    whole = finding("untranslated-block", BLOCK)
    added = finding("segment-added", BLOCK, Place("en.md", 2, 1, 2, 1))
    assert list(unexplained([whole, added, remark])) == [remark]
