"""What good translations of six kinds of notes were accused of, and faults of the same kind that must still be told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa.checks.meaning._negation import words
from qa.text.names import has_name, words_of
from qa.text.numbers.clock import times
from qa.text.numbers.hours import parts_of_hours
from qa.text.numbers.quantities import quantities


def values(text: str, lang: str) -> list[set[Decimal]]:
    return [set(number.values) for number in quantities(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "negative"),
    [
        ("fr", "au moins 12 %", False),
        ("pt", "pelo menos 12 %", False),
        ("es", "más o menos 12 minutos", False),
        ("es", "al menos 12 horas", False),
        ("it", "più o meno 12 gradi", False),
        ("fr", "il fait moins 12 degrés", True),
        ("es", "una temperatura de menos 12 grados", True),
        ("pt", "chegou a menos 12 graus", True),
        ("it", "la minima è meno 12", True),
    ],
)
def test_at_least_is_no_minus(lang: str, text: str, negative: bool) -> None:
    assert [number.negative for number in quantities(text, lang)] == [negative]


def test_vietnamese_year_behind_a_month() -> None:
    month, year = quantities("vào tháng 9 năm 1786 trên đường sang Ý", "vi")
    assert (month.unit, year.values) == (frozenset(), {Decimal(1786)})
    years, people = quantities("sau 9 năm có 5 tr người", "vi")
    assert years.unit == {"year"}
    assert people.values == {Decimal(5_000_000)}


def test_arabic_teens_with_the_article() -> None:
    assert values("كانت أقواسه الستة عشر جديدة", "ar") == [{Decimal(16)}]
    assert values("كانت أقواسه الخمسة عشر جديدة", "ar") == [{Decimal(15)}]


@pytest.mark.parametrize(
    ("lang", "text", "minutes"),
    [
        ("en", "for a quarter of an hour, half an hour apart", [15, 30]),
        ("en", "one and a half hours, three quarters of an hour", [90, 45]),
        ("de", "eine Viertelstunde, im Abstand von einer halben Stunde", [15, 30]),
        ("de", "um Viertel nach drei, halb vier, zweieinhalb Stunden", []),
        ("fr", "un quart d'heure, une demi-heure", [15, 30]),
        ("fr", "trois heures et demie", []),
        ("ru", "с перерывом в полчаса", [30]),
        ("zh", "半小时，两个半小时，半个小时", [30, 30]),
    ],
)
def test_parts_of_an_hour(lang: str, text: str, minutes: list[int]) -> None:
    assert [found for *_, found in parts_of_hours(text, lang)] == minutes


def test_half_an_hour_is_thirty_minutes_and_no_seconds() -> None:
    (half,) = quantities("bake it for half an hour", "en")
    (minutes,), (seconds,) = quantities("30分焼きます", "ja"), quantities("30秒焼きます", "ja")
    assert half.values & minutes.values and half.unit == minutes.unit
    assert half.unit.isdisjoint(seconds.unit)


@pytest.mark.parametrize(
    ("lang", "text", "decade"),
    [
        ("pl", "pod koniec lat 90. XIX wieku", 1890),
        ("pl", "pod koniec lat 90. XX wieku", 1990),
        ("es", "los años 20 del siglo XX", 1920),
        ("fr", "les années 20 du XXe siècle", 1920),
        ("it", "gli anni '20 del XX secolo", 1920),
    ],
)
def test_decades_of_a_century(lang: str, text: str, decade: int) -> None:
    assert values(text, lang) == [{Decimal(decade)}]


def test_polish_times_with_a_point() -> None:
    assert [sorted(t.readings) for t in times("od 10.30 do 23.00", "pl")] == [[(630, ())], [(1380, ())]]
    assert not list(times("wersja 3.45 i 10.30", "pl"))


def test_chinese_halving() -> None:
    assert values("把标准差减半", "zh") == [{Decimal("0.5")}]


@pytest.mark.parametrize(
    ("lang", "text", "excused"),
    [
        ("de", "Port des Servers; mindestens 1024.", True),
        ("de", "Port des Servers; muss unter 1024 liegen.", False),
        ("de", "Mindestens eine Bedingung ist erfüllt.", False),
        ("fr", "Port du serveur ; 1024 au minimum.", True),
        ("fr", "La fonction atteint son minimum.", False),
        ("ja", "1024以上のポート", True),
        ("ja", "以上のように定まる", False),
        ("de", "Lässt du ihn weg, gibt sie null zurück.", True),
        ("de", "Der Weg ist weit.", False),
        ("es", "da igual el orden de las claves", True),
        ("es", "importa el orden de las claves", False),
    ],
)
def test_what_says_a_negation_otherwise(lang: str, text: str, excused: bool) -> None:
    table = words(lang)
    assert table
    assert bool(table.any.search(table.busy(text))) == excused


def test_neither_nor_counts_twice_in_german() -> None:
    table = words("de")
    assert table
    both = "Weder ist er bekannt, noch misst er etwas."
    assert len(list(table.any.finditer(both))) == 2
    assert len(list(table.any.finditer("Er misst noch etwas."))) == 0


def test_names_spelled_in_another_way() -> None:
    text = "Od Pasawy ścieżka biegnie wzdłuż rzeki."
    assert has_name("Passau", text, words_of(text))
    text = "Od Moguncji ścieżka biegnie wzdłuż rzeki."
    assert not has_name("Passau", text, words_of(text))
    assert not has_name("Martin", "Morton pokazał", words_of("Morton pokazał"))


def test_the_last_years_of_spans() -> None:
    first, last = quantities("on its voyage in 1761–62", "en")
    assert (first.values, last.values) == ({Decimal(1761)}, {Decimal(62), Decimal(1762)})
    assert values("pages 1761-12", "en")[1] == {Decimal(12)}


def test_harrison_begins_with_a_g_in_russian() -> None:
    assert has_name("Harrison", "Джон Гаррисон решил", words_of("Джон Гаррисон решил"))
    assert not has_name("Harrison", "Джон Морисон решил", words_of("Джон Морисон решил"))
