"""Short sentences that are lost, said twice, and cells of a table that changed places."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Finding, Severity


def found(source: str, target: str, language: str) -> list[Finding]:
    return check_texts(source, target, source_lang="en", target_lang=language)


def serious(source: str, target: str, language: str) -> list[str]:
    return [f.check for f in found(source, target, language) if f.severity is Severity.MAJOR]


LETTERS = "The letters are kept in the national archive of the country. {}The account was printed in 1912."
LOST = "All of the old maps have been lost. "


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("es", "Las cartas se guardan en el archivo nacional del país. {}El relato se imprimió en 1912."),
        ("cs", "Dopisy jsou uloženy v národním archivu země. {}Zpráva byla vytištěna v roce 1912."),
    ],
)
def test_a_short_sentence_that_is_lost_is_major(language: str, target: str) -> None:
    kept = {"es": "Todos los mapas antiguos se han perdido. ", "cs": "Všechny staré mapy se ztratily. "}[language]
    source = LETTERS.format(LOST)
    assert serious(source, target.format(kept), language) == []
    assert serious(source, target.format(""), language) == ["segment-omitted"]


def test_a_sentence_of_three_words_said_twice() -> None:
    source = LETTERS.format(LOST)
    target = "Dopisy jsou uloženy v národním archivu země. {}Zpráva byla vytištěna v roce 1912."
    assert "repeated-text" in serious(source, target.format("Výkresy se ztratily. Výkresy se ztratily. "), "cs")
    assert serious("No, no. No, no. It is late.", "Ne, ne. Ne, ne. Je pozdě.", "cs") == []


TABLE = "| Level | Quantile | Sample size |\n|---|---|---|\n| 90 % | 1.645 | 153 |\n| 95 % | 1.960 | 217 |\n"
POLISH = "| Poziom | Kwantyl | Liczebność próby |\n|---|---|---|\n| 90 % | 1,645 | 153 |\n| 95 % | 1,960 | 217 |\n"


def test_values_that_changed_places() -> None:
    assert serious(TABLE, POLISH, "pl") == []
    assert "segment-moved" in serious(TABLE, POLISH.replace("1,960 | 217", "217 | 1,960"), "pl")


FOOD = "| Ingredient | Amount |\n|---|---|\n| salt | 16 g |\n| walnuts | 120 g |\n| warm water | 300 g |\n"
ITALIAN = "| Ingrediente | Quantità |\n|---|---|\n| sale | 16 g |\n| noci | 120 g |\n| acqua calda | 300 g |\n"


def test_amounts_that_changed_places() -> None:
    swapped = ITALIAN.replace("16 g", "x").replace("120 g", "16 g").replace("x", "120 g")
    assert serious(FOOD, ITALIAN, "it") == []
    assert "segment-moved" in serious(FOOD, swapped, "it")


def test_rows_in_another_order_are_no_exchanged_cells() -> None:
    rows = ITALIAN.splitlines()
    resorted = "\n".join([*rows[:2], rows[4], rows[3], rows[2]]) + "\n"
    assert not [f for f in found(FOOD, resorted, "it") if "each other's place" in f.message]
