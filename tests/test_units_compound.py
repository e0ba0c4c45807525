"""Units of several parts, `m²/s`, `kJ/(kg·K)`: every part counts, in whatever notation and language it is written."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text
from qa.text.numbers import differences, quantities
from qa.text.numbers.header_units import header_units

SAME = [
    ("The rate is 12 m²/s here.", "Die Rate beträgt hier 12 m²/s.", "de"),
    ("It flows at 12 L/h.", "Es fließt mit 12 Liter pro Stunde.", "de"),
    ("Its density is 1.2 g/cm³.", "Die Dichte ist 1,2 g·cm⁻³.", "de"),
    ("Its density is 1.2 g/cm³.", "La densité est de 1,2 g cm⁻³.", "fr"),
    ("Its density is 1.2 g/cm³.", "Плотность 1,2 г/см³.", "ru"),
    ("Its density is 1.2 g/cm3.", "密度为 1.2 g/cm³。", "zh"),
    ("Its density is 1.2 g/cm³.", "Die Dichte ist 1,2 kg/L.", "de"),
    ("Its density is 1.2 g/cm³.", "Die Dichte ist 1200 kg/m³.", "de"),
    ("The heat is 4.2 kJ/(kg·K).", "Die Wärme ist 4,2 kJ/kg·K.", "de"),
    ("The heat is 4.2 kJ/(kg·K).", "La chaleur est de 4,2 kJ kg⁻¹ K⁻¹.", "fr"),
    ("It falls with 9.8 m/s².", "Es fällt mit 9,8 m/s^2.", "de"),
    ("It moves at 5 m/s.", "它以 5 m·s⁻¹ 的速度运动。", "zh"),
    ("We drove at 60 mph.", "Wir fuhren mit 60 mi/h.", "de"),
    ("We drove at 60 mph.", "Wir fuhren mit 97 km/h.", "de"),
    ("We send 20 Mbps.", "Мы отправляем 20 Mbit/s.", "ru"),
    ("It takes 2 mL/min.", "Dakikada 2 mL alır.", "tr"),
    ("It takes 2 mL/min.", "2 mL/dk alır.", "tr"),
    ("They ate 2 kg/person.", "Sie aßen 2 kg/Kopf.", "de"),
    ("It measures 10 cm/20 cm.", "Es misst 10 cm/20 cm.", "de"),
]
OTHER = [
    ("The rate is 12 m²/s here.", "Die Rate beträgt hier 12 m²/min.", "de"),
    ("The rate is 12 m²/s here.", "Die Rate beträgt hier 12 m²/s².", "de"),
    ("It flows at 12 L/h.", "Es fließt mit 12 Liter pro Minute.", "de"),
    ("Its density is 1.2 g/cm³.", "Die Dichte ist 1,2 g/cm².", "de"),
    ("Its density is 1.2 g/cm³.", "Плотность 1,2 г/м³.", "ru"),
    ("Its density is 1.2 g/cm³.", "Die Dichte ist 1,2 kg/m³.", "de"),
    ("Its density is 1.2 g/cm³.", "Die Dichte ist 120 kg/m³.", "de"),
    ("The heat is 4.2 kJ/(kg·K).", "Die Wärme ist 4,2 kJ/(g·K).", "de"),
    ("The heat is 4.2 kJ/(kg·K).", "La chaleur est de 4,2 kJ kg⁻¹ K.", "fr"),
    ("It moves at 5 m/s.", "它以 5 m·s⁻² 的速度运动。", "zh"),
    ("It moves at 5 m/s.", "它以 5 米每小时的速度运动。", "zh"),
    ("We drove at 60 mph.", "Wir fuhren mit 60 km/h.", "de"),
    ("It is 3 mol/L.", "Es sind 3 mol/mL.", "de"),
    ("It diffuses at 2.3 × 10⁻⁹ m²/s.", "Es diffundiert mit 2,3 × 10⁻⁹ m²/h.", "de"),
]


def _differ(source: str, target: str, lang: str) -> bool:
    return bool(differences(quantities(source, "en"), quantities(target, lang), frozenset(), frozenset()))


@pytest.mark.parametrize(("source", "target", "lang"), SAME)
def test_the_same_unit_in_another_notation_is_no_difference(source: str, target: str, lang: str) -> None:
    assert not _differ(source, target, lang)


@pytest.mark.parametrize(("source", "target", "lang"), OTHER)
def test_every_part_of_a_unit_counts(source: str, target: str, lang: str) -> None:
    assert _differ(source, target, lang)


@pytest.mark.parametrize("tail", ["/" * 5000, "·m" * 5000, "/(m" * 3000, " m⁻¹" * 5000, "/(" + "m·" * 5000 + ")"])
def test_an_endless_unit_costs_little_and_is_not_read(tail: str) -> None:
    (number,) = quantities(f"It is 5 m{tail}", "en")[:1]
    assert number.compound is None


TABLE = "| Kind | {} |\n|---|---|\n| A | 4 |\n"


def _majors(source: str, target: str, lang: str) -> list[str]:
    notes = parse_text(TABLE.format(source), "en.md", "en"), parse_text(TABLE.format(target), "t.md", lang)
    beads = tuple(Bead((i,), (i,)) for i in range(len(notes[0].blocks)))
    pair = analyse([Bitext(*notes, beads)], Engines())[0]
    return [f.message for f in all_checks()["number-mismatch"]().run(pair) if f.severity is Severity.MAJOR]


@pytest.mark.parametrize(
    ("source", "target", "lang", "units"),
    [
        ("Mass kg", "质量 g", "zh", ("kg", "g")),
        ("Mass kg", "质量g", "zh", ("kg", "g")),
        ("Mass, kg", "Масса, г", "ru", ("kg", "г")),
        ("Mass (kg)", "Masse / g", "de", ("kg", "g")),
        ("Molar mass g/mol", "Molare Masse kg/mol", "de", ("g/mol", "kg/mol")),
        ("Heat kJ/(kg·K)", "Wärme J/(kg·K)", "de", ("kJ/(kg·K)", "J/(kg·K)")),
        ("Heat (kJ/(kg·K))", "Wärme (kJ/(g·K))", "de", ("kJ/(kg·K)", "kJ/(g·K)")),
        ("Density (g/cm³)", "Densité (g/cm²)", "fr", ("g/cm³", "g/cm²")),
        ("Temperature (K)", "Temperatur (°C)", "de", ("K", "°C")),
    ],
)
def test_the_unit_of_a_column_counts(source: str, target: str, lang: str, units: tuple[str, str]) -> None:
    assert _majors(source, target, lang) == [f"unit '{units[0]}' became '{units[1]}'"]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Mass kg", "质量（kg）", "zh"),
        ("Mass (kg)", "Масса, кг", "ru"),
        ("Density (g/cm³)", "Dichte in kg/L", "de"),
        ("Vitamin A", "Vitamin A", "de"),
        ("Holiday week", "假日", "zh"),
        ("Rest day", "Día de descanso por año", "es"),
        ("Players min", "Spieler max", "de"),
        ("Price USD", "Preis in USD", "de"),
        ("Change °C/min", "Änderung K/min", "de"),
        ("Temperature (°)", "Temperatur (°C)", "de"),
        ("Share %", "Anteil (%)", "de"),
        ("Speed", "Geschwindigkeit km/h", "de"),
    ],
)
def test_a_column_of_the_same_unit_is_silent(source: str, target: str, lang: str) -> None:
    assert _majors(source, target, lang) == []


def test_a_heading_ends_with_letters_that_are_no_unit() -> None:
    assert list(header_units("Appendix A", "en", bare=False)) == []


def test_a_code_of_money_is_no_short_word() -> None:
    assert not _differ("It costs 100 SEK.", "Det kostar 100 SEK.", "sv")
