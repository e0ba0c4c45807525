"""Names behind a semicolon, where only names have a capital: siblings tell the one that another stands for."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from qa.model import Severity
from tests.test_siblings import check

TIDES = {
    "de": "Die Flut kommt zweimal am Tag; Laplace hat das berechnet und nannte den Mond die Ursache.",
    "es": "La marea sube dos veces al día; Laplace lo calculó y dijo que la causa era la Luna.",
    "fr": "La marée monte deux fois par jour ; Laplace l'a calculé et a dit que la cause était la Lune.",
    "it": "La marea sale due volte al giorno; Laplace lo calcolò e disse che la causa era la Luna.",
    "pt": "A maré sobe duas vezes por dia; Laplace calculou isso e disse que a causa era a Lua.",
    "pl": "Przypływ przychodzi dwa razy dziennie; Laplace to obliczył i uznał, że przyczyną jest Księżyc.",
}
STEAM = {
    "de": "Der Kessel hält drei Bar; Wasser steht bis zur Marke, und Dampf tritt oben aus.",
    "es": "La caldera aguanta tres bares; el agua llega hasta la marca y el vapor sale por arriba.",
    "fr": "La chaudière supporte trois bars ; l'eau arrive jusqu'au repère et la vapeur sort par le haut.",
    "it": "La caldaia regge tre bar; l'acqua arriva fino al segno e il vapore esce dall'alto.",
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(notes: dict[str, str], engines: Engines, folder: Path) -> list[tuple[str, Severity]]:
    found = check(folder, {lang: f"{text}\n" for lang, text in notes.items()}, engines)
    return [(Path(f.target.path).stem[-2:], f.severity) for f in found if f.check == "name-mismatch"]


@pytest.mark.parametrize("notes", [TIDES, STEAM])
def test_right_names_and_nouns_behind_a_semicolon_are_silent(
    notes: dict[str, str], tmp_path: Path, engines: Engines
) -> None:
    assert not told(notes, engines, tmp_path)


@pytest.mark.parametrize("lang", ["de", "es", "pl"])
def test_another_name_behind_a_semicolon_is_major(lang: str, tmp_path: Path, engines: Engines) -> None:
    other = {**TIDES, lang: TIDES[lang].replace("Laplace", "Poisson")}
    assert told(other, engines, tmp_path) == [(lang, Severity.MAJOR)]
