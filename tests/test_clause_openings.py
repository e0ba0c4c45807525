"""Clauses, glosses and pairs of small words that name one thing for two."""

import pytest

from qa import check_texts
from qa.model import Severity

COLLAPSED = [
    (
        "Speed is what you feel, force is what moves you.",
        "Kraft ist, was man spürt, Kraft ist, was einen bewegt.",
        "de",
    ),
    ("The sender writes, the receiver reads.", "受信者は書き、受信者は読みます。", "ja"),
    ("Hardware is what you touch, software is what you run.", "软件是你触摸的东西，软件是你运行的东西。", "zh"),
    ("A router (a box) is not a switch (another box).", "Un router (una caja) no es un router (otra caja).", "es"),
    ("Both rhythm and melody are needed.", "И мелодия, и мелодия нужны.", "ru"),
    ("Neither salt nor sugar is left.", "Ni sucre ni sucre ne restent.", "fr"),
]
APART = [
    ("Speed is what you feel, force is what moves you.", "Tempo ist, was man spürt, Kraft ist, was bewegt.", "de"),
    ("The sender writes, the receiver reads.", "送信者は書き、受信者は読みます。", "ja"),
    ("A router (a box) is not a switch (another box).", "Un router (una caja) no es un switch (otra caja).", "es"),
    ("Both rhythm and melody are needed.", "И ритм, и мелодия нужны.", "ru"),
    # one head, two adjectives
    (
        "A line series is above, a bar series is below.",
        "La serie de líneas está arriba, la serie de barras, abajo.",
        "es",
    ),
    ("This is a line, that is a bar.", "C'est une ligne, c'est une barre.", "fr"),
    ("Some are big, others are small.", "Einige sind groß, einige sind klein.", "de"),
]


def _told(source: str, target: str, lang: str) -> bool:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return any(one.severity is Severity.MAJOR for one in found if one.check == "term-collapsed")


@pytest.mark.parametrize(("source", "target", "lang"), COLLAPSED)
def test_two_things_became_one(source: str, target: str, lang: str) -> None:
    assert _told(source, target, lang)


@pytest.mark.parametrize(("source", "target", "lang"), APART)
def test_two_things_stay_apart(source: str, target: str, lang: str) -> None:
    assert not _told(source, target, lang)
