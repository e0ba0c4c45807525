"""Rows of a word or two keep their order in a table; rows that numbers tell apart may have another."""

from __future__ import annotations

import pytest

from qa.align import align
from qa.engines import Engines
from qa.model import Kind
from qa.parse import parse_text

TEXTS = {
    "en": ("Before the start the tank is full.", "After landing the bottle has to be dried."),
    "es": ("Antes del lanzamiento el depósito está lleno.", "Después del aterrizaje hay que secar la botella."),
    "fr": ("Avant le départ, le réservoir est plein.", "Après l'atterrissage, il faut sécher la bouteille."),
    "ja": ("発射前のタンクは満杯です。", "着地後はボトルを乾かさなければなりません。"),
    "pl": ("Przed startem zbiornik jest pełny.", "Po lądowaniu butelkę trzeba wysuszyć."),
    "ru": ("Перед стартом бак полон.", "После приземления бутылку нужно высушить."),
    "zh": ("发射之前水箱是满的。", "落地之后必须把瓶子晾干。"),
}
PARTS = {
    "en": ("Part | Material", "nozzle | brass", "fin | cardboard", "tip | foam"),
    "es": ("Pieza | Material", "boquilla | latón", "aleta | cartón", "punta | espuma"),
    "fr": ("Pièce | Matériau", "buse | laiton", "aileron | carton", "pointe | mousse"),
    "ja": ("部品 | 材料", "ノズル | 真鍮", "フィン | 厚紙", "先端 | 発泡材"),
    "pl": ("Część | Materiał", "dysza | mosiądz", "statecznik | tektura", "czubek | pianka"),
    "ru": ("Деталь | Материал", "сопло | латунь", "стабилизатор | картон", "носик | пенопласт"),
    "zh": ("零件 | 材料", "喷嘴 | 黄铜", "尾翼 | 纸板", "尖端 | 泡沫塑料"),
}
HEIGHTS = ("a | b", "200 | 12", "400 | 32", "600 | 21")


def rows_paired(one: str, other: str, rows: dict[str, tuple[str, ...]]) -> set[tuple[int, int]]:
    """(row of the one note's table, row of the other's), a header being row 0."""
    notes = []
    for lang in (one, other):
        table = "\n".join(f"| {row} |" for row in (rows[lang][0], "---|---", *rows[lang][1:]))
        notes.append(parse_text("\n\n".join((TEXTS[lang][0], table, TEXTS[lang][1])) + "\n", f"{lang}.md", lang))
    cells = [{b.index: b.cell[1] for b in note.blocks if b.kind is Kind.TABLE_CELL and b.cell} for note in notes]
    beads = align(notes[0], notes[1], Engines())
    return {(cells[0][i], cells[1][j]) for bead in beads for i in bead.source for j in bead.target if i in cells[0]}


@pytest.mark.parametrize(("one", "other"), [(a, b) for a in PARTS for b in PARTS if a < b])
def test_short_rows_keep_their_order(one: str, other: str) -> None:
    assert rows_paired(one, other, PARTS) == {(0, 0), (1, 1), (2, 2), (3, 3)}


def test_rows_with_numbers_may_have_another_order() -> None:
    turned = {"en": HEIGHTS, "fr": (HEIGHTS[0], HEIGHTS[2], HEIGHTS[3], HEIGHTS[1])}
    assert rows_paired("en", "fr", turned) >= {(0, 0), (2, 1), (3, 2)}


def test_a_row_that_one_side_lacks_is_left_alone() -> None:
    shorter = {"en": PARTS["en"], "fr": PARTS["fr"][:3]}
    assert len(rows_paired("en", "fr", shorter)) == 3
