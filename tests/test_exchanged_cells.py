"""Cells of a table: a number and a word that changed places, levels beside numbers, one translation for two cells."""

from __future__ import annotations

import pytest

from qa import check_texts

SOURCE = """# Pump

The pump runs at night.

| Pressure | State | Alarms |
|---|---|---|
| below 2/1 bar | normal | 4 |
| 3/1 to 4/2 bar | raised | none |
| above 5/3 bar | emergency | two |
"""
SWEDISH = """# Pump

Pumpen går på natten.

| Tryck | Läge | Larm |
|---|---|---|
| under 2/1 bar | normalt | 4 |
| 3/1 till 4/2 bar | förhöjt | inga |
| över 5/3 bar | akut läge | två |
"""
SPANISH = """# Bomba

La bomba funciona de noche.

| Presión | Estado | Alarmas |
|---|---|---|
| menos de 2/1 bar | normal | 4 |
| de 3/1 a 4/2 bar | elevada | ninguna |
| más de 5/3 bar | emergencia | dos |
"""


def _serious(target: str, lang: str) -> list[tuple[str, str]]:
    found = check_texts(SOURCE, target, source_lang="en", target_lang=lang)
    return [(f.check, str(f.severity)) for f in found if str(f.severity) in ("major", "critical")]


def _swapped(text: str, one: str, other: str) -> str:
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


@pytest.mark.parametrize(("text", "lang"), [(SWEDISH, "sv"), (SPANISH, "es")])
def test_a_right_table_is_quiet(text: str, lang: str) -> None:
    assert _serious(text, lang) == []


def test_a_number_and_a_word_in_each_others_place() -> None:
    assert _serious(_swapped(SWEDISH, "| 4 |", "| inga |"), "sv") == [("segment-moved", "major")]
    assert _serious(_swapped(SPANISH, "| 4 |", "| ninguna |"), "es") == [("segment-moved", "major")]


def test_levels_in_each_others_place() -> None:
    assert ("segment-moved", "major") in _serious(_swapped(SWEDISH, "| normalt |", "| förhöjt |"), "sv")


def test_one_translation_for_two_cells() -> None:
    wrong = SPANISH.replace("emergencia", "normal")
    found = check_texts(SOURCE, wrong, source_lang="en", target_lang="es")
    assert ("segment-duplicated", "minor") in [(f.check, str(f.severity)) for f in found]


def test_one_translation_for_two_cells_that_mean_the_same() -> None:
    source = "| Part | Radio |\n|---|---|\n| 12 a | disabled |\n| 13 b | turned off |\n"
    target = "| Teil | Funk |\n|---|---|\n| 12 a | abgeschaltet |\n| 13 b | abgeschaltet |\n"
    found = check_texts(source, target, source_lang="en", target_lang="de")
    assert "segment-duplicated" not in [f.check for f in found]


def test_a_row_with_an_empty_cell_is_read() -> None:
    source = "| Pump | Room |\n|---|---|\n| the small one | cellar |\n| the large one | |\n| the old one | attic |\n"
    right = "| Pump | Rum |\n|---|---|\n| den lilla pumpen | källare |\n| den stora | |\n| den gamla pumpen | vind |\n"
    for target in (right, _swapped(right, "den lilla pumpen", "den stora")):
        found = check_texts(source, target, source_lang="en", target_lang="sv")
        assert "internal-error" not in {finding.check for finding in found}
