r"""Products of units that a translation spells in another way, and units that changed."""

from __future__ import annotations

import pytest

from qa.formula import Verdict, compare

SAME = (
    (r"a = 3.2\,\mathrm{m/s^2}", r"a = 3{,}2\,\text{м/с}^2", "ru"),
    (r"a = 3.2\,\mathrm{m/s^2}", r"a = 3{,}2\,\text{м}/\text{с}^2", "kk"),
    (r"a = 3.2\,\mathrm{m/s^2}", r"a = 3{,}2\,\frac{\text{м}}{\text{с}^2}", "bg"),
    (r"a = 3.2\,\mathrm{m\,s^{-2}}", r"a = 3{,}2\,\mathrm{m/s^2}", "de"),
    (r"F = 7\,\mathrm{kg\,m/s^2}", r"F = 7\,\text{кг}\cdot\text{м/с}^2", "uk"),
    (r"v = 40\,\mathrm{km/h}", r"v = 40\,\text{km/t}", "nb"),
    (r"R = 8.3\,\mathrm{J/(mol\,K)}", r"R = 8{,}3\,\text{Дж/(моль·К)}", "be"),
    (r"Z = 75\,\Omega", r"Z = 75\,\text{Ом}", "kk"),
    (r"V = 24{,}000", r"V = 24{.}000", "vi"),
)
OTHER = (
    (r"a = 3.2\,\mathrm{m/s^2}", r"a = 3{,}2\,\text{м/с}^3", "ru"),
    (r"a = 3.2\,\mathrm{m/s^2}", r"a = 3{,}2\,\text{км/с}^2", "ru"),
    (r"a = 3.2\,\mathrm{m/s^2}", r"a = 3{,}2\,\text{м/ч}^2", "ru"),
    (r"a = 3.2\,\mathrm{m/s^2}", r"a = 2{,}2\,\text{м/с}^2", "ru"),
    (r"a = 3.2\,\mathrm{m/s^2}", r"a = 3{,}2\,\text{м/с^2}", "ru"),
    (r"a = 3.2\,\mathrm{m\,s^{-2}}", r"a = 3{,}2\,\mathrm{m,s^{-2}}", "de"),
    (r"R = 8.3\,\mathrm{J/(mol\,K)}", r"R = 8{,}3\,\text{Дж/моль·К}", "be"),
    (r"Z = 75\,\Omega", r"Z = 75\,\text{кОм}", "kk"),
    (r"V = 24{,}000", r"V = 24{.}100", "vi"),
)


@pytest.mark.parametrize(("source", "target", "language"), SAME)
def test_one_unit_in_two_spellings(source: str, target: str, language: str) -> None:
    assert compare(source, target, target_lang=language).verdict is Verdict.EQUIVALENT


@pytest.mark.parametrize(("source", "target", "language"), OTHER)
def test_another_unit(source: str, target: str, language: str) -> None:
    assert compare(source, target, target_lang=language).verdict in {Verdict.DIFFERENT, Verdict.BROKEN}
