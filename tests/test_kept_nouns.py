"""Nouns that a language writes as English does, and words of the programmers' trade that one of several notes keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_texts
from qa.engines import Engines
from qa.model import Finding, Severity
from tests.test_siblings import check

SOURCE = """# Calibrating a probe

This chapter shows how to calibrate a probe with warm water and how to read the result.

All examples use the readings from the first chapter. Write them down before you continue.

The line has two parameters, the slope $a$ and the {} $b$:

$$
y = a x + b
$$

We choose them so that the sum of the squared errors is as small as possible.

The measured points and the line stand in the picture. The grey band shows how sure we are.

Three of the 40 points lie outside the band. That is more than we would expect, but not enough to reject the line.

Clean the glass with a soft cloth after every measurement, for salt and chalk settle on it within a few hours.

The cable must stay dry, and the battery has to be full before the work begins in the morning.

Do not delete a point only because it is far from the line. Look into the notebook first.
"""
TARGET = """# Een sonde kalibreren

Dit hoofdstuk laat zien hoe je een sonde met warm water kalibreert en hoe je het resultaat leest.

Alle voorbeelden gebruiken de aflezingen uit het eerste hoofdstuk. Schrijf ze op voordat je verdergaat.

De lijn heeft twee parameters, de helling $a$ en {} $b$:

$$
y = a x + b
$$

We kiezen ze zo dat de som van de gekwadrateerde fouten zo klein mogelijk is.

De gemeten punten en de lijn staan in de afbeelding. De grijze band toont hoe zeker we zijn.

Drie van de 40 punten liggen buiten de band. Dat is meer dan we zouden verwachten, maar te weinig om haar te verwerpen.

Maak het glas na elke meting schoon met een zachte doek, want zout en kalk zetten zich er binnen enkele uren op af.

De kabel moet droog blijven en de batterij moet vol zijn voordat het werk 's ochtends begint.

Verwijder een punt niet alleen omdat het ver van de lijn ligt. Kijk eerst in het notitieboek.
"""


def majors(found: list[Finding]) -> list[str]:
    return [f.check for f in found if f.severity.rank >= Severity.MAJOR.rank]


@pytest.mark.parametrize(
    ("said", "kept", "faults"),
    [
        ("offset", "de offset", []),
        ("intercept", "het intercept", []),
        ("catalyst", "de catalyst", ["untranslated-fragment"]),
        ("bandwidth", "de bandwidth", ["untranslated-fragment"]),
    ],
)
def test_a_noun_of_both_languages_is_no_major_leftover(said: str, kept: str, faults: list[str]) -> None:
    found = check_texts(SOURCE.format(said), TARGET.format(kept), source_lang="en", target_lang="nl")
    assert majors(found) == faults


NOTES = {
    "de": "# Abfragen\n\nMit `fetch` wartet das Programm, bis die Zeitüberschreitung der Verbindung eintritt.\n",
    "it": "# Richieste\n\nCon `fetch` il programma aspetta fino alla scadenza della connessione.\n",
    "vi": "# Yêu cầu\n\nVới `fetch`, chương trình chờ đến khi hết thời gian kết nối.\n",
    "th": "# คำขอ\n\nเมื่อใช้ `fetch` โปรแกรมจะรอจนกว่าจะถึง {}ของการเชื่อมต่อ\n",
}
ASKING = "# Requests\n\nWith `fetch` the program waits until the {} of the connection.\n"


@pytest.mark.parametrize(("kept", "faults"), [("timeout", []), ("ending", ["untranslated-fragment"])])
def test_a_word_of_the_trade_that_siblings_translate(kept: str, faults: list[str], tmp_path: Path) -> None:
    notes = {lang: text.format(f"{kept} ") for lang, text in NOTES.items()}
    assert majors(check(tmp_path, notes, Engines(), ASKING.format(kept))) == faults
