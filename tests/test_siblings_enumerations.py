"""Members of an enumeration that one note of several has alone, or lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note
from qa.run.pipeline import check_group
from qa.run.settings import Settings

TOOLS = {
    "de": "Im Kasten des alten Tischlers liegen ein Hammer, eine Säge, ein Hobel und eine Zange.",
    "fr": "Dans la caisse du vieux menuisier se trouvent un marteau, une scie, un rabot et une pince.",
    "bn": "বুড়ো ছুতারের বাক্সে হাতুড়ি, করাত, রাঁদা এবং চিমটা আছে।",
    "es": "En la caja del viejo carpintero hay un martillo, una sierra, un cepillo y unas tenazas.",
}
COLOURS = {
    "uk": "Кольори цього старого прапора — це зелений, білий, синій і жовтий.",
    "de": "Die Farben dieser alten Fahne sind Grün, Weiß, Blau und Gelb.",
    "fr": "Les couleurs de ce vieux drapeau sont le vert, le blanc, le bleu et le jaune.",
    "ja": "この古い旗の色は、緑、白、青、黄である。",
}


def _told(notes: dict[str, str], folder: Path) -> list[Finding]:
    paths = {lang: folder / f"{lang}.md" for lang in notes}
    for lang, path in paths.items():
        path.write_text(f"# {lang}\n\n{notes[lang]}\n", encoding="utf-8")
    group = Group("note", None, tuple(Note(str(path), lang) for lang, path in paths.items()))
    return list(check_group(group, Settings(Config()), Engines()).findings)


@pytest.mark.parametrize(
    ("notes", "lang", "right", "wrong", "check"),
    [
        (TOOLS, "bn", "হাতুড়ি, করাত, রাঁদা এবং", "হাতুড়ি, করাত এবং", "segment-omitted"),
        (TOOLS, "es", "una sierra, un cepillo", "una sierra, una lima, un cepillo", "segment-added"),
        (COLOURS, "uk", "зелений, білий, синій і", "зелений, синій і", "segment-omitted"),
        (COLOURS, "fr", "le blanc, le bleu", "le bleu", "segment-omitted"),
    ],
)
def test_a_member_too_few_or_too_many(
    notes: dict[str, str], lang: str, right: str, wrong: str, check: str, tmp_path: Path
) -> None:
    assert right in notes[lang]
    found = _told({**notes, lang: notes[lang].replace(right, wrong)}, tmp_path)
    assert [(one.target_lang, one.check) for one in found if "members" in one.message] == [(lang, check)]


@pytest.mark.parametrize("notes", [TOOLS, COLOURS])
def test_whole_enumerations_are_silent(notes: dict[str, str], tmp_path: Path) -> None:
    assert not [one for one in _told(notes, tmp_path) if "members" in one.message]
