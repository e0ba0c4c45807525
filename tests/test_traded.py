"""Two opposites in each other's clauses, and clauses that changed places with their words."""

from __future__ import annotations

import pytest

from qa import check_texts

WIRE = "The left hand holds the wire, and the right hand turns the magnet."
PIPE = "The pressure increases in the narrow pipe, and the speed of the water decreases there."
PRICE = "When the price increases, the demand of the customers decreases."


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.severity.value for f in found if f.check == "antonym-swapped"]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("de", WIRE, "Die rechte Hand hält den Draht, und die linke Hand dreht den Magneten."),
        ("fr", WIRE, "La main droite tient le fil, et la main gauche tourne l'aimant."),
        ("ar", WIRE, "اليد اليمنى تمسك السلك، واليد اليسرى تدير المغناطيس."),
        ("es", PIPE, "La presión disminuye en el tubo estrecho, y la velocidad del agua aumenta allí."),
        ("hi", PIPE, "संकरी नली में दाब घटता है, और वहाँ पानी की चाल बढ़ती है।"),
    ],
)
def test_opposites_that_trade_places_are_major(lang: str, source: str, target: str) -> None:
    assert told(source, target, lang) == ["major"]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("de", WIRE, "Die linke Hand hält den Draht, und die rechte Hand dreht den Magneten."),
        ("de", WIRE, "Den Magneten dreht die rechte Hand, und die linke Hand hält den Draht."),
        ("fr", PRICE, "La demande des clients diminue, quand le prix augmente."),
        ("de", PRICE, "Die Nachfrage der Kunden sinkt, wenn der Preis steigt."),
        ("hi", PIPE, "संकरी नली में दाब बढ़ता है, और वहाँ पानी की चाल घटती है।"),
    ],
)
def test_clauses_that_trade_places_with_their_words_are_right(lang: str, source: str, target: str) -> None:
    assert told(source, target, lang) == []
