"""A word that opens an English sentence as an order names no thing: "sand the board", "iron your shirt"."""

from __future__ import annotations

import pytest

from qa.checks.meaning._kinds import exchanged
from qa.checks.meaning._outvoted_things import _stretches


@pytest.mark.parametrize(
    ("english", "german", "told"),
    [
        ("Sand the board with care.", "Schleife das Holz sorgfältig.", False),
        ("Sand along the edge.", "Am Holz entlang schleifen.", False),
        ("1. Paper it first. Iron your shirt.", "Bügle dein Hemd, das Gold hat.", False),
        ("Put sand on the board.", "Gib Holz auf das Brett.", True),
        ("Sand is in the bucket.", "Holz ist im Eimer.", True),
    ],
)
def test_an_order(english: str, german: str, told: bool) -> None:
    assert bool([*exchanged(english, german, "de")]) is told


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("the red evening", [(4, 7), (8, 15)]),
        # the longest of those that begin together, and none within another
        ("evenings end", [(0, 8)]),
        ("an eveningred", [(3, 10), (10, 13)]),
        ("xabab", [(1, 4)]),
        ("nothing", []),
    ],
)
def test_where_names_stand(text: str, places: list[tuple[int, int]]) -> None:
    assert list(_stretches(text, ["red", "even", "evening", "evenings", "aba", "bab"])) == places
