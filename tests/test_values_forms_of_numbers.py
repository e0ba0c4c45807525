"""Values and names in the forms of languages: nouns for about so many, clocks with a point, units in cases."""

from __future__ import annotations

import pytest

from qa.text.numbers import mentioned, quantities
from tests.test_name_code_false_alarms import told

NUMBER, NAME = "number-mismatch", "name-mismatch"


@pytest.mark.parametrize(
    ("source", "target", "lang", "check"),
    [
        (
            "The pump stops after about 15 seconds of rain.",
            "La pompe s'arrête après une quinzaine de secondes de pluie.",
            "fr",
            NUMBER,
        ),
        ("About 20 boats lay in the bay.", "Una ventina di barche era nella baia.", "it", NUMBER),
        (
            "The bus left the village at 7:40 a.m. on Friday.",
            "Rútan fór úr þorpinu klukkan 7.40 á föstudag.",
            "is",
            NUMBER,
        ),
        (
            "The bus left the village at 7:40 a.m. on Friday.",
            "Autobusas išvyko iš kaimo penktadienį 7.40 val. ryto.",
            "lt",
            NUMBER,
        ),
        ("Cut it 4 cm above the root and take four samples.", "जड़ से 4 सेमी ऊपर काटें और चार बार नमूना लें।", "hi", NUMBER),
        (
            "They built it in 1712, and it lost only 3 seconds a day.",
            "To uzbūvēja 1712. gadā, un tas zaudēja tikai 3 sekundes diennaktī.",
            "lv",
            NUMBER,
        ),
        (
            "We walked past the old St Mary's Cathedral in the rain.",
            "Kävelimme sateessa vanhan Pyhän Marian katedraalin ohi.",
            "fi",
            NAME,
        ),
    ],
)
def test_what_a_language_says_otherwise_is_no_change(source: str, target: str, lang: str, check: str) -> None:
    assert not [one for one in told(source, target, lang, check) if one.severity != "neutral"]


@pytest.mark.parametrize(
    ("source", "target", "lang", "check"),
    [
        ("It stops after 25 seconds.", "Tas apstājas pēc 25 minūtēm.", "lv", NUMBER),
        ("They came home within three hours.", "Вони повернулися додому протягом трьох днів.", "uk", NUMBER),
        ("The boat takes about ten hours.", "La barca triga uns deu minuts.", "ca", NUMBER),
        ("Add 1 tsp of salt to the water.", "Adjunk a vízhez 1 evőkanál sót.", "hu", NUMBER),
        ("The ticket costs 80 euros today.", "ბილეთი დღეს 80 დოლარის ღირს.", "ka", NUMBER),
        ("If it lasts more than a week, call the nurse.", "यदि यह एक महीने से अधिक रहे, तो नर्स को बुलाएँ।", "hi", NUMBER),
        (
            "Wait for seven minutes before the next step.",
            "Itxaron bederatzi minutuz hurrengo urratsa baino lehen.",
            "eu",
            NUMBER,
        ),
        ("It was the fourth storm of the year.", "كانت هذه سابع عاصفة في العام.", "ar", NUMBER),
        ("She lives on the third floor of the house.", "Anaishi kwenye ghorofa ya tano ya nyumba.", "sw", NUMBER),
        ("In the second half he showed six cards.", "İkinci yarıda sekiz kart gösterdi.", "tr", NUMBER),
        ("The ship lay in the Danish harbour.", "Skipið lá í norsku höfninni.", "is", NAME),
    ],
)
def test_another_unit_or_number_is_told(source: str, target: str, lang: str, check: str) -> None:
    assert told(source, target, lang, check)


def test_times_are_no_pressure() -> None:
    assert [number.unit for number in quantities("चार बार", "hi")] == [frozenset()]


def test_about_so_many_is_mentioned() -> None:
    assert 15 in mentioned("une quinzaine de jours", "fr")
