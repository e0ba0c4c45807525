"""Cells that say "on" for "off"."""

from __future__ import annotations

import pytest

from qa import check_texts

TABLE = (
    "# Lamp\n\nThe lamp has two keys.\n\n| Key | Now | Free |\n|---|---|---|\n| `A` | off | yes |\n| `B` | on | no |\n"
)
NOTES = {
    "de": ("Die Lampe hat zwei Tasten.", "Taste", "Jetzt", "Frei", "ausgeschaltet", "ja", "eingeschaltet", "nein"),
    "ru": ("У лампы две клавиши.", "Клавиша", "Сейчас", "Свободна", "выключено", "да", "включено", "нет"),
    "vi": ("Đèn có hai phím.", "Phím", "Bây giờ", "Trống", "tắt", "có", "bật", "không"),
}


def _opposites(lang: str, off: str, yes: str) -> list[str]:
    text, key, now, free, *said = NOTES[lang]
    rows = f"| {key} | {now} | {free} |\n|---|---|---|\n| `A` | {off} | {yes} |\n| `B` | {said[2]} | {said[3]} |"
    found = check_texts(TABLE, f"# Lampe\n\n{text}\n\n{rows}\n", source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "antonym-swapped"]


@pytest.mark.parametrize("lang", NOTES)
def test_a_cell_that_says_the_opposite(lang: str) -> None:
    _, _, _, _, off, yes, on, _ = NOTES[lang]
    assert _opposites(lang, off, yes) == []
    assert _opposites(lang, on, yes) == [f"'off' became its opposite: '{on}' says 'on'"]
