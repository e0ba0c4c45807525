"""Words of a source in Latin letters, but not in English, left in a translation of another script."""

from __future__ import annotations

import pytest

from qa.model import Severity
from tests.test_left_in_close_languages import left

MAJOR = Severity.MAJOR
CZECH = "Kuchař opatrně zkouší horkou polévku.\n\nPotom přidá trochu soli a zavolá Karla.\n\n## Podávání"
UKRAINIAN = "Кухар {} пробує {}.\n\nПотім додає трохи {} і кличе {}.\n\n## {}"
RIGHT = "обережно", "гарячий суп", "солі", "Карла", "Подавання"


@pytest.mark.parametrize(
    ("place", "words", "told"),
    [
        (0, "обережно", []),
        (0, "opatrně", [("opatrně", MAJOR)]),
        (1, "horkou polévku", [("horkou polévku", MAJOR)]),
        (2, "soli", [("soli", MAJOR)]),
        (4, "Podávání", [("Podávání", MAJOR)]),
        # a name, the original beside its translation, a quotation
        (3, "Karla", []),
        (1, "гарячий суп (horkou polévku)", []),
        (1, "«horkou polévku»", []),
    ],
)
def test_words_that_their_table_or_letters_tell(place: int, words: str, told: list[tuple[str, Severity]]) -> None:
    said = [*RIGHT]
    said[place] = words
    assert left(CZECH, UKRAINIAN.format(*said), ("cs", "uk")) == told


def test_a_row_of_a_language_without_a_table() -> None:
    source = "Mpishi anaonja mchuzi mzito kwa uangalifu.\n\nAnafungua dirisha."
    target = "მზარეული ფრთხილად სინჯავს mchuzi mzito.\n\nის ფანჯარას აღებს."
    assert left(source, target, ("sw", "ka")) == [("mchuzi mzito", MAJOR)]


@pytest.mark.parametrize("word", ["stdio", "async def", "co-op-review", "middleware", "gzip"])
def test_names_of_programs_and_english_of_a_trade_are_no_words_of_the_source(word: str) -> None:
    source, target = f"El servidor usa {word} cada noche.", f"Сервер каждую ночь использует {word}."
    assert MAJOR not in [severity for _, severity in left(source, target, ("es", "ru"))]


def test_what_the_note_keeps_throughout_is_meant() -> None:
    source = "La siesta dura poco.\n\nCada siesta ayuda.\n\nNadie olvida la siesta."
    target = "Недолго длится siesta.\n\nПомогает каждая siesta.\n\nНикто не забывает siesta."
    assert left(source, target, ("es", "ru")) == []
