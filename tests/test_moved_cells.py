"""A table that moved and lost a cell: the cell is missing, the others stand elsewhere."""

from __future__ import annotations

from qa import check_texts

GARDENS = (
    ("## Gardens", "## Gärten"),
    ("Tomatoes grow well next to the old wall.", "Tomaten wachsen gut neben der alten Mauer."),
    ("The gate stays open until eight in the evening.", "Das Tor bleibt bis acht Uhr abends offen."),
    ("Nobody waters the roses on Sundays.", "Sonntags gießt niemand die Rosen."),
    ("A bench stands in the shade of the oak.", "Im Schatten der Eiche steht eine Bank."),
)
ROWS = ("| the red valve | opens slowly in the cold morning |", "| the long pipe | carries water |")
TABLE = "\n".join(("| part | task |", "|---|---|", *ROWS))
TEIL = "| Teil | Aufgabe |\n|---|---|\n| das rote Ventil | öffnet sich am kalten Morgen langsam |\n| das lange Rohr | |"


def test_a_moved_table_that_lost_a_cell() -> None:
    source = "\n\n".join(["# Notes", TABLE, *(en for en, _ in GARDENS)]) + "\n"
    target = "\n\n".join(["# Notizen", *(de for _, de in GARDENS), TEIL]) + "\n"
    found = [(f.check, f.message) for f in check_texts(source, target, source_lang="en", target_lang="de")]
    assert ("segment-omitted", "missing from the translation: table cell 'carries water'") in found
    assert [check for check, _ in found].count("segment-moved") == 1
    assert "internal-error" not in [check for check, _ in found]
