"""What is folded after the votes: a slip explains what follows from it, and no other fault beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_texts
from qa.engines import Engines
from tests.test_siblings import check

BARRELS = """# Barrels

The barrels were weighed on Monday. Each barrel holds 48 litres of water. The cellar stays cool in July.
"""
FÄSSER = """# Fässer

Die Fässer wurden am Montag gewogen. Jedes Fass fasst {} Liter Wasser. Der Keller bleibt im Juli kühl.{}
"""
REMARK = " (Anmerkung des Übersetzers: Dieser Text wurde frei übersetzt.)"
BALLS = "Let $m$ be the mass of the ball and $v$ its speed, so that its momentum is $p = m v$ as long as it is slow.\n"
KUGELN = "Sei {} die Masse der Kugel und {} ihre Geschwindigkeit, so dass ihr Impuls {} ist, solange sie langsam ist.\n"
PARTS = {
    "en": ("The team won the race in 2019.", "The prize was a telescope.", "The neighbours brought cake every Sunday."),
    "de": (
        "Die Gruppe gewann 2019 das Rennen.",
        "Der Preis war ein Fernrohr.",
        "Die Nachbarn brachten sonntags Kuchen mit.",
    ),
    "es": (
        "El equipo ganó la carrera en 2019.",
        "El premio fue un telescopio.",
        "Los vecinos traían pastel los domingos.",
    ),
    "fr": (
        "L'équipe a gagné la course en 2019.",
        "Le prix était un télescope.",
        "Les voisins apportaient du gâteau le dimanche.",
    ),
    "ru": ("Команда выиграла гонку в 2019 году.", "Призом был телескоп.", "Соседи приносили пирог по воскресеньям."),
}
TITLES = {"en": "The boat", "de": "Das Boot", "es": "El barco", "fr": "Le bateau", "ru": "Лодка"}
BEFORE = {
    "en": "The boat is moored below the old mill, where the river is calm.",
    "de": "Das Boot liegt unterhalb der alten Mühle, wo der Fluss ruhig ist.",
    "es": "El barco está amarrado debajo del viejo molino, donde el río está tranquilo.",
    "fr": "Le bateau est amarré sous le vieux moulin, où la rivière est calme.",
    "ru": "Лодка стоит ниже старой мельницы, где река спокойна.",
}


def note(lang: str, *, sentence: bool = True, paragraph: bool = True, year: str = "2019", remark: str = "") -> str:
    first, second, third = PARTS[lang]
    said = first.replace("2019", year) + (f" {second}" if sentence else "")
    return "\n\n".join([f"# {TITLES[lang]}", BEFORE[lang], said + remark, *([third] if paragraph else [])]) + "\n"


@pytest.mark.parametrize(("litres", "told"), [("48", []), ("84", ["number-mismatch"])])
def test_a_remark_explains_no_other_number(litres: str, told: list[str]) -> None:
    found = check_texts(BARRELS, FÄSSER.format(litres, REMARK), source_lang="en", target_lang="de")
    assert sorted(f.check for f in found) == [*told, "translator-residue"]


def test_numbers_of_a_remark_are_its_own() -> None:
    remark = " (Anmerkung des Übersetzers: 3 Sätze wurden frei übersetzt.)"
    found = check_texts(BARRELS, FÄSSER.format("48", remark), source_lang="en", target_lang="de")
    assert [f.check for f in found] == ["translator-residue"]


@pytest.mark.parametrize(
    ("formulas", "told"),
    [
        (("$m$", "$v$", "groß"), ["formula-missing"]),
        (("$$m$$", "$v$", "groß"), ["formula-missing", "math-delimiters"]),
        (("$m", "$v$", "$p = m v$"), ["math-delimiters"]),
    ],
)
def test_a_displayed_formula_explains_no_lost_one(formulas: tuple[str, str, str], told: list[str]) -> None:
    found = check_texts(BALLS, KUGELN.format(*formulas), source_lang="en", target_lang="de")
    assert sorted(f.check for f in found) == told


def test_a_lost_sentence_and_the_paragraph_behind_it(tmp_path: Path) -> None:
    notes = {lang: note(lang) for lang in ("de", "fr", "ru")}
    notes["fr"] = note("fr", sentence=False, paragraph=False)
    found = check(tmp_path, notes, Engines())
    assert [(f.check, f.target_lang) for f in found] == [("segment-omitted", "fr")] * 2
    assert [f.message.partition(": ")[2].split()[0] for f in found] == ["sentence", "paragraph"] or [
        f.message.partition(": ")[2].split()[0] for f in found
    ] == ["paragraph", "sentence"]


def test_a_slip_of_the_source_hides_no_lost_paragraph(tmp_path: Path) -> None:
    notes = {lang: note(lang) for lang in ("de", "es", "fr", "ru")}
    lost = "\n\n".join(notes["es"].split("\n\n")[:2] + notes["es"].split("\n\n")[3:])
    found = check(tmp_path, {**notes, "es": lost}, Engines(), note("en", year="2016"))
    assert sorted((f.check, f.target_lang) for f in found) == [("number-mismatch", "en"), ("segment-omitted", "es")]
    assert all("has what the source has" not in f.message for f in found)


@pytest.mark.parametrize("pivot", ["de", "fr", "ru"])
def test_a_remark_in_one_note_hides_nothing_in_another(tmp_path: Path, pivot: str) -> None:
    remarks = {
        "de": REMARK,
        "fr": " (Note du traducteur : ce texte a été traduit librement.)",
        "ru": " (Примечание переводчика: этот текст переведён вольно.)",
    }
    other = "de" if pivot == "ru" else "ru"
    notes = {lang: note(lang) for lang in ("de", "fr", "ru")}
    notes[pivot] = note(pivot, remark=remarks[pivot])
    notes[other] = note(other, year="2016")
    found = check(tmp_path, notes, Engines())
    expected = [("number-mismatch", other), ("translator-residue", pivot)]
    assert sorted((f.check, f.target_lang) for f in found) == expected
