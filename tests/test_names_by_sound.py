"""The encoder bears out that a name is another one only where letters do not say that it is the same."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

HESS = "The lighthouse was first described by Mary Cobb in 1902. Since then it has been rebuilt."


def told(source: str, target: str, lang: str) -> list[Severity]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.severity for f in found if f.check == "name-mismatch" and f.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        (HESS, "Маяк впервые описан Мэри Кобб в 1902 году. С тех пор его перестроили.", "ru"),
        ("A part of the letters by Bohr is lost.", "ボーアの手紙の一部は失われた。", "ja"),
        ("How is the Euler number computed?", "Kako se računa Ojlerov broj?", "sr-Latn"),
        ("Press **Ctrl**+**Alt**+**Del** to stop it.", "Zum Anhalten **Strg**+**Alt**+**Entf** drücken.", "de"),
    ],
)
def test_another_spelling_of_a_name_is_silent(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang) == []


def test_another_name_is_told() -> None:
    assert Severity.MAJOR in told(
        HESS, "Маяк впервые описан Анной Дюваль в 1902 году. С тех пор его перестроили.", "ru"
    )


KITE = "The picture shows a kite that Benjamin Franklin flew in the summer of 1752."


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("de", "Das Bild zeigt einen Drachen, den Benjamin Franklin im Sommer 1752 steigen ließ.", "Isaac Newton"),
        ("fr", "L'image montre un cerf-volant que Benjamin Franklin fit voler à l'été 1752.", "Charles Darwin"),
        ("pl", "Obraz pokazuje latawiec, który Benjamin Franklin puszczał latem 1752 roku.", "Karol Darwin"),
    ],
)
def test_a_person_by_both_names_is_told_once(lang: str, right: str, wrong: str) -> None:
    assert told(KITE, right, lang) == []
    assert told(KITE, right.replace("Benjamin Franklin", wrong), lang) == [Severity.MAJOR]


def test_a_person_whose_names_languages_spell_is_the_same() -> None:
    source = "The map belonged to Christopher Columbus and later to Martin Luther."
    assert told(source, "El mapa perteneció a Cristóbal Colón y después a Martín Lutero.", "es") == []


FOUCAULT = "In 1851 {} hung a heavy bob from the dome and showed that the Earth turns."
SWUNG = {
    "ru": "В 1851 году {} подвесил под куполом тяжёлый груз и показал, что Земля вращается.",
    "ja": "1851年、{}はドームから重いおもりを吊るし、地球が回っていることを示しました。",
    "ar": "في عام 1851 علّق {} ثقلًا كبيرًا من القبة وأثبت أن الأرض تدور.",
}


@pytest.mark.parametrize(
    ("lang", "name", "right", "wrong"),
    [
        ("ru", "Renault", "Рено", "Дюбуа"),
        ("ru", "Clairaut", "Клеро", "Карно"),
        ("ja", "Perrault", "ペロー", "クストー"),
        ("ja", "Delacroix", "ドラクロワ", "フーリエ"),
        ("ar", "Fourier", "فورييه", "كامو"),
        ("ar", "Rousseau", "روسو", "بيزيه"),
    ],
)
def test_a_french_name_is_heard_as_french_reads_it(lang: str, name: str, right: str, wrong: str) -> None:
    source = FOUCAULT.format(name)
    assert told(source, SWUNG[lang].format(right), lang) == []
    assert Severity.MAJOR in told(source, SWUNG[lang].format(wrong), lang)
