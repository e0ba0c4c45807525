"""Clauses in a third language, terms that may be loans, units."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run, serious

from qa.model import Severity

SOURCE = "Everyone who has solved eight sheets may take part, and the result comes by post within two weeks."
CLAUSES = [
    (
        "de",
        "Jeder, der acht Blätter gelöst hat, mag deelnemen aan het examen in de zaal, und das Ergebnis kommt per Post.",
    ),
    ("pt", "Todos los estudiantes que han resuelto ocho hojas podem participar, e o resultado chega pelo correio."),
    ("it", "Chi ha risolto otto fogli può partecipare, et le résultat arrive dans les deux semaines par courrier."),
    ("sv", "Alla som har löst åtta blad får delta, ja tulos tulee postissa kahden viikon kuluessa, så är det."),
    ("ru", "Каждый, кто решил восемь листов, может участвовать, і результат прийде поштою протягом двох тижнів."),
    (
        "cs",
        "Kdo vyřešil osm listů, může se zúčastnit, a výsledok príde poštou do dvoch týždňov alebo neskôr, keď bude.",
    ),
]


@pytest.mark.parametrize(("language", "target"), CLAUSES)
def test_clause_in_a_third_language(language: str, target: str) -> None:
    assert len(serious(bitext(SOURCE, target, language), "wrong-language")) == 1


QUIET = [
    # a song and a quotation that the source has too, a title, names, words of close languages, Serbian in Cyrillic
    ("de", "She sang “Je ne regrette rien” there.", "Dort sang sie „Je ne regrette rien“."),
    ("de", "She sang Je ne regrette rien there.", "Dort sang sie Je ne regrette rien."),
    ("es", "He read *À la recherche du temps perdu* twice.", "Leyó dos veces *À la recherche du temps perdu*."),
    ("pt", "Los Angeles and Las Palmas are far from El Paso.", "Los Angeles e Las Palmas ficam longe de El Paso."),
    ("nb", "The boat lies under a cover in winter.", "Båten ligger under en presenning om vinteren."),
    ("sr", "The specification is only a draft.", "Спецификација је само нацрт, као што је горе поменуто."),
    ("sk", "Check all screws before the summer.", "Pred letom skontrolujte všetky skrutky na lodi."),
]


@pytest.mark.parametrize(("language", "source", "target"), QUIET)
def test_what_only_looks_like_a_third_language(language: str, source: str, target: str) -> None:
    assert run(bitext(source, target, language), "wrong-language") == []


KEPT = [
    ("ja", "If nothing helps, open an issue.", "どれも役に立たないなら issue を開いてください。"),
    ("fr", "Pull requests should be small.", "Les pull requests doivent rester petites."),
    ("nl", "Each slice contains 180 kcal.", "Elke snee bevat 180 kcal."),
    ("es", "The result is an array of numbers.", "El resultado es un array de números."),
]


@pytest.mark.parametrize(("language", "source", "target"), KEPT)
def test_what_may_be_a_loan_is_never_major_and_units_stay(language: str, source: str, target: str) -> None:
    found = run(bitext(source, target, language))
    assert [f.target.text for f in found if f.severity.rank >= Severity.MAJOR.rank] == []
    assert "kcal" not in [f.target.text for f in found]


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("pl", "Program kopiuje folder na inny komputer i usuwa stary plik."),
        ("ro", "Programul copiază acest folder pe alt calculator și șterge fișierul vechi."),
    ],
)
def test_a_noun_that_dictionaries_of_the_language_have(language: str, target: str) -> None:
    source = "The program copies the folder to another computer and deletes the old file."
    assert [f for f in run(bitext(source, target, language)) if f.severity.rank >= Severity.MINOR.rank] == []


def test_a_term_that_is_translated_elsewhere_is_no_habit() -> None:
    source = "Open an issue first.\n\nThe issue is closed.\n\nEvery issue has a number."
    target = "まず課題を開きます。\n\n課題は閉じられました。\n\nどの issue にも番号があります。"
    assert serious(bitext(source, target, "ja")) == ["issue"]


LABELS = [
    ("de", "## Quality factor", "## Drei Bereiche", "Quality factor", Severity.MAJOR),
    ("fr", "## Remedy", "## Trois régimes", "Remedy", Severity.MAJOR),
    ("ja", "## Moisture", "## 三つの領域", "Moisture", Severity.MAJOR),
    ("fr", "## Troubleshooting", "## Trois régimes", "Troubleshooting", Severity.MINOR),
    ("de", "## Overfitting", "## Drei Bereiche", "Overfitting", Severity.MINOR),
]


@pytest.mark.parametrize(("language", "left", "other", "text", "severity"), LABELS)
def test_heading_among_translated_ones(language: str, left: str, other: str, text: str, severity: Severity) -> None:
    found = run(bitext(f"{left}\n\n## Three regimes", f"{left}\n\n{other}", language))
    assert [(f.target.text, f.severity) for f in found] == [(text, severity)]


@pytest.mark.parametrize("name", ["Docker", "Spark", "Kubernetes", "Unity Hub"])
def test_name_of_a_product_as_a_heading(name: str) -> None:
    pair = bitext(f"## {name}\n\n## Three regimes", f"## {name}\n\n## Drei Bereiche", "de")
    assert run(pair) == []


LEADS = "**Storage** It lies dry.\n\n**Warning** It burns.\n\n**{}** It lasts."
GERMAN = "**Lagerung** Es liegt trocken.\n\n**Warnung** Es brennt.\n\n**{}** Es hält lange."


def test_emphasised_words_that_open_a_text() -> None:
    left = bitext(LEADS.format("Quality factor"), GERMAN.format("Quality factor"), "de")
    assert serious(left) == ["Quality factor"]
    assert run(bitext(LEADS.format("Spark"), GERMAN.format("Spark"), "de")) == []
    # buttons, where every one is kept
    assert serious(bitext(LEADS.format("Save all"), LEADS.format("Save all").replace("It", "Es"), "de")) == []
