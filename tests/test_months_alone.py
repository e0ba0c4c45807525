"""Months that stand without a day or a year, behind a preposition."""

from __future__ import annotations

import pytest

from qa.text.numbers import differences, quantities


def _differ(source: str, target: str, lang: str) -> bool:
    return bool(differences(quantities(source, "en"), quantities(target, lang), frozenset(), frozenset()))


@pytest.mark.parametrize(
    ("target", "lang"),
    [
        ("Sie erschien im Mai.", "de"),
        ("Elle est parue en mai.", "fr"),
        ("Apareció en mayo.", "es"),
        ("Apareceu em maio.", "pt"),
        ("5月に出版された。", "ja"),
    ],
)
def test_another_month_is_a_difference(target: str, lang: str) -> None:
    assert _differ("It appeared in March.", target, lang)
    assert not _differ("It appeared in May.", target, lang)


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("It appeared in March.", "Mart ayında çıktı.", "tr"),
        ("It may be seen in march order.", "Man sieht es in Marschordnung.", "de"),
        ("It appeared in spring.", "Es erschien im März.", "de"),
        ("It appeared in March.", "Es erschien im Frühling.", "de"),
    ],
)
def test_what_only_one_side_says_is_none(source: str, target: str, lang: str) -> None:
    assert not _differ(source, target, lang)
