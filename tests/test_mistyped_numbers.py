"""Digits that changed places: a slip of the pen, which the encoder hardly hears."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.values._nearer_number import _is_mistyped
from qa.model import Severity

SOURCE = "The mill was built in 1764, and it ground corn for the whole valley until the flood."


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("es", "El molino se construyó en 1746 y molió grano para todo el valle hasta la crecida."),
        ("de", "Die Mühle wurde 1746 gebaut und mahlte bis zum Hochwasser Korn für das ganze Tal."),
        ("ja", "その水車小屋は1746年に建てられ、洪水が起きるまで谷全体の穀物をひいていた。"),
    ],
)
def test_digits_that_changed_places_are_surely_another_number(lang: str, target: str) -> None:
    found = check_texts(SOURCE, target, source_lang="en", target_lang=lang)
    assert [f.severity for f in found if f.check == "number-mismatch"] == [Severity.MAJOR]
    right = check_texts(SOURCE, target.replace("1746", "1764"), source_lang="en", target_lang=lang)
    assert not [f for f in right if f.check == "number-mismatch"]


def test_two_digits_or_other_marks_are_no_slip() -> None:
    assert _is_mistyped("1764", "1746") and _is_mistyped("１７６４", "1746")
    assert not _is_mistyped("12", "21") and not _is_mistyped("1.25", "12.5") and not _is_mistyped("1764", "1765")
