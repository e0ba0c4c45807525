"""A number that all translations write in the manner of their language against the source's slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note
from qa.run.pipeline import check_group
from qa.run.settings import Settings

SOURCE = "The old library of the town holds {} books, and nobody has counted them in this century."
NOTES = {
    "de": "Die alte Bibliothek der Stadt besitzt {} Bücher, und niemand hat sie in diesem Jahrhundert gezählt.",
    "es": "La vieja biblioteca de la ciudad guarda {} libros, y nadie los ha contado en este siglo.",
    "fr": "La vieille bibliothèque de la ville possède {} livres, et personne ne les a comptés en ce siècle.",
    "zh": "镇上的老图书馆藏有{}册书，本世纪还没有人清点过。",
}
WRITTEN = {"de": "275.000", "es": "275 000", "fr": "275 000", "zh": "27.5万"}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def found(folder: Path, number: str, engines: Engines) -> list[Finding]:
    texts = {"en": SOURCE.format(number), **{lang: NOTES[lang].format(WRITTEN[lang]) for lang in NOTES}}
    for lang, text in texts.items():
        (folder / f"{lang}.md").write_text(text + "\n", encoding="utf-8")
    notes = [Note(str(folder / f"{lang}.md"), lang) for lang in texts]
    return list(check_group(Group("note", notes[0], tuple(notes[1:])), Settings(Config()), engines).findings)


def test_the_source_is_the_suspect_whatever_the_notation(tmp_path: Path, engines: Engines) -> None:
    ((path, check),) = [(Path(f.target.path).name, f.check) for f in found(tmp_path, "250,000", engines)]
    assert (path, check) == ("en.md", "number-mismatch")


def test_notations_of_one_number_are_no_finding(tmp_path: Path, engines: Engines) -> None:
    assert found(tmp_path, "275,000", engines) == []


WAIT = {
    "de": "Der Ofen braucht zehn Stunden, bis er kalt ist.",
    "es": "El horno tarda diez horas en enfriarse.",
    "fr": "Le four met dix heures à refroidir.",
    "ar": "يحتاج الفرن إلى عشر ساعات حتى يبرد.",
}


def test_a_twenty_that_begins_as_a_ten_mentions_none(tmp_path: Path, engines: Engines) -> None:
    def told(texts: dict[str, str]) -> list[tuple[str, str, str]]:
        for lang, text in texts.items():
            (tmp_path / f"{lang}.md").write_text(text + "\n", encoding="utf-8")
        notes = tuple(Note(str(tmp_path / f"{lang}.md"), lang) for lang in texts)
        result = check_group(Group("note", None, notes), Settings(Config()), engines)
        return [(f.target_lang, f.check, str(f.severity)) for f in result.findings]

    assert told(WAIT) == []
    wrong = WAIT | {"ar": "يحتاج الفرن إلى عشرين ساعة حتى يبرد."}
    assert told(wrong) == [("ar", "number-mismatch", "major")]


SHELF = {
    "de": "Für das Regal aus Buchenholz braucht man 12, 16 und 20 Schrauben.",
    "es": "Para el estante de haya se necesitan 12, 16 y 20 tornillos.",
    "fr": "Pour l'étagère en hêtre, il faut 12, 16 et 20 vis.",
    "zh": "做这个榉木架子需要 12、16 和 20 颗螺丝。",
}


@pytest.mark.parametrize(
    ("lang", "row", "other", "told"),
    [("zh", "12、16 和 20", "12 和 20", True), ("de", "12, 16 und 20", "12 und 16", True), ("zh", "", "", False)],
)
def test_one_of_a_row_of_numbers_is_lost(
    lang: str, row: str, other: str, told: bool, tmp_path: Path, engines: Engines
) -> None:
    texts = {**SHELF, lang: SHELF[lang].replace(row, other)}
    for name, text in texts.items():
        (tmp_path / f"{name}.md").write_text(text + "\n", encoding="utf-8")
    group = Group("note", None, tuple(Note(str(tmp_path / f"{name}.md"), name) for name in texts))
    numbers = [f for f in check_group(group, Settings(Config()), engines).findings if f.check == "number-mismatch"]
    assert [(f.target_lang, str(f.severity)) for f in numbers] == [(lang, "major")] * told
