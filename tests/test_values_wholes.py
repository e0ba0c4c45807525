"""Dates, times of day, positions and units in brackets: compared as wholes, whatever their digits are called."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text
from qa.text.numbers.clock import times
from qa.text.numbers.dates import dates, same_date
from qa.text.numbers.wholes import Whole, WholeKind, covering, settle


def majors(source: str, target: str, lang: str) -> list[str]:
    notes = parse_text(source, "en.md", "en"), parse_text(target, "t.md", lang)
    beads = tuple(Bead((i,), (i,)) for i in range(min(len(note.blocks) for note in notes)))
    pair = analyse([Bitext(*notes, beads)], Engines())[0]
    return [f.message for f in all_checks()["number-mismatch"]().run(pair) if f.severity.value == "major"]


@pytest.mark.parametrize(
    ("source", "target", "lang", "expected"),
    [
        ("It opens at 5 pm.", "Es öffnet um 5 Uhr.", "de", "time '5 pm' became '5 Uhr'"),
        ("It opens at 8 pm.", "午前8時に開きます。", "ja", "time '8 pm' became '8時'"),
        ("It opens at 5 p.m. then.", "Abre a las 5 de la mañana.", "es", "time '5 p.m.' became '5'"),
        ("It opens at 14:30 UTC.", "Es öffnet um 14:30 PST.", "de", "time '14:30 UTC' became '14:30 PST'"),
        ("Made on March 4, 2024 here.", "Am 03.04.2024 gemacht.", "de", "date 'March 4, 2024' became '03.04.2024'"),
        ("Made on 2024-03-04.", "2024年4月3日に作成。", "ja", "date '2024-03-04' became '2024年4月3日'"),
        ("It lies at 12.5° E here.", "Se trouve à 12,5° O.", "fr", "position '12.5° E' became '12,5° O'"),
        ("It lies at 12.5° N.", "位于南纬12.5°。", "zh", "position '12.5° N' became '南纬12.5°'"),
        ("# Speed (km/h)", "# Geschwindigkeit (m/h)", "de", "unit 'km/h' became 'm/h'"),
        ("# Mass (kg)", "# Масса (г)", "ru", "unit 'kg' became 'г'"),
        ("About 1.5 trillion tokens.", "约1.5亿个词元。", "zh", "number '1.5' stands with another scale word"),
        ("In the 1980s it grew.", "20世纪70年代它增长了。", "zh", "number '1980' became '20世纪70年代'"),
        ("In the 19th century it grew.", "En el siglo XVIII creció.", "es", "number '19' became 'XVIII'"),
        ("Two thirds of us agree.", "我们中四分之三同意。", "zh", "number 'Two thirds' became '四分之三'"),
    ],
)
def test_a_changed_whole_is_told_once(source: str, target: str, lang: str, expected: str) -> None:
    assert majors(source, target, lang) == [expected]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("It opens at 5:30 pm today.", "Il ouvre à 17 h 30 aujourd'hui.", "fr"),
        ("It opens at 5 pm PST.", "Es öffnet um 2 Uhr MEZ.", "de"),
        ("It opens at 9 am and closes at 5 pm.", "오전 9시에 열고 오후 5시에 닫는다.", "ko"),
        ("It closes at 5 p.m. then.", "Cierra a las 5 de la tarde.", "es"),
        ("It closes at 3 pm after 3 days.", "Закрывается в 3 часа дня через 3 дня.", "ru"),
        ("Made on 03/04/2024 here.", "Am 03.04.2024 gemacht.", "de"),
        ("Made on March 4, 2024 here.", "Am 04.03.2024 gemacht.", "de"),
        ("It ran May 3-5, 2021.", "Es lief vom 3. bis 5. Mai 2021.", "de"),
        ("The ratio is 16:9 and took 5:30 hours.", "Das Verhältnis ist 16:9, es dauerte 5:30 Stunden.", "de"),
        ("It lies at 12.5° W here.", "Se trouve à 12,5° O.", "fr"),
        ("# Speed (km/h) of file(s)", "# Скорость (км/ч) файла(ов)", "ru"),
        ("About 1.4 billion people.", "约有14亿人。", "zh"),
        ("In the 1980s it grew.", "20世纪80年代它增长了。", "zh"),
        ("In the 19th century it grew.", "Au XIXe siècle, cela a grandi.", "fr"),
        ("Two thirds of us agree.", "我们中三分之二同意。", "zh"),
    ],
)
def test_the_same_whole_in_other_clothes_is_silent(source: str, target: str, lang: str) -> None:
    assert majors(source, target, lang) == []


def test_a_word_before_a_decimal_is_a_label_only_where_it_names_something() -> None:
    assert majors("Python 3.10 runs it.", "Python 3.1 führt es aus.", "de") == ["number '3.10' became '3.1'"]
    assert majors("About 3.10 seconds pass.", "Etwa 3,1 Sekunden vergehen.", "de") == []


def test_readings_of_a_bare_clock() -> None:
    assert {minutes for time in times("at 5:30 today", "en") for minutes, _ in time.readings} == {330, 1050}
    assert {minutes for time in times("um 5:30 heute", "de") for minutes, _ in time.readings} == {330}
    assert list(times("in 5 days, chapter 3:4 of 25:99", "en")) == []


def test_readings_of_a_date() -> None:
    (english,), (german,) = dates("on 03/04/2024", "en"), dates("am 03/04/2024", "de")
    assert english.readings == {(2024, 3, 4), (2024, 4, 3)}
    assert german.readings == {(2024, 4, 3)}
    assert list(dates("version 1.22.2024.3 and 99/99/2024", "en")) == []


def test_many_dates_cost_in_proportion_and_none_is_accused_for_its_place() -> None:
    """A listing in one paragraph: each date is compared with a bounded number of others."""

    def days(count: int, day: int) -> list[Whole]:
        return [
            Whole(WholeKind.DATE, 20 * i, 20 * i + 9, f"{day} May {i}", frozenset({(i, 5, day)})) for i in range(count)
        ]

    compared: list[int] = []

    def agree(one: Whole, other: Whole) -> bool:
        compared.append(1)
        return same_date(one, other)

    found = settle(days(2_000, 5), days(2_000, 6), agree)
    assert not found.replaced
    assert len(compared) <= 2_000 * 100
    assert not settle(days(2_000, 5), days(2_000, 5)[::-1], agree).replaced
    assert len(settle(days(20, 5), days(20, 6), agree).replaced) == 20
    inside = covering(days(2, 5))
    assert inside(0, 9)
    assert inside(22, 25)
    assert not inside(0, 10)
    assert not inside(10, 12)
