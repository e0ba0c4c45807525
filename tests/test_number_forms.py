"""Weekdays, months, fractions, currencies and spoons in the forms that running text has."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa.text.numbers import quantities
from qa.text.numbers.conversions import is_converted


@pytest.mark.parametrize(
    ("text", "lang", "value", "kind"),
    [
        ("На заводе были в среду.", "ru", -105, "weekday"),
        ("Otwarto ją w sobotę.", "pl", -102, "weekday"),
        ("市长星期二宣布", "zh", -106, "weekday"),
        ("彼は水曜日に発表した", "ja", -105, "weekday"),
        ("todas as terças-feiras", "pt", -106, "weekday"),
        ("화요일에 만났다", "ko", -106, "weekday"),
        ("In der Hütte am Dienstagabend", "de", -106, "weekday"),
        ("nel mese di ottobre", "it", 10, "month"),
        ("od dubna", "cs", 4, "month"),
        ("в ноябре", "ru", 11, "month"),
        ("三月在上海", "zh", 3, "month"),
        ("the October explosion", "en", 10, "month"),
        ("since May", "en", 5, "month"),
        ("tři čtvrtiny hnízd", "cs", Decimal("0.75"), "fraction"),
        ("흙의 4분의 3을", "ko", Decimal("0.75"), "fraction"),
        ("o jedną piątą", "pl", Decimal("0.2"), "fraction"),
        ("två tredjedelar av dem", "sv", Decimal("0.6666"), "fraction"),
        ("tăng gấp ba", "vi", 3, "multiple"),
    ],
)
def test_values_that_have_names(text: str, lang: str, value: Decimal | int, kind: str) -> None:
    assert [(set(n.values), n.kind) for n in quantities(text, lang)] == [({Decimal(value)}, kind)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("一周一次", "zh"),
        ("Theresa May said so.", "en"),
        ("The March of the Wooden Soldiers", "en"),
        ("統一された所", "ja"),
        ("二元函数", "zh"),
    ],
)
def test_words_that_name_no_value(text: str, lang: str) -> None:
    assert quantities(text, lang) == ()


@pytest.mark.parametrize(
    ("text", "lang", "unit"),
    [
        ("350 millones de euros", "es", "EUR"),
        ("85 milioni di euro", "it", "EUR"),
        ("1.3 billion dollars", "en", "USD"),
        ("40 milionów złotych", "pl", "PLN"),
        ("4 millones de francos", "es", "CHF"),
        ("2 Go de mémoire", "fr", "GB"),
        ("2 cucchiaini di miele", "it", "tsp"),
        ("250 г.", "ru", "g"),
        ("十二億円", "ja", "JPY"),
    ],
)
def test_units_behind_a_scale_word_and_in_the_kitchen(text: str, lang: str, unit: str) -> None:
    (number,) = quantities(text, lang)
    assert unit in number.unit


def test_a_cup_weighs_what_food_weighs() -> None:
    (cup,) = quantities("2 cups", "en")
    assert is_converted(cup, quantities("250 g", "de")[0])
    assert not is_converted(cup, quantities("25 g", "de")[0])
