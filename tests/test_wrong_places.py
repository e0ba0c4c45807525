"""Links, pictures and headings that are in the note, but not where the source has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_texts
from qa.config import Config
from qa.discover import discover
from qa.engines import Engines
from qa.run.pipeline import check_group
from qa.run.settings import Settings
from tests.effort import calls

KILN = """# The kiln

Read [how hot it gets](#temperature) first, then [what others ask](#frequent-questions), and keep
[the log](log.md) beside you.

![The kiln with its door open](img/open.png)

The door stays open until the pots are dry.

![The kiln with its door closed](img/closed.png)

## Temperature

Heat the kiln slowly and write the hours down in [the list of hours](hours.md).

## Frequent questions

Leave the door closed for two days, or the glaze will crack.
"""
OFEN = """# Der Brennofen

Lies zuerst, [wie heiß er wird](#temperatur), dann, [was andere fragen](#fragen), und halte
[das Heft](log.md) bereit.

![Der Ofen mit offener Tür](img/open.png)

Die Tür bleibt offen, bis die Töpfe trocken sind.

![Der Ofen mit geschlossener Tür](img/closed.png)

## Temperatur

Heize den Ofen langsam und schreibe die Stunden in [die Liste der Stunden](hours.md).

## Häufige Fragen {#fragen}

Lass die Tür zwei Tage lang zu, sonst reißt die Glasur.
"""


def told(target: str, source: str = KILN) -> list[tuple[str, str, str]]:
    found = check_texts(source, target, source_lang="en", target_lang="de")
    return [(str(f.severity), f.check, f.message) for f in found if f.severity.rank]


def exchanged(text: str, one: str, other: str) -> str:
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


def test_a_sound_note_is_silent() -> None:
    assert told(OFEN) == []


@pytest.mark.parametrize(
    ("faulty", "expected"),
    [
        (
            OFEN.replace("(hours.md)", "(log.md)"),
            ("major", "link-changed", "destination 'hours.md' became 'log.md'"),
        ),
        (
            OFEN.replace("(#temperatur)", "(#fragen)"),
            ("major", "link-changed", "the link leads to '#fragen', in the source to the heading of '#temperature'"),
        ),
        (
            exchanged(OFEN, "(#temperatur)", "(#fragen)"),
            ("major", "link-changed", "destinations '#fragen' and '#temperatur' have traded places"),
        ),
        (
            OFEN.replace("img/closed.png", "img/open.png"),
            ("major", "image-changed", "image 'img/closed.png' became 'img/open.png'"),
        ),
        (
            exchanged(OFEN, "img/closed.png", "img/open.png"),
            ("major", "image-changed", "images 'img/closed.png' and 'img/open.png' have traded places"),
        ),
        (
            OFEN.replace("![Der Ofen mit offener", "[Der Ofen mit offener"),
            ("major", "image-changed", "image 'img/open.png' became a link to it: it is not shown"),
        ),
        (
            OFEN.replace("Der Ofen mit offener Tür", ""),
            ("minor", "image-changed", "image 'img/open.png' has no text any more"),
        ),
    ],
)
def test_what_leads_or_stands_elsewhere_is_told_once(faulty: str, expected: tuple[str, str, str]) -> None:
    assert told(faulty) == [expected]


def test_headings_that_changed_places_are_told_and_what_leads_to_them_is_not() -> None:
    source = """# Guide

Read [the setup](#setup) first, then [the usage](#usage).

## Setup

Install it with care.

## Usage

Start it and wait.
"""
    target = """# Anleitung

Lies zuerst [die Einrichtung](#einrichtung), dann [die Benutzung](#benutzung).

## Einrichtung

Installiere es mit Sorgfalt.

## Benutzung

Starte es und warte.
"""
    message = "headings 'Benutzung' and 'Einrichtung' stand in each other's place"
    assert told(target, source) == []
    assert told(exchanged(target, "## Benutzung", "## Einrichtung"), source) == [("major", "segment-moved", message)]


def test_a_list_of_links_may_be_sorted_anew() -> None:
    source = "# Pages\n\n- [Apples](apple.md)\n- [Bread](bread.md)\n- [Milk](milk.md)\n"
    target = "# Seiten\n\n- [Brot](bread.md)\n- [Milch](milk.md)\n- [Äpfel](apple.md)\n"
    assert not [found for found in told(target, source) if found[1] == "link-changed"]


def test_headings_of_five_words_that_became_one_are_told() -> None:
    source = (
        "# Help\n\n## The kiln does not get hot\n\nLook at the fuse.\n\n## The kiln does not cool down\n\nOpen it.\n"
    )
    target = (
        "# Hilfe\n\n## Der Ofen wird nicht heiß\n\nPrüfe die Sicherung.\n\n## Der Ofen wird nicht heiß\n\nÖffne ihn.\n"
    )
    message = "'The kiln does not get hot' and 'The kiln does not cool down' both became 'Der Ofen wird nicht heiß'"
    assert ("major", "term-collapsed", message) in told(target, source)


def test_a_picture_of_another_format_is_told_where_there_is_no_such_file(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    for name in ("open", "closed"):
        (tmp_path / "img" / f"{name}.png").touch()
    (tmp_path / "kiln-en.md").write_text(KILN, "utf-8")
    (tmp_path / "kiln-de.md").write_text(OFEN.replace("closed.png", "closed.webp"), "utf-8")

    def images() -> list[str]:
        (group,) = discover([tmp_path]).groups
        settings = Settings(Config(root=tmp_path, select=("image-changed",)))
        return [f.message for f in check_group(group, settings, Engines()).findings]

    message = "image 'img/closed.png' became 'img/closed.webp', and there is no such file"
    assert images() == [message]
    (tmp_path / "img" / "closed.webp").touch()
    assert images() == []


def test_many_pictures_of_a_paragraph_are_looked_up() -> None:
    def work(many: int) -> int:
        source = " ".join(f"![The jar](img/{k}.png)" for k in range(many))
        target = " ".join(f"![Der Krug](img/{k * 17 % many}.png)" for k in range(many))
        return calls(lambda: told(target, source))

    work(10)
    assert work(1000) < 6 * work(250)
