"""Words of two cells of a table that changed places in one note."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

TABLES = {
    "en": "| Animal | Food | Home |\n|---|---|---|\n| Cat | fish | house |\n| Horse | grass | stable |\n",
    "de": "| Tier | Futter | Zuhause |\n|---|---|---|\n| Katze | Fisch | Haus |\n| Pferd | Gras | Stall |\n",
    "fr": "| Animal | Nourriture | Logis |\n|---|---|---|\n| Chat | poisson | maison |\n| Cheval | herbe | écurie |\n",
    "ru": "| Животное | Еда | Дом |\n|---|---|---|\n| Кошка | рыба | дом |\n| Лошадь | трава | конюшня |\n",
    "ja": "| 動物 | 食べ物 | 住まい |\n|---|---|---|\n| 猫 | 魚 | 家 |\n| 馬 | 草 | 馬小屋 |\n",
}
FAULTS = (
    ("de", "| Fisch | Haus |", "| Haus | Fisch |"),
    ("fr", "| Nourriture | Logis |", "| Logis | Nourriture |"),
    ("ja", "| 魚 | 家 |\n| 馬 | 草 | 馬小屋 |", "| 草 | 家 |\n| 馬 | 魚 | 馬小屋 |"),
)


def _told(notes: dict[str, str], folder: Path, *, source: bool = False) -> list[Finding]:
    paths = {lang: folder / f"{lang}.md" for lang in notes}
    for lang, path in paths.items():
        path.write_text(f"# {lang}\n\n{notes[lang]}", encoding="utf-8")
    notes_of = {lang: Note(str(path), lang) for lang, path in paths.items()}
    first = notes_of.pop("en") if source else None
    found = check_group(Group("note", first, tuple(notes_of.values())), Settings(Config()), Engines()).findings
    return [f for f in found if f.check == "segment-moved" and f.severity is Severity.MAJOR]


@pytest.mark.parametrize(("lang", "right", "wrong"), FAULTS)
@pytest.mark.parametrize("source", [True, False])
def test_exchanged_words_are_told_of_the_note_that_has_them(
    lang: str, right: str, wrong: str, source: bool, tmp_path: Path
) -> None:
    notes = {k: text for k, text in TABLES.items() if source or k != "en"}
    found = _told({**notes, lang: notes[lang].replace(right, wrong)}, tmp_path, source=source)
    assert {finding.target_lang for finding in found} == {lang}
    assert len(found) == 1


def test_the_first_note_can_be_the_odd_one(tmp_path: Path) -> None:
    notes = {**TABLES, "en": TABLES["en"].replace("| fish | house |", "| house | fish |")}
    assert [finding.target_lang for finding in _told(notes, tmp_path)] == ["en"]


def test_two_notes_are_enough_where_the_words_are_clear(tmp_path: Path) -> None:
    notes = {"en": TABLES["en"], "de": TABLES["de"].replace("| Fisch | Haus |", "| Haus | Fisch |")}
    assert len(_told(notes, tmp_path, source=True)) == 1


def test_a_row_or_a_column_that_moved_as_a_whole_is_none(tmp_path: Path) -> None:
    rows = "| Pferd | Gras | Stall |\n| Katze | Fisch | Haus |"
    moved = TABLES["de"].replace("| Katze | Fisch | Haus |\n| Pferd | Gras | Stall |", rows)
    columns = (
        "| Animal | Logis | Nourriture |\n|---|---|---|\n| Chat | maison | poisson |\n| Cheval | écurie | herbe |\n"
    )
    assert not _told({**TABLES, "de": moved}, tmp_path, source=True)
    assert not _told({**TABLES, "fr": columns}, tmp_path, source=True)
    assert not _told(TABLES, tmp_path, source=True)
