"""Terms that became one word: in the first cells of a table's rows, and in all of a note."""

from __future__ import annotations

import pytest

from qa import check_texts

SOURCE = """# Heat

Conduction moves heat through a solid. Conduction needs contact between bodies. In metals conduction is fast.

Convection moves heat with a fluid. Convection needs gravity below the pot. In water convection is strong.

The book treats conduction and convection together in a chapter.
"""
RIGHT = """# Wärme

Leitung bewegt Wärme durch einen Festkörper. Leitung braucht Berührung zwischen Körpern. In Metall ist Leitung schnell.

Strömung bewegt Wärme mit einer Flüssigkeit. Strömung braucht Schwerkraft unter dem Topf. In Wasser ist Strömung stark.

Das Buch behandelt Leitung und Strömung zusammen in einem Kapitel.
"""
TABLE = """
| Kind | Example |
|---|---|
| Conduction | spoon |
| Convection | soup |
"""


def told(source: str, target: str) -> list[tuple[str, str]]:
    found = check_texts(source, target, source_lang="en", target_lang="de")
    return [(f.severity.value, f.message) for f in found if f.check == "term-collapsed"]


def test_terms_that_share_a_word_in_all_of_a_note_are_counted() -> None:
    both = RIGHT.replace("Strömung bewegt", "Leitung bewegt").replace("Strömung braucht", "Leitung braucht")
    both = both.replace("ist Strömung", "ist Leitung")
    message = "'conduction' (4) and 'convection' (4) both became 'Leitung' in all of the note"
    assert told(SOURCE, both) == [("neutral", message)]
    assert told(SOURCE, RIGHT) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Leitung", "Leitung"), [("minor", "'Conduction' and 'Convection' both became 'Leitung'")]),
        (("Leitung", "Strömung"), []),
    ],
)
def test_the_first_cells_of_rows_are_set_apart(rows: tuple[str, str], expected: list[tuple[str, str]]) -> None:
    table = f"\n| Art | Beispiel |\n|---|---|\n| {rows[0]} | Löffel |\n| {rows[1]} | Suppe |\n"
    assert told(SOURCE + TABLE, RIGHT + table) == expected
