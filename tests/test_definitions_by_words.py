"""Definitions that lost their subject or verb, told by the words that nothing stands for."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_texts
from qa.checks.structure._headless import definition, names_a_thing
from qa.checks.structure._undefined import lost_part
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

NOTES = {
    "de": ["Ein Tal ist ein tief liegendes Gebiet zwischen Hügeln.", "Ein Magnet ist ein Körper, der Eisen anzieht.",
           "Die Kruste ist die äußerste Schicht der Erde."],
    "fr": ["Une vallée est une zone basse entre des collines.", "Un aimant est un corps qui attire le fer.",
           "La croûte est la couche la plus externe de la Terre."],
    "it": ["Una valle è una zona bassa tra le colline.", "Un magnete è un corpo che attrae il ferro.",
           "La crosta è lo strato più esterno della Terra."],
    "nl": ["Een vallei is een laag gebied tussen heuvels.", "Een magneet is een lichaam dat ijzer aantrekt.",
           "De korst is de buitenste laag van de aarde."],
    "hi": ["घाटी पहाड़ियों के बीच का निचला क्षेत्र है।", "चुंबक एक पिंड है जो लोहे को आकर्षित करता है।",
           "भूपर्पटी पृथ्वी की सबसे बाहरी परत है।"],
    "ka": ["ხეობა არის დაბალი ადგილი გორაკებს შორის.", "მაგნიტი არის სხეული, რომელიც რკინას იზიდავს.",
           "ქერქი არის დედამიწის ყველაზე გარე ფენა."],
}  # fmt: skip
ENGLISH = ["A valley is a low area between hills.", "A magnet is a body that attracts iron.",
           "The crust is the outermost layer of the Earth."]  # fmt: skip


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def note(lines: list[str]) -> str:
    return "\n\n".join(lines) + "\n"


def told(folder: Path, engines: Engines, lang: str = "de", old: str = "", new: str = "") -> list[Finding]:
    for other, lines in NOTES.items():
        text = note(lines)
        assert other != lang or old in text
        (folder / f"{other}.md").write_text(text.replace(old, new, 1) if other == lang and old else text, "utf-8")
    group = Group("n", None, tuple(Note(str(folder / f"{other}.md"), other) for other in NOTES))
    found = check_group(group, Settings(Config()), engines).findings
    return [finding for finding in found if finding.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("lang", "old", "new", "line", "what", "severity"),
    [
        ("de", "Ein Magnet ist ein Körper", "Ein Körper", 3, "subject", Severity.MAJOR),
        ("fr", "Une vallée est une zone", "Est une zone", 1, "subject", Severity.MAJOR),
        ("ka", "ხეობა არის დაბალი", "არის დაბალი", 1, "subject", Severity.MINOR),
        ("de", "Kruste ist die", "Kruste die", 5, "verb", Severity.MAJOR),
        ("it", "valle è una", "valle una", 1, "verb", Severity.MAJOR),
        ("hi", "परत है।", "परत।", 5, "verb", Severity.MINOR),
        ("ka", "ქერქი არის დედამიწის", "ქერქი დედამიწის", 5, "verb", Severity.MINOR),
    ],
)
def test_what_no_word_stands_for_is_missing(
    lang: str, old: str, new: str, line: int, what: str, severity: Severity, tmp_path: Path, engines: Engines
) -> None:
    found = told(tmp_path, engines, lang, old, new)
    assert [(f.check, f.severity, f.target_lang, f.target.line) for f in found] == [
        ("segment-omitted", severity, lang, line)
    ]
    assert what in found[0].message


def test_whole_definitions_are_silent(tmp_path: Path, engines: Engines) -> None:
    assert told(tmp_path, engines) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ein Tal ist ein tief liegendes Gebiet", "Als Tal bezeichnet man ein tief liegendes Gebiet"),
        ("Ein Magnet ist ein Körper", "Unter einem Magneten versteht man einen Körper"),
        ("Die Kruste ist die", "Die Kruste: die"),
    ],
)
def test_a_definition_in_other_words_is_whole(old: str, new: str, tmp_path: Path, engines: Engines) -> None:
    assert not any("of this sentence is missing" in f.message for f in told(tmp_path, engines, "de", old, new))


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [("Un magnete è un corpo", "Un corpo", "'A magnet'"), ("Un magnete è un", "Un magnete un", "the verb")],
)
def test_a_pair_tells_it_at_minor(old: str, new: str, lost: str) -> None:
    damaged = note(NOTES["it"]).replace(old, new)
    found = list(check_texts(note(ENGLISH), damaged, source_lang="en", target_lang="it"))
    assert [(f.check, f.severity, f.target.line) for f in found] == [("segment-omitted", Severity.MINOR, 3)]
    assert lost in found[0].message


@pytest.mark.parametrize("lang", NOTES)
def test_right_pairs_are_silent(lang: str) -> None:
    assert check_texts(note(ENGLISH), note(NOTES[lang]), source_lang="en", target_lang=lang) == []


def test_what_points_or_is_no_thing_is_no_definition() -> None:
    assert definition("The result is the square root of a complex number.", "en") is None
    assert definition("If it is empty the function returns an empty string.", "en") is None
    red = definition("The light is red when the door is open for too long.", "en")
    assert red is not None
    assert not names_a_thing([red])


def test_a_japanese_particle_shows_its_subject(engines: Engines) -> None:
    one = definition("Their product is the determinant of the matrix.", "en")
    assert one is not None
    assert lost_part(engines, ("固有値の積は行列式に等しい。", "ja"), [one, one], []) is None
