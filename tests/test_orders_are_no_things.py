"""A word that opens an English sentence as an order names no thing: "sand the board", "iron your shirt"."""

from __future__ import annotations

import pytest

from qa.checks.meaning._kinds import exchanged


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
