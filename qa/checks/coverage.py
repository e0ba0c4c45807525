"""Which checks are full, partial or off in a language, asked of the checks themselves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from qa.checks import Check, Coverage, all_checks


def coverage(language: str) -> dict[str, Coverage]:
    """By check id, for translations from English into a language (BCP 47)."""
    return {id: check.coverage(language) for id, check in all_checks().items()}


@lru_cache(maxsize=1024)
def counted(language: str, checks: tuple[type[Check], ...]) -> dict[Coverage, int]:
    """How many of some checks know a language how well."""
    grades = [check.coverage(language) for check in checks]
    return {grade: grades.count(grade) for grade in Coverage}


def in_words(checks: Mapping[str, Coverage]) -> str:
    """`partial: number-mismatch; off: negation-flipped`: what is not full."""
    short = (
        f"{grade}: {', '.join(id for id, own in checks.items() if own is grade)}"
        for grade in (Coverage.PARTIAL, Coverage.OFF)
        if grade in checks.values()
    )
    return "; ".join(short) or "all checks full"
