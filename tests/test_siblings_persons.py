"""Persons and places that one note of several has alone, in letters that its siblings do not share."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.checks.values._opening_names import HEARD
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings
from qa.text.hearing import share

LIGHT = {
    "sv": "År 1672 skrev Isaac Newton om ljus och färger i ett långt brev.",
    "de": "Im Jahr 1672 schrieb Isaac Newton in einem langen Brief über Licht und Farben.",
    "es": "En 1672 Isaac Newton escribió sobre la luz y los colores en una larga carta.",
    "hi": "1672 में आइज़ैक न्यूटन ने एक लंबे पत्र में प्रकाश और रंगों के बारे में लिखा।",
}
LETTERS = {
    "it": "Nel 1672 Isaac Newton scrisse in una lunga lettera sulla luce e sui colori.",
    "ru": "В 1672 году Исаак Ньютон писал в длинном письме о свете и цветах.",
    "ja": "1672年、アイザック・ニュートンは長い手紙で光と色について書いた。",
    "pt": "Em 1672 Isaac Newton escreveu numa longa carta sobre a luz e as cores.",
}
HARBOUR = {
    "es": "El barco llegó de Perú con una carga de lana y de madera.",
    "fr": "Le navire arriva du Pérou avec une cargaison de laine et de bois.",
    "ru": "Корабль прибыл из Перу с грузом шерсти и древесины.",
    "hi": "जहाज़ पेरू से ऊन और लकड़ी का माल लेकर आया।",
}
VOYAGE = {
    "cs": "Roku 1519 vyplul Fernão de Magalhães ze Sevilly s pěti loděmi na dlouhou cestu.",
    "de": "Im Jahr 1519 verließ Ferdinand Magellan Sevilla mit fünf Schiffen zu einer langen Reise.",
    "id": "Pada tahun 1519 Ferdinand Magellan meninggalkan Sevilla dengan lima kapal untuk perjalanan panjang.",
    "es": "En 1519 Fernando de Magallanes dejó Sevilla con cinco barcos para un largo viaje.",
}


def _told(notes: dict[str, str], folder: Path) -> list[Finding]:
    paths = {lang: folder / f"{lang}.md" for lang in notes}
    for lang, path in paths.items():
        path.write_text(f"# {lang}\n\n{notes[lang]}\n", encoding="utf-8")
    group = Group("note", None, tuple(Note(str(path), lang) for lang, path in paths.items()))
    found = check_group(group, Settings(Config()), Engines()).findings
    return [f for f in found if f.check == "name-mismatch" and f.severity is Severity.MAJOR]


@pytest.mark.parametrize(
    ("notes", "lang", "right", "wrong"),
    [
        (LIGHT, "sv", "Isaac Newton", "Robert Boyle"),
        (LETTERS, "it", "Isaac Newton", "Robert Boyle"),
        (LETTERS, "ru", "Исаак Ньютон", "Роберт Бойль"),
        (HARBOUR, "ru", "из Перу", "из Чили"),
        (HARBOUR, "fr", "du Pérou", "du Mexique"),
    ],
)
def test_a_name_that_one_note_has_alone(
    notes: dict[str, str], lang: str, right: str, wrong: str, tmp_path: Path
) -> None:
    found = _told({**notes, lang: notes[lang].replace(right, wrong)}, tmp_path)
    assert [finding.target_lang for finding in found] == [lang]


@pytest.mark.parametrize("notes", [LIGHT, LETTERS, HARBOUR, VOYAGE])
def test_names_in_each_languages_own_form_are_the_same(notes: dict[str, str], tmp_path: Path) -> None:
    assert not _told(notes, tmp_path)


def test_two_notes_that_name_two_countries_disagree(tmp_path: Path) -> None:
    (found,) = _told({"es": HARBOUR["es"], "ru": HARBOUR["ru"].replace("Перу", "Чили")}, tmp_path)
    assert found.message in {"name 'Perú' in es, 'Чили' in ru", "name 'Чили' in ru, 'Perú' in es"}


def test_a_name_that_one_language_hears_otherwise_is_not_missing(tmp_path: Path) -> None:
    model = {
        "de": "William Kermack veröffentlichte das Modell im Jahr 1927 in London.",
        "es": "William Kermack publicó el modelo en el año 1927 en Londres.",
        "fi": "William Kermack julkaisi mallin vuonna 1927 Lontoossa.",
        "ru": "Уильям Кермак опубликовал модель в 1927 году в Лондоне.",
        "ja": "ウィリアム・カーマックは1927年にロンドンでこの模型を発表しました。",
    }
    assert not _told(model, tmp_path)
    assert (
        share("Kermack", model["ja"], "ja")
        >= HEARD
        > share("Kermack", model["ja"].replace("カーマック", "ニュートン"), "ja")
    )
