"""Words of the trade and names that one translation of a group keeps, and slips of the same kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_texts
from qa.engines import Engines
from qa.model import Severity
from tests.test_siblings import check

SOURCE = """# Copies

Use `dd` to copy the disk. Every block has one byte of state.

Push the work to the mirror.

## Branches

The rest is easy to learn.
"""
NOTES = {
    "el": """# Αντίγραφα

Χρησιμοποιήστε το `dd` για να αντιγράψετε τον δίσκο. Κάθε τμήμα έχει ένα byte κατάστασης.

Κάντε push την εργασία στον καθρέφτη.

## Κλάδοι

Τα υπόλοιπα μαθαίνονται εύκολα.
""",
    "ru": """# Копии

Скопируйте диск командой `dd`. У каждого блока один байт состояния.

Отправьте работу на зеркало.

## Ветви

Остальному легко научиться.
""",
    "de": """# Kopien

Kopiere die Platte mit `dd`. Jeder Block hat ein Byte für seinen Zustand.

Schicke die Arbeit an den Spiegel.

## Branches

Der Rest ist leicht zu lernen.
""",
    "uk": """# Копії

Скопіюйте диск командою `dd`. Кожен блок має один байт стану.

Надішліть роботу на дзеркало.

## Гілки

Решти легко навчитися.
""",
}


@pytest.mark.parametrize("source", ["", SOURCE], ids=["alone", "with source"])
def test_a_word_of_the_trade_is_no_grave_leak(source: str, tmp_path: Path) -> None:
    assert check(tmp_path, NOTES, Engines(), source) == []


@pytest.mark.parametrize("source", ["", SOURCE], ids=["alone", "with source"])
def test_an_everyday_word_beside_it_is(source: str, tmp_path: Path) -> None:
    notes = {**NOTES, "el": NOTES["el"].replace("καθρέφτη", "mirror")}
    found = check(tmp_path, notes, Engines(), source)
    assert [(f.check, f.target_lang, f.target.line) for f in found] == [("untranslated-fragment", "el", 5)]


@pytest.mark.parametrize(
    ("cell", "grave"), [("Isle of Skye", False), ("Speed of Light", True), ("Gulf of Mexico", True)]
)
def test_a_cell_that_ends_on_a_name_may_be_one(cell: str, grave: bool) -> None:
    source = f"| What | Value |\n|---|---|\n| {cell} | 16 |\n| North Sea | 2 |\n"
    target = f"| Was | Wert |\n|---|---|\n| {cell} | 16 |\n| Nordsee | 2 |\n"
    found = check_texts(source, target, source_lang="en", target_lang="de")
    told = [f for f in found if f.check == "untranslated-block" and f.severity.rank >= Severity.MINOR.rank]
    assert [f.severity for f in told] == [Severity.MAJOR if grave else Severity.MINOR]
