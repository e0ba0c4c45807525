"""Numbers times a power of ten, as text: one number with its unit, whose exponent counts."""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from types import FrameType

import pytest

from qa.text.numbers import Mismatch, differences, mentioned, numbers, quantities

WRITTEN = {
    "about 1.1 × 10⁻⁴ m²/s here": ("1.1 × 10⁻⁴", "0.00011", "m²"),
    "6.02·10^23 of them": ("6.02·10^23", "6.02E23", ""),
    "1.6 x 10^-19 C": ("1.6 x 10^-19", "1.6E-19", ""),
    "3.6e6 J of energy": ("3.6e6", "3.6E6", "J"),
    "10⁻⁹ km": ("10⁻⁹", "1E-9", "km"),
    r"1.1 \times 10^{-4}": (r"1.1 \times 10^{-4}", "0.00011", ""),
    "٣ × ١٠⁶": ("٣ × ١٠⁶", "3E6", ""),
}


@pytest.mark.parametrize("text", WRITTEN)
def test_a_number_times_a_power_of_ten_is_one_number(text: str) -> None:
    raw, value, unit = WRITTEN[text]
    (number,) = numbers(text, "en")
    assert (number.raw, number.values) == (raw, {Decimal(value)})
    assert unit in (number.unit or {""})


@pytest.mark.parametrize("text", ["2^10", "10^n", "2 x 10", "10^2.5", "1.5·10"])
def test_other_powers_and_products_are_none(text: str) -> None:
    assert not any(number.raised for number in numbers(text, "en"))


def test_a_range_shares_the_power_of_its_last_number() -> None:
    first, last = numbers("1–5 × 10⁶ J", "en")
    assert Decimal("1E6") in first.values
    assert last.values == {Decimal("5E6")}


@pytest.mark.parametrize(
    ("source", "target", "same"),
    [
        ("The rate is 1.1 × 10⁻⁴ m/s.", "Die Rate ist 1,1 · 10⁻⁴ m/s.", True),
        ("The rate is 1.1 × 10⁻⁴ m/s.", "Die Rate ist 0,00011 m/s.", True),
        ("There are 3 × 10⁶ cells.", "Es gibt 3 Millionen Zellen.", True),
        ("The rate is 1.1 × 10⁻⁴ m/s.", "Die Rate ist 1,1 · 10⁻⁵ m/s.", False),
        ("The rate is 1.1 × 10⁻⁴ m/s.", "Die Rate ist 1,1 · 10⁴ m/s.", False),
        ("The rate is 1.1 × 10⁻⁴ m/s.", "Die Rate ist 1,1 · 10⁻⁴ cm/s.", False),
        ("It is 3.6e6 J.", "Es sind 3,6e9 J.", False),
        ("It is 10⁻⁹ km.", "Es sind 10⁻⁶ km.", False),
        ("There are 3 × 10⁶ cells.", "Es gibt 3 Milliarden Zellen.", False),
    ],
)
def test_exponents_and_units_are_compared(source: str, target: str, same: bool) -> None:
    found = differences(quantities(source, "en"), quantities(target, "de"), frozenset(), frozenset())
    assert bool(found) != same


def test_a_formula_may_say_it_instead() -> None:
    found = differences(
        quantities("It is 1.1 × 10⁻⁴ m.", "en"), (), frozenset(), mentioned(r"1{,}1 \cdot 10^{-4}", "de")
    )
    assert not found


def test_a_person_behind_a_year_is_no_unit() -> None:
    assert [number.unit for number in numbers("In 1687 Newton explained it.", "en")] == [frozenset()]
    assert [number.unit for number in numbers("a force of 12 newtons", "en")] == [frozenset({"N"})]
    assert [number.unit for number in numbers("eine Kraft von 900 Newton", "de")] == [frozenset({"N"})]


@pytest.mark.parametrize("written", ["1.5×10^{} m ", "in {} ", "{} km "])
def test_many_numbers_that_all_differ_cost_in_proportion(written: str) -> None:
    def texts(count: int) -> tuple[str, str]:
        one, other = ("".join(written.format(i % 50 + shift) for i in range(count)) for shift in (100, 300))
        return one, other

    assert growth(lambda pair: compared(*pair), texts(400), texts(800)) < 3


def test_a_number_far_away_in_a_long_paragraph_takes_no_place() -> None:
    """Within reach the nearest pairs as ever."""
    found = compared("12 km " * 30 + "7 kg", "12 km " * 30 + "9 kg")
    assert [(d.source and d.source.raw, d.target and d.target.raw) for d in found] == [("7", "9")]


def compared(source: str, target: str) -> list[Mismatch]:
    return differences(quantities(source, "en"), quantities(target, "de"), frozenset(), frozenset())


def growth(work: Callable[[tuple[str, str]], object], small: tuple[str, str], large: tuple[str, str]) -> float:
    """How many times the function calls of the small texts the large ones take."""
    counts = []
    for texts in (small, large):
        count = 0

        def event(frame: FrameType, kind: str, argument: object) -> None:
            nonlocal count
            count += kind in ("call", "c_call")

        sys.setprofile(event)
        try:
            work(texts)
        finally:
            sys.setprofile(None)
        counts.append(count)
    return counts[1] / counts[0]
