"""Quantities in words: shares, times, decades, speeds, versions and zones."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

WRONG = [
    ("Half of the samples are dry.", "Ein Drittel der Proben ist trocken.", "de", Severity.MAJOR),
    ("One third of the samples are dry.", "Un quarto dei campioni è asciutto.", "it", Severity.MAJOR),
    ("Half of the samples are dry.", "Örneklerin dörtte biri kuru.", "tr", Severity.MAJOR),
    ("In the 19th century it was dry.", "В XVIII веке было сухо.", "ru", Severity.MAJOR),
    ("It has 3.2 billion users now.", "Ahora tiene 3,2 billones de usuarios.", "es", Severity.MAJOR),
    ("Use version 2.0.1 of it.", "Используйте версию 2.1.0.", "ru", Severity.MAJOR),
    ("It has 30 square metres.", "В нём 30 м³.", "ru", Severity.MAJOR),
    ("On April 3, 2021 it rained.", "3 मई 2021 को बारिश हुई।", "hi", Severity.MAJOR),
    ("It starts at 14:00 UTC.", "Empieza a las 14:00.", "es", Severity.MINOR),
    ("At 2% a year, $500 loses a lot.", "Yılda 2 € ile 500 $ çok şey kaybeder.", "tr", Severity.MAJOR),
]
RIGHT = [
    ("Half of the samples are dry.", "Die Hälfte der Proben ist trocken.", "de"),
    ("Half of the samples are dry.", "50 % der Proben sind trocken.", "de"),
    ("It drives at 36 km/h.", "時速36キロで走る。", "ja"),
    ("It was so in the 1990s.", "在 20 世纪 90 年代就是这样。", "zh"),
    ("It is 12.5 percent of all.", "它占全部的百分之十二点五。", "zh"),
    ("It has eleven samples.", "لديه إحدى عشرة عينة.", "ar"),
    ("It starts at 3:45 pm.", "Es beginnt um 15.45 Uhr.", "de"),
    ("It starts at 14:00 UTC.", "Empieza a las 14:00 (UTC).", "es"),
    ("At 2% a year, $500 loses a lot.", "Yılda %2 ile 500 $ çok şey kaybeder.", "tr"),
]


def told(source: str, target: str, lang: str) -> list[tuple[str, Severity]]:
    # a heading and a formula say that the sentences stand for each other
    notes = (f"# $x$\n\n{text} Here $a = b + c$.\n" for text in (source, target))
    found = check_texts(*notes, source_lang="en", target_lang=lang)
    return [(f.check, f.severity) for f in found if f.check == "number-mismatch"]


@pytest.mark.parametrize(("source", "target", "lang", "severity"), WRONG)
def test_another_quantity_is_told(source: str, target: str, lang: str, severity: Severity) -> None:
    assert told(source, target, lang) == [("number-mismatch", severity)]


@pytest.mark.parametrize(("source", "target", "lang"), RIGHT)
def test_the_same_quantity_is_silent(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang) == []


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "10 kg par mètre carré."),
        ("cs", "10 kg na metr čtvereční."),
        ("pl", "10 kg na metr kwadratowy."),
        ("id", "10 kg per meter persegi."),
        ("es", "10 kg por metro cuadrado."),
    ],
)
def test_the_power_behind_a_length_that_something_is_counted_per(lang: str, said: str) -> None:
    told = [
        [f.check for f in check_texts(f"It bears 10 kg per {unit}.", said, source_lang="en", target_lang=lang)]
        for unit in ("square metre", "cubic metre", "metre")
    ]
    assert told == [[], ["number-mismatch"], ["number-mismatch"]]
