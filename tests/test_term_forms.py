"""Forms of one word are one rendering of a term; other words are not."""

import pytest

from qa.text.term_forms import is_form, is_fragment

SAME = [
    ("Vektor", "Vektoren", "de"),
    ("potentielle Energie", "potentiellen Energie", "de"),
    ("vectores", "vector", "es"),
    ("ошибка", "ошибки", "ru"),
    ("vzorek", "vzorku", "cs"),
    ("الطاقة", "طاقة", "ar"),
    ("छोटा", "छोटे", "hi"),
    ("कदम", "कदमों", "hi"),
    ("vektör", "vektörler", "tr"),
]
OTHER = [
    ("Ladung", "Lader", "de"),
    ("potentielle Energie", "Energie", "de"),
    ("कदम", "चरण", "hi"),
    ("خطأ", "خطوة", "ar"),
    ("media", "significa", "es"),
]


@pytest.mark.parametrize(("one", "other", "language"), SAME)
def test_inflected_forms_are_one(one: str, other: str, language: str) -> None:
    assert is_form(one, other, language)
    assert is_form(other, one, language)


@pytest.mark.parametrize(("one", "other", "language"), OTHER)
def test_other_words_are_two(one: str, other: str, language: str) -> None:
    assert not is_form(one, other, language)


def test_fragments_of_chinese() -> None:
    assert is_fragment("的步", "zh")
    assert not is_fragment("向量", "zh")
    assert not is_fragment("的步", "ja")
