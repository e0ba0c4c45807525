"""A word whose accent moves with its ending is the word."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("gl", "Se a suma é par, divídese o produto da multiplicación por dous.", "Aumente a velocidade do motor."),
    ],
)
def test_divide_in_another_accent(lang: str, right: str, wrong: str) -> None:
    def told(source: str, target: str) -> list[str]:
        found = check_texts(source, target, source_lang="en", target_lang=lang)
        return [f.check for f in found if f.check == "antonym-swapped" and f.severity.rank >= Severity.MAJOR.rank]

    assert told("If the sum is even, divide the product of the multiplication by two.", right) == []
    assert told("Decrease the speed of the motor.", wrong) == ["antonym-swapped"]
