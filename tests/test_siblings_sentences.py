"""A whole sentence that one of several notes lacks is told of that note, whoever is the pivot."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from qa.model import Severity
from tests.test_siblings import check

NOTES = {
    "de": ("Die Gruppe baute im Sommer eine Brücke aus Holz.", "Sie hält bis heute.", "Am Ufer steht jetzt eine Bank."),
    "es": (
        "El grupo construyó en verano un puente de madera.",
        "Resiste hasta hoy.",
        "En la orilla hay ahora un banco.",
    ),
    "fr": ("En été, le groupe a construit un pont en bois.", "Il tient toujours.", "Sur la rive se trouve un banc."),
    "pl": ("Latem grupa zbudowała drewniany most.", "Stoi on do dziś.", "Na brzegu ustawiono teraz ławkę."),
    "ru": ("Летом группа построила деревянный мост.", "Он стоит до сих пор.", "На берегу теперь есть скамейка."),
}
TITLES = {"de": "Die Brücke", "es": "El puente", "fr": "Le pont", "pl": "Most", "ru": "Мост"}
REST = {
    "de": "Das Wasser des Baches kommt aus den Bergen und ist auch im August kalt.",
    "es": "El agua del arroyo viene de las montañas y también en agosto está fría.",
    "fr": "L'eau du ruisseau vient des montagnes et reste froide même en août.",
    "pl": "Woda w strumieniu płynie z gór i nawet w sierpniu jest zimna.",
    "ru": "Вода в ручье течёт с гор и даже в августе остаётся холодной.",
}


def texts(languages: str, without: str = "", joined: str = "") -> dict[str, str]:
    found = {}
    for lang in languages.split():
        first, second, third = NOTES[lang]
        if lang == joined:
            first, second = f"{first[:-1]};", f"{second[0].lower()}{second[1:]}"
        said = [first, second] if lang == without else [first, second, third]
        found[lang] = f"# {TITLES[lang]}\n\n{' '.join(said)}\n\n{REST[lang]}\n"
    return found


@pytest.mark.parametrize("languages", ["de fr ru", "es pl ru", "de es fr pl"])
def test_a_lost_sentence_is_that_notes(tmp_path: Path, languages: str) -> None:
    for lang in languages.split():
        found = [f for f in check(tmp_path, texts(languages, lang), Engines()) if f.severity is not Severity.NEUTRAL]
        assert [(f.check, f.severity, f.target_lang) for f in found] == [("segment-omitted", Severity.MAJOR, lang)]


@pytest.mark.parametrize("languages", ["de fr ru", "es pl ru", "de es fr pl"])
def test_joined_sentences_are_none_lost(tmp_path: Path, languages: str) -> None:
    for lang in languages.split():
        found = check(tmp_path, texts(languages, joined=lang), Engines())
        assert [f for f in found if f.check == "segment-omitted" and f.severity is not Severity.NEUTRAL] == []
