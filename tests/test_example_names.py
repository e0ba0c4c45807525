"""Names in examples may be translated; those of programs may not."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def told(source: str, target: str, lang: str) -> list[Severity]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.severity for f in found if f.check == "inline-code-changed"]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Name the pictures holiday-01.jpg and so on.", "Nennen Sie die Bilder urlaub-01.jpg und so weiter.", "de"),
        ("A file called File.txt is not there yet.", "Файла с именем Файл.txt ещё нет.", "ru"),
        ("It lies in the folder of your_name there.", "Está na pasta de seu_nome ali.", "pt"),
    ],
)
def test_an_example_is_minor(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang) == [Severity.MINOR]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Edit the file settings.toml first.", "Bearbeiten Sie zuerst die Datei einstellungen.toml.", "de"),
        ("Name the pictures holiday-01.jpg and so on.", "Nennen Sie die Bilder urlaub-02.jpg und so weiter.", "de"),
        ("Open the picture xkcdplot.png again.", "Öffnen Sie das Bild xkcdbild.png noch einmal.", "de"),
        ("The user_name stays as it is.", "O nome_usuario fica como está.", "pt"),
    ],
)
def test_what_programs_read_is_major(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang) == [Severity.MAJOR]
