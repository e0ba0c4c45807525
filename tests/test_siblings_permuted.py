"""What a group of notes without a source tells does not hang on the order of its files, their names, or the pivot."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Group, Note
from qa.run.pipeline import check_group
from qa.run.settings import Settings

ORDERS = 10
NOTES = {
    "de": "# Der Leuchtturm\n\nDer Turm wurde 1843 von Fresnel entworfen und steht auf einem Felsen vor der Küste.\n\n"
    "Seine Linse bündelt das Licht, und die Reichweite beträgt $d = 3{,}57 \\sqrt{h} + 4$ Kilometer.\n\n"
    "Die Wärter zündeten die Lampe jeden Abend an, weil die Schiffe den Felsen bei Nacht nicht sehen konnten.\n\n"
    "## Die Räume\n\n- Im Keller lagert das Öl für den Winter.\n- In der Küche steht ein Ofen aus Eisen.\n"
    "- Unter dem Dach dreht sich die große Linse.\n\n"
    "Besucher brauchen `turm --offen` nicht zu kennen, denn die Tür ist tagsüber immer offen.\n",
    "fr": "# Le phare\n\nLa tour fut conçue en 1843 par Fresnel et se dresse sur un rocher au large de la côte.\n\n"
    "Sa lentille concentre la lumière, et la portée est de $d = 3{,}57 \\sqrt{h} + 4$ kilomètres.\n\n"
    "Les gardiens allumaient la lampe chaque soir, car les navires ne pouvaient pas voir le rocher la nuit.\n\n"
    "## Les pièces\n\n- La cave contient l'huile pour l'hiver.\n- Dans la cuisine se trouve un poêle en fer.\n"
    "- Sous le toit tourne la grande lentille.\n\n"
    "Les visiteurs n'ont pas besoin de connaître `turm --offen`, car la porte est toujours ouverte le jour.\n",
    "es": "# El faro\n\nLa torre fue diseñada en 1843 por Fresnel y se alza sobre una roca frente a la costa.\n\n"
    "Su lente concentra la luz, y el alcance es de $d = 3{,}57 \\sqrt{h} + 4$ kilómetros.\n\n"
    "Los fareros encendían la lámpara cada tarde, porque los barcos no podían ver la roca de noche.\n\n"
    "## Las salas\n\n- En el sótano se guarda el aceite para el invierno.\n- En la cocina hay una estufa de hierro.\n"
    "- Bajo el techo gira la gran lente.\n\n"
    "Los visitantes no necesitan conocer `turm --offen`, porque la puerta está siempre abierta de día.\n",
    "pl": "# Latarnia morska\n\nWieżę zaprojektował w 1843 roku Fresnel, a stoi ona na skale niedaleko brzegu.\n\n"
    "Jej soczewka skupia światło, a zasięg wynosi $d = 3{,}57 \\sqrt{h} + 4$ kilometra.\n\n"
    "Latarnicy zapalali lampę każdego wieczoru, bo statki nie mogły w nocy zobaczyć skały.\n\n"
    "## Pomieszczenia\n\n- W piwnicy leży olej na zimę.\n- W kuchni stoi żelazny piec.\n"
    "- Pod dachem obraca się wielka soczewka.\n\n"
    "Zwiedzający nie muszą znać `turm --offen`, bo drzwi są w dzień zawsze otwarte.\n",
}
FAULTS = {
    "formula": ("fr", "\\sqrt{h} + 4", "\\sqrt{h} - 4"),
    "number": ("de", "1843", "1834"),
    "name": ("es", "por Fresnel", "por Zeppelin"),
    "clause": ("pl", ", bo statki nie mogły w nocy zobaczyć skały", ""),
    "paragraph": ("fr", NOTES["fr"].split("\n\n")[3] + "\n\n", ""),
    "item": ("de", "- In der Küche steht ein Ofen aus Eisen.\n", ""),
    "twice": ("es", "- Bajo el", "- Bajo el techo gira la gran lente.\n- Bajo el"),
    "negation": ("fr", "ne pouvaient pas voir", "pouvaient voir"),
    "opposite": ("de", "immer offen", "immer geschlossen"),
    "code": ("pl", "`turm --offen`", "`turm --zu`"),
    "heading": ("es", "## Las salas", "#### Las salas"),
    "english": ("pl", "- W kuchni stoi żelazny piec.", "- There is an iron stove in the kitchen."),
    "whole": ("de", "", ""),
}  # fmt: skip


UNTOLD = {"heading", "opposite"}
"""Faults that may have no finding here; what there is must be the same."""


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(folder: Path, notes: dict[str, str], pivot: str, engines: Engines) -> list[tuple[str, str, str, int, str]]:
    folder.mkdir()
    files = {lang: folder / f"{number}-{lang}.md" for number, lang in enumerate(notes)}
    for lang, path in files.items():
        path.write_text(notes[lang], encoding="utf-8")
    group = Group("n", None, tuple(Note(str(path), lang) for lang, path in files.items()))
    found = check_group(group, Settings(Config(pivot=pivot)), engines).findings
    return sorted((f.target_lang, f.check, f.severity, f.target.line, f.message) for f in found)


@pytest.mark.parametrize("fault", FAULTS)
def test_orders_names_and_pivots_change_nothing(fault: str, tmp_path: Path, engines: Engines) -> None:
    lang, old, new = FAULTS[fault]
    notes = {**NOTES, lang: NOTES[lang].replace(old, new)} if old else NOTES
    assert notes is NOTES or notes != NOTES
    first, rng = told(tmp_path / "first", notes, "", engines), random.Random(fault)
    for number in range(ORDERS):
        order = rng.sample(sorted(notes), len(notes))
        again = told(tmp_path / str(number), {name: notes[name] for name in order}, rng.choice(order), engines)
        assert again == first
    grave = {found[0] for found in first if found[2] in ("major", "critical")}
    assert grave <= {lang}
    if old and fault not in UNTOLD:
        assert {found[0] for found in first} >= {lang}
    assert old or first == []
