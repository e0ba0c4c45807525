"""Numerals of the target's language that are spelled like English function words: Turkish "on", Danish "to"."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("tr", "So ten threads do not wait for each other.", "Böylece on thread birbirini beklemez."),
        ("da", "Two browsers were open.", "Der var to browsere åbne."),
    ],
)
def test_a_numeral_of_its_own_is_not_left_over(lang: str, source: str, target: str) -> None:
    found = check_texts(source + "\n", target + "\n", source_lang="en", target_lang=lang)
    assert not [f.message for f in found if f.severity.rank >= Severity.MAJOR.rank]


def test_what_counts_nothing_there_is_told() -> None:
    found = check_texts(
        "The meeting takes place on Monday with all members.\n",
        "Mødet finder sted på mandag with alle medlemmer.\n",
        source_lang="en",
        target_lang="da",
    )
    assert [f.check for f in found if f.severity.rank >= Severity.MAJOR.rank] == ["untranslated-fragment"]
