"""Persons of science who became others."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity
from qa.text.eponyms import eponym, is_another_eponym

LAW = "The law was found by Newton in 1687."


def told(target: str, lang: str, source: str = LAW) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.check for one in found if one.severity.rank >= Severity.MAJOR.rank]


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("fr", "Newton découvrit la loi en 1687.", "Einstein découvrit la loi en 1687."),
        ("de", "Das Gesetz fand Newton im Jahr 1687.", "Das Gesetz fand Einstein im Jahr 1687."),
        ("es", "La ley la halló Newton en 1687.", "La ley la halló Kepler en 1687."),
        ("pl", "Prawo odkrył w 1687 roku Newton.", "Prawo odkrył w 1687 roku Einstein."),
    ],
)  # fmt: skip
def test_newton_is_no_other(lang: str, right: str, wrong: str) -> None:
    assert told(right, lang) == []
    assert told(wrong, lang) == ["name-mismatch"]


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("newton", "Newtona Newtonem Njutn Ньютон Ньютоном Νεύτων Niutono"),
        ("einstein", "Einsteina Ajnštajn Эйнштейн Айнштайн Αϊνστάιν Einsteinin"),
        ("euclid", "Euclide Euklid Euclides Euklidés Евклид Ευκλείδης"),
        ("archimedes", "Archimède Arquímedes Archimedes Archimede Архимед Αρχιμήδης"),
        ("galileo", "Galileo Galilei Galilée Галилей"),
        ("darwin", "Darwina Darwinin Дарвин"),
    ],
)
def test_spellings_of_one_are_no_other(name: str, spellings: str) -> None:
    for spelling in spellings.split():
        assert not is_another_eponym(spelling, name), (spelling, eponym(spelling))
