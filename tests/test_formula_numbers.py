"""Numbers of formulas are read by the languages of the pair."""

from __future__ import annotations

import pytest

from qa.formula.comparison.numbers import same_number

SAME = [
    ("1,000", "1000", "en", ""),
    ("1,000", "1.000", "en", "de"),
    ("1,000,000", "1.000.000", "en", ""),
    ("0.1", "0,1", "en", "de"),
    ("0.1", "0,1", "en", ""),
    ("3.14", "3,14", "en", ""),
    ("0.125", "0,125", "en", ""),
    ("1.234", "1,234", "en", "de"),
    ("10000", "1万", "en", "zh"),
    ("15000", "1.5万", "en", ""),
    ("12,345.67", "12345,67", "en", "de"),
    ("12,345.67", "12.345,67", "en", ""),
    ("10,00,000", "1,000,000", "en", ""),
    ("1,250,000", "1250000", "en", ""),
    ("0,0.99", "0,0,99", "en", ""),
    ("0,0.99", "0,0{,}99", "en", ""),
    ("0.1, 0.9", "0{,}1; 0{,}9", "en", "de"),
    ("42", "٤٢", "en", ""),
    ("0.5", "٠٫٥", "en", "ar"),
    ("1,000,000", "1،000،000", "en", "ar"),
    ("2.0", "2{,}0", "en", ""),
    ("1,2", "1, 2", "en", ""),
    ("1, 2", "1; 2", "en", "de"),
    ("-", "-", "en", ""),
    ("100,000", "1,00,000", "en", "hi"),
]
OTHER = [
    ("0.001", "1", "en", "de"),
    ("1.234", "1234", "en", "de"),
    ("1.234", "1234", "en", ""),
    ("0.125", "125", "en", ""),
    ("0,1", "0.1", "en", ""),
    ("1,2", "1.2", "en", "de"),
    ("1,2", "12", "en", "de"),
    ("1,250", "1,350", "en", ""),
    ("1.250", "1,250", "en", ""),
    ("1.250", "1,250", "en", "zh"),
    ("0.050", "50", "en", ""),
    ("0.100", "100", "en", ""),
    ("0.001, 0.999", "1, 999", "en", ""),
    ("2.0", "2", "en", "de"),
    ("1.10", "1.1", "en", "de"),
    ("1000", "1.000", "en", "zh"),
    ("1,000", "1.000", "en", "zh"),
    ("00", "0", "en", "de"),
    ("6.022", "6022", "en", "ru"),
    ("12", "21", "en", ""),
    ("0.1", "0,1", "en", "zh"),
    ("3.14", "3,14", "en", "ja"),
    ("1,000", "1,00", "en", "de"),
    ("0.5", "5", "en", "fr"),
    ("1.5", "15", "en", "fr"),
    ("1.2.3", "1.23", "en", ""),
]


@pytest.mark.parametrize(("old", "new", "source", "target"), SAME)
def test_one_number_in_two_spellings(old: str, new: str, source: str, target: str) -> None:
    assert same_number(old, new, (source, target))


@pytest.mark.parametrize(("old", "new", "source", "target"), OTHER)
def test_another_number(old: str, new: str, source: str, target: str) -> None:
    assert not same_number(old, new, (source, target))


def test_no_comma_groups_in_an_index_or_between_brackets() -> None:
    assert same_number("1,100", "1100", ("en", "zh"))
    assert not same_number("1,100", "1100", ("en", "zh"), in_index=True)
    assert not same_number("1,100", "1100", ("en", "zh"), enclosed=True)
