"""Names that no language translates, in the place of one another; short sentences; names that are respelled."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity
from qa.text.kept_names import kept_names


def _told(source: str, target: str, lang: str) -> list[tuple[Severity, str]]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [(f.severity, f.message) for f in found if f.check == "name-mismatch" and f.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("source", "target", "lang", "message"),
    [
        ("Open the drawing in Inkscape.", "Öffnen Sie die Zeichnung in Krita.", "de", "'Inkscape' became 'Krita'"),
        ("The server speaks HTTP here.", "Le serveur parle ici SMTP.", "fr", "'HTTP' became 'SMTP'"),
        ("The graphics run on the GPU.", "Die Grafik läuft auf der CPU.", "de", "'GPU' became 'CPU'"),
        ("Install Docker on the server.", "Установите Podman на сервер.", "ru", "'Docker' became 'Podman'"),
        ("Open the chart in Grafana now.", "Otwórz teraz wykres w Kibanie.", "pl", "'Grafana' became 'Kibana'"),
        ("Save the file in LibreOffice.", "OpenOfficeで保存します。", "ja", "'LibreOffice' became 'OpenOffice'"),
        ("NASA published the images.", "Die ESA veröffentlichte die Bilder.", "de", "'NASA' became 'ESA'"),
    ],
)  # fmt: skip
def test_a_name_that_all_languages_keep_became_another(source: str, target: str, lang: str, message: str) -> None:
    assert _told(source, target, lang) == [(Severity.MAJOR, f"name {message}")]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Export the page as JPG now.", "Exportieren Sie die Seite jetzt als JPEG.", "de"),
        ("Store the cache in Redis now.", "Przechowuj teraz dane w Redisie.", "pl"),
        ("Install Docker on the server.", "Установите Докер на сервер.", "ru"),
        ("Excel at what you do, and use Linux.", "Sei gut in dem, was du tust, und nimm Linux.", "de"),
        ("The page is sent over HTTPS.", "La page est envoyée par HTTP sécurisé (TLS).", "fr"),
        ("The GPU renders the scene.", "Der Grafikprozessor rendert die Szene.", "de"),
    ],
)
def test_right_names_are_silent(source: str, target: str, lang: str) -> None:
    assert [one for one in _told(source, target, lang) if one[0] is Severity.MAJOR] == []


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Shakespeare wrote the play.", "Šekspir je napisao komad.", "sr"),
        ("Hume argued with Rousseau.", "Hjumas ginčijosi su Ruso.", "lt"),
        ("Robinson Crusoe found a footprint.", "鲁滨孙发现了一个脚印。", "zh"),
        ("Use the RAND.NV() function for such numbers.", "Nutzen Sie ZUFALLSZAHL.NF() für solche Zahlen.", "de"),
    ],
)
def test_what_a_language_makes_of_a_name_is_no_other_one(source: str, target: str, lang: str) -> None:
    assert [one for one in _told(source, target, lang) if one[0] is Severity.MAJOR] == []


def test_names_end_where_their_cases_begin() -> None:
    found = [(one.name, one.kind) for one in kept_names("Redisie, Node.js; a/GIF.txt --pdf gif PDFs GPU过热")]
    assert found == [("Redis", "product"), ("Node.js", "product"), ("GPU", "acronym")]


def test_thousands_of_names_are_read_once() -> None:
    assert sum(1 for _ in kept_names("GIF Linux " * 20_000)) == 40_000
